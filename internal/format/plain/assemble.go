package plain

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
)

// use is what a paragraph turned out to be.
type use int

const (
	useText use = iota
	useHead
	useContents
	useTitle
	useNote
	useQuoted
	useSigned
	useFootnote
	useTaken // with the paragraph before it
)

// item is a paragraph with what it turned out to be.
type item struct {
	format.Paragraph
	use  use
	head format.HeadInfo
	bare bool // the number of a British section, cut off its text
}

// assembler makes an act of paragraphs.
type assembler struct {
	name     string
	src      []byte
	h        Hints
	words    *phrases
	b        *format.Builder
	items    []item
	index    format.LineIndex
	findings []format.Finding
	titles   []act.Span
	title    string
	contents []act.Block
	cuts     map[int]format.Paragraph
	signed   bool // the text is signed: what follows is below it
	annexed  bool // an annex without heading was opened
}

func newAssembler(name string, src []byte, paragraphs []format.Paragraph, h Hints) *assembler {
	a := &assembler{name: name, src: src, h: h, words: phrasesFor(h.Lang), cuts: map[int]format.Paragraph{}}
	a.b = format.NewBuilder(h.Country, h.Lang)
	a.b.TellQuotes()
	a.index = format.IndexLines(src)
	a.items = make([]item, 0, len(paragraphs))
	for i, p := range paragraphs {
		if h.Country == "gb" {
			above := i > 0 && looksLikeTitle(paragraphs[i-1].Text)
			if n := sectionNumber(p.Text, above); n > 0 {
				a.cutSection(p, n)
				continue
			}
		}
		a.items = append(a.items, item{Paragraph: p})
	}
	return a
}

// find records a finding about a place of the source.
func (a *assembler) find(s act.Span, form string, args ...any) {
	a.findings = append(a.findings, format.Finding{File: a.name, Line: a.index.Line(s.Start), Msg: fmt.Sprintf(form, args...)})
}

// classify finds out what paragraphs are that need a look at their neighbours.
func (a *assembler) classify() {
	a.findQuotations()
	a.findHeads()
	a.findContents()
	a.findTitle()
	a.findNotes()
	a.findSignatures()
	if !a.hasArticles() {
		a.b.NumbersAtTop()
	}
}

func (a *assembler) findQuotations() {
	texts := make([]string, len(a.items))
	for i, it := range a.items {
		texts[i] = it.Text
		if it.Style == format.Rows {
			texts[i] = strings.TrimRight(it.Text, " |")
		}
	}
	quoted, open := format.Quotations(texts, a.h.Lang)
	for i, q := range quoted {
		if q {
			a.items[i].use = useQuoted
		}
	}
	for _, i := range open {
		a.find(a.items[i].Span, "new wording opened by a quotation mark is not closed: taken to end where the text around it goes on")
	}
}

func (a *assembler) findHeads() {
	for i := range a.items {
		it := &a.items[i]
		if it.use != useText || it.Style == format.Rows || it.Style == format.Remark {
			continue
		}
		if it.bare {
			it.use, it.head = useHead, format.HeadInfo{Kind: act.Section, Num: strings.ToLower(it.Text)}
			continue
		}
		if a.bareNumber(i) {
			it.Style = format.Heading
		}
		if h, ok := a.b.ReadHead(it.Paragraph); ok {
			it.use, it.head = useHead, h
		}
	}
}

// bareNumber reports whether paragraph i is a British section: a number, a title
// without a final mark, and text below.
func (a *assembler) bareNumber(i int) bool {
	it := &a.items[i]
	if a.h.Country != "gb" || it.Style == format.Heading || it.Text == "" || it.Text[0] < '0' || it.Text[0] > '9' {
		return false
	}
	_, title, ok := strings.Cut(it.Text, " ")
	if !ok || !looksLikeTitle(title) || i+1 == len(a.items) {
		return false
	}
	next := a.items[i+1].Text
	return strings.HasPrefix(next, "(") || !looksLikeTitle(next)
}

// hasArticles reports whether the text has an article or a unit above articles.
func (a *assembler) hasArticles() bool {
	for _, it := range a.items {
		if it.use == useHead && it.head.Kind != act.Schedule {
			return true
		}
	}
	return false
}

// maxTitle is the most letters of a line that is taken for a title because of
// how it looks.
const maxTitle = 250

// looksLikeTitle reports whether an unmarked line may be a title: short, with a
// capital first and no final mark, no number.
func looksLikeTitle(s string) bool {
	n := utf8.RuneCountInString(s)
	if n == 0 || n > maxTitle || strings.ContainsAny(s[len(s)-1:], ".;:,") || strings.HasPrefix(s, "|") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && !format.Numbered(s) && !strings.HasSuffix(s, "—")
}

// finish makes the expression and checks the numbers.
func (a *assembler) finish() *format.Parsed {
	x := &act.Expression{URI: a.h.Work, Alias: a.h.Alias, Country: a.h.Country, Lang: a.h.Lang, Date: a.h.Date,
		Authority: a.h.Authority, Coverage: act.Whole, Titles: map[string]string{}}
	t := a.b.Done(func(s act.Span, msg string) { a.find(s, "%s", msg) })
	x.Preamble, x.Notes, x.Body = t.Preamble, t.Notes, t.Body
	if a.title != "" {
		x.Titles[x.Lang] = a.title
	}
	a.findGaps(x)
	sortFindings(a.findings)
	return &format.Parsed{Expression: x, Source: a.src, Findings: a.findings, Title: a.titles, Contents: a.contents, Marks: t.Marks, Cuts: a.cuts}
}
