package eurlex

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// mark is an arrow: the words after it come from the act code.
type mark struct {
	code string // B, M1, C1, A1
	span act.Span
}

var (
	arrow     = pattern.New(`^[▼►◄]+\s*(?:\(?([BMCAR]\d*)\)?)?(?:\s*[—-]+)?$`)
	arrowIn   = pattern.New(`[ ]*[►▼][ ]*([BMCAR]\d*)[ ]*|[ ]*◄`)
	label     = pattern.New(`^(?:\(?(?:\d{1,3}[a-z]{0,2}|[a-z]{1,4}|[IVXLC]{1,6})[.)]\)?|\(\d+\)|[—–•-])$`)
	footRef   = pattern.New(`^\(?\s*(\d{1,3}|\*+)\s*\)?$`)
	footMark  = pattern.New(`^\(?\s*\^?\(?\s*(\d{1,3}|\*+)\s*\)\s*`)
	footHref  = pattern.New(`#(?:ntr|E\d|nts)`)
	lineEnd   = pattern.New(`\s+`)
	pointsBox = "grid-list"
)

// visit writes the elements that EUR-Lex uses in a way of its own.
func (r *reader) visit(w *htmltext.Writer, n *htmltext.Node) bool {
	switch {
	case n.Has("modref") || n.Has("arrow"):
		return r.arrow(w, n)
	case n.Has("no-parag"):
		w.Label(n.Short(), n.Span)
	case n.Has("inline-element"):
		w.Walk(n)
	case n.Tag == "a" && footHref.MatchString(n.Get("href")):
		return r.reference(w, n)
	case n.Tag == "div" && n.Has(pointsBox):
		return r.grid(w, n)
	case n.Tag == "table" && points(n):
		r.points(w, n)
	default:
		return false
	}
	return true
}

// arrow notes where the words of another act begin.
func (r *reader) arrow(w *htmltext.Writer, n *htmltext.Node) bool {
	m := arrow.FindStringSubmatch(n.Short())
	if m == nil {
		return false
	}
	if n.Tag == "p" || n.Tag == "div" {
		w.Break()
	}
	if m[1] != "" {
		r.marks = append(r.marks, mark{m[1], n.Span})
	}
	return true
}

// reference writes the mark of a footnote: ^1).
func (r *reader) reference(w *htmltext.Writer, n *htmltext.Node) bool {
	m := footRef.FindStringSubmatch(lineEnd.ReplaceAllString(strings.ReplaceAll(n.Short(), "^", ""), ""))
	if m == nil {
		return false
	}
	w.Tight()
	w.Text("^"+m[1]+")", n)
	return true
}

// grid writes a point of a consolidated text: its mark and what it says.
func (r *reader) grid(w *htmltext.Writer, n *htmltext.Node) bool {
	var cells []*htmltext.Node
	for _, k := range n.Kids {
		switch {
		case k.Has("grid-list-column-1"), k.Has("grid-list-column-2"):
			cells = append(cells, k)
		case k.Has("grid-row"):
			return false
		}
	}
	if len(cells) != 2 {
		return false
	}
	r.point(w, cells[0], cells[1])
	return true
}

func (r *reader) point(w *htmltext.Writer, left, right *htmltext.Node) {
	w.Break()
	w.Label(left.Short(), left.Span)
	w.Walk(right)
	w.Break()
}

// points reports whether a table only sets points: in every row a mark and a
// text, the first columns empty for points further in.
func points(n *htmltext.Node) bool {
	rows := htmltext.RowsOf(n)
	if n.Has("oj-table") || len(rows) == 0 {
		return false
	}
	for _, row := range rows {
		left, _ := pointOf(row)
		if left == nil {
			return false
		}
	}
	return true
}

// pointOf returns the cells of a mark and its text in a row that has no others.
func pointOf(row []*htmltext.Node) (left, right *htmltext.Node) {
	for len(row) > 2 && row[0].Short() == "" {
		row = row[1:]
	}
	if len(row) != 2 || !label.MatchString(row[0].Short()) {
		return nil, nil
	}
	return row[0], row[1]
}

func (r *reader) points(w *htmltext.Writer, n *htmltext.Node) {
	for _, row := range htmltext.RowsOf(n) {
		left, right := pointOf(row)
		r.point(w, left, right)
	}
}
