package plain

import (
	"strings"
	"unicode"

	"zanger/internal/act"
	"zanger/internal/format"
)

// minContents is the least number of headings that make a table of contents
// nothing else announces.
const minContents = 3

// findContents takes away a table of contents: headings that follow each other
// without text, of which the first appears again where the act begins.
func (a *assembler) findContents() {
	word := a.contentsWord()
	first := a.nextHead(max(word, 0))
	if first < 0 {
		return
	}
	again := a.sameHead(first)
	if again < 0 {
		a.contentsLine(word)
		return
	}
	last, heads, other := first, 0, 0
	for i := first; i < again; i++ {
		if a.items[i].use == useHead {
			last = i
			heads++
		}
	}
	for i := first; i < last; i++ {
		if a.items[i].use != useHead {
			other++
		}
	}
	if word < 0 && (heads < minContents || other*3 > heads) || other > heads {
		return
	}
	a.contentsLine(word)
	for i := first; i <= last; i++ {
		a.contentsLine(i)
	}
	a.find(a.items[first].Span, "a table of contents of %d lines: not taken for the act", last-first+1)
}

// contentsWord returns the paragraph that heads a table of contents, -1 for none.
func (a *assembler) contentsWord() int {
	for i, it := range a.items[:min(len(a.items), 60)] {
		text := strings.TrimFunc(it.Text, func(r rune) bool { return !unicode.IsLetter(r) })
		for _, l := range languages {
			if rest, ok := begins(text, l.contents); ok && rest == "" && it.use == useText {
				return i
			}
		}
	}
	return -1
}

func (a *assembler) contentsLine(i int) {
	if i < 0 {
		return
	}
	a.items[i].use = useContents
	a.contents = append(a.contents, act.Block{Text: a.items[i].Text, Span: a.items[i].Span})
}

func (a *assembler) nextHead(from int) int {
	for i := from; i < len(a.items); i++ {
		if a.items[i].use == useHead {
			return i
		}
	}
	return -1
}

// sameHead returns the first later heading of the same unit as paragraph i, -1
// for none.
func (a *assembler) sameHead(i int) int {
	h := a.items[i].head
	for j := i + 1; j < len(a.items); j++ {
		if o := a.items[j].head; a.items[j].use == useHead && o.Kind == h.Kind && o.Num == h.Num && sameTitle(o.Text, h.Text) {
			return j
		}
	}
	return -1
}

// sameTitle compares two titles by their letters; a title that stands on another
// line may be missing from one.
func sameTitle(a, b string) bool {
	if a == "" || b == "" {
		return true
	}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if !unicode.IsLetter(r) {
				return -1
			}
			return unicode.ToLower(r)
		}, s)
	}
	x, y := letters(a), letters(b)
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// findTitle finds the title of the act: the first heading of the layout that is
// no unit, or else the first line that looks like a title.
func (a *assembler) findTitle() {
	first := a.nextHead(0)
	if first < 0 {
		first = len(a.items)
	}
	at := -1
	for i := range first {
		if it := &a.items[i]; it.use == useText && it.Style == format.Heading {
			at = i
			break
		}
	}
	above := -1
	for i := 0; at < 0 && i < min(first, 8); i++ {
		it := &a.items[i]
		switch {
		case it.use != useText || it.Style != format.Plain || !looksLikeTitle(it.Text) || a.words.isNote(it.Text):
		case above < 0 && format.IsMasthead(it.Text):
			above = i
		case !format.IsMasthead(it.Text):
			at = i
		}
	}
	if at < 0 {
		at = above
	}
	if at < 0 {
		a.title = a.h.Title
		if a.title == "" && len(a.items) > 0 {
			a.find(act.Span{}, "no title found")
		}
		return
	}
	end := at + 1
	if rest, ok := begins(a.items[at].Text, a.words.forms); ok && rest == "" { // ЗАКОН on a line of its own
		for end < first && a.items[end].use == useText && looksLikeTitle(a.items[end].Text) && capitals(a.items[end].Text) == capitals(a.items[at].Text) {
			end++
		}
	}
	a.takeTitle(at, end)
}

func (a *assembler) takeTitle(from, to int) {
	var parts []string
	for i := from; i < to; i++ {
		a.items[i].use = useTitle
		a.titles = append(a.titles, a.items[i].Span)
		parts = append(parts, a.items[i].Text)
	}
	a.title = strings.Join(parts, " ")
	if a.h.Title != "" {
		a.title = a.h.Title
	}
}

func capitals(s string) bool { return strings.ToUpper(s) == s }
