// Package pdf reads acts from PDF files that hold text, through the program
// pdftotext of Poppler (poppler.freedesktop.org) when it is installed. Nothing of
// the kind is needed for any other form.
//
//	x, findings, err := pdf.Read("law.pdf", src, pdf.Options{Country: "kz"})
//
// The text is taken twice, in the layout of the page and in the order of the file,
// and read as plain text; the reading with more numbered units is kept. Page numbers that
// count on from page to page, and heads that run through the pages, are left out
// with a finding; nothing else is. Lines of findings are pages.
//
// A file without text is a scan, and is refused: recognised letters must be
// proofread by a person before they are law.
package pdf

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/plain"
)

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 64 << 20

// Options choose what is read. Empty fields are guessed from the words.
type Options struct {
	Country, Lang string
	// Text turns a PDF into text with form feeds between the pages; nil is the
	// program pdftotext. The arguments are options of that program.
	Text func(ctx context.Context, src []byte, options ...string) ([]byte, error)
}

// Sniff reports whether src is a PDF file. Readers of PDF look for its mark in the
// first kilobyte, and so do the programs that damage begins with.
func Sniff(src []byte) bool { return bytes.Contains(src[:min(len(src), 1024)], []byte("%PDF-")) }

// Read reads a PDF file. name is the file as the user knows it, for errors and
// findings. The error is a [*format.SyntaxError].
func Read(name string, src []byte, o Options) (*act.Expression, []format.Finding, error) {
	refuse := func(hint, msg string, args ...any) error {
		return &format.SyntaxError{File: name, Msg: fmt.Sprintf(msg, args...), Hint: hint}
	}
	if len(src) > MaxSize {
		return nil, nil, refuse("", "the file is too large: %d MiB, the most is %d", len(src)>>20, MaxSize>>20)
	}
	if own(src) {
		return nil, nil, refuse(`"zanger export" writes an act that can be read again`,
			"this is a page that zanger made: its remarks would be taken for law, since a PDF file does not tell them apart")
	}
	if o.Text == nil {
		o.Text = pdftotext
	}
	var best *reading
	for _, option := range []string{"-layout", "-raw"} {
		text, err := o.Text(context.Background(), src, option)
		if err != nil {
			return nil, nil, explain(name, err)
		}
		pages := split(string(text))
		if err := readable(pages, refuse); err != nil {
			return nil, nil, err
		}
		r, err := read(name, pages, o)
		if err != nil {
			return nil, nil, err
		}
		if best == nil || r.units > best.units {
			best = r
		}
	}
	return best.x, best.findings, nil
}

// own reports whether zanger wrote the file: package document/pdf names it so in the
// properties, in UTF-16.
func own(src []byte) bool {
	return bytes.Contains(src, []byte("/Producer (\xfe\xff\x00z\x00a\x00n\x00g\x00e\x00r)"))
}

// reading is what one way of taking the text gave.
type reading struct {
	x        *act.Expression
	findings []format.Finding
	units    int
}

func read(name string, pages []page, o Options) (*reading, error) {
	r := &reading{}
	find := func(page int, msg string, args ...any) {
		r.findings = append(r.findings, format.Finding{File: name, Line: page, Msg: fmt.Sprintf(msg, args...)})
	}
	find(1, "read from a PDF: letters, order and line ends are those that pdftotext found; compare them with the page")
	empty(pages, find)
	dropRunning(pages, find)
	text, on := join(pages, find)
	p, err := plain.Read(name, []byte(text), plain.Hints{Country: o.Country, Lang: o.Lang})
	if err != nil {
		return nil, err
	}
	for _, f := range p.Findings {
		f.Line = pageOf(on, f.Line)
		r.findings = append(r.findings, f)
	}
	slices.SortStableFunc(r.findings, func(a, b format.Finding) int { return a.Line - b.Line })
	r.x = p.Expression
	r.x.Authority, r.x.Coverage = act.Draft, act.Whole
	for p := range r.x.All() {
		if p.Num != "" {
			r.units++
		}
	}
	return r, nil
}

// page is the lines of a page.
type page struct{ lines []string }

// split divides text at its form feeds.
func split(text string) []page {
	text = strings.TrimSuffix(strings.ReplaceAll(text, "\r\n", "\n"), "\f")
	var out []page
	for _, p := range strings.Split(text, "\f") {
		out = append(out, page{strings.Split(strings.Trim(p, "\n"), "\n")})
	}
	return out
}

func (p page) blank() bool {
	return !slices.ContainsFunc(p.lines, func(l string) bool { return strings.TrimSpace(l) != "" })
}

// readable refuses pages without text, or with letters that mean nothing.
func readable(pages []page, refuse func(hint, msg string, args ...any) error) error {
	letters, unknown := 0, 0
	for _, p := range pages {
		for _, l := range p.lines {
			for _, r := range l {
				switch {
				case r == unicode.ReplacementChar || unicode.Is(unicode.Co, r):
					unknown++
				case unicode.IsLetter(r):
					letters++
				}
			}
		}
	}
	switch {
	case unknown*50 > letters && unknown > 0:
		return refuse("get the text in another form, such as a page of the official site", "the file does not say which letters its signs are")
	case letters == 0:
		return refuse("put it through text recognition (such as ocrmypdf), compare the result with the page, and import that",
			"the file has no text: its pages are pictures, as of a scan")
	}
	return nil
}

// empty tells of pages without text beside others that have some.
func empty(pages []page, find func(page int, msg string, args ...any)) {
	var blank []string
	first := 0
	for i, p := range pages {
		if p.blank() {
			if blank = append(blank, fmt.Sprint(i+1)); first == 0 {
				first = i + 1
			}
		}
	}
	if len(blank) > 0 {
		find(first, "pages without text, perhaps pictures: %s", strings.Join(blank, ", "))
	}
}
