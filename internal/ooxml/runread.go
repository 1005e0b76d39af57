package ooxml

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// inline reads an element inside a paragraph.
func (r *reader) inline(e xml.StartElement) {
	switch tag(e) {
	case "r":
		r.run()
	case "ins", "del", "moveFrom", "moveTo":
		r.under(e, r.inlines)
	case "hyperlink":
		outer := r.link
		r.hyperlink(e)
		r.inlines()
		r.link = outer
	case "fldSimple":
		r.beginField()
		r.fieldCode(attr(e, "instr"))
		r.fieldResult()
		r.inlines()
		r.endField()
	case "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo":
		r.inlines()
	case "mc:AlternateContent":
		r.choice(r.inlines)
	case "bookmarkStart":
		r.bookmarkStart(e)
	case "bookmarkEnd":
		r.bookmarkEnd(e)
	case "m:oMath", "m:oMathPara":
		r.d.Odd.Formulas++
		r.add(Run{Text: r.w.text()}, runProps{}, nil)
	}
}

func (r *reader) inlines() { r.w.children(r.inline) }

// hyperlink notes the target of a link.
func (r *reader) hyperlink(e xml.StartElement) {
	target := ""
	if a := attr(e, "anchor"); a != "" {
		target = "#" + a
	}
	if to := r.rels[relAttr(e, "id")]; to != "" {
		target = to
	}
	if target != "" {
		r.piece()
		r.d.Links = append(r.d.Links, target)
		r.link = int32(len(r.d.Links))
	}
}

// run reads the element w:r that was just opened.
func (r *reader) run() {
	var p runProps
	var old *runProps
	r.w.children(func(e xml.StartElement) {
		if tag(e) == "rPr" {
			p, old = r.runProps()
			return
		}
		r.content(e, p, old)
	})
}

// runProps reads the properties of a run, and those before a tracked change.
func (r *reader) runProps() (p runProps, old *runProps) {
	r.w.children(func(e xml.StartElement) {
		if tag(e) != "rPrChange" {
			p.set(e)
			return
		}
		r.change(e, Reformatted)
		r.w.children(func(e xml.StartElement) {
			if tag(e) == "rPr" {
				o := r.w.runProps()
				old = &o
			}
		})
	})
	return p, old
}

// content reads what stands in a run.
func (r *reader) content(e xml.StartElement, p runProps, old *runProps) {
	text := func(s string) { r.add(Run{Text: s}, p, old) }
	switch t := tag(e); t {
	case "t", "delText":
		text(r.w.text())
	case "tab", "ptab":
		text("\t")
	case "br", "cr":
		text("\n")
	case "noBreakHyphen":
		text("\u2011")
	case "softHyphen":
		text("\u00ad")
	case "sym":
		text(r.symbol(e))
	case "instrText", "delInstrText":
		r.fieldCode(r.w.text())
	case "fldChar":
		r.fieldChar(attr(e, "fldCharType"))
	case "footnoteReference":
		r.add(Run{Kind: NoteMark, Note: &NoteID{Footnote, attr(e, "id")}}, p, old)
	case "endnoteReference":
		r.add(Run{Kind: NoteMark, Note: &NoteID{Endnote, attr(e, "id")}}, p, old)
	case "commentReference":
		if r.commented == nil {
			r.commented = map[string]int{}
		}
		r.commented[attr(e, "id")] = r.index
	case "drawing", "pict", "object":
		r.d.Odd.Pictures++
		r.boxes()
	case "mc:AlternateContent":
		r.choice(func() {
			r.w.children(func(e xml.StartElement) { r.content(e, p, old) })
		})
	case "ruby":
		r.w.children(func(e xml.StartElement) {
			if tag(e) == "rubyBase" {
				r.inlines()
			}
		})
	}
}

// symbol returns a character of a symbol font: by its code, for its picture is
// not known.
func (r *reader) symbol(e xml.StartElement) string {
	n, err := strconv.ParseUint(attr(e, "char"), 16, 32)
	if err != nil || unfit(rune(n)) || n == 0 || n > 0x10FFFF {
		return ""
	}
	if n >= 0xF000 && n <= 0xF0FF {
		r.d.Odd.Symbols++
	}
	return string(rune(n))
}

// boxes looks for text boxes in the drawing that was just opened.
func (r *reader) boxes() {
	r.w.children(func(e xml.StartElement) {
		switch {
		case tag(e) == "txbxContent":
			r.box()
		case tag(e) == "mc:AlternateContent":
			r.choice(r.boxes)
		default:
			r.boxes()
		}
	})
}

func (r *reader) box() {
	host, marks, fields := r.para, r.marks, r.fields
	b := Box{Marks: marks}
	r.marks, r.fields = Marks{}, nil
	r.blocks(&b.Blocks)
	r.para, r.marks, r.fields = host, marks, fields
	if host != nil && len(b.Blocks) > 0 {
		host.Boxes = append(host.Boxes, b)
		r.d.Odd.Boxes++
	}
}

// add adds a run to the paragraph being read.
func (r *reader) add(run Run, p runProps, old *runProps) {
	if r.para == nil || run.Kind == Words && run.Text == "" {
		return
	}
	r.weigh(len(run.Text))
	run.code, run.Marks, run.Link = r.inCode(), r.marks, r.link
	run.Format = r.d.styles.format(r.para.Props.Style, p)
	if old != nil {
		f := r.d.styles.format(r.para.Props.Style, *old)
		run.Old = &f
	}
	if run.Kind == Words && strings.TrimSpace(run.Text) != "" {
		if id := r.inContents(); id != 0 {
			r.para.contentsField = id
		}
	}
	r.para.Runs = append(r.para.Runs, run)
}

// weigh counts text against the limits.
func (r *reader) weigh(n int) {
	r.size += n
	r.paraSize += n
	switch {
	case r.w.err != nil:
	case r.size > maxText:
		r.w.err = refuse(r.w.part, hintTooLarge, "the file has more than %d MiB of text", maxText>>20)
	case r.paraSize > maxParagraph:
		r.w.err = refuse(r.w.part, hintTooLarge, "a paragraph has more than %d MiB of text", maxParagraph>>20)
	}
}
