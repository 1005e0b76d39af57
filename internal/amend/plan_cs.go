package amend

import (
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// csWriter drafts Czech amending acts. Legislative rules of the Government, arts
// 54–66: the points of an article in the order of the act; each addresses the text as
// the points before it left it; what stands behind a new or a repealed unit is
// renumbered in the same point.
type csWriter struct{}

func (csWriter) heading(p *planner, o, n *node) ([]*draftOp, bool) {
	a, b := shownLines(o.head), shownLines(n.head)
	if len(b) > 0 && len(a) > 0 && o.parent != nil && p.num(o) == bare(n.num) && p.num(o) != bare(o.num) {
		a[0] = b[0] // it has its new number by then
	}
	switch {
	case slices.Equal(a, b):
		return nil, true
	case o.parent == nil && len(a) == 1 && len(b) == 1:
		return []*draftOp{{kind: Substitution, at: Path{{Part: Title}}, put: b[0], owner: o}}, true
	case len(a) != len(b) || len(a) == 0 || o.title == "" || n.title == "" || o.print != n.print && p.num(o) == bare(o.num):
		return p.fail(o, "its heading comes or goes")
	}
	for i := range a {
		if a[i] != b[i] && i+1 < len(a) {
			return p.fail(o, "its heading has several lines")
		}
	}
	scope := n.headingScope()
	if len(scope) != 1 {
		return p.fail(o, "its heading has several lines")
	}
	return []*draftOp{{kind: Substitution, at: p.pathOf(o).With(Step{Part: Heading}), put: scope[0].words(), owner: o}}, true
}

func (w csWriter) text(p *planner, o, n *node) ([]*draftOp, bool) {
	var out []*draftOp
	for _, side := range []struct {
		old, new []part
		part     Part
	}{{o.own, n.own, LeadIn}, {o.wrap, n.wrap, Closing}} {
		ops, ok := w.ownText(p, o, side.old, side.new, side.part)
		if !ok {
			return nil, false
		}
		out = append(out, ops...)
	}
	return out, true
}

// ownText finds the operations on the text before or behind the units below.
func (w csWriter) ownText(p *planner, o *node, old, new []part, which Part) ([]*draftOp, bool) {
	a, b := bodies(old), bodies(new)
	if slices.Equal(a, b) {
		return nil, true
	}
	if o.parent == nil || len(a) != len(b) {
		return p.fail(o, "its text has another number of paragraphs")
	}
	if o.print == "" {
		return w.unnumbered(p, o, old, new)
	}
	var out []*draftOp
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		table := old[i].para.Style == format.Rows || new[i].para.Style == format.Rows
		path, alone := p.pathOf(o), len(o.kids) == 0 && len(a) == 1
		ops, ok := w.words(p, o, path, old[i], b[i], stretches(o.textParts()), alone)
		if !ok && !alone && len(a) == 1 {
			path = path.With(Step{Part: which})
			ops, ok = w.words(p, o, path, old[i], b[i], stretches(old), false)
		}
		switch {
		case table && ok && p.level[o] == byWords && withinCells(ops):
			out = append(out, ops...)
		case table:
			return p.fail(o, "a table differs in more than words of its cells")
		case ok && p.level[o] == byWords && costOf(ops) < len(b[i])+120:
			out = append(out, ops...)
		case alone || len(a) > 1:
			return p.fail(o, "its text goes by new wording of the unit")
		default:
			out = append(out, &draftOp{kind: Substitution, at: p.pathOf(o).With(Step{Part: which}), put: b[i], owner: o})
		}
	}
	return out, true
}

// unnumbered finds operations on the words of a text without number: they are told by
// standing once in the unit around it.
func (w csWriter) unnumbered(p *planner, o *node, old, new []part) ([]*draftOp, bool) {
	around := o.parent
	for around.parent != nil && around.print == "" && around.kind != act.Schedule {
		around = around.parent
	}
	if around.parent == nil || p.level[o] != byWords {
		return p.fail(o, "it has no number to be named by")
	}
	var out []*draftOp
	for i := range old {
		if old[i].body() == new[i].body() {
			continue
		}
		ops, ok := p.wordOps(o, p.pathOf(around), old[i], new[i].body(), stretches(around.textParts()), false)
		if !ok || old[i].para.Style == format.Rows && !withinCells(ops) {
			return p.fail(o, "its words cannot be told apart, and it has no number to be named by")
		}
		out = append(out, ops...)
	}
	return out, true
}

// withinCells reports whether words of a table can be changed in its cells.
func withinCells(ops []*draftOp) bool {
	for _, o := range ops {
		if strings.ContainsAny(o.old+o.put+o.mark, "|\n") {
			return false
		}
	}
	return true
}

