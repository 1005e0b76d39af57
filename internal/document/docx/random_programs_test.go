package docx

import (
	"fmt"
	"strings"
	"testing"
	"zanger/internal/document/documenttest"

	"pgregory.net/rapid"

	"zanger/internal/ooxml"
)

// TestPandocReadsRandomDocuments compares words, since programs disagree about
// paragraphs that are empty once their changes are settled. Footnotes are left
// to the sample: Word has no place for those that nothing refers to.
func TestPandocReadsRandomDocuments(t *testing.T) {
	pandoc := documenttest.Program(t, "pandoc")
	for seed := range 8 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			d := rapid.Custom(documenttest.Random).Example(seed)
			d.Notes = nil
			path := save(t, d)
			for _, v := range views {
				out := documenttest.Output(t, pandoc, "--track-changes="+v.name, "-f", "docx", "-t", "json", path)
				got := strings.Fields(strings.Join(pandocLines(t, out), " "))
				want := strings.Fields(ooxml.Clean(d.Title + " " + strings.Join(d.Lines(v.view), " ")))
				sameLines(t, got, want)
			}
		})
	}
}
