package html

import "zanger/internal/document"

// place is where inlines stand: the language and the changes around them, and
// whether line ends are kept.
type place struct {
	lang   string
	marks  marks
	pre    bool
	inNote bool
}

// marks says which changes enclose a piece of text. Both may: words deleted
// from an inserted paragraph are in neither reading.
type marks struct{ inserted, deleted bool }

func (m marks) with(n document.Mark) marks {
	switch n {
	case document.Inserted:
		m.inserted = true
	case document.Deleted:
		m.deleted = true
	}
	return m
}

func (m marks) tags() (begin, end string) {
	if m.inserted {
		begin, end = "<ins>", "</ins>"
	}
	if m.deleted {
		begin, end = begin+"<del>", "</del>"+end
	}
	return begin, end
}

// inlines writes text with neighbours under the same marks in one ins or del.
func (p *printer) inlines(at place, in []document.Inline) {
	var open marks
	end := ""
	turn := func(m marks) {
		if m == open {
			return
		}
		begin, e := m.tags()
		p.write(end, begin)
		open, end = m, e
	}
	named, endName := "", ""
	for _, n := range in {
		if t, _ := n.(document.Text); t.Evidence != named {
			turn(marks{})
			p.write(endName)
			named, endName = t.Evidence, ""
			if attr := p.evidenceAttr(named); attr != "" {
				p.write("<span", attr, ">")
				endName = "</span>"
			}
		}
		switch n := n.(type) {
		case document.Text:
			if n.Text == "" {
				continue
			}
			turn(at.marks.with(n.Mark))
			p.run(at, n)
		case document.LineBreak:
			turn(at.marks)
			p.write("<br />")
		case document.NoteRef:
			turn(at.marks)
			p.noteRef(at, n)
		case document.Link:
			turn(marks{})
			p.link(at, n)
		}
	}
	turn(marks{})
	p.write(endName)
}

func (p *printer) run(at place, t document.Text) {
	begin, end := "", ""
	add := func(on bool, tag string) {
		if on {
			begin, end = begin+"<"+tag+">", "</"+tag+">"+end
		}
	}
	if attr := langAttr(t.Lang, at.lang); attr != "" {
		begin, end = "<span"+attr+">", "</span>"
	}
	add(t.Bold, "strong")
	add(t.Italic, "em")
	add(t.Code && !at.pre, "code")
	p.write(begin, escape(t.Text), end)
}

// link writes an a element, or plain text when the target is none that may be
// followed.
func (p *printer) link(at place, l document.Link) {
	href := ""
	if len(l.Target) > 1 && l.Target[0] == '#' {
		if p.declared[fragment(l.Target[1:])] {
			href = "#" + fragment(l.Target[1:])
		}
	} else if to, ok := document.External(l.Target); ok {
		href = escape(to)
	} else if p.local != nil {
		if to, ok := p.local(l.Target); ok {
			href = escape(to)
		}
	}
	if href == "" {
		p.inlines(at, flat(l.Inlines))
		return
	}
	p.write(`<a href="`, href, `">`)
	p.inlines(at, flat(l.Inlines))
	p.write("</a>")
}

// flat takes links and footnotes out of a link, which can hold neither.
func flat(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, n := range in {
		switch n := n.(type) {
		case document.Link:
			out = append(out, flat(n.Inlines)...)
		case document.NoteRef:
		default:
			out = append(out, n)
		}
	}
	return out
}
