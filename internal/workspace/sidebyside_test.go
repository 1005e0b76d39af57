package workspace

import (
	"context"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/compare"
	"zanger/internal/compare/norm"
)

func TestSideBySideByReference(t *testing.T) {
	w := open(t)
	s, err := w.SideBySide([]string{"kz-sss@2013-05-24 Article 15", "uk-nba#sec_61", "uk-nba#sec_61"}, "", "ru")
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Columns) != 2 || len(s.Notes) != 1 || !strings.Contains(s.Notes[0], "uk-nba#sec_61") {
		t.Fatalf("%d columns, notes %q; want two and a word on the one named twice", len(s.Columns), s.Notes)
	}
	kz, uk := s.Columns[0], s.Columns[1]
	if kz.On != acttest.Date("2013-05-24") || kz.Citation != "ст. 15" || kz.RepealedBy == "" || kz.Texts[0].Checked == nil {
		t.Errorf("the Kazakh column: %+v", kz)
	}
	if uk.Texts[0].Language != "ru" || uk.CitationThere != "s. 61" || uk.HeadingThere == uk.Heading || uk.Coverage != string(act.Selected) {
		t.Errorf("the British column: %+v", uk)
	}
	for _, c := range s.Columns {
		for _, f := range c.Texts[0].Facts {
			if c.Texts[0].Text[f.Start:f.End] != f.Words {
				t.Errorf("%s: %q does not stand at %d-%d", c.Act, f.Words, f.Start, f.End)
			}
		}
	}
}

// TestSideMissing keeps the column of an act that did not exist on the day, and
// refuses what names no provision.
func TestSideMissing(t *testing.T) {
	w := open(t)
	s, err := w.SideBySide([]string{"uk-nba#sec_61", "rs-dv#art_17@"}, "2013-05-24", "en")
	if err == nil {
		t.Errorf("a reference that cannot be read: %+v", s)
	}
	s, err = w.SideBySide([]string{"uk-nba#sec_61", "kz-sss#art_15"}, "2013-05-24", "en")
	if err != nil {
		t.Fatal(err)
	}
	if c := s.Columns[0]; c.Missing != compare.NotInForce || !strings.Contains(c.Reason, "24 May 2013") || c.Title == "" || len(c.Texts) > 0 {
		t.Errorf("an act of 2022 in 2013: %+v", c)
	}
	if c := s.Columns[1]; c.Missing != "" || len(c.Texts) != 1 {
		t.Errorf("an act in force: %+v", c)
	}
	if s, err = w.SideBySide([]string{"md-thb#art_24", "kz-sss#art_15"}, "", "ru"); err != nil {
		t.Fatal(err)
	}
	if c := s.Columns[0]; c.Missing != compare.NoText || c.Act != "md-thb" || !strings.Contains(c.Reason, "отдельные положения") {
		t.Errorf("a provision that the selection leaves out: %+v", c)
	}
	for ref, next := range map[string]string{"kz-sss": "name a provision", "kz-ss#art_1": "did you mean", "kz-sss#art_999": "contents"} {
		if _, err := w.SideBySide([]string{ref}, "", "en"); err == nil || !strings.Contains(HintOf(err), next) {
			t.Errorf("%s: %v, hint %q; want %q", ref, err, HintOf(err), next)
		}
	}
	if _, err := w.SideBySide([]string{"kz-sss#art_1"}, "2013", "en"); err == nil {
		t.Error("a bare year is taken for a day")
	}
}

