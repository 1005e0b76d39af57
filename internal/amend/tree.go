package amend

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/plain"
)

// node is a unit of the working text, with its lines.
type node struct {
	kind   act.Kind
	eid    act.EID
	num    string // as in eIds; the ordinal of an unnumbered unit
	print  string // the number as printed, "" for an unnumbered unit
	parent *node
	kids   []*node
	head   []*line // number and heading of a unit down to the article
	title  string  // the heading
	own    []part  // own text
	wrap   []part  // closing text
	notes  []*line
	wid    act.EID
	status act.Status
	// was is the number the unit had before the bill, "" if the bill made it.
	was string
	// first marks part or line one of its parent, which the tree does not hold: the
	// text of the parent itself.
	first bool
}

// part is a line of a unit from a byte on: what stands before is its number.
type part struct {
	*line
	from int
}

func (p part) body() string { return p.text()[min(p.from, len(p.text())):] }

// doc is the working text with the tree of its units.
type doc struct {
	*text
	layout layout
	// oldNumbers: units are addressed by the numbers from before the bill.
	oldNumbers      bool
	bill            *Bill
	ops             []*operation   // of the instruction at work
	refs            map[string]int // references to footnotes
	notesBehind     bool           // the marks of footnotes stand behind full stops
	acceptInflected bool
	inflect         func(form, old, new string) (string, bool)
	final           *regexp.Regexp
	// instruction is the one at work; lists are those that instructions have changed,
	// as they were, and lost the footnotes whose last reference one took out.
	instruction *Instruction
	lists       []list
	ordered     *Order // the order at work
	lost        map[string]*Instruction
	strays      map[string]*Instruction // footnotes that were repealed while marks of them stood elsewhere
	refused     map[*Instruction]string // known not to fit
	root        *node                   // the act as a whole
	claims      claims
	contentsNew []*line // lines that the bill has put into the contents
	hints       plain.Hints
}

// newDoc makes a working text of an act.
func newDoc(p *format.Parsed) *doc {
	x := p.Expression
	d := &doc{text: newText(p), root: &node{}, claims: newClaims(), hints: plain.Hints{Country: x.Country, Lang: x.Lang, Title: x.Title(x.Lang)}}
	b := treeBuilder{at: d.at}
	d.root.kids = b.nodes(x.Body, d.root, p.Marks)
	for _, bl := range x.Preamble {
		if l := d.at(bl.Span.Start); l != nil {
			d.root.own = append(d.root.own, part{l, 0})
		}
	}
	for _, s := range p.Title {
		if l := d.at(s.Start); l != nil && !slices.Contains(d.root.head, l) {
			d.root.head = append(d.root.head, l)
		}
	}
	for _, n := range x.Notes {
		if l := d.at(n.Span.Start); l != nil {
			d.root.notes = append(d.root.notes, l)
		}
	}
	return d
}

// treeBuilder makes nodes of provisions; at leads from a place to its line.
type treeBuilder struct {
	at func(int) *line
}

func (b treeBuilder) nodes(ps []*act.Provision, parent *node, marks map[act.EID]*format.Marks) []*node {
	var out []*node
	for _, p := range ps {
		n := &node{kind: p.Kind, eid: p.EID, wid: p.WID, num: p.Number(), print: p.Num, parent: parent, title: p.Heading, status: p.Status}
		n.was = n.num
		if m := marks[p.EID]; m != nil {
			for _, s := range m.Lines {
				if l := b.at(s.Start); l != nil && !slices.Contains(n.head, l) {
					n.head = append(n.head, l)
				}
			}
		}
		n.own, n.wrap = b.parts(p.Content), b.parts(p.WrapUp)
		for _, note := range p.Notes {
			if l := b.at(note.Span.Start); l != nil {
				n.notes = append(n.notes, l)
			}
		}
		n.kids = b.nodes(p.Children, n, marks)
		if n.kind == act.Schedule {
			n.adoptFollowers()
		}
		out = append(out, n)
	}
	return out
}

// adoptFollowers gives the points of an annex the paragraphs behind them, where each
// point has some: its first line is then a title. That behind the last point is read
// as closing text of the annex.
func (n *node) adoptFollowers() {
	var points []*node
	for i, k := range n.kids {
		last := i+1 == len(n.kids)
		switch {
		case k.print != "" && (k.kind == act.Point || k.kind == act.Subpoint):
			if len(k.kids) > 0 || len(k.wrap) > 0 || last && len(n.wrap) != 1 || !last && n.kids[i+1].kind != act.Alinea {
				return
			}
			points = append(points, k)
		case k.kind != act.Alinea || len(k.kids) > 0 || len(points) == 0:
			return
		}
	}
	if len(points) < 2 {
		return
	}
	at := -1
	for _, k := range n.kids {
		if k.print != "" {
			at++
			continue
		}
		points[at].wrap = append(points[at].wrap, k.own...)
		points[at].notes = append(points[at].notes, k.notes...)
	}
	if n.kids[len(n.kids)-1].print != "" {
		points[at].wrap, n.wrap = n.wrap, nil
	}
	n.kids = points
}

func (b treeBuilder) parts(blocks []act.Block) []part {
	var out []part
	for _, bl := range blocks {
		l := b.at(bl.Span.Start)
		if l == nil {
			continue
		}
		from := 0
		if t := l.text(); strings.HasSuffix(t, bl.Text) {
			from = len(t) - len(bl.Text)
		}
		out = append(out, part{l, from})
	}
	return out
}

