package ooxml

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// More limits of what is read.
const (
	maxDepth    = 256
	maxElements = 2_000_000 // in all parts
)

// walker goes through the tokens of a part. The first fault stops it and stays
// in err.
type walker struct {
	dec   *xml.Decoder
	part  string
	a     *archive
	depth int
	err   error
	src   io.Closer
}

// walk opens a part and goes to its root element, which must bear the name.
func (a *archive) walk(part, root string) (*walker, error) {
	r, err := a.open(part)
	if err != nil {
		return nil, err
	}
	w := &walker{part: part, a: a, src: r}
	w.dec = xml.NewDecoder(decoded(r))
	w.dec.CharsetReader = charset
	for w.err == nil {
		switch t := w.token().(type) {
		case xml.StartElement:
			if t.Name.Local != root {
				w.err = refuse(part, hintRepair, "the part begins with %q, not %q", clip(t.Name.Local), root)
			}
			return w, w.err
		case nil:
			if w.err == nil {
				w.err = refuse(part, hintRepair, "the part is empty")
			}
		}
	}
	return w, w.err
}

// decoded returns r as UTF-8 when it begins with the mark of UTF-16, and without
// the mark of UTF-8.
func decoded(r io.Reader) io.Reader {
	b := bufio.NewReaderSize(r, 8<<10)
	start, _ := b.Peek(3) // a fault shows at the next reading
	switch {
	case bytes.HasPrefix(start, []byte{0xFE, 0xFF}), bytes.HasPrefix(start, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder().Reader(b)
	case bytes.Equal(start, []byte("\xef\xbb\xbf")):
		_, _ = b.Discard(3)
	}
	return b
}

// charset decodes a part that declares another encoding than UTF-8.
func charset(label string, r io.Reader) (io.Reader, error) {
	if strings.HasPrefix(strings.ToLower(label), "utf-16") {
		return r, nil // decoded by its mark
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, fmt.Errorf("unknown encoding %q", clip(label))
	}
	return e.NewDecoder().Reader(r), nil
}

// token returns the next token, nil at the end and after a fault.
func (w *walker) token() xml.Token {
	if w.err != nil {
		return nil
	}
	t, err := w.dec.Token()
	if err != nil {
		w.fail(err)
		return nil
	}
	switch t.(type) {
	case xml.StartElement:
		w.depth++
		w.a.elements++
		if w.depth > maxDepth {
			w.err = refuse(w.part, hintRepair, "elements are nested more than %d deep", maxDepth)
		} else if w.a.elements > maxElements {
			w.err = refuse(w.part, hintTooLarge, "the file has more than %d elements", maxElements)
		}
	case xml.EndElement:
		w.depth--
	case xml.Directive:
		w.err = refuse(w.part, hintRepair, "the part declares a document type, which no Word file has")
	}
	if w.err != nil {
		return nil
	}
	return t
}

func (w *walker) fail(err error) {
	var r *Refusal
	var syntax *xml.SyntaxError
	switch {
	case err == io.EOF:
	case errors.As(err, &r):
		w.err = r
	case errors.As(err, &syntax):
		w.err = refuse(w.part, hintRepair, "the part is not well formed: %s (byte %d)", syntax.Msg, w.dec.InputOffset())
	default:
		w.err = refuse(w.part, hintRepair, "the part cannot be read: %s", err)
	}
}

// children calls f for each child of the element that was just opened and goes
// to its end. What f leaves unread of a child is skipped.
func (w *walker) children(f func(e xml.StartElement)) {
	depth := w.depth
	for {
		switch t := w.token().(type) {
		case nil, xml.EndElement:
			return
		case xml.StartElement:
			f(t)
			for w.depth > depth && w.token() != nil {
			}
		}
	}
}

// text returns the characters inside the element that was just opened and goes
// to its end.
func (w *walker) text() string {
	depth := w.depth
	var b strings.Builder
	for w.depth >= depth {
		switch t := w.token().(type) {
		case nil:
			return b.String()
		case xml.CharData:
			b.Write(t)
		}
	}
	return b.String()
}

// close reads what is left, so that damage behind the root shows as well.
func (w *walker) close() error {
	for w.token() != nil {
	}
	if err := w.src.Close(); err != nil && w.err == nil {
		w.err = refuse(w.part, hintRepair, "the part cannot be unpacked: %s", err)
	}
	return w.err
}

// prefixes are the names that this package gives to namespaces, those of the
// transitional and of the strict form alike. WordprocessingML has none.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":        "",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                    "",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             "r:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":          "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                      "m:",
}

// tag returns the name of an element, "p" or "mc:Choice"; "?" and its name for
// one of a namespace that is not read.
func tag(e xml.StartElement) string {
	p, known := prefixes[e.Name.Space]
	switch {
	case !known:
		return "?" + e.Name.Local
	case p == "":
		return e.Name.Local
	}
	return p + e.Name.Local
}

// attr returns an attribute of WordprocessingML or of no namespace.
func attr(e xml.StartElement, name string) string {
	v, _ := lookup(e, name)
	return v
}

// maxAttr bounds the values of attributes that are kept, in bytes.
const maxAttr = 1024

func lookup(e xml.StartElement, name string) (string, bool) {
	for _, a := range e.Attr {
		if a.Name.Local != name {
			continue
		}
		if p, known := prefixes[a.Name.Space]; a.Name.Space == "" || known && p == "" {
			return cut(a.Value, maxAttr), true
		}
	}
	return "", false
}

// relAttr returns an attribute of the namespace of relationships.
func relAttr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && prefixes[a.Name.Space] == "r:" {
			return cut(a.Value, maxAttr)
		}
	}
	return ""
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
