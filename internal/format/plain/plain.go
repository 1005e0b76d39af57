// Package plain finds the outline of an act in plain text and in the Markdown of
// official mirrors, from the numbering and the headings its country prints.
//
//	p, err := plain.Read("law.md", src, plain.Hints{})
//	p.Expression    // the provisions, each with its place in the source
//	p.Findings      // what was odd, by line, and what was assumed
//	p.Export()      // the source again, byte for byte
//
// [Read] splits a file into paragraphs; [Assemble] makes an act of paragraphs from
// any layout, and serves the readers of HTML and Word as well. Recognition is that
// of [format.Builder]; this package adds what a layout shows and what needs a look
// ahead: the table of contents, titles that stand above or below their number,
// editorial notes, exclusions, quoted wording, signatures and footnotes.
//
// Nothing is dropped: what is not understood stays in place as text, with a
// finding.
package plain

import (
	"maps"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
)

// Hints say what is known of a text beforehand. What they leave empty is taken
// from the front matter of the file, or guessed from its words.
type Hints struct {
	Country, Lang string
	Title         string
	Work          act.WorkURI
	Alias         string
	Date          act.Date
	Authority     act.Authority
}

// Read reads a text. name is the file as the user knows it, for errors and
// findings. The error is a [*format.SyntaxError].
func Read(name string, src []byte, h Hints) (*format.Parsed, error) {
	if err := format.CheckText(name, src, "give a text file: Markdown or plain text"); err != nil {
		return nil, err
	}
	meta, start := readFront(src)
	h.fill(meta)
	p := Assemble(name, src, split(src, start), h)
	p.Meta, p.Clean = meta, Clean
	for _, k := range slices.Sorted(maps.Keys(meta)) {
		if format.IsUnapplied(k) {
			p.Expression.Notice = strings.TrimSpace(p.Expression.Notice + " " + meta[k])
		}
	}
	return p, nil
}

// Assemble makes an act of the paragraphs of a source, in reading order. src is
// where their spans lie; it may be nil for a source that is not text, and then
// findings count paragraphs instead of lines.
func Assemble(name string, src []byte, paragraphs []format.Paragraph, h Hints) *format.Parsed {
	h.guess(paragraphs)
	a := newAssembler(name, src, paragraphs, h)
	a.classify()
	a.build()
	return a.finish()
}

// guess fills in language and country from the words of the text.
func (h *Hints) guess(paragraphs []format.Paragraph) {
	if h.Lang != "" && h.Country != "" {
		return
	}
	text := sample(paragraphs)
	if h.Lang == "" {
		h.Lang, _ = lang.Guess(text)
	}
	if h.Country == "" {
		h.Country = lang.GuessCountry(h.Lang, text)
	}
}

// sampleBytes is how much of a text decides what language it is in.
const sampleBytes = 60_000

// sample returns text from the beginning and the middle.
func sample(paragraphs []format.Paragraph) string {
	var b strings.Builder
	for _, from := range []int{0, len(paragraphs) / 2} {
		size := 0
		for _, p := range paragraphs[from:] {
			if size > sampleBytes/2 {
				break
			}
			b.WriteString(p.Text)
			b.WriteByte('\n')
			size += len(p.Text)
		}
	}
	return b.String()
}
