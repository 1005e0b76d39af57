package plain

import (
	"cmp"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

var markup = regexp.MustCompile(`(?m)^[ \t]*(?:#+ |> ?|- )|<[^>]*>|\*{1,2}([^*\n]*)\*{1,2}`)

// layouts are ways to print a text without marks.
var layouts = []struct {
	name   string
	layout func(string) string
}{
	{"no marks", func(s string) string { return s }},
	{"no blank lines", func(s string) string { return blankLines.ReplaceAllString(s, "\n") }},
	{"broken at 78 letters", wrapText},
}

var blankLines = regexp.MustCompile(`\n[ \t]*\n+`)

// wrapText breaks paragraphs into lines of at most 78 letters.
func wrapText(s string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		if strings.HasPrefix(line, "|") {
			b.WriteString(line + "\n")
			continue
		}
		n := 0
		for i, w := range strings.Fields(line) {
			size := utf8.RuneCountInString(w)
			switch {
			case i > 0 && n+1+size > 78:
				b.WriteByte('\n')
				n = 0
			case i > 0:
				b.WriteByte(' ')
				n++
			}
			b.WriteString(w)
			n += size
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestRealTextsInOtherLayouts reads real texts once more without the marks of
// their layout: the outline follows from numbers and words, so that little of it
// may be lost.
func TestRealTextsInOtherLayouts(t *testing.T) {
	for _, l := range layouts {
		lost, all := 0, 0
		for _, name := range realFiles(t, "kz/*.md", "cz/*.md", "cz-amend/[05a]*/before.md") {
			p := readFile(t, name)
			src := string(p.Source)
			if p.Meta != nil {
				_, src, _ = strings.Cut(src[4:], "\n---\n")
			}
			again, err := Read(name, []byte(l.layout(markup.ReplaceAllString(src, "$1"))), Hints{})
			if err != nil {
				t.Fatal(err)
			}
			a, b := eids(p.Expression), eids(again.Expression)
			here, first := 0, ""
			for _, e := range sortedKeys(a) {
				if !b[e] {
					here++
					first = cmp.Or(first, e)
				}
			}
			if here*20 > len(a) {
				t.Logf("%s, %s: %d of %d units lost, first %s", l.name, short(name), here, len(a), first)
			}
			lost, all = lost+here, all+len(a)
		}
		t.Logf("%-22s %d of %d units lost", l.name, lost, all)
		if lost*50 > all {
			t.Errorf("%s: too many units lost", l.name)
		}
	}
}
