package amend

import (
	"strings"
	"testing"

	"zanger/internal/format/plain"
)

// FuzzCzech: no bill makes the reader or the engine panic or hang; whatever is
// carried out has a record that holds, and undo gives the old text.
func FuzzCzech(f *testing.F) {
	for _, s := range []string{
		"1. V § 1 odst. 3 se slova „knihu lamp“ nahrazují slovy „seznam lamp“.",
		"1. V § 1 se za odstavec 1 vkládá nový odstavec 2, který zní:\n\n„(2) Svíčka.“.\n\nDosavadní odstavce 2 a 3 se označují jako odstavce 3 a 4.",
		"1. § 2 zní:\n\n##### „§ 2\n\n(1) A.\n\n^1) B.“.",
		"1. V § 1 odst. 2 se na konci písmene c) tečka nahrazuje čárkou a doplňuje se písmeno d), které včetně poznámky pod čarou č. 2 zní: „d) svíčka^2).\n\n^2) C.“.",
		"V § 2 zákona č. 7/2001 Sb., o pouličních lampách, se „“ „ zrušuje až a a a.",
		"1. V příloze č. 1 tabulce č. 1 se za řádek 2 vkládá nový řádek 2a, který zní:\n\n| 2a | b | c |\n| --- | --- | --- |\n\n2. V příloze č. 1 tabulka č. 2 zní:\n\n„Tabulka č. 2\n\nA\n\n| 1 | b |",
		"1. V § 1 odst. 1 větě první se část věty za středníkem zrušuje.\n\n##### Čl. II\n\nTento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou čl. I bodu 1, který nabývá účinnosti dnem 1. února 2031.",
		"1. Za § 5 se vkládá nadpis, který zní: „A“.",
		"1. V písmenu c) odstavce 2 § 5 se mezi slova „a“ a „b“ vkládá „c“; ostatní odstavce se přečíslují.",
		"1. V § 5 se za odstavec 1 vkládá nový odstavec 2, který zní: „(2) A.“.\n\nZbývající odstavce § 5 se přečíslují.",
		"1. § 5 a nadpis nad ním znějí:\n\n#### „A\n\n##### § 5\n\nB.^9)“.\n\n2. V § 5 odst. 1 větě první a třetí, v nadpisu § 6 a v části třicáté čtvrté se slovo „knot“ vždy nahrazuje slovem „a“.",
		"1. V § 5 odst. 1 se slovo „suší“ včetně odkazu na poznámku pod čarou č. 9 zrušuje, odkaz č. 9 se zrušuje včetně poznámky pod čarou a označení odstavce 1 a odstavec 2 se zrušují.",
		"1. V § 5 odst. 1 se vypouští věta druhá a ve větě třetí se slovo „Knot“ doplňuje slovem „a“.",
		"1. V § 1 a § 2 se v větě první a druhé za slovo „a“, za slovo „b“ vkládá „c“",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, points string) {
		if len(points) > 4000 {
			return
		}
		q, err := plain.Read("bill.md", []byte(lampBill(points)), plain.Hints{Country: "cz", Lang: "cs"})
		if err != nil {
			return // no text
		}
		for _, text := range []string{lampAct, oilDecree, wickAct} {
			res, err := Apply(parse(t, text), Read(q, czech(), Amended{Any: true}), Options{})
			if err != nil {
				t.Fatal(err)
			}
			prove(t, text, res)
			for _, in := range res.Record.Instructions {
				if in.Status == Pending || in.Status == Refused && strings.TrimSpace(in.Reason) == "" {
					t.Errorf("instruction %d has no fate: %q", in.N, in.Text)
				}
			}
		}
	})
}
