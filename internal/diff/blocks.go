package diff

import (
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
// of those that belong together.
func diffBlocks(old, new []act.Block) []BlockEdit {
	if len(old)+len(new) == 0 {
		return nil
	}
	head := 0
	for head < len(old) && head < len(new) && old[head].Text == new[head].Text {
		head++
	}
	tail := 0
	for tail < len(old)-head && tail < len(new)-head && old[len(old)-1-tail].Text == new[len(new)-1-tail].Text {
		tail++
	}
	e := blockEditor{old: old, new: new}
	for i := range head {
		e.both(i, i)
	}
	e.middle(head, len(old)-tail, head, len(new)-tail)
	for k := tail; k > 0; k-- {
		e.both(len(old)-k, len(new)-k)
	}
	return e.out
}

type blockEditor struct {
	old, new []act.Block
	out      []BlockEdit
}

func (e *blockEditor) both(i, j int) {
	e.out = append(e.out, BlockEdit{
		Old: i, New: j, OldQuoted: e.old[i].Quoted, NewQuoted: e.new[j].Quoted,
		Edits: words.Diff(e.old[i].Text, e.new[j].Text),
	})
}

// run deletes old blocks i0 to i1 and inserts new blocks j0 to j1. One against
// one is an edit.
func (e *blockEditor) run(i0, i1, j0, j1 int) {
	if i1-i0 == 1 && j1-j0 == 1 {
		e.both(i0, j0)
		return
	}
	for i := i0; i < i1; i++ {
		e.out = append(e.out, BlockEdit{Old: i, New: -1, OldQuoted: e.old[i].Quoted, Edits: words.Diff(e.old[i].Text, "")})
	}
	for j := j0; j < j1; j++ {
		e.out = append(e.out, BlockEdit{Old: -1, New: j, NewQuoted: e.new[j].Quoted, Edits: words.Diff("", e.new[j].Text)})
	}
}

// likeBlock is the likeness from which two paragraphs of a unit are compared
// word by word; maxBlockPairs bounds the table of likenesses.
const (
	likeBlock     = 0.4
	maxBlockPairs = 40000
)

// middle aligns the blocks between equal ends so that the sum of likenesses is
// the largest (the alignment of Needleman and Wunsch, 1970, without gap cost).
func (e *blockEditor) middle(i0, i1, j0, j1 int) {
	n, m := i1-i0, j1-j0
	if n*m <= 1 || n*m > maxBlockPairs {
		e.crude(i0, i1, j0, j1)
		return
	}
	like := e.likeness(i0, i1, j0, j1)
	sum := make([]float64, (n+1)*(m+1))
	at := func(i, j int) *float64 { return &sum[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			if l := like[i*m+j]; l > 0 {
				*at(i, j) = max(*at(i, j), l+*at(i+1, j+1))
			}
		}
	}
	pi, pj := 0, 0 // where the pending run starts
	for i, j := 0, 0; i < n && j < m; {
		l := like[i*m+j]
		switch {
		case l > 0 && *at(i, j) == l+*at(i+1, j+1):
			e.run(i0+pi, i0+i, j0+pj, j0+j)
			e.both(i0+i, j0+j)
			i, j = i+1, j+1
			pi, pj = i, j
		case *at(i, j) == *at(i+1, j):
			i++
		default:
			j++
		}
	}
	e.run(i0+pi, i1, j0+pj, j1)
}

func (e *blockEditor) likeness(i0, i1, j0, j1 int) []float64 {
	bags := make([]words.Bag, j1-j0)
	for j := range bags {
		bags[j] = words.NewBag(e.new[j0+j].Text)
	}
	out := make([]float64, 0, (i1-i0)*len(bags))
	for i := i0; i < i1; i++ {
		bag := words.NewBag(e.old[i].Text)
		for j := range bags {
			l := 0.0
			if e.old[i].Text == e.new[j0+j].Text {
				l = 1.5 // the very same beats any two that are only like it
			} else if s := bag.Similarity(bags[j]); s >= likeBlock {
				l = s
			}
			out = append(out, l)
		}
	}
	return out
}

// crude handles a single block, and units with hundreds of rewritten paragraphs:
// those are aligned by what is literally the same, in order.
func (e *blockEditor) crude(i0, i1, j0, j1 int) {
	at := map[string][]int{}
	for j := j0; j < j1; j++ {
		at[e.new[j].Text] = append(at[e.new[j].Text], j)
	}
	pi, pj := i0, j0
	for i := i0; i < i1; i++ {
		js := at[e.old[i].Text]
		for len(js) > 0 && js[0] < pj {
			js = js[1:]
		}
		if len(js) == 0 || strings.TrimSpace(e.old[i].Text) == "" {
			continue
		}
		e.run(pi, i, pj, js[0])
		e.both(i, js[0])
		pi, pj = i+1, js[0]+1
	}
	e.run(pi, i1, pj, j1)
}
