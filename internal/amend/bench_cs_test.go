package amend

import (
	"fmt"
	"strings"
	"testing"

	"zanger/internal/format/plain"
)

// longCzech is an invented act of some 60,000 words, and a bill of 200 points for it.
func longCzech() (text, bill string) {
	var a, b, notes strings.Builder
	a.WriteString("# Zákon o pouličních lampách\n\n")
	for i := 1; i <= 400; i++ {
		fmt.Fprintf(&a, "##### § %d\n\n#### Nadpis %d\n\n", i, i)
		for j := 1; j <= 3; j++ {
			fmt.Fprintf(&a, "(%d) %s slovo%dx%d.\n\n", j, strings.Repeat("Lampář zapaluje lampu večer ", 10), i, j)
		}
		fmt.Fprintf(&a, "(4) Lampou se rozumí^%d)\n\n- a) lampa plynová,\n\n- b) lampa elektrická, nebo\n\n- c) lampa olejová.\n\n", i)
		fmt.Fprintf(&notes, "^%d) Zákon č. %d/1900 Sb., o olejích.\n\n", i, i)
	}
	a.WriteString("##### § 401\n\nTento zákon nabývá účinnosti dnem vyhlášení.\n\n" + notes.String())
	for i := 1; i <= 200; i++ {
		fmt.Fprintf(&b, []string{
			"%[1]d. V § %[1]d odst. 2 se slovo „slovo%[1]dx2“ nahrazuje slovy „jiné slovo“.\n\n",
			"%[1]d. V § %[1]d odstavec 3 zní:\n\n„(3) Nový text.“.\n\n",
			"%[1]d. Za § %[1]d se vkládá nový § %[1]da, který včetně nadpisu zní:\n\n##### „§ %[1]da\n\n#### Nový\n\n(1) Nový text.“.\n\n",
			"%[1]d. V § %[1]d se odstavec 1 zrušuje.\n\nDosavadní odstavce 2 až 4 se označují jako odstavce 1 až 3.\n\n",
			"%[1]d. V § %[1]d odst. 4 se na konci písmene c) tečka nahrazuje čárkou a doplňuje se písmeno d), které včetně poznámky pod čarou č. %[1]da zní:\n\n- „d) svíčka^%[1]da).\n\n^%[1]da) Svíčkový řád.“.\n\n"}[i%5], i)
	}
	return a.String(), lampBill(b.String())
}

// BenchmarkCzech reads the long act and its bill and carries out all 200 points.
func BenchmarkCzech(b *testing.B) {
	text, bill := longCzech()
	b.Logf("%d words", len(strings.Fields(text)))
	for b.Loop() {
		h := plain.Hints{Country: "cz", Lang: "cs"}
		p, err := plain.Read("act", []byte(text), h)
		if err != nil {
			b.Fatal(err)
		}
		q, err := plain.Read("bill", []byte(bill), h)
		if err != nil {
			b.Fatal(err)
		}
		res, err := Apply(p, Read(q, czech(), Amended{Titles: []string{"Zákon o pouličních lampách"}}), Options{})
		if err != nil || res.Record.Counts.Applied != 200 {
			b.Fatalf("%v %+v", err, res.Record.Counts)
		}
	}
}
