package amend

import (
	"slices"
	"strings"

	"zanger/internal/format"
)

// notes adds what becomes of footnotes: each behind the operation that brings its
// mark, the others at the end.
func (w csWriter) notes(p *planner, ops []*draftOp) ([]*draftOp, bool) {
	old, new := footnotesOf(p.a), footnotesOf(p.b)
	was, now := p.a.references(), p.b.references()
	for _, m := range sortedKeys(new) {
		if p.noNote[m] {
			continue
		}
		switch l, there := old[m]; {
		case !there:
		case l.text() != new[m].text():
		case was[m] > 0 && now[m] == 0: // it stays without a reference: the bill must say so
		default:
			continue
		}
		op := &draftOp{kind: Substitution, at: Path{{Part: Footnote, Num: m}}, payload: []format.Paragraph{{Text: new[m].text()}}, owner: p.a.root}
		ops = behindMark(ops, op, m)
	}
	for _, m := range sortedKeys(old) {
		if new[m] == nil && !p.noNote[m] {
			ops = append(ops, &draftOp{kind: Repeal, at: Path{{Part: Footnote, Num: m}}, owner: p.a.root})
		}
	}
	return ops, true
}

// footnotesOf are the footnotes of an act by their marks.
func footnotesOf(d *doc) map[string]*line {
	out := map[string]*line{}
	for _, l := range d.lines {
		if m := noteMark(l.text()); footnoteLen(l.text()) > 0 && !strings.HasPrefix(m, "*") {
			out[m] = l
		}
	}
	return out
}

// behindMark puts an operation on a footnote behind the last one that brings its mark.
func behindMark(ops []*draftOp, op *draftOp, mark string) []*draftOp {
	at := len(ops)
	for i, o := range ops {
		text := o.put
		for _, p := range o.payload {
			text += p.Text
		}
		if strings.Contains(text, "^"+mark+")") {
			at = i + 1
		}
	}
	return slices.Insert(slices.Clone(ops), at, op)
}
