package words

import "strings"

// functionWords are the short words across which two replacements are joined,
// by language. Negations are not among them: they are never painted unchanged.
var functionWords = wordSet(
	"a an and as at by for in of on or the to",            // English
	"а в во и из или к ко на о об от по при с со у за до", // Russian
	"мен пен бен және немесе да де та те",                 // Kazakh
	"a do i k ke na nebo o od po s se u v ve z ze za",     // Czech
	"a al ale cu de din la o pe și sau în",                // Romanian
	"a i ili iz k na o od po s sa u za и или из на од са", // Serbian
)

func wordSet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			set[w] = true
		}
	}
	return set
}

// clean joins, slides and trims gaps for reading.
func (p *pair) clean(gs []gap) []gap {
	gs = p.join(gs)
	for k := range gs {
		lo, hi := 0, len(p.a)
		if k > 0 {
			lo = gs[k-1].i1
		}
		if k+1 < len(gs) {
			hi = gs[k+1].i0
		}
		gs[k] = p.slide(p.trim(gs[k]), lo, hi)
	}
	return joinTouching(gs)
}

// manyWords is the number of words that two replacements must paint together for
// a function word between them to be painted with them. Two single words that
// were replaced stay apart: "the [right→duty] to [appeal→report]".
const manyWords = 6

// join merges neighbouring replacements with hardly anything between them.
func (p *pair) join(gs []gap) []gap {
	var out []gap
	for _, g := range gs {
		n := len(out)
		if n > 0 && out[n-1].replaces() && g.replaces() && p.slight(out[n-1], g) {
			out[n-1].i1, out[n-1].j1 = g.i1, g.j1
			continue
		}
		out = append(out, g)
	}
	return out
}

// slight reports whether there are only marks between two gaps or, where they
// are large enough, one short function word.
func (p *pair) slight(g, h gap) bool {
	function := 0
	for _, id := range p.ida[g.i1:h.i0] {
		if text := p.texts[id]; functionWords[text] {
			function++
		} else if isWord(text) {
			return false
		}
	}
	return function == 0 || function == 1 && p.painted(g)+p.painted(h) >= manyWords
}

// painted counts the words in g, old and new.
func (p *pair) painted(g gap) int {
	n := 0
	for _, ids := range [][]int32{p.ida[g.i0:g.i1], p.idb[g.j0:g.j1]} {
		for _, id := range ids {
			if isWord(p.texts[id]) {
				n++
			}
		}
	}
	return n
}

// slide moves a pure insertion or deletion to where it reads as one phrase: after
// a mark and ending with one. The old tokens lo to hi are free to move over.
// Among equal places the last wins, since drafters append.
func (p *pair) slide(g gap, lo, hi int) gap {
	if g.replaces() {
		return g
	}
	ids, from, to := p.ida, g.i0, g.i1
	if g.i0 == g.i1 {
		ids, from, to = p.idb, g.j0, g.j1
	}
	least, most := 0, 0
	// The first token is empty and stays where it is.
	for g.i0+least > max(lo, 1) && ids[from+least-1] == ids[to+least-1] {
		least--
	}
	for g.i1+most < hi && ids[from+most] == ids[to+most] {
		most++
	}
	best, bestScore := 0, -1
	for n := most; n >= least; n-- {
		if s := p.edge(ids[from+n-1]) + p.edge(ids[to+n-1]); s > bestScore {
			best, bestScore = n, s
		}
	}
	return gap{g.i0 + best, g.i1 + best, g.j0 + best, g.j1 + best}
}

// edge says how well a phrase ends with token id.
func (p *pair) edge(id int32) int {
	switch p.texts[id] {
	case "", ".", ";", ":":
		return 2
	case ",", "»", "”", ")":
		return 1
	}
	return 0
}
