package report

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"zanger/internal/document"
)

// A cross-reference names a recommendation, a table, a figure, an annotation, or a
// heading by its anchor:
//
//	See [#r1] and [#present-law].
//
// It is printed as "Recommendation 1", or as the words of the heading, and
// linked.

var crossReferenceKind = ast.NewNodeKind("CrossReference")

type crossReference struct {
	ast.BaseInline
	id string
	at int // offset in the body
}

func (*crossReference) Kind() ast.NodeKind { return crossReferenceKind }

// Dump implements ast.Node.
func (n *crossReference) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"ID": n.id}, nil)
}

type crossReferenceParser struct{}

// Trigger implements parser.InlineParser.
func (crossReferenceParser) Trigger() []byte { return []byte{'['} }

// Parse reads "[#id]". "[#id](…)" is an ordinary link.
func (crossReferenceParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if len(line) < 3 || line[1] != '#' {
		return nil
	}
	// The line may be as long as the memo and hold thousands of these: only what can
	// be an anchor is looked at.
	end := bytes.IndexByte(line[2:min(len(line), 2+maxCrossReference)], ']')
	if end <= 0 {
		return nil
	}
	id, rest := string(line[2:2+end]), line[2+end+1:]
	if strings.ContainsAny(id, " [\t") || len(rest) > 0 && (rest[0] == '(' || rest[0] == '[') {
		return nil
	}
	block.Advance(len("[#]") + len(id))
	return &crossReference{id: id, at: seg.Start}
}

// maxCrossReference is the most bytes of an anchor that a cross-reference names, and its bracket.
const maxCrossReference = 1024

func (c *converter) crossReference(n *crossReference) []document.Inline {
	if r := c.byID[n.id]; r != nil {
		return []document.Inline{document.A("#"+n.id, c.say.recommendation(r.number))}
	}
	if words, ok := c.named[n.id]; ok {
		return []document.Inline{document.A("#"+n.id, words)}
	}
	if words, ok := c.headings[n.id]; ok {
		return []document.Inline{document.A("#"+n.id, words)}
	}
	if c.full() {
		return nil
	}
	c.fail(c.lines.line(n.at), meant("#"+n.id, c.recommendationIDs()), "the cross-reference %q points at nothing", "[#"+n.id+"]")
	return nil
}
