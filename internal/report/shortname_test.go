package report

import (
	"strings"
	"testing"

	"zanger/internal/act"
)

func TestLongTitleIsNotRepeated(t *testing.T) {
	long := strings.Repeat("Convention on Lamps ", 4)
	x := &act.Expression{Lang: "en", Titles: map[string]string{"en": long}}
	w := &act.Work{URI: "/akn/coe/act/convention/2001-02-03/999"}
	one := Found{Work: w, Expression: x, Provision: &act.Provision{}, Citation: "Article 1", Long: "Article 1, " + long, ShortName: "CETS 999"}
	whole := Found{Work: w, Expression: x, Citation: long, Long: long, ShortName: "CETS 999"}
	c := &converter{front: Front{Lang: "en"}, introduced: map[act.WorkURI]bool{}}
	say := func(f Found, around act.WorkURI, want string) {
		t.Helper()
		c.lastWork = around
		if got := c.words(f); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	c.aside(func() { say(one, "", one.Long+" (CETS 999)") }) // a note introduces nothing
	say(one, "", one.Long+" (CETS 999)")
	say(one, w.URI, "Article 1")
	say(one, "", "Article 1, CETS 999")
	say(whole, "", "CETS 999")
	say(whole, w.URI, "CETS 999")
	one.ShortName = ""
	say(one, "", one.Long)
}
