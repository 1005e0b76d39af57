package report

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// unusedNotes notes footnotes that nothing refers to, before goldmark drops
// them.
type unusedNotes struct{ p *parse }

// Transform implements parser.ASTTransformer.
func (u unusedNotes) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		note, ok := n.(*extast.Footnote)
		if ok && entering && note.Index < 0 {
			u.p.find(u.p.lines.line(max(note.Pos(), 0)), "the footnote [^%s] is not referred to and is left out", clip(string(note.Ref)))
		}
		return ast.WalkContinue, nil
	})
}