// words finds operations on words; a sentence or a mark at the end is said as such.
func (w csWriter) words(p *planner, o *node, path Path, l part, want string, scope []stretch, alone bool) ([]*draftOp, bool) {
	old := l.body()
	if alone {
		if rest, ok := strings.CutPrefix(want, old); ok && isSentence(strings.TrimSpace(rest)) && strings.HasSuffix(old, ".") {
			return []*draftOp{{kind: Insertion, at: path.With(Step{Part: Sentence}), put: strings.TrimSpace(rest), owner: o}}, true
		}
		if from, to, ok := endMarks(old, want); ok {
			return []*draftOp{{kind: Replacement, at: path.With(Step{Part: Number}), old: from, put: to, owner: o}}, true
		}
	}
	return p.wordOps(o, path, l, want, scope, alone)
}

// isSentence reports whether words are one sentence: a capital at the beginning, a
// full stop at the end and none in the middle.
func isSentence(s string) bool {
	return len(s) > 2 && s == capitalised(s, true) && hasWord(s[:1]+s) && strings.HasSuffix(s, ".") && !strings.Contains(s[:len(s)-1], ". ") &&
		strings.IndexFunc(s, isWordRune) == 0
}

// endMarks are the marks at the end of two texts that are the same before them.
func endMarks(old, new string) (from, to string, ok bool) {
	i := len(old)
	for i > 0 && strings.ContainsRune(",.;", rune(old[i-1])) {
		i--
	}
	from = old[i:]
	rest, same := strings.CutPrefix(new, old[:i])
	if !same || len(from) != 1 || rest == "" || !strings.ContainsRune(",.;", rune(rest[0])) {
		return "", "", false
	}
	if tail := strings.TrimSpace(rest[1:]); tail != "" && tail != "nebo" && tail != "a" && tail != "anebo" {
		return "", "", false
	}
	return from, rest, true
}

// csLike says how well two units fit. One that only moves keeps its text and gets
// another number.
func (p *planner) csLike(o, n *node) float64 {
	if o.kind != n.kind || (o.print == "") != (n.print == "") {
		return 0
	}
	t := p.textLike(o, n)
	switch {
	case o.print == "":
		return max(0.1, t)
	case sameNumber(o, n):
		return max(0.45, t) + 0.05
	case t > 0.75:
		return t
	}
	return 0
}

func (w csWriter) below(p *planner, o, n *node) ([]*draftOp, bool) {
	pairs := aligned(o.kids, n.kids, p.csLike)
	var out []*draftOp
	for i := 0; i < len(pairs); {
		j := i
		for j < len(pairs) && (pairs[j].o == nil || pairs[j].n == nil) {
			j++
		}
		if j > i || pairs[i].o.print != "" && p.num(pairs[i].o) != bare(pairs[i].n.num) {
			ops, ok := w.rebuild(p, o, pairs, i, j)
			if !ok {
				return nil, false
			}
			out = append(out, ops...)
		}
		if i = j; i == len(pairs) {
			break
		}
		ops, ok := p.pair(pairs[i].o, pairs[i].n)
		if !ok {
			return nil, false
		}
		out = append(out, ops...)
		i++
	}
	return out, true
}

// rebuild repeals and brings in the units i to j of couples and renumbers what stands
// behind them.
func (w csWriter) rebuild(p *planner, o *node, pairs []couple, i, j int) ([]*draftOp, bool) {
	var out []*draftOp
	var gone, fresh []*node
	for _, c := range pairs[i:j] {
		if c.o != nil {
			gone = append(gone, c.o)
		} else {
			fresh = append(fresh, c.n)
		}
	}
	for _, run := range runs(gone) {
		if run[0].print == "" {
			return p.fail(run[0], "a group without number goes")
		}
		op := &draftOp{kind: Repeal, at: p.pathOf(run[0]), headed: run[0].title != "" && run[0].kind.IsRoot(), owner: o}
		if len(run) > 1 {
			last := &op.at[len(op.at)-1]
			last.To = p.num(run[len(run)-1])
		}
		out = append(out, op)
	}
	for k, run := range runs(fresh) {
		op, ok := w.insertion(p, o, pairs, i, j, run)
		if !ok || k > 0 {
			return p.fail(o, "units of several kinds come in")
		}
		out = append(out, op)
	}
	from, to, ok := w.shift(p, pairs, j)
	switch {
	case !ok:
		return p.fail(o, "its units are renumbered out of order")
	case len(from) == 0:
		return out, true
	case len(out) == 0:
		out = append(out, &draftOp{kind: Renumbering, at: p.pathOf(o), owner: o})
	}
	last := out[len(out)-1]
	last.from, last.to = from, to
	return out, true
}

