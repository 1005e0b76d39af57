package pdf

import (
	"testing"

	"zanger/internal/document"
)

// TestContentsPages checks that each line of the contents leads to the page of its
// heading.
func TestContentsPages(t *testing.T) {
	d := &document.Document{Blocks: []document.Block{
		document.Contents{Entries: []document.ContentsEntry{{ID: "a", Words: "Oil"}, {ID: "b", Words: "Wick"}, {ID: "none", Words: "Gone"}}},
		document.Heading{Level: 1, ID: "a", Inlines: []document.Inline{document.T("Oil")}},
		document.PageBreak{},
		document.Heading{Level: 1, ID: "b", Inlines: []document.Inline{document.T("Wick")}},
	}}
	g := layout(d)
	of := map[string]int{}
	var asked []string
	for n, p := range g.pages {
		for _, l := range p.lines {
			for _, id := range l.ids {
				of[id] = n + 1
			}
			if l.pageOf != "" {
				asked = append(asked, l.pageOf)
			}
		}
	}
	if len(asked) != 3 || of["a"] != 1 || of["b"] != 2 || of["none"] != 0 {
		t.Errorf("asked %q, pages %v", asked, of)
	}
}
