package amend

import (
	"slices"
	"strings"

	"zanger/internal/format"
)

// onTable carries out an order on tables or rows as a whole; done is false for orders
// on words, which are carried out as anywhere.
func (d *doc) onTable(o *Order) (done bool, err error) {
	part := o.At[0].last().Part
	row := part == Row || len(o.Units) > 0 && o.Units[0].Part == Row
	words := o.Kind == Replacement || o.Kind == Repeal && len(o.Old) > 0 || o.Kind == Insertion && o.Mark != ""
	switch {
	case slices.ContainsFunc(o.At, func(p Path) bool { return p.last().Part == Column }) && (!words || o.Anchor == AtEnd):
		return true, refuse("%s: only words of a column are changed", o.At[0])
	case o.Kind == Insertion && row && len(o.Payload) > 0:
		return true, d.insertRows(o)
	case part == Row && o.Kind == Substitution:
		return true, d.replaceRows(o)
	case part == Row && o.Kind == Repeal && len(o.Old) == 0:
		return true, d.repealRows(o)
	case part == Table && o.Kind == Substitution:
		return true, d.replaceTables(o)
	case part == Table && o.Kind == Repeal && len(o.Old) == 0, (part == Table || part == Row) && o.Kind == Renumbering:
		return true, refuse("%s: tables are not repealed or renumbered as a whole", o.At[0])
	}
	return false, nil
}

// payloadRows are the rows that new wording brings; it may bring nothing else.
func (d *doc) payloadRows(ps []format.Paragraph) ([]tableRow, error) {
	var out []tableRow
	for _, p := range ps {
		if p.Style != format.Rows {
			return nil, refuse("the new rows bring %q", clip(p.Text))
		}
		if err := d.printable(p); err != nil {
			return nil, err
		}
		for _, r := range rowsOf(&line{raw: p.Text, para: p}) {
			if !r.rule && strings.Trim(r.words(), "| ") != "" {
				out = append(out, r)
			}
		}
	}
	if len(out) == 0 {
		return nil, refuse("the new wording brings no row")
	}
	return out, nil
}

// fitsTable checks that new rows are those announced, as wide as the table, and not
// there yet but for those that they replace.
func fitsTable(l *line, fresh []tableRow, want []Step, there bool) error {
	for i, r := range fresh {
		if i >= len(want) || want[i].To != "" || r.num() != want[i].Num {
			return refuse("%d rows are announced and the wording brings row %s", len(want), r.num())
		}
		for _, old := range rowsOf(l) {
			if !there && old.num() == r.num() {
				return refuse("row %s is there already", r.num())
			}
			if !old.rule && len(old.cells) != len(r.cells) {
				return refuse("the new row %s has %d cells and the table %d", r.num(), len(r.cells), len(old.cells))
			}
		}
	}
	if len(fresh) != len(want) {
		return refuse("%d rows are announced and the wording brings %d", len(want), len(fresh))
	}
	return nil
}

// rows finds the rows that an order names, in one table and in their order.
func (d *doc) rows(o *Order) ([]stretch, error) {
	var out []stretch
	for _, path := range o.At {
		got, err := d.resolve(path)
		if err != nil {
			return nil, err
		}
		for _, pl := range got {
			if len(out) == 0 {
				d.begin(o, pl)
			}
			out = append(out, pl.scope...)
		}
	}
	for i, s := range out {
		if s.line != out[0].line || i > 0 && s.from <= out[i-1].from {
			return nil, refuse("rows of several tables, or out of order")
		}
	}
	return out, nil
}

// insertRows puts new rows behind a row.
func (d *doc) insertRows(o *Order) error {
	if o.Anchor != After && o.Anchor != AtEnd || len(o.At) != 1 {
		return refuse("it is not said behind which row the new ones go")
	}
	fresh, err := d.payloadRows(o.Payload)
	if err != nil {
		return err
	}
	var at []stretch
	if o.Anchor == AtEnd {
		at, err = d.lastRow(o, fresh[0].num())
	} else {
		at, err = d.rows(o)
	}
	if err != nil {
		return err
	}
	s := at[len(at)-1]
	if err := fitsTable(s.line, fresh, o.Units, false); err != nil {
		return err
	}
	put := []string{""}
	for _, r := range fresh {
		put = append(put, r.words())
	}
	return d.editTable(s, len(s.words()), strings.Join(put, "\n"))
}

// lastRow finds the last row of the only table of a place, or of the one that is named,
// which has the number before that of a new row.
func (d *doc) lastRow(o *Order, num string) ([]stretch, error) {
	path := o.At[0]
	if path.last().Part != Table {
		path = path.With(Step{Part: Table})
	}
	places, err := d.resolve(path)
	if err != nil {
		return nil, err
	}
	scope := places[0].scope
	rows := rowsOf(scope[len(scope)-1].line)
	for len(rows) > 0 && rows[len(rows)-1].rule {
		rows = rows[:len(rows)-1]
	}
	if len(places) != 1 || len(rows) == 0 || series(rows[len(rows)-1].num(), num, 2) == nil {
		return nil, refuse("row %s would not follow the last row of the table", num)
	}
	d.begin(o, places[0])
	return []stretch{rows[len(rows)-1].stretch}, nil
}

