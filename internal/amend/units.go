package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// replaceUnits gives units new wording.
func (d *doc) replaceUnits(o *Order) error {
	if o.At[0].last().Part == Footnote {
		return d.replaceNotes(o)
	}
	var places []place
	for _, path := range o.At {
		got, err := d.resolve(path)
		if err != nil {
			return err
		}
		places = append(places, got...)
	}
	w, err := d.wordingOf(o.Payload)
	if err != nil {
		return err
	}
	kind := places[0].node.kind
	if kind == "" {
		return refuse("the whole act is given new wording")
	}
	fresh := w.units(kind)
	if len(fresh) == 0 && len(places) == 1 && kind.IsRoot() && !o.Headed {
		d.begin(o, places[0])
		return d.replaceBelowHead(places[0].node, w)
	}
	if len(fresh) != len(places) || w.loose(kind) {
		return refuse("the new wording brings %d units %s and %d are meant", len(fresh), kind, len(places)).among(wordingOf(w)...)
	}
	for i, pl := range places {
		if pl.node.kind != kind {
			return refuse("units of different kinds are given new wording at once")
		}
		if bare(fresh[i].num) != bare(pl.node.num) {
			return refuse("new wording for %s %s brings %s %s", kind, bare(pl.node.num), kind, bare(fresh[i].num))
		}
	}
	lo := 0
	for i, pl := range places {
		hi := len(w.lines)
		if i+1 < len(fresh) {
			hi = fresh[i+1].firstLine().idx
		}
		d.begin(o, pl)
		if o.Above && i == 0 {
			if lo, err = d.replaceAbove(pl.node, fresh[0], w.lines); err != nil {
				return err
			}
		}
		if err := d.replaceLines(pl.node, fresh[i], w.lines[lo:hi], o); err != nil {
			return err
		}
		lo = hi
	}
	return d.putNotes(w.notes)
}

// replaceBelowHead gives an article new text where the wording leaves its number out.
func (d *doc) replaceBelowHead(n *node, w *wording) error {
	old := slices.DeleteFunc(n.allLines(), func(l *line) bool { return slices.Contains(n.head, l) })
	for i, k := range w.root.kids {
		if k.kind.IsRoot() || k.kind.IsHead() || i == 0 && k.kind == act.Subsection && k.print != "" && bare(k.num) != "1" {
			return refuse("new wording for %s brings %s %s", n.eid, k.kind, bare(k.num))
		}
	}
	if len(n.head) == 0 || len(w.lines) == 0 {
		return refuse("%s has no number of its own", n.eid)
	}
	if text, num := w.lines[0].text(), strings.TrimSpace(n.print); num != "" && strings.HasPrefix(text, num) && wholeWords(text, 0, len(num)) {
		return refuse("new wording for %s brings its number on one line with the words", n.eid).among(clip(text))
	}
	if err := d.swap(n, old, w.lines, n.head[len(n.head)-1]); err != nil {
		return err
	}
	return d.putNotes(w.notes)
}

// replaceNotes gives footnotes new wording, or brings new ones.
func (d *doc) replaceNotes(o *Order) error {
	text, notes := splitNotes(o.Payload)
	if len(text) > 0 || len(notes) != len(o.At) {
		return refuse("%d footnotes are announced and the wording brings %d", len(o.At), len(notes))
	}
	for i, p := range o.At {
		if noteMark(notes[i].Text) != p.last().Num {
			return refuse("footnote %s is announced and the wording brings %s", p.last().Num, noteMark(notes[i].Text))
		}
	}
	d.begin(o, place{node: d.root})
	return d.putNotes(notes)
}

// replaceLines puts lines in the place of those of a unit, heading and all: wording
// that brings the number of an article brings the whole of it.
func (d *doc) replaceLines(n, fresh *node, lines []*line, o *Order) error {
	old := n.allLines()
	if n.kind.IsRoot() && o.Headed && fresh.title == "" && len(fresh.head) == 1 && !isGroupTitle(lines[0]) {
		return refuse("the new wording of %s has no heading", n.eid)
	}
	if len(old) == 0 {
		return refuse("%s has no text of its own", n.eid)
	}
	return d.swap(n, old, lines, nil)
}

