package docx

import (
	"slices"
	"strings"

	"zanger/internal/ooxml"
)

// remarkStyles are those in which zanger writes of an act what is not its text.
var remarkStyles = map[string]bool{"Small": true, "Warning": true, "Lead": true}

// share is how much of a paragraph is so.
type share int

const (
	none share = iota
	part
	all
)

// italicOf tells how much of the words of a paragraph is italic. zanger sets
// editorial notes in italics, and behind its number the note on an excluded unit.
func italicOf(p *ooxml.Paragraph) share {
	italic, upright := false, false
	for _, r := range p.Runs {
		if r.Kind == ooxml.Words && strings.TrimSpace(r.Text) != "" {
			italic, upright = italic || r.Format.Italic, upright || !r.Format.Italic
		}
	}
	switch {
	case italic && upright:
		return part
	case italic:
		return all
	}
	return none
}

// withoutRemarks leaves out of an act that zanger wrote what zanger says of it and
// its table of contents.
func withoutRemarks(lines []line, f *findings) []line {
	var out []line
	dropped := 0
	first := slices.IndexFunc(lines, func(l line) bool { return l.role == heading })
	for i, l := range lines {
		before := i < first
		switch {
		case l.remark && l.italic == none, before && l.bullet, before && i+1 < len(lines) && lines[i+1].bullet:
			dropped++
			continue
		case l.remark && l.italic == all:
			l.role = note
		case l.remark:
			l.role = excluded
		}
		out = append(out, l)
	}
	if dropped > 0 {
		f.add(1, "zanger wrote this file: its own remarks and table of contents are left out, %d paragraphs", dropped)
	}
	return out
}
