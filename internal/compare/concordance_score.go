package compare

import (
	"math"
	"slices"

	"zanger/internal/act"
	"zanger/internal/check/number"
)

// What the kinds of likeness count for. The figures were found on those judged
// pairs that are not aside (internal/workspace/testdata/concordance).
const (
	weightWords    = 2.5 // of the whole text
	weightConcepts = 0.25
	weightPart     = 0.5 // words of the two units that are most alike
	weightHeading  = 0.55
	weightCross    = 0.1 // of the heading of one in the text of the other
	weightElements = 0.7
	weightPlace    = 0.12
	weightPosition = 0.12
	// A proposal has at least a floor, when a fifth of what the best rival of its
	// counterpart has is taken off. What the benchmark knows of provisions adds to
	// scores, and so to the floor; without a common language there are no words to
	// weigh.
	weightRival   = 0.2
	floorElements = 0.6
	floorWords    = 0.5
	floorConcepts = 0.4
	// further counterparts of a provision have at least this share of the best.
	furtherShare = 0.5
)

// likeness is how alike two provisions are, and in what.
type likeness struct {
	score           float64
	concepts, words float64
	part            float64 // of the words of two units
	heading, cross  float64
	elements, place float64
	position        float64
	partA, partB    int // indexes of the units that are most alike, -1 for the whole
}

// scorer compares the sheets of two texts.
type scorer struct {
	a, b []sheet
	all  [][]likeness // by a, then b
}

func newScorer(a, b []sheet) *scorer {
	s := &scorer{a: a, b: b, all: make([][]likeness, len(a))}
	for i := range a {
		s.all[i] = make([]likeness, len(b))
		for j := range b {
			s.all[i][j] = like(&a[i], &b[j])
		}
	}
	return s
}

// like compares two provisions.
func like(a, b *sheet) likeness {
	l := likeness{concepts: cosine(a.whole.concepts, b.whole.concepts), words: cosine(a.whole.words, b.whole.words)}
	l.nearestParts(a, b)
	hc, hw := cosine(a.heading.concepts, b.heading.concepts), cosine(a.heading.words, b.heading.words)
	l.heading = hc + hw
	l.cross = cosine(a.heading.concepts, b.whole.concepts) + cosine(a.heading.words, b.whole.words) +
		cosine(a.whole.concepts, b.heading.concepts) + cosine(a.whole.words, b.heading.words)
	l.elements = cosine(a.elements, b.elements)
	l.place = (cosine(a.place.concepts, b.place.concepts) + cosine(a.place.words, b.place.words)) / 2
	l.position = 1 - math.Abs(a.pos-b.pos)
	l.score = weightWords*l.words + weightConcepts*l.concepts + weightPart*l.part + weightHeading*l.heading +
		weightCross*l.cross + weightElements*l.elements + weightPlace*l.place + weightPosition*l.position
	return l
}

// nearestParts finds the units that are most alike: an article on many things may
// answer another in one paragraph.
func (l *likeness) nearestParts(a, b *sheet) {
	l.partA, l.partB, l.part = -1, -1, l.words
	best := l.concepts + 3*l.words
	try := func(f, g features, i, j int) {
		w := cosine(f.words, g.words)
		if v := cosine(f.concepts, g.concepts) + 3*w; v > best {
			best, l.part, l.partA, l.partB = v, w, i, j
		}
	}
	for i, p := range a.parts {
		try(p.f, b.whole, i, -1)
		for j, q := range b.parts {
			try(p.f, q.f, i, j)
		}
	}
	for j, q := range b.parts {
		try(a.whole, q.f, -1, j)
	}
}

// best returns the indexes of the counterparts of provision i, best first, at
// most size; none when the best is below the least: what answers another
// provision far better is no counterpart of this one.
func (s *scorer) best(i, size int, least float64) []int {
	order := make([]int, len(s.b))
	for j := range order {
		order[j] = j
	}
	slices.SortStableFunc(order, func(x, y int) int {
		switch a, b := s.all[i][x].score, s.all[i][y].score; {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return 0
	})
	if len(order) == 0 || s.standing(i, order[0]) < least {
		return nil
	}
	top := s.all[i][order[0]].score
	n := 0
	for n < min(size, len(order)) && s.all[i][order[n]].score >= furtherShare*top {
		n++
	}
	return order[:n]
}

// standing is the score of a pair, less a share of the best that another provision
// of A has with the same one of B.
func (s *scorer) standing(i, j int) float64 {
	rival := 0.0
	for k := range s.a {
		if k != i {
			rival = max(rival, s.all[k][j].score)
		}
	}
	return s.all[i][j].score - weightRival*rival
}

// scoreShown brings a score, which has no upper end, to 0 to 1.
func scoreShown(score float64) float64 { return math.Round(100*(1-math.Exp(-max(score, 0)))) / 100 }

// Bounds of what is given as reasons.
const (
	maxReasons   = 5
	aliveHeading = 0.35 // from which headings are called alike
	alivePlace   = 0.35
)

// reasons tells what provisions i and j share.
func (s *scorer) reasons(r *reading, i, j int) Reasons {
	a, b, l := &s.a[i], &s.b[j], &s.all[i][j]
	out := Reasons{Heading: l.heading >= aliveHeading, Place: l.place >= alivePlace, Number: sharedNumber(a.numbers(), b.numbers()),
		SameNum: a.p.Number() != "" && a.p.Number() == b.p.Number()}
	for _, e := range firstOf(shared(a.whole.concepts, b.whole.concepts)) {
		out.Concepts = append(out.Concepts, r.names[e.id])
	}
	for _, e := range firstOf(shared(a.whole.words, b.whole.words)) {
		out.Words = append(out.Words, r.text[e.id])
	}
	for _, e := range firstOf(shared(a.elements, b.elements)) {
		out.Elements = append(out.Elements, r.names[e.id])
	}
	return out
}

func firstOf(list []entry) []entry { return list[:min(len(list), maxReasons)] }

// within returns the units of pair i, j that are most alike.
func (s *scorer) within(i, j int) (a, b *act.Provision) {
	l := &s.all[i][j]
	if l.partA >= 0 {
		a = s.a[i].parts[l.partA].p
	}
	if l.partB >= 0 {
		b = s.b[j].parts[l.partB].p
	}
	return a, b
}

// sharedNumber returns a period, amount or share that both texts have.
func sharedNumber(a, b []number.Quantity) string {
	for _, q := range a {
		if q.Weak || q.Kind != number.Duration && q.Kind != number.Money && q.Kind != number.Percent {
			continue
		}
		for _, r := range b {
			if same, exact := number.Agree(q, r); same && exact && !r.Weak {
				return q.String()
			}
		}
	}
	return ""
}
