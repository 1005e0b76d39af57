package report

import (
	"context"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"zanger/internal/act"
	"zanger/internal/document"
)

// converter makes a document of the syntax tree of a memo.
type converter struct {
	*problems
	ctx      context.Context
	front    Front
	say      *labels
	resolver Resolver
	doc      *document.Document

	body  []byte
	lines lineTable
	ids   *anchors
	at    int // line of the block in work

	answers   map[string]answer
	sources   *sources
	citations []Citation
	lastWork  act.WorkURI // the act that was named last
	recs      []*recommendation
	byID      map[string]*recommendation
	headings  map[string]string // words of headings by anchor
	topLevel  int               // level of the highest heading
	inside    int               // blocks of ours around the one in work
	// later fills in blocks that need the whole memo, by place in doc.Blocks.
	later map[int]func() []document.Block
}

func newConverter(ctx context.Context, p *problems, front Front, r Resolver) *converter {
	say, _ := labelsIn(front.Lang)
	c := &converter{
		problems: p, ctx: ctx, front: front, say: say, resolver: r,
		ids: newAnchors(), answers: map[string]answer{},
		headings: map[string]string{}, byID: map[string]*recommendation{}, later: map[int]func() []document.Block{},
		doc: &document.Document{Title: front.Title, Lang: front.Lang},
	}
	c.sources = &sources{c: c}
	return c
}

// run reads and converts the body. No panic leaves it: a limit, a stop and a
// fault of our own all become errors with a line.
func (c *converter) run(body []byte, base int) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case halt:
			c.add(&Error{Line: v.line, Msg: v.msg, Err: v.err})
		default:
			c.fail(max(c.at, 1), "please report this memo as a fault of the program", "the memo cannot be read here: %v", v)
		}
	}()
	c.body, c.lines = body, newLineTable(body, base)
	c.at = c.lines.line(0)
	p := &parse{problems: c.problems, lines: c.lines, ids: c.ids}
	c.convert(p.parseBody(c.ctx, body))
}

func (c *converter) convert(tree ast.Node) {
	c.survey(tree)
	c.doc.Add(c.cover()...)
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		c.place(n)
	}
	if !c.sources.placed {
		c.appendSources()
	}
	c.fillIn()
}

// place converts a block of the highest level.
func (c *converter) place(n ast.Node) {
	switch n := n.(type) {
	case *summaryNode:
		c.lastWork = ""
		c.later[len(c.doc.Blocks)] = c.summary
		c.doc.Add(document.Rule{})
	case *sourcesNode:
		c.sources.placed = true
		c.later[len(c.doc.Blocks)] = c.sources.blocks
		c.doc.Add(document.Rule{})
	case *extast.FootnoteList:
		c.notes(n)
	default:
		c.doc.Add(c.block(n, 0)...)
	}
}

// fillIn puts the blocks that need the whole memo in their places.
func (c *converter) fillIn() {
	var out []document.Block
	for i, b := range c.doc.Blocks {
		if fill, ok := c.later[i]; ok {
			out = append(out, fill()...)
			continue
		}
		out = append(out, b)
	}
	c.doc.Blocks = out
}

// survey walks the tree once before conversion: what cross-references and links
// may point at must be known first.
func (c *converter) survey(tree ast.Node) {
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			c.surveyHeading(n)
		case *recommendation:
			n.number = len(c.recs) + 1
			c.recs = append(c.recs, n)
			c.nameRecommendation(n)
		}
		return ast.WalkContinue, nil
	})
}

// surveyHeading notes what a heading may be called by. One that is the title of
// a recommendation is none of the memo's own.
func (c *converter) surveyHeading(n *ast.Heading) {
	if _, title := n.Parent().(*recommendation); title && n.PreviousSibling() == nil {
		return
	}
	if n.Parent().Kind() == ast.KindDocument && (c.topLevel == 0 || n.Level < c.topLevel) {
		c.topLevel = n.Level
	}
	if id := headingID(n); id != "" {
		c.headings[id] = c.headingWords(n)
	}
}

func headingID(n *ast.Heading) string {
	id, _ := n.AttributeString("id")
	b, _ := id.([]byte)
	return string(b)
}

// headingWords returns the words of a heading before conversion, citations
// left out.
func (c *converter) headingWords(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.WriteString(unescape(t.Segment.Value(c.body)) + map[bool]string{true: " "}[t.SoftLineBreak()])
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

func (c *converter) hasAnchor(id string) bool {
	_, heading := c.headings[id]
	return heading || c.byID[id] != nil
}

// notes converts footnotes. A note holds one run of text: its paragraphs are
// set apart by line breaks.
func (c *converter) notes(list *extast.FootnoteList) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		c.lastWork = ""
		var in []document.Inline
		for _, b := range c.blocks(n, 0) {
			words := blockInlines(b)
			if len(words) == 0 {
				continue
			}
			if len(in) > 0 {
				in = append(in, document.LineBreak{})
			}
			in = append(in, trimEnd(words)...)
		}
		c.doc.AddNote(c.noNotes(n, in)...)
	}
}

// noNotes takes marks of footnotes out of a footnote: no format sets them.
func (c *converter) noNotes(n ast.Node, in []document.Inline) []document.Inline {
	return slices.DeleteFunc(in, func(x document.Inline) bool {
		_, mark := x.(document.NoteRef)
		if mark {
			c.find(c.lines.line(max(n.Pos(), 0)), "a footnote inside a footnote is left out")
		}
		return mark
	})
}

// blockInlines flattens a block to one run of text.
func blockInlines(b document.Block) []document.Inline {
	switch b := b.(type) {
	case document.Paragraph:
		return b.Inlines
	case document.Heading:
		return b.Inlines
	}
	d := document.Document{Blocks: []document.Block{b}}
	return []document.Inline{document.T(strings.Join(d.Lines(document.Both), " "))}
}

// trimEnd takes the space off the end of a paragraph.
func trimEnd(in []document.Inline) []document.Inline {
	for len(in) > 0 {
		t, ok := in[len(in)-1].(document.Text)
		if !ok {
			break
		}
		if t.Text = strings.TrimRight(t.Text, " "); t.Text != "" {
			in[len(in)-1] = t
			break
		}
		in = in[:len(in)-1]
	}
	return in
}

// stop ends the build when its time is up.
func (c *converter) stop() {
	if err := c.ctx.Err(); err != nil {
		panic(stopped(c.at, err))
	}
}
