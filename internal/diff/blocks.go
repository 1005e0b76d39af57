package diff

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

func noteBlocks(ns []act.Note) []act.Block {
	out := make([]act.Block, len(ns))
	for i, n := range ns {
		out[i].Text = n.Text
	}
	return out
}

func blockBag(bs []act.Block) words.Bag {
	texts := make([]string, len(bs))
	for i, b := range bs {
		texts[i] = b.Text
	}
	return words.NewBag(texts...)
}

// diffBlocks aligns paragraphs, which keep their order, and compares the words
// of those that belong together, and tables cell by cell.
func diffBlocks(old, new []act.Block) []BlockEdit {
	if len(old)+len(new) == 0 {
		return nil
	}
	if slices.EqualFunc(old, new, func(o, n act.Block) bool { return o.Text == n.Text && o.Table == n.Table }) {
		out := make([]BlockEdit, len(old))
		for i := range out {
			out[i] = diffBlock(old, new, i, i)
		}
		return out
	}
	text := func(bs []act.Block) []string {
		out := make([]string, len(bs))
		for i, b := range bs {
			out[i] = b.Text
		}
		return out
	}
	l := lineAligner{old: text(old), new: text(new)}
	l.align()
	out := make([]BlockEdit, 0, len(l.pairs))
	for _, p := range l.pairs {
		if p.i >= 0 && p.j >= 0 && old[p.i].Table != new[p.j].Table {
			out = append(out, diffBlock(old, new, p.i, -1), diffBlock(old, new, -1, p.j))
			continue
		}
		out = append(out, diffBlock(old, new, p.i, p.j))
	}
	return out
}

// diffBlock compares block i with block j; either may be -1.
func diffBlock(old, new []act.Block, i, j int) BlockEdit {
	e := BlockEdit{Old: i, New: j}
	var o, n act.Block
	if i >= 0 {
		o = old[i]
		e.OldQuoted, e.OldTable = o.Quoted, o.Table
	}
	if j >= 0 {
		n = new[j]
		e.NewQuoted, e.NewTable = n.Quoted, n.Table
	}
	if o.Table || n.Table {
		e.Rows, e.Edits = diffTables(o.Text, n.Text)
	} else {
		e.Edits = words.Diff(o.Text, n.Text)
	}
	return e
}

// linePair says that line i became line j; -1 stands for none.
type linePair struct{ i, j int }

// lineAligner aligns lines that keep their order: paragraphs of a unit, rows of a
// table, columns.
type lineAligner struct {
	old, new []string
	// bonus is what other signs than words add to the likeness of two lines.
	bonus func(i, j int) float64
	// inOrder says that as many lines that stand against as many others are those
	// lines, however they read.
	inOrder bool
	pairs   []linePair
}

func (l *lineAligner) align() {
	old, new := l.old, l.new
	head := 0
	for head < len(old) && head < len(new) && old[head] == new[head] {
		head++
	}
	tail := 0
	for tail < len(old)-head && tail < len(new)-head && old[len(old)-1-tail] == new[len(new)-1-tail] {
		tail++
	}
	for i := range head {
		l.both(i, i)
	}
	l.middle(head, len(old)-tail, head, len(new)-tail)
	for k := tail; k > 0; k-- {
		l.both(len(old)-k, len(new)-k)
	}
}

func (l *lineAligner) both(i, j int) { l.pairs = append(l.pairs, linePair{i, j}) }

// run deletes old lines i0 to i1 and inserts new lines j0 to j1. One against one
// is an edit.
func (l *lineAligner) run(i0, i1, j0, j1 int) {
	if n := i1 - i0; n == j1-j0 && (n == 1 || l.inOrder) {
		for k := range n {
			l.both(i0+k, j0+k)
		}
		return
	}
	for i := i0; i < i1; i++ {
		l.both(i, -1)
	}
	for j := j0; j < j1; j++ {
		l.both(-1, j)
	}
}

// likeLine is the likeness from which two lines of a unit are compared word by
// word; maxLinePairs bounds the table of likenesses.
const (
	likeLine     = 0.4
	maxLinePairs = 40000
)

// middle aligns the lines between equal ends so that the sum of likenesses is
// the largest (the alignment of Needleman and Wunsch, 1970, without gap cost).
func (l *lineAligner) middle(i0, i1, j0, j1 int) {
	n, m := i1-i0, j1-j0
	if n*m <= 1 || n*m > maxLinePairs {
		l.crude(i0, i1, j0, j1)
		return
	}
	like := l.likeness(i0, i1, j0, j1)
	sum := make([]float64, (n+1)*(m+1))
	at := func(i, j int) *float64 { return &sum[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			if s := like[i*m+j]; s > 0 {
				*at(i, j) = max(*at(i, j), s+*at(i+1, j+1))
			}
		}
	}
	pi, pj := 0, 0 // where the pending run starts
	for i, j := 0, 0; i < n && j < m; {
		s := like[i*m+j]
		switch {
		case s > 0 && *at(i, j) == s+*at(i+1, j+1):
			l.run(i0+pi, i0+i, j0+pj, j0+j)
			l.both(i0+i, j0+j)
			i, j = i+1, j+1
			pi, pj = i, j
		case *at(i, j) == *at(i+1, j):
			i++
		default:
			j++
		}
	}
	l.run(i0+pi, i1, j0+pj, j1)
}

func (l *lineAligner) likeness(i0, i1, j0, j1 int) []float64 {
	bags := make([]words.Bag, j1-j0)
	for j := range bags {
		bags[j] = words.NewBag(l.new[j0+j])
	}
	out := make([]float64, 0, (i1-i0)*len(bags))
	for i := i0; i < i1; i++ {
		bag := words.NewBag(l.old[i])
		for j := range bags {
			s := bag.Similarity(bags[j])
			if l.bonus != nil {
				s += l.bonus(i, j0+j)
			}
			switch {
			case l.old[i] == l.new[j0+j]:
				s = 1.5 // the very same beats any two that are only like it
			case s < likeLine:
				s = 0
			}
			out = append(out, s)
		}
	}
	return out
}

// crude handles a single line, and units with hundreds of rewritten lines: those
// are aligned by what is literally the same, in order.
func (l *lineAligner) crude(i0, i1, j0, j1 int) {
	at := map[string][]int{}
	for j := j0; j < j1; j++ {
		at[l.new[j]] = append(at[l.new[j]], j)
	}
	pi, pj := i0, j0
	for i := i0; i < i1; i++ {
		js := at[l.old[i]]
		for len(js) > 0 && js[0] < pj {
			js = js[1:]
		}
		if len(js) == 0 || strings.TrimSpace(l.old[i]) == "" {
			continue
		}
		l.run(pi, i, pj, js[0])
		l.both(i, js[0])
		pi, pj = i+1, js[0]+1
	}
	l.run(pi, i1, pj, j1)
}
