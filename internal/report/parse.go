package report

import (
	"context"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// parse is one reading of a memo's body. Our parsers hold it, to know lines and
// to note faults.
type parse struct {
	*problems
	lines lineTable
	ids   *anchors
	// fences are the blocks of ours that are open, outermost first.
	fences []*fence
	// guessing says that an unknown block was met, so that it is not known
	// which later line ends what.
	guessing bool
	// sourcesAt is the line of the table of sources, 0 when there is none.
	sourcesAt int
}

// parseBody reads the Markdown of a memo. It panics with a [halt] when a limit
// is passed.
func (p *parse) parseBody(ctx context.Context, body []byte) ast.Node {
	pc := parser.NewContext(parser.WithIDs(p.ids))
	g := &guard{Reader: text.NewReader(body), ctx: ctx, pc: pc, lines: p.lines}
	return p.parser(g).Parse(g, parser.WithContext(pc))
}

// parser puts goldmark's parsers and our own together. Those before a parser of
// the same trigger have the smaller number.
func (p *parse) parser(g *guard) parser.Parser {
	at := util.Prioritized
	return parser.NewParser(
		parser.WithBlockParsers(
			at(parser.NewSetextHeadingParser(parser.WithAutoHeadingID()), 100),
			at(parser.NewThematicBreakParser(), 200),
			at(parser.NewListParser(), 300),
			at(parser.NewListItemParser(), 400),
			at(parser.NewCodeBlockParser(), 500),
			at(heading{parser.NewATXHeadingParser(parser.WithAutoHeadingID()), p}, 600),
			at(parser.NewFencedCodeBlockParser(), 700),
			at(fenceParser{p}, 750),
			at(parser.NewBlockquoteParser(), 800),
			at(parser.NewHTMLBlockParser(), 900),
			at(extension.NewFootnoteBlockParser(), 999),
			at(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			at(ticker{g}, 0),
			at(citationParser{p}, 98),
			at(crossReferenceParser{}, 99),
			at(parser.NewCodeSpanParser(), 100),
			at(extension.NewFootnoteParser(), 101),
			at(parser.NewLinkParser(), 200),
			at(parser.NewAutoLinkParser(), 300),
			at(parser.NewRawHTMLParser(), 400),
			at(parser.NewEmphasisParser(), 500),
			at(extension.NewStrikethroughParser(), 500),
		),
		parser.WithParagraphTransformers(
			at(denseLines{p}, 50),
			at(parser.LinkReferenceParagraphTransformer, 100),
			at(extension.NewTableParagraphTransformer(), 200),
			at(denseParagraph{p}, 300),
		),
		parser.WithASTTransformers(
			at(extension.NewTableASTTransformer(), 0),
			at(unusedNotes{p}, 998),
			at(extension.NewFootnoteASTTransformer(), 999),
		),
	)
}

// heading is goldmark's parser of headings with a bound on their marks.
type heading struct {
	parser.BlockParser
	p *parse
}

// Close bounds the heading before goldmark reads its inlines.
func (h heading) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	if lines := n.Lines(); lines.Len() > 0 && dense(lines.Value(reader.Source())) {
		h.p.fail(h.p.lines.line(lines.At(0).Start), "", "the heading holds too many marks or unfinished links")
		n.SetLines(text.NewSegments())
	}
	h.BlockParser.Close(n, reader, pc)
}
