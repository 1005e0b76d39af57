package amend

import (
	"strings"

	"zanger/internal/act"
)

// list is the list that a unit stands in or leads, as it was before an instruction.
type list struct {
	article *node
	path    []Step // to the unit that holds the list, below the article
	kind    act.Kind
	closed  bool // it ended in a full stop, and only there
	by      *Instruction
}

// noteList remembers the lists around a unit, before it changes.
func (d *doc) noteList(n *node) {
	for _, owner := range []*node{n, n.parent} {
		if owner == nil || owner.kind == "" || owner.kind.IsHead() {
			continue
		}
		for _, k := range []act.Kind{act.Point, act.Subpoint} {
			if l, ok := listOf(owner, k); ok && l.closed {
				l.by = d.instruction
				d.lists = append(d.lists, l)
			}
		}
	}
}

func listOf(owner *node, k act.Kind) (list, bool) {
	l := list{article: owner.article(), kind: k}
	for n := owner; n != nil && n != l.article; n = n.parent {
		l.path = append([]Step{{Kind: n.kind, Num: n.num}}, l.path...)
	}
	items := itemsOf(owner, k)
	l.closed = wellEnded(items)
	return l, len(items) > 1
}

func itemsOf(owner *node, k act.Kind) []*node {
	var out []*node
	for _, c := range owner.kids {
		if c.kind == k && c.print != "" {
			out = append(out, c)
		}
	}
	return out
}

// wellEnded reports whether the items of a list end in commas or semicolons, and the
// last in a full stop.
func wellEnded(items []*node) bool {
	for i, n := range items {
		if stop := finalMark(n) == '.'; stop != (i == len(items)-1) {
			return false
		}
	}
	return true
}

// finalMark returns the last mark of a unit with all below it, behind which a
// conjunction or a footnote's mark may stand.
func finalMark(n *node) byte {
	parts := n.textParts()
	if len(parts) == 0 {
		return 0
	}
	text := strings.TrimRight(parts[len(parts)-1].body(), " ")
	for {
		k := trailingNote(text)
		if k == 0 {
			break
		}
		text = text[:len(text)-k]
	}
	for _, c := range conjunctions {
		if rest, ok := strings.CutSuffix(text, c); ok {
			text = rest
			break
		}
	}
	if text == "" {
		return 0
	}
	return text[len(text)-1]
}

// brokenLists lists the instructions that leave a list with a full stop in the middle
// or a comma at its end, with what is wrong: a bill that adds or repeals the last item
// says what becomes of the marks, and where it does not, texts are consolidated either
// way.
func (d *doc) brokenLists() map[*Instruction]string {
	out := map[*Instruction]string{}
	last := map[*node]*Instruction{}
	for _, l := range d.lists {
		if owner := l.owner(); owner != nil {
			last[owner] = l.by
		}
	}
	for _, l := range d.lists {
		owner := l.owner()
		if owner != nil && last[owner] != l.by {
			continue // a later instruction had the last word on it
		}
		if owner == nil {
			continue
		}
		if items := itemsOf(owner, l.kind); len(items) > 0 && !wellEnded(items) {
			out[l.by] = "the list in " + string(owner.eid) + " would not end as it should: its marks do not fit"
		}
	}
	return out
}

// owner finds the unit that holds the list in the text as it is now, nil if it went.
func (l list) owner() *node {
	n := l.article
	if f := n.firstLine(); f == nil || f.dead {
		return nil
	}
	for _, s := range l.path {
		var next *node
		for _, c := range n.kids {
			if c.kind == s.Kind && c.num == s.Num {
				next = c
			}
		}
		if next == nil {
			return nil
		}
		n = next
	}
	return n
}
