package words

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Effect says whether a change of words may alter what the law says.
type Effect int

// Effects, the weightier later.
const (
	NoEffect    Effect = iota // nothing changed
	Editorial                 // only how it is written
	Substantive               // what it says, or may say
)

// String returns "none", "editorial" or "substantive".
func (e Effect) String() string { return [...]string{"none", "editorial", "substantive"}[e] }

// Reason names what a verdict rests on.
type Reason string

// Reasons of editorial changes.
const (
	Punctuation Reason = "punctuation"
	Spacing     Reason = "spacing"
	Quotation   Reason = "quotation marks"
	Dash        Reason = "dash"
	Yo          Reason = "ё and е"
	FirstLetter Reason = "case of the first letter"
	LookAlike   Reason = "look-alike letters"
)

// Reasons of substantive changes.
const (
	Number   Reason = "number"
	Date     Reason = "date"
	Citation Reason = "citation"
	Negation Reason = "negation"
	Wording  Reason = "words"
)

// reasons is the order in which reasons are listed.
var reasons = [...]Reason{Date, Number, Citation, Negation, Wording,
	Punctuation, Quotation, Dash, Spacing, Yo, FirstLetter, LookAlike}

// Verdict is what is thought of a change, and why. The reasons are sorted and
// those of the weightier effect alone.
type Verdict struct {
	Effect  Effect
	Reasons []Reason
}

// With returns the verdict on v and w together.
func (v Verdict) With(w Verdict) Verdict {
	switch {
	case w.Effect > v.Effect:
		return w
	case w.Effect < v.Effect || len(w.Reasons) == 0:
		return v
	}
	out := Verdict{Effect: v.Effect}
	for _, r := range reasons {
		if slices.Contains(v.Reasons, r) || slices.Contains(w.Reasons, r) {
			out.Reasons = append(out.Reasons, r)
		}
	}
	return out
}

// Judge returns a verdict for each edit: a deletion and the insertion after it
// share one, equal text has none. A change is editorial only when the words and
// numbers on both sides are the same, one by one, but for marks and spaces
// between them, ё for е, the case of a first letter, and letters of another
// alphabet that look alike. It is substantive whenever a number, date, citation
// or negation differs in anything else, a mark between two numbers or beside a
// negation changes, or words were joined or parted.
func Judge(edits []Edit) []Verdict {
	out := make([]Verdict, len(edits))
	for i := 0; i < len(edits); i++ {
		if edits[i].Kind == Equal {
			continue
		}
		from, del, ins := i, "", ""
		for ; i < len(edits) && edits[i].Kind != Equal; i++ {
			if edits[i].Kind == Delete {
				del += edits[i].Text
			} else {
				ins += edits[i].Text
			}
		}
		before, after := "", ""
		if from > 0 {
			before = lastWord(edits[from-1].Text)
		}
		if i < len(edits) {
			after = firstWord(edits[i].Text)
		}
		v := judge(before+del+after, before+ins+after)
		for k := from; k < i; k++ {
			out[k] = v
		}
	}
	return out
}

// Verdicts returns the verdict on all edits together.
func Verdicts(edits []Edit) Verdict {
	if len(edits) == 1 && edits[0].Kind == Equal {
		return Verdict{}
	}
	var out Verdict
	for _, v := range Judge(edits) {
		out = out.With(v)
	}
	return out
}

// piece is a word, number or sign that is no mark, with the marks and spaces
// after it. The first piece of a text may be empty.
type piece struct{ word, gap string }

// pieces cuts s at its words.
func pieces(s string) []piece {
	out := make([]piece, 1, 8)
	for _, t := range tokenize(s) {
		word, gap := s[t.start:t.end], s[t.end:t.next]
		if word == "" || isMark(word) {
			out[len(out)-1].gap += word + gap
			continue
		}
		if n := len(word) - 1; n > 0 && word[n] == ')' && isNumber(word[:n]) {
			word, gap = word[:n], ")"+gap // "3)": the bracket is a mark
		}
		out = append(out, piece{word, gap})
	}
	return out
}

