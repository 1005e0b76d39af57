package docx

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/document/documenttest"
)

func TestRandomDocuments(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := documenttest.Random(rt)
		data := bytesOf(t, d)
		for name, s := range files(t, data) {
			if err := wellFormed(s); err != nil {
				rt.Fatalf("%s: %v", name, err)
			}
		}
		if !bytes.Equal(data, bytesOf(t, d)) {
			rt.Fatal("two writings differ")
		}
	})
}
