package amend

import (
	"slices"
	"strings"
	"testing"
)

// TestCzechPhrases: further formulae, each with what it makes of the acts of wicks.
func TestCzechPhrases(t *testing.T) {
	const (
		one    = "(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."
		noteOf = "^9) Zákon č. 1/1900 Sb."
	)
	for _, c := range []struct {
		name, points string
		added, gone  []string
	}{
		{"a heading above an article", "1. Nad § 6 se vkládá nadpis, který zní: „Hoření“.",
			[]string{"#### Hoření"}, nil},
		{"a heading before an article", "1. Před § 6 se vkládá nadpis „Hoření“.",
			[]string{"#### Hoření"}, nil},
		{"the mark of a footnote with its wording", "1. V § 6 se za slovo „Knot“ vkládá odkaz na poznámku pod čarou č. 10, která zní:\n\n„^10) Zákon č. 2/1900 Sb.“.",
			[]string{"Knot^10) hoří.", "^10) Zákon č. 2/1900 Sb."}, []string{"Knot hoří."}},
		{"words with the wording of a footnote behind them", "1. V § 6 se za slovo „Knot“ vkládají slova „mokrý^10)“, včetně poznámky pod čarou č. 10, která zní:\n\n„^10) Zákon č. 2/1900 Sb.“.",
			[]string{"Knot mokrý^10) hoří.", "^10) Zákon č. 2/1900 Sb."}, []string{"Knot hoří."}},
		{"words for words with the wording of a footnote behind them", "1. V § 6 se slovo „hoří“ nahrazuje slovem „doutná^10)“, včetně poznámky pod čarou č. 10, která zní:\n\n„^10) Zákon č. 2/1900 Sb.“.",
			[]string{"Knot doutná^10).", "^10) Zákon č. 2/1900 Sb."}, []string{"Knot hoří."}},
		{"one mark for another", "1. V § 5 odst. 1 se odkaz na poznámku pod čarou č. 9 nahrazuje odkazem na poznámku pod čarou č. 8.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^8). Knot se nepere."}, []string{one}},
		{"a mark wherever it stands", "1. Odkaz na poznámku pod čarou č. 9 se zrušuje.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší. Knot se nepere."}, []string{one}},
		{"words before their place", "1. Slovo „Knot“ se v § 6 a 7 nahrazuje slovem „Provázek“.",
			[]string{"Provázek hoří.", "Provázek kouří."}, []string{"Knot hoří.", "Knot kouří."}},
		{"all provisions but one", "1. Ve všech ustanoveních zákona se slovo „Knot“ nahrazuje slovem „Provázek“, s výjimkou § 5 odst. 1.",
			nil, nil}, // other forms of the word are in § 5 too
		{"a place but a part of it", "1. V § 5 se slovo „Knot“ nahrazuje slovem „Provázek“, s výjimkou odstavce 1 věty třetí.",
			[]string{"(1) Provázek je z bavlny; jiný knot je zakázán. Provázek se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"the stop of the only sentence", "1. V § 6 se tečka na konci věty nahrazuje středníkem a připojují se slova „mokrý nehoří.“.",
			[]string{"Knot hoří; mokrý nehoří."}, []string{"Knot hoří."}},
		{"the end of a sentence that was named", "1. V § 5 odst. 1 větě první se na konci textu věty doplňují slova „vždy“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán vždy. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"behind the semicolon of a sentence", "1. V § 5 odst. 1 větě první se za středníkem slovo „jiný“ nahrazuje slovem „lněný“.",
			nil, nil}, // says where, or behind what: not told apart
		{"in the words behind the semicolon", "1. V § 5 odst. 1 větě první slovech za středníkem se slovo „jiný“ nahrazuje slovem „lněný“.",
			[]string{"(1) Knot je z bavlny; lněný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"the designation and heading of a chapter above an article", "1. Nad § 6 se vkládá označení a nadpis hlavy III, které znějí:\n\n„HLAVA III\n\nJINAK“.",
			[]string{"HLAVA III", "JINAK"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := wick(t, c.points)
			added, gone := changed(wickAct, string(res.Text))
			for i := range added {
				if c.name == "the designation and heading of a chapter above an article" {
					added[i] = strings.TrimLeft(added[i], "# ")
				}
			}
			if !slices.Equal(added, c.added) || !slices.Equal(gone, c.gone) {
				t.Errorf("new %q, gone %q; want %q, %q: %s", added, gone, c.added, c.gone, res.Record.Instructions[0].Reason)
			}
		})
	}
}

// TestCzechPhraseTraps: what does not fit is refused.
func TestCzechPhraseTraps(t *testing.T) {
	for _, c := range []struct{ name, points, reason string }{
		{"a heading where one stands", "1. Nad § 5 se vkládá nadpis „Hoření“.", "already"},
		{"the stop of one of several sentences", "1. V § 5 odst. 1 se tečka na konci věty nahrazuje čárkou.", "not said which"},
		{"an exception without the words", "1. V § 5 se slovo „Knot“ nahrazuje slovem „Provázek“, s výjimkou odstavce 2.", "are not there"},
		{"an exception that leaves nothing", "1. V § 6 se slovo „Knot“ nahrazuje slovem „Provázek“, s výjimkou § 6.", "only where they are to stay"},
		{"an exception to new wording", "1. § 6 zní: „Knot doutná.“, s výjimkou § 7.", "not understood"},
		{"words beside the wording of a footnote", "1. V § 6 se za slovo „Knot“ vkládá odkaz na poznámku pod čarou č. 10, která zní:\n\n„Zákon č. 2/1900 Sb.“.", "not understood"},
		{"a footnote of another number", "1. V § 6 se za slovo „Knot“ vkládá odkaz na poznámku pod čarou č. 10, která zní:\n\n„^11) Zákon č. 2/1900 Sb.“.", "another footnote"},
		{"a column as a whole", "1. V příloze tabulce č. 1 se sloupec 2 zrušuje.", "only words of a column"},
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
