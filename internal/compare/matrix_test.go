package compare

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"zanger/internal/act"
	"zanger/internal/standards"
)

const benchmark = `instruments:
  - alias: xx-conv
    short: Lamp Convention
    title: {en: Convention on Lamps}
    states: {yy: {from: 2010-01-01}}
  - {alias: xx-dir, short: Lamp Directive, title: {en: Directive on Lamps}}
groups:
  - id: A
    name: {en: Lamps}
    elements:
      - {id: B01, name: {en: a, ru: а, kk: а}, type: bool, sources: [{ref: xx-conv#art_1}]}
      - {id: B02, name: {en: b, ru: б, kk: б}, type: bool, sources: [{ref: xx-conv#art_2}, {ref: xx-dir#art_1}]}
  - id: B
    name: {en: Horns}
    elements:
      - {id: B03, name: {en: c, ru: в, kk: в}, type: bool, sources: [{ref: xx-dir#art_3}]}
`

const own = `jurisdiction: xx
on: 2013-05-24
read: [xx-lamp]
cells:
  B01: {finding: contains, duty: must, provisions: ["xx-lamp#art_1"]}
  B02: {finding: not found, searched: [xx-lamp]}
`

func assessed(name, cell string) string {
	return "jurisdiction: " + name + "\non: 2015-01-01\nread: [" + name + "-lamp]\ncells:\n  B02: " + cell + "\n"
}

func set(t *testing.T) *standards.Set {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range map[string]string{
		"standards/benchmark.yaml": benchmark, "assessments/xx.yaml": own,
		"assessments/yy.yaml": assessed("yy", `{finding: contains, duty: may, provisions: ["yy-lamp#art_1"]}`),
		"assessments/zz.yaml": assessed("zz", `{finding: partly, duty: must, provisions: ["zz-lamp#art_1"]}`),
		"assessments/ww.yaml": assessed("ww", `{finding: contains, duty: must, provisions: ["ww-lamp#art_1"]}`),
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	s, err := standards.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func columns(t *testing.T, names ...string) []Column {
	t.Helper()
	var out []Column
	for _, n := range names {
		c, err := ParseColumn(n)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

func TestMatrix(t *testing.T) {
	m, err := NewMatrix(set(t), columns(t, "xx@2013-05-24", "yy", "XX@2013-05-24", "yy@2009-01-01"), MatrixOptions{Instrument: "xx-conv"})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Columns) != 3 || len(m.Notes) != 1 || len(m.Groups) != 1 || len(m.Groups[0].Rows) != 2 {
		t.Fatalf("got %d columns, notes %q, %d groups", len(m.Columns), m.Notes, len(m.Groups))
	}
	var got []string
	for _, c := range m.Groups[0].Rows[1].Cells {
		got = append(got, string(c.Finding)+" "+strings.Join(c.Bound, "+"))
	}
	if s := strings.Join(got, ", "); s != "not found , contains xx-conv, not searched " {
		t.Errorf("got %q", s)
	}
	if m.Columns[2].Assessment != nil {
		t.Error("an assessment of 2015 answers for 2009")
	}
	for _, bad := range []struct {
		columns []Column
		o       MatrixOptions
		want    string
	}{
		{columns(t, "qq"), MatrixOptions{}, `no assessment of "qq"`},
		{nil, MatrixOptions{Instrument: "xx-con"}, `no instrument "xx-con"`},
		{nil, MatrixOptions{Elements: []string{"B99"}}, `no element "B99"`},
	} {
		var u *UnknownError
		if _, err := NewMatrix(set(t), bad.columns, bad.o); !errors.As(err, &u) || !strings.Contains(err.Error(), bad.want) || len(u.Known) == 0 {
			t.Errorf("got %v, want %q", err, bad.want)
		}
	}
}

func TestGaps(t *testing.T) {
	gaps, err := Gaps(set(t), Column{Jurisdiction: "xx", On: act.Date{Year: 2014, Month: 1, Day: 1}}, columns(t, "zz", "yy", "ww", "xx"), "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, g := range gaps {
		s := g.Element.ID + " " + string(g.Cell.Finding) + ":"
		for _, e := range g.Others {
			s += " " + e.Column.Jurisdiction
		}
		got = append(got, s)
	}
	if s := strings.Join(got, "; "); s != "B02 not found: ww yy zz; B03 not searched:" {
		t.Errorf("got %s", s)
	}
}

func TestParseColumn(t *testing.T) {
	for _, s := range []string{"", "@2013-05-24", "kz@2013", "kz@"} {
		if c, err := ParseColumn(s); err == nil {
			t.Errorf("%q is read as %v", s, c)
		}
	}
	if c, err := ParseColumn(" UK-ew@2013-05-24 "); err != nil || c.String() != "uk-ew@2013-05-24" {
		t.Errorf("got %v, %v", c, err)
	}
}