// reread makes the tree below a unit anew from its lines, after they have changed.
// The unit is the article around n, or n itself above articles; added are new lines
// at its end.
func (d *doc) reread(n *node, added ...*line) {
	for n.parent != nil && n.parent != d.root && !n.kind.IsRoot() && !n.kind.IsHead() {
		n = n.parent
	}
	from, to := d.span(n)
	if from < 0 {
		d.rereadAll()
		return
	}
	for _, l := range added {
		to = max(to, l.idx)
	}
	fresh := d.read(from, to)
	if len(fresh.kids) != 1 || fresh.kids[0].kind != n.kind || len(fresh.own) > 0 || len(fresh.head) > 0 {
		d.rereadAll()
		return
	}
	was := *n
	d.undoLater(func() { *n = was })
	f := fresh.kids[0]
	keepOld(f, n)
	f.parent, f.eid, f.wid = n.parent, n.eid, n.wid
	if f.num != n.num {
		f.eid = ""
	}
	*n = *f
	for _, k := range n.kids {
		k.parent = n
	}
}

// rereadAll makes the whole tree anew.
func (d *doc) rereadAll() {
	was := *d.root
	d.undoLater(func() { *d.root = was })
	old := was
	fresh := d.read(0, len(d.lines)-1)
	keepOld(fresh, &old)
	*d.root = *fresh
	if len(d.root.head) == 0 {
		d.root.head = was.head
	}
	for _, k := range d.root.kids {
		k.parent = d.root
	}
}

// keepOld carries over what a new tree cannot know: the numbers from before the
// bill, told by the lines.
func keepOld(fresh, old *node) {
	byLine := map[*line]*node{}
	old.each(func(n *node) {
		if l := n.firstLine(); l != nil && byLine[l] == nil {
			byLine[l] = n
		}
	})
	fresh.each(func(n *node) {
		n.was = ""
		if o := byLine[n.firstLine()]; o != nil && o.kind == n.kind {
			n.was, n.wid = o.was, o.wid
		}
	})
}

// read makes a tree of the lines from i to j.
func (d *doc) read(i, j int) *node {
	var paras []format.Paragraph
	var starts []int
	var lines []*line
	at := 0
	for _, l := range d.lines[i : j+1] {
		if l.dead {
			continue
		}
		p := l.para
		p.Offsets, p.Span = nil, act.Span{Start: at, End: at + len(p.Text)}
		paras, starts, lines = append(paras, p), append(starts, at), append(lines, l)
		at += len(p.Text) + 1
	}
	parsed := plain.Assemble("", nil, paras, d.hints)
	find := func(at int) *line {
		k := sort.SearchInts(starts, at+1) - 1
		if k < 0 {
			return nil
		}
		return lines[k]
	}
	root := &node{}
	b := treeBuilder{at: find}
	root.kids = b.nodes(parsed.Expression.Body, root, parsed.Marks)
	for _, bl := range parsed.Expression.Preamble {
		root.own = append(root.own, part{find(bl.Span.Start), 0})
	}
	for _, s := range parsed.Title {
		root.head = append(root.head, find(s.Start))
	}
	for _, n := range parsed.Expression.Notes {
		root.notes = append(root.notes, find(n.Span.Start))
	}
	return root
}

// each calls f for n and all units below it, in reading order.
func (n *node) each(f func(*node)) {
	f(n)
	for _, k := range n.kids {
		k.each(f)
	}
}

// firstLine returns the first line of a unit, nil for none.
func (n *node) firstLine() *line {
	switch {
	case len(n.head) > 0:
		return n.head[0]
	case len(n.own) > 0:
		return n.own[0].line
	case len(n.notes) > 0 && n.status == act.Excluded:
		return n.notes[0]
	case len(n.kids) > 0:
		return n.kids[0].firstLine()
	}
	return nil
}

// allLines returns the lines of a unit and of what stands below it; notes beside
// the text are left out.
func (n *node) allLines() []*line {
	var out []*line
	n.each(func(k *node) {
		out = append(out, k.head...)
		for _, p := range k.own {
			out = append(out, p.line)
		}
		for _, p := range k.wrap {
			out = append(out, p.line)
		}
		for _, l := range k.notes { // a note with a star belongs to its table
			if k.status == act.Excluded || strings.HasPrefix(l.text(), "*") || strings.HasPrefix(l.text(), "^*") {
				out = append(out, l)
			}
		}
	})
	slices.SortStableFunc(out, func(a, b *line) int { return a.idx - b.idx })
	return slices.Compact(out)
}

// textParts returns the own and closing text of a unit and of all below it, in
// reading order.
func (n *node) textParts() []part {
	var out []part
	n.each(func(k *node) { out = append(append(out, k.own...), k.wrap...) })
	slices.SortStableFunc(out, func(a, b part) int { return a.idx - b.idx })
	return out
}

// span returns the first and the last line of a unit, -1 for none. Notes beside
// the text do not count.
func (d *doc) span(n *node) (from, to int) {
	ls := n.allLines()
	if len(ls) == 0 {
		return -1, -1
	}
	return ls[0].idx, ls[len(ls)-1].idx
}

// article returns the article or section that n lies in, n itself above them.
func (n *node) article() *node {
	for a := n; a != nil; a = a.parent {
		if a.kind.IsRoot() {
			return a
		}
	}
	return n
}
