package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// insertUnits puts new units behind or before another, or at the end of one.
func (d *doc) insertUnits(o *Order) error {
	w, err := d.wordingOf(o.Payload)
	if err != nil {
		return err
	}
	kind := o.kindOfUnits(w)
	fresh := w.units(kind)
	if len(o.At) == 0 {
		return refuse("it is not said where the new units go")
	}
	if (len(fresh) == 0 || w.loose(kind)) && (len(w.lines) > 0 || len(w.notes) == 0) {
		return refuse("the new wording brings no %s", kind).among(wordingOf(w)...)
	}
	if err := o.fits(oncePrinted(fresh)); err != nil {
		return err
	}
	if o.Above && (len(w.lines) == 0 || !isGroupTitle(w.lines[0])) {
		return refuse("the new wording brings no heading above %s", bare(fresh[0].num))
	}
	if o.Above && len(w.lines) > 1 {
		w.lines[0] = d.newLine(d.sep, d.raw(format.Paragraph{Text: w.lines[0].text(), Style: format.Heading, Level: max(1, w.lines[1].para.Level-1)}, ""))
	}
	if len(o.At) > 1 {
		for _, p := range o.At {
			one := *o
			one.At = []Path{p}
			if err := d.insertUnits(&one); err != nil {
				return err
			}
		}
		return nil
	}
	if len(fresh) == 0 && len(w.lines) == 0 {
		d.begin(o, place{node: d.root})
		return d.putNotes(w.notes)
	}
	places, err := d.resolve(o.At[0])
	if err != nil {
		return err
	}
	if kind.IsHead() && len(places) == 1 && o.Anchor != AtEnd && places[0].node.kind != kind {
		return d.insertHead(places[0], o, w)
	}
	if len(places) != 1 || !places[0].isUnit() {
		return refuse("%s is no place for new units", o.At[0])
	}
	pl := places[0]
	d.begin(o, pl)
	d.op.made = fresh[0]
	if l := fresh[0].firstLine(); l != nil && l.idx < len(w.lines) {
		d.op.madeAt = w.lines[l.idx]
	}
	parent, behind, err := d.slot(pl.node, o, kind, fresh)
	if err != nil {
		return err
	}
	return d.place(parent, behind, w, fresh)
}

// insertHead puts a new part, title or chapter beside an article, or behind the heading
// of the unit that holds it: the articles behind it are then its own.
func (d *doc) insertHead(pl place, o *Order, w *wording) error {
	n := pl.node
	kind := o.kindOfUnits(w)
	for _, s := range d.root.below(kind) {
		if s.parent == n.parent && bare(s.num) == bare(w.units(kind)[0].num) {
			return refuse("%s %s is there already", kind, bare(s.num)).among(string(s.eid))
		}
	}
	var behind *line
	switch heading := pl.step.Part == Heading; {
	case heading && o.Anchor == After && n.kind.IsHead() && len(n.head) > 0 && n.kind != kind:
		behind = n.head[len(n.head)-1]
	case pl.isUnit() && n.kind.IsRoot() && o.Anchor == After:
		_, to := d.span(n)
		behind = d.lines[to]
	case pl.isUnit() && n.kind.IsRoot() && o.Anchor == Before && n.firstLine().idx > 0 && len(d.groupHeading(n)) == 0:
		behind = d.liveBefore(n.firstLine().idx)
	default:
		return refuse("a %s is to stand beside %s", kind, n.eid)
	}
	d.begin(o, pl)
	d.op.made = w.units(kind)[0]
	d.insert(behind.idx, w.lines)
	d.rereadAll()
	return d.putNotes(w.notes)
}

// kindOfUnits is the kind that the instruction names, else that of the wording.
func (o *Order) kindOfUnits(w *wording) act.Kind {
	if len(o.Units) > 0 {
		return o.Units[0].Kind
	}
	for _, n := range w.root.kids {
		if n.print != "" {
			return n.kind
		}
	}
	return ""
}

// oncePrinted leaves out annexes whose number is printed a second time, "Annex No. 3 to
// Decree No. 5/2000" and below it "Annex 3".
func oncePrinted(fresh []*node) []*node {
	var out []*node
	for i, n := range fresh {
		if n.kind == act.Schedule && i > 0 && bare(fresh[i-1].num) == bare(n.num) && len(fresh[i-1].kids) == 0 && fresh[i-1].titled() {
			continue
		}
		out = append(out, n)
	}
	return out
}

// titled reports whether a unit has no text but on the lines of its number and heading.
func (n *node) titled() bool {
	return !slices.ContainsFunc(n.own, func(p part) bool { return !slices.Contains(n.head, p.line) })
}

