package amend

import (
	"zanger/internal/diff/words"
)

// couple is a unit of the old text and what became of it; one side is nil for a unit
// that is new or gone.
type couple struct{ o, n *node }

// aligned lays the units below two units side by side, in order. like says how well
// two fit, 0 for not at all.
func aligned(old, new []*node, like func(o, n *node) float64) []couple {
	m, n := len(old), len(new)
	var out []couple
	i, j := 0, 0
	for i < m && j < n && like(old[i], new[j]) >= 1 { // most units are as they were
		out = append(out, couple{old[i], new[j]})
		i, j = i+1, j+1
	}
	tail := 0
	for m-tail > i && n-tail > j && like(old[m-tail-1], new[n-tail-1]) >= 1 {
		tail++
	}
	out = append(out, between(old[i:m-tail], new[j:n-tail], like)...)
	for k := tail; k > 0; k-- {
		out = append(out, couple{old[m-k], new[n-k]})
	}
	return out
}

// between finds couples by the units that have kept number and text; what lies between
// two of them is looked at closely.
func between(old, new []*node, like func(o, n *node) float64) []couple {
	at := map[string]int{}
	for j, n := range new {
		if n.print != "" {
			at[string(n.kind)+" "+bare(n.num)] = j
		}
	}
	var out []couple
	i0, j0 := 0, 0
	for i, o := range old {
		j, ok := at[string(o.kind)+" "+bare(o.num)]
		if !ok || o.print == "" || j < j0 || like(o, new[j]) < 1 {
			continue
		}
		out = append(append(out, middle(old[i0:i], new[j0:j], like)...), couple{o, new[j]})
		i0, j0 = i+1, j+1
	}
	return append(out, middle(old[i0:], new[j0:], like)...)
}

// maxCouples bounds how many couples are looked at closely. Beyond it only numbers
// count.
const maxCouples = 40_000

// middle finds the couples with the greatest likeness in sum.
func middle(old, new []*node, like func(o, n *node) float64) []couple {
	m, n := len(old), len(new)
	if m*n > maxCouples {
		close := like
		like = func(o, n *node) float64 {
			if !sameNumber(o, n) {
				return 0
			}
			return close(o, n)
		}
	}
	best := make([][]float64, m+1)
	score := make([][]float64, m)
	for i := range best {
		best[i] = make([]float64, n+1)
	}
	for i := m - 1; i >= 0; i-- {
		score[i] = make([]float64, n)
		for j := n - 1; j >= 0; j-- {
			score[i][j] = like(old[i], new[j])
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if s := score[i][j]; s > 0 && best[i+1][j+1]+s >= best[i][j] {
				best[i][j] = best[i+1][j+1] + s
			}
		}
	}
	var out []couple
	for i, j := 0, 0; i < m || j < n; {
		switch {
		case i < m && j < n && score[i][j] > 0 && best[i][j] == best[i+1][j+1]+score[i][j]:
			out = append(out, couple{old[i], new[j]})
			i, j = i+1, j+1
		case i < m && (j == n || best[i][j] == best[i+1][j]):
			out = append(out, couple{old[i], nil})
			i++
		default:
			out = append(out, couple{nil, new[j]})
			j++
		}
	}
	return out
}

// sameNumber says whether two units have one kind and number.
func sameNumber(o, n *node) bool {
	return o.kind == n.kind && o.print != "" && n.print != "" && bare(o.num) == bare(n.num)
}

// bodyWords are the words of a unit, read once.
type bodyWords struct {
	text string
	bag  words.Bag
}

func (p *planner) wordsOf(n *node) *bodyWords {
	w := p.bodies[n]
	if w == nil {
		text := bodyOf(n)
		w = &bodyWords{text, words.NewBag(text)}
		p.bodies[n] = w
	}
	return w
}

// textLike is how alike the lines of two units are without their numbers, 0 to 1.
func (p *planner) textLike(o, n *node) float64 {
	a, b := p.wordsOf(o), p.wordsOf(n)
	if a.text == b.text {
		return 1
	}
	return min(0.99, a.bag.Similarity(b.bag))
}

// bodyOf is the text of a unit without its number.
func bodyOf(n *node) string {
	s := n.title + "\n"
	for _, p := range n.textParts() {
		s += p.body() + "\n"
	}
	return s
}
