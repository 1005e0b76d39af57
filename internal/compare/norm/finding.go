package norm

import (
	"cmp"
	"slices"
)

// Kind is what a finding says.
type Kind string

// Kinds. The first five are strengths.
const (
	Must      Kind = "must"
	May       Kind = "may"
	Entitled  Kind = "entitled"
	MustNot   Kind = "not"
	Endeavour Kind = "endeavour"

	Who    Kind = "who"    // the one who must, may or is entitled
	To     Kind = "to"     // the one to whom it is owed
	When   Kind = "when"   // a condition or trigger
	Unless Kind = "unless" // an exception
	Time   Kind = "time"   // a time limit or period
	Amount Kind = "amount" // money, a share, the length of a penalty
)

// Kinds lists all kinds in the order in which they are shown, strengths first.
func Kinds() []Kind {
	return []Kind{Must, MustNot, May, Entitled, Endeavour, Who, To, When, Unless, Time, Amount}
}

// IsStrength reports whether k says how strong a norm is.
func (k Kind) IsStrength() bool {
	switch k {
	case Must, May, Entitled, MustNot, Endeavour:
		return true
	}
	return false
}

// Finding is something that a text says. Start and End are bytes of that text, cut
// on borders of words.
type Finding struct {
	Kind Kind `json:"kind"`
	// Value is the number with its unit, a date, "at once" or "same day"; then
	// "most" or "least", and "later" or "earlier" where the later or earlier of two
	// ends counts: "30 day, most, later". It is empty for other kinds.
	Value string `json:"value,omitempty"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Known reports whether the norms of a language are read.
func Known(code string) bool { return languageOf(code) != nil }

// Read returns what text says in a language, in the order of the text; nil for a
// language without rules. Lines of text are the paragraphs and points of one
// provision, each with its number, as act.Provision.FullText has them.
func Read(code, text string) []Finding {
	l := languageOf(code)
	if l == nil || text == "" {
		return nil
	}
	r := &reader{l: l, text: text, toks: tokenize(text, l.fold)}
	r.remarked()
	r.numbers()
	for _, s := range r.sentences() {
		r.sentence(s)
		r.point(s)
		if last := r.at(s.to - 1).text; last == "—" || last == ":" {
			r.lead, r.leadTaken, r.actors = s, r.taken, r.expects(s)
		}
	}
	r.limits()
	slices.SortStableFunc(r.out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Kind, b.Kind))
	})
	return slices.Compact(r.out)
}

// reader reads one text.
type reader struct {
	l    *language
	text string
	toks []token
	out  []Finding
	// bore says that a bearer was found in an earlier sentence, for "it" to mean.
	bore bool
	// taken are the conditions and exceptions of the sentence at hand, mute the
	// spans of sentences that define or speak of the law itself.
	taken, mute []span
	// lead is the sentence before a list.
	lead      span
	leadTaken []span
	// actors says what the points of a list behind a word of strength are: the ones who act,
	// in a passive clause, or the subject; "" for neither.
	actors rune
	// listed is the end of a list of conditions, whose points are read with what
	// leads them.
	listed int
	// all are the numbers of the text, found those that may be limits.
	all, found []measure
	// timed are the time limits with a number.
	timed []Finding
}

// span is a run of tokens, from first up to last, which it holds not.
type span struct{ from, to int }

func (s span) holds(i int) bool { return i >= s.from && i < s.to }

// within reports whether one of the spans, which are in order, holds token i.
func within(list []span, i int) bool {
	n, _ := slices.BinarySearchFunc(list, i+1, func(s span, at int) int { return s.from - at })
	return n > 0 && list[n-1].holds(i)
}

// add notes a finding over the tokens from first up to last, without the marks that
// stand at its end.
func (r *reader) add(k Kind, value string, s span) {
	for s.to > s.from && r.toks[s.to-1].kind == markToken && r.toks[s.to-1].text != ")" && r.toks[s.to-1].text != "%" {
		s.to--
	}
	if s.to > s.from {
		r.out = append(r.out, Finding{k, value, r.toks[s.from].start, r.toks[s.to-1].end})
	}
}

// at returns token i, an empty one beyond the ends.
func (r *reader) at(i int) token {
	if i < 0 || i >= len(r.toks) {
		return token{}
	}
	return r.toks[i]
}

// sentence reads one sentence: conditions and exceptions first, for what they hold
// orders nothing by itself.
func (r *reader) sentence(s span) {
	r.taken = nil
	if s.from < r.listed {
		return
	}
	if r.defines(s) {
		r.mute = append(r.mute, s)
		return
	}
	r.clauses(s)
	r.strengths(s)
}

// defines reports whether the sentence only says what a word means.
func (r *reader) defines(s span) bool {
	for i := s.from; i < s.to; i++ {
		if n := r.l.notDefining.at(r.toks[:s.to], i); n > 0 {
			i += n - 1
			continue
		}
		if r.l.defining.at(r.toks[:s.to], i) > 0 && !r.ordersBefore(i, s) {
			return true
		}
	}
	return false
}
