package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

func sortStrings(s []string) { slices.Sort(s) }

func sortSplices(ss []splice) {
	slices.SortFunc(ss, func(a, b splice) int {
		if a.old.Start != b.old.Start {
			return a.old.Start - b.old.Start
		}
		return a.new.Start - b.new.Start
	})
}

// wording is new wording for units, read as the act's country numbers it.
type wording struct {
	root  *node
	lines []*line
	notes []format.Paragraph
}

// wordingOf reads new wording. Its lines are set in the layout of the act; they are
// in no text yet.
func (d *doc) wordingOf(payload []format.Paragraph) (*wording, error) {
	body, notes := splitNotes(payload)
	w := &wording{notes: notes}
	if len(body) == 0 && len(notes) == 0 {
		return nil, refuse("the new wording is missing")
	}
	var draft []*line
	for _, p := range body {
		draft = append(draft, &line{raw: p.Text, para: format.Paragraph{Text: p.Text, Style: p.Style, Level: p.Level}})
	}
	for i, l := range draft {
		l.idx = i
	}
	tmp := &doc{text: &text{parsed: d.parsed, lines: draft}, hints: d.hints}
	w.root = tmp.read(0, len(draft)-1)
	set := map[*line]string{}
	w.root.each(func(n *node) { roles(n, func(l *line, r string) { set[l] = r }) })
	for i, l := range draft {
		raw := d.raw(body[i], set[l])
		fresh := d.newLine(d.sep, raw)
		if fresh.text() != body[i].Text {
			return nil, refuse("the layout of the act does not let %q be written", clip(body[i].Text))
		}
		w.lines = append(w.lines, fresh)
	}
	return w, nil
}

// units returns the units that the wording brings, groups without number opened.
func (w *wording) units(k act.Kind) []*node {
	var out []*node
	var walk func([]*node)
	walk = func(ns []*node) {
		for _, n := range ns {
			if n.kind == k {
				out = append(out, n)
				continue
			}
			if n.print == "" {
				walk(n.kids)
			}
		}
	}
	walk(w.root.kids)
	return out
}

// loose reports whether the wording has text that belongs to none of its units.
func (w *wording) loose(k act.Kind) bool {
	for _, n := range w.root.kids {
		if n.kind != k && n.print != "" {
			return true
		}
	}
	return len(w.root.own) > 0
}

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
	for _, k := range w.root.kids {
		if k.kind.IsRoot() || k.kind.IsHead() {
			return refuse("new wording for %s brings %s %s", n.eid, k.kind, bare(k.num))
		}
	}
	if len(n.head) == 0 || len(w.lines) == 0 {
		return refuse("%s has no number of its own", n.eid)
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

func wordingOf(w *wording) []string {
	var out []string
	for _, n := range w.root.kids {
		out = append(out, string(n.eid))
	}
	return out
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
	if err := o.fits(fresh); err != nil {
		return err
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
	if len(places) != 1 || !places[0].isUnit() {
		return refuse("%s is no place for new units", o.At[0])
	}
	pl := places[0]
	d.begin(o, pl)
	d.op.made = fresh[0]
	parent, behind, err := d.slot(pl.node, o, kind, fresh)
	if err != nil {
		return err
	}
	return d.place(parent, behind, w, fresh)
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
	default:
		if hasNumbered(at) {
			return nil, nil, refuse("%s has no %s so far, but other units", at.eid, kind)
		}
		if behind = d.lastOwn(at); behind == nil {
			return nil, nil, refuse("%s has no place for a %s", at.eid, kind)
		}
	}
	return parent, behind, nil
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

// keepsFinal refuses to take out a part of the act along with the clause on its
// entry into force, which readers count to it because no heading stands between.
func (d *doc) keepsFinal(n *node, lines []*line) error {
	if !n.kind.IsHead() || d.final == nil {
		return nil
	}
	for _, l := range lines {
		if d.final.MatchString(l.text()) {
			return refuse("%s holds the clause on entry into force", n.eid).among(clip(l.text()))
		}
	}
	return nil
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
		lines := n.allLines()
		if err := d.keepsFinal(n, lines); err != nil {
			return err
		}
		for _, l := range lines {
			if !l.dead {
				d.remove(l)
			}
		}
		parent := n.parent
		was := parent.kids
		d.undoLater(func() { parent.kids = was })
		parent.kids = slices.DeleteFunc(slices.Clone(was), func(k *node) bool { return k == n })
		if !n.kind.IsRoot() && !n.kind.IsHead() {
			d.reread(parent)
		}
		return nil
	})
}
