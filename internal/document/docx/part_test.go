package docx

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"

	"pgregory.net/rapid"
)

func whole(m document.Mark, s string) document.Block {
	return document.Paragraph{Mark: m, Inlines: []document.Inline{document.T(s)}}
}

// touching are texts in which an insertion at the end of a paragraph meets one at
// the start of the next, and others that are near to it.
func touching() [][]document.Block {
	p, k, ins, del := document.P, document.T, document.Ins, document.Del
	return [][]document.Block{
		{p(k("aa"), ins(" bb")), p(ins("cc "), k("dd"))},
		{p(k("aa;"), ins(" bb;")), p(ins("cc "), k("dd"))},
		{p(k("aa"), del(" xx"), ins(" bb")), p(ins("cc "), k("dd"))},
		{p(k("aa"), ins(" bb")), whole(document.Inserted, "cc"), p(k("dd"))},
		{p(k("aa"), ins(" bb")), whole(document.Inserted, "cc"), whole(document.Inserted, "dd"), p(ins("ee "), k("ff"))},
		{p(k("aa"), ins(" bb")), whole(document.Deleted, "cc"), p(ins("dd "), k("ee"))},
		{p(k("aa"), del(" bb")), p(del("cc "), k("dd"))},
		{document.Heading{Level: 2, Inlines: []document.Inline{k("aa"), ins(" bb")}}, p(ins("1) "), del("2) "), k("dd"))},
		{p(k("aa "), document.Text{Text: "bb", Bold: true, Mark: document.Inserted}), document.PageBreak{}, p(ins("cc "), k("dd"))},
		{document.Table{Rows: []document.Row{{Cells: []document.Cell{{Blocks: []document.Block{p(k("aa"), ins(" bb")), p(ins("cc "), k("dd"))}}, document.TextCell(ins("ee "), k("ff"))}}}}},
	}
}

// TestInsertionsDoNotTouch: both readings stay what they are.
func TestInsertionsDoNotTouch(t *testing.T) {
	for i, bs := range touching() {
		same(t, fmt.Sprint(i), bs, (&writer{doc: &document.Document{}}).apart(place{}, bs))
	}
	rapid.Check(t, func(rt *rapid.T) {
		bs := documenttest.Blocks(rt, 1)
		same(rt, "random", bs, (&writer{doc: &document.Document{}}).apart(place{}, bs))
	})
	// The least that has to be marked for it: nothing, a sign, a word.
	tests := []struct {
		name    string
		in, out []document.Inline
	}{
		{"the sign that both end with", []document.Inline{document.T("a;"), document.Ins(" b;")}, []document.Inline{document.T("a"), document.Ins(";"), document.Ins(" b"), document.T(";")}},
		{"a sign", []document.Inline{document.T("a:"), document.Ins(" b")}, []document.Inline{document.T("a"), document.Ins(":"), document.Ins(" b"), document.Del(":")}},
		{"a word", []document.Inline{document.T("шам жақ"), document.Ins(" b")}, []document.Inline{document.T("шам "), document.Ins("жақ"), document.Ins(" b"), document.Del("жақ")}},
		{"a replaced word", []document.Inline{document.T("a "), document.Del("b"), document.Ins("c")}, []document.Inline{document.T("a "), document.Ins("c"), document.Del("b")}},
		{"nothing before", []document.Inline{document.Ins("c")}, []document.Inline{document.Ins("c")}},
	}
	for _, tt := range tests {
		if got := partEnd(tt.in); !slices.Equal(got, tt.out) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.out)
		}
	}
	if got, want := partStart([]document.Inline{document.Ins("a "), document.T("«b» c")}), []document.Inline{document.Del("«"), document.Ins("a "), document.Ins("«"), document.T("b» c")}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func same(t interface{ Errorf(string, ...any) }, name string, a, b []document.Block) {
	for _, v := range views {
		got, want := (&document.Document{Blocks: b}).Lines(v.view), (&document.Document{Blocks: a}).Lines(v.view)
		if !slices.Equal(got, want) {
			t.Errorf("%s, %s: got %q, want %q", name, v.name, got, want)
		}
	}
}

// TestLibreOfficeKeepsParagraphsApart: it takes two insertions that touch over the
// end of a paragraph for one.
func TestLibreOfficeKeepsParagraphsApart(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	documenttest.Program(t, "soffice")
	dir := t.TempDir()
	var jobs []documenttest.Settling
	for i, bs := range touching() {
		path := filepath.Join(dir, fmt.Sprintf("%d.docx", i))
		if err := os.WriteFile(path, bytesOf(t, &document.Document{Lang: "ru", Meta: document.Meta{Date: "2031-05-24"}, Blocks: bs}), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, accept := range []bool{true, false} {
			jobs = append(jobs, documenttest.Settling{Source: path, Target: fmt.Sprintf("%s.%v", path, accept), Accept: accept})
		}
	}
	documenttest.Settle(t, jobs)
	for i, bs := range touching() {
		for accept, v := range map[bool]document.View{true: document.Accepted, false: document.Rejected} {
			data, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("%d.docx.%v", i, accept)))
			if err != nil {
				t.Fatal(err)
			}
			got := normal(strings.FieldsFunc(strings.TrimPrefix(string(data), "\ufeff"), func(r rune) bool { return r == '\n' || r == '\t' || r == '\r' }))
			if want := normal((&document.Document{Blocks: bs}).Lines(v)); !slices.Equal(got, want) {
				t.Errorf("%d, accept %v: got %q, want %q", i, accept, got, want)
			}
		}
	}
}
