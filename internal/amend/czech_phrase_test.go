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
		{"a chapter between articles, and the next one moves up", "1. Za § 5 se vkládá nová hlava II, která včetně nadpisu zní:\n\n„HLAVA II\n\nNOVĚ\n\n§ 5a\n\nKnot kape.“.\n\nDosavadní hlava II se označuje jako hlava III.",
			[]string{"#### NOVĚ", "##### § 5a", "Knot kape.", "### HLAVA III"}, nil},
		{"an item of the one list of an article", "1. V § 5 se na konci písmene c) tečka nahrazuje čárkou a doplňuje se písmeno d), které zní:\n\n„d) měkké.“.",
			[]string{"- c) ploché,", "- d) měkké."}, []string{"- c) ploché."}},
		{"a comma and a conjunction for the stop", "1. V § 5 odst. 2 se na konci písmene b) zrušuje slovo „nebo“, na konci písmene c) se tečka nahrazuje čárkou a slovem „nebo“ a doplňuje se písmeno d), které zní:\n\n„d) měkké.“.",
			[]string{"- b) dlouhé,", "- c) ploché, nebo", "- d) měkké."}, []string{"- b) dlouhé, nebo", "- c) ploché."}},
		{"the clause of a sentence, its ordinal before it", "1. V § 5 odst. 1 části první věty za středníkem se slovo „jiný“ nahrazuje slovem „lněný“.",
			[]string{"(1) Knot je z bavlny; lněný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"the clause of a sentence goes, its ordinal before it", "1. V § 5 odst. 1 se část první věty za středníkem včetně středníku zrušuje.",
			[]string{"(1) Knot je z bavlny. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"closing text below a list", "1. V § 5 odst. 2 se doplňuje závěrečná část ustanovení, která zní: „to neplatí.“.",
			[]string{"to neplatí."}, nil},
		{"words that are added without a place go to the end", "1. V § 6 se doplňují slova „jasně“.",
			[]string{"Knot hoří jasně."}, []string{"Knot hoří."}},
		{"a unit goes and the others move up", "1. V § 5 odst. 2 se vypouští písmeno a) a písmena b) a c) se označují jako písmena a) a b).",
			[]string{"- a) dlouhé, nebo", "- b) ploché."}, []string{"- a) krátké,", "- b) dlouhé, nebo", "- c) ploché."}},
		{"a point that only says what becomes of the numbers", "1. V § 5 se doplňuje odstavec 2, který zní:\n\n„(2) Knot kape.“.\n\n2. Dosavadní odstavec 2 se označuje jako odstavec 3.",
			[]string{"(2) Knot kape.", "(3) Knoty jsou"}, []string{"(2) Knoty jsou"}},
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
		{"words without a place below a list", "1. V § 5 odst. 2 se doplňují slova „jasně“.", "a list stands there"},
		{"words without a place behind several sentences", "1. V § 5 odst. 1 se doplňují slova „jasně“.", "not said which"},
		{"words behind others, without a place of their own", "1. V § 6 se za slovo „Knot“ vkládá čárka a doplňují slova „mokrý,“.", "without a place"},
		{"a clause behind a full stop", "1. V § 6 se doplňuje část věty „mokrý doutná.“.", "small letter"},
		{"closing text where one stands", "1. V § 6 se doplňuje závěrečná část ustanovení, která zní: „to neplatí.“.", "takes no closing text"},
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

// TestCzechHeadNumbers: parts and chapters keep the way in which they are numbered.
func TestCzechHeadNumbers(t *testing.T) {
	for _, c := range []struct{ print, num, want string }{
		{"HLAVA II", "3", "HLAVA III"}, {"HLAVA DRUHÁ", "3", "HLAVA TŘETÍ"}, {"ČÁST TŘETÍ", "4", "ČÁST ČTVRTÁ"},
		{"Část první", "2", "Část druhá"}, {"Díl 2", "3", "Díl 3"}, {"Oddíl první", "2", "Oddíl druhý"}, {"Hlava IX", "10", "Hlava X"},
		{"Hlava II", "2a", ""}, {"Hlava", "2", ""}, {"HLAVA II", "99999999999", ""}, {"ČÁST DVACÁTÁ", "21", ""},
	} {
		if got, _ := csHeadNumber(c.print, c.num); got != c.want {
			t.Errorf("%s as %s: got %q, want %q", c.print, c.num, got, c.want)
		}
	}
}
