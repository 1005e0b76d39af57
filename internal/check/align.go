package check

import (
	"slices"
	"strings"

	"zanger/internal/act"
)

// Pair is a unit of one text and the unit that answers it in the other; one of
// them is nil where the other text has none.
type Pair struct {
	Ours, Theirs *act.Provision
	// Depth is the level below the article or heading.
	Depth int
	// Merged says that the numbering below is not the same and could not be laid
	// side by side: the pair stands for all that is below it in both texts.
	Merged bool
	// Hoisted says that the first level below stands on one side only: its text is
	// taken together with that of the unit above.
	Hoisted *act.Provision

	parent *act.Provision // the unit above in the text that has this one
}

// EID names the pair by the official text, else by ours.
func (p *Pair) EID() act.EID {
	if p.Theirs != nil {
		return p.Theirs.EID
	}
	return p.Ours.EID
}

// Align lays the units of two wordings side by side by their eIds, in the order of
// theirs; units that only ours has stand where ours has them. Below an article,
// units whose levels differ but whose numbers are the same are laid together too
// (point 1 and letter 1; a paragraph that one text does not number).
func Align(ours, theirs *act.Expression) []Pair {
	a := &aligner{ratio: lengthRatio(ours, theirs)}
	a.children(tops(ours), tops(theirs), nil, nil, 0)
	return a.pairs
}

// tops are the heads and articles of x in a flat list, for chapters may have other
// borders in the two texts.
func tops(x *act.Expression) []*act.Provision {
	var out []*act.Provision
	for p := range x.All() {
		if p.Kind.IsHead() || p.Kind.IsRoot() {
			out = append(out, p)
		}
	}
	for _, p := range x.Body {
		if !p.Kind.IsHead() && !p.Kind.IsRoot() {
			out = append(out, p)
		}
	}
	return out
}

type aligner struct {
	pairs []Pair
	// ratio is how long ours is for a letter of theirs.
	ratio float64
}

// children lays two lists of units side by side.
func (a *aligner) children(ours, theirs []*act.Provision, up, upTheirs *act.Provision, depth int) {
	match := matches(ours, theirs)
	used := map[*act.Provision]bool{}
	for _, o := range match {
		used[o] = true
	}
	i := 0
	flush := func(until *act.Provision) {
		for ; i < len(ours) && ours[i] != until; i++ {
			if !used[ours[i]] {
				a.pairs = append(a.pairs, Pair{Ours: ours[i], Depth: depth, parent: up})
				used[ours[i]] = true
			}
		}
	}
	for _, t := range theirs {
		o := match[t]
		if o == nil {
			a.pairs = append(a.pairs, Pair{Theirs: t, Depth: depth, parent: upTheirs})
			continue
		}
		if indexOf(ours, o) >= i {
			flush(o)
		}
		a.unit(o, t, up, depth)
	}
	flush(nil)
}

func indexOf(ps []*act.Provision, p *act.Provision) int {
	for i, q := range ps {
		if q == p {
			return i
		}
	}
	return -1
}

// matches finds for each unit of theirs the one of ours: same kind and number,
// then same number among units of other kinds.
func matches(ours, theirs []*act.Provision) map[*act.Provision]*act.Provision {
	out, used := map[*act.Provision]*act.Provision{}, map[*act.Provision]bool{}
	for _, same := range []func(o, t *act.Provision) bool{
		func(o, t *act.Provision) bool { return step(o) == step(t) },
		func(o, t *act.Provision) bool {
			return loose(o.Kind) == loose(t.Kind) && act.CompareNum(step(o).Num, step(t).Num) == 0
		},
	} {
		byNum := map[string][]*act.Provision{}
		for _, o := range ours {
			if !used[o] {
				byNum[step(o).Num] = append(byNum[step(o).Num], o)
			}
		}
		for _, t := range theirs {
			if out[t] != nil {
				continue
			}
			for _, o := range byNum[step(t).Num] {
				if !used[o] && same(o, t) {
					out[t], used[o] = o, true
					break
				}
			}
		}
	}
	return out
}

// step is the last level of the eId of p.
func step(p *act.Provision) act.Step {
	e := string(p.EID)
	if i := strings.LastIndex(e, "__"); i >= 0 {
		e = e[i+2:]
	}
	_, num, _ := strings.Cut(e, "_")
	return act.Step{Kind: p.Kind, Num: num}
}

// loose puts kinds together that texts of one law use for the same unit.
func loose(k act.Kind) string {
	switch {
	case k.IsHead():
		return string(k)
	case k.IsRoot():
		return "root"
	case k == act.Alinea || k == act.Subparagraph:
		return "unnumbered"
	}
	return "numbered"
}

// unit takes a matched pair and goes on below it.
func (a *aligner) unit(o, t, up *act.Provision, depth int) {
	p := Pair{Ours: o, Theirs: t, Depth: depth, parent: up}
	if o.Kind.IsHead() {
		a.pairs = append(a.pairs, p)
		return // what stands below is in the flat list
	}
	co, ct := o.Children, t.Children
	if h := onlyIn(co, ct); h != nil {
		p.Hoisted, co = h, hoist(co, h)
	} else if h := onlyIn(ct, co); h != nil {
		p.Hoisted, ct = h, hoist(ct, h)
	}
	if len(co) > 0 && len(ct) > 0 && len(matches(co, ct)) == 0 || (len(co) == 0) != (len(ct) == 0) {
		if a.sameLength(o, t) {
			p.Merged = true
			a.pairs = append(a.pairs, p)
			return
		}
	}
	a.pairs = append(a.pairs, p)
	a.children(co, ct, o, t, depth+1)
}

// onlyIn returns the first unit of xs when it holds below it what ys has at its
// level: paragraph 1 that the other text does not number.
func onlyIn(xs, ys []*act.Provision) *act.Provision {
	if len(xs) == 0 || len(xs[0].Children) == 0 || len(ys) == 0 {
		return nil
	}
	here, below := alike(xs, ys), alike(xs[0].Children, ys)
	if below > here && below*2 >= len(ys) {
		return xs[0]
	}
	return nil
}

// alike counts the units of xs that ys has with the same kind and number.
func alike(xs, ys []*act.Provision) int {
	n := 0
	for _, x := range xs {
		if slices.ContainsFunc(ys, func(y *act.Provision) bool { return step(x) == step(y) }) {
			n++
		}
	}
	return n
}

func hoist(ps []*act.Provision, h *act.Provision) []*act.Provision {
	out := append([]*act.Provision{}, h.Children...)
	for _, p := range ps {
		if p != h {
			out = append(out, p)
		}
	}
	return out
}

// sameLength reports whether two units hold about as much text, by the ratio of
// the two languages in this act.
func (a *aligner) sameLength(o, t *act.Provision) bool {
	x, y := float64(letters(o)), float64(letters(t))*a.ratio
	return x > 0 && y > 0 && x > 0.7*y && y > 0.7*x
}

func letters(p *act.Provision) int {
	n := 0
	for q := range p.All() {
		n += len([]rune(q.Text()))
	}
	return n
}

// lengthRatio is the middle of how much longer ours is than theirs in the articles
// that both have.
func lengthRatio(ours, theirs *act.Expression) float64 {
	theirLen := map[act.EID]int{}
	for p := range theirs.Articles() {
		theirLen[p.EID] = letters(p)
	}
	var ratios []float64
	for p := range ours.Articles() {
		if x, y := letters(p), theirLen[p.EID]; x > 0 && y > 0 {
			ratios = append(ratios, float64(x)/float64(y))
		}
	}
	return min(max(median(ratios), 0.6), 1.7) // no two languages differ more
}
