package amend

import (
	"slices"
	"strings"
	"testing"

	"zanger/internal/format"
	"zanger/internal/format/plain"
)

// lampAct is an invented Czech act in the layout of the official mirrors.
const lampAct = `# Zákon o pouličních lampách

## ČÁST PRVNÍ

#### ÚVODNÍ USTANOVENÍ

##### § 1

#### Předmět úpravy

(1) Tento zákon upravuje svícení lamp^1) v obcích. Lampa svítí od soumraku. Obec o lampy pečuje.

(2) Lampou se rozumí

- a) lampa plynová,

- b) lampa elektrická, nebo

- c) lampa olejová.

(3) Správce lampy vede knihu lamp.

##### § 2

Lampář zapaluje lampu večer a zhasíná lampu ráno.

##### § 3

#### Pokuty

(1) Za rozbití lampy se uloží pokuta do výše 500 Kč.

(2) Pokutu vybírá obec; správce lampy ji nevymáhá.

## ČÁST DRUHÁ

#### ÚČINNOST

##### § 4

Tento zákon nabývá účinnosti dnem vyhlášení.

^1) Zákon č. 1/1900 Sb., o olejích.
`

func parse(t testing.TB, src string) *format.Parsed {
	t.Helper()
	p, err := plain.Read("text.md", []byte(src), plain.Hints{Country: "cz", Lang: "cs"})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// carry carries out points of a bill on the act of lamps.
func carry(t testing.TB, points string) *Result {
	t.Helper()
	p := parse(t, lampAct)
	bill := Read(parse(t, lampBill(points)), czech(), Amended{Titles: []string{p.Expression.Title("cs")}})
	res, err := Apply(p, bill, Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, lampAct, res)
	return res
}

func lampBill(points string) string {
	return "##### Čl. I\n\nZákon č. 7/2001 Sb., o pouličních lampách, ve znění zákona č. 8/2002 Sb., se mění takto:\n\n" + points
}

// prove checks that a record holds and that undoing it gives the old text.
func prove(t testing.TB, old string, res *Result) {
	t.Helper()
	if wrong := append(res.Record.Consistent(), res.Record.Verify([]byte(old), res.Text)...); len(wrong) > 0 {
		t.Errorf("the record does not hold: %s", strings.Join(wrong, "; "))
	}
	back, err := res.Record.Undo(res.Text)
	if err != nil || string(back) != old {
		t.Errorf("undo does not give the old text: %v", err)
	}
}

// changed lists the lines that are new and those that are gone, in order.
func changed(old, new string) (added, gone []string) {
	lines := func(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return r == '\n' }) }
	a, b := lines(old), lines(new)
	for _, l := range b {
		if !slices.Contains(a, l) {
			added = append(added, l)
		}
	}
	for _, l := range a {
		if !slices.Contains(b, l) {
			gone = append(gone, l)
		}
	}
	return added, gone
}

