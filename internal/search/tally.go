package search

// cell is what a query has gathered for one document.
type cell struct {
	score  float64
	words  uint64 // clauses it matched, by number
	also   uint64 // concepts it matched, by number among those asked for
	fields fieldSet
	banned bool // holds a word that was asked to be absent
}

// tally holds a cell per document, and per group of documents the best of it.
// It is used for one query after another.
type tally struct {
	cells   []cell
	touched []int32
	groups  []int32 // one more than the place in ranked, 0 for none
	ranked  []ranked
	// weights are those of the aspect at hand; weighed are the documents that have one.
	weights []weights
	weighed []int32
}

// weights are what one aspect of a query gives a document: by its words, by the
// best of its concepts, and by those that parts of the words name together.
type weights struct{ words, concept, parts float64 }

// weigh returns the weights of doc in the aspect at hand.
func (t *tally) weigh(doc int) *weights {
	w := &t.weights[doc]
	if *w == (weights{}) {
		t.weighed = append(t.weighed, int32(doc))
	}
	return w
}

// ranked is a provision that matched: its representative and its rank.
type ranked struct {
	doc   int32
	group int32
	full  bool // holds every word of the query
	score float64
	rank  int32 // of doc, in order of reading
}

func (t *table) newTally() *tally {
	return &tally{cells: make([]cell, t.docs), weights: make([]weights, t.docs), groups: make([]int32, max(t.groups, t.docs))}
}

// reset empties the tally; the cost is that of what the last query touched.
func (t *tally) reset() {
	for _, d := range t.touched {
		t.cells[d] = cell{}
	}
	for _, d := range t.weighed {
		t.weights[d] = weights{}
	}
	t.weighed = t.weighed[:0]
	for _, r := range t.ranked {
		t.groups[r.group] = 0
	}
	t.touched, t.ranked = t.touched[:0], t.ranked[:0]
}

func (t *tally) cell(doc int) *cell {
	c := &t.cells[doc]
	if c.fields == 0 && !c.banned {
		t.touched = append(t.touched, int32(doc))
	}
	return c
}

// fieldSet is a set of the kinds of field.
type fieldSet uint8

const (
	inText fieldSet = 1 << iota
	inHeading
	inTitle
	inNumber
	inAll // a query for everything
)

func (f fieldSet) names() []string {
	var out []string
	for _, n := range []struct {
		bit  fieldSet
		name string
	}{{inText, "text"}, {inHeading, "heading"}, {inTitle, "title"}, {inNumber, "number"}} {
		if f&n.bit != 0 {
			out = append(out, n.name)
		}
	}
	return out
}
