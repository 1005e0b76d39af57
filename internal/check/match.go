package check

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/check/number"
)

// rest is what remains of a pair once what agrees is taken away.
type rest struct {
	pair          *Pair
	ours, theirs  *facts
	oursN, theirN []number.Quantity
	oursR, theirR []item
	// negation is how many more hard negations ours has than theirs can answer;
	// negative when theirs has more.
	negation int
}

// subtract takes away what agrees in a pair.
func subtract(p *Pair, ours, theirs *facts) *rest {
	r := &rest{pair: p, ours: ours, theirs: theirs}
	r.oursN, r.theirN = quantities(ours.numbers, theirs.numbers)
	r.oursR, r.theirR = items(ours.refs, theirs.refs)
	r.cross()
	r.negation = polarityGap(len(ours.hard), ours.soft, len(theirs.hard), theirs.soft)
	return r
}

// quantities pairs numbers that agree, exact ones first, and returns the others.
// Weak readings and units without a number explain, and are left by themselves.
func quantities(ours, theirs []number.Quantity) (a, b []number.Quantity) {
	usedA, usedB := make([]bool, len(ours)), make([]bool, len(theirs))
	for _, fits := range []func(x, y number.Quantity) bool{
		func(x, y number.Quantity) bool { s, e := number.Agree(x, y); return s && e && x.Kind != number.Mention },
		func(x, y number.Quantity) bool {
			s, _ := number.Agree(x, y)
			return s && x.Kind != number.Mention && y.Kind != number.Mention
		},
		mentions,
	} {
		for i, x := range ours {
			for j, y := range theirs {
				if !usedA[i] && !usedB[j] && fits(x, y) {
					usedA[i], usedB[j] = true, true
				}
			}
		}
	}
	return strong(ours, usedA), strong(theirs, usedB)
}

// mentions reports whether one side has a single unit that the other names without
// a number: "one month" and "в течение месяца".
func mentions(x, y number.Quantity) bool {
	one := func(m, n number.Quantity) bool {
		return m.Kind == number.Mention && n.Value == "1" && (m.Unit == n.Unit || n.Unit == number.NoUnit)
	}
	return one(x, y) || one(y, x)
}

func strong(qs []number.Quantity, used []bool) []number.Quantity {
	var out []number.Quantity
	for i, q := range qs {
		if !used[i] && !q.Weak {
			out = append(out, q)
		}
	}
	return out
}

// items pairs references with the same number.
func items(ours, theirs []item) (a, b []item) {
	used := make([]bool, len(theirs))
next:
	for _, x := range ours {
		for j, y := range theirs {
			if !used[j] && x.value == y.value {
				used[j] = true
				continue next
			}
		}
		a = append(a, x)
	}
	for j, y := range theirs {
		if !used[j] {
			b = append(b, y)
		}
	}
	return a, b
}

// cross takes away a number of one text that the other cites, for the languages
// do not mark references alike.
func (r *rest) cross() {
	r.oursN, r.theirR = crossed(r.oursN, r.theirR)
	r.theirN, r.oursR = crossed(r.theirN, r.oursR)
}

func crossed(qs []number.Quantity, refs []item) ([]number.Quantity, []item) {
	var left []number.Quantity
	for _, q := range qs {
		i := -1
		for k, ref := range refs {
			if ref.value == q.Value && (q.Kind == number.Count || q.Kind == number.Ordinal) {
				i = k
				break
			}
		}
		if i < 0 {
			left = append(left, q)
			continue
		}
		refs = append(refs[:i:i], refs[i+1:]...)
	}
	return left, refs
}

// polarityGap returns how far apart two counts of negations are, given that each
// text may have up to soft more than its hard ones, soft words of both set off.
func polarityGap(ourHard, ourSoft, theirHard, theirSoft int) int {
	both := min(ourSoft, theirSoft) // these answer each other
	ourSoft, theirSoft = ourSoft-both, theirSoft-both
	switch {
	case ourHard > theirHard+theirSoft:
		return ourHard - theirHard - theirSoft
	case theirHard > ourHard+ourSoft:
		return ourHard + ourSoft - theirHard
	}
	return 0
}

// reconcile takes away what one text says in a unit and the other in a unit above
// or below it: Kazakh puts the verb of the lead-in after the last point.
func reconcile(rs []*rest) {
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			if !related(a.pair, b.pair) {
				continue
			}
			a.oursN, b.theirN = quantities(a.oursN, b.theirN)
			b.oursN, a.theirN = quantities(b.oursN, a.theirN)
			a.oursR, b.theirR = items(a.oursR, b.theirR)
			b.oursR, a.theirR = items(b.oursR, a.theirR)
			balance(a, b)
		}
	}
}

// balance moves negations between two units while they cancel, or into the soft
// words of the other.
func balance(a, b *rest) {
	if a.negation*b.negation >= 0 {
		return
	}
	n := min(abs(a.negation), abs(b.negation))
	if a.negation < 0 {
		n = -n
	}
	a.negation, b.negation = a.negation-n, b.negation+n
}

func abs(n int) int { return max(n, -n) }

// related reports whether one unit stands above the other in either text.
func related(a, b *Pair) bool {
	above := func(p, q *act.Provision) bool {
		return p != nil && q != nil && (p.EID.Within(q.EID) || q.EID.Within(p.EID)) && !p.Kind.IsHead() && !q.Kind.IsHead()
	}
	return above(a.Ours, b.Ours) || above(a.Theirs, b.Theirs) || beside(a, b) || beside(b, a)
}

// beside reports whether a is an unnumbered line that one text lacks, and b stands
// in the same unit as a.
func beside(a, b *Pair) bool {
	return (a.Ours == nil || a.Theirs == nil) && a.EID().Parent() == b.EID().Parent()
}

// excerpt returns the words around a place in a text, with marks of omission.
func excerpt(text string, start, end int) string {
	const around = 48
	runes := []rune(text[:start])
	before := string(runes[max(0, len(runes)-around):])
	if len(runes) > around {
		if i := strings.IndexByte(before, ' '); i >= 0 {
			before = "…" + before[i:]
		}
	}
	tail := []rune(text[end:])
	after := string(tail[:min(len(tail), around)])
	if len(tail) > around {
		if i := strings.LastIndexByte(after, ' '); i >= 0 {
			after = after[:i] + " …"
		}
	}
	return strings.Join(strings.Fields(before+text[start:end]+after), " ")
}

// opening returns the first words of a text.
func opening(text string) string { return excerpt(text, 0, 0) }
