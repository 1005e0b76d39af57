package amend

import (
	"strconv"
	"strings"

	"zanger/internal/pattern"
)

// The points of a bill are numbered "1."; older bills label them "a)", "1)", "(1)" or
// "I." below the sentence that opens them.

// csLabels are the ways in which points are labelled.
var csLabels = []*pattern.Pattern{csItem, pattern.New(`^(\d+)\)\s+`), pattern.New(`^\((\d+)\)\s+`), pattern.New(`^([a-z]{1,2})\)\s+`), pattern.New(`^([IVX]+)\.\s+`)}

// csOrders is how an instruction begins.
var csOrders = pattern.New(`^(?i:v|ve|za|na|nad|před|do|k|ke|dosavadní|nadpis|název|ustanovení|slov[oa]|odstavec|doplňuj[ei]|vkládá|vkládají|zrušuj[ei]|vypouští|poznámk[ay]|přílo[hz]\p{L}*|část|hlava|díl|bod|čl\.|článek)\s|^§`)

// labelAt returns the label of a point at the beginning of a paragraph, "" for none. All
// points below one opening sentence are labelled in the way of the first, one after the
// other.
func (r *csReader) labelAt(text string, last int) string {
	for k, label := range csLabels {
		m := label.FindStringSubmatch(text)
		switch {
		case m == nil || k != r.style && last > 0:
		case k == 0:
			r.style = 0
			return m[1]
		case r.lead && csLabelValue(m[1]) == last+1 && csOrders.MatchString(text[len(m[0]):]):
			r.style = k
			return m[1]
		}
	}
	return ""
}

// ordersSomething reports whether a point reads as an order although no act is named for it:
// its opening sentence was not understood.
func (r *csReader) ordersSomething(e csEntry) bool {
	if e.label == "" {
		return false
	}
	ts, closed := r.g.quotes.scan(openNumbers(openTables(e.paras)))
	if !closed {
		return false
	}
	orders, err := r.g.orders(withoutLabel(ts, e.label))
	return err == nil && len(orders) > 0
}

// csLabelValue is the place of a label in its order, from 1; 0 if it has none.
func csLabelValue(label string) int {
	if n, err := strconv.Atoi(label); err == nil {
		return n
	}
	if v, tail := romanOf(label); v > 0 && tail == "" {
		return v
	}
	return indexOf(strings.Fields(alphabets[0]), label) + 1
}
