package markdown

import (
	"strconv"
	"strings"

	"zanger/internal/document"
)

// place is what encloses a text: changes, and what its line may hold.
type place struct {
	inserted, deleted bool
	oneLine, cell     bool // line breaks are <br>, and pipes would end the cell
	noEmphasis        bool
}

func (p place) with(m document.Mark) place {
	switch m {
	case document.Inserted:
		p.inserted = true
	case document.Deleted:
		p.deleted = true
	}
	return p
}

// void reports whether both changes enclose a text. It is in neither reading
// and left out: CriticMarkup knows no change inside a change.
func (p place) void() bool { return p.inserted && p.deleted }

// blocks returns the lines of blocks with an empty line between them.
func (p *printer) blocks(at place, bs []document.Block) []string {
	var out []string
	last, alternate := document.Block(nil), false
	for _, b := range bs {
		l, isList := b.(document.List)
		before, wasList := last.(document.List)
		// Two lists of one kind in a row need different marks to stay two.
		alternate = isList && wasList && l.Ordered == before.Ordered && !alternate
		ls := p.block(at, b, alternate)
		if len(ls) == 0 {
			continue
		}
		last = b
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, ls...)
	}
	return out
}

func (p *printer) block(at place, b document.Block, alternate bool) []string {
	switch b := b.(type) {
	case document.Heading:
		at.oneLine = true
		if ls := p.lines(at.with(b.Mark), b.Inlines); ls != nil {
			return []string{strings.Repeat("#", min(max(b.Level, 1), 6)) + " " + ls[0]}
		}
	case document.Paragraph:
		return p.paragraph(at, b)
	case document.List:
		return p.list(at, b, alternate)
	case document.Table:
		return p.table(at, b)
	case document.Panel:
		return p.panel(at, b)
	case document.Contents:
		return p.contents(at, b)
	case document.Image:
		return p.block(at, b.Instead(), false)
	case document.Rule:
		return []string{"---"}
	}
	return nil
}

// paragraph writes a paragraph; depth is shown by em spaces, a warning as a
// block quotation.
func (p *printer) paragraph(at place, q document.Paragraph) []string {
	ls := p.lines(at.with(q.Mark), q.Inlines)
	if ls == nil {
		return nil
	}
	ls[0] = strings.Repeat("&emsp;", min(max(q.Depth, 0), 8)) + ls[0]
	if q.Style == document.Warning {
		return hang(ls, "> ", "> ")
	}
	return ls
}

// list writes items, with empty lines between their blocks where an item has
// more than a paragraph and a list inside.
func (p *printer) list(at place, l document.List, alternate bool) []string {
	mark, tight := "- ", true
	if alternate {
		mark = "* "
	}
	for _, item := range l.Items {
		tight = tight && isTight(item)
	}
	var out []string
	for i, item := range l.Items {
		if l.Ordered {
			mark = strconv.Itoa(min(max(l.Start, 1)+i, 999999999)) + ". "
			if alternate {
				mark = mark[:len(mark)-2] + ") "
			}
		}
		var ls []string
		if tight {
			for _, b := range item {
				ls = append(ls, p.block(at, b, false)...)
			}
		} else {
			ls = p.blocks(at, item)
		}
		if i > 0 && !tight {
			out = append(out, "")
		}
		out = append(out, hang(ls, mark, strings.Repeat(" ", len(mark)))...)
	}
	return out
}

func isTight(item []document.Block) bool {
	for i, b := range item {
		switch b := b.(type) {
		case document.Paragraph:
			if i > 0 {
				return false
			}
		case document.List:
			// A list that does not begin with 1 needs an empty line above.
			if i != 1 || b.Ordered && b.Start > 1 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// panel writes a block quotation with the title in bold above and the source
// below, or a fenced block for code.
func (p *printer) panel(at place, b document.Panel) []string {
	var out []string
	add := func(ls []string) {
		if len(ls) == 0 {
			return
		}
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, ls...)
	}
	if ls := p.lines(place{inserted: at.inserted, deleted: at.deleted, oneLine: true, noEmphasis: true}, b.Title); ls != nil {
		add([]string{strong(ls[0])})
	}
	if b.Kind == document.CodeBlock {
		add(fence(b.Blocks))
	} else {
		add(p.blocks(at, b.Blocks))
	}
	if ls := p.lines(at, b.Source); ls != nil {
		ls[0] = "— " + ls[0]
		add(ls)
	}
	if b.Kind == document.CodeBlock || len(out) == 0 {
		return out
	}
	return hang(out, "> ", "> ")
}

// contents writes a list of links, deeper levels indented.
func (p *printer) contents(at place, c document.Contents) []string {
	at.oneLine = true
	var out []string
	for _, e := range c.Entries {
		ls := p.lines(at, []document.Inline{document.A("#"+e.ID, e.Words)})
		if ls != nil {
			out = append(out, strings.Repeat("  ", max(e.Level, 0))+"- "+ls[0])
		}
	}
	return out
}

// strong makes a whole line bold where CommonMark will see it as such: with a
// letter or a digit at either end, or the ends of the line outside.
func strong(s string) string { return "**" + s + "**" }

// fence writes the text of blocks literally between fences longer than any run
// of backticks inside.
func fence(bs []document.Block) []string {
	d := document.Document{Blocks: bs}
	text := ""
	for i, l := range d.Lines(document.Both) {
		if i > 0 {
			text += "\n"
		}
		text += clean(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(l))
	}
	mark := strings.Repeat("`", max(longestRun(text, '`')+1, 3))
	return append(append([]string{mark}, strings.Split(text, "\n")...), mark)
}

func longestRun(s string, of rune) int {
	longest, run := 0, 0
	for _, r := range s {
		run++
		if r != of {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
