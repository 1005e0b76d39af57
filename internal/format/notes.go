package format

import (
	"strings"

	"zanger/internal/act"
)

// Note takes an editorial note. It belongs to the unit it stands after; when no
// unit of the article follows, to the article. A note does not lengthen the span
// of a unit inside an article: it stays when the unit goes.
func (b *Builder) Note(text string, span act.Span) {
	if len(b.stack) == 0 {
		b.notes = append(b.notes, act.Note{Text: text, Span: span})
		return
	}
	p := b.top().p
	place := act.NoteAfter
	if (p.Kind.IsRoot() || p.Kind.IsHead()) && len(p.Content) == 0 && len(p.Children) == 0 && p.Status == act.InForce {
		place = act.NoteHead // below a heading, before the text
	}
	b.addNote(p, act.Note{Text: text, Place: place, Span: span})
}

// EndNote takes a note that belongs to the text as a whole, such as a signature
// or a footnote below it: it is kept after the outermost open unit.
func (b *Builder) EndNote(text string, span act.Span) {
	if len(b.stack) == 0 {
		b.Note(text, span)
		return
	}
	b.closeTo(1)
	b.addNote(b.top().p, act.Note{Text: text, Place: act.NoteAfter, Span: span})
}

func (b *Builder) addNote(p *act.Provision, n act.Note) {
	p.Notes = append(p.Notes, n)
	for _, open := range b.stack {
		if k := open.p.Kind; k.IsRoot() || k.IsHead() {
			open.p.Span.End = max(open.p.Span.End, n.Span.End)
		}
	}
}

// Excluded takes a unit that keeps its number and a note in place of its text;
// num is the printed number, or "" for the open article itself.
func (b *Builder) Excluded(num, note string, span act.Span) {
	b.ExcludedUnit(Paragraph{Text: strings.TrimSpace(num + " " + note), Span: span}, num, note)
}

// ExcludedUnit is [Builder.Excluded] for a paragraph with its place in the source.
func (b *Builder) ExcludedUnit(src Paragraph, num, note string) {
	var p *act.Provision
	if num == "" {
		if len(b.stack) == 0 || len(b.top().p.Content) > 0 || len(b.top().p.Children) > 0 {
			b.find(src.Span, "a note of exclusion stands beside text: kept as a note")
			b.Note(note, src.Span)
			return
		}
		p = b.top().p
	} else {
		pl := b.place(num)
		if pl.role != unit {
			b.find(src.Span, "%q is no number of a unit: kept as a note", clip(num))
			b.Note(strings.TrimSpace(num+" "+note), src.Span)
			return
		}
		p = b.open(pl, src)
		b.marks[p.EID].Lines = nil // the line is its note
	}
	p.Status = act.Excluded
	p.Notes = append(p.Notes, act.Note{Text: note, Place: act.NoteHead, Span: src.Span})
	b.grow(src.Span)
	b.last, b.quoted = "", false
}

// closeTo closes the open units beyond the first n. When an article closes, the
// notes after its last unit become its own.
func (b *Builder) closeTo(n int) {
	for len(b.stack) > n {
		p := b.top().p
		b.stack = b.stack[:len(b.stack)-1]
		if p.Kind.IsRoot() {
			p.Notes = append(trailing(p), p.Notes...)
		}
	}
}

// trailing takes the notes that stand at the very end of p from the units below.
func trailing(p *act.Provision) []act.Note {
	if len(p.Children) == 0 || len(p.WrapUp) > 0 {
		return nil
	}
	last := p.Children[len(p.Children)-1]
	found := trailing(last)
	kept := last.Notes[:0:0]
	for _, n := range last.Notes {
		if n.Place == act.NoteAfter {
			found = append(found, n)
		} else {
			kept = append(kept, n)
		}
	}
	last.Notes = kept
	return found
}
