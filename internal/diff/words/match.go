package words

import (
	"slices"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// maxPiece bounds the tokens of both texts given to Myers' algorithm at once:
// its time grows with the square of what differs.
const maxPiece = 5000

// firstRune is where the private planes begin. A piece has at most maxPiece
// distinct tokens, so that every rune up to there is valid and no surrogate.
const firstRune = 0xF0000

// gaps returns where the two texts differ, in order.
func (p *pair) gaps() []gap {
	var out []gap
	p.split(gap{0, len(p.a), 0, len(p.b)}, &out)
	return joinTouching(out)
}

// split finds the gaps within g.
func (p *pair) split(g gap, out *[]gap) {
	g = p.trim(g)
	switch size := g.i1 - g.i0 + g.j1 - g.j0; {
	case size == 0:
	case !g.replaces():
		*out = append(*out, g)
	case size <= maxPiece:
		p.myers(g, out)
	default:
		from := g
		for _, c := range p.cuts(g) {
			p.split(gap{from.i0, c.i0, from.j0, c.j0}, out)
			from.i0, from.j0 = c.i0, c.j0
		}
		p.split(from, out)
	}
}

// trim takes equal tokens off both ends of g.
func (p *pair) trim(g gap) gap {
	for g.replaces() && p.ida[g.i0] == p.idb[g.j0] {
		g.i0++
		g.j0++
	}
	for g.replaces() && p.ida[g.i1-1] == p.idb[g.j1-1] {
		g.i1--
		g.j1--
	}
	return g
}

// myers asks go-diff for the shortest script. Its timeout must be zero: it would
// give up on a busy machine and call everything deleted and inserted.
func (p *pair) myers(g gap, out *[]gap) {
	runes := map[int32]rune{}
	encode := func(ids []int32) []rune {
		rs := make([]rune, len(ids))
		for i, id := range ids {
			r, ok := runes[id]
			if !ok {
				r = firstRune + rune(len(runes))
				runes[id] = r
			}
			rs[i] = r
		}
		return rs
	}
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0
	const width = 4 // bytes of UTF-8 of each rune used
	i, j := g.i0, g.j0
	for _, d := range dmp.DiffMainRunes(encode(p.ida[g.i0:g.i1]), encode(p.idb[g.j0:g.j1]), false) {
		n := len(d.Text) / width
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			*out = append(*out, gap{i, i + n, j, j})
			i += n
		case diffmatchpatch.DiffInsert:
			*out = append(*out, gap{i, i, j, j + n})
			j += n
		}
	}
}

// cuts returns the places at which to cut g into smaller pieces: at tokens that
// are unique in both texts and stand in the same order (patience), no more of
// them than needed. Without such tokens g is cut through the middle.
func (p *pair) cuts(g gap) []gap {
	var out []gap
	last := g
	anchors := p.anchors(g)
	for _, c := range anchors {
		if c.i0-last.i0+c.j0-last.j0 >= maxPiece/2 {
			out = append(out, c)
			last = c
		}
	}
	if len(out) == 0 && len(anchors) > 0 {
		out = anchors[len(anchors)-1:]
	}
	if len(out) == 0 || out[0].i0 == g.i0 && out[0].j0 == g.j0 {
		return []gap{{i0: (g.i0 + g.i1) / 2, j0: (g.j0 + g.j1) / 2}}
	}
	return out
}

// anchors returns the longest rising chain of tokens unique in both sides of g.
func (p *pair) anchors(g gap) []gap {
	type seen struct{ na, nb, i, j int }
	count := map[int32]*seen{}
	at := func(id int32) *seen {
		s := count[id]
		if s == nil {
			s = &seen{}
			count[id] = s
		}
		return s
	}
	for i := g.i0; i < g.i1; i++ {
		s := at(p.ida[i])
		s.na, s.i = s.na+1, i
	}
	for j := g.j0; j < g.j1; j++ {
		s := at(p.idb[j])
		s.nb, s.j = s.nb+1, j
	}
	var both []gap
	for i := g.i0; i < g.i1; i++ {
		if s := count[p.ida[i]]; s.na == 1 && s.nb == 1 {
			both = append(both, gap{i0: i, j0: s.j})
		}
	}
	return rising(both)
}

// rising returns the longest part of gs, which rise in i0, that also rises in j0.
func rising(gs []gap) []gap {
	var tops []int // index of the last element of the best chain of each length
	prev := make([]int, len(gs))
	for k, g := range gs {
		n, _ := slices.BinarySearchFunc(tops, g.j0, func(t, j int) int { return gs[t].j0 - j })
		prev[k] = -1
		if n > 0 {
			prev[k] = tops[n-1]
		}
		if n == len(tops) {
			tops = append(tops, k)
		} else {
			tops[n] = k
		}
	}
	out := make([]gap, len(tops))
	if len(tops) > 0 {
		for k, n := tops[len(tops)-1], len(tops)-1; n >= 0; k, n = prev[k], n-1 {
			out[n] = gs[k]
		}
	}
	return out
}

// joinTouching makes one gap of those with nothing between them.
func joinTouching(gs []gap) []gap {
	out := gs[:0]
	for _, g := range gs {
		if n := len(out); n > 0 && out[n-1].i1 == g.i0 && out[n-1].j1 == g.j0 {
			out[n-1].i1, out[n-1].j1 = g.i1, g.j1
			continue
		}
		out = append(out, g)
	}
	return out
}
