package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// tableRow is a row of a table: a range of the text of its line.
type tableRow struct {
	stretch
	cells []string
	// rule marks the line of dashes below the head of a table in Markdown.
	rule bool
}

// rowsOf returns the rows of a table.
func rowsOf(l *line) []tableRow {
	if l.para.Style != format.Rows {
		return nil
	}
	var out []tableRow
	at := 0
	for _, text := range strings.Split(l.text(), "\n") {
		r := tableRow{stretch: stretch{l, at, at + len(text)}, cells: cellsOf(text)}
		r.rule = strings.Trim(text, "|-: ") == "" && strings.Contains(text, "-")
		out = append(out, r)
		at += len(text) + 1
	}
	return out
}

func cellsOf(row string) []string {
	row = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(row), "|"), "|")
	cells := strings.Split(row, "|")
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	return cells
}

// num is the number in the first cell of a row, "" for none: "19", "19." or "a)".
func (r tableRow) num() string {
	if r.rule {
		return ""
	}
	return strings.TrimRight(r.cells[0], ".)")
}

// tableBlock is a table with its caption and title lines; rows are its table lines.
type tableBlock struct {
	num   string
	lines []*line
	rows  []*line
	notes []*line // what explains it below it, in new wording
}

// tables finds the tables of a unit: from a caption to the last table line before the
// next caption. A table without a caption stands alone.
func (d *doc) tables(n *node) []tableBlock {
	var out []tableBlock
	open := false
	var wait []*line
	for _, l := range n.allLines() {
		if l.dead {
			continue
		}
		if m := d.captionOf(l); m != nil {
			out, open, wait = append(out, tableBlock{num: strings.ReplaceAll(m[1], " ", ""), lines: []*line{l}}), true, nil
			continue
		}
		switch {
		case l.para.Style == format.Rows && !open:
			out = append(out, tableBlock{lines: []*line{l}, rows: []*line{l}})
		case l.para.Style == format.Rows:
			b := &out[len(out)-1]
			b.lines, b.rows = append(append(b.lines, wait...), l), append(b.rows, l)
			wait = nil
		case open:
			wait = append(wait, l)
		}
	}
	return slices.DeleteFunc(out, func(b tableBlock) bool { return len(b.rows) == 0 })
}

func (d *doc) captionOf(l *line) []string {
	if d.bill == nil || d.bill.Drafting.Caption == nil || l.para.Style == format.Rows {
		return nil
	}
	return d.bill.Drafting.Caption.FindStringSubmatch(l.text())
}

// resolveTable looks up a table of units, and rows of it.
func (d *doc) resolveTable(nodes []*node, rest, path Path) ([]place, error) {
	if rest.last().Part == Column {
		return d.resolveColumn(nodes, rest[:len(rest)-1], path)
	}
	var out []place
	for _, n := range nodes {
		blocks := d.tables(n)
		if rest[0].Part == Table {
			b, err := pickTable(blocks, rest[0], path)
			if err != nil {
				return nil, err
			}
			blocks = []tableBlock{b}
		}
		switch {
		case rest.last().Part == Table && len(rest) == 1:
			pl := place{node: n, step: rest.last()}
			for _, l := range blocks[0].rows {
				pl.scope = append(pl.scope, stretch{l, 0, len(l.text())})
			}
			out = append(out, pl)
		case rest.last().Part == Row && len(rest) <= 2:
			rows, err := pickRows(blocks, rest.last(), path)
			if err != nil {
				return nil, err
			}
			pl := place{node: n, step: rest.last()} // words are meant in any row of a range
			for _, r := range rows {
				pl.scope = append(pl.scope, r.stretch)
			}
			out = append(out, pl)
		default:
			return nil, refuse("%s: nothing can be looked for below this", path)
		}
	}
	return out, nil
}

// resolveColumn looks up a column of rows or of a table. Printed tables join cells, so
// that columns cannot be counted: the place is all that the rows hold, and words must
// stand there once.
func (d *doc) resolveColumn(nodes []*node, rest, path Path) ([]place, error) {
	if len(rest) == 0 {
		rest = Path{{Part: Table}}
	}
	out, err := d.resolveTable(nodes, rest, path)
	for i := range out {
		out[i].step = path.last()
	}
	return out, err
}

// pickTable finds the table with a number, or the only one.
func pickTable(blocks []tableBlock, s Step, path Path) (tableBlock, error) {
	var found []tableBlock
	for _, b := range blocks {
		if s.Num == "" || b.num == s.Num {
			found = append(found, b)
		}
	}
	switch {
	case s.To != "":
		return tableBlock{}, refuse("%s: a range of tables", path)
	case len(found) == 0:
		return tableBlock{}, refuse("%s is not in the act", path)
	case len(found) > 1:
		return tableBlock{}, refuse("%s stands in the act %d times", path, len(found))
	}
	return found[0], nil
}

// pickRows finds a row by its number, which must stand in the tables once, or a range
// of rows.
func pickRows(blocks []tableBlock, s Step, path Path) ([]tableRow, error) {
	var all []tableRow
	for _, b := range blocks {
		for _, l := range b.rows {
			all = append(all, rowsOf(l)...)
		}
	}
	at := func(num string) (int, error) {
		found := -1
		for i, r := range all {
			if num != "" && r.num() == num {
				if found >= 0 {
					return 0, refuse("%s stands in the table more than once", path)
				}
				found = i
			}
		}
		if found < 0 {
			return 0, refuse("%s is not in the table", path)
		}
		return found, nil
	}
	from, err := at(s.Num)
	if err != nil {
		return nil, err
	}
	to := from
	if s.To != "" {
		if to, err = at(s.To); err != nil {
			return nil, err
		}
	}
	if to < from {
		return nil, refuse("%s: the range runs backwards", path)
	}
	return slices.DeleteFunc(slices.Clone(all[from:to+1]), func(r tableRow) bool { return r.rule }), nil
}

// itemRow finds an item of a list that is set as a table: the one row of a unit whose
// first cell begins with its number, "1. in town".
func (d *doc) itemRow(n *node, s Step) (place, bool) {
	sign := map[act.Kind]string{act.Point: ")", act.Subpoint: "."}[s.Kind]
	if sign == "" || s.Num == "" || s.To != "" {
		return place{}, false
	}
	var found []stretch
	for _, l := range n.own {
		for _, r := range rowsOf(l.line) {
			if !r.rule && strings.HasPrefix(r.cells[0]+" ", s.Num+sign+" ") {
				found = append(found, r.stretch)
			}
		}
	}
	if len(found) != 1 {
		return place{}, false
	}
	return place{node: n, step: Step{Part: Row, Num: s.Num}, scope: found}, true
}

// respaced refuses new wording of tables in which rows differ from the old in spaces
// only: the bill sets them otherwise, and it cannot be told what the act prints. One
// row alone may be a correction.
func respaced(old, fresh []*line) error {
	close := func(s string) string { return strings.Join(strings.Fields(s), "") }
	was, at := map[string]bool{}, map[string]string{}
	for _, l := range old {
		for _, r := range rowsOf(l) {
			was[squeeze(r.words())], at[close(r.words())] = true, r.words()
		}
	}
	n := 0
	for _, l := range fresh {
		for _, r := range rowsOf(l) {
			same, ok := at[close(r.words())]
			if !ok || was[squeeze(r.words())] {
				continue
			}
			if n++; n > 1 {
				return refuse("rows of the new wording differ from the old in spaces only: %q", clip(r.words())).among(same)
			}
		}
	}
	return nil
}
