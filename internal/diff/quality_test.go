package diff_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/difftest"
	"zanger/internal/diff/words"
)

// planter amends invented acts and knows the truth of what it did.
type planter struct {
	rng     *rand.Rand
	planted int // words taken out and put in within kept units
	moved   map[act.EID]bool
}

// word draws from a vocabulary in which, as in laws, a few words are everywhere.
func (p *planter) word() string {
	common := [...]string{"и", "в", "на", "услуги", "социальных", "специальных", "лицо", "помощи", "орган", "по"}
	if p.rng.IntN(10) < 4 {
		return common[p.rng.IntN(len(common))]
	}
	return fmt.Sprintf("%s%d", [...]string{"слов", "қағида", "zákon", "duty"}[p.rng.IntN(4)], p.rng.IntN(1500))
}

func (p *planter) sentence(n int) string {
	ws := make([]string, n)
	for i := range ws {
		ws[i] = p.word()
	}
	return strings.Join(ws, " ") + ";"
}

func (p *planter) article() *difftest.Unit {
	a := &difftest.Unit{Kind: act.Article, Heading: p.sentence(4)}
	for range 1 + p.rng.IntN(4) {
		q := &difftest.Unit{Kind: act.Paragraph, Text: p.sentence(8 + p.rng.IntN(12))}
		for range p.rng.IntN(6) {
			q.Children = append(q.Children, &difftest.Unit{Kind: act.Point, Text: p.sentence(4 + p.rng.IntN(10))})
		}
		a.Children = append(a.Children, q)
	}
	return a
}

// amend changes a tenth of all units in place, takes out and inserts some, and
// moves some articles.
func (p *planter) amend(top []*difftest.Unit) []*difftest.Unit {
	for _, a := range top {
		for i := 0; i < len(a.Children); i++ {
			q := a.Children[i]
			p.edit(q)
			for j := 0; j < len(q.Children); j++ {
				p.edit(q.Children[j])
				switch p.rng.IntN(30) {
				case 0:
					q.Children = difftest.Cut(q.Children, j)
				case 1:
					q.Children = difftest.InsertAt(q.Children, j, &difftest.Unit{Kind: act.Point, Text: p.sentence(8)})
					j++
				}
			}
			if p.rng.IntN(30) == 0 {
				a.Children = difftest.InsertAt(a.Children, i, &difftest.Unit{Kind: act.Paragraph, Text: p.sentence(15)})
				i++
			}
		}
	}
	for range len(top) / 12 {
		from := p.rng.IntN(len(top))
		a := top[from]
		rest := difftest.Cut(top, from)
		to := p.rng.IntN(len(rest) + 1)
		if d := to - from; d > 2 || d < -2 { // not to be told from its neighbours moving
			top = difftest.InsertAt(rest, to, a)
			p.moved[a.First()] = true
		}
	}
	return top
}

func (p *planter) edit(u *difftest.Unit) {
	if p.rng.IntN(10) > 0 {
		return
	}
	f := strings.Fields(strings.TrimSuffix(u.Text, ";"))
	i := p.rng.IntN(len(f))
	switch p.rng.IntN(3) {
	case 0:
		f[i] = "заменено"
		p.planted += 2
	case 1:
		f = append(f[:i:i], append([]string{"добавлено", "сюда"}, f[i:]...)...)
		p.planted += 2
	case 2:
		f = append(f[:i:i], f[i+1:]...)
		p.planted++
	}
	u.Text = strings.Join(f, " ") + ";"
}

// TestQuality measures against known truth, with all wIds hidden.
func TestQuality(t *testing.T) {
	var right, wrong, missed, planted, painted, movedRight, movedWrong, movedMissed int
	for seed := range uint64(40) {
		p := &planter{rng: rand.New(rand.NewPCG(seed, 7)), moved: map[act.EID]bool{}}
		var top, later []*difftest.Unit
		for range 24 {
			top = append(top, p.article())
		}
		old, truth := hidden("2020-01-01", top)
		for _, u := range top {
			later = append(later, u.Clone())
		}
		neu, truthNew := hidden("2021-01-01", p.amend(later))
		r := checkLaws(t, old, neu)
		inNew := map[act.EID]bool{}
		for _, id := range truthNew {
			inNew[id] = true
		}
		for _, c := range r.Changes {
			id := truth[c.Old]
			switch {
			case c.Old != nil && c.New != nil && id == truthNew[c.New]:
				right++
			case c.New != nil && c.Old != nil:
				wrong++
			case c.New == nil && inNew[id]:
				missed++
			}
			if c.Old != nil && c.New != nil {
				d, i := c.Painted()
				painted += d + i
			}
			if c.New == nil || c.New.Kind != act.Article {
				continue
			}
			switch said := c.Kind == diff.Moved; {
			case said && p.moved[id]:
				movedRight++
			case said:
				movedWrong++
			case p.moved[id]:
				movedMissed++
			}
		}
		planted += p.planted
	}
	f1 := func(right, wrong, missed int) float64 {
		return 2 * float64(right) / float64(2*right+wrong+missed)
	}
	t.Logf("units: right %d, wrong %d, missed %d; articles moved: right %d, wrong %d, missed %d; words: planted %d, painted %d",
		right, wrong, missed, movedRight, movedWrong, movedMissed, planted, painted)
	if f := f1(right, wrong, missed); f < 0.99 {
		t.Errorf("F1 of alignment is %.3f, want 0.99", f)
	}
	if f := f1(movedRight, movedWrong, movedMissed); f < 0.97 {
		t.Errorf("F1 of moved articles is %.3f, want 0.97", f)
	}
	if float64(painted) > 1.1*float64(planted) {
		t.Errorf("painted %d words, planted %d", painted, planted)
	}
}

// hidden prints an act without wIds and returns them apart.
func hidden(date string, top []*difftest.Unit) (*act.Expression, map[*act.Provision]act.EID) {
	x := difftest.Print(date, top, true)
	truth := map[*act.Provision]act.EID{}
	for p := range x.All() {
		truth[p] = p.WID
		p.WID = p.EID
	}
	return x, truth
}

// TestPaintsOnlyWhatChanged plants replacements in single texts and counts the
// words painted without need.
func TestPaintsOnlyWhatChanged(t *testing.T) {
	p := &planter{rng: rand.New(rand.NewPCG(3, 5))}
	planted, painted := 0, 0
	for range 2000 {
		f := strings.Fields(p.sentence(60))
		old := strings.Join(f, " ")
		for range 3 {
			i := p.rng.IntN(len(f))
			if !strings.HasPrefix(f[i], "новое") {
				f[i] = fmt.Sprintf("новое%d", i)
				planted += 2
			}
		}
		for _, e := range words.Diff(old, strings.Join(f, " ")) {
			if e.Kind != words.Equal {
				painted += words.Count(e.Text)
			}
		}
	}
	t.Logf("planted %d, painted %d", planted, painted)
	if float64(painted) > 1.005*float64(planted) {
		t.Errorf("painted %d words, planted %d: more than 0.5 %% without need", painted, planted)
	}
}
