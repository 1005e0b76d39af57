package docx

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/format"
	"zanger/internal/ooxml"
)

// findings gathers what a reader of the act should know about its file.
type findings struct {
	name string
	d    *ooxml.Document
	list []format.Finding
}

// both is for findings that concern both views.
const both Changes = -1

func (f *findings) add(paragraph int, form string, args ...any) {
	f.list = append(f.list, format.Finding{File: f.name, Line: paragraph, Msg: fmt.Sprintf(form, args...)})
}

// document reports what concerns the file whatever the view.
func (f *findings) document(c Changes) {
	f.changes(c)
	f.hidden()
	f.comments()
	f.notes()
	f.outside()
	f.odd()
}

// changes says how many tracked changes there are, whose, and how they are read.
func (f *findings) changes(c Changes) {
	n := map[ooxml.ChangeKind]int{}
	first, days := 0, []string{}
	var authors []string
	for i, x := range f.d.Changes {
		if !x.End || !goesOn(x, f.d.Changes[i+1:]) {
			n[x.Kind]++
		}
		if first == 0 || x.Index < first {
			first = x.Index
		}
		if !slices.Contains(authors, x.Author) && x.Author != "" && len(authors) <= maxNamed {
			authors = append(authors, x.Author)
		}
		if day, _, _ := strings.Cut(x.Date, "T"); day != "" {
			days = append(days, day)
		}
	}
	if len(f.d.Changes) == 0 {
		return
	}
	how := map[Changes]string{Accepted: "accepted", Rejected: "rejected", both: "two texts, one with all accepted and one with all rejected"}[c]
	moves := max(n[ooxml.MovedTo], n[ooxml.MovedFrom])
	f.add(first, "tracked changes are read as %s: %s%s%s", how,
		join(count(n[ooxml.Insertion], "insertion"), count(n[ooxml.Deletion], "deletion"), count(moves, "move"), count(n[ooxml.Reformatted], "change of format", "changes of format")),
		by(authors), span(days))
}

// goesOn reports whether the change of a paragraph's end is one with the change
// of its words.
func goesOn(x ooxml.Change, rest []ooxml.Change) bool {
	return len(rest) > 0 && rest[0].Kind == x.Kind && rest[0].Author == x.Author && rest[0].Index == x.Index
}

// maxNamed is how many authors a finding names.
const maxNamed = 3

func by(authors []string) string {
	switch {
	case len(authors) == 0:
		return ""
	case len(authors) > maxNamed:
		return ", by " + strings.Join(authors[:maxNamed], ", ") + " and others"
	}
	return ", by " + strings.Join(authors, ", ")
}

func span(days []string) string {
	if len(days) == 0 {
		return ""
	}
	first, last := slices.Min(days), slices.Max(days)
	if first == last {
		return ", on " + first
	}
	return ", from " + first + " to " + last
}

// hidden reports hidden text, which is left out of the act.
func (f *findings) hidden() {
	at, n, words := 0, 0, ""
	visit := func(p *ooxml.Paragraph) {
		was := false
		for _, r := range p.Runs {
			if r.Kind != ooxml.Words || strings.TrimSpace(r.Text) == "" {
				continue
			}
			if r.Format.Hidden && !was {
				n++
			}
			was = r.Format.Hidden
			if was && n == 1 && len(words) < maxSample {
				at, words = p.Index, words+r.Text
			}
		}
	}
	ooxml.Paragraphs(f.d.Body, visit)
	for _, id := range f.noteIDs() {
		ooxml.Paragraphs(f.d.Notes[id], visit)
	}
	if n > 0 {
		f.add(at, "hidden text in %s is left out, the first: %q", count(n, "place"), clip(fold(words)))
	}
}

// maxSample is how much hidden text is gathered to show its beginning, in bytes.
const maxSample = 400

func (f *findings) noteIDs() []ooxml.NoteID {
	ids := make([]ooxml.NoteID, 0, len(f.d.Notes))
	for id := range f.d.Notes {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b ooxml.NoteID) int {
		return strings.Compare(string(a.Kind)+a.ID, string(b.Kind)+b.ID)
	})
	return ids
}

func (f *findings) comments() {
	c := f.d.Comments
	if len(c) == 0 {
		return
	}
	first := slices.MinFunc(c, func(a, b ooxml.Comment) int { return a.Index - b.Index })
	f.add(first.Index, "%s left out, the first%s: %q", is(len(c), "comment"), by([]string{first.Author}), clip(fold(first.Text)))
}

