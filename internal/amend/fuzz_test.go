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
		res, err := Apply(parse(t, lampAct), Read(q, czech(), Amended{Any: true}), Options{})
		if err != nil {
			t.Fatal(err)
		}
		prove(t, lampAct, res)
		for _, in := range res.Record.Instructions {
			if in.Status == Pending || in.Status == Refused && strings.TrimSpace(in.Reason) == "" {
				t.Errorf("instruction %d has no fate: %q", in.N, in.Text)
			}
		}
	})
}
