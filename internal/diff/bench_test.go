package diff_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/diff/words"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// bigActs returns an act of about n words and a later text of it, in which one
// unit in twenty was edited, one in fifty inserted or repealed, and an article
// in forty moved. Articles are numbered anew.
func bigActs(n int) (old, neu *act.Expression, size int) {
	rng := rand.New(rand.NewPCG(1, uint64(n)))
	stems := make([]string, 3000)
	for i := range stems {
		stems[i] = string([]rune("абвгдежзиклмнопрстуфхцчшэюяқңғө")[i%31]) + fmt.Sprintf("лово%d", i)
	}
	sentence := func(k int) string {
		ws := make([]string, k)
		for i := range ws {
			ws[i] = stems[int(float64(len(stems))*rng.Float64()*rng.Float64())]
		}
		return strings.Join(ws, " ") + "."
	}
	type article struct {
		heading string
		paras   [][]string
	}
	var arts []article
	for size < n {
		a := article{heading: sentence(4)}
		for range 4 {
			p := []string{sentence(14)}
			for range 2 {
				p = append(p, sentence(8))
			}
			a.paras = append(a.paras, p)
			size += 30
		}
		arts = append(arts, a)
	}
	print := func(arts []article) []*act.Provision {
		var out []*act.Provision
		for i, a := range arts {
			u := acttest.Article(fmt.Sprint(i+1), a.heading)
			for j, p := range a.paras {
				q := acttest.Para(fmt.Sprint(j+1), p[0])
				for k, s := range p[1:] {
					q.Children = append(q.Children, acttest.Point(fmt.Sprint(k+1), s))
				}
				u.Children = append(u.Children, q)
			}
			out = append(out, u)
		}
		return out
	}
	old = acttest.Expression("big", "2020-01-01", print(arts)...)
	for i := range arts {
		for j, p := range arts[i].paras {
			for k, s := range p {
				if rng.IntN(20) == 0 {
					f := strings.Fields(s)
					f[rng.IntN(len(f))] = "изменено"
					arts[i].paras[j][k] = strings.Join(f, " ")
				}
			}
			if rng.IntN(50) == 0 {
				arts[i].paras[j] = append(p, sentence(9))
			}
		}
		if rng.IntN(50) == 0 {
			arts[i].paras = arts[i].paras[1:]
		}
		if rng.IntN(40) == 0 {
			j := rng.IntN(len(arts))
			arts[i], arts[j] = arts[j], arts[i]
		}
	}
	return old, acttest.Expression("big", "2021-01-01", print(arts)...), size
}

// BenchmarkCompare measures comparisons of acts of 1,000, 10,000 and 60,000 words,
// and beside them in the same run the peer: go-diff on the words of the whole
// text, which sees neither provisions nor moves.
func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{1000, 10000, 60000} {
		old, neu, size := bigActs(n)
		b.Run(fmt.Sprintf("%dk", n/1000), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				diff.Compare(old, neu, diff.Options{})
			}
			b.ReportMetric(float64(size), "words")
		})
		before, after := text(old), text(neu)
		b.Run(fmt.Sprintf("%dk/go-diff", n/1000), func(b *testing.B) {
			for b.Loop() {
				goDiff(before, after)
			}
		})
	}
}

// goDiff compares two texts word by word, as one would with the library alone.
func goDiff(old, neu string) int {
	ids := map[string]rune{}
	encode := func(s string) []rune {
		var out []rune
		for _, w := range strings.Fields(s) {
			if _, ok := ids[w]; !ok {
				ids[w] = 0xF0000 + rune(len(ids))
			}
			out = append(out, ids[w])
		}
		return out
	}
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0
	return len(dmp.DiffMainRunes(encode(old), encode(neu), false))
}

// Two acts of 60,000 words with nothing in common: the worst case for looking
// everywhere.
func BenchmarkCompareUnrelated(b *testing.B) {
	old, _, _ := bigActs(60000)
	neu, _, _ := bigActs(60001)
	for b.Loop() {
		diff.Compare(old, neu, diff.Options{})
	}
}

// Thousands of units that all begin with the same words and then differ, in two
// texts: no phrase tells which of them is which.
func BenchmarkCompareStockPhrases(b *testing.B) {
	act := func(date, word string) *act.Expression {
		a := acttest.Article("1", "Powers")
		for i := range 3000 {
			a.Children = append(a.Children, acttest.Point(fmt.Sprint(i+1),
				fmt.Sprintf("exercises other powers under this act and other acts of the republic %s%d %s%d;", word, i, word, i*7)))
		}
		return acttest.Expression("stock", date, a)
	}
	old, neu := act("2020-01-01", "old"), act("2021-01-01", "new")
	for b.Loop() {
		diff.Compare(old, neu, diff.Options{})
	}
}

func TestBigActsKeepTheLaws(t *testing.T) {
	old, neu, _ := bigActs(10000)
	r := checkLaws(t, old, neu)
	painted := 0
	for _, c := range r.Changes {
		d, i := c.Painted()
		if c.Kind != diff.Inserted && c.Kind != diff.Repealed {
			painted += d + i
		}
	}
	if total := len(words.NewBag(text(neu))); painted > total/20 {
		t.Errorf("painted %d of %d words in kept units", painted, total)
	}
}

func text(x *act.Expression) string {
	var b strings.Builder
	for _, p := range x.Body {
		b.WriteString(p.FullText() + "\n")
	}
	return b.String()
}
