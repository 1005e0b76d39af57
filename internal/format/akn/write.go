package akn

import (
	"bytes"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// Write returns x as Akoma Ntoso 3.0, valid against the OASIS schema when the
// eIds of x are unique. The error says which eId is not.
func Write(x *act.Expression) ([]byte, error) {
	if err := checkEIDs(x); err != nil {
		return nil, err
	}
	w := &writer{x: x}
	w.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	w.line(`<akomaNtoso xmlns="` + aknSpace + `" xmlns:zanger="` + Space + `">`)
	w.open("act", "name", "act")
	w.meta()
	w.front()
	w.body()
	w.close("act")
	w.close("akomaNtoso")
	return w.buf.Bytes(), nil
}

type writer struct {
	buf   bytes.Buffer
	x     *act.Expression
	depth int
	notes int // notes referred to so far
}

// line writes a line that is markup already.
func (w *writer) line(s string) {
	w.indent()
	w.buf.WriteString(s)
	w.buf.WriteByte('\n')
}

func (w *writer) indent() {
	for range min(w.depth, 12) {
		w.buf.WriteString("  ")
	}
}

// open begins an element with attributes, names and values in turn; those with
// empty values are left out.
func (w *writer) open(name string, attrs ...string) {
	w.indent()
	w.tag(name, attrs)
	w.buf.WriteString(">\n")
	w.depth++
}

func (w *writer) close(name string) {
	w.depth = max(w.depth-1, 0)
	w.line("</" + name + ">")
}

// empty writes an element without content.
func (w *writer) empty(name string, attrs ...string) {
	w.indent()
	w.tag(name, attrs)
	w.buf.WriteString("/>\n")
}

// text writes an element that holds text. Nothing is added inside it.
func (w *writer) text(name, text string, attrs ...string) { w.textAnd(name, text, "", attrs...) }

// textAnd writes text and, after it, inline markup.
func (w *writer) textAnd(name, text, inline string, attrs ...string) {
	w.indent()
	w.tag(name, attrs)
	w.buf.WriteByte('>')
	escape(&w.buf, text)
	w.buf.WriteString(inline)
	w.buf.WriteString("</" + name + ">\n")
}

func (w *writer) tag(name string, attrs []string) {
	w.buf.WriteByte('<')
	w.buf.WriteString(name)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			w.buf.WriteString(" " + attrs[i] + `="`)
			escape(&w.buf, attrs[i+1])
			w.buf.WriteByte('"')
		}
	}
}

// escape writes s so that XML gives it back the same. Characters that XML cannot
// hold become U+FFFD.
func escape(b *bytes.Buffer, s string) {
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\t':
			b.WriteString("&#9;")
		case r == '\n':
			b.WriteString("&#10;")
		case r == '\r':
			b.WriteString("&#13;")
		case r < 0x20, r == 0xfffe, r == 0xffff:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
}

// front writes title and preamble.
func (w *writer) front() {
	if t := w.x.Title(w.x.Lang); t != "" {
		w.open("preface")
		w.open("longTitle")
		w.indent()
		w.buf.WriteString("<p><docTitle>")
		escape(&w.buf, t)
		w.buf.WriteString("</docTitle></p>\n")
		w.close("longTitle")
		w.close("preface")
	}
	if len(w.x.Preamble) > 0 {
		w.open("preamble")
		w.blocks(w.x.Preamble)
		w.close("preamble")
	}
}

func (w *writer) body() {
	ids, _ := w.noteIDs(w.x.Notes)
	w.open("body", "zanger:notes", ids)
	if len(w.x.Body) == 0 {
		w.empty("hcontainer", "name", emptyBody)
	}
	for _, p := range w.x.Body {
		w.provision(p)
	}
	w.close("body")
}

// emptyBody is the unit that stands in an act without provisions, where the
// schema asks for one.
const emptyBody = "zanger-empty"

// elements are the kinds that have an element of their own in Akoma Ntoso. The
// others are hcontainers with their kind as name.
var elements = map[act.Kind]bool{
	act.Part: true, act.Title: true, act.Chapter: true, act.Subchapter: true, act.Division: true, act.Article: true, act.Section: true,
	act.Subsection: true, act.Paragraph: true, act.Subparagraph: true, act.Point: true, act.Alinea: true,
}

// provision writes a unit: number, heading, then its text and what stands below.
func (w *writer) provision(p *act.Provision) {
	name, attrs := string(p.Kind), []string(nil)
	if !elements[p.Kind] {
		name, attrs = "hcontainer", []string{"name", string(p.Kind)}
		if p.Kind == "" {
			attrs = []string{"name", noKind}
		}
	}
	ids, refs := w.noteIDs(p.Notes)
	attrs = append(attrs, "eId", string(p.EID), "zanger:notes", ids)
	switch {
	case p.WID == "" && p.EID != "":
		attrs = append(attrs, "zanger:wid", "none")
	case p.WID != p.EID:
		attrs = append(attrs, "wId", string(p.WID))
	}
	if p.Status == act.Excluded {
		attrs = append(attrs, "status", "removed")
	} else {
		attrs = append(attrs, "zanger:status", string(p.Status))
	}
	w.open(name, attrs...)
	w.label(p, refs)
	switch {
	case len(p.Children) == 0 && len(p.WrapUp) == 0:
		w.wrapped("content", p.Content)
	default:
		w.wrapped("intro", p.Content)
		for _, c := range p.Children {
			w.provision(c)
		}
		w.wrapped("wrapUp", p.WrapUp)
	}
	w.close(name)
}

// noKind names a unit of no kind.
const noKind = "zanger-unit"

// label writes number and heading, with references to the notes of the unit.
func (w *writer) label(p *act.Provision, refs string) {
	if p.Num != "" {
		w.textAnd("num", p.Num, refs)
		refs = ""
	}
	if p.Heading != "" {
		w.textAnd("heading", p.Heading, refs)
	}
}

func (w *writer) wrapped(name string, list []act.Block) {
	if len(list) > 0 {
		w.open(name)
		w.blocks(list)
		w.close(name)
	}
}

// blocks writes paragraphs and tables; neighbouring quoted ones stand in one
// quotedStructure.
func (w *writer) blocks(list []act.Block) {
	for i := 0; i < len(list); i++ {
		if !list[i].Quoted {
			w.block(list[i])
			continue
		}
		w.open("p")
		w.open("mod")
		w.open("quotedStructure")
		for ; i < len(list) && list[i].Quoted; i++ {
			w.block(list[i])
		}
		i--
		w.close("quotedStructure")
		w.close("mod")
		w.close("p")
	}
}

func (w *writer) block(b act.Block) {
	if !b.Table {
		w.text("p", b.Text)
		return
	}
	rows, plain := cells(b.Text)
	if !plain {
		w.text("p", b.Text, "zanger:block", "table")
		return
	}
	w.open("table")
	for _, row := range rows {
		w.open("tr")
		for _, cell := range row {
			w.open("td")
			w.text("p", cell)
			w.close("td")
		}
		w.close("tr")
	}
	w.close("table")
}

// cells takes a table apart. plain is false when putting it together again would
// not give the same text.
func cells(table string) (rows [][]string, plain bool) {
	var again []string
	for line := range strings.SplitSeq(table, "\n") {
		inner := strings.TrimSuffix(strings.TrimPrefix(line, "| "), " |")
		row := strings.Split(inner, " | ")
		rows = append(rows, row)
		again = append(again, markup.Row(row))
	}
	return rows, strings.Join(again, "\n") == table
}