// TestCzech: what a point of a Czech bill makes of the act.
func TestCzech(t *testing.T) {
	for _, c := range []struct {
		name, points string
		added        []string
		gone         int // lines
	}{
		{"words are replaced by words",
			"1. V § 1 odst. 3 se slova „knihu lamp“ nahrazují slovy „seznam lamp“.",
			[]string{"(3) Správce lampy vede seznam lamp."}, 1},
		{"words stand in the place of others wherever they stand in it",
			"1. V § 2 se slovo „lampu“ nahrazuje slovem „svítidlo“.",
			[]string{"Lampář zapaluje svítidlo večer a zhasíná svítidlo ráno."}, 1},
		{"two replacements in one sentence",
			"1. V § 3 odst. 1 se slovo „rozbití“ nahrazuje slovem „poškození“ a číslo „500“ se nahrazuje číslem „900“.",
			[]string{"(1) Za poškození lampy se uloží pokuta do výše 900 Kč."}, 1},
		{"words go in behind others",
			"1. V § 2 se za slovo „večer“ vkládají slova „, nejpozději v šest hodin,“.",
			[]string{"Lampář zapaluje lampu večer, nejpozději v šest hodin, a zhasíná lampu ráno."}, 1},
		{"words go in before others",
			"1. V § 2 se před slovo „ráno“ vkládá slovo „časně“.",
			[]string{"Lampář zapaluje lampu večer a zhasíná lampu časně ráno."}, 1},
		{"words are added before the closing mark",
			"1. V § 1 se na konci textu odstavce 3 doplňují slova „a knihu olejů“.",
			[]string{"(3) Správce lampy vede knihu lamp a knihu olejů."}, 1},
		{"words are repealed",
			"1. V § 2 se slova „a zhasíná lampu ráno“ zrušují.",
			[]string{"Lampář zapaluje lampu večer."}, 1},
		{"a sentence by its ordinal is given new wording",
			"1. V § 1 odst. 1 věta druhá zní: „Lampa svítí celou noc.“.",
			[]string{"(1) Tento zákon upravuje svícení lamp^1) v obcích. Lampa svítí celou noc. Obec o lampy pečuje."}, 1},
		{"the last sentence goes",
			"1. V § 1 odst. 1 se věta poslední zrušuje.",
			[]string{"(1) Tento zákon upravuje svícení lamp^1) v obcích. Lampa svítí od soumraku."}, 1},
		{"a sentence is added",
			"1. V § 1 se na konci odstavce 3 doplňuje věta „Kniha je veřejná.“.",
			[]string{"(3) Správce lampy vede knihu lamp. Kniha je veřejná."}, 1},
		{"a sentence goes in behind another",
			"1. V § 1 odst. 1 se za větu první vkládá věta „Svíčky neupravuje.“.",
			[]string{"(1) Tento zákon upravuje svícení lamp^1) v obcích. Svíčky neupravuje. Lampa svítí od soumraku. Obec o lampy pečuje."}, 1},
		{"what stands behind the semicolon goes",
			"1. V § 3 odst. 2 se část věty za středníkem nahrazuje slovy „pokuta je příjmem obce.“.",
			[]string{"(2) Pokutu vybírá obec; pokuta je příjmem obce."}, 1},
		{"the clause behind the semicolon is repealed and the sentence keeps its stop",
			"1. V § 3 odst. 2 se středník nahrazuje tečkou a část věty za středníkem se zrušuje.",
			[]string{"(2) Pokutu vybírá obec."}, 1},
		{"a lead-in is given new wording",
			"1. V § 1 odst. 2 úvodní část ustanovení zní: „Lampou je“.",
			[]string{"(2) Lampou je"}, 1},
		{"a heading is given new wording",
			"1. Nadpis § 3 zní: „Sankce“.",
			[]string{"#### Sankce"}, 1},
		{"a paragraph is given new wording",
			"1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta činí 100 Kč.“.",
			[]string{"(1) Pokuta činí 100 Kč."}, 1},
		{"a whole article is given new wording, its lines below it",
			"1. § 2 zní:\n\n##### „§ 2\n\n(1) Lampář zapaluje lampu.\n\n(2) Lampu zhasíná obec.“.",
			[]string{"(1) Lampář zapaluje lampu.", "(2) Lampu zhasíná obec."}, 1},
		{"an article goes in behind another",
			"1. Za § 2 se vkládá nový § 2a, který včetně nadpisu zní:\n\n##### „§ 2a\n\n#### Oleje\n\nOlej dodává obec.“.",
			[]string{"##### § 2a", "#### Oleje", "Olej dodává obec."}, 0},
		{"a paragraph is added at the end",
			"1. V § 3 se doplňuje odstavec 3, který zní:\n\n„(3) Pokuta je splatná ihned.“.",
			[]string{"(3) Pokuta je splatná ihned."}, 0},
		{"the last item of a list makes room for another",
			"1. V § 1 odst. 2 se na konci písmene b) slovo „nebo“ zrušuje, na konci písmene c) se tečka nahrazuje slovem „, nebo“ a doplňuje se písmeno d), které zní:\n\n- „d) svíčka.“.",
			[]string{"- b) lampa elektrická,", "- c) lampa olejová, nebo", "- d) svíčka."}, 2},
		{"a paragraph goes in and those after it move up",
			"1. V § 1 se za odstavec 1 vkládá nový odstavec 2, který zní:\n\n„(2) Svíčka není lampa.“.\n\nDosavadní odstavce 2 a 3 se označují jako odstavce 3 a 4.",
			[]string{"(2) Svíčka není lampa.", "(3) Lampou se rozumí", "(4) Správce lampy vede knihu lamp."}, 2},
		{"a later point addresses the numbers that an earlier one made",
			"1. V § 3 se za odstavec 1 vkládá nový odstavec 2, který zní:\n\n„(2) Pokuta se neukládá dětem.“.\n\nDosavadní odstavec 2 se označuje jako odstavec 3.\n\n2. V § 3 odst. 3 se slovo „vybírá“ nahrazuje slovem „ukládá“.",
			[]string{"(2) Pokuta se neukládá dětem.", "(3) Pokutu ukládá obec; správce lampy ji nevymáhá."}, 1},
		{"a paragraph goes and the other loses its number",
			"1. V § 3 se odstavec 2 zrušuje a zároveň se zrušuje označení odstavce 1.",
			[]string{"Za rozbití lampy se uloží pokuta do výše 500 Kč."}, 2},
		{"text without a number becomes paragraph 1",
			"1. V § 2 se dosavadní text označuje jako odstavec 1 a doplňuje se odstavec 2, který zní:\n\n„(2) Lampář nosí žebřík.“.",
			[]string{"(1) Lampář zapaluje lampu večer a zhasíná lampu ráno.", "(2) Lampář nosí žebřík."}, 1},
		{"an article goes with its heading",
			"1. § 3 se včetně nadpisu zrušuje.",
			nil, 4},
		{"a footnote is given new wording",
			"1. Poznámka pod čarou č. 1 zní:\n\n„^1) Zákon č. 2/1901 Sb., o tucích.“.",
			[]string{"^1) Zákon č. 2/1901 Sb., o tucích."}, 1},
		{"words bring a footnote along",
			"1. V § 2 se za slovo „Lampář“ vkládají slova „obce^2)“.\n\nPoznámka pod čarou č. 2 zní:\n\n„^2) Obecní zřízení.“.",
			[]string{"Lampář obce^2) zapaluje lampu večer a zhasíná lampu ráno.", "^2) Obecní zřízení."}, 1},
		{"a paragraph goes and the next moves up, the article named once", "1. § 3 odst. 1 se zrušuje a odstavec 2 se označuje jako odstavec 1.",
			[]string{"(1) Pokutu vybírá obec; správce lampy ji nevymáhá."}, 2},
		{"words behind others are replaced",
			"1. V § 2 se za slovem „Lampář“ slovo „zapaluje“ nahrazuje slovem „rozsvěcí“.",
			[]string{"Lampář rozsvěcí lampu večer a zhasíná lampu ráno."}, 1},
		{"a footnote stays that new wording does not refer to",
			"1. V § 1 odst. 1 se slova „lamp^1)“ nahrazují slovem „svítidel“.",
			[]string{"(1) Tento zákon upravuje svícení svítidel v obcích. Lampa svítí od soumraku. Obec o lampy pečuje."}, 1},
		{"a comma that would be left over goes with the words",
			"1. V § 2 se slova „a zhasíná lampu ráno“ nahrazují slovy „, jednou v zimě“.\n\n2. V § 2 se slova „jednou v zimě“ zrušují.",
			[]string{"Lampář zapaluje lampu večer."}, 1},
		{"a comma behind words becomes a word",
			"1. V § 1 odst. 2 písm. b) se za slovem „elektrická“ čárka nahrazuje slovem „i“.",
			[]string{"- b) lampa elektrická i nebo"}, 1},
		{"wording that begins behind its number",
			"1. V § 3 odstavec 1 zní:\n\n(1) „Pokuta činí 100 Kč.“.",
			[]string{"(1) Pokuta činí 100 Kč."}, 1},
		{"wording without its closing mark before the next point",
			"1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta činí 100 Kč.\n\n2. V § 2 se slovo „večer“ nahrazuje slovem „navečer“.",
			[]string{"Lampář zapaluje lampu navečer a zhasíná lampu ráno.", "(1) Pokuta činí 100 Kč."}, 2},
		{"wording with a straight closing mark",
			"1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta činí 100 Kč.\".",
			[]string{"(1) Pokuta činí 100 Kč."}, 1},
		{"long words that differ in a comma",
			"1. V § 2 se slova „zapaluje lampu večer, a zhasíná lampu ráno“ nahrazují slovem „svítí“.",
			[]string{"Lampář svítí."}, 1},
		{"crowns of today for those of before 1993",
			"1. V § 3 odst. 1 se slovo „Kč“ nahrazuje slovem „Kčs“.\n\n2. V § 3 odst. 1 se částka „500 Kč“ nahrazuje částkou „700 Kč“.",
			[]string{"(1) Za rozbití lampy se uloží pokuta do výše 700 Kč."}, 1},
		{"the numbering of paragraphs goes with all but one",
			"1. V § 3 se odstavec 2 zrušuje; zároveň se zrušuje číslování odstavců.",
			[]string{"Za rozbití lampy se uloží pokuta do výše 500 Kč."}, 2},
		{"several places in one sentence",
			"1. V § 1 odst. 3 a v § 3 odst. 2 se slova „správce lampy“ nahrazují slovy „správce svítidla“ a slova „knihu lamp“ se zrušují.",
			nil, 0}, // the first place writes Správce with a capital: refused whole
		{"two ends of units in one sentence",
			"1. V § 1 na konci textu odstavce 3 a v § 3 na konci textu odstavce 1 se doplňují slova „podle obce“.",
			[]string{"(3) Správce lampy vede knihu lamp podle obce.", "(1) Za rozbití lampy se uloží pokuta do výše 500 Kč podle obce."}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := carry(t, c.points)
			added, gone := changed(lampAct, string(res.Text))
			if !slices.Equal(added, c.added) {
				t.Errorf("new lines:\n%s\nwant:\n%s", strings.Join(added, "\n"), strings.Join(c.added, "\n"))
			}
			if len(gone) != c.gone {
				t.Errorf("%d lines are gone, want %d: %q", len(gone), c.gone, gone)
			}
			for _, in := range res.Record.Instructions {
				if want := Applied; c.added != nil && in.Status != want {
					t.Errorf("instruction %d is %s: %s", in.N, in.Status, in.Reason)
				}
			}
		})
	}
}