// runs cuts units into those of one kind that follow each other.
func runs(ns []*node) [][]*node {
	var out [][]*node
	for _, n := range ns {
		if k := len(out); k > 0 && out[k-1][0].kind == n.kind && n.print != "" && (len(out[k-1]) > 1 && series(bare(out[k-1][0].num), bare(n.num), len(out[k-1])+1) != nil || len(out[k-1]) == 1 && series(bare(out[k-1][0].num), bare(n.num), 2) != nil) {
			out[k-1] = append(out[k-1], n)
			continue
		}
		out = append(out, []*node{n})
	}
	return out
}

// insertion brings in a run of units behind the one before it.
func (w csWriter) insertion(p *planner, o *node, pairs []couple, i, j int, run []*node) (*draftOp, bool) {
	first := run[0]
	if first.print == "" {
		_, ok := p.fail(o, "a group without number comes in")
		return nil, ok
	}
	payload, ok := p.wordingOf(run...)
	if !ok {
		_, ok := p.fail(o, "a table comes in")
		return nil, ok
	}
	op := &draftOp{kind: Insertion, at: p.pathOf(o), payload: payload, headed: first.title != "" && first.kind.IsRoot(), owner: o}
	for _, f := range run {
		op.units = append(op.units, Step{Kind: f.kind, Num: bare(f.num)})
	}
	var before, after *node
	for _, c := range pairs[:i] {
		if c.o != nil && c.n != nil && c.o.kind == first.kind && c.o.print != "" {
			before = c.o
		}
	}
	for _, c := range pairs[j:] {
		if c.o != nil && c.o.kind == first.kind && c.o.print != "" && after == nil {
			after = c.o
		}
	}
	switch {
	case first.kind.IsRoot() && before == nil || before == nil && after != nil:
		_, ok := p.fail(o, "a unit comes in before the first")
		return nil, ok
	case after != nil || first.kind.IsRoot() || first.kind.IsHead():
		if before == nil {
			_, ok := p.fail(o, "a unit comes in where there is none beside it")
			return nil, ok
		}
		op.beside = p.pathOf(before)
	}
	return op, true
}

// shift finds the numbers that the units behind couple j get, so that the next one has
// its own.
func (w csWriter) shift(p *planner, pairs []couple, j int) (from, to []Step, ok bool) {
	if j >= len(pairs) || pairs[j].o.print == "" || p.num(pairs[j].o) == bare(pairs[j].n.num) {
		return nil, nil, true
	}
	first := pairs[j].o
	var rest []*node
	for _, c := range pairs[j:] {
		if c.o != nil && c.o.kind == first.kind && c.o.print != "" {
			rest = append(rest, c.o)
		}
	}
	for len(rest) > 1 && series(p.num(first), p.num(rest[len(rest)-1]), len(rest)) == nil {
		rest = rest[:len(rest)-1]
	}
	nums := seriesFrom(bare(pairs[j].n.num), p.num(first), p.num(rest[len(rest)-1]), len(rest))
	if nums == nil {
		return nil, nil, false
	}
	k := first.kind
	s, t := Step{Kind: k, Num: p.num(first)}, Step{Kind: k, Num: nums[0]}
	if len(rest) > 1 {
		s.To, t.To = p.num(rest[len(rest)-1]), nums[len(nums)-1]
	}
	for i, n := range rest {
		p.number[n] = nums[i]
	}
	return []Step{s}, []Step{t}, true
}

// seriesFrom lists n numbers from the first on, in the way of counting that the old
// ones have.
func seriesFrom(first, oldFirst, oldLast string, n int) []string {
	if k, err := strconv.Atoi(first); err == nil {
		return series(first, strconv.Itoa(k+n-1), n)
	}
	for _, alphabet := range alphabets {
		letters := strings.Fields(alphabet)
		i, a, b := indexOf(letters, first), indexOf(letters, oldFirst), indexOf(letters, oldLast)
		if i >= 0 && a >= 0 && b == a+n-1 && i+n <= len(letters) {
			return letters[i : i+n : i+n]
		}
	}
	return nil
}

func (w csWriter) restate(p *planner, o, n *node) ([]*draftOp, bool) {
	payload, ok := p.wordingOf(n)
	switch {
	case o.parent == nil:
		return p.fail(o, "no Czech formula gives a whole act new wording")
	case !ok:
		return p.fail(o, "a table cannot be set as new wording")
	case o.print == "" || n.print == "":
		return p.fail(o, "it has no number to be named by")
	case o.kind != n.kind || p.num(o) != bare(n.num):
		return p.fail(o, "its number or kind changes")
	}
	return []*draftOp{{kind: Substitution, at: p.pathOf(o), payload: payload, headed: n.title != "" && o.kind == act.Section, owner: o}}, true
}
