package plain

import (
	"sort"
	"strings"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
)

// split divides src from byte start on into paragraphs. In the layouts of
// official mirrors each line is one; text that is broken at a line width is put
// together again.
func split(src []byte, start int) []format.Paragraph {
	lines := nonBlank(src, start)
	width := wrapWidth(lines)
	var out []format.Paragraph
	for i := 0; i < len(lines); {
		n := 1
		switch {
		case isRow(lines[i].text):
			for i+n < len(lines) && lines[i+n].joined && isRow(lines[i+n].text) {
				n++
			}
			out = append(out, table(src, lines[i:i+n]))
		default:
			for width > 0 && i+n < len(lines) && wrapped(lines[i+n-1], lines[i+n], width) {
				n++
			}
			text, span := lines[i].text, lines[i].span
			if n > 1 {
				span.End = lines[i+n-1].span.End
				text = string(src[span.Start:span.End])
			}
			if p := paragraph(text, span); p.Text != "" {
				out = append(out, p)
			}
		}
		i += n
	}
	return out
}

// textLine is a line with something on it, without the spaces around it.
type textLine struct {
	text   string
	span   act.Span
	joined bool // no blank line stands before it
	runes  int
}

func nonBlank(src []byte, at int) []textLine {
	all := string(src)
	out := make([]textLine, 0, strings.Count(all, "\n")+1)
	joined := false
	for at < len(all) {
		end := strings.IndexByte(all[at:], '\n')
		next := at + end + 1
		if end < 0 {
			end, next = len(all)-at, len(all)
		}
		text := strings.TrimRight(all[at:at+end], " \t\r\u00a0")
		lead := len(text) - len(strings.TrimLeft(text, " \t\r\u00a0\ufeff"))
		if lead == len(text) {
			joined = false
		} else {
			text = text[lead:]
			out = append(out, textLine{text, act.Span{Start: at + lead, End: at + lead + len(text)}, joined, utf8.RuneCountInString(text)})
			joined = true
		}
		at = next
	}
	return out
}

func isRow(s string) bool { return strings.HasPrefix(s, "|") }

// paragraph reads one paragraph of text, which stands at span.
func paragraph(text string, span act.Span) format.Paragraph {
	p := format.Paragraph{Span: span}
	p.Text, p.Offsets = clean(text)
	switch {
	case text[0] == '#' && headingMark(text) > 0:
		p.Style, p.Level = format.Heading, headingMark(text)
	case text[0] == '>':
		p.Style = format.Remark
	}
	return p
}

func table(src []byte, rows []textLine) format.Paragraph {
	var text []string
	for _, r := range rows {
		row, _ := clean(r.text)
		text = append(text, row)
	}
	return format.Paragraph{Text: strings.Join(text, "\n"), Style: format.Rows,
		Span: act.Span{Start: rows[0].span.Start, End: rows[len(rows)-1].span.End}}
}

// Limits of the width at which a text may be broken into lines, in runes.
const (
	minWidth = 40
	maxWidth = 160
)

// wrapWidth returns the width at which a text is broken into lines, 0 if each
// line is a paragraph: most lines that another follows without a blank line end
// where the next word would not have fitted.
func wrapWidth(lines []textLine) int {
	var lengths []int
	for _, l := range lines {
		if !isRow(l.text) {
			lengths = append(lengths, l.runes)
		}
	}
	if len(lengths) < 4 {
		return 0
	}
	sort.Ints(lengths)
	width := lengths[len(lengths)-1-len(lengths)/100]
	if width < minWidth || width > maxWidth {
		return 0
	}
	pairs, broken := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].joined {
			pairs++
			if overflows(lines[i-1], lines[i], width) {
				broken++
			}
		}
	}
	if pairs == 0 || broken*2 < pairs {
		return 0
	}
	return width
}

// overflows reports whether the first word of next would not have fitted on l.
// Printed lines are rarely full to the last letter.
func overflows(l, next textLine, width int) bool {
	word, _, _ := strings.Cut(next.text, " ")
	return l.runes+1+utf8.RuneCountInString(word) > width-width/12
}

// wrapped reports whether next goes on with the paragraph of l.
func wrapped(l, next textLine, width int) bool {
	if !next.joined || isRow(next.text) || !overflows(l, next, width) || strings.HasSuffix(l.text, ";") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next.text)
	return !strings.ContainsRune("#>|-*–—•„«<", r) && (!format.Numbered(next.text) || breaksOff(l.text))
}

// joining are words between the last two units of a list.
var joining = map[string]bool{"or": true, "and": true, "a": true, "nebo": true, "anebo": true, "и": true, "или": true, "și": true,
	"şi": true, "sau": true, "i": true, "ili": true, "және": true, "немесе": true}

// breaksOff reports whether a line ends in the middle of a sentence, so that a
// number on the next line is part of it: "in Article" / "179. paragraph 1".
func breaksOff(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return !strings.ContainsAny(s[len(s)-1:], ".;:,!?)") && !strings.HasSuffix(s, "—") && !joining[strings.ToLower(word)]
}
