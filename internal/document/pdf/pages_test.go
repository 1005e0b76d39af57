package pdf

import (
	"strings"
	"testing"

	"zanger/internal/document"
)

// A paragraph of two lines is not torn at the foot of a page.
func TestNoLineAlone(t *testing.T) {
	two := document.P(document.T(strings.Repeat("word ", 25)))
	for filler := 20; filler < 60; filler++ {
		d := &document.Document{Lang: "en"}
		for range filler {
			d.Add(document.Paragraph{Style: document.Law, Inlines: []document.Inline{document.T("line")}})
		}
		d.Add(two)
		ts := &typesetter{doc: d}
		ts.blocks(frame{width: shortSide - 2*margin(false), size: baseSize, look: look{face: serif, size: baseSize, colour: ink}}, d.Blocks)
		g := &pager{doc: d, set: map[int]bool{}}
		g.newPage()
		g.lay(ts.items)
		if n := len(g.pages); n > 1 && len(g.pages[n-1].lines) == 1 {
			t.Errorf("after %d lines one line stands alone on page %d", filler, n)
		}
	}
}

// A word longer than many lines is cut into lines that hold it all.
func TestEndlessWord(t *testing.T) {
	word := strings.Repeat("abcdefgh-", 5_000)
	s := newSetter(look{face: serif, size: baseSize, colour: ink}, 300)
	var got strings.Builder
	for _, l := range s.lines([]document.Inline{document.T("Word: "), document.T(word)}) {
		var wide float64
		for _, p := range l.pieces {
			got.WriteString(p.text)
			wide += textWidth(p.look, p.text)
		}
		if wide > 300.01 {
			t.Fatalf("a line is %.1f points wide", wide)
		}
	}
	if want := "Word:" + word; strings.ReplaceAll(got.String(), " ", "") != want {
		t.Error("the lines do not hold the word")
	}
}
