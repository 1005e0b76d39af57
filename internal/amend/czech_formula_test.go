package amend

import (
	"slices"
	"strings"
	"testing"
)

// wickAct is an invented act with a group heading, sentences, a list and a footnote.
const wickAct = `# Zákon o knotech

## ČÁST PRVNÍ

#### KNOTY

### HLAVA I

#### OBECNĚ

#### Výroba

##### § 5

#### Předmět

(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere.

(2) Knoty jsou

- a) krátké,

- b) dlouhé, nebo

- c) ploché.

##### § 6

Knot hoří.

### HLAVA II

#### ZVLÁŠTNĚ

##### § 7

Knot kouří.

^9) Zákon č. 1/1900 Sb.
`

func wick(t *testing.T, points string) *Result {
	t.Helper()
	p := parse(t, wickAct)
	bill := "##### Čl. I\n\nZákon č. 8/2002 Sb., o knotech, se mění takto:\n\n" + points
	res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Number: "8/2002", Titles: []string{"Zákon o knotech"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, wickAct, res)
	return res
}

// TestCzechFormulae: formulae of the legislative rules and of older bills.
func TestCzechFormulae(t *testing.T) {
	const (
		one    = "(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."
		noteOf = "^9) Zákon č. 1/1900 Sb."
	)
	for _, c := range []struct {
		name, points string
		added, gone  []string
	}{
		{"the heading of a chapter below its part", "1. V části první nadpis hlavy II zní: „JINDE“.",
			[]string{"#### JINDE"}, []string{"#### ZVLÁŠTNĚ"}},
		{"the heading above an article", "1. Nadpis nad § 5 zní: „Stříhání“.",
			[]string{"#### Stříhání"}, []string{"#### Výroba"}},
		{"the heading above an article goes", "1. Nadpis nad § 5 se zrušuje.",
			nil, []string{"#### Výroba"}},
		{"the heading of an article goes", "1. Nadpis § 5 se zrušuje.",
			nil, []string{"#### Předmět"}},
		{"words go with their footnote", "1. V § 5 odst. 1 se slova „a suší^9)“ včetně poznámky pod čarou č. 9 zrušují.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí. Knot se nepere."}, []string{one, noteOf}},
		{"words are replaced along with their footnote", "1. V § 5 odst. 1 se slova „suší^9)“ včetně poznámky pod čarou č. 9 nahrazují slovem „žehlí“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a žehlí. Knot se nepere."}, []string{one, noteOf}},
		{"a footnote goes with its mark", "1. Poznámka pod čarou č. 9 včetně odkazu na ni se zrušuje.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší. Knot se nepere."}, []string{one, noteOf}},
		{"the mark of a footnote goes in", "1. V § 6 se za slovo „Knot“ vkládá odkaz na poznámku pod čarou č. 9.",
			[]string{"Knot^9) hoří."}, []string{"Knot hoří."}},
		{"words behind the abbreviation that ends a footnote", "1. Na konci textu poznámky pod čarou č. 9 se doplňují slova „, ve znění pozdějších předpisů“.",
			[]string{"^9) Zákon č. 1/1900 Sb., ve znění pozdějších předpisů."}, []string{noteOf}},
		{"the comma behind words goes", "1. V § 5 odst. 1 se čárka za slovem „stříhá“ zrušuje.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá čistí a suší^9). Knot se nepere."}, []string{one}},
		{"a comma and words go in", "1. V § 6 se za slovo „Knot“ vkládá čárka a slova „byť mokrý,“.",
			[]string{"Knot, byť mokrý, hoří."}, []string{"Knot hoří."}},
		{"the clause goes with its semicolon", "1. V § 5 odst. 1 se středník a část věty za středníkem zrušují.",
			[]string{"(1) Knot je z bavlny. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"a mark and words behind a sentence", "1. V § 5 odst. 1 se na konci věty první tečka nahrazuje čárkou a doplňují se slova „leda svíčkový.“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán, leda svíčkový. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"two verbs of one replacement", "1. V § 6 se vypouští slovo „hoří“ a nahrazuje se slovem „doutná“.",
			[]string{"Knot doutná."}, []string{"Knot hoří."}},
		{"sentences by ordinal words before them", "1. V § 5 odst. 1 v druhé a třetí větě se slovo „Knot“ nahrazuje slovem „Provázek“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Provázek se stříhá, čistí a suší^9). Provázek se nepere."}, []string{one}},
		{"two sentences side by side go", "1. V § 5 odst. 1 se věty druhá a třetí včetně poznámky pod čarou č. 9 zrušují.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán."}, []string{one, noteOf}},
		{"the unit before the verb", "1. V § 5 odst. 1 poslední věta se vypouští.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9)."}, []string{one}},
		{"a point is replaced by a point", "1. V § 5 odst. 2 se písmeno a) nahrazuje písmenem a), které zní: „a) kratší,“.",
			[]string{"- a) kratší,"}, []string{"- a) krátké,"}},
		{"the clause of a sentence that is counted", "1. V § 5 odst. 1 větě první části věty za středníkem se slovo „jiný“ nahrazuje slovem „konopný“.",
			[]string{"(1) Knot je z bavlny; konopný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"a heading and an article", "1. V nadpisu § 5 a v § 6 se na konci textu doplňují slova „svíček“.",
			[]string{"#### Předmět svíček", "Knot hoří svíček."}, []string{"#### Předmět", "Knot hoří."}},
		{"the comma and the conjunction before the last item", "1. V § 5 odst. 2 se na konci písmene a) čárka nahrazuje slovem „nebo“, na konci písmene b) se čárka a slovo „nebo“ nahrazují tečkou a písmeno c) se zrušuje.",
			[]string{"- a) krátké nebo", "- b) dlouhé."}, []string{"- a) krátké,", "- b) dlouhé, nebo", "- c) ploché."}},
		{"a further sentence by its ordinal", "1. V § 6 se doplňuje věta druhá, která zní: „Knot se hasí.“.",
			[]string{"Knot hoří. Knot se hasí."}, []string{"Knot hoří."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := wick(t, c.points)
			added, gone := changed(wickAct, string(res.Text))
			if !slices.Equal(added, c.added) || !slices.Equal(gone, c.gone) {
				t.Errorf("new %q, gone %q; want %q, %q: %s", added, gone, c.added, c.gone, res.Record.Instructions[0].Reason)
			}
		})
	}
}

