package report

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"zanger/internal/document"
)

// Limits on what goldmark is given: some small inputs cost it minutes and
// gigabytes (goldmark issue 589 and its kin).
const (
	maxDepth      = 32      // lists, quotations and blocks inside each other
	maxColumns    = 64      // of a table
	maxCells      = 100_000 // of a table
	maxUnfinished = 200     // links begun and not ended in a paragraph
	maxNesting    = 32      // brackets inside brackets
	maxMarks      = 2_000   // emphasis marks in a paragraph
	maxRuns       = 200     // runs of backticks without a partner in a paragraph
)

// Limits on blocks that cost more than their words: each is carried out, or drawn,
// on whole acts.
const (
	maxAmendments = 100
	maxDrawings   = 30     // comparisons of every kind together
	maxTables     = 20     // of each kind that gathers from the whole memo
	maxLawLines   = 30_000 // of law given, quoted or compared, about 700 pages
)

// costly counts a block of a costly kind and reports whether there may be one more;
// the first too many is noted.
func (c *converter) costly(f *fence, most int) bool {
	ok, first := c.count(f.name, most)
	if first {
		c.fail(f.at, "split it into several memos", "the memo holds too many blocks %q: the most is %d", ":::"+f.name, most)
	}
	return ok
}

// compares is [converter.costly] for the blocks that compare texts, of whatever
// name.
func (c *converter) compares(f *fence) bool {
	ok, first := c.count("comparisons", maxDrawings)
	if first {
		c.fail(f.at, "split it into several memos", "the memo holds too many blocks that compare law (%q): the most is %d", ":::"+f.name, maxDrawings)
	}
	return ok
}

func (c *converter) count(kind string, most int) (ok, first bool) {
	c.costs[kind]++
	return c.costs[kind] <= most, c.costs[kind] == most+1
}

// gives counts lines of law and reports whether the memo may hold them; the first
// block that goes too far is noted.
func (c *converter) gives(at int, law []document.Block) bool {
	before := c.given
	if before <= maxLawLines {
		c.given += len((&document.Document{Blocks: law}).Lines(document.Both))
	}
	if c.given > maxLawLines && before <= maxLawLines {
		c.fail(at, "cite the provisions instead of giving them, or split it into several memos", "the memo gives more than %d lines of law", maxLawLines)
	}
	return c.given <= maxLawLines
}

// halt is the panic that ends a parse from inside goldmark; [converter.run]
// turns it into an error.
type halt struct {
	line int
	msg  string
	err  error
}

// guard stands between goldmark and the text: it ends the parse when time is
// up or blocks nest too deeply.
type guard struct {
	text.Reader
	ctx   context.Context
	pc    parser.Context
	lines lineTable
	calls int
}

// PeekLine is what goldmark asks for before each block that it opens.
func (g *guard) PeekLine() ([]byte, text.Segment) {
	line, seg := g.Reader.PeekLine()
	g.tick(seg.Start)
	open := g.pc.OpenedBlocks()
	if len(open) > maxDepth && depth(open) > maxDepth {
		panic(halt{line: g.lines.line(seg.Start),
			msg: fmt.Sprintf("lists, quotations or blocks stand more than %d deep in each other", maxDepth)})
	}
	return line, seg
}

func depth(open []parser.Block) int {
	n := 0
	for _, b := range open {
		if b.Node.Kind() != ast.KindList && b.Node.Type() == ast.TypeBlock {
			n++
		}
	}
	return n
}

// tick looks at the deadline now and then; offset says where the parse is.
func (g *guard) tick(offset int) {
	if g.calls++; g.calls%64 != 0 {
		return
	}
	if err := g.ctx.Err(); err != nil {
		panic(stopped(g.lines.line(offset), err))
	}
}

// stopped is the halt of a build whose context ended.
func stopped(line int, err error) halt {
	why := err.Error()
	if errors.Is(err, context.DeadlineExceeded) {
		why = "it took too long"
	}
	return halt{line: line, msg: "the build was stopped here: " + why, err: err}
}

// ticker is an inline parser that never finds anything: goldmark calls it at
// every mark, where its costly searches begin.
type ticker struct{ g *guard }

func (ticker) Trigger() []byte { return []byte("[]!*_~`<&") }

func (t ticker) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	_, seg := block.Position()
	t.g.tick(seg.Start)
	return nil
}

