package amend

import (
	"slices"
	"unicode/utf8"
)

// mergedFrames makes one of two frames that say a replacement with two verbs: "words A
// are repealed and replaced by words B".
func mergedFrames(frames []frame) []frame {
	var out []frame
	for _, f := range frames {
		n := len(out)
		if n > 0 && f.verb == replaces && len(f.object) == 0 && len(f.units) == 0 && len(f.by) > 0 && out[n-1].verb == repeals && len(out[n-1].object) > 0 {
			out[n-1].verb, out[n-1].by = replaces, f.by
			continue
		}
		out = append(out, f)
	}
	return out
}

// settled joins a new mark at the end of a sentence with the words behind it, and
// refuses orders that count sentences after an earlier one has changed their number.
func settled(orders []Order) ([]Order, error) {
	var out []Order
	for _, o := range orders {
		if len(o.At) == 0 {
			return nil, odd("it is not said where")
		}
		at := o.At[0].last()
		if n := len(out); n > 0 && o.Kind == Insertion && o.Behind && at.Part == Sentence {
			was := &out[n-1]
			if was.Kind != Replacement || was.Anchor != AtEnd || len(was.At) != 1 || len(o.At) != 1 || was.At[0].String() != o.At[0].String() {
				return nil, odd("words behind the mark of a sentence")
			}
			was.New = []string{was.New[0] + joined(was.New[0], o.New[0], "")}
			if r, _ := utf8.DecodeLastRuneInString(was.New[0]); isWordRune(r) {
				return nil, odd("a sentence that would end without a mark")
			}
			continue
		}
		if k := slices.IndexFunc(out, func(p Order) bool { return at.Part == Sentence && p.shifts(o.At[0]) }); k >= 0 {
			// one point counts the sentences as they were: what is changed in a later one is
			// changed before the earlier one goes
			if len(o.At) != 1 || len(o.Old) == 0 && o.Mark == "" || o.Kind == Substitution || at.Ord <= 0 || at.OrdTo < 0 || out[k].takes(at.Ord) {
				return nil, odd("sentences are counted after one has come or gone")
			}
			out = slices.Insert(out, k, o)
			continue
		}
		out = append(out, o)
	}
	return out, nil
}

// shifts reports whether an order changes the number of sentences before the one that a
// path leads to.
func (o Order) shifts(path Path) bool {
	if o.Kind != Repeal && !(o.Kind == Insertion && o.Anchor == After && o.Sentence) || len(o.Old) > 0 {
		return false
	}
	return slices.ContainsFunc(o.At, func(p Path) bool {
		s, t := p.last(), path.last()
		return s.Part == Sentence && p[:len(p)-1].String() == path[:len(path)-1].String() && (t.Ord == -1 || s.Ord != -1 && t.Ord > s.Ord)
	})
}

// takes reports whether an order takes out sentence n, or all from one before it.
func (o Order) takes(n int) bool {
	return slices.ContainsFunc(o.At, func(p Path) bool {
		s := p.last()
		return s.Part == Sentence && o.Kind == Repeal && (s.OrdTo == -1 || max(s.Ord, s.OrdTo) >= n)
	})
}

// withoutMarks leaves out the order that a mark becomes a full stop where the next
// takes out what stands behind it: the sentence keeps its own final mark.
func withoutMarks(orders []Order) []Order {
	var out []Order
	for i, o := range orders {
		if i+1 < len(orders) && o.Kind == Replacement && len(o.Old) == 1 && len(o.At) == 1 && o.New[0] == "." && o.Anchor == AtEnd {
			next := orders[i+1]
			if next.Kind == Repeal && len(next.At) == 1 && next.At[0].last().Part == Clause && next.At[0].last().Num == o.Old[0] &&
				next.At[0][:len(next.At[0])-1].String() == o.At[0].String() {
				continue
			}
		}
		out = append(out, o)
	}
	return out
}
