package diff

import (
	"math"
	"slices"

	"zanger/internal/diff/words"
)

// similarity returns how alike two units are, 0 to 1. A word counts the less the
// more units of the act have it (inverse document frequency, K. Spärck Jones, "A
// Statistical Interpretation of Term Specificity", 1972): in an act on social
// services every second point says "social services".
func (a *aligner) similarity(o, n *node) float64 {
	bo, bn := o.words(), n.words()
	return bo.Weighted(a.weightsOf(o), bn, a.weightsOf(n))
}

func (a *aligner) weightsOf(n *node) []float64 {
	if n.weights == nil && len(n.bag) > 0 {
		a.countUnits()
		n.weights = make([]float64, len(n.bag))
		for i, w := range n.bag {
			n.weights[i] = math.Log(1 + a.units/float64(1+a.unitsWith[w]))
		}
	}
	return n.weights
}

// sampled is the number of units that are read to learn which words are common.
const sampled = 800

// countUnits counts once in how many units of the old text each word stands; in
// a long text it reads units at even distances.
func (a *aligner) countUnits() {
	if a.unitsWith != nil {
		return
	}
	a.unitsWith = map[uint64]int{}
	step := 1 + len(a.old.nodes)/sampled
	for i := 0; i < len(a.old.nodes); i += step {
		a.units++
		for _, w := range slices.Compact(ownWords(a.old.nodes[i])) {
			a.unitsWith[w]++
		}
	}
}

func ownWords(n *node) words.Bag {
	if len(n.children) == 0 && n.p.Heading == "" {
		return slices.Clone(n.words())
	}
	return blockBag(append(slices.Clone(n.p.Content), n.p.WrapUp...))
}
