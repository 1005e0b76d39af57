package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// kzTongue is how an operation is said in one of the languages of Kazakhstan. at is
// the place, in full or below the unit that the lines before have opened.
type kzTongue interface {
	restated(at Path) string
	excluded(at Path) string
	// restatedAll and excludedAll say it of several units of one place.
	restatedAll(in Path, units []Step) string
	excludedAll(in Path, units []Step) string
	added(at Path, beside Path, units []Step) string
	removed(at Path, words string) string
	replaced(at Path, old, new string) string
	inserted(at Path, mark, words string) string
	appended(at Path, words string) string
	// renewed gives the whole act new wording.
	renewed(f draftFrame) string
	// within opens a unit for the lines after it.
	within(s Step) string
	title(f draftFrame) string
	opening(f draftFrame) string
	force() string
	marks() (open, close string)
}

// kzWriter drafts bills of Kazakhstan. Law 480-V: all changes of an act in the order
// of its own units (arts 23–26); a unit keeps its number for good (art. 27(6)), so one
// that is to be gone without a trace goes by new wording of the unit around it; a new
// unit takes the number after its neighbour, or a doubled one (art. 26(7)).
type kzWriter struct{ say kzTongue }

func (w kzWriter) heading(p *planner, o, n *node) ([]*draftOp, bool) {
	a, b := shownLines(o.head), shownLines(n.head)
	switch {
	case slices.Equal(a, b):
		return nil, true
	case len(a) != 1 || len(b) != 1:
		return p.fail(o, "its heading has another form")
	case o.parent != nil && (o.title == "" || n.title == ""):
		return p.fail(o, "a heading comes or goes")
	}
	text := n.head[0].text()
	op := &draftOp{kind: Substitution, at: p.pathOf(o).With(Step{Part: Heading}), payload: []format.Paragraph{{Text: text}}, owner: o}
	if p.level[o] == byWords && o.parent != nil {
		pl := place{node: o, scope: o.headingScope()}
		if len(pl.scope) == 1 {
			from := pl.scope[0].from
			if nf := headNumLen(text, n.print); text[:nf] == o.head[0].text()[:from] {
				if ops, ok := p.wordOps(o, op.at, part{o.head[0], from}, text[nf:], pl.scope, false); ok && costOf(ops) < op.cost()*2/3 {
					return ops, true
				}
			}
		}
	}
	return []*draftOp{op}, true
}

func (w kzWriter) text(p *planner, o, n *node) ([]*draftOp, bool) {
	if !slices.Equal(bodies(o.wrap), bodies(n.wrap)) {
		return p.fail(o, "its closing text differs")
	}
	if first := p.numbered(o, n); first != nil {
		return w.numberedText(p, o, first)
	}
	a, b := bodies(o.own), bodies(n.own)
	if slices.Equal(a, b) {
		return nil, true
	}
	if o.parent == nil { // the preamble
		if len(a) != 1 || len(b) != 1 {
			return p.fail(o, "the preamble differs")
		}
		return []*draftOp{{kind: Substitution, at: Path{{Part: Preamble}}, payload: []format.Paragraph{{Text: b[0]}}, owner: o}}, true
	}
	if len(a) != 1 || len(b) != 1 {
		return p.fail(o, "its own text is more than one paragraph")
	}
	path := p.pathOf(o)
	if len(o.kids) > 0 {
		path = path.With(Step{Kind: firstOf(o), Ord: 1})
	}
	scope := stretches(o.own[:1])
	if o.own[0].para.Style == format.Rows || n.own[0].para.Style == format.Rows {
		ops, ok := p.wordOps(o, path, o.own[0], b[0], scope, false)
		if !ok || !withinCells(ops) || p.level[o] > byWords {
			return p.fail(o, "a table differs in more than words of its cells")
		}
		return ops, true
	}
	if p.level[o] == byWords {
		if rest, ok := strings.CutPrefix(b[0], a[0]+" "); ok && isSentence(rest) && strings.HasSuffix(a[0], ".") {
			step := Step{Part: Sentence, Ord: len(sentenceEnds(a[0], 0)) + 1}
			return []*draftOp{{kind: Insertion, at: path, units: []Step{step}, payload: []format.Paragraph{{Text: rest}}, owner: o}}, true
		}
		if ops, ok := p.wordOps(o, path, o.own[0], b[0], scope, len(o.kids) == 0); ok && costOf(ops) < len(b[0])+120 {
			return ops, true
		}
	}
	if len(o.kids) == 0 {
		return p.fail(o, "its text goes by new wording of the unit")
	}
	return []*draftOp{{kind: Substitution, at: path, payload: []format.Paragraph{{Text: b[0]}}, owner: o}}, true
}

