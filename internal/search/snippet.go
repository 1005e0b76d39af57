package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
)

// Snippet is the line of a provision that answers a query best.
type Snippet struct {
	// EID is the unit that the line is of: the pinpoint of a citation.
	EID act.EID
	// Num is printed before Text when the line is the first of a numbered unit.
	Num, Text string
	Ranges    []Range // in Text
}

// Snippet returns the best line of p, which is in lang: the one that holds most
// parts of the query, then most words of it, then the first. A provision that
// matched only by heading or title gives its first line.
func (h *Highlighter) Snippet(p *act.Provision, lang string) Snippet {
	m := h.in(lang)
	var best Snippet
	bestParts := -1
	for _, l := range p.Lines() {
		if l.Note || l.Text == "" {
			continue
		}
		ranges, parts := m.ranges(l.Text)
		if parts > bestParts || parts == bestParts && len(ranges) > len(best.Ranges) {
			bestParts = parts
			best = Snippet{EID: l.Provision.EID, Num: l.Num, Text: l.Text, Ranges: ranges}
		}
	}
	if bestParts < 0 {
		best.EID = p.EID
	}
	return best
}

// Point is a unit that answers a query, and how many parts of it.
type Point struct {
	EID   act.EID
	parts int
}

// Points returns the numbered units of p, which is in lang, whose lines answer the
// query best, in order of reading: those that hold at least half as many parts of
// it as the best one. At most n are given.
func (h *Highlighter) Points(p *act.Provision, lang string, n int) []Point {
	m := h.in(lang)
	var out []Point
	best := 0
	for _, l := range p.Lines() {
		if l.Note || l.Text == "" {
			continue
		}
		_, parts := m.ranges(l.Text)
		if parts == 0 {
			continue
		}
		best = max(best, parts)
		if i := len(out) - 1; i >= 0 && out[i].EID == l.Provision.EID {
			out[i].parts = max(out[i].parts, parts)
			continue
		}
		out = append(out, Point{l.Provision.EID, parts})
	}
	out = slices.DeleteFunc(out, func(x Point) bool { return 2*x.parts < best })
	for len(out) > n {
		worst := 0
		for i := range out {
			if out[i].parts <= out[worst].parts {
				worst = i
			}
		}
		out = slices.Delete(out, worst, worst+1)
	}
	return out
}

// Short returns s with its text cut down to about n runes around the first
// range, at spaces, with an ellipsis where something is left out.
func (s Snippet) Short(n int) Snippet {
	if utf8.RuneCountInString(s.Text) <= n {
		return s
	}
	start := 0
	if len(s.Ranges) > 0 {
		start = back(s.Text, s.Ranges[0].Start, n/3)
	}
	end := forward(s.Text, start, n)
	out := Snippet{EID: s.EID, Num: s.Num}
	shift := -start
	if start > 0 {
		out.Text, out.Num = "…", ""
		shift += len("…")
	}
	out.Text += strings.TrimRightFunc(s.Text[start:end], unicode.IsSpace)
	for _, r := range s.Ranges {
		if r.Start >= start && r.End <= end {
			out.Ranges = append(out.Ranges, Range{r.Start + shift, r.End + shift})
		}
	}
	if end < len(s.Text) {
		out.Text += "…"
	}
	return out
}

// back returns a place up to n runes before at, after a space or at the start.
func back(text string, at, n int) int {
	for n > 0 && at > 0 {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
		n--
	}
	if at == 0 {
		return 0
	}
	if i := strings.IndexByte(text[at:], ' '); i >= 0 {
		return at + i + 1
	}
	return at
}

// forward returns a place up to n runes after at, before a space or at the end.
func forward(text string, at, n int) int {
	end := at
	for ; n > 0 && end < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	if end == len(text) {
		return end
	}
	if i := strings.LastIndexByte(text[at:end], ' '); i > 0 {
		return at + i
	}
	return end
}
