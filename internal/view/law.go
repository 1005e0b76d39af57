package view

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/words"
	"zanger/internal/document"
)

// headLine is how the heading of p is printed: "Article 6. Grounds".
func headLine(num, heading string) string {
	switch {
	case num == "":
		return heading
	case heading == "":
		return num
	}
	return numSep(num) + heading
}

func numSep(num string) string {
	if strings.HasSuffix(num, ".") || strings.HasSuffix(num, ")") {
		return num + " "
	}
	return num + ". "
}

// isHeaded reports whether p has its number printed in a heading.
func isHeaded(p *act.Provision) bool { return p.Kind.IsRoot() || p.Kind.IsHead() }

// runs turns edits into marked text.
func runs(edits []words.Edit) []document.Inline {
	var out []document.Inline
	for _, e := range edits {
		out = append(out, document.Text{Text: e.Text, Mark: [...]document.Mark{document.Kept, document.Deleted, document.Inserted}[e.Kind]})
	}
	return out
}

// numRuns returns the number before a text: the same in both, or both marked.
func numRuns(old, new string) []document.Inline {
	space := func(s string) string {
		if s != "" {
			s += " "
		}
		return s
	}
	return replaced(space(old), space(new))
}

func replaced(old, new string) []document.Inline {
	if old == new {
		if old == "" {
			return nil
		}
		return []document.Inline{document.T(old)}
	}
	var out []document.Inline
	if old != "" {
		out = append(out, document.Del(old))
	}
	if new != "" {
		out = append(out, document.Ins(new))
	}
	return out
}

// headRuns is the heading of a change, marked.
func headRuns(c *diff.Change) []document.Inline {
	sep := func(p *act.Provision, num string) string {
		if p == nil || num == "" || p.Heading == "" {
			return num
		}
		return numSep(num)
	}
	return append(replaced(sep(c.Old, c.OldNum), sep(c.New, c.NewNum)), runs(c.Heading)...)
}

// lawLine is a line of law in both texts, or in one of them.
type lawLine struct {
	old, new       bool // in which text there is such a line
	oldNum, newNum string
	edits          []words.Edit
	rows           []diff.RowEdit // of a table
}

// mark tells whether the line as a whole came or went.
func (n lawLine) mark() document.Mark {
	switch {
	case !n.old:
		return document.Inserted
	case !n.new:
		return document.Deleted
	}
	return document.Kept
}

func (n lawLine) changed() bool {
	return n.mark() != document.Kept || n.oldNum != n.newNum || words.Changed(n.edits)
}

// inlines returns the marked text of the line. In a line that came or went as a
// whole every run is marked.
func (n lawLine) inlines() []document.Inline {
	return append(numRuns(n.oldNum, n.newNum), runs(n.edits)...)
}

func lineOf(b diff.BlockEdit) lawLine {
	return lawLine{old: b.Old >= 0, new: b.New >= 0, edits: b.Edits, rows: b.Rows}
}

// ownLines returns the lines of a unit before the units below it.
func ownLines(c *diff.Change) []lawLine {
	var out []lawLine
	for _, b := range c.Text {
		out = append(out, lineOf(b))
	}
	oldNum, oldAlone := numberOf(c.Old)
	newNum, newAlone := numberOf(c.New)
	out = putNumber(out, oldNum, oldAlone && !ledAway(c, c.Old, true),
		func(n *lawLine) *bool { return &n.old }, func(n *lawLine) *string { return &n.oldNum })
	return putNumber(out, newNum, newAlone && !ledAway(c, c.New, false),
		func(n *lawLine) *bool { return &n.new }, func(n *lawLine) *string { return &n.newNum })
}

// numberOf returns the number printed before the first line of p, and whether
// that line is printed even without text.
func numberOf(p *act.Provision) (num string, alone bool) {
	if p == nil || isHeaded(p) || p.Status == act.Excluded && len(p.Notes) > 0 {
		return "", false // in a heading, or before the note
	}
	return p.Num, p.Num != ""
}

// ledAway reports whether the own text of p, one side of c, is in another change
// because it got or lost a number.
func ledAway(c *diff.Change, p *act.Provision, old bool) bool {
	if c.Lead != diff.NoLead || len(p.Content) == 0 {
		return false
	}
	for _, b := range c.Text {
		if old && b.Old >= 0 || !old && b.New >= 0 {
			return false
		}
	}
	return true
}

// putNumber puts num before the first line of its side. Without one, a number
// that stands alone makes a line, or joins the first.
func putNumber(ns []lawLine, num string, alone bool, side func(*lawLine) *bool, at func(*lawLine) *string) []lawLine {
	for i := range ns {
		if *side(&ns[i]) {
			*at(&ns[i]) = num
			return ns
		}
	}
	if !alone {
		return ns
	}
	if len(ns) == 0 {
		ns = append(ns, lawLine{})
	}
	*side(&ns[0]), *at(&ns[0]) = true, num
	return ns
}

// wrapLines returns the lines of a unit after the units below it.
func wrapLines(c *diff.Change) []lawLine {
	var out []lawLine
	for _, b := range c.WrapUp {
		out = append(out, lineOf(b))
	}
	return out
}

// childDepth is the depth of a unit below one at depth, as act.Provision.Lines
// has it.
func childDepth(parent, child *act.Provision, depth int) int {
	if parent == nil || isHeaded(parent) || child.Kind == act.Subparagraph {
		return depth
	}
	return depth + 1
}
