package workspace

import (
	"strings"
	"unicode"

	"zanger/internal/act"
)

// Two texts whose shorter one shares less than leastLikeness of its word triples
// with the other are taken for different acts, where nothing else says which acts
// they are. Laws of one country on different matters share up to 0.15 through their
// stock phrases; the wordings of an amended act 0.7 and more (214 Czech pairs and Law 114-IV).
const (
	leastLikeness = 0.2
	leastTriples  = 60 // below that, nothing can be told unless the titles differ
)

// likeness is the share of the word triples of the shorter text that the other
// text has, 0 to 1; 1 where both are too short to judge and have no two titles.
func likeness(a, b *act.Expression) float64 {
	if same := sameParagraphs(a, b); same >= 2*leastLikeness {
		return same // plainly alike, and triples of long texts take their time
	}
	x, y := triples(a), triples(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 || len(y) < leastTriples && sameTitle(a.Titles[a.Lang], b.Titles[b.Lang]) {
		return 1
	}
	n := 0
	for t := range x {
		if y[t] {
			n++
		}
	}
	return float64(n) / float64(len(x))
}

// sameParagraphs is the share of the shorter text, in bytes, whose paragraphs the
// other text has as they are, 0 to 1.
func sameParagraphs(a, b *act.Expression) float64 {
	all := func(x *act.Expression, do func(text string)) {
		for p := range x.All() {
			for _, k := range p.Content {
				do(k.Text)
			}
		}
	}
	known, same, size, other := map[string]int{}, 0, 0, 0
	all(a, func(text string) {
		known[text]++
		size += len(text)
	})
	all(b, func(text string) {
		other += len(text)
		if known[text] > 0 {
			known[text]--
			same += len(text)
		}
	})
	return float64(same) / float64(max(1, min(size, other)))
}

// triples are the runs of three words of a text, each once.
func triples(x *act.Expression) map[[3]string]bool {
	out := map[[3]string]bool{}
	add := func(s string) {
		ws := plainWords(s)
		for i := 2; i < len(ws); i++ {
			out[[3]string{ws[i-2], ws[i-1], ws[i]}] = true
		}
	}
	for p := range x.All() {
		add(p.Heading)
		for _, bs := range [][]act.Block{p.Content, p.WrapUp} {
			for _, b := range bs {
				add(b.Text)
			}
		}
	}
	return out
}

// plainWords are the words of s in small letters, signs left out.
func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