// fits checks that new units are those that the instruction names.
func (o *Order) fits(fresh []*node) error {
	if len(o.Units) == 0 || len(fresh) == 0 {
		return nil
	}
	var want []Step
	for _, s := range o.Units {
		if s.Kind == fresh[0].kind {
			want = append(want, s)
		}
	}
	if len(want) == 1 && want[0].To != "" {
		if bare(fresh[0].num) == want[0].Num && bare(fresh[len(fresh)-1].num) == want[0].To {
			return nil
		}
		return refuse("units %s are announced and the new wording brings %s to %s", want[0], bare(fresh[0].num), bare(fresh[len(fresh)-1].num))
	}
	if len(want) != len(fresh) {
		return refuse("%d units are announced and the new wording brings %d", len(want), len(fresh))
	}
	for i, s := range want {
		if s.Num != "" && s.Num != bare(fresh[i].num) {
			return refuse("%s is announced and the new wording brings %s %s", s, fresh[i].kind, bare(fresh[i].num))
		}
	}
	return nil
}

// slot finds the parent of new units and the line behind which they go.
func (d *doc) slot(at *node, o *Order, kind act.Kind, fresh []*node) (parent *node, behind *line, err error) {
	parent = at
	var siblings []*node
	if o.Anchor == After || o.Anchor == Before {
		parent = at.parent
		if at.kind != kind {
			return nil, nil, refuse("a %s is to stand beside %s", kind, at.eid)
		}
		siblings = parent.kids
	} else {
		siblings = at.below(kind)
		if len(siblings) > 0 {
			parent = siblings[len(siblings)-1].parent
		}
	}
	for _, f := range fresh {
		for _, s := range d.scopeOf(kind, parent, siblings) {
			if s.kind == kind && s.print != "" && bare(s.num) == bare(f.num) {
				return nil, nil, refuse("%s %s is there already", kind, bare(f.num)).among(string(s.eid))
			}
		}
	}
	switch {
	case o.Anchor == After:
		_, to := d.span(at)
		behind = d.lines[to]
	case o.Anchor == Before:
		from, _ := d.span(at)
		behind = d.liveBefore(from)
	case len(siblings) > 0:
		if behind, err = d.inOrder(at, siblings, bare(fresh[0].num)); err != nil {
			return nil, nil, err
		}
	case at.onlyList(kind, bare(fresh[0].num)) != nil:
		parent = at.onlyList(kind, bare(fresh[0].num))
		_, to := d.span(parent.kids[len(parent.kids)-1])
		behind = d.lines[to]
	default:
		if hasNumbered(at) {
			return nil, nil, refuse("%s has no %s so far, but other units", at.eid, kind)
		}
		if first := bare(fresh[0].num); (kind == act.Point || kind == act.Subpoint || kind == act.Subsection) && first != "a" && first != "1" {
			return nil, nil, refuse("%s has no %s so far, and the first would be %s", at.eid, kind, first)
		}
		if behind = d.lastOwn(at); behind == nil {
			return nil, nil, refuse("%s has no place for a %s", at.eid, kind)
		}
	}
	return parent, behind, nil
}

// onlyList finds the paragraph of an article whose list a new item goes on, where the
// bill names the article only: the one that ends with the item before it, nil if there
// are several or the item before stands in another too.
func (n *node) onlyList(kind act.Kind, num string) *node {
	if !n.kind.IsRoot() || kind != act.Point && kind != act.Subpoint {
		return nil
	}
	var found *node
	for _, k := range n.kids {
		items := itemsOf(k, kind)
		if k.kind != act.Subsection || len(items) == 0 {
			continue
		}
		for i, it := range items {
			if series(bare(it.num), num, 2) == nil {
				continue
			}
			if found != nil || i < len(items)-1 || len(k.wrap) > 0 {
				return nil
			}
			found = k
		}
	}
	return found
}

// inOrder finds the line behind which a unit with a number goes among its siblings.
func (d *doc) inOrder(at *node, siblings []*node, num string) (*line, error) {
	var before *node
	for i, s := range siblings {
		if compareNum(bare(s.num), num) < 0 {
			before = s
			continue
		}
		for _, later := range siblings[i:] {
			if compareNum(bare(later.num), num) < 0 {
				return nil, refuse("the units beside %s are not in order", s.eid)
			}
		}
		break
	}
	if before == nil {
		from, _ := d.span(siblings[0])
		if from == 0 {
			return nil, refuse("%s has no place for %s", at.eid, num)
		}
		return d.liveBefore(from), nil
	}
	_, to := d.span(before)
	return d.lines[to], nil
}

// compareNum orders numbers of units; Czech ch stands after h.
func compareNum(a, b string) int {
	return act.CompareNum(strings.ReplaceAll(a, "ch", "h~"), strings.ReplaceAll(b, "ch", "h~"))
}

