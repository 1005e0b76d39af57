package rs

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
)

// extract is an act of the register as JSON.
type extract struct {
	Title       string            `json:"title"`
	Status      string            `json:"status"`
	URL         string            `json:"url"`
	Description string            `json:"description"`
	Provisions  []json.RawMessage `json:"provisions"`
}

// entry is one provision: an article with its title and its paragraphs.
type entry struct {
	Ref     string `json:"provision_ref"`
	Chapter string `json:"chapter"`
	Section string `json:"section"`
	Title   string `json:"title"`
	Content string `json:"content"`

	raw []byte
	at  act.Span
}

func readExtract(name string, src []byte) (*act.Expression, []format.Finding, error) {
	s, err := htmltext.NewSource(name, src)
	if err != nil {
		return nil, nil, err
	}
	if err := s.CheckJSON(); err != nil {
		return nil, nil, err
	}
	var e extract
	var entries []entry
	if err := s.Values(src, 0, func(raw []byte, at act.Span) error {
		if len(entries) > 0 {
			return s.Refuse(at, "import each act by itself", "the file holds more than one act")
		}
		entries, err = readEntries(s, raw, at, &e)
		return err
	}); err != nil {
		return nil, nil, err
	}
	if len(entries) == 0 {
		return nil, nil, s.Refuse(act.Span{}, "", "the file holds no provisions")
	}
	x := newExpression()
	describeExtract(x, e)
	if err := s.Assemble(x, extractParagraphs(s, entries)); err != nil {
		return nil, nil, err
	}
	s.Complete(x)
	return x, s.Findings(), nil
}

// readEntries reads an act and finds where in the file its provisions stand.
func readEntries(s *htmltext.Source, raw []byte, at act.Span, e *extract) ([]entry, error) {
	if err := json.Unmarshal(raw, e); err != nil {
		return nil, s.Refuse(at, "", "this is no extract of the register: %v", err)
	}
	var out []entry
	from := 0
	for _, p := range e.Provisions {
		n := entry{raw: p}
		if err := json.Unmarshal(p, &n); err != nil {
			return nil, s.Refuse(at, "", "a provision cannot be read: %v", err)
		}
		if i := bytes.Index(raw[from:], p); i >= 0 {
			from += i
			n.at = act.Span{Start: at.Start + from, End: at.Start + from + len(p)}
			from += len(p)
		}
		out = append(out, n)
	}
	return out, nil
}

func describeExtract(x *act.Expression, e extract) {
	if t := htmltext.Clean(e.Title); t != "" {
		x.Titles["sr"] = t
	}
	if strings.HasPrefix(e.URL, "https://") {
		x.Official = map[string]string{"sr": e.URL}
	}
	x.Authority = "" // the site's texts in somebody else's file: whoever imports it must say
	x.URI = work(e.Description)
	x.Alias = alias(x.URI, e.Description)
	if e.Status != "" && e.Status != "in_force" {
		x.Notice = fmt.Sprintf("The extract marks this act as %q.", e.Status)
	}
}

// extractParagraphs gives the paragraphs of the provisions, with a heading where
// another chapter begins.
func extractParagraphs(s *htmltext.Source, entries []entry) []htmltext.Paragraph {
	var out []htmltext.Paragraph
	chapter := ""
	for i, e := range entries {
		if c := htmltext.Clean(e.Chapter); c != "" && c != chapter {
			if strays(entries[i:], chapter) {
				s.Find(e.at, "%s is said to stand in chapter %q, but stands inside %q: left there", e.Ref, htmltext.Clip(c), htmltext.Clip(chapter))
			} else {
				out = append(out, e.paragraph(e.Chapter, htmltext.Heading, nil))
				chapter = c
			}
		}
		from := 0
		if e.Title == "" {
			e.Title = "Члан " + e.Section + "."
			s.Find(e.at, "%s has no title: read as article %s", e.Ref, e.Section)
		}
		out = append(out, e.paragraph(e.Title, htmltext.Heading, &from))
		for part := range strings.SplitSeq(e.Content, "\n\n") {
			out = append(out, e.part(part, &from))
		}
	}
	return deleted(out)
}

// strays reports whether the chapter of the first entry is a mistake of the
// register: the chapter comes again later, after one with a lower number.
func strays(entries []entry, before string) bool {
	name := htmltext.Clean(entries[0].Chapter)
	own, lower := roman(name), false
	if before == "" || own == 0 {
		return false
	}
	for _, e := range entries[1:] {
		switch c := htmltext.Clean(e.Chapter); {
		case c == name && lower:
			return true
		case c != name && roman(c) > 0 && roman(c) < own:
			lower = true
		}
	}
	return false
}

// roman returns the value of the Roman numeral that a title begins with.
func roman(title string) int {
	value := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}
	num, _, _ := strings.Cut(title, ".")
	n := 0
	for i := range len(num) {
		v := value[num[i]]
		switch {
		case v == 0:
			return 0
		case i+1 < len(num) && value[num[i+1]] > v:
			n -= v
		default:
			n += v
		}
	}
	return n
}

func (e entry) part(text string, from *int) htmltext.Paragraph {
	p := e.paragraph(text, htmltext.Law, from)
	switch {
	case gazetteNote.MatchString(p.Text):
		p.Role = htmltext.Note
	case isArticle(p.Text):
		p.Role = htmltext.Heading // an article that the extract ran together with the one before
	}
	return p
}

// paragraph makes a paragraph of text. It stands in the entry after the place
// from, when it can be found there as JSON writes it.
func (e entry) paragraph(text string, role htmltext.Role, from *int) htmltext.Paragraph {
	p := htmltext.Paragraph{Text: htmltext.Clean(text), Role: role, Span: e.at}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if from == nil || text == "" || enc.Encode(text) != nil {
		return p
	}
	written := bytes.Trim(bytes.TrimSpace(b.Bytes()), `"`)
	if i := bytes.Index(e.raw[*from:], written); i >= 0 && e.at.End > 0 {
		*from += i
		p.Span = act.Span{Start: e.at.Start + *from, End: e.at.Start + *from + len(written)}
		*from += len(written)
	} else {
		*from = len(e.raw) // written in another way: the entry is the place
	}
	return p
}
