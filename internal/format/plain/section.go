package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/format"
)

// sectionNumber returns the length of the number of a section that stands on one
// line with its text: "49.—(1) A person may …", and below a title "50. The fee …",
// as in British instruments; 0 for other lines.
func sectionNumber(s string, titleAbove bool) int {
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits == 0 {
		return 0
	}
	after := strings.TrimLeft(s[digits:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	number := len(s) - len(after)
	if number-digits > 2 {
		return 0
	}
	if text := strings.TrimLeft(after, " .—–-"); strings.HasPrefix(text, "(1)") && strings.ContainsAny(after[:len(after)-len(text)], "—–-") {
		return len(s) - len(text)
	}
	n := format.NumberLen(s)
	if n == 0 || !titleAbove || !strings.HasPrefix(after, ".") || strings.Trim(after[:n-number], ". ") != "" {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsUpper(r) {
		return 0
	}
	return n
}

// cutSection makes two items of a paragraph: the number, which ends before byte n,
// and the text.
func (a *assembler) cutSection(p format.Paragraph, n int) {
	head, rest := a.cut(p, n)
	head.Text = strings.TrimRight(head.Text, " .—–-")
	head.Style = format.Heading
	a.items = append(a.items, item{Paragraph: head, bare: true}, item{Paragraph: rest})
}

// openHead opens the unit of a heading.
func (a *assembler) openHead(it *item) {
	if it.bare {
		a.b.NumberOnly(it.head, it.Paragraph)
		return
	}
	a.b.Head(it.Paragraph)
}

// cut splits a paragraph before byte i of its text and remembers the second part.
func (a *assembler) cut(p format.Paragraph, i int) (head, rest format.Paragraph) {
	head, rest = p.Cut(i)
	a.cuts[rest.Span.Start] = rest
	return head, rest
}
