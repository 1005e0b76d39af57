package markdown

import (
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/document/documenttest"
)

func TestRandomDocuments(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := documenttest.Random(rt)
		first := text(t, d)
		if first != text(t, d) {
			rt.Fatal("two writings differ")
		}
	})
}
