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
	places    []namedPlace
	lastWork  act.WorkURI // the act that was named last
	recs      []*recommendation
	byID      map[string]*recommendation
	headings  map[string]string // words of headings by anchor
	topLevel  int               // level of the highest heading
	inside    int               // blocks of ours around the one in work
	named     map[string]string // what other anchors are called in the text

	pending     []pending
	outline     []document.Heading
	sourcesAt   int // line of the table of sources, 0 when there is none
	pins        pins
	annotations *annotations
	amendments  []*amendment
	bill        []*gathered
	outcomes    []*outcome
	within      *recommendation // around the block in work
	lastHeading spot
	expanded    map[string]bool      // abbreviations that were written out
	introduced  map[act.WorkURI]bool // acts named by title, so that their short name is known
	inHeading   bool
	tables      int
	figures     int
	drawings    int
	costs       map[string]int
	given       int // lines of law so far
}

func newConverter(ctx context.Context, p *problems, front Front, r Resolver) *converter {
	say, _ := labelsIn(front.Lang)
	c := &converter{
		problems: p, ctx: ctx, front: front, say: say, resolver: r,
		ids: newAnchors(), answers: map[string]answer{},
		headings: map[string]string{}, byID: map[string]*recommendation{}, named: map[string]string{}, expanded: map[string]bool{}, introduced: map[act.WorkURI]bool{}, costs: map[string]int{},
		doc: &document.Document{Title: front.Title, Lang: front.Lang},
	}
	c.sources = &sources{c: c}
	c.annotations = &annotations{c: c, at: front.Annotations}
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
	tree := p.parseBody(c.ctx, body)
	c.sourcesAt = p.sourcesAt
	c.convert(tree)
}

func (c *converter) convert(tree ast.Node) {
	c.survey(tree)
	c.doc.Add(c.cover()...)
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		c.place(n)
	}
	c.fillIn()
	c.unusedAbbreviations()
	c.annotations.finish()
	c.doc.Blocks = turned(c.doc.Blocks)
	numberNotes(c.doc)
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
		case *captioned:
			c.nameCaption(n.at, &n.caption)
		case *drawing:
			if n.caption.words != "" {
				c.nameCaption(n.at, &n.caption)
			}
		case *annotation:
			c.nameAnnotation(n)
		case *amendment:
			n.of = recommendationAround(n)
		case *extast.Footnote:
			if n.Index > 0 { // its place: annotations may take those behind
				c.doc.Notes = append(c.doc.Notes, document.Note{})
			}
		}
		return ast.WalkContinue, nil
	})
}

// surveyHeading notes what a heading may be called by. One that is the title of
// a recommendation is none of the memo's own.
func (c *converter) surveyHeading(n *ast.Heading) {
	if _, part := c.partOf(n); part && recommendationAround(n) != nil {
		return
	}
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
	_, named := c.named[id]
	return heading || named || c.byID[id] != nil
}

func recommendationAround(n ast.Node) *recommendation {
	for p := n.Parent(); p != nil; p = p.Parent() {
		if r, ok := p.(*recommendation); ok {
			return r
		}
	}
	return nil
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
		if i := n.(*extast.Footnote).Index - 1; i >= 0 && i < len(c.doc.Notes) {
			c.doc.Notes[i].Inlines = c.noNotes(n, in)
		}
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
