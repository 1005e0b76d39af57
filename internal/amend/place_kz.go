package amend

import (
	"errors"
	"strconv"
	"strings"

	"zanger/internal/act"
)

// carryKz carries out an order of a Kazakh bill.
func carryKz(d *doc, o *Order, opt Options) (bool, error) {
	switch {
	case len(o.At) == 0:
		return true, refuse("it is not said where")
	case o.onRows():
		return true, d.kzRows(o)
	case o.Kind == Replacement:
		return true, d.kzWords(o, opt)
	case o.Kind == Repeal && len(o.Old) > 0:
		return true, d.kzWords(o, opt)
	case o.Kind == Insertion && len(o.Payload) == 0:
		return true, d.kzWords(o, opt)
	case o.Kind == Repeal:
		return true, d.kzExclude(o)
	case o.Kind == Substitution:
		return true, d.kzRestate(o)
	case o.Kind == Insertion:
		return true, d.kzInsert(o)
	}
	return false, nil
}

// kzPlaces looks a path up by the rules of Law 480-V art. 23: parts, lines (abzacs)
// and sentences have no number and are counted, the text of the unit itself first.
func (d *doc) kzPlaces(path Path) ([]place, error) {
	nodes := []*node{d.root}
	for i, s := range path {
		if s.Part == ContentsList && i+1 < len(path) {
			return d.contentsPlace(path)
		}
		if s.Part == Table || s.Part == Row {
			return d.resolveTable(nodes, path[i:], path)
		}
		if s.Part != "" && s.Part != Act {
			if i+1 < len(path) {
				return nil, refuse("%s: nothing can be looked for below this", path[:i+1])
			}
			for _, n := range nodes {
				if err := d.unclaimed(n, path); err != nil {
					return nil, err
				}
			}
			return d.kzParts(nodes, path, s)
		}
		if s.Part == Act {
			continue
		}
		var next []*node
		for _, n := range nodes {
			got, err := d.kzStep(n, s, path[:i+1])
			if err != nil {
				return nil, err
			}
			next = append(next, got...)
		}
		nodes = next
	}
	for _, n := range nodes {
		if err := d.unclaimed(n, path); err != nil {
			return nil, err
		}
	}
	var out []place
	for _, n := range nodes {
		p := place{node: n, step: path.last(), scope: n.scope()}
		if path.last().Part == Act {
			p.scope = d.wholeText()
		}
		out = append(out, p)
	}
	return out, nil
}

// kzStep finds the units below n that s names.
func (d *doc) kzStep(n *node, s Step, path Path) ([]*node, error) {
	got, err := d.kzBelow(n, s, path)
	if err != nil {
		if first := numberedByBill(n); first != nil {
			if inner, e := d.kzBelow(first, s, path); e == nil {
				got, err = inner, nil
			}
		}
	}
	var r *Refusal
	if errors.As(err, &r) && len(r.Candidates) == 0 { // what stands there instead
		kids := n.kids
		if s.Kind.IsRoot() || s.Kind.IsHead() {
			kids = d.root.below(act.Article)
		}
		return nil, r.among(citations(kids[max(0, len(kids)-6):])...)
	}
	if err != nil {
		return nil, err
	}
	for _, g := range got {
		if g.status == act.Excluded {
			return nil, refuse("%s is excluded", path).among(string(g.eid))
		}
	}
	return got, nil
}

// kzBelow finds the units of n that s names: parts and lines by counting.
func (d *doc) kzBelow(n *node, s Step, path Path) ([]*node, error) {
	if s.Ord == -1 && d.claims.touched[formerKey(n)] != nil {
		return nil, refuse("%s: this bill has already changed something in it, and it is not said which was the last", path)
	}
	switch {
	case s.Num == "" && s.Kind == act.Subparagraph:
		return d.partsOf(n, s, path)
	case s.Num == "" && s.Kind == act.Alinea:
		return linesOf(n, s, path)
	}
	return d.step(n, s, path)
}

// numberedByBill is paragraph 1 of an article whose text had no number before the
// bill put one in front of it; nil for any other.
func numberedByBill(n *node) *node {
	if len(n.kids) == 0 || len(n.own) > 0 {
		return nil
	}
	first := n.kids[0]
	if first.kind != act.Paragraph || first.print == "" || first.was != "" || len(first.own) == 0 {
		return nil
	}
	for _, pc := range first.own[0].line.body {
		if pc.put == "" && !pc.gone {
			return first
		}
	}
	return nil
}

// isCode reports whether the act is a code, whose articles have numbered parts.
func (d *doc) isCode() bool {
	t := strings.ToLower(d.hints.Title)
	return strings.Contains(t, "кодекс") || strings.Contains(t, "code")
}

// partsOf finds parts (часть, бөлік) of a unit.
func (d *doc) partsOf(n *node, s Step, path Path) ([]*node, error) {
	if n.kind.IsRoot() && len(n.own) == 0 && len(n.kids) > 0 && n.kids[0].kind == act.Paragraph && d.isCode() {
		return d.byOrder(n, Step{Kind: act.Paragraph, Ord: s.Ord, OrdTo: s.OrdTo}, path)
	}
	all, err := d.allParts(n, path)
	if err != nil {
		return nil, err
	}
	return counted(all, s, path)
}