// replaceRows gives rows new wording.
func (d *doc) replaceRows(o *Order) error {
	at, err := d.rows(o)
	if err != nil {
		return err
	}
	fresh, err := d.payloadRows(o.Payload)
	if err != nil {
		return err
	}
	want := make([]Step, len(at))
	for i, s := range at {
		want[i] = Step{Part: Row, Num: tableRow{cells: cellsOf(s.words())}.num()}
	}
	if err := fitsTable(at[0].line, fresh, want, true); err != nil {
		return err
	}
	for i := len(at) - 1; i >= 0; i-- {
		if err := d.editTable(at[i], 0, fresh[i].words()); err != nil {
			return err
		}
	}
	return nil
}

// repealRows takes rows out.
func (d *doc) repealRows(o *Order) error {
	at, err := d.rows(o)
	if err != nil {
		return err
	}
	for i := len(at) - 1; i >= 0; i-- {
		if at[i].from == 0 {
			return refuse("%s heads the table", o.At[0])
		}
		if err := d.editTable(at[i], -1, ""); err != nil {
			return err
		}
	}
	return nil
}

// editTable puts text in the place of a row from its byte from on, -1 for the line
// break before it. The source of a table has a line for each row.
func (d *doc) editTable(row stretch, from int, put string) error {
	l := row.line
	k := strings.Count(l.text()[:row.from], "\n")
	raw := strings.Split(l.raw, "\n")
	if len(raw) != strings.Count(l.text(), "\n")+1 {
		return refuse("the layout of the table does not let rows be changed")
	}
	at := len(strings.Join(raw[:k], "\n"))
	if k > 0 {
		at++
	}
	to := at + len(raw[k])
	if from > 0 {
		from = len(raw[k])
	}
	d.change(l, at+from, to, put)
	return nil
}

// replaceTables gives tables new wording, with their captions and titles.
func (d *doc) replaceTables(o *Order) error {
	parts, err := d.payloadTables(o)
	if err != nil {
		return err
	}
	for i, path := range o.At {
		pl, err := d.resolve(path)
		if err != nil {
			return err
		}
		n := pl[0].node
		k := slices.IndexFunc(d.tables(n), func(b tableBlock) bool { return b.rows[0] == pl[0].scope[0].line })
		old := d.tables(n)[k]
		if head := d.captionOf(old.lines[0]) != nil; head != (parts[i].num != "" || d.captioned(parts[i])) {
			return refuse("%s: the caption of the table and that of the new wording do not fit", path)
		}
		if was, is := len(old.lines)-len(old.rows), len(parts[i].lines)-len(parts[i].rows); was != is {
			return refuse("%s has %d lines of title and the new wording %d", path, was, is)
		}
		if len(parts[i].notes) > 0 {
			old.lines, parts[i].lines = append(old.lines, d.notesBelow(old)...), append(parts[i].lines, parts[i].notes...)
		}
		d.begin(o, pl[0])
		if err := d.swap(n, old.lines, parts[i].lines, nil); err != nil {
			return err
		}
	}
	return nil
}

// notesBelow are the lines that explain a table, directly below it.
func (d *doc) notesBelow(b tableBlock) []*line {
	var out []*line
	last := b.lines[len(b.lines)-1]
	for _, l := range d.lines[last.idx+1:] {
		if l.dead {
			continue
		}
		if !d.bill.Drafting.TableNote.MatchString(l.text()) {
			break
		}
		out = append(out, l)
	}
	return out
}

func (d *doc) captioned(b tableBlock) bool { return d.captionOf(b.lines[0]) != nil }

// payloadTables takes new wording apart into the tables that an order names.
func (d *doc) payloadTables(o *Order) ([]tableBlock, error) {
	var out []tableBlock
	for _, p := range o.Payload {
		if err := d.printable(p); err != nil {
			return nil, err
		}
		l := d.newLine(d.sep, d.raw(p, ""))
		if l.text() != p.Text {
			return nil, refuse("the layout of the act does not let %q be written", clip(p.Text))
		}
		if m := d.captionOf(l); m != nil || len(out) == 0 {
			b := tableBlock{}
			if m != nil {
				b.num = m[1]
			}
			out = append(out, b)
		}
		b := &out[len(out)-1]
		if note := d.bill.Drafting.TableNote; note != nil && len(b.rows) > 0 && note.MatchString(p.Text) {
			b.notes = append(b.notes, l)
			continue
		}
		b.lines = append(b.lines, l)
		if len(b.notes) > 0 {
			return nil, refuse("the wording of a table goes on behind its notes with %q", clip(p.Text))
		}
		if p.Style == format.Rows {
			b.rows = append(b.rows, l)
		}
	}
	if len(out) != len(o.At) {
		return nil, refuse("%d tables are announced and the wording brings %d", len(o.At), len(out))
	}
	for i, b := range out {
		if len(b.rows) == 0 || b.lines[len(b.lines)-1] != b.rows[len(b.rows)-1] {
			return nil, refuse("the wording of a table ends with %q", clip(b.lines[len(b.lines)-1].text()))
		}
		if num := o.At[i].last().Num; num != b.num {
			return nil, refuse("table %s is announced and the wording brings %s", num, b.num)
		}
	}
	return out, nil
}