// TestCzechTraps: what a bill leaves open is refused, and nothing is changed.
func TestCzechTraps(t *testing.T) {
	for _, c := range []struct{ name, points, reason string }{
		{"words that are not there", "1. V § 2 se slovo „svíčka“ nahrazuje slovem „lampa“.", "are not there"},
		{"part of a word is no word", "1. V § 2 se slovo „lamp“ nahrazuje slovem „svíček“.", "are not there"},
		{"an anchor that stands there twice", "1. V § 2 se za slovo „lampu“ vkládá slovo „olejovou“.", "2 times and one is meant"},
		{"a short word that stands there twice", "1. V § 3 odst. 1 se slovo „a“ zrušuje.", "are not there"},
		{"a unit that is not there", "1. V § 3 se odstavec 7 zrušuje.", "is not in the act"},
		{"an article that is not there", "1. V § 9 se slovo „lampa“ zrušuje.", "is not in the act"},
		{"a number that is taken", "1. V § 1 se za odstavec 1 vkládá nový odstavec 2, který zní:\n\n„(2) Svíčka není lampa.“.", "is there already"},
		{"wording of another unit", "1. V § 3 odstavec 1 zní:\n\n„(2) Pokuta činí 100 Kč.“.", "brings subsection 2"},
		{"two units announced and one given", "1. V § 3 se doplňují odstavce 3 a 4, které znějí:\n\n„(3) Pokuta je splatná ihned.“.", "2 units are announced"},
		{"quoted wording without an end", "1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta činí 100 Kč.", "unclosed quotation"},
		{"quoted wording of two paragraphs without an end", "1. V § 3 odstavce 1 a 2 znějí:\n\n„(1) Pokuta činí 100 Kč.", "unclosed quotation"},
		{"a list without an end", "1. V § 1 odst. 2 písmeno a) zní:\n\n„a) lampa malá.", "unclosed quotation"},
		{"a paragraph that may be cut off", "1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta činí 100 Kč; pokuta se", "unclosed quotation"},
		{"wording without an end and more behind it", "1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta činí 100 Kč.\n\nDosavadní odstavec 2 se zrušuje.\n\n2. V § 9 se slovo „večer“ zrušuje.", "unclosed quotation"},
		{"short words that differ in a comma", "1. V § 2 se slova „večer, a zhasíná“ zrušují.", "are not there"},
		{"a series of pictures", "1. V § 3 odstavec 1 zní:\n\n„(1) Pokuta:\n\n[obr] [obr]“.", "pictures"},
		{"a verb that is not known", "1. V § 3 se odstavec 1 vylepšuje.", "not understood"},
		{"a mark that is not at the end", "1. V § 1 se na konci odstavce 3 středník nahrazuje čárkou.", "does not end with"},
		{"the last item of a list and a comma left behind", "1. V § 1 odst. 2 se písmeno c) zrušuje.", "would not end as it should"},
		{"the unit with the reference to a footnote goes and the footnote stays", "1. V § 1 se odstavec 1 zrušuje.", "no longer be referred to"},
		{"the clause on entry into force goes with its part", "1. Část druhá se zrušuje.", "entry into force"},
		{"words already there", "1. V § 1 odst. 3 se za slovo „Správce“ vkládá slovo „lampy“.", "there already"},
		{"renumbering to a number that is taken", "1. V § 1 se dosavadní odstavec 1 označuje jako odstavec 3.", "is there already"},
		{"ranges that do not fit", "1. V § 1 se dosavadní odstavce 1 až 3 označují jako odstavce 2 a 3.", "new numbers"},
		{"a sentence that is not there", "1. V § 1 odst. 1 se věta sedmá zrušuje.", "is not in the act"},
		{"marks that would meet", "1. V § 2 se za slovo „ráno“ vkládají slova „nebo v noci,“.", "two marks would meet"},
		{"numbers with nothing between them", "1. V § 3 odst. 1 se slovo „Kč“ nahrazuje číslem „7“.", "between the numbers"},
		{"the heading of an annex that is not there", "1. V nadpisu přílohy č. 1 se slovo „lampa“ zrušuje.", "is not in the act"},
		{"an article of which only the number is left", "1. V § 3 se odstavce 1 a 2 zrušují.", "nothing would be left"},
		{"garbage", "1. Ať žije lampa „až“ do rána a.", "not understood"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := carry(t, c.points)
			if string(res.Text) != lampAct {
				t.Errorf("the text was changed")
			}
			in := res.Record.Instructions[0]
			if in.Status != Refused || !strings.Contains(in.Reason, c.reason) {
				t.Errorf("got %s: %s, want it refused for %q", in.Status, in.Reason, c.reason)
			}
		})
	}
}

