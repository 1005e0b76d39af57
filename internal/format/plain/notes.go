package plain

import (
	"strings"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// findNotes marks editorial notes. One that is announced in a line of its own is
// the paragraph after that line, and those that go on with it.
func (a *assembler) findNotes() {
	for i := 0; i < len(a.items); i++ {
		it := &a.items[i]
		if it.use != useText && it.use != useHead || it.Style == format.Rows {
			continue
		}
		if _, ok := begins(it.Text, a.words.announced); ok {
			i = a.announcedNote(i)
			continue
		}
		if it.use == useText && (a.words.isNote(it.Text) || it.Style == format.Remark && !format.Numbered(it.Text)) {
			it.use = useNote
		}
	}
}

// announcedNote marks the note that paragraph i announces and returns its last
// paragraph.
func (a *assembler) announcedNote(i int) int {
	a.items[i].use = useNote
	if rest, _ := begins(a.items[i].Text, a.words.announced); len(strings.Trim(rest, "!.: ")) > 0 {
		return i // the note stands on the same line
	}
	n := i
	for j := i + 1; j < len(a.items); j++ {
		it := &a.items[j]
		if it.use != useText || j > i+1 && (format.Numbered(it.Text) || !holds(it.Text, a.words.future)) {
			break
		}
		it.use = useNote
		n = j
	}
	return n
}

// footnote is the definition of a footnote in the Czech collection of laws: its
// mark, then the text.
var footnote = pattern.New(`^(?:\^(?:\d+[a-z]{0,2}|\*+|†+)\)? ?|(?:\*{1,5}|†+)\) ?)`)

// isFootnote reports whether a paragraph below the text defines a footnote.
func (a *assembler) isFootnote(text string) bool {
	return a.h.Country == "cz" && footnote.MatchString(text)
}

// findSignatures marks the lines of signatures and what stands with them below
// the text: short lines without numbers up to the next annex.
func (a *assembler) findSignatures() {
	for i := 0; i < len(a.items); i++ {
		it := &a.items[i]
		if it.use == useText && a.isFootnote(it.Text) {
			it.use = useFootnote
			continue
		}
		if it.use != useText || !a.words.isSigned(it.Text) {
			continue
		}
		if len(a.words.signedEnd) > 0 || a.endsText(i) {
			i = a.signature(i)
		}
	}
}

// personName matches the name of who signed, whose initial is no number.
var personName = pattern.New(`^(?:\p{Lu}\.[ -]?){1,2}\p{Lu}[\p{L}-]+$`)

// endsText reports whether only short lines without numbers follow paragraph i,
// up to an annex or the end.
func (a *assembler) endsText(i int) bool {
	if i+lookAhead < len(a.items) && a.items[i+lookAhead].use == useText {
		return false
	}
	for _, it := range a.items[i:] {
		switch {
		case it.use == useHead:
			return it.head.Kind == act.Schedule
		case it.use == useNote:
		case it.use != useText || format.Numbered(it.Text) && !personName.MatchString(it.Text) || utf8.RuneCountInString(it.Text) > 150:
			return false
		}
	}
	return true
}

// signature marks the signature that begins at paragraph i, with the office in
// the line above, and returns its last line.
func (a *assembler) signature(i int) int {
	if i > 0 {
		if up := &a.items[i-1]; up.use == useText && strings.HasSuffix(up.Text, ":") && utf8.RuneCountInString(up.Text) < 80 && !format.Numbered(up.Text) {
			up.use = useSigned
		}
	}
	a.items[i].use = useSigned
	if len(a.words.signedEnd) > 0 {
		for i+1 < len(a.items) && a.isOffice(i+1) {
			i++
			a.items[i].use = useSigned
		}
		return i
	}
	for i+1 < len(a.items) && a.items[i+1].use == useText {
		i++
		a.items[i].use = useSigned
	}
	return i
}

// isOffice reports whether paragraph i, below a signature, names the office of
// who signed: it is set in bold, or stands above the next signature.
func (a *assembler) isOffice(i int) bool {
	it := &a.items[i]
	if it.use != useText || utf8.RuneCountInString(it.Text) > 120 || a.words.isSigned(it.Text) {
		return false
	}
	bold := it.Span.End <= len(a.src) && it.Span.Len() > 0 && a.src[it.Span.Start] == '*'
	return bold || strings.HasSuffix(it.Text, ":") && i+1 < len(a.items) && a.words.isSigned(a.items[i+1].Text)
}
