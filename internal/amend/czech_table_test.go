package amend

import (
	"slices"
	"strings"
	"testing"
)

// oilDecree is an invented decree with annexes and tables.
const oilDecree = `# Vyhláška o olejích

##### § 1

(1) Olej se měří podle přílohy č. 1.^1) Míra je litr.

(2) Cena oleje je

| 1. v létě | 10 Kč, |
| --- | --- |
| 2. v zimě | 20 Kč. |

##### § 2

Tato vyhláška nabývá účinnosti dnem vyhlášení.

Příloha č. 1 k vyhlášce č. 5/2003 Sb.

Druhy olejů

Tabulka č. 1

Oleje do lamp

| Bod | Olej | Barva |
| --- | --- | --- |
| 1 | řepkový | žlutá |
| 2 | lněný | hnědá |
| 3 | makový | bílá |

Tabulka č. 2

Oleje na kola

| Bod | Olej | Barva |
| --- | --- | --- |
| 1 | strojní | černá |

Příloha č. 2 k vyhlášce č. 5/2003 Sb.

Výkazy

1. Výkaz A

Výkaz A obsahuje počet lamp.

2. Výkaz B

Výkaz B obsahuje počet sudů.

^1) Zákon č. 6/2002 Sb.
`

func oil(t *testing.T, lead, points string) *Result {
	t.Helper()
	p := parse(t, oilDecree)
	src := "##### Čl. I\n\n" + lead + "\n\n" + points
	res, err := Apply(p, Read(parse(t, src), czech(), Amended{Number: "5/2003", Titles: []string{p.Expression.Title("cs")}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, oilDecree, res)
	return res
}

const oilLead = "Vyhláška č. 5/2003 Sb., o olejích, se mění takto:"

// TestCzechTables: tables, rows and annexes.
func TestCzechTables(t *testing.T) {
	for _, c := range []struct {
		name, lead, points string
		added, gone        []string
	}{
		{"words of a row", oilLead, "1. V příloze č. 1 tabulce č. 1 se v řádku 2 slovo „hnědá“ nahrazuje slovem „rezavá“.",
			[]string{"| 2 | lněný | rezavá |"}, []string{"| 2 | lněný | hnědá |"}},
		{"a row goes in", oilLead, "1. V příloze č. 1 tabulce č. 1 se za řádek 2 vkládá nový řádek 2a, který zní:\n\n| 2a | konopný | zelená |\n| --- | --- | --- |",
			[]string{"| 2a | konopný | zelená |"}, nil},
		{"a row is given new wording", oilLead, "1. V příloze č. 1 tabulce č. 2 řádek 1 zní:\n\n| 1 | vazelína | žlutá |\n| --- | --- | --- |\n|  |  | “. |",
			[]string{"| 1 | vazelína | žlutá |"}, []string{"| 1 | strojní | černá |"}},
		{"a row goes", oilLead, "1. V příloze č. 1 tabulce č. 1 se řádek 3 zrušuje.",
			nil, []string{"| 3 | makový | bílá |"}},
		{"a table is given new wording and its closing mark is lost", oilLead, "1. V příloze č. 1 tabulka č. 2 včetně nadpisu zní:\n\n„Tabulka č. 2\n\nOleje na vozy\n\n| Bod | Olej | Barva |\n| --- | --- | --- |\n| 1 | kolomaz | šedá |\n\n2. V § 1 odst. 1 se slovo „litr“ nahrazuje slovem „máz“.",
			[]string{"(1) Olej se měří podle přílohy č. 1.^1) Míra je máz.", "Oleje na vozy", "| 1 | kolomaz | šedá |"},
			[]string{"(1) Olej se měří podle přílohy č. 1.^1) Míra je litr.", "Oleje na kola", "| 1 | strojní | černá |"}},
		{"a row at the end of a table", oilLead, "1. V příloze č. 1 tabulce č. 1 se doplňuje řádek 4, který zní:\n\n| 4 | konopný | zelená |\n| --- | --- | --- |",
			[]string{"| 4 | konopný | zelená |"}, nil},
		{"a table with what explains it", oilLead, "1. V příloze č. 1 tabulka č. 2 zní:\n\n„Tabulka č. 2\n\nOleje na kola\n\n| Bod | Olej | Barva |\n| --- | --- | --- |\n| 1 | kolomaz^1 | šedá |\n\nVysvětlivky:\n\n^1 Kolomaz je hustá.“.\n\n2. V příloze č. 1 tabulka č. 2 zní:\n\n„Tabulka č. 2\n\nOleje na kola\n\n| Bod | Olej | Barva |\n| --- | --- | --- |\n| 1 | mast^1 | bílá |\n\nVysvětlivky:\n\n^1 Mast je hustá.“.",
			[]string{"| 1 | mast^1 | bílá |", "Vysvětlivky:", "^1 Mast je hustá."}, []string{"| 1 | strojní | černá |"}},
		{"an item of a list that is set as a table", oilLead, "1. V § 1 odst. 2 bodu 2 se částka „20 Kč“ nahrazuje částkou „25 Kč“.",
			[]string{"| 2. v zimě | 25 Kč. |"}, []string{"| 2. v zimě | 20 Kč. |"}},
		{"the title of an annex", oilLead, "1. Název přílohy č. 1 zní: „Seznam olejů“.",
			[]string{"Seznam olejů"}, []string{"Druhy olejů"}},
		{"the paragraph of a point of an annex", oilLead, "1. V příloze č. 2 bodu 2 se slova „počet sudů“ nahrazují slovy „objem sudů“.",
			[]string{"Výkaz B obsahuje objem sudů."}, []string{"Výkaz B obsahuje počet sudů."}},
		{"a point of an annex goes with its paragraph", oilLead, "1. V příloze č. 2 bod 2 zní:\n\n„2. Výkaz C\n\nVýkaz C obsahuje vše.“.",
			[]string{"2. Výkaz C", "Výkaz C obsahuje vše."}, []string{"2. Výkaz B", "Výkaz B obsahuje počet sudů."}},
		{"the opening sentence names the annex", "Příloha č. 2 k vyhlášce č. 5/2003 Sb., o olejích, se mění takto:", "1. V bodu 1 se slova „počet lamp“ nahrazují slovy „počet svítidel“.",
			[]string{"Výkaz A obsahuje počet svítidel."}, []string{"Výkaz A obsahuje počet lamp."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := oil(t, c.lead, c.points)
			added, gone := changed(oilDecree, string(res.Text))
			if !slices.Equal(added, c.added) || !slices.Equal(gone, c.gone) {
				t.Errorf("new %q, gone %q; want %q, %q", added, gone, c.added, c.gone)
			}
			for _, in := range res.Record.Instructions {
				if in.Status != Applied {
					t.Errorf("instruction %d is %s: %s", in.N, in.Status, in.Reason)
				}
			}
		})
	}
}

// TestCzechTableTraps: what does not fit a table is refused.
func TestCzechTableTraps(t *testing.T) {
	for _, c := range []struct{ name, lead, points, reason string }{
		{"a row of two tables", oilLead, "1. V příloze č. 1 se v řádku 1 slovo „žlutá“ nahrazuje slovem „zlatá“.", "more than once"},
		{"a row that is not there", oilLead, "1. V příloze č. 1 tabulce č. 1 se řádek 9 zrušuje.", "is not in the table"},
		{"a table that is not there", oilLead, "1. V příloze č. 1 tabulce č. 7 se řádek 1 zrušuje.", "is not in the act"},
		{"a row that is there", oilLead, "1. V příloze č. 1 tabulce č. 1 se za řádek 2 vkládá nový řádek 3, který zní:\n\n| 3 | konopný | zelená |\n| --- | --- | --- |", "is there already"},
		{"a row of another number", oilLead, "1. V příloze č. 1 tabulce č. 1 řádek 2 zní:\n\n| 4 | konopný | zelená |\n| --- | --- | --- |", "brings row 4"},
		{"a row that does not follow the last", oilLead, "1. V příloze č. 1 tabulce č. 1 se doplňuje řádek 6, který zní:\n\n| 6 | konopný | zelená |\n| --- | --- | --- |", "would not follow"},
		{"a row at the end of two tables", oilLead, "1. V příloze č. 1 se doplňuje řádek 4, který zní:\n\n| 4 | konopný | zelená |\n| --- | --- | --- |", "2 times"},
		{"a row that is too short", oilLead, "1. V příloze č. 1 tabulce č. 1 řádek 2 zní:\n\n| 2 | konopný |\n| --- | --- |", "2 cells"},
		{"a table without its title", oilLead, "1. V příloze č. 1 tabulka č. 2 zní:\n\n„Tabulka č. 2\n\n| Bod | Olej | Barva |\n| --- | --- | --- |\n| 1 | kolomaz | šedá | “.", "lines of title"},
		{"the wording of another table", oilLead, "1. V příloze č. 1 tabulka č. 2 zní:\n\n„Tabulka č. 3\n\nOleje\n\n| 1 | kolomaz | šedá | “.", "table 2 is announced"},
		{"a table with a paragraph behind it", oilLead, "1. V příloze č. 1 tabulka č. 2 zní:\n\n„Tabulka č. 2\n\nOleje na kola\n\n| 1 | kolomaz | šedá |\n\nKolomaz je hustá.“.", "ends with"},
		{"a list with numbers in cells of their own", oilLead, "1. V § 1 odstavec 2 zní:\n\n„(2) Cena je\n\n| 1. | v létě | 5 Kč. |\n| --- | --- | --- |\n|  |  | “. |", "list set as a table"},
		{"the whole text below an annex", "Příloha č. 2 k vyhlášce č. 5/2003 Sb., o olejích, se mění takto:", "1. V celém textu se slovo „počet“ nahrazuje slovem „součet“.", "throughout the text"},
		{"a finding of the court is the last change", "Vyhláška č. 5/2003 Sb., o olejích, ve znění vyhlášky č. 6/2004 Sb. a nálezu Ústavního soudu, vyhlášeného pod č. 9/2005 Sb., se mění takto:", "1. V § 1 odst. 1 se slovo „litr“ nahrazuje slovem „máz“.", "Constitutional Court"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := oil(t, c.lead, c.points)
			if string(res.Text) != oilDecree {
				t.Errorf("the text was changed")
			}
			in := res.Record.Instructions[0]
			if in.Status != Refused || !strings.Contains(in.Reason, c.reason) {
				t.Errorf("got %s: %s, want it refused for %q", in.Status, in.Reason, c.reason)
			}
		})
	}
}

// TestFindingBeforeAnAct: a finding that an amendment follows is in the text.
func TestFindingBeforeAnAct(t *testing.T) {
	for s, want := range map[string]int{
		"Zákon č. 1/2000 Sb., o lampách, ve znění zákona č. 2/2001 Sb. a nálezu Ústavního soudu, vyhlášeného pod č. 3/2002 Sb., se mění takto:":  2002,
		"Zákon č. 1/2000 Sb., o lampách, ve znění nálezu Ústavního soudu, vyhlášeného pod č. 3/2002 Sb., a zákona č. 4/2003 Sb., se mění takto:": 0,
		"Zákon č. 1/2000 Sb., o lampách, se mění takto:":                                                                                              0,
		"V zákoně č. 1/2000 Sb., o lampách, ve znění nálezu Ústavního soudu, vyhlášeného pod č. 3/2002 Sb., se § 5 zrušuje.":                          2002,
		"V zákoně č. 1/2000 Sb., o lampách, ve znění zákona č. 2/2001 Sb., se slova „nálezu Ústavního soudu, vyhlášeného pod č. 3/2002 Sb.“ zrušují.": 0,
	} {
		if got := lastFinding(s); got != want {
			t.Errorf("%s: got %d, want %d", s, got, want)
		}
	}
}

// TestCzechFinalClause: a part goes and the clause on entry into force behind it stays.
func TestCzechFinalClause(t *testing.T) {
	src := "# Zákon o svíčkách\n\n## ČÁST PRVNÍ\n\n##### § 1\n\nSvítí se.\n\n## ČÁST DRUHÁ\n\n##### § 2\n\nNesvítí se.\n\n##### § 9\n\nTento zákon nabývá účinnosti dnem vyhlášení.\n"
	p := parse(t, src)
	bill := "##### Čl. V\n\nV zákoně č. 3/2001 Sb., o svíčkách, se část druhá zrušuje.\n"
	res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Titles: []string{"Zákon o svíčkách"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, src, res)
	_, gone := changed(src, string(res.Text))
	if want := []string{"## ČÁST DRUHÁ", "##### § 2", "Nesvítí se."}; !slices.Equal(gone, want) {
		t.Errorf("gone are %q, want %q: %+v", gone, want, res.Record.Instructions)
	}
}