// firstOf is the kind of what the own text of a unit is to the units below it: part
// one where parts follow, else line one.
func firstOf(o *node) act.Kind {
	if isCountedNode(o.kids[0]) {
		return o.kids[0].kind
	}
	return act.Alinea
}

func bodies(ps []part) []string {
	var out []string
	for _, p := range ps {
		if !p.dead {
			out = append(out, p.body())
		}
	}
	return out
}

func (w kzWriter) below(p *planner, o, n *node) ([]*draftOp, bool) {
	if first := p.numbered(o, n); first != nil {
		return w.numberedBelow(p, o, n, first)
	}
	pairs := aligned(o.kids, n.kids, p.kzLike)
	var out []*draftOp
	for i := 0; i < len(pairs); i++ {
		c := pairs[i]
		switch {
		case c.o != nil && c.n != nil && c.n.status == act.Excluded && c.o.status != act.Excluded:
			out = append(out, &draftOp{kind: Repeal, at: p.pathOf(c.o), owner: o})
		case c.o != nil && c.n != nil:
			ops, ok := p.pair(c.o, c.n)
			if !ok {
				return nil, false
			}
			out = append(out, ops...)
		case c.n == nil && (isCountedNode(c.o) || p.exclude && c.o.print != ""):
			out = append(out, &draftOp{kind: Repeal, at: p.pathOf(c.o), owner: o})
		case c.n == nil:
			return p.fail(c.o, "it is gone, and an excluded unit would keep its number")
		default:
			j := i + 1
			for j < len(pairs) && pairs[j].o == nil && pairs[j].n.kind == c.n.kind && isCountedNode(pairs[j].n) == isCountedNode(c.n) {
				j++
			}
			op, ok := w.insertion(p, o, pairs, i, j)
			if !ok {
				return nil, false
			}
			out = append(out, op)
			i = j - 1
		}
	}
	return out, true
}

// kzLike says how well two units fit: by their numbers, or, if they have none, by
// their text.
func (p *planner) kzLike(o, n *node) float64 {
	switch {
	case o.kind != n.kind || (o.print == "") != (n.print == ""):
		return 0
	case o.print != "" && sameNumber(o, n):
		return 1
	case o.print != "":
		return 0
	case !isCountedNode(o):
		return boolScore(o.title == n.title)
	}
	if s := p.textLike(o, n); s >= 1 || s > 0.35 {
		return s
	}
	return 0.01
}

func boolScore(b bool) float64 {
	if b {
		return 1
	}
	return 0.01
}

// insertion brings the new units i to j of couples into o.
func (w kzWriter) insertion(p *planner, o *node, pairs []couple, i, j int) (*draftOp, bool) {
	var fresh []*node
	op := &draftOp{kind: Insertion, at: p.pathOf(o), owner: o}
	for _, c := range pairs[i:j] {
		fresh = append(fresh, c.n)
	}
	first := fresh[0]
	if first.print == "" && !isCountedNode(first) {
		_, ok := p.fail(o, "a unit without number comes in")
		return nil, ok
	}
	payload, ok := p.wordingOf(fresh...)
	if !ok {
		_, ok := p.fail(o, "a table comes in")
		return nil, ok
	}
	op.payload = payload
	if (first.kind.IsRoot() || first.kind.IsHead()) && slices.ContainsFunc(pairs[:i], func(c couple) bool { return c.o != nil && c.n != nil }) {
		op.at = Path{}
	}
	if !isCountedNode(first) {
		for _, f := range fresh {
			op.units = append(op.units, Step{Kind: f.kind, Num: bare(f.num)})
		}
		return op, true
	}
	last := slices.ContainsFunc(pairs[j:], func(c couple) bool { return c.o != nil && c.o.kind == first.kind })
	ord := 1 // of the counted unit before
	for _, c := range pairs[:i] {
		if c.o != nil && c.o.kind == first.kind {
			ord = p.stepOf(c.o).Ord
		}
	}
	if last {
		op.beside = Path{{Kind: first.kind, Ord: ord}}
	}
	for k := range fresh {
		step := Step{Kind: first.kind, Ord: ord + k + 1}
		if !last {
			step.Ord = p.stepOf(fresh[k]).Ord
		}
		op.units = append(op.units, step)
	}
	return op, true
}

