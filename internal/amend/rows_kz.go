package amend

import "zanger/internal/act"

// Rows of tables in annexes are told by the number in their first column: "строку,
// порядковый номер 5, изложить в следующей редакции". Words in a row are changed as
// anywhere; a row gets new wording as a whole, and a new one goes where its number belongs.
// What a consolidated text prints for an excluded row is not settled, so that none is.

// onRows reports whether an order is on rows as a whole.
func (o *Order) onRows() bool {
	if len(o.Units) > 0 && o.Units[0].Part == Row {
		return true
	}
	return o.At[0].last().Part == Row && (o.Kind == Substitution || o.Kind == Renumbering || o.Kind == Repeal && len(o.Old) == 0)
}

func (d *doc) kzRows(o *Order) error {
	switch o.Kind {
	case Substitution:
		for _, path := range o.At {
			got, err := d.kzPlaces(path)
			if err != nil {
				return err
			}
			for _, s := range got[0].scope {
				if op := d.putHere(s); op != nil {
					return refuse("%s: this bill has already changed it (%s of %s)", path, op.kind, op.eid)
				}
			}
		}
		return d.replaceRows(o)
	case Insertion:
		return d.kzInsertRows(o)
	}
	return refuse("%s: what stands in the place of a row that is excluded or renumbered is not known", o.At[0])
}

// kzInsertRows puts rows behind the one that their numbers follow, in the only table of
// the place.
func (d *doc) kzInsertRows(o *Order) error {
	if len(o.At) != 1 {
		return refuse("new rows go into %d places at once", len(o.At))
	}
	if o.Anchor == After && o.At[0].last().Part == Row {
		return d.insertRows(o)
	}
	places, err := d.kzPlaces(o.At[0])
	if err != nil {
		return err
	}
	tables := d.tables(places[0].node)
	if len(places) != 1 || !places[0].isUnit() || len(tables) != 1 || len(tables[0].rows) != 1 {
		return refuse("%s has %d tables: it is not said which gets the row", o.At[0], len(tables))
	}
	last := ""
	for _, r := range rowsOf(tables[0].rows[0]) {
		if n := r.num(); isNumber(n) && act.CompareNum(n, o.Units[0].Num) < 0 {
			last = n
		}
	}
	if last == "" || !nextNumber(last, o.Units[0].Num) {
		return refuse("row %s does not follow: the one before it is %q", o.Units[0].Num, last)
	}
	after := *o
	after.Anchor, after.At = After, []Path{o.At[0].With(Step{Part: Row, Num: last})}
	return d.insertRows(&after)
}

// isNumber reports whether the first cell of a row is a number: "5", "7-1".
func isNumber(s string) bool {
	for i, r := range s {
		if (r < '0' || r > '9') && (r != '-' || i == 0) {
			return false
		}
	}
	return s != ""
}
