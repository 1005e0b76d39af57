package markup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// Limits of a file. An act of 10 MB has some 400,000 parts and 60,000 units.
const (
	MaxSize  = 64 << 20 // bytes
	MaxDepth = 256      // elements inside one another
	MaxParts = 3 << 20  // elements, runs of text and attributes
	MaxUnits = 400_000  // provisions
)

// Doc is a file read into a tree.
type Doc struct {
	Name string
	Root *Node

	text string
	slab []Node
	// spans is false when the file was not UTF-8: then offsets mean nothing.
	spans bool
	names map[string]string
	parts int

	units    int
	notes    int   // bytes of notes still allowed
	newlines []int // offsets of line ends, once asked for
}

// Parse reads an XML file. The error is a [*format.SyntaxError].
func Parse(name string, src []byte) (*Doc, error) {
	if len(src) > MaxSize {
		return nil, &format.SyntaxError{File: name, Msg: fmt.Sprintf("the file is too large: %d MiB, the most is %d", len(src)>>20, MaxSize>>20)}
	}
	text, spans, err := decode(name, src)
	if err != nil {
		return nil, err
	}
	d := &Doc{Name: name, text: text, spans: spans, names: map[string]string{}, notes: 8*len(text) + 1<<20}
	if err := d.read(); err != nil {
		return nil, err
	}
	return d, nil
}

// Finding returns a finding about the place of span.
func (d *Doc) Finding(s act.Span, msg string) format.Finding {
	if s == (act.Span{}) {
		return format.Finding{File: d.Name, Msg: msg}
	}
	if d.newlines == nil {
		d.newlines = []int{}
		for i := range len(d.text) {
			if d.text[i] == '\n' {
				d.newlines = append(d.newlines, i)
			}
		}
	}
	return format.Finding{File: d.Name, Line: 1 + sort.SearchInts(d.newlines, s.Start), Msg: msg}
}

// Admit counts a unit and reports whether it is within the limit.
func (d *Doc) Admit() bool {
	d.units++
	return d.units <= MaxUnits
}

// AdmitNote reports whether a note may be noted at one more unit: notes that are
// referred to again and again could make a small file endless.
func (d *Doc) AdmitNote(text string) bool {
	d.notes -= len(text) + 64
	return d.notes >= 0
}

// Overfull returns the error for a file with too many units, or nil.
func (d *Doc) Overfull() error {
	if d.units <= MaxUnits {
		return nil
	}
	return &format.SyntaxError{File: d.Name, Msg: fmt.Sprintf("more than %d provisions: refused", MaxUnits), Hint: "split the file"}
}

// read builds the tree token by token.
func (d *Doc) read() error {
	dec := newDecoder(d.text)
	top := &Node{}
	cur, depth := top, 0
	for {
		start := int(dec.InputOffset())
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return d.syntax(dec, err)
		}
		end := int(dec.InputOffset())
		switch t := tok.(type) {
		case xml.Directive:
			return d.refuse(dec, "the file has a document type declaration", "take out the <!DOCTYPE …> line and write characters in place of its entities")
		case xml.StartElement:
			if depth++; depth > MaxDepth {
				return d.refuse(dec, fmt.Sprintf("more than %d elements inside one another", MaxDepth), "")
			}
			n := d.element(t, start, end)
			cur.add(n)
			cur = n
		case xml.EndElement:
			depth--
			cur.Span.End = d.offset(end)
			cur = cur.Parent
		case xml.CharData:
			if depth > 0 {
				cur.add(d.run(t, start, end))
			}
		}
		if d.parts > MaxParts {
			return d.refuse(dec, fmt.Sprintf("more than %d elements, attributes and texts", MaxParts), "split the file")
		}
	}
	d.Root = top.first
	if d.Root == nil {
		return &format.SyntaxError{File: d.Name, Msg: "the file holds no XML element"}
	}
	d.Root.Parent = nil
	return nil
}

func newDecoder(text string) *xml.Decoder {
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decoded already
	return dec
}

func (d *Doc) node() *Node {
	d.parts++
	if len(d.slab) == 0 {
		d.slab = make([]Node, 512)
	}
	n := &d.slab[0]
	d.slab = d.slab[1:]
	return n
}

func (d *Doc) element(t xml.StartElement, start, end int) *Node {
	n := d.node()
	n.Name, n.Space = d.intern(t.Name.Local), d.intern(t.Name.Space)
	n.Span = act.Span{Start: d.offset(start), End: d.offset(end)}
	d.parts += len(t.Attr)
	if len(t.Attr) > 0 {
		n.Attrs = make([]Attr, 0, len(t.Attr))
	}
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		n.Attrs = append(n.Attrs, Attr{d.intern(a.Name.Space), d.intern(a.Name.Local), a.Value})
	}
	return n
}

