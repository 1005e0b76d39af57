package diff

import (
	"cmp"
	"slices"
	"strings"

	"zanger/internal/act"
)

// siblings matches units of one list with those of another.
func (a *aligner) siblings(olds, news []*node) {
	olds, news = free(olds), free(news)
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	a.sameNumber(olds, news, func(o, n *node) bool { return o.tree == n.tree && o.p.Status == n.p.Status })
	a.sameText(olds, news, func(n *node) uint64 { return n.tree }, nil)
	a.sameNumber(olds, news, func(o, n *node) bool {
		return o.own != 0 && o.own == n.own || o.p.Heading != "" && o.p.Heading == n.p.Heading
	})
	a.sameNumber(olds, news, func(o, n *node) bool {
		return a.numberedLead(o, n) != nil || numberedLater(o, n) != nil || a.numberedLead(n, o) != nil // only its text got or lost a number
	})
	a.sameText(olds, news, func(n *node) uint64 { return n.own }, func(o, n *node) bool { return a.similarity(o, n) >= 0.3 })
	a.similar(free(olds), free(news), a.o.Threshold, 1, true)
}

// byNumber matches what is left by number alone: a unit restated in full, or
// excluded, is still that unit.
func (a *aligner) byNumber(olds, news []*node) {
	a.sameNumber(olds, news, func(o, n *node) bool { return true })
}

// sameNumber pairs free units of one kind and number that pass ok.
func (a *aligner) sameNumber(olds, news []*node, ok func(o, n *node) bool) {
	at := make(map[key]*node, len(news))
	for _, n := range news {
		if k := n.key(); n.free() && at[k] == nil {
			at[k] = n
		}
	}
	for _, o := range olds {
		if n := at[o.key()]; n != nil && o.free() && n.free() && ok(o, n) {
			a.pair(o, n)
		}
	}
}

// sameText pairs free units with the same hash, in reading order. With a
// condition, the text must be the only one of its kind on both sides.
func (a *aligner) sameText(olds, news []*node, hash func(*node) uint64, ok func(o, n *node) bool) {
	at, count := map[uint64][]*node{}, map[uint64]int{}
	for _, n := range news {
		if h := hash(n); h != 0 && n.free() {
			at[h] = append(at[h], n)
		}
	}
	for _, o := range olds {
		if o.free() {
			count[hash(o)]++
		}
	}
	for _, o := range olds {
		h := hash(o)
		same := at[h]
		if len(same) == 0 || !o.free() {
			continue
		}
		if ok != nil && (len(same) > 1 || count[h] > 1 || !ok(o, same[0])) {
			continue
		}
		at[h] = same[1:]
		if same[0].free() { // nothing was paired meanwhile
			a.pair(o, same[0])
		}
	}
}

// candidate is a pair that may be one unit.
type candidate struct {
	o, n  *node
	score float64
}

// similar pairs units with like words, the best pairs first. Of two pairs as
// good, the one earlier in the old text comes first. Local says that the lists
// are siblings, where the same number or heading adds to likeness.
func (a *aligner) similar(olds, news []*node, threshold float64, minWords int, local bool) {
	all := news
	poor := func(n *node) bool { return len(n.words()) < minWords || n.size == 0 }
	olds = slices.DeleteFunc(olds, poor)
	news = slices.DeleteFunc(slices.Clone(news), poor)
	var cs []candidate
	best := newRivals(olds, all)
	for o, n := range likely(olds, news) {
		if score := a.similarity(o, n); score > 0 {
			cs = append(cs, candidate{o, n, score})
			best.note(o, n, score)
		}
	}
	kept := cs[:0]
	for _, c := range cs {
		if c.score = best.judge(c, local); c.score >= threshold {
			kept = append(kept, c)
		}
	}
	cs = kept
	slices.SortFunc(cs, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.o.pos, y.o.pos), cmp.Compare(x.n.pos, y.n.pos))
	})
	for _, c := range cs {
		if c.o.free() && c.n.free() {
			a.pair(c.o, c.n)
			if !local {
				a.drain() // what stands below goes with it
			}
		}
	}
}

