package amend

import (
	"strconv"
	"strings"

	"zanger/internal/act"
)

// kzExclude takes units out. A numbered one keeps its number, with a note in place
// of its text (Law 480-V art. 27(6)).
func (d *doc) kzExclude(o *Order) error {
	var todo []place
	var paths []Path
	for _, path := range o.At {
		got, err := d.kzPlaces(path)
		if err != nil {
			return err
		}
		for _, pl := range got {
			todo, paths = append(todo, pl), append(paths, path)
		}
	}
	if err := namedTwice(todo); err != nil {
		return err
	}
	for i, pl := range todo {
		if pl.step.Part == Sentence {
			d.begin(o, pl)
			if err := d.excludeText(pl); err != nil {
				return err
			}
			continue
		}
		if !pl.isUnit() || pl.node.parent == nil {
			return refuse("%s cannot be excluded", paths[i])
		}
		if err := d.untouched(pl.node, paths[i]); err != nil {
			return err
		}
		d.begin(o, pl)
		if err := d.excludeUnit(pl.node, o.lost); err != nil {
			return err
		}
	}
	return nil
}

func (d *doc) excludeText(pl place) error {
	var cs []change
	for _, s := range pl.scope {
		if d.putHere(s) != nil {
			return refuse("%s of %s: this bill has already changed it", pl.step, pl.node.eid)
		}
		cs = append(cs, change{withSentenceSpace(s), ""})
	}
	if err := d.carry(pl.node, cs); err != nil {
		return err
	}
	return d.rereadAfter(pl.node)
}

func (d *doc) excludeUnit(n *node, lost bool) error {
	switch {
	case n.kind.IsHead():
		return d.excludeHead(n, lost)
	case n.print == "":
		return d.excludeCounted(n)
	}
	if err := d.noteFor(n, n.allLines(), lost); err != nil {
		return err
	}
	d.reread(n)
	return nil
}

// excludeHead excludes a chapter with the articles in it; each keeps its number.
func (d *doc) excludeHead(n *node, lost bool) error {
	for _, a := range n.below(act.Article) {
		if a.status == act.Excluded {
			continue
		}
		if err := d.noteFor(a, a.allLines(), lost); err != nil {
			return err
		}
	}
	if err := d.noteFor(n, n.head, lost); err != nil {
		return err
	}
	d.rereadAll()
	return nil
}

// excludeCounted takes out a part or a line, which has no number to keep.
func (d *doc) excludeCounted(n *node) error {
	lines := n.allLines()
	if n.first && (n.own[0].from > 0 || len(lines) == len(n.parent.allLines())-len(n.parent.head)) {
		return refuse("%s: the first part of a numbered unit cannot go alone; give the unit new wording", n.eid)
	}
	for _, l := range lines {
		d.remove(l)
	}
	d.reread(n.parent)
	return nil
}

// noteFor writes the note in the place of the lines of a unit, behind its number.
func (d *doc) noteFor(n *node, lines []*line, lost bool) error {
	if len(lines) == 0 || n.print == "" {
		return refuse("%s has no number that could stay", n.eid)
	}
	first, last := lines[0], lines[len(lines)-1]
	at, head := headNumLen(first.text(), n.print), n.kind.IsRoot() || n.kind.IsHead()
	if !strings.HasPrefix(first.text(), n.print) {
		return refuse("the number of %s does not stand at its beginning", n.eid)
	}
	if !head {
		at = len(n.print)
	}
	number := strings.TrimRight(first.text()[:at], " .")
	if !head {
		number = first.text()[:at]
	}
	end := "."
	if n.kind == act.Point || n.kind == act.Subpoint {
		end = ";"
		if strings.HasSuffix(strings.TrimRight(last.text(), " "), ".") {
			end = "."
		}
	}
	note := d.bill.Drafting.excluded(n.kind, lost, end == "." && (head || strings.HasSuffix(n.print, ".")), d.bill.by)
	marks := marksOf(first)
	var put []*line
	switch {
	case d.italics() && head:
		put = []*line{d.newLine(d.sep, marks+number+"."), d.newLine(d.sep, "*"+note+"*")}
	case d.italics():
		put = []*line{d.newLine(d.sep, marks+number+" *"+note+"*")}
	case head:
		put = []*line{d.newLine(d.sep, marks+number+". "+note+end)}
	default:
		put = []*line{d.newLine(d.sep, marks+number+" "+note+end)}
	}
	d.change(first, 0, len(first.raw), put[0].raw)
	for _, l := range lines[1:] {
		d.remove(l)
	}
	if len(put) > 1 {
		d.insert(first.idx, put[1:])
	}
	return nil
}

// italics reports whether the act sets its editorial notes in italics, as working
// texts do.
func (d *doc) italics() bool {
	found := false
	d.root.each(func(n *node) {
		for _, l := range n.notes {
			found = found || strings.HasSuffix(strings.TrimSpace(l.raw), "*")
		}
	})
	return found || d.parsed.Expression.Authority == act.WorkingText
}

// ordinalOf is the ordinal that a counted unit had before the bill; 0 if the bill
// made it.
func ordinalOf(n *node) int {
	if n.first {
		return 1
	}
	k, _ := strconv.Atoi(bare(n.was))
	return k
}
