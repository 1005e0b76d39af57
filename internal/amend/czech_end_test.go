package amend

import (
	"slices"
	"strings"
	"testing"
)

// TestCzechEnds: how new wording ends: its quotation mark, its full stop, the mark of a
// footnote beside it.
func TestCzechEnds(t *testing.T) {
	for _, c := range []struct {
		name, points string
		added        []string
	}{
		{"a short name whose mark closes the words too", "1. V § 2 se slovo „Lampář“ nahrazuje slovy „Správce lamp (dále jen „správce“).\n\n2. V § 3 odst. 1 se slovo „rozbití“ nahrazuje slovem „poškození“.",
			[]string{"Správce lamp (dále jen „správce“) zapaluje lampu večer a zhasíná lampu ráno.", "(1) Za poškození lampy se uloží pokuta do výše 500 Kč."}},
		{"a paragraph without its full stop", "1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta je podle přílohy č. 1“.",
			[]string{"(1) Pokuta je podle přílohy č. 1."}},
		{"a paragraph with a conjunction for its list", "1. V § 1 odst. 2 písmeno a) zní:\n\n„a) lampa a“.",
			[]string{"- a) lampa a"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := carry(t, c.points)
			added, _ := changed(lampAct, string(res.Text))
			if !slices.Equal(added, c.added) {
				t.Errorf("new %q, want %q: %s", added, c.added, res.Record.Instructions[0].Reason)
			}
		})
	}
}

// behindAct sets the marks of footnotes behind full stops.
const behindAct = "# Zákon o svíčkách\n\n##### § 1\n\n(1) Svíčka je z vosku.^1) Svíčka hoří.\n\n(2) Svíčka stojí ve svícnu\n\n^1) Zákon č. 1/1900 Sb.\n"

// TestMarksBehindStops: new words keep the custom of the act.
func TestMarksBehindStops(t *testing.T) {
	for _, c := range []struct{ name, points, want string }{
		{"words at the end of a sentence", "1. V § 1 odst. 1 se na konci textu věty druhé doplňují slova „jasně^2)“.\n\n2. Poznámka pod čarou č. 2 zní:\n\n„^2) Zákon č. 2/1900 Sb.“.", "Svíčka hoří jasně.^2)"},
		{"words for words before the stop", "1. V § 1 odst. 1 se slovo „hoří“ nahrazuje slovy „hoří^2)“.", "Svíčka hoří.^2)"},
		{"a sentence", "1. V § 1 odst. 1 se na konci doplňuje věta „Svíčka kape^2).“.", "Svíčka hoří. Svíčka kape.^2)"},
		{"an abbreviation", "1. V § 1 odst. 1 se za slovo „Svíčka hoří“ vkládají slova „podle čl^2). 5“.", "Svíčka hoří podle čl^2). 5."},
		{"no stop behind", "1. V § 1 odst. 2 se na konci textu doplňují slova „na stole^2)“.", "svícnu na stole^2)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bill := "##### Čl. I\n\nZákon č. 3/2001 Sb., o svíčkách, se mění takto:\n\n" + c.points
			res, err := Apply(parse(t, behindAct), Read(parse(t, bill), czech(), Amended{Titles: []string{"Zákon o svíčkách"}}), Options{})
			if err != nil {
				t.Fatal(err)
			}
			prove(t, behindAct, res)
			if !strings.Contains(string(res.Text), c.want) {
				t.Errorf("%q is not in %s: %s", c.want, res.Text, res.Record.Instructions[0].Reason)
			}
		})
	}
}

// TestMarkBesideMark: a mark that would meet another behind the stop is refused.
func TestMarkBesideMark(t *testing.T) {
	bill := "##### Čl. I\n\nZákon č. 3/2001 Sb., o svíčkách, se mění takto:\n\n1. V § 1 odst. 1 se slovo „z vosku“ nahrazuje slovy „z loje^2)“."
	res, err := Apply(parse(t, behindAct), Read(parse(t, bill), czech(), Amended{Titles: []string{"Zákon o svíčkách"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if in := res.Record.Instructions[0]; in.Status != Refused || !strings.Contains(in.Reason, "sets them behind") {
		t.Errorf("%s: %s", in.Status, in.Reason)
	}
}
