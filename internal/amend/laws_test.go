package amend

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"zanger/internal/format/plain"
)

// bigAct is an invented act with n sections of three numbered paragraphs.
func bigAct(n int) string {
	var b strings.Builder
	b.WriteString("# Zákon o skladech\n\n")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, "##### § %d\n\n#### Sklad %d\n\n", i, i)
		fmt.Fprintf(&b, "(1) Skladník skladu %d převezme zboží do tří dnů a zapíše je do knihy. Zboží bez záznamu nepřevezme.\n\n", i)
		fmt.Fprintf(&b, "(2) Ve skladu %d se uchovává\n\n- a) zboží suché,\n\n- b) zboží mokré, nebo\n\n- c) zboží vonné.\n\n", i)
		fmt.Fprintf(&b, "(3) Knihu skladu %d vede skladník; obec do ní nahlíží, jde-li o zboží, které je v ní zapsáno déle než rok^1).\n\n", i)
	}
	b.WriteString("^1) Zákon č. 1/1900 Sb., o knihách.\n")
	return b.String()
}

// randomPoint makes a point of a bill on [bigAct]; some cannot be carried out.
func randomPoint(r *rand.Rand, n, sections int) string {
	s := 1 + r.IntN(sections+1) // the last is not there
	switch r.IntN(12) {
	case 0:
		return fmt.Sprintf("%d. V § %d odst. 1 se slova „do tří dnů“ nahrazují slovy „do %d dnů“.", n, s, r.IntN(30))
	case 1:
		return fmt.Sprintf("%d. V § %d odst. 1 se za slovo „převezme“ vkládá slovo „ihned“.", n, s)
	case 2:
		return fmt.Sprintf("%d. V § %d odst. 3 se na konci textu doplňují slova „a den“.", n, s)
	case 3:
		return fmt.Sprintf("%d. V § %d odstavec 3 zní:\n\n„(3) Knihu vede obec.“.", n, s)
	case 4:
		return fmt.Sprintf("%d. V § %d se doplňuje odstavec %d, který zní:\n\n„(%d) Sklad se zamyká.“.", n, s, 4+r.IntN(2), 4+r.IntN(2))
	case 5:
		return fmt.Sprintf("%d. V § %d se za odstavec 1 vkládá nový odstavec 2, který zní:\n\n„(2) Sklad je suchý.“.\n\nDosavadní odstavce 2 a 3 se označují jako odstavce 3 a 4.", n, s)
	case 6:
		return fmt.Sprintf("%d. § %d se včetně nadpisu zrušuje.", n, s)
	case 7:
		return fmt.Sprintf("%d. Za § %d se vkládá nový § %da, který zní:\n\n##### „§ %da\n\nSklad má okno.“.", n, s, s, s)
	case 8:
		return fmt.Sprintf("%d. V § %d odst. 2 se na konci písmene b) slovo „nebo“ zrušuje, na konci písmene c) se tečka nahrazuje slovem „, nebo“ a doplňuje se písmeno d), které zní:\n\n- „d) led.“.", n, s)
	case 9:
		return fmt.Sprintf("%d. V § %d odst. 1 se věta druhá zrušuje.", n, s)
	case 10:
		return fmt.Sprintf("%d. V § %d se odstavec 1 zrušuje.\n\nDosavadní odstavce 2 a 3 se označují jako odstavce 1 a 2.", n, s)
	}
	return fmt.Sprintf("%d. V § %d odst. %d se slovo „%s“ zrušuje.", n, s, 1+r.IntN(4), []string{"zboží", "skladník", "okno", "knihy"}[r.IntN(4)])
}

func randomBill(r *rand.Rand, points, sections int) string {
	var b strings.Builder
	b.WriteString("##### Čl. I\n\nZákon č. 3/1950 Sb., o skladech, se mění takto:\n\n")
	for i := range points {
		b.WriteString(randomPoint(r, i+1, sections) + "\n\n")
	}
	return b.String()
}

// TestRandomBills: whatever a bill orders, each instruction has a fate, the record
// proves every byte, undo gives the old text, and the new text reads as an act.
func TestRandomBills(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	applied, refused := 0, 0
	for range 300 {
		old := bigAct(1 + r.IntN(6))
		points := 1 + r.IntN(8)
		src := randomBill(r, points, strings.Count(old, "##### §"))
		res, err := Apply(parse(t, old), Read(parse(t, src), czech(), Amended{Titles: []string{"Zákon o skladech"}}), Options{})
		if err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		prove(t, old, res)
		c := res.Record.Counts
		if c.Read != points || c.Applied+c.Refused != points {
			t.Fatalf("got counts %+v of %d points:\n%s", c, points, src)
		}
		applied, refused = applied+c.Applied, refused+c.Refused
		again, err := Apply(parse(t, old), Read(parse(t, src), czech(), Amended{Titles: []string{"Zákon o skladech"}}), Options{})
		if err != nil || string(again.Text) != string(res.Text) {
			t.Fatalf("the same bill gives another text")
		}
		if t.Failed() {
			t.Fatalf("bill:\n%s\nact:\n%s\nresult:\n%s", src, old, res.Text)
		}
	}
	if applied < 100 || refused < 100 {
		t.Errorf("the random bills are no test: %d applied, %d refused", applied, refused)
	}
}

// TestTreeFollowsText: the units that the engine knows after a bill are those that a
// reader finds in the new text.
func TestTreeFollowsText(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 120 {
		old := bigAct(1 + r.IntN(5))
		p := parse(t, old)
		b := Read(parse(t, randomBill(r, 1+r.IntN(6), strings.Count(old, "##### §"))), czech(), Amended{Any: true})
		d := trial(p, b, Options{}, nil)
		text, _ := d.compose()
		fresh := newDoc(parse(t, string(text)))
		if got, want := outline(d.root), outline(fresh.root); got != want {
			t.Fatalf("the engine knows\n%s\nthe text has\n%s", got, want)
		}
	}
}

func outline(n *node) string {
	var b strings.Builder
	n.each(func(k *node) {
		if k.print == "" {
			return
		}
		fmt.Fprintf(&b, "%s %s", k.kind, bare(k.num))
		for _, p := range k.own {
			fmt.Fprintf(&b, " %q", p.body())
		}
		b.WriteByte('\n')
	})
	return b.String()
}

// BenchmarkApply carries out 200 instructions on an act of 60,000 words.
func BenchmarkApply(b *testing.B) {
	src := []byte(bigAct(1000))
	r := rand.New(rand.NewPCG(1, 2))
	bill := []byte(randomBill(r, 200, 1000))
	b.ReportMetric(float64(len(strings.Fields(string(src)))), "words")
	for b.Loop() {
		p, err := plain.Read("act.md", src, plain.Hints{Country: "cz", Lang: "cs"})
		if err != nil {
			b.Fatal(err)
		}
		q, err := plain.Read("bill.md", bill, plain.Hints{Country: "cz", Lang: "cs"})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Apply(p, Read(q, czech(), Amended{Any: true}), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