// scopeOf lists the units among which a number may stand once.
func (d *doc) scopeOf(kind act.Kind, parent *node, siblings []*node) []*node {
	if kind.IsRoot() {
		return d.root.below(kind)
	}
	if parent != nil {
		return append(slices.Clone(siblings), parent.below(kind)...)
	}
	return siblings
}

func hasNumbered(n *node) bool {
	return slices.ContainsFunc(n.kids, func(k *node) bool { return k.print != "" })
}

// lastOwn returns the last line of a unit without units below it.
func (d *doc) lastOwn(n *node) *line {
	if _, to := d.span(n); to >= 0 {
		return d.lines[to]
	}
	return nil
}

// place puts the lines of new wording behind a line and its units into the tree.
func (d *doc) place(parent *node, behind *line, w *wording, fresh []*node) error {
	d.insert(behind.idx, w.lines)
	if kind := fresh[0].kind; kind.IsRoot() || kind.IsHead() {
		d.adopt(parent, behind, w)
	} else {
		d.reread(parent, w.lines...)
	}
	return d.putNotes(w.notes)
}

// adopt puts the units of new lines into the tree, down to the article.
func (d *doc) adopt(parent *node, behind *line, w *wording) {
	first, last := w.lines[0].idx, w.lines[len(w.lines)-1].idx
	got := d.read(first, last)
	if len(got.own) > 0 || parent == nil {
		d.rereadAll()
		return
	}
	if len(got.head) > 0 { // the group title above a new article
		d.rereadAll()
		return
	}
	got.each(func(n *node) { n.was = "" })
	at := len(parent.kids)
	for i, k := range parent.kids {
		if from, _ := d.span(k); from > behind.idx {
			at = i
			break
		}
	}
	was := parent.kids
	d.undoLater(func() { parent.kids = was })
	for _, k := range got.kids {
		k.parent = parent
	}
	parent.kids = slices.Concat(was[:at:at], got.kids, was[at:])
}

// insertClosing puts closing text below the list of a unit that has none.
func (d *doc) insertClosing(o *Order) error {
	path := o.At[0][:len(o.At[0])-1]
	places, err := d.resolve(path)
	if err != nil {
		return err
	}
	n := places[0].node
	if len(places) != 1 || !places[0].isUnit() || len(itemsOf(n, act.Point))+len(itemsOf(n, act.Subpoint)) == 0 || len(n.wrap) > 0 {
		return refuse("%s takes no closing text", path)
	}
	d.begin(o, places[0])
	_, to := d.span(n)
	l := d.newLine(d.sep, o.New[0])
	d.insert(to, []*line{l})
	d.reread(n, l)
	again, err := d.resolve(path)
	if err != nil || len(again) != 1 || len(again[0].node.wrap) != 1 || again[0].node.wrap[0].line != l {
		return refuse("%s: the new text would not be read as its closing text", path)
	}
	return nil
}

// insertGroupHeading puts a heading above the number of an article, where none stands.
func (d *doc) insertGroupHeading(o *Order) error {
	path := o.At[0][:len(o.At[0])-1]
	places, err := d.resolve(path)
	if err != nil {
		return err
	}
	n := places[0].node
	first := n.firstLine()
	switch {
	case len(places) != 1 || !places[0].isUnit() || !n.kind.IsRoot() || first == nil || first.idx == 0:
		return refuse("%s takes no heading above it", path)
	case len(d.groupHeading(n)) > 0:
		return refuse("%s has a heading above it already", path).among(clip(d.liveBefore(first.idx).text()))
	}
	p := format.Paragraph{Text: o.New[0]}
	if first.para.Style == format.Heading {
		p.Style, p.Level = format.Heading, max(1, first.para.Level-1)
	}
	d.begin(o, places[0])
	l := d.newLine(d.sep, d.raw(p, role("title", n.kind)))
	d.insert(d.liveBefore(first.idx).idx, []*line{l})
	d.rereadAll()
	return nil
}

// insertHeading gives an article that has none a heading below its number.
func (d *doc) insertHeading(o *Order) error {
	return d.eachPlace(o, func(pl place, path Path) error {
		n := pl.node
		switch {
		case !pl.isUnit() || !n.kind.IsRoot() || len(n.head) == 0:
			return refuse("%s takes no heading", path)
		case len(n.head) > 1 || n.title != "":
			return refuse("%s has a heading already", path).among(n.title)
		}
		p := format.Paragraph{Text: o.New[0]}
		if n.head[0].para.Style == format.Heading {
			p.Style, p.Level = format.Heading, max(1, n.head[0].para.Level-1)
		}
		l := d.newLine(d.sep, d.raw(p, role("title", n.kind)))
		d.insert(n.head[0].idx, []*line{l})
		d.reread(n, l)
		return nil
	})
}
