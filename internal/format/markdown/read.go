package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// MaxSize is the largest working text that is read, in bytes.
const MaxSize = format.MaxSize

// Read reads a working text. name is the file as the user knows it, for errors
// and findings. The error is a [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	p, err := Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	return p.Expression, p.Findings, nil
}

// Parse is [Read] with what is needed to change the text in place: where its
// numbers, headings and paragraphs stand.
func Parse(name string, src []byte) (*format.Parsed, error) {
	if err := format.CheckText(name, src, "give a working text: Markdown with front matter between --- lines"); err != nil {
		return nil, err
	}
	r := &reader{name: name, src: src}
	front, body, err := r.split()
	if err != nil {
		return nil, err
	}
	x, err := readFront(name, front)
	if err != nil {
		return nil, err
	}
	r.x = x
	if err := longParagraph(name, body, format.IndexLines(src).Line); err != nil {
		return nil, err
	}
	r.b = format.NewBuilder(x.Country, x.Lang)
	r.body(body)
	tree := r.finish()
	return &format.Parsed{Expression: x, Source: src, Findings: r.findings, Title: r.titles, Marks: tree.Marks, Clean: clean}, nil
}

type reader struct {
	name     string
	src      []byte
	x        *act.Expression
	b        *format.Builder
	findings []format.Finding
	index    format.LineIndex
	titled   bool
	titles   []act.Span
}

// line is one line of the source without its end.
type line struct {
	text string
	span act.Span
}

// split returns the front matter and the lines after it.
func (r *reader) split() (front []byte, body []line, err error) {
	start := 0
	if bytes.HasPrefix(r.src, []byte("\ufeff")) {
		start = 3
	}
	lines := splitLines(r.src, start)
	if len(lines) == 0 || lines[0].text != "---" {
		return nil, nil, &format.SyntaxError{File: r.name, Line: 1, Msg: "no front matter: the first line is not ---",
			Hint: "a working text begins with front matter between two lines of ---, with work, alias, country, language, date, authority, coverage and title"}
	}
	for i, l := range lines[1:] {
		if l.text == "---" {
			return r.src[lines[0].span.End:l.span.Start], lines[i+2:], nil
		}
	}
	return nil, nil, &format.SyntaxError{File: r.name, Line: len(lines), Msg: "the front matter has no end: no second line of ---"}
}

func splitLines(src []byte, at int) []line {
	var out []line
	for at < len(src) {
		end := bytes.IndexByte(src[at:], '\n')
		next := at + end + 1
		if end < 0 {
			end, next = len(src)-at, len(src)
		}
		text := strings.TrimSuffix(string(src[at:at+end]), "\r")
		out = append(out, line{text, act.Span{Start: at, End: at + len(text)}})
		at = next
	}
	return out
}

// body hands the paragraphs to the builder. Lines of one paragraph are joined
// unless one of them begins a unit or block of its own.
func (r *reader) body(lines []line) {
	for i := 0; i < len(lines); {
		l := lines[i]
		if strings.TrimSpace(l.text) == "" {
			i++
			continue
		}
		if strings.HasPrefix(l.text, "|") {
			i = r.table(lines, i)
			continue
		}
		text, span := strings.TrimSpace(l.text), l.span
		i++
		for canGoOn(text) && i < len(lines) && continues(lines[i].text) {
			text += " " + strings.TrimSpace(lines[i].text)
			span.End = lines[i].span.End
			i++
		}
		r.paragraph(lang.NFC(text), span)
	}
}

func canGoOn(text string) bool { return !strings.HasPrefix(text, "#") }

var startsUnit = pattern.New(`^(?:#|>|\||\\|\*|\(?\d+(?:-\d+)*[.)]|\(?\p{L}{1,3}\)|§)`)

// continues reports whether a line goes on with the paragraph before it.
func continues(l string) bool {
	l = strings.TrimSpace(l)
	return l != "" && !startsUnit.MatchString(l)
}

