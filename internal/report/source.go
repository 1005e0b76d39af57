package report

import (
	"bytes"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxSource is the largest memo that is read, in bytes.
const maxSource = 2 << 20

// readSource splits a memo into its front matter and its body. base is the
// number of lines before the body.
func readSource(p *problems, src []byte) (front Front, body []byte, base int) {
	text, ok := readText(p, src)
	if !ok {
		return front, nil, 0
	}
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		p.fail(1, `begin with a line "---", then title and as-of, then a line "---"`, "the memo has no front matter")
		return front, nil, 0
	}
	matter, body2, ok := cutFront(rest)
	if !ok {
		p.fail(1, `end it with a line "---"`, "the front matter is not closed")
		return front, nil, 0
	}
	return readFront(p, matter), []byte(body2), strings.Count(matter, "\n") + 2
}

func cutFront(rest string) (matter, body string, ok bool) {
	if body, ok := strings.CutPrefix(rest, "---\n"); ok {
		return "", body, true
	}
	matter, body, ok = strings.Cut(rest, "\n---\n")
	return matter + "\n", body, ok
}

// readText checks that src is text of bounded size and returns it in NFC, with
// line feeds for line ends and one at the end.
func readText(p *problems, src []byte) (string, bool) {
	if len(src) > maxSource {
		p.fail(1, "split it into several memos", "the memo is too large: %d KiB, the most is %d", len(src)>>10, maxSource>>10)
		return "", false
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if i := bytes.IndexByte(src, 0); i >= 0 {
		p.fail(lineAt(src, i), "", "the file holds bytes of value zero: it is not a text file")
		return "", false
	}
	if !utf8.Valid(src) {
		p.fail(lineAt(src, firstInvalid(src)), "save the file as UTF-8", "the text is not UTF-8")
		return "", false
	}
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(src))
	text = dropReordering(p, text)
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return norm.NFC.String(text), true
}

func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

func lineAt(b []byte, offset int) int { return bytes.Count(b[:offset], []byte("\n")) + 1 }

// reorders reports whether r turns the reading order of text round, so that
// what is printed differs from what is written (U+202A–202E, U+2066–2069).
func reorders(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

func dropReordering(p *problems, text string) string {
	if !strings.ContainsFunc(text, reorders) {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if !strings.ContainsFunc(l, reorders) {
			continue
		}
		p.find(i+1, "characters that turn the reading order round are left out")
		lines[i] = strings.Map(func(r rune) rune {
			if reorders(r) {
				return -1
			}
			return r
		}, l)
	}
	return strings.Join(lines, "\n")
}

// lineTable finds the line of an offset in the body.
type lineTable struct {
	ends []int // offsets of line feeds
	base int
}

func newLineTable(body []byte, base int) lineTable {
	t := lineTable{base: base}
	for i, c := range body {
		if c == '\n' {
			t.ends = append(t.ends, i)
		}
	}
	return t
}

// line returns the line in the file of a byte offset in the body.
func (t lineTable) line(offset int) int {
	return t.base + sort.SearchInts(t.ends, offset) + 1
}

// clean replaces control characters, which no format can print.
func clean(s string) string {
	bad := func(r rune) bool { return r < ' ' && r != '\t' && r != '\n' || r == 0x7F || r == 0xFFFE || r == 0xFFFF }
	if !strings.ContainsFunc(s, bad) {
		return s
	}
	runes := []rune(s)
	for i, r := range runes {
		if bad(r) {
			runes[i] = utf8.RuneError
		}
	}
	return string(slices.Clip(runes))
}
