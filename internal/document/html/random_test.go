package html

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/document/documenttest"
)

func TestRandomDocuments(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := documenttest.Random(rt)
		data := bytesOf(t, d, Options{})
		if err := wellFormed(string(data)); err != nil {
			rt.Fatal(err)
		}
		if bad := dangers(string(data)); bad != "" {
			rt.Fatal(bad)
		}
		if !bytes.Equal(data, bytesOf(t, d, Options{})) {
			rt.Fatal("two writings differ")
		}
	})
}
