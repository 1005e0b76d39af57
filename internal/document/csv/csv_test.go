package csv_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"slices"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/csv"
	"zanger/internal/document/documenttest"
)

func rows(t *testing.T, d *document.Document) [][]string {
	t.Helper()
	var b bytes.Buffer
	if err := csv.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	r := stdcsv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff")))
	r.FieldsPerRecord = -1
	out, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTable(t *testing.T) {
	d := &document.Document{Title: "Таблица", Blocks: []document.Block{document.Table{
		Header: []document.Row{{Cells: []document.Cell{document.TextCell(document.T("№")), document.TextCell(document.T("Редакция"))}}},
		Rows: []document.Row{
			{Cells: []document.Cell{document.TextCell(document.T("1")), {Blocks: []document.Block{document.P(document.T("а "), document.Del("б"), document.Ins("в")), document.P(document.T("г, \"д\""))}}}},
			{Mark: document.Inserted, Cells: []document.Cell{{Span: 2, Blocks: []document.Block{document.P(document.T("е"))}}}},
		},
	}}}
	want := [][]string{{"Таблица"}, {"№", "Редакция"}, {"1", "а [-б-]{+в+}\nг, \"д\""}, {"{+е+}", ""}}
	if got := rows(t, d); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNothingIsLost(t *testing.T) {
	d := documenttest.Sample()
	var all strings.Builder
	for _, r := range rows(t, d) {
		all.WriteString(strings.Join(r, " ") + " ")
	}
	plain := strings.NewReplacer("{+", "", "+}", "", "[-", "", "-]", "").Replace(all.String())
	for _, l := range d.Lines(document.Both) {
		for w := range strings.FieldsSeq(l) {
			if !strings.Contains(plain, w) {
				t.Errorf("%q is missing", w)
			}
		}
	}
}

func TestFormulasAreHarmless(t *testing.T) {
	for _, s := range []string{"=1+1", "+1", "-1", "@a", " =cmd|' /C calc'!A0", "＝1", "|x", "%0A=1", "\u00a0=1", "\u2003\ufeff=1"} {
		if got := csv.Harmless(s); got != "'"+s {
			t.Errorf("%q became %q", s, got)
		}
	}
	for s, want := range map[string]string{
		"\t=1": "\t'=1", "\r=1": "\r'=1", "а;=1": "а;'=1", "а; =1": "а;' =1", "а\n=1\n-2;б": "а\n'=1\n'-2;б", "=1;=2": "'=1;'=2",
	} {
		if got := csv.Harmless(s); got != want {
			t.Errorf("%q became %q, want %q", s, got, want)
		}
	}
	for _, s := range []string{"", "а;\nб = в; 1=1", "Статья 1", "1) а", "(a)", "а-б"} {
		if got := csv.Harmless(s); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
	d := &document.Document{Title: "=A1", Blocks: []document.Block{document.P(document.T("-x"))}}
	if got := rows(t, d); got[0][0] != "'=A1" || got[1][0] != "'-x" {
		t.Errorf("got %q", got)
	}
}