func (f *findings) notes() {
	n := map[ooxml.NoteKind]int{}
	for id := range f.d.Notes {
		n[id.Kind]++
	}
	if len(f.d.Notes) > 0 {
		f.add(f.firstNote(), "%s kept as notes of the units they stand in", join(count(n[ooxml.Footnote], "footnote"), count(n[ooxml.Endnote], "endnote")))
	}
}

func (f *findings) firstNote() int {
	at := 0
	ooxml.Paragraphs(f.d.Body, func(p *ooxml.Paragraph) {
		if at == 0 && slices.ContainsFunc(p.Runs, func(r ooxml.Run) bool { return r.Kind == ooxml.NoteMark }) {
			at = p.Index
		}
	})
	return at
}

// outside reports what lies outside the file, or in it and beside the text.
func (f *findings) outside() {
	links := 0
	for _, e := range f.d.External {
		if e.Kind == "hyperlink" {
			links++
		}
	}
	if links > 0 {
		f.add(0, "%s to places outside the file: the words are kept, nothing was followed", count(links, "link"))
	}
	shown := 0
	for _, e := range f.d.External {
		if e.Kind == "hyperlink" {
			continue
		}
		if shown++; shown <= maxNamed {
			f.add(0, "%s refers to something outside the file (%s %q): not fetched", e.Part, clip(e.Kind), clip(e.Target))
		}
	}
	if shown > maxNamed {
		f.add(0, "%d more references outside the file: not fetched", shown-maxNamed)
	}
	f.beside(f.d.Skipped, "parts whose names lead out of the file were skipped")
	f.beside(f.d.OtherMain, "further main documents in the file were not read")
	f.beside(f.d.Macros, "programs in the file were not read")
}

func (f *findings) beside(names []string, msg string) {
	if len(names) > 0 {
		f.add(0, "%s (%d): %q", msg, len(names), clip(names[0]))
	}
}

// odd reports what stands in the text and is no words.
func (f *findings) odd() {
	o := f.d.Odd
	for _, x := range []struct {
		n              int
		one, many, msg string
	}{
		{o.Pictures, "drawing or picture", "drawings or pictures", "not read"},
		{o.Boxes, "text box", "text boxes", "read behind the paragraph it is fixed to"},
		{o.Formulas, "formula", "formulas", "kept as the characters in it"},
		{o.Chunks, "embedded file", "embedded files", "not read: it may hold text of the act"},
		{o.Symbols, "character of a symbol font", "characters of a symbol font", "kept by the code"},
		{o.NoResult, "number field without a stored result", "number fields without a stored result", "the number is missing"},
		{o.NoEnd, "field without an end", "fields without an end", "the text is kept"},
	} {
		if x.n > 0 {
			f.add(0, "%s: %s", count(x.n, x.one, x.many), x.msg)
		}
	}
	if len(o.Formats) > 0 {
		f.add(0, "automatic numbers of the form %s are written in digits", strings.Join(o.Formats, ", "))
	}
}

// lines reports what concerns the lines of a view.
func (f *findings) lines(lines []line) {
	toc, first, bidi, firstBidi := 0, 0, 0, 0
	for _, l := range lines {
		if l.role == contents {
			if toc++; first == 0 {
				first = l.index
			}
		}
		if l.bidi > 0 && bidi == 0 {
			firstBidi = l.index
		}
		bidi += l.bidi
	}
	if toc > 0 {
		f.add(first, "a generated table of contents of %s is left out: the headings are read where they stand", count(toc, "line"))
	}
	if bidi > 0 {
		f.add(firstBidi, "%s dropped: they can make a page show other words than it holds", is(bidi, "mark that turns the direction of the text", "marks that turn the direction of the text"))
	}
}

// count returns "1 link", "2 links", "" for none. The plural is given where it
// is not made with -s.
func count(n int, one string, many ...string) string {
	switch {
	case n == 0:
		return ""
	case n == 1:
		return "1 " + one
	case len(many) > 0:
		return fmt.Sprintf("%d %s", n, many[0])
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// is returns "1 comment is", "2 comments are".
func is(n int, one string, many ...string) string {
	if n == 1 {
		return count(n, one) + " is"
	}
	return count(n, one, many...) + " are"
}

// join sets what is not empty in a row.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	if n := len(out); n > 1 {
		return strings.Join(out[:n-1], ", ") + " and " + out[n-1]
	}
	return strings.Join(out, "")
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