// rivals holds for each unit its two best likenesses.
type rivals struct {
	best map[*node][2]float64
	// numbers are those of the old units, and excluded those that the new text keeps
	// without their units.
	numbers, excluded map[key]bool
}

func newRivals(olds, news []*node) rivals {
	r := rivals{map[*node][2]float64{}, map[key]bool{}, map[key]bool{}}
	for _, o := range olds {
		r.numbers[o.key()] = true
	}
	for _, n := range news {
		r.excluded[n.key()] = n.p.Status == act.Excluded
	}
	return r
}

func (r rivals) note(o, n *node, score float64) {
	add := func(n *node) {
		switch b := r.best[n]; {
		case score > b[0]:
			r.best[n] = [2]float64{score, b[0]}
		case score > b[1]:
			r.best[n] = [2]float64{b[0], score}
		}
	}
	add(n)
	if !r.squeezedIn(n) {
		add(o)
	}
}

// squeezedIn reports whether the number of n is one that drafters give to a unit
// put between two others: "4a", "8-1".
func (r rivals) squeezedIn(n *node) bool {
	num := number(n.p)
	return num != "" && num[0] >= '0' && num[0] <= '9' && strings.Trim(num, "0123456789") != "" && !r.numbers[n.key()]
}

// clear is by how much a likeness must surpass those of all others for a pair to
// be the one that is meant, and clearBonus what that adds.
const (
	clear        = 0.12
	clearBonus   = 0.15
	numberBonus  = 0.2
	headingBonus = 0.3
)

// judge weighs the likeness of a pair. Among siblings a pair counts for more when
// both are clearly most like each other, and when number or heading is the same;
// the number tells nothing where either unit is clearly more like another.
func (r rivals) judge(c candidate, local bool) float64 {
	if !local {
		return c.score
	}
	x, y := r.best[c.o], r.best[c.n]
	first := c.score == x[0] && c.score == y[0]
	score := c.score
	if first && !r.excluded[c.o.key()] && score-x[1] >= clear && score-y[1] >= clear {
		score += clearBonus
	}
	if c.o.key() == c.n.key() && x[0]-c.score < numberBonus && y[0]-c.score < numberBonus {
		score += numberBonus
	}
	if c.o.p.Heading != "" && c.o.p.Heading == c.n.p.Heading {
		score += headingBonus
	}
	return score
}

// manyPairs is the number of pairs up to which all are compared.
const manyPairs = 4096

// commonWord is the number of units in which a word stops telling them apart,
// and maxLikely the number of candidates kept for one unit.
const (
	commonWord = 40
	maxLikely  = 8
)

// likely yields the pairs worth comparing: all of them, or in long lists for
// each old unit the new ones that share most of their rarer words with it.
func likely(olds, news []*node) func(yield func(o, n *node) bool) {
	if len(olds)*len(news) > manyPairs {
		return rare(olds, news)
	}
	return func(yield func(o, n *node) bool) {
		for _, o := range olds {
			for _, n := range news {
				if !yield(o, n) {
					return
				}
			}
		}
	}
}

func rare(olds, news []*node) func(yield func(o, n *node) bool) {
	where := map[uint64][]int{} // word to units, each once
	for i, n := range news {
		for _, w := range slices.Compact(slices.Clone(n.words())) {
			if len(where[w]) <= commonWord {
				where[w] = append(where[w], i)
			}
		}
	}
	return func(yield func(o, n *node) bool) {
		shared := make([]int, len(news))
		for _, o := range olds {
			var hit []int
			for _, w := range slices.Compact(slices.Clone(o.words())) {
				if in := where[w]; len(in) <= commonWord {
					for _, i := range in {
						if shared[i]++; shared[i] == 1 {
							hit = append(hit, i)
						}
					}
				}
			}
			slices.SortFunc(hit, func(i, j int) int { return cmp.Or(shared[j]-shared[i], i-j) })
			for k, i := range hit {
				if k < maxLikely && !yield(o, news[i]) {
					return
				}
				shared[i] = 0
			}
		}
	}
}
