package amend

import (
	"zanger/internal/act"
)

// numbered returns the first paragraph of n where n is article o with numbers in front
// of its text: what was the text of the article is paragraph 1, and further paragraphs
// follow. Custom says so by a number in front of the first word ("слово «Лица» заменить
// словами «1. Лица»") and by the new paragraphs; nil for anything else.
func (p *planner) numbered(o, n *node) *node {
	if p.level[o] > byWords || !o.kind.IsRoot() || len(o.own) != 1 || len(n.own) > 0 || len(n.kids) == 0 {
		return nil
	}
	for i, k := range n.kids {
		if k.kind != act.Paragraph || bare(k.num) != itoa(i+1) || k.status == act.Excluded {
			return nil
		}
	}
	for _, k := range o.kids {
		if k.kind == act.Paragraph {
			return nil
		}
	}
	first := n.kids[0]
	if len(first.own) != 1 || first.own[0].from == 0 || first.own[0].text() == first.own[0].body() {
		return nil
	}
	return first
}

// numberedText are the operations on the words of the first line or part: its number
// among them.
func (w kzWriter) numberedText(p *planner, o, first *node) ([]*draftOp, bool) {
	kind := act.Alinea
	if len(o.kids) > 0 {
		kind = firstOf(o)
	}
	path := p.pathOf(o).With(Step{Kind: kind, Ord: 1})
	return p.wordOps(o, path, o.own[0], first.own[0].text(), stretches(o.own[:1]), false)
}

// numberedBelow are the operations on what stood below the article and now stands
// below its paragraph 1, and the paragraphs that follow.
func (w kzWriter) numberedBelow(p *planner, o, n, first *node) ([]*draftOp, bool) {
	out, ok := w.below(p, o, first)
	if !ok || len(n.kids) == 1 {
		return out, ok
	}
	payload, ok := p.wordingOf(n.kids[1:]...)
	if !ok {
		return p.fail(o, "a table comes in")
	}
	op := &draftOp{kind: Insertion, at: p.pathOf(o), payload: payload, owner: o}
	for _, k := range n.kids[1:] {
		op.units = append(op.units, Step{Kind: k.kind, Num: bare(k.num)})
	}
	return append(out, op), true
}
