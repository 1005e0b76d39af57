package cite_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/cite"
)

// units yields every provision of x with the first lines and parts that are
// units' own text.
func units(x *act.Expression) []act.EID {
	var out []act.EID
	for p := range x.All() {
		out = append(out, p.EID)
		if p.Kind.IsHead() || p.Kind == act.Alinea || len(p.Content) == 0 {
			continue
		}
		out = append(out, p.EID.Join(act.Alinea, "1"))
		if p.Kind != act.Subparagraph {
			out = append(out, p.EID.Join(act.Subparagraph, "1"))
		}
	}
	return out
}

// Whatever is written resolves to what it was written for.
func checkRoundTrip(t *testing.T, x *act.Expression) {
	t.Helper()
	for _, e := range units(x) {
		for _, lang := range []string{"ru", "kk", "en"} {
			for _, style := range []cite.Style{cite.Short, cite.Long} {
				s := cite.Format(x, e, lang, style)
				cs, err := cite.Parse(s, cite.Options{Country: "kz", Lang: lang})
				if err != nil || len(cs) != 1 {
					t.Errorf("%s written in %s as %q does not read back: %d citations, %v", e, lang, s, len(cs), err)
					continue
				}
				ps, err := cite.Resolve(cs[0], x)
				if err != nil {
					t.Errorf("%s written in %s as %q: %v", e, lang, s, err)
				} else if len(ps) != 1 || ps[0].EID != e {
					t.Errorf("%s written in %s as %q resolves to %s", e, lang, s, ps[0].EID)
				}
				ms := cite.Scan("Текст; "+s+", text.", cite.Options{Country: "kz", Lang: lang})
				if len(ms) != 1 || ms[0].Citations[0].Text != s {
					t.Errorf("%q is not found in running text: %+v", s, ms)
				}
			}
		}
	}
}

func TestWrittenCitationsResolve(t *testing.T) {
	checkRoundTrip(t, goldAct())
	for seed := range uint64(25) {
		t.Run(fmt.Sprint("random act ", seed), func(t *testing.T) { checkRoundTrip(t, randomAct(seed)) })
	}
}

// randomAct invents an act in which any unit may hold any other that Law 480-V
// art. 23 allows. Parts, sections, chapters and articles are numbered through the
// act, subsections and paragraphs (§) within the unit that holds them.
func randomAct(seed uint64) *act.Expression {
	g := &generator{r: rand.New(rand.NewPCG(seed, 1)), next: map[act.Kind]int{}}
	var levels []act.Kind
	for _, k := range [][]act.Kind{{act.Part}, {act.Title, act.Division}, {act.Title}, {act.Chapter, act.Subchapter}} {
		if g.r.IntN(2) == 0 && (len(levels) == 0 || levels[len(levels)-1] != act.Division) {
			levels = append(levels, k...)
		}
	}
	x := acttest.Expression("kz-random", "2020-01-01", g.heads(slices.Compact(levels))...)
	return x
}

type generator struct {
	r    *rand.Rand
	next map[act.Kind]int // the last number given, where numbers run on
}

// number returns the next number of kind k, now and then with an inserted one.
func (g *generator) number(k act.Kind) string {
	if g.next[k] > 0 && g.r.IntN(3) == 0 {
		g.next[k]++
		return fmt.Sprintf("%d-%d", g.next[k]-1, 1+g.r.IntN(g.next[k]+1))
	}
	g.next[k]++
	return fmt.Sprint(g.next[k])
}

// nums returns ascending numbers with inserted ones among them.
func (g *generator) nums(most int) []string {
	var out []string
	for n := 1; n <= g.r.IntN(most)+1; n++ {
		out = append(out, fmt.Sprint(n))
		for k := 1; k <= g.r.IntN(4)-1; k++ {
			out = append(out, fmt.Sprintf("%d-%d", n, k))
		}
	}
	return out
}

// heads returns units of the first of levels, or articles when there are none.
func (g *generator) heads(levels []act.Kind) []*act.Provision {
	var out []*act.Provision
	for range 1 + g.r.IntN(2) {
		if len(levels) == 0 {
			out = append(out, g.anArticle())
			continue
		}
		k := levels[0]
		p := &act.Provision{Kind: k, EID: act.EID(g.number(k)), Num: string(k), Heading: "Heading"}
		g.next[act.Division], g.next[act.Subchapter] = 0, 0
		p.Children = g.heads(levels[1:])
		if k == act.Division || k == act.Subchapter {
			g.next[k] = len(out) + 1
		}
		out = append(out, p)
	}
	return out
}

func (g *generator) anArticle() *act.Provision {
	a := acttest.ArticleText(g.number(act.Article), "Heading", "Text.")
	g.fill(a, true, 3)
	if len(a.Children) > 0 && !slices.ContainsFunc(a.Children, func(c *act.Provision) bool { return c.Kind != act.Paragraph }) {
		a.Content = nil // an article of paragraphs has no text of its own
	}
	return a
}

// fill gives p paragraphs, points, lines and parts.
func (g *generator) fill(p *act.Provision, paras bool, depth int) {
	if depth == 0 {
		return
	}
	add := func(c *act.Provision) {
		g.fill(c, false, depth-1)
		p.Children = append(p.Children, c)
	}
	if p.Kind != act.Point && g.r.IntN(2) == 0 {
		for _, n := range g.nums(3) {
			add(acttest.Point(n, "point;"))
		}
	} else if g.r.IntN(2) == 0 {
		for n := 2; n < 2+g.r.IntN(4); n++ {
			p.Children = append(p.Children, acttest.Line(fmt.Sprint(n), "line;"))
		}
	}
	if paras && g.r.IntN(2) == 0 {
		for _, n := range g.nums(3) {
			add(acttest.Para(n, "Paragraph."))
		}
	}
	if p.Kind != act.Subparagraph && g.r.IntN(3) == 0 {
		for n := 2; n < 3+g.r.IntN(2); n++ {
			add(acttest.Part(fmt.Sprint(n), "Part."))
		}
	}
}
