package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"zanger/internal/document"
	"zanger/internal/pattern"
)

// style is how a run of text is set.
type style struct{ bold, italic, code bool }

func (s style) text(words string) document.Text {
	return document.Text{Text: words, Bold: s.bold, Italic: s.italic, Code: s.code}
}

// inlines converts what stands in a paragraph, heading or cell.
func (c *converter) inlines(parent ast.Node) []document.Inline {
	return c.inlinesFrom(parent.FirstChild(), style{})
}

func (c *converter) inlinesFrom(n ast.Node, s style) []document.Inline {
	var out []document.Inline
	for ; n != nil; n = n.NextSibling() {
		out = joinText(out, c.inline(n, s)...)
	}
	return out
}

func (c *converter) inline(n ast.Node, s style) []document.Inline {
	switch n := n.(type) {
	case *ast.Text:
		return c.text(n, s)
	case *ast.String:
		return []document.Inline{s.text(clean(string(n.Value)))}
	case *ast.Emphasis:
		if n.Level == 1 {
			s.italic = true
		} else {
			s.bold = true
		}
		return c.inlinesFrom(n.FirstChild(), s)
	case *ast.CodeSpan:
		s.code = true
		return []document.Inline{s.text(codeText(n, c.body))}
	case *ast.Link:
		return c.link(n.Pos(), n.Destination, c.inlinesFrom(n.FirstChild(), s))
	case *ast.AutoLink:
		return c.link(n.Pos(), n.URL(c.body), []document.Inline{s.text(clean(string(n.Label(c.body))))})
	case *ast.Image:
		c.find(c.lines.line(n.Pos()), "the image is left out: its description stands in its place")
		return c.inlinesFrom(n.FirstChild(), s)
	case *ast.RawHTML:
		if seg := n.Segments.At(0); !strings.HasPrefix(string(seg.Value(c.body)), "<!--") {
			c.find(c.lines.line(seg.Start), "raw HTML is left out")
		}
		return nil
	case *extast.Strikethrough:
		c.find(c.lines.line(n.Pos()), "struck-out text is given as ordinary text: changes of law are shown by :::diff")
		return c.inlinesFrom(n.FirstChild(), s)
	case *extast.FootnoteLink:
		return []document.Inline{document.NoteRef{Index: n.Index - 1}}
	case *extast.FootnoteBacklink:
		return nil
	case *citation:
		return c.citation(n)
	case *crossReference:
		return c.crossReference(n)
	}
	return c.inlinesFrom(n.FirstChild(), s)
}

var missingNote = pattern.New(`\[\^[^\]\s]+\]`)

func (c *converter) text(n *ast.Text, s style) []document.Inline {
	value := n.Segment.Value(c.body)
	var out []document.Inline
	words := clean(string(value))
	if !n.IsRaw() {
		words = unescape(value)
	}
	if !s.code {
		words = c.expand(words)
	}
	switch {
	case n.HardLineBreak():
		out = append(out, s.text(words), document.LineBreak{})
	case n.SoftLineBreak():
		out = append(out, s.text(strings.TrimRight(words, " ")+" "))
	case words != "":
		out = append(out, s.text(words))
	}
	return out
}

func codeText(n ast.Node, source []byte) string {
	var b strings.Builder
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		if t, ok := t.(*ast.Text); ok {
			b.Write(t.Segment.Value(source))
		}
	}
	return clean(strings.ReplaceAll(b.String(), "\n", " "))
}

// link links words to an address, where that is allowed and leads somewhere.
func (c *converter) link(pos int, raw []byte, words []document.Inline) []document.Inline {
	line := c.lines.line(max(pos, 0))
	target, ok := address(raw)
	switch {
	case !ok:
		c.find(line, "the link to %q is given as text: only http, https, mailto and # are linked", clip(string(raw)))
		return words
	case target[0] == '#' && !c.hasAnchor(target[1:]):
		c.find(line, "the link to %q is given as text: nothing has that anchor", clip(target))
		return words
	}
	return []document.Inline{document.Link{Target: target, Inlines: unlinked(words)}}
}

// unlinked takes links and notes out of the words of a link.
func unlinked(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, n := range in {
		switch n := n.(type) {
		case document.Link:
			out = append(out, unlinked(n.Inlines)...)
		case document.NoteRef:
		default:
			out = append(out, n)
		}
	}
	return out
}

// joinText appends inlines, runs of one style as one run.
func joinText(out []document.Inline, more ...document.Inline) []document.Inline {
	for _, n := range more {
		t, ok := n.(document.Text)
		if ok && t.Text == "" {
			continue
		}
		if ok && len(out) > 0 {
			if last, isText := out[len(out)-1].(document.Text); isText {
				words := last.Text
				last.Text = t.Text
				if last == t {
					t.Text = words + t.Text
					out[len(out)-1] = t
					continue
				}
			}
		}
		out = append(out, n)
	}
	return out
}

// plainWords returns the words of inlines without links and styles.
func plainWords(in []document.Inline) string {
	return strings.TrimSpace(document.PlainText(in, document.Both))
}

// noteGaps notes marks of footnotes that have no note.
func (c *converter) noteGaps(pos int, in []document.Inline) {
	for _, n := range in {
		if t, ok := n.(document.Text); ok && !t.Code && strings.Contains(t.Text, "[^") {
			for _, mark := range missingNote.FindAllString(t.Text, -1) {
				c.find(c.lines.line(max(pos, 0)), "the footnote %s has no note", clip(mark))
			}
		}
	}
}
