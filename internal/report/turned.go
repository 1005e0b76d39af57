package report

import (
	"unicode/utf8"

	"zanger/internal/document"
)

// introduction is the longest text, in runes, that goes with its heading to the
// turned pages of the table behind it.
const introduction = 600

// turned puts the headings and the short introduction of a table that is set on
// pages on their side onto those pages: they would stand alone on an upright page.
// Two such tables that follow each other share one section.
func turned(bs []document.Block) []document.Block {
	var out []document.Block
	for _, b := range bs {
		s, ok := b.(document.Section)
		if !ok || !s.Landscape {
			out = append(out, b)
			continue
		}
		at := introduced(out)
		if at > 0 && isUpright(out[at-1]) {
			out = append(out[:at-1], out[at:]...)
			if at--; !isTurned(out[:at]) {
				out = insertAt(out, at, s)
			}
			continue
		}
		out = insertAt(out, at, s)
	}
	return out
}

// introduced returns where the headings begin that introduce what is behind bs,
// len(bs) when there are none or the text under them is long.
func introduced(bs []document.Block) int {
	i, runes := len(bs), 0
	for i > 0 {
		p, ok := bs[i-1].(document.Paragraph)
		if !ok {
			break
		}
		for _, l := range (&document.Document{Blocks: []document.Block{p}}).Lines(document.Both) {
			runes += utf8.RuneCountInString(l)
		}
		i--
	}
	if i == 0 || runes > introduction {
		return len(bs)
	}
	if _, ok := bs[i-1].(document.Heading); !ok {
		return len(bs)
	}
	for i > 0 {
		if _, ok := bs[i-1].(document.Heading); !ok {
			break
		}
		i--
	}
	return i
}

func isUpright(b document.Block) bool {
	s, ok := b.(document.Section)
	return ok && !s.Landscape
}

// isTurned reports whether what follows bs is set on pages on their side.
func isTurned(bs []document.Block) bool {
	for i := len(bs) - 1; i >= 0; i-- {
		if s, ok := bs[i].(document.Section); ok {
			return s.Landscape
		}
	}
	return false
}

func insertAt(bs []document.Block, at int, b document.Block) []document.Block {
	bs = append(bs, nil)
	copy(bs[at+1:], bs[at:])
	bs[at] = b
	return bs
}