// plainKind is the kind of a paragraph whose marks are not read.
var plainKind = ast.NewNodeKind("Plain")

// plain is a paragraph too dense with marks: its text is given as it stands.
type plain struct{ ast.BaseBlock }

func (*plain) Kind() ast.NodeKind { return plainKind }
func (*plain) IsRaw() bool        { return true }

// Dump implements ast.Node.
func (n *plain) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// denseLines takes paragraphs with one line too dense to read, tables among
// them; dense paragraphs as a whole are judged after tables are known.
type denseLines struct{ p *parse }

func (d denseLines) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := n.Lines()
	for i := range lines.Len() {
		seg := lines.At(i)
		if seg.Len() > maxRuns && dense(seg.Value(reader.Source())) {
			d.p.setPlain(n)
			return
		}
	}
	d.checkTable(n, reader.Source())
}

// checkTable counts columns and cells before goldmark makes them.
func (d denseLines) checkTable(n *ast.Paragraph, source []byte) {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		seg := lines.At(i)
		row := bytes.TrimSpace(seg.Value(source))
		if !bytes.ContainsRune(row, '-') || len(bytes.Trim(row, " \t|:-")) > 0 {
			continue
		}
		columns := bytes.Count(bytes.Trim(row, "|"), []byte("|")) + 1
		line := d.p.lines.line(seg.Start)
		if columns > maxColumns {
			panic(halt{line: line, msg: fmt.Sprintf("the table has %d columns, the most is %d", columns, maxColumns)})
		}
		if cells := columns * (lines.Len() - 1); cells > maxCells {
			panic(halt{line: line, msg: fmt.Sprintf("the table has %d cells, the most is %d", cells, maxCells)})
		}
	}
}

// denseParagraph takes paragraphs that are too dense as a whole.
type denseParagraph struct{ p *parse }

func (d denseParagraph) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	first, last := lines.At(0), lines.At(lines.Len()-1)
	if first.Start < last.Stop && dense(reader.Source()[first.Start:last.Stop]) {
		d.p.setPlain(n)
	}
}

// setPlain puts a plain paragraph in the place of n.
func (p *parse) setPlain(n *ast.Paragraph) {
	q := &plain{}
	q.SetLines(n.Lines())
	n.Parent().ReplaceChild(n.Parent(), n, q)
	p.find(p.lines.line(q.Lines().At(0).Start), "the paragraph holds too many marks or unfinished links: it is given as it stands")
}

// dense reports whether b holds more marks than goldmark reads in good time.
func dense(b []byte) bool {
	if len(b) <= maxRuns {
		return false
	}
	var c markCount
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' {
			i++
			continue
		}
		i += c.mark(b[i:])
		if c.tooMany() {
			return true
		}
	}
	return c.backticks() > maxRuns || c.unfinished+c.open > maxUnfinished
}

// markCount counts marks in a paragraph.
type markCount struct {
	marks, angles, open, unfinished int
	target                          bool // inside "](", before its ")"
	runs                            map[int]int
}

// mark counts the mark at the head of b and returns how many bytes more it has.
func (c *markCount) mark(b []byte) int {
	switch b[0] {
	case '*', '_', '~':
		c.marks++
	case '<':
		if len(b) > 1 && (b[1] == '!' || b[1] == '?') {
			c.angles++
		}
		c.marks++
	case '[':
		c.open++
		c.endTarget()
	case ']':
		c.open = max(0, c.open-1)
		if len(b) > 1 && b[1] == '(' {
			c.endTarget()
			c.target = true
		}
	case ')':
		c.target = false
	case '`':
		n := len(b) - len(bytes.TrimLeft(b, "`"))
		if c.runs == nil {
			c.runs = map[int]int{}
		}
		c.runs[n]++
		return n - 1
	}
	return 0
}

func (c *markCount) endTarget() {
	if c.target {
		c.unfinished++
	}
	c.target = false
}

func (c *markCount) tooMany() bool {
	return c.marks > maxMarks || c.angles > maxRuns || c.unfinished > maxUnfinished || c.open > maxUnfinished+maxNesting
}

// backticks counts the lengths of runs that have no partner.
func (c *markCount) backticks() int {
	odd := 0
	for _, n := range c.runs {
		odd += n % 2
	}
	return odd
}
