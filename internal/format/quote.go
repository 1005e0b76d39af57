package format

import "strings"

// quoteTracker follows new wording that an amending act sets in quotation marks
// over several paragraphs. Marks that have a direction are counted; straight
// ones end with the paragraph that ends in a quotation mark and the
// instruction's own mark (facts of Kazakh drafting: the payload keeps its final
// mark inside, the instruction's stands outside).
type quoteTracker struct {
	depth    int
	straight bool
	low      bool // the language opens with „ and closes with “
}

const openMarks = "«“„"

func (q *quoteTracker) open() bool { return q.depth > 0 || q.straight }

// opens reports whether a paragraph after one that announces new wording (it
// ends with a colon, or with the end of another payload) begins such wording.
func (q *quoteTracker) opens(text, before string) bool {
	announced := strings.HasSuffix(before, ":") || endsPayload(before)
	if !announced {
		return false
	}
	if strings.HasPrefix(text, `"`) {
		return endsPayload(text) || strings.Count(text, `"`)%2 == 1
	}
	if r := firstRune(text); r == '“' && q.low || !strings.ContainsRune(openMarks, r) {
		return false
	}
	depth := q.depthOf(text)
	return depth > 0 || endsPayload(text)
}

// take counts the marks of a paragraph inside quoted wording.
func (q *quoteTracker) take(text string) {
	if q.straight || (q.depth == 0 && strings.HasPrefix(text, `"`)) {
		q.straight = !endsPayload(text)
		return
	}
	q.depth += q.depthOf(text)
	if q.depth < 0 || (q.depth == 1 && endsInside(text)) {
		q.depth = 0 // titles in the same marks do not nest reliably
	}
}

// depthOf counts opening marks less closing ones. The mark “ closes what „ has
// opened; elsewhere it opens.
func (q *quoteTracker) depthOf(s string) int {
	d, low := 0, 0
	for _, r := range s {
		switch r {
		case '«':
			d++
		case '„':
			d++
			low++
		case '“':
			if low > 0 || q.low {
				d--
				low--
			} else {
				d++
			}
		case '»', '”':
			d--
		}
	}
	return d
}

// endsPayload reports whether s ends with a closing quotation mark and at most
// one mark of the instruction after it.
func endsPayload(s string) bool {
	s = strings.TrimRight(s, ";.,")
	return strings.HasSuffix(s, "»") || strings.HasSuffix(s, "”") || strings.HasSuffix(s, "“") || strings.HasSuffix(s, `"`)
}

// endsInside reports whether s ends a payload for certain: the payload's own
// mark stands before the closing quotation mark, as in ".”;".
func endsInside(s string) bool {
	if !endsPayload(s) {
		return false
	}
	s = strings.TrimRight(s, ";.,")
	s = strings.TrimRight(s, "»”“\"")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";")
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