// notes: acts of Kazakhstan have no footnotes of their own.
func (kzWriter) notes(_ *planner, ops []*draftOp) ([]*draftOp, bool) { return ops, true }

func (w kzWriter) restate(p *planner, o, n *node) ([]*draftOp, bool) {
	if o.parent == nil {
		payload, ok := p.wholeWording()
		if !ok {
			return p.fail(o, "a table cannot be set as new wording")
		}
		return []*draftOp{{kind: Substitution, at: Path{{Part: Act}}, payload: payload, owner: o}}, true
	}
	payload, ok := p.wordingOf(n)
	switch {
	case !ok:
		return p.fail(o, "a table cannot be set as new wording")
	case o.print == "" && !isCountedNode(o), o.status == act.Excluded, n.status == act.Excluded && o.kind != n.kind:
		return p.fail(o, "it has no number to be named by, or was excluded")
	case o.print != "" && !sameNumber(o, n):
		return p.fail(o, "its number changes")
	}
	return []*draftOp{{kind: Substitution, at: p.pathOf(o), payload: payload, owner: o}}, true
}

// wholeWording is the whole new text without its title, its table of contents and its
// editorial notes.
func (p *planner) wholeWording() ([]format.Paragraph, bool) {
	notes := map[*line]bool{}
	p.b.root.each(func(n *node) {
		for _, l := range n.notes {
			notes[l] = n.status != act.Excluded
		}
	})
	for _, l := range p.b.contentsLines() {
		notes[l] = true
	}
	var out []format.Paragraph
	for _, l := range p.b.lines {
		switch {
		case slices.Contains(p.b.root.head, l) || notes[l] || l.text() == "":
			continue
		case l.para.Style == format.Rows:
			return nil, false
		}
		out = append(out, format.Paragraph{Text: l.text(), Style: l.para.Style, Level: l.para.Level})
	}
	return out, len(out) > 0
}

func (w kzWriter) bill(ops []*draftOp, f draftFrame) []BillLine {
	out := []BillLine{{Text: w.say.title(f), Level: 1}, {Text: w.say.opening(f)}}
	groups := gathered(ops)
	for i, g := range groups {
		label := ""
		if len(groups) > 1 {
			label = itoa(i+1) + ") "
		}
		if len(g) > 1 {
			out = append(out, BillLine{Text: label + w.say.within(g[0].article())})
			label = ""
		}
		for k, o := range g {
			end := ";"
			if i == len(groups)-1 && k == len(g)-1 {
				end = "."
			}
			out = append(out, w.lines(o, label, end, len(g) > 1, f)...)
		}
	}
	return append(out, BillLine{Text: w.say.force()})
}

// lines sets one operation.
func (w kzWriter) lines(o *draftOp, label, end string, nested bool, f draftFrame) []BillLine {
	at := o.at
	if nested {
		at = at[1:]
	}
	var s string
	switch {
	case len(o.at) == 1 && o.at[0].Part == Act:
		s = w.say.renewed(f)
	case len(o.also) > 0 && o.kind == Substitution:
		s = w.say.restatedAll(at[:len(at)-1], o.steps())
	case len(o.also) > 0:
		s = w.say.excludedAll(at[:len(at)-1], o.steps())
	case o.kind == Substitution:
		s = w.say.restated(at)
	case o.kind == Insertion && len(o.payload) > 0:
		s = w.say.added(at, o.beside, o.units)
	case o.kind == Insertion && o.mark != "":
		s = w.say.inserted(at, o.mark, o.put)
	case o.kind == Insertion:
		s = w.say.appended(at, o.put)
	case o.kind == Replacement:
		s = w.say.replaced(at, o.old, o.put)
	case o.old != "":
		s = w.say.removed(at, o.old)
	default:
		s = w.say.excluded(at)
	}
	if len(o.payload) == 0 {
		return []BillLine{{Text: label + s + end}}
	}
	open, close := w.say.marks()
	if f.style.straight {
		open, close = "\"", "\""
	}
	out := []BillLine{{Text: label + s + ":"}}
	pieces := o.wordings()
	for i, x := range pieces {
		stop := ";"
		if i == len(pieces)-1 {
			stop = end
		}
		out = append(out, quotedLines(x.payload, open, close, stop, f.style.marked)...)
	}
	return out
}
