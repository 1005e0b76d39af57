package pdf_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
	"zanger/internal/document/pdf"
)

func file(t *rapid.T, d *document.Document) []byte {
	var b bytes.Buffer
	if err := pdf.Write(&b, d, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRandomDocuments(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := documenttest.Random(rt)
		data := file(rt, d)
		if !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
			rt.Fatal("no whole file")
		}
		if !bytes.Equal(data, file(rt, d)) {
			rt.Fatal("two writings differ")
		}
	})
}
