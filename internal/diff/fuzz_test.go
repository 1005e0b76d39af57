package diff_test

import (
	"fmt"
	"testing"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/difftest"

	"pgregory.net/rapid"
)

// FuzzAmended feeds the generator of amendments with the fuzzer's bytes.
func FuzzAmended(f *testing.F) {
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		top := difftest.Act(t)
		wids := rapid.Bool().Draw(t, "wids")
		old := difftest.Print("2020-01-01", top, wids)
		checkLaws(t, old, difftest.Print("2021-01-01", difftest.Amend(t, top), wids))
	}))
}

// FuzzCompare builds acts of any shape: repeated numbers, empty units, articles
// in points, bytes that are no text.
func FuzzCompare(f *testing.F) {
	f.Add("a1 Grounds|lead\n\tp1 one\n\tp2 two", "a1 Grounds|\n\tg1 lead\n\t\tp1 one\n\t\tp3 two")
	f.Add("c1 I\n\ta1 x|text\n\ta2 y|more text here", "c1 I\n\ta2 y|more text here\nc2 J\n\ta1 x|text")
	f.Add("a1 x|\xff\xfe", "a1 y|\xff!x")
	f.Add("c I\n0\n\ta1", "0") // an article in a point
	f.Add("a4 Учёт|\n\tg1 Орган ведёт реестр. Сведения исключаются по решению суда.\n\tg2 Реестр открыт.",
		"a4 Учет|\n\tg1 Орган ведёт реестр.\n\tg2 Сведения исключаются по решению суда.\n\tg3 Реестр открыт.")
	f.Add("a9 Міндеттер|Беруші:\n\tp1 есеп жүргізеді және оны сақтайды;\n\tp2 бос орындар туралы хабарлайды;",
		"a9 Міндеттер|Беруші:\n\tp1 есеп жүргізеді және оны сақтайды, бос орындар туралы хабарлайды;")
	f.Add("a57 Oběť|\n\tu1 Oběti se poskytne pomoc do tří dnů od podání žádosti.\n\tu2 Pomoc je bezplatná a dobrovolná.",
		"a57 Oběť|\n\tu1 Oběti se poskytne pomoc do tří dnů od podání žádosti. Pomoc je bezplatná a dobrovolná.")
	f.Add("a40 Помоћ|\n\tg1 Жртви се пружа помоћ.+%^ ред ^ износ ^~^ 1 ^ 250 ^\n\tg2 Помоћ је бесплатна.",
		"a41 Помоћ|\n\tg1 Жртви се пружа помоћ.+%^ ред ^ износ ^ рок ^~^ 1 ^ 300 ^ 5 ^\n\tg2 Помоћ је бесплатна.")
	f.Fuzz(func(t *testing.T, old, neu string) {
		if len(old)+len(neu) > 2000 {
			return
		}
		r := checkLaws(t, difftest.Wild("2020-01-01", old), difftest.Wild("2021-01-01", neu))
		if _, err := r.MarshalJSON(); err != nil {
			t.Fatalf("marshal: %v", err)
		}
		if same := diff.Compare(r.Old, r.Old, diff.Options{}); same.Changed() && unique(r.Old) {
			t.Fatalf("a text differs from itself:\n%s", difftest.Dump(r.Old))
		}
	})
}

// unique reports whether every unit has a name of its own; where several share
// one, which of them is which cannot be known.
func unique(x *act.Expression) bool {
	seen := map[string]bool{}
	for p := range x.All() {
		for _, k := range []string{"eid " + string(p.EID), fmt.Sprintf("wid %s", p.WID)} {
			if seen[k] {
				return false
			}
			seen[k] = true
		}
	}
	return true
}
