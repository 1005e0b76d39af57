package ooxml

import (
	"encoding/xml"
	"path"
	"strings"
)

// Read reads the text of a .docx file within the limits of this package. Nothing
// outside the file is followed. The error is a [*Refusal].
func Read(src []byte) (*Document, error) {
	a, err := openArchive(src)
	if err != nil {
		return nil, err
	}
	main, others, err := a.mainPart()
	if err != nil {
		return nil, err
	}
	d := &Document{Notes: map[NoteID][]Block{}, open: map[int32]bool{}, Skipped: a.skipped, OtherMain: others}
	if d.External, err = a.externals(); err != nil {
		return nil, err
	}
	for _, name := range a.names {
		if strings.EqualFold(path.Base(name), "vbaProject.bin") {
			d.Macros = append(d.Macros, name)
		}
	}
	d.Keywords = a.keywords()
	r := &reader{a: a, d: d}
	return d, r.read(main)
}

// related are the parts that the main part names.
type related struct{ styles, numbering, footnotes, endnotes, comments string }

func (r *reader) related(main string) (related, error) {
	rels, err := r.a.relations(main)
	var p related
	for _, x := range rels {
		part := resolve(main, x.target)
		into := map[string]*string{"styles": &p.styles, "numbering": &p.numbering,
			"footnotes": &p.footnotes, "endnotes": &p.endnotes, "comments": &p.comments}[x.kind]
		switch {
		case x.kind == "vbaProject":
			return p, refuse("", hintSaveDocx+", which holds no macros", "the file holds macros")
		case into != nil && !x.external && r.a.has(part):
			*into = part
		}
	}
	return p, err
}

// read reads every part in the order that the next one needs.
func (r *reader) read(main string) error {
	p, err := r.related(main)
	if err != nil {
		return err
	}
	if r.d.styles, err = readStyles(r.a, p.styles); err != nil {
		return err
	}
	r.d.Lang = r.d.styles.base("", "").lang
	if r.d.numbering, err = readNumbering(r.a, p.numbering); err != nil {
		return err
	}
	if err := r.part(main, "document", func(e xml.StartElement) {
		if tag(e) == "body" {
			r.blocks(&r.d.Body)
		}
	}); err != nil {
		return err
	}
	if err := r.notes(p.footnotes, Footnote); err != nil {
		return err
	}
	if err := r.notes(p.endnotes, Endnote); err != nil {
		return err
	}
	return r.comments(p.comments)
}

// part reads a part whose root holds text; part "" is none.
func (r *reader) part(part, root string, f func(e xml.StartElement)) error {
	if part == "" {
		return nil
	}
	rels, err := r.a.relations(part)
	if err != nil {
		return err
	}
	r.rels = map[string]string{}
	for _, x := range rels {
		r.rels[x.id] = x.target
	}
	if r.w, err = r.a.walk(part, root); err != nil {
		return err
	}
	r.marks, r.link, r.fields, r.opened = Marks{}, 0, nil, nil
	r.w.children(f)
	for _, f := range r.fields { // never ended: their words are no code
		r.d.open[f.id] = true
		r.d.Odd.NoEnd++
	}
	return r.w.close()
}

// notes reads footnotes or endnotes. Separators have a type and are left out.
func (r *reader) notes(part string, kind NoteKind) error {
	return r.part(part, string(kind)+"s", func(e xml.StartElement) {
		if t := attr(e, "type"); tag(e) != string(kind) || t != "" && t != "normal" {
			return
		}
		var b []Block
		r.blocks(&b)
		id := NoteID{kind, attr(e, "id")}
		r.d.Notes[id] = append(r.d.Notes[id], b...)
	})
}

// comments reads the comments; the paragraphs that refer to them are known.
func (r *reader) comments(part string) error {
	return r.part(part, "comments", func(e xml.StartElement) {
		if tag(e) != "comment" {
			return
		}
		c := Comment{ID: attr(e, "id"), Author: attr(e, "author"), Date: attr(e, "date"), Index: r.commented[attr(e, "id")]}
		var b []Block
		r.blocks(&b)
		var text strings.Builder
		Paragraphs(b, func(p *Paragraph) { text.WriteString(" " + p.Text()) })
		c.Text = strings.Join(strings.Fields(text.String()), " ")
		r.d.Comments = append(r.d.Comments, c)
	})
}