func (r *reader) table(lines []line, i int) int {
	span := lines[i].span
	var rows []string
	for ; i < len(lines) && strings.HasPrefix(lines[i].text, "|"); i++ {
		rows = append(rows, lang.NFC(strings.TrimRight(lines[i].text, " \t")))
		span.End = lines[i].span.End
	}
	r.b.Table(strings.Join(rows, "\n"), span)
	return i
}

var (
	mark     = pattern.New(`^(.*) <!-- (end )?([a-z]+_[^ ]+) -->$`)
	excluded = pattern.New(`^([^\\*]{0,19})\*([^*]+)\*$`)
)

func (r *reader) paragraph(text string, span act.Span) {
	switch {
	case strings.HasPrefix(text, "# ") && !r.titled:
		r.title(strings.TrimSpace(text[2:]), span)
	case isHeading(text):
		r.b.Heading(unescape(strings.TrimSpace(strings.TrimLeft(text, "#"))), span)
	case strings.HasPrefix(text, ">"):
		r.b.Note(strings.TrimSpace(text[1:]), span)
	default:
		r.law(text, span)
	}
}

func isHeading(text string) bool {
	rest := strings.TrimLeft(text, "#")
	return rest != text && len(text)-len(rest) <= 6 && strings.HasPrefix(rest, " ") && strings.TrimSpace(rest) != ""
}

func submatch(re *pattern.Pattern, text, end string) []string {
	if !strings.HasSuffix(text, end) {
		return nil
	}
	return re.FindStringSubmatch(text)
}

// law takes a paragraph of law text: marked, excluded or plain.
func (r *reader) law(text string, span act.Span) {
	// Most paragraphs have neither mark: look at the end before the whole.
	if m := submatch(mark, text, " -->"); m != nil {
		num, rest := cutNum(m[1])
		err := r.b.Placed(act.EID(m[3]), num, unescape(rest), m[2] != "", span)
		if err == nil {
			return
		}
		if m[3] == preambleMark {
			text = m[1]
		} else {
			r.find(span, fmt.Sprintf("no open unit for the mark %q: the paragraph is read as plain text", m[3]))
		}
	}
	if m := submatch(excluded, text, "*"); m != nil && (m[1] == "" || strings.HasSuffix(m[1], " ")) {
		r.excludedNote(m[2], span)
		r.b.Excluded(strings.TrimSpace(m[1]), m[2], span)
		return
	}
	r.odd(text, span)
	r.b.Paragraph(unescape(text), span)
}

// preambleMark stands behind text before the first unit that ends like a mark.
const preambleMark = "preamble_1"

// cutNum cuts the printed number off a marked paragraph. It stands between bars,
// since the number of such a unit cannot be recognised.
func cutNum(s string) (num, rest string) {
	if after, ok := strings.CutPrefix(s, "¦"); ok {
		if num, rest, ok := strings.Cut(after, "¦ "); ok {
			return num, rest
		}
	}
	return "", s
}

func unescape(s string) string { return strings.TrimSpace(strings.TrimPrefix(s, `\`)) }

func (r *reader) title(text string, span act.Span) {
	r.titled = true
	text = unescape(text)
	if r.x.Titles[r.x.Lang] == "" {
		r.x.Titles[r.x.Lang] = text
	}
	if have := r.x.Titles[r.x.Lang]; have != text {
		r.find(span, fmt.Sprintf("the title %q is not the one of the front matter, %q: kept as a note", text, have))
		r.b.Note(text, span)
		return
	}
	r.titles = append(r.titles, span)
}

func (r *reader) find(span act.Span, msg string) {
	if r.index == nil {
		r.index = format.IndexLines(r.src)
	}
	r.findings = append(r.findings, format.Finding{File: r.name, Line: r.index.Line(span.Start), Msg: msg})
}

// finish stores the tree and gives every provision its wId.
func (r *reader) finish() format.Tree {
	t := r.b.Done(r.find)
	r.x.Preamble, r.x.Notes, r.x.Body = t.Preamble, t.Notes, t.Body
	for p := range r.x.All() {
		if w, ok := r.x.WIDs[p.EID]; ok {
			p.WID = w
		}
	}
	r.consistent()
	return t
}
