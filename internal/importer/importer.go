// Package importer picks the reader for a file by its content, never by its name,
// and completes what the file does not say of itself by what its user knows.
//
//	res, err := importer.Read("law.htm", src, importer.Hints{Date: date})
//	res.Format      // "adilet.zan.kz page"
//	res.Expression  // the act
//	res.Findings    // what was odd, by line
package importer

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/actjson"
	"zanger/internal/format/adilet"
	"zanger/internal/format/akn"
	"zanger/internal/format/clml"
	"zanger/internal/format/docx"
	"zanger/internal/format/esbirka"
	"zanger/internal/format/eurlex"
	"zanger/internal/format/legis"
	"zanger/internal/format/markdown"
	"zanger/internal/format/pdf"
	"zanger/internal/format/plain"
	"zanger/internal/format/rs"
	"zanger/internal/format/webpage"
)

// Hints are what the user knows of a file. What is set here stands before what
// the file says.
type Hints struct {
	Country, Lang, Title, Alias string
	Work                        act.WorkURI
	Date                        act.Date
	Authority                   act.Authority
	// Rejected reads a Word file as it stood before its tracked changes.
	Rejected bool
}

// Result is a text that was read.
type Result struct {
	// Format names the form in which it came, WorkingText a working text.
	Format     string
	Expression *act.Expression
	Findings   []format.Finding
	// Parsed is there for texts that can be changed in place.
	Parsed *format.Parsed
}

// Tracks reports whether the text comes from a file of a kind that can hold tracked
// changes.
func (r *Result) Tracks() bool { return r.Format == wordFile }

// WorkingText is the Format of a working text.
const (
	WorkingText = "working text"
	wordFile    = "Word file"
)

// reader reads one form of text.
type reader struct {
	format string
	sniff  func(src []byte) bool
	read   func(name string, src []byte, h Hints) (*act.Expression, []format.Finding, error)
}

type readFunc = func(string, []byte) (*act.Expression, []format.Finding, error)

// unhinted makes a reader of one that needs no hints.
func unhinted(f readFunc) func(string, []byte, Hints) (*act.Expression, []format.Finding, error) {
	return func(name string, src []byte, _ Hints) (*act.Expression, []format.Finding, error) { return f(name, src) }
}

// readers in the order in which they are asked. The most particular come first.
var readers = []reader{
	{WorkingText, isWorkingText, unhinted(markdown.Read)},
	{wordFile, docx.Sniff, func(name string, src []byte, h Hints) (*act.Expression, []format.Finding, error) {
		o := docx.Options{Country: h.Country, Lang: h.Lang}
		if h.Rejected {
			o.Changes = docx.Rejected
		}
		return docx.Read(name, src, o)
	}},
	{"PDF file", pdf.Sniff, func(name string, src []byte, h Hints) (*act.Expression, []format.Finding, error) {
		return pdf.Read(name, src, pdf.Options{Country: h.Country, Lang: h.Lang})
	}},
	{"legislation.gov.uk XML", clml.Sniff, unhinted(clml.Read)},
	{"Akoma Ntoso", akn.Sniff, unhinted(akn.Read)},
	{"act as JSON", actjson.Sniff, unhinted(actjson.Read)},
	{"e-Sbírka JSON", esbirka.Sniff, unhinted(esbirka.Read)},
	{"adilet.zan.kz page", adilet.Sniff, unhinted(adilet.Read)},
	{"legis.md page", legis.Sniff, unhinted(legis.Read)},
	{"EUR-Lex page", eurlex.Sniff, unhinted(eurlex.Read)},
	{"Serbian law", rs.Sniff, unhinted(rs.Read)},
	{"web page", webpage.Sniff, func(name string, src []byte, h Hints) (*act.Expression, []format.Finding, error) {
		return webpage.Read(name, src, h.Country, h.Lang)
	}},
}

