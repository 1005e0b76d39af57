package view

import (
	"testing"

	"zanger/internal/act"
)

func TestShortName(t *testing.T) {
	for _, c := range []struct{ uri, title, lang, want string }{
		{"/akn/coe/act/convention/2001-02-03/999", "Convention on Lamps", "en", "CETS 999"},
		{"/akn/eu/act/directive/2001-02-03/2001-99", "Directive 2001/99/EU of the Parliament on lamps", "en", "Directive 2001/99/EU"},
		{"/akn/eu/act/directive/2001-02-03/2001-99", "Директива 2001/99/ЕС о лампах", "ru", "Директива 2001/99/ЕС"},
		{"/akn/eu/act/directive/2001-02-03/2001-99", "On Lamps", "en", ""},
		{"/akn/kz/act/2001-02-03/99-iv", "On Lamps", "en", "No. 99-IV of 3 February 2001"},
		{"/akn/gb/act/ukpga/2001/99", "Lamps Act 2001", "en", "2001 c. 99"},
		{"/akn/cz/practice/2001/lamps", "Lamps", "en", ""},
		{"/akn/rs/act/2001/18-26", "On Lamps", "en", ""},
		{"/akn/un/act/protocol/2001-02-03/lamps", "Protocol on Lamps", "en", ""},
	} {
		x := &act.Expression{Lang: c.lang, Titles: map[string]string{c.lang: c.title}}
		if got := ShortName(act.WorkURI(c.uri), x, c.lang); got != c.want {
			t.Errorf("%s in %s: %q, want %q", c.uri, c.lang, got, c.want)
		}
	}
}