// TestCzechFormulaTraps: formulae that do not fit the act are refused.
func TestCzechFormulaTraps(t *testing.T) {
	for _, c := range []struct{ name, points, reason string }{
		{"the first item of a list that is not there", "1. V § 5 odst. 1 se doplňuje písmeno d), které zní: „d) mokré.“.", "the first would be d"},
		{"a sentence of the wrong ordinal", "1. V § 5 odst. 1 se doplňuje věta druhá, která zní: „Knot se hasí.“.", "has 3 sentences"},
		{"sentences counted after one has gone", "1. V § 5 odst. 1 se věta třetí zrušuje a ve větě poslední se slovo „Knot“ zrušuje.", "after one has come or gone"},
		{"words that leave a sentence without a mark", "1. V § 5 odst. 1 se na konci věty první tečka nahrazuje čárkou a doplňují se slova „leda svíčkový“.", "without a mark"},
		{"words that leave a paragraph without a mark", "1. V § 5 se na konci odstavce 1 tečka nahrazuje čárkou a doplňují se slova „leda svíčkový“.", "no mark"},
		{"another article that goes along", "1. § 5 včetně nadpisu a § 6 znějí:\n\n##### „§ 5\n\n#### Nový\n\nText.“.", "goes along"},
		{"words that bring a footnote without its wording", "1. V § 6 se za slovo „Knot“ vkládá slovo „mokrý^10)“ včetně poznámky pod čarou č. 10.", "not understood"},
		{"one of two places does not have the words", "1. V nadpisu § 5 a v § 6 se slovo „hoří“ zrušuje.", "are not there"},
		{"a heading without a place", "1. Za § 5 se vkládá nadpis, který zní: „Hoření“.", "not understood"},
		{"a heading that is none", "1. Nadpis nad § 6 zní: „Hoření“.", "is not in the act"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := wick(t, c.points)
			if string(res.Text) != wickAct {
				t.Errorf("the text was changed")
			}
			in := res.Record.Instructions[0]
			if in.Status != Refused || !strings.Contains(in.Reason, c.reason) {
				t.Errorf("got %s: %s, want it refused for %q", in.Status, in.Reason, c.reason)
			}
		})
	}
}

// TestNewWordingOnOneLineWithItsNumberIsRefused: where the number, the heading and the
// text of new wording are one paragraph, nothing says where each ends.
func TestNewWordingOnOneLineWithItsNumberIsRefused(t *testing.T) {
	res := wick(t, "1. § 6 zní: „§ 6 Hoření Knot nehoří.“.")
	if in := res.Bill.Instructions[0]; in.Status != Refused || !strings.Contains(in.Reason, "on one line") || string(res.Text) != wickAct {
		t.Errorf("%s (%s)", in.Status, in.Reason)
	}
}