// isWorkingText reports whether src is Markdown whose front matter names a work
// in the form of a working text. Mirrors have front matter of other kinds.
func isWorkingText(src []byte) bool {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if !bytes.HasPrefix(src, []byte("---\n")) && !bytes.HasPrefix(src, []byte("---\r\n")) {
		return false
	}
	front := src[:min(len(src), 1<<16)]
	if end := bytes.Index(front[3:], []byte("\n---")); end >= 0 {
		front = front[:end+3]
	}
	for _, key := range []string{"\nwork:", "\nauthority:", "\ncoverage:"} {
		if bytes.Contains(front, []byte(key)) {
			return true
		}
	}
	return false
}

// Read reads a file of any known form. The error is a [*format.SyntaxError] that
// names the form the file has, where it has a known one that is not read.
func Read(name string, src []byte, h Hints) (*Result, error) {
	r, err := read(name, src, h)
	if err != nil {
		return nil, err
	}
	if err := amending(name, r.Expression); err != nil {
		return nil, err
	}
	r.odd(name, src)
	return r, nil
}

func read(name string, src []byte, h Hints) (*Result, error) {
	if strings.EqualFold(filepath.Ext(name), ".docx") && !docx.Sniff(src) {
		return nil, &format.SyntaxError{File: name, Msg: "the name says Word file, the content is none", Hint: "give it the ending that it should have, such as .html or .txt"}
	}
	for _, r := range readers {
		if !r.sniff(src) {
			continue
		}
		x, findings, err := r.read(name, src, h)
		if err != nil {
			return nil, err
		}
		h.override(x)
		return &Result{Format: r.format, Expression: x, Findings: slices.DeleteFunc(findings, h.answers)}, nil
	}
	if err := foreign(name, src); err != nil {
		return nil, err
	}
	src, err := plainText(name, src)
	if err == nil {
		err = foreign(name, src) // what UTF-16 hid
	}
	if err != nil {
		return nil, err
	}
	p, err := plain.Read(name, src, plain.Hints{Country: h.Country, Lang: h.Lang, Title: h.Title, Work: h.Work, Alias: h.Alias,
		Date: h.Date, Authority: h.Authority})
	if err != nil {
		return nil, err
	}
	h.override(p.Expression)
	return &Result{Format: "text", Expression: p.Expression, Findings: p.Findings, Parsed: p}, nil
}

// override puts what the user knows in the place of what the file says.
func (h Hints) override(x *act.Expression) {
	set := func(to *string, v string) {
		if v != "" {
			*to = v
		}
	}
	set(&x.Country, h.Country)
	set(&x.Lang, h.Lang)
	set(&x.Alias, h.Alias)
	if h.Work != "" {
		x.URI = h.Work
	}
	if !h.Date.IsZero() {
		x.Date = h.Date
		if v := x.Valid; !v.IsZero() && !v.Contains(h.Date) {
			x.Valid = act.Interval{}
		}
	}
	if h.Authority != "" {
		x.Authority = h.Authority
	}
	if x.Titles == nil {
		x.Titles = map[string]string{}
	}
	if h.Title != "" {
		x.Titles[x.Lang] = h.Title
	}
}

// answers reports whether the user has said what f says a page does not.
func (h Hints) answers(f format.Finding) bool {
	return h.Work != "" && f.Lacks(format.NoWork) || h.Lang != "" && f.Lacks(format.NoLanguage) ||
		!h.Date.IsZero() && f.Lacks(format.NoDate)
}

// foreign refuses forms that are known and not read.
func foreign(name string, src []byte) error {
	no := func(msg, hint string) error { return &format.SyntaxError{File: name, Msg: msg, Hint: hint} }
	head := src[:min(len(src), 4096)]
	low := strings.ToLower(string(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")))
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return no("this is an archive or an office file of another kind than Word's", "save a text as .docx; take an archive apart first")
	case strings.HasPrefix(low, "<"):
		return no("this is XML of no kind that zanger reads", "Akoma Ntoso 3.0 and the XML of legislation.gov.uk are read")
	case strings.HasPrefix(low, "{{"), strings.HasPrefix(low, "{%"):
		return no("this is a template: it asks for other files or values, which are not put in", "import the text that it makes")
	case strings.HasPrefix(low, "{"), strings.HasPrefix(low, "[{"):
		return no("this is JSON of no kind that zanger reads", "see the form of an act with \"zanger schema act\"")
	}
	return nil
}
