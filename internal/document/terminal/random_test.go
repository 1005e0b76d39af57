package terminal

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/document/documenttest"
)

func TestRandomDocuments(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := documenttest.Random(rt)
		o := Options{Width: rapid.IntRange(60, 120).Draw(rt, "width")}
		plain := text(t, d, o)
		if plain != text(t, d, o) {
			rt.Fatal("two writings differ")
		}
		// Tables in lists in panels in tables may run out of columns; others not.
		flat := *d
		flat.Blocks = documenttest.Blocks(rt, 1)
		for _, l := range strings.Split(text(t, &flat, o), "\n") {
			if n := cells(l, style{}).width(); n > o.Width {
				rt.Fatalf("%q takes %d columns of %d", l, n, o.Width)
			}
		}
		o.Color = true
		if bad := strings.IndexFunc(sgr.ReplaceAllString(text(t, d, o), ""), unprintable); bad >= 0 {
			rt.Fatalf("a control character at %d", bad)
		}
	})
}
