// Package docx reads acts from Word files.
//
//	x, findings, err := docx.Read("bill.docx", src, docx.Options{Country: "kz"})
//	accepted, rejected, findings, err := docx.ReadBoth("draft.docx", src, docx.Options{})
//
// Automatic numbers are worked out as Word prints them and put before the text;
// a raised number is written with a caret, 27^1; tables become rows of cells
// between bars, but one that only lays out the page, with a single cell to a
// row, is read as paragraphs. Footnotes become notes of the unit they stand in.
// A draft with tracked changes is two texts, the old and the new one: an
// amendment.
//
// What is left out of the text is counted in the findings: hidden text,
// comments, generated tables of contents, whatever lies outside the file. Lines
// of findings count the paragraphs of the file, those in cells with them.
//
// The limits of what is read are those of package ooxml.
package docx

import (
	"bytes"
	"errors"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
	"zanger/internal/ooxml"
)

// Changes says what is made of tracked changes.
type Changes int

// What can be made of tracked changes; see [ReadBoth] for both at once.
const (
	Accepted Changes = iota
	Rejected
)

// Options choose what is read. Empty fields are guessed from the words.
type Options struct {
	Country, Lang string
	Changes       Changes

	own bool // zanger wrote the file: what it says of the act is no law text
}

// Sniff reports whether src is a file that this package answers for: a .docx, or
// an older or encrypted Word file, which [Read] refuses by name.
func Sniff(src []byte) bool {
	if bytes.HasPrefix(src, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return true
	}
	return bytes.HasPrefix(src, []byte("PK\x03\x04")) &&
		(bytes.Contains(src, []byte("[Content_Types].xml")) || bytes.Contains(src, []byte("word/document.xml")))
}

// Read reads an act with its tracked changes accepted or rejected. name is the
// file as the user knows it, for errors and findings. The error is a
// [*format.SyntaxError].
func Read(name string, src []byte, o Options) (*act.Expression, []format.Finding, error) {
	d, err := open(name, src)
	if err != nil {
		return nil, nil, err
	}
	if o.own, err = format.RefuseOwn(name, d.Keywords); err != nil {
		return nil, nil, err
	}
	f := &findings{name: name, d: d}
	f.document(o.Changes)
	x := expression(d, o, f)
	return x, f.list, nil
}

// ReadBoth reads an act twice, with its tracked changes accepted and rejected.
// The findings are those of the accepted text.
func ReadBoth(name string, src []byte, o Options) (accepted, rejected *act.Expression, list []format.Finding, err error) {
	d, err := open(name, src)
	if err != nil {
		return nil, nil, nil, err
	}
	if o.own, err = format.RefuseOwn(name, d.Keywords); err != nil {
		return nil, nil, nil, err
	}
	f := &findings{name: name, d: d}
	f.document(both)
	o.Changes = Accepted
	accepted = expression(d, o, f)
	o.Country, o.Lang, o.Changes = accepted.Country, accepted.Lang, Rejected
	rejected = expression(d, o, &findings{name: name, d: d})
	return accepted, rejected, f.list, nil
}

// Paragraphs returns the paragraphs of the text in one view, for a reader that
// makes an act of them itself. The error is an [*ooxml.Refusal].
func Paragraphs(src []byte, c Changes) ([]format.Paragraph, error) {
	d, err := ooxml.Read(src)
	if err != nil {
		return nil, err
	}
	var out []format.Paragraph
	for _, l := range readLines(d, c) {
		out = append(out, l.paragraph())
	}
	return out, nil
}

// open reads the file and names it in the error.
func open(name string, src []byte) (*ooxml.Document, error) {
	d, err := ooxml.Read(src)
	var r *ooxml.Refusal
	if errors.As(err, &r) {
		return nil, &format.SyntaxError{File: name, Msg: r.Error(), Hint: r.Hint}
	}
	if err != nil {
		return nil, &format.SyntaxError{File: name, Msg: err.Error()}
	}
	return d, nil
}

// expression makes an act of one view of the text. A Word file is a draft until
// someone says that its words are official.
func expression(d *ooxml.Document, o Options, f *findings) *act.Expression {
	lines := readLines(d, o.Changes)
	if o.own {
		lines = withoutRemarks(lines, f)
	}
	f.lines(lines)
	o.guess(lines)
	x := &act.Expression{Country: o.Country, Lang: o.Lang, Authority: act.Draft, Coverage: act.Whole, Titles: map[string]string{}}
	assemble(x, lines, f)
	return x
}

// sampleBytes is how much text decides what language it is in.
const sampleBytes = 60_000

func (o *Options) guess(lines []line) {
	var sample []byte
	for _, l := range lines {
		if sample = append(append(sample, l.text...), '\n'); len(sample) > sampleBytes {
			break
		}
	}
	if o.Lang == "" {
		o.Lang, _ = lang.Guess(string(sample))
	}
	if o.Country == "" {
		o.Country = lang.GuessCountry(o.Lang, string(sample))
	}
}