// run returns a run of text. Where the source has the very characters, the text
// is a part of it and costs no memory.
func (d *Doc) run(t xml.CharData, start, end int) *Node {
	n := d.node()
	n.Span = act.Span{Start: d.offset(start), End: d.offset(end)}
	if raw := d.text[start:end]; raw == string(t) {
		n.Content = raw
	} else {
		n.Content = string(t)
	}
	return n
}

func (d *Doc) offset(i int) int {
	if !d.spans {
		return 0
	}
	return i
}

// intern keeps one copy of each name.
func (d *Doc) intern(s string) string {
	if k, ok := d.names[s]; ok {
		return k
	}
	d.names[s] = s
	return s
}

func (d *Doc) refuse(dec *xml.Decoder, msg, hint string) error {
	line, _ := dec.InputPos()
	return &format.SyntaxError{File: d.Name, Line: line, Msg: msg + ": refused", Hint: hint}
}

func (d *Doc) syntax(dec *xml.Decoder, err error) error {
	line, _ := dec.InputPos()
	msg := strings.TrimPrefix(err.Error(), "xml: ")
	var syn *xml.SyntaxError
	if errors.As(err, &syn) {
		line, msg = syn.Line, syn.Msg
	}
	out := &format.SyntaxError{File: d.Name, Line: line, Msg: "not well-formed XML: " + msg}
	switch {
	case strings.Contains(msg, "entity"):
		out.Hint = "only &amp; &lt; &gt; &quot; &apos; and numbered characters are read"
	case strings.Contains(msg, "unexpected EOF"):
		out.Hint = "the file seems to be cut off: save or download it again"
	}
	return out
}

var declared = pattern.New(`^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// decode returns the text as UTF-8 and whether its offsets are those of src.
func decode(name string, src []byte) (text string, same bool, err error) {
	label := ""
	switch {
	case bytes.HasPrefix(src, []byte{0xfe, 0xff}):
		label = "utf-16be"
	case bytes.HasPrefix(src, []byte{0xff, 0xfe}):
		label = "utf-16le"
	default:
		if m := declared.FindSubmatch(bytes.TrimPrefix(src[:min(len(src), 512)], []byte("\ufeff"))); m != nil {
			label = strings.ToLower(string(m[1]))
		}
	}
	if label == "" || label == "utf-8" || label == "utf8" || label == "us-ascii" {
		return utf8Text(name, src)
	}
	r, err := charset.NewReaderLabel(label, bytes.NewReader(src))
	if err != nil {
		return "", false, &format.SyntaxError{File: name, Line: 1, Msg: fmt.Sprintf("unknown encoding %q", label), Hint: "save the file as UTF-8"}
	}
	out, err := io.ReadAll(io.LimitReader(r, 2*MaxSize+1))
	if err != nil || len(out) > 2*MaxSize {
		return "", false, &format.SyntaxError{File: name, Msg: fmt.Sprintf("the text cannot be read as %s", label)}
	}
	return strings.TrimPrefix(string(out), "\ufeff"), false, nil
}

func utf8Text(name string, src []byte) (string, bool, error) {
	if i := invalid(src); i >= 0 {
		return "", false, &format.SyntaxError{File: name, Line: 1 + bytes.Count(src[:i], []byte{'\n'}),
			Msg: "the text is not UTF-8", Hint: "save the file as UTF-8, or name its encoding in the first line"}
	}
	if bytes.HasPrefix(src, []byte("\ufeff")) {
		// The mark stays as white space, so that offsets are those of the file.
		return "   " + string(src[3:]), true, nil
	}
	return string(src), true, nil
}

func invalid(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
}

// Root returns the name and namespace of the outermost element of src, which
// may be the beginning of a file.
func Root(src []byte) (name, space string, ok bool) {
	src = src[:min(len(src), 64<<10)]
	if bytes.HasPrefix(src, []byte{0xfe, 0xff}) || bytes.HasPrefix(src, []byte{0xff, 0xfe}) {
		if text, _, err := decode("", src); err == nil {
			src = []byte(text)
		}
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if !bytes.HasPrefix(bytes.TrimSpace(src), []byte("<")) {
		return "", "", false
	}
	dec := newDecoder(string(src))
	for {
		tok, err := dec.Token()
		if err != nil {
			return "", "", false
		}
		if t, isStart := tok.(xml.StartElement); isStart {
			return t.Name.Local, t.Name.Space, true
		}
	}
}
