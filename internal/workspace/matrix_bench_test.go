package workspace

import "testing"

// BenchmarkMatrixDOCX writes the whole benchmark against eight columns as a Word
// file: 64 rows, and below them what each of 512 cells rests on.
func BenchmarkMatrixDOCX(b *testing.B) {
	w := open(b)
	o := MatrixOptions{Countries: []string{"kz@2013-05-24", "kz", "cz", "md", "rs", "uk"}}
	for b.Loop() {
		m, err := w.Matrix(o)
		if err != nil {
			b.Fatal(err)
		}
		if n := len(m.Matrix.Columns); n != 8 {
			b.Fatalf("%d columns", n)
		}
		if _, err := Encode("matrix.docx", w.MatrixDocument(m, "en")); err != nil {
			b.Fatal(err)
		}
	}
}