func isGroupTitle(l *line) bool {
	return l.para.Style == format.Heading && !strings.Contains(l.text(), "§")
}

// swap puts new lines in the place of old ones, line by line where both are there.
// behind is the line after which they go if there are no old ones.
func (d *doc) swap(n *node, old, lines []*line, behind *line) error {
	if err := respaced(old, lines); err != nil {
		return err
	}
	for len(old) > 0 && len(lines) > 0 && old[0].raw == lines[0].raw {
		behind, old, lines = old[0], old[1:], lines[1:]
	}
	for len(old) > 0 && len(lines) > 0 && old[len(old)-1].raw == lines[len(lines)-1].raw {
		old, lines = old[:len(old)-1], lines[:len(lines)-1]
	}
	m := min(len(old), len(lines))
	for i := range m {
		d.change(old[i], 0, len(old[i].raw), lines[i].raw)
		behind = old[i]
	}
	for _, l := range old[m:] {
		d.remove(l)
	}
	if len(lines) > m {
		if behind == nil {
			return refuse("%s has no text to be replaced", n.eid)
		}
		d.insert(behind.idx, lines[m:])
	}
	d.reread(n, lines[m:]...)
	return nil
}

// keepsFinal leaves the clause on entry into force where a part of the act goes: readers
// count it to the last part because no heading stands between. It must be the last
// article and say nothing else.
func (d *doc) keepsFinal(n *node, lines []*line) ([]*line, error) {
	if !n.kind.IsHead() || d.final == nil || n.hasLater() {
		return lines, nil
	}
	k := slices.IndexFunc(lines, func(l *line) bool { return d.final.MatchString(l.text()) })
	if k < 0 {
		return lines, nil
	}
	last := n
	for len(last.kids) > 0 && !last.kind.IsRoot() {
		last = last.kids[len(last.kids)-1]
	}
	own := last.allLines()
	if last == n || !last.kind.IsRoot() || len(n.below(last.kind)) < 2 || k != len(lines)-1 || len(own) == 0 || len(own) != len(last.head)+1 || own[len(own)-1] != lines[k] {
		return nil, refuse("%s holds the clause on entry into force", n.eid).among(clip(lines[k].text()))
	}
	return lines[:len(lines)-len(own)], nil
}

// hasLater reports whether a unit of the same kind stands behind n: the clause on entry
// into force is at the end of the act.
func (n *node) hasLater() bool {
	if n.parent == nil {
		return false
	}
	k := slices.Index(n.parent.kids, n)
	return slices.ContainsFunc(n.parent.kids[k+1:], func(o *node) bool { return o.kind == n.kind })
}

// repealUnits takes units out, with all that stands below them.
func (d *doc) repealUnits(o *Order) error {
	return d.eachPlace(o, func(pl place, path Path) error {
		if pl.step.Part == Footnote {
			return d.repealNote(pl.scope[0].line, o.Every)
		}
		if !pl.isUnit() {
			return d.repealText(&Order{Kind: Repeal, At: []Path{path}})
		}
		n := pl.node
		if n.parent == nil {
			return refuse("the whole act is repealed")
		}
		lines, err := d.keepsFinal(n, n.allLines())
		if err != nil {
			return err
		}
		kept := len(lines) < len(n.allLines())
		for _, l := range lines {
			if !l.dead {
				d.remove(l)
			}
		}
		if kept {
			d.rereadAll()
			return nil
		}
		if o.Above && path.String() == o.At[0].String() {
			if err := d.repealAbove(n); err != nil {
				return err
			}
		}
		parent := n.parent
		was := parent.kids
		d.undoLater(func() { parent.kids = was })
		parent.kids = slices.DeleteFunc(slices.Clone(was), func(k *node) bool { return k == n })
		if !n.kind.IsHead() && len(parent.kids) == 0 && len(parent.own) == 0 && len(parent.wrap) == 0 && parent.kind.IsRoot() {
			return refuse("nothing would be left of %s but its number", parent.eid)
		}
		if !n.kind.IsRoot() && !n.kind.IsHead() {
			d.reread(parent)
		}
		return nil
	})
}
