package report

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"zanger/internal/document"
)

// directive is a kind of block that begins with ":::name".
type directive struct {
	name  string
	holds holds
	// open reads what follows the name and returns the node.
	open func(p *parse, f fence) fenceNode
}

// holds says what stands between a block's line and its end.
type holds int

const (
	nothing  holds = iota // the block is one line
	markdown              // Markdown, up to ":::"
	wording               // lines of law that mean nothing else, up to ":::"
)

// directives are the blocks of a memo by name.
var directives = []directive{
	{"abbreviations", nothing, collects((*converter).abbreviationTable)},
	{"amend", wording, openAmend},
	{"annotation", markdown, openAnnotation},
	{"annotations", nothing, openRegister},
	{"authorities", nothing, collectsLast((*converter).authorities)},
	{"bill", nothing, openBill},
	{"compare", nothing, openDrawing},
	{"concordance", nothing, openDrawing},
	{"define", nothing, openDrawing},
	{"diff", nothing, openDiff},
	{"figure", markdown, openCaptioned},
	{"gap", nothing, openDrawing},
	{"gist", markdown, openGist},
	{"matrix", nothing, openDrawing},
	{"outcome", markdown, openOutcome},
	{"outcomes", nothing, collects((*converter).outcomeTable)},
	{"quote", wording, openQuote},
	{"recommendation", markdown, openRecommendation},
	{"recommendations", nothing, collects((*converter).summary)},
	{"sources", nothing, openSources},
	{"table", markdown, openCaptioned},
	{"table-of-amendments", nothing, openAmendmentTable},
	{"toc", nothing, openContents},
}

func directiveNames() []string {
	names := make([]string, len(directives))
	for i, d := range directives {
		names[i] = d.name
	}
	return names
}

// fence is what all our blocks share.
type fence struct {
	ast.BaseBlock
	name, args string
	at         int // line in the file
	holds      holds
	closed     bool
}

// IsRaw says that goldmark must not read the lines of wording.
func (f *fence) IsRaw() bool { return f.holds == wording }

// fenceNode is a block of ours in the syntax tree.
type fenceNode interface {
	ast.Node
	head() *fence
	// convert gives what the block says.
	convert(c *converter) []document.Block
}

func (f *fence) head() *fence { return f }

// Dump implements ast.Node.
func (f *fence) Dump(_ []byte, level int) {
	fmt.Printf("%s:::%s %s\n", strings.Repeat("    ", level), f.name, f.args)
}

// unknownBlock keeps the place of a block whose name is not known.
type unknownBlock struct{ fence }

var unknownKind = ast.NewNodeKind("UnknownBlock")

func (*unknownBlock) Kind() ast.NodeKind                  { return unknownKind }
func (*unknownBlock) convert(*converter) []document.Block { return nil }

// fenceParser is goldmark's parser of our blocks.
type fenceParser struct{ p *parse }

// Trigger implements parser.BlockParser, as do the methods below.
func (fenceParser) Trigger() []byte { return []byte{':'} }

// CanInterruptParagraph says that no empty line is needed before a block.
func (fenceParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine says that an indented line is code.
func (fenceParser) CanAcceptIndentedLine() bool { return false }

// Open reads the line ":::name …".
func (fp fenceParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	if pc.BlockOffset() < 0 {
		return nil, parser.NoChildren
	}
	rest, ok := strings.CutPrefix(strings.TrimSpace(string(line)), ":::")
	if !ok {
		return nil, parser.NoChildren
	}
	rest = strings.TrimLeft(rest, ": ")
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if end < 0 {
		end = len(rest)
	}
	f := fence{name: rest[:end], args: strings.TrimSpace(rest[end:]), at: fp.p.lines.line(seg.Start)}
	reader.AdvanceToEOL()
	n := fp.p.openFence(f, rest)
	switch n.head().holds {
	case nothing:
		return n, parser.NoChildren
	case wording:
		fp.p.fences = append(fp.p.fences, n.head())
		return n, parser.NoChildren
	}
	fp.p.fences = append(fp.p.fences, n.head())
	return n, parser.HasChildren
}

// openFence makes the node of a block by its name.
func (p *parse) openFence(f fence, rest string) fenceNode {
	for _, d := range directives {
		if d.name == f.name {
			f.holds = d.holds
			return d.open(p, f)
		}
	}
	switch {
	case rest != "":
		p.fail(f.at, meant(f.name, directiveNames()), "unknown block %q", ":::"+clip(f.name))
		f.holds = markdown
		if leafLike(f.name) {
			f.holds = nothing
		}
		p.guessing = true
	case !p.guessing:
		p.fail(f.at, "blocks of one line, such as :::diff or :::sources, need no end", `":::" ends no block`)
	}
	return &unknownBlock{f}
}

// leafLike guesses whether an unknown name means a block of one line.
func leafLike(name string) bool {
	near := nearest(name, directiveNames())
	for _, d := range directives {
		if d.name == near {
			return d.holds == nothing
		}
	}
	return false
}

// Continue ends the innermost open block at a line of colons.
func (fp fenceParser) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	f := n.(fenceNode).head()
	if f.holds == nothing {
		return parser.Close
	}
	line, seg := reader.PeekLine()
	innermost := len(fp.p.fences) > 0 && fp.p.fences[len(fp.p.fences)-1] == f
	if innermost && endsFence(line) && !literal(pc.LastOpenedBlock().Node) {
		f.closed = true
		reader.AdvanceToEOL()
		return parser.Close
	}
	if f.holds == wording {
		n.Lines().Append(seg)
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	}
	return parser.Continue | parser.HasChildren
}

// endsFence reports whether line is ":::", or more colons, and nothing else.
func endsFence(line []byte) bool {
	s := strings.TrimSpace(string(line))
	return len(s) >= 3 && strings.Trim(s, ":") == ""
}

// literal reports whether n is open code or an open comment, whose lines mean
// nothing.
func literal(n ast.Node) bool {
	if h, ok := n.(*ast.HTMLBlock); ok {
		return h.HTMLBlockType < ast.HTMLBlockType6
	}
	return n != nil && n.Kind() == ast.KindFencedCodeBlock
}

// Close notes a block that the text ends before its end.
func (fp fenceParser) Close(n ast.Node, _ text.Reader, _ parser.Context) {
	f := n.(fenceNode).head()
	if f.holds == nothing {
		return
	}
	for i := len(fp.p.fences) - 1; i >= 0; i-- {
		if fp.p.fences[i] == f {
			fp.p.fences = append(fp.p.fences[:i], fp.p.fences[i+1:]...)
			break
		}
	}
	if !f.closed && !fp.p.guessing {
		fp.p.fail(f.at, `end it with a line ":::"`, "the block %q is not closed", ":::"+f.name)
	}
}