// contextBytes bounds what is read around a change to find the words next to it.
const contextBytes = 120

func lastWord(s string) string {
	if len(s) > contextBytes {
		s = s[len(s)-contextBytes:]
		if i := strings.IndexByte(s, ' '); i >= 0 {
			s = s[i+1:]
		}
	}
	ps := pieces(s)
	last := ps[len(ps)-1]
	return last.word + last.gap
}

func firstWord(s string) string {
	if len(s) > contextBytes {
		s = s[:contextBytes]
		if i := strings.LastIndexByte(s, ' '); i >= 0 {
			s = s[:i]
		}
	}
	ps := pieces(s)
	if len(ps) == 1 {
		return s
	}
	return ps[0].gap + ps[1].word
}

// judge compares the words of two texts one by one.
func judge(old, new string) Verdict {
	a, b := pieces(old), pieces(new)
	if len(a) != len(b) {
		return substantive(a, b)
	}
	found := map[Reason]bool{}
	for i := range a {
		if a[i].word != b[i].word && !sameWord(a[i].word, b[i].word, found) {
			return substantive(a, b)
		}
	}
	for i := range a {
		if a[i].gap != b[i].gap {
			next := ""
			if i+1 < len(a) {
				next = a[i+1].word
			}
			judgeGap(a[i].gap, b[i].gap, a[i].word, next, found)
		}
	}
	return verdict(found)
}

// verdict sorts the reasons found and keeps those of the weightiest effect.
func verdict(found map[Reason]bool) Verdict {
	v := Verdict{Effect: Editorial}
	for _, r := range reasons {
		if !found[r] {
			continue
		}
		if r.effect() == Substantive {
			v.Effect = Substantive
		}
		if r.effect() == v.Effect {
			v.Reasons = append(v.Reasons, r)
		}
	}
	if len(found) == 0 {
		return Verdict{Effect: Substantive, Reasons: []Reason{Wording}}
	}
	return v
}

func (r Reason) effect() Effect {
	switch r {
	case Number, Date, Citation, Negation, Wording:
		return Substantive
	}
	return Editorial
}

// judgeGap says what differs between two gaps after the same word.
func judgeGap(old, new, word, next string, found map[Reason]bool) {
	x, y := marks(old), marks(new)
	if x == y {
		found[Spacing] = true
		return
	}
	inside := next != ""
	switch {
	case isNumber(word) && isNumber(next):
		found[Number] = true
	case (isNumber(word) || isNumber(next)) && brackets(x) != brackets(y):
		found[Citation] = true
	case inside && (negations[fold(word)] || negations[fold(next)]):
		found[Negation] = true
	}
	for _, k := range []Reason{Punctuation, Quotation, Dash} {
		if only(x, k) != only(y, k) {
			found[k] = true
		}
	}
	if len(found) == 0 { // the same marks in another order
		found[Punctuation] = true
	}
}

// only returns the marks of one kind, in order.
func only(s string, k Reason) string {
	return strings.Map(func(r rune) rune {
		if markKind(r) != k {
			return -1
		}
		return r
	}, s)
}

// marks is the gap without white space.
func marks(gap string) string { return strings.Join(strings.Fields(gap), "") }

func brackets(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("()[]", r) {
			return r
		}
		return -1
	}, s)
}

// The marks that do not make words. Any other sign, such as "%" or "/", counts
// as a word.
const (
	stops  = ".,;:!?…()[]"
	quotes = "\"'«»“”„‟‘’‚‛‹›`´ʼ"
	dashes = "-‐‑‒–—―−"
)

func isMark(tok string) bool {
	r, n := utf8.DecodeRuneInString(tok)
	return n == len(tok) && markKind(r) != ""
}

func markKind(r rune) Reason {
	switch {
	case strings.ContainsRune(stops, r):
		return Punctuation
	case strings.ContainsRune(quotes, r):
		return Quotation
	case strings.ContainsRune(dashes, r):
		return Dash
	}
	return ""
}
