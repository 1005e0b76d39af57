package docx

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// TestReadingSettlesChanges is the law of tracked changes: what our writer wrote
// reads, accepted and rejected, as the document in that view.
func TestReadingSettlesChanges(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := randomDocument(rt)
		src := written(t, d)
		file, err := ooxml.Read(src)
		if err != nil {
			rt.Fatal(err)
		}
		for _, v := range []struct {
			c    Changes
			view document.View
		}{{Accepted, document.Accepted}, {Rejected, document.Rejected}} {
			body := *d
			body.Notes = nil
			want := folded(append([]string{titleOf(d)}, body.Lines(v.view)...))
			var got, printed []string
			ooxml.Paragraphs(file.View(ooxml.View(v.c)).Body, func(p *ooxml.Paragraph) {
				got = append(got, p.Text())
				if !p.Bullet || fold(p.Text()) != "" {
					printed = append(printed, p.Num+" "+p.Text())
				}
			})
			sameLines(rt, folded(got), want)
			sameLines(rt, words(lineTexts(file, v.c)), words(folded(printed)))
		}
	})
}

// titleOf returns the title where the writer prints it: not above a heading that
// says the same.
func titleOf(d *document.Document) string {
	if len(d.Blocks) > 0 {
		if h, ok := d.Blocks[0].(document.Heading); ok && document.PlainText(h.Inlines, document.Both) == d.Title {
			return ""
		}
	}
	return d.Title
}

// lineTexts returns the lines as printed, without notes.
func lineTexts(d *ooxml.Document, c Changes) []string {
	var out []string
	for _, l := range readLines(d, c) {
		if l.role != note {
			out = append(out, l.printed())
		}
	}
	return out
}

// folded returns lines as this package cleans them, empty ones left out.
func folded(lines []string) []string {
	var out []string
	for _, l := range lines {
		if l = fold(strings.ToValidUTF8(ooxml.Clean(l), "\ufffd")); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// words returns the words of lines; bars may be those of a table.
func words(lines []string) []string {
	return strings.Fields(strings.NewReplacer("|", " ", "¦", " ").Replace(strings.Join(lines, " ")))
}

func TestReadingKeepsNotes(t *testing.T) {
	d := &document.Document{Lang: "kk"}
	first, second := d.AddNote(document.T("Первая сноска.")), d.AddNote(document.T("Екінші сілтеме."))
	d.Add(document.P(document.T("а"), second), document.P(document.T("б"), first, second))
	file, err := ooxml.Read(written(t, d))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range readLines(file, Accepted) {
		got = append(got, []string{"", "title ", "heading ", "note "}[l.role]+l.text)
	}
	sameLines(t, got, []string{"а", "note Екінші сілтеме.", "б", "note Первая сноска."})
}

var scraps = []string{"шамшырақ", "смотритель маяка", "Ұлы Әділ Өңір һәм Қағида", "strážce žluťoučký", "lamp", "<&>\"'", "]]>", "\x00\x0b\x1f", "\u202e\ufffe\uffff",
	"\xff\xfe", " ", "\t", "\n", "\r\n", "1) ", "*_`[x](y)", "{++", "--}", "https://example.org/?a=b&c=д", "12-1) ", "😀", "|", "#", "е\u0308", "\u00ad"}

func randomText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(scraps), 0, 6).Draw(t, "scraps"), "")
}

func randomMark(t *rapid.T) document.Mark {
	return document.Mark(rapid.IntRange(0, 2).Draw(t, "mark"))
}

func randomInlines(t *rapid.T, depth int) []document.Inline {
	var out []document.Inline
	for range rapid.IntRange(0, 4).Draw(t, "inlines") {
		switch rapid.IntRange(0, 6).Draw(t, "inline") {
		case 0:
			out = append(out, document.NoteRef{Index: rapid.IntRange(-1, 4).Draw(t, "note")})
		case 1:
			out = append(out, document.LineBreak{})
		case 2:
			if depth > 0 {
				out = append(out, document.Link{Target: rapid.SampledFrom([]string{"#a", "https://example.org/ж", "data:x"}).Draw(t, "to"), Inlines: randomInlines(t, depth-1)})
			}
		default:
			out = append(out, document.Text{Text: randomText(t), Bold: rapid.Bool().Draw(t, "bold"), Mark: randomMark(t)})
		}
	}
	return out
}

func randomBlocks(t *rapid.T, depth int) []document.Block {
	var out []document.Block
	for range rapid.IntRange(0, 4).Draw(t, "blocks") {
		kind := rapid.IntRange(0, 7).Draw(t, "block")
		if depth == 0 && kind > 3 {
			kind = 1
		}
		switch kind {
		case 0:
			out = append(out, document.Heading{Level: rapid.IntRange(1, 6).Draw(t, "level"), Inlines: randomInlines(t, 1), Mark: randomMark(t)})
		case 2:
			out = append(out, document.PageBreak{})
		case 3:
			out = append(out, document.Section{Landscape: rapid.Bool().Draw(t, "landscape")})
		case 4:
			out = append(out, document.List{Ordered: rapid.Bool().Draw(t, "ordered"), Start: rapid.IntRange(-1, 5).Draw(t, "start"), Items: [][]document.Block{randomBlocks(t, depth-1), randomBlocks(t, depth-1)}})
		case 5:
			out = append(out, document.Panel{Kind: rapid.SampledFrom([]document.PanelKind{"quote", "gist", "code"}).Draw(t, "kind"), Title: randomInlines(t, 1), Blocks: randomBlocks(t, depth-1), Source: randomInlines(t, 1)})
		case 6:
			out = append(out, randomTable(t, depth))
		default:
			out = append(out, document.Paragraph{Style: document.Style(rapid.IntRange(0, 5).Draw(t, "style")), Depth: rapid.IntRange(0, 9).Draw(t, "depth"), Inlines: randomInlines(t, 2), Mark: randomMark(t)})
		}
	}
	return out
}

func randomTable(t *rapid.T, depth int) document.Table {
	rows := func(n int) (out []document.Row) {
		for range n {
			r := document.Row{Mark: randomMark(t)}
			for range rapid.IntRange(0, 4).Draw(t, "cells") {
				r.Cells = append(r.Cells, document.Cell{Span: rapid.IntRange(-1, 3).Draw(t, "span"), Blocks: randomBlocks(t, depth-1)})
			}
			out = append(out, r)
		}
		return out
	}
	return document.Table{Caption: randomInlines(t, 1), Header: rows(rapid.IntRange(0, 1).Draw(t, "header")), Rows: rows(rapid.IntRange(0, 3).Draw(t, "rows"))}
}

func randomDocument(t *rapid.T) *document.Document {
	d := &document.Document{Title: randomText(t), Lang: rapid.SampledFrom([]string{"", "en", "kk"}).Draw(t, "lang"),
		Meta: document.Meta{Author: randomText(t), Date: rapid.SampledFrom([]string{"", "2013-05-24"}).Draw(t, "date")}}
	for range 3 {
		d.AddNote(document.T(randomText(t)))
	}
	d.Blocks = randomBlocks(t, 3)
	return d
}