// TestOtherActs: only what is meant for the act counts, and what changes no text is
// no instruction for it.
func TestOtherActs(t *testing.T) {
	src := lampBill("1. V § 2 se slovo „večer“ nahrazuje slovem „navečer“.") + `

##### Čl. II

#### Přechodné ustanovení

Řízení zahájená podle zákona č. 7/2001 Sb. se dokončí podle dosavadních předpisů.

##### Čl. III

Zákon č. 9/2003 Sb., o svíčkách, se mění takto:

1. § 2 se zrušuje.

##### Čl. IV

Tento zákon nabývá účinnosti dnem vyhlášení.
`
	p := parse(t, lampAct)
	res, err := Apply(p, Read(parse(t, src), czech(), Amended{Titles: []string{"Zákon o pouličních lampách"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, lampAct, res)
	var got []Status
	for _, in := range res.Record.Instructions {
		got = append(got, in.Status)
	}
	if want := []Status{Applied, NoChange, OtherAct, NoChange}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if c := res.Record.Counts; c.Read != 4 || c.Applied != 1 || c.OtherAct != 1 || c.NotAmendment != 2 {
		t.Errorf("got counts %+v", c)
	}
}

// TestRepealList: a list of repeals names an act in each item.
func TestRepealList(t *testing.T) {
	src := "# Zákon o svítidlech\n\n##### § 1\n\nSvítí se olejem.\n\n##### § 2\n\nZrušují se:\n\n1. § 1 odst. 3 a § 2 zákona č. 7/2001 Sb., o pouličních lampách,\n\n2. zákon č. 9/2003 Sb., o svíčkách.\n"
	p := parse(t, lampAct)
	res, err := Apply(p, Read(parse(t, src), czech(), Amended{Titles: []string{"Zákon o pouličních lampách"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, lampAct, res)
	_, gone := changed(lampAct, string(res.Text))
	if want := []string{"(3) Správce lampy vede knihu lamp.", "##### § 2", "Lampář zapaluje lampu večer a zhasíná lampu ráno."}; !slices.Equal(gone, want) {
		t.Errorf("gone are %q, want %q: %+v", gone, want, res.Record.Instructions)
	}
}

// TestWholeInstruction: an instruction that cannot be carried out whole leaves no
// trace.
func TestWholeInstruction(t *testing.T) {
	res := carry(t, "1. V § 3 odst. 1 se slovo „rozbití“ nahrazuje slovem „poškození“ a slovo „svíčka“ se zrušuje.\n\n2. V § 2 se slovo „večer“ nahrazuje slovem „navečer“.")
	added, _ := changed(lampAct, string(res.Text))
	if want := []string{"Lampář zapaluje lampu navečer a zhasíná lampu ráno."}; !slices.Equal(added, want) {
		t.Errorf("got %q, want %q", added, want)
	}
}

// TestThroughout: other grammatical forms of words that are replaced in the whole
// text are refused with what was found.
func TestThroughout(t *testing.T) {
	res := carry(t, "1. V celém textu zákona se slovo „Správce“ nahrazuje slovem „Hlídač“.")
	in := res.Record.Instructions[0]
	if in.Status != Refused || !slices.Contains(in.Candidates, "správce") {
		t.Errorf("got %s: %s %q", in.Status, in.Reason, in.Candidates)
	}
	res = carry(t, "1. V celém textu zákona se slovo „soumraku“ nahrazuje slovem „tmy“.")
	if !strings.Contains(string(res.Text), "Lampa svítí od tmy.") {
		t.Errorf("the words are not replaced: %s", res.Record.Instructions[0].Reason)
	}
}
