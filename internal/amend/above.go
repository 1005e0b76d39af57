package amend

import "zanger/internal/format"

// A heading may stand above the number of an article, for it and those behind it: "§ 5
// včetně nadpisu nad ním".

// replaceAbove gives the heading above an article new wording: the first line of the new
// wording of the article. It returns where the article itself begins.
func (d *doc) replaceAbove(n, fresh *node, lines []*line) (int, error) {
	old := d.groupHeading(n)
	first := fresh.firstLine()
	if len(old) != 1 || d.twoAbove(old[0].line) {
		return 0, refuse("it cannot be told which heading above %s is meant", n.eid)
	}
	if first == nil || first.idx != 1 || len(lines) < 2 {
		return 0, refuse("the new wording of %s brings no heading above it", n.eid)
	}
	d.change(old[0].line, 0, len(old[0].raw), d.raw(format.Paragraph{Text: lines[0].text(), Style: format.Heading, Level: max(1, old[0].para.Level)}, ""))
	return 1, nil
}

// twoAbove reports whether a further heading stands above that on line l.
func (d *doc) twoAbove(l *line) bool {
	if l.idx == 0 {
		return false
	}
	before := d.liveBefore(l.idx)
	return before.para.Style == format.Heading && !d.heads(before)
}

// repealAbove takes out the heading above an article.
func (d *doc) repealAbove(n *node) error {
	old := d.groupHeading(n)
	if len(old) != 1 || d.twoAbove(old[0].line) {
		return refuse("it cannot be told which heading above %s is meant", n.eid)
	}
	d.remove(old[0].line)
	return nil
}