// allParts lists the parts of a unit. The first is its own text with the list below
// it.
func (d *doc) allParts(n *node, path Path) ([]*node, error) {
	if n.kind.IsRoot() && len(n.own) == 0 && len(n.kids) > 0 && n.kids[0].kind == act.Paragraph {
		return nil, refuse("%s is not in the act: %s has numbered paragraphs, and it is not said which is meant", path, n.eid).among(citations(n.kids)...)
	}
	var rest []*node
	first := &node{kind: act.Subparagraph, eid: n.eid, wid: n.wid, parent: n, own: n.own, was: "1", first: true}
	for _, k := range n.kids {
		switch {
		case k.kind == act.Subparagraph && k.print == "":
			rest = append(rest, k)
		case len(rest) == 0:
			first.kids = append(first.kids, k)
		}
	}
	all := append([]*node{first}, rest...)
	if len(n.own) == 0 {
		return nil, refuse("%s is not in the act: %s has no text of its own", path, n.eid)
	}
	return all, nil
}

// linesOf finds lines (абзац) of a unit.
func linesOf(n *node, s Step, path Path) ([]*node, error) {
	all, others, err := allLines(n, path)
	if err != nil {
		return nil, err
	}
	if to := max(s.Ord, s.OrdTo); (to > len(all) || s.Ord == -1) && others > 0 {
		return nil, refuse("%s cannot tell a line: %s has parts or numbered units below it, and it is not said which is meant", path, n.eid).among(citations(n.kids)...)
	}
	return counted(all, s, path)
}

// allLines lists the lines of a unit up to its first part or numbered unit, and says
// how many of these there are: the words that lead in a list are line one.
func allLines(n *node, path Path) (all []*node, others int, err error) {
	if len(n.own) == 0 {
		return nil, 0, refuse("%s cannot tell a line: %s has no text of its own, and it is not said which unit below it is meant", path, n.eid).among(citations(n.kids)...)
	}
	all = []*node{{kind: act.Alinea, eid: n.eid, wid: n.wid, parent: n, own: n.own[:1], was: "1", first: true}}
	for _, k := range n.kids {
		if k.kind == act.Alinea && others == 0 {
			all = append(all, k)
		} else {
			others++
		}
	}
	return all, others, nil
}

// counted picks units by the ordinal that they had before the bill, and those that
// the bill has made by the one that they have now.
func counted(all []*node, s Step, path Path) ([]*node, error) {
	switch {
	case s.Ord == -1:
		return all[len(all)-1:], nil
	case s.Ord < 1 && len(all) == 1:
		return all, nil
	case s.Ord < 1:
		return nil, refuse("%s: there are %d and it is not said which is meant", path, len(all)).among(citations(all)...)
	}
	var out []*node
	for ord := s.Ord; ord <= max(s.Ord, s.OrdTo); ord++ {
		n := withOrdinal(all, ord)
		if n == nil {
			return nil, refuse("%s is not in the act: there are %d", path, len(all)).among(citations(all)...)
		}
		out = append(out, n)
	}
	return out, nil
}

func withOrdinal(all []*node, ord int) *node {
	for _, n := range all {
		if ordinalOf(n) == ord {
			return n
		}
	}
	for _, n := range all {
		if n.was == "" && bare(n.num) == strconv.Itoa(ord) {
			return n
		}
	}
	return nil
}

// kzParts finds headings, sentences and what else is no unit.
func (d *doc) kzParts(nodes []*node, path Path, s Step) ([]place, error) {
	var out []place
	for _, n := range nodes {
		pl := place{node: n, step: s}
		switch s.Part {
		case Heading:
			pl.scope = n.headingScope()
		case BodyText:
			pl.scope = n.scope()
		case Preamble:
			pl.node, pl.scope = d.root, stretches(d.root.own)
		case ContentsList:
			pl.node = d.root
			for _, l := range d.contentsLines() {
				pl.scope = append(pl.scope, stretch{l, 0, len(l.text())})
			}
		case Sentence:
			sc, err := d.kzSentences(n, s, path)
			if err != nil {
				return nil, err
			}
			pl.scope = sc
		default:
			return d.resolvePart(nodes, path, s)
		}
		if len(pl.scope) == 0 {
			return nil, refuse("%s is not in the act", path)
		}
		out = append(out, pl)
	}
	return out, nil
}

// putHere returns the operation that has put words of a stretch, nil for none: they
// are not words that the act had before the bill.
func (d *doc) putHere(s stretch) *operation {
	p := s.para
	p.Span = act.Span{Start: 0, End: len(s.raw)}
	span := p.Source(s.from, s.to)
	at := 0
	for _, pc := range s.body {
		n := pc.size()
		if pc.put != "" && at < span.End && at+n > span.Start && len(pc.by) > 0 {
			return pc.by[0]
		}
		at += n
	}
	return nil
}

// changedBefore returns an operation of the bill that has changed a unit, nil for
// none. Words replaced throughout the act do not count.
func (d *doc) changedBefore(n *node) *operation {
	for _, l := range n.allLines() {
		for _, pc := range l.body {
			for _, op := range pc.by {
				if op != d.op && !op.every {
					return op
				}
			}
		}
	}
	return nil
}

// untouched refuses a unit that this bill has changed already: instructions address
// the text before the bill.
func (d *doc) untouched(n *node, path Path) error {
	if op := d.changedBefore(n); op != nil {
		return refuse("%s: this bill has already changed it (%s of %s)", path, op.kind, op.eid)
	}
	if op := d.claims.touched[formerKey(n)]; op != nil && op != d.op {
		return refuse("%s: this bill has already changed something in it (%s of %s)", path, op.kind, op.eid)
	}
	return nil
}