func TestSideByTopic(t *testing.T) {
	w := open(t)
	ctx := context.Background()
	find := func(o TopicOptions) *SideBySide {
		t.Helper()
		s, err := w.SideByTopic(ctx, o)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	s := find(TopicOptions{Topic: "recovery period", Countries: []string{"uk,coe,uk"}, Lang: "en"})
	if len(s.Columns) != 2 || len(s.Notes) != 1 || s.Topic != "recovery-period" {
		t.Fatalf("%d columns, notes %q, topic %q", len(s.Columns), s.Notes, s.Topic)
	}
	if c := s.Columns[0]; c.Act != "uk-nba" || c.Citation != "s. 61" {
		t.Errorf("the British provision is %s %s", c.Act, c.Citation)
	}
	if c := s.Columns[1]; c.Act != "cets-197" || c.Citation != "Article 13" {
		t.Errorf("that of the Council of Europe is %s %s", c.Act, c.Citation)
	}
	later := slices.ContainsFunc(s.Columns[0].Texts[0].Facts, func(f compare.SideFact) bool { return f.Kind == norm.Time && f.Value == "30 day, later" })
	if !later {
		t.Errorf("the later of two ends is not said: %+v", s.Columns[0].Texts[0].Facts)
	}
	// A part of the kingdom; a day on which the act did not exist; a country with nothing.
	if s := find(TopicOptions{Topic: "recovery-period", Countries: []string{"uk@2013-05-24", "un"}, Lang: "kk"}); s.Columns[0].Missing != compare.NotInForce ||
		s.Columns[1].Missing != compare.NotFound || !slices.Contains(s.Columns[1].Searched, "pp") {
		t.Errorf("got %+v", s.Columns)
	}
	if s := find(TopicOptions{Topic: "independent-guardian", Countries: []string{"uk-s", "uk-ni"}, Lang: "en"}); s.Columns[0].Act != "uk-s-hte" || s.Columns[1].Act != "uk-ni-hte" {
		t.Errorf("the parts of the kingdom: %s, %s", s.Columns[0].Act, s.Columns[1].Act)
	}
	// What a person named for the topic in the matrix is there, in whatever words; and
	// what was assessed as not found is not.
	s = find(TopicOptions{Topic: "recovery-period", Countries: []string{"rs,kz@2013-05-24"}, Lang: "en"})
	if c := s.Columns[0]; c.Act != "rs-for" || c.Citation != "Article 62" || !slices.Contains(c.Assessed, "B46") || c.Passing {
		t.Errorf("the Serbian provision is %s %s, for %v, passing %v", c.Act, c.Citation, c.Assessed, c.Passing)
	}
	if c := s.Columns[1]; c.Missing != compare.NotFound || len(c.Assessed) > 0 {
		t.Errorf("Kazakhstan in 2013: %+v", c)
	}
	for _, o := range []TopicOptions{{Topic: "recovery-periods"}, {Topic: "shelter", Countries: []string{"fr"}}, {Topic: "shelter", Countries: []string{"kz@2013"}}, {Topic: "shelter", At: "2013"}} {
		if _, err := w.SideByTopic(ctx, o); err == nil || HintOf(err) == "" {
			t.Errorf("%+v: %v, hint %q", o, err, HintOf(err))
		}
	}
}

func TestDefine(t *testing.T) {
	w := open(t)
	d, err := w.Define("жертва", nil, "en")
	if err != nil {
		t.Fatal(err)
	}
	has := func(alias string, exact bool) bool {
		return slices.ContainsFunc(d.Entries, func(e compare.DefinitionEntry) bool { return e.Act == alias && e.Exact == exact })
	}
	for _, alias := range []string{"cets-197", "cets-210", "cz-vc", "eu-2012-29", "kz-dv", "uk-vpa"} {
		if !has(alias, true) {
			t.Errorf("what %s means by victim is not found", alias)
		}
	}
	if slices.ContainsFunc(d.Entries, func(e compare.DefinitionEntry) bool { return strings.Contains(e.Term, "code") }) {
		t.Error("the victims' code is taken for a victim")
	}
	d, err = w.Define("domestic violence", []string{"cets-210", "kz-dv"}, "en")
	if err != nil || d.Difference == nil || len(d.Difference.Edits) < 3 {
		t.Fatalf("difference %+v, %v", d, err)
	}
	var old, now string
	for _, e := range d.Difference.Edits {
		if e.Kind != "insert" {
			old += e.Text
		}
		if e.Kind != "delete" {
			now += e.Text
		}
	}
	for _, e := range d.Entries {
		if m := strings.TrimSpace(e.Meaning()); e.Ref == d.Difference.Old && m != old || e.Ref == d.Difference.New && m != now {
			t.Errorf("%s: the edits do not give %q", e.Ref, m)
		}
	}
	for _, tt := range []struct {
		term    string
		between []string
	}{{"victmi", nil}, {" ", nil}, {"victim", []string{"kz-dv"}}, {"victim", []string{"kz-dv", "rs-dv"}}} {
		if _, err := w.Define(tt.term, tt.between, "en"); err == nil || HintOf(err) == "" {
			t.Errorf("%q %v: %v, hint %q", tt.term, tt.between, err, HintOf(err))
		}
	}
}

// BenchmarkSideByTopic compares a topic over every country of the corpus.
func BenchmarkSideByTopic(b *testing.B) {
	w := open(b)
	for b.Loop() {
		if _, err := w.SideByTopic(context.Background(), TopicOptions{Topic: "shelter", Lang: "en"}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestDefinitionsOfSelections: what a rendering in the reader's language leaves out is
// read in another one; nothing is said not to define what it defines.
func TestDefinitionsOfSelections(t *testing.T) {
	w := open(t)
	acts := func(reader string) []string {
		d, err := w.Define("victim", nil, reader)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range d.Entries {
			out = append(out, e.Act)
		}
		return out
	}
	russian := acts("ru")
	for _, a := range acts("en") {
		if !slices.Contains(russian, a) {
			t.Errorf("%s defines the term for a reader of English and not of Russian: %v", a, russian)
		}
	}
}

// TestCountryWithoutActsOnADay: acts that were not there were not read either.
func TestCountryWithoutActsOnADay(t *testing.T) {
	s, err := open(t).SideByTopic(context.Background(), TopicOptions{Topic: "shelter", Countries: []string{"kz"}, At: "1990-01-01", Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if c := s.Columns[0]; c.Missing != compare.NotInForce || len(c.Searched) > 0 || c.Reason == "" {
		t.Errorf("got %+v", c)
	}
}
