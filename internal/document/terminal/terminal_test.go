package terminal

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sgr are the escape sequences that we write ourselves.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]+m")

func unprintable(r rune) bool {
	return r < 0x20 && r != '\n' || r >= 0x7F && r <= 0x9F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

func text(t testing.TB, d *document.Document, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	tests := []struct {
		name string
		opt  Options
	}{{"plain-100", Options{Width: 100}}, {"plain-32", Options{Width: 32}}, {"color-100", Options{Width: 100, Color: true}}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := text(t, documenttest.Sample(), tt.opt)
			path := filepath.Join("testdata", tt.name+".golden.txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; run the test with -update and read the change", path)
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	tests := []struct {
		name  string
		block document.Block
		want  string
	}{
		{"a command to the terminal", document.P(document.T("a\x1b]0;title\x07\u009b31mb\u202ec")), "a]0;title31mbc"},
		{"changes", document.P(document.Del("в сумерки"), document.Ins("күн батқанға дейін")), "[-в сумерки-]{+күн батқанға\nдейін+}"},
		{"neighbours share brackets", document.P(document.Ins("a"), document.Text{Text: "b", Bold: true, Mark: document.Inserted}), "{+ab+}"},
		{"an outside link", document.P(document.A("https://example.org/", "the register")), "the register\n(https://example.org/)"},
		{"a link that shows its address", document.P(document.A("https://example.org/", "https://example.org/")), "https://example.org/"},
		{"an inside link", document.P(document.A("#x", "article 4")), "article 4"},
		{"a script as link", document.P(document.A("javascript:alert(1)", "x")), "x"},
		{"a line of law hangs", documenttest.Law(1, document.T("12-1) нысаналы топтарды айқындау тәртібі")), "   12-1) нысаналы топтарды\n         айқындау тәртібі"},
		{"a word too long is cut", document.P(document.T(strings.Repeat("ұ", 60))), strings.Repeat("ұ", 30) + "\n" + strings.Repeat("ұ", 30)},
		{"wide characters", document.P(document.T("漢字漢字漢字漢字漢字漢字漢字漢字")), "漢字漢字漢字漢字漢字漢字漢字漢\n字"},
		{"a combining mark stays", document.P(document.T(strings.Repeat("a", 29) + "e\u0301 b")), strings.Repeat("a", 29) + "e\u0301\nb"},
		{"a numbered list", document.List{Ordered: true, Start: 9, Items: [][]document.Block{{document.P(document.T("nine"))}, {document.P(document.T("ten"))}}}, "9.  nine\n10. ten"},
		{"a panel", document.Panel{Title: []document.Inline{document.T("Title")}, Blocks: []document.Block{document.P(document.T("Text"))}, Source: []document.Inline{document.T("Source")}}, "┃ Title\n┃ Text\n┃ — Source"},
		{"a table", document.Table{Header: []document.Row{{Cells: []document.Cell{document.TextCell(document.T("№")), document.TextCell(document.T("Мәтін"))}}},
			Rows: []document.Row{{Cells: []document.Cell{document.TextCell(document.T("1")), document.TextCell(document.T("а"))}}}}, "№ │ Мәтін\n━━┿━━━━━━\n1 │ а"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := text(t, &document.Document{Blocks: []document.Block{tt.block}}, Options{Width: 30})
			if got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestColor(t *testing.T) {
	d := &document.Document{Blocks: []document.Block{document.P(document.T("a "), document.Ins("b"), document.Del("c"))}}
	if got, want := text(t, d, Options{Color: true}), "a \x1b[4;32mb\x1b[0m\x1b[9;31mc\x1b[0m\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestColumnsFit(t *testing.T) {
	for _, natural := range [][]int{{1, 1}, {100, 3, 100}, {6, 200, 7}, {50, 50}} {
		ws := fit([]float64{1, 0.1, 5}, natural, 60)
		sum := 0
		for i, w := range ws {
			if w < min(natural[i], leastColumn) || w > natural[i] {
				t.Errorf("%v: got %v", natural, ws)
			}
			sum += w
		}
		if sum > 60 {
			t.Errorf("%v: got %v, more than there is", natural, ws)
		}
	}
}
