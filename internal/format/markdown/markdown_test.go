package markdown

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zanger/internal/act"
)

var update = flag.Bool("update", false, "rewrite golden files and put working texts into canonical form")

const head = `---
work: /akn/kz/act/2020-01-01/1
alias: kz-help
country: kz
language: en
date: 2020-01-01
authority: working text
coverage: whole
title: {en: On Help}
---
`

func mustRead(t *testing.T, src string) *act.Expression {
	t.Helper()
	x, findings, err := Read("t.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Errorf("unexpected finding: %s", f)
	}
	return x
}

// outline prints eId, number and text of each provision, one a line.
func outline(x *act.Expression) string {
	var b strings.Builder
	for p := range x.All() {
		b.WriteString(string(p.EID) + " | " + p.Num + " | " + p.Heading + " | " + strings.ReplaceAll(p.Text(), "\n", " / "))
		if p.Status != act.InForce {
			b.WriteString(" | " + string(p.Status))
		}
		for _, n := range p.Notes {
			b.WriteString(" | note: " + n.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestStructure(t *testing.T) {
	cases := []struct{ name, body, want string }{
		{"an unnumbered article holds points", "### Article 6. Grounds\n\nOn these grounds:\n\n1) one;\n\n1-1) more;\n\n2) two.\n", `
art_6 | Article 6 | Grounds | On these grounds:
art_6__point_1 | 1) |  | one;
art_6__point_1-1 | 1-1) |  | more;
art_6__point_2 | 2) |  | two.
`},
		{"lines below a point are counted from the lead-in", "### Article 8. Powers\n\n1) ensures:\n\nmonitoring;\n\nanalysis;\n\n2) does more.\n", `
art_8 | Article 8 | Powers | 
art_8__point_1 | 1) |  | ensures:
art_8__point_1__al_2 |  |  | monitoring;
art_8__point_1__al_3 |  |  | analysis;
art_8__point_2 | 2) |  | does more.
`},
		{"a part begins with a capital and belongs to the paragraph", "### Article 15. Giving\n\n1. By decision.\n\n2. Within three days.\n\nUntil then a stay is possible.\n\n3. Refusal.\n", `
art_15 | Article 15 | Giving | 
art_15__para_1 | 1. |  | By decision.
art_15__para_2 | 2. |  | Within three days.
art_15__para_2__subpara_2 |  |  | Until then a stay is possible.
art_15__para_3 | 3. |  | Refusal.
`},
		{"a closing part after points belongs to their paragraph", "### Article 16. Duties\n\n3. The worker must:\n\n1) know;\n\n2) act.\n\nThe assessor must also assess:\n\n1) need;\n\n2) wish.\n", `
art_16 | Article 16 | Duties | 
art_16__para_3 | 3. |  | The worker must:
art_16__para_3__point_1 | 1) |  | know;
art_16__para_3__point_2 | 2) |  | act.
art_16__para_3__subpara_2 |  |  | The assessor must also assess:
art_16__para_3__subpara_2__point_1 | 1) |  | need;
art_16__para_3__subpara_2__point_2 | 2) |  | wish.
`},
		{"excluded units keep their numbers", "### Article 7. Government\n\n1) leads;\n\n2) *excluded by Law No. 2*\n\n3) ends.\n\n### Article 18. Licences\n\n*excluded by Law No. 2*\n", `
art_7 | Article 7 | Government | 
art_7__point_1 | 1) |  | leads;
art_7__point_2 | 2) |  |  | excluded | note: excluded by Law No. 2
art_7__point_3 | 3) |  | ends.
art_18 | Article 18 | Licences |  | excluded | note: excluded by Law No. 2
`},
		{"Kazakh headings put the number first", "## 2-тарау. Түрлері\n\n### 6-бап. Негіздер\n\n1. Адам.\n\n### 8-1-бап. Құзырет\n\nМәтін.\n", `
chp_2 | 2-тарау | Түрлері | 
art_6 | 6-бап | Негіздер | 
art_6__para_1 | 1. |  | Адам.
art_8-1 | 8-1-бап | Құзырет | Мәтін.
`},
		{"Russian headings", "## Глава 3-1. Механизм\n\n### Статья 11-1. Система\n\n1. Лицо:\n\n1) первое;\n\n2) второе.\n", `
chp_3-1 | Глава 3-1 | Механизм | 
art_11-1 | Статья 11-1 | Система | 
art_11-1__para_1 | 1. |  | Лицо:
art_11-1__para_1__point_1 | 1) |  | первое;
art_11-1__para_1__point_2 | 2) |  | второе.
`},
		{"new wording in an amending act is no unit of it", "### Article 1.\n\n7. In the Law “On Help”:\n\n1) in Article 6:\n\nit shall be supplemented by paragraph 2 as follows:\n\n“2. The forms are:\n\n1) first, under the Law “On Peace”;\n\n2) second.”;\n\n2) Article 7 shall be excluded.\n\n### Article 2.\n\nIn force.\n", `
art_1 | Article 1 |  | 
art_1__para_7 | 7. |  | In the Law “On Help”:
art_1__para_7__point_1 | 1) |  | in Article 6:
art_1__para_7__point_1__al_2 |  |  | it shall be supplemented by paragraph 2 as follows: / “2. The forms are: / 1) first, under the Law “On Peace”; / 2) second.”;
art_1__para_7__point_2 | 2) |  | Article 7 shall be excluded.
art_2 | Article 2 |  | In force.
`},
		{"a definition in quotation marks is law text", "### Article 1. Terms\n\nIn this Law:\n\n“victim” means a person;\n\n“help” means support.\n", `
art_1 | Article 1 | Terms | In this Law:
art_1__al_2 |  |  | “victim” means a person;
art_1__al_3 |  |  | “help” means support.
`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			x := mustRead(t, head+"# On Help\n\n"+c.body)
			if got := "\n" + outline(x); got != c.want {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
			if got := string(Write(x)); got != head+"# On Help\n\n"+c.body {
				t.Errorf("written back differs:\n%s", cmp.Diff(head+"# On Help\n\n"+c.body, got))
			}
		})
	}
}

func TestSpansGiveTheSource(t *testing.T) {
	src := head + "# On Help\n\n## Chapter 1. General\n\n### Article 1. Одно\n\n1. Первое:\n\n1) раз;\n\n2) два.\n\n### Article 2. Two\n\nText.\n"
	x := mustRead(t, src)
	for eid, want := range map[act.EID]string{
		"art_1__para_1__point_1": "1) раз;",
		"art_1__para_1":          "1. Первое:\n\n1) раз;\n\n2) два.",
		"art_1":                  "### Article 1. Одно\n\n1. Первое:\n\n1) раз;\n\n2) два.",
		"art_2":                  "### Article 2. Two\n\nText.",
	} {
		p := x.Find(eid)
		if p == nil {
			t.Fatalf("no %s", eid)
		}
		if got := src[p.Span.Start:p.Span.End]; got != want {
			t.Errorf("%s: got %q, want %q", eid, got, want)
		}
	}
}

func TestFindingsNameTheLine(t *testing.T) {
	body := "# On Help\n\n## Something odd\n\n### Article 1. A\n\n2) two;\n\n1) one;\n\n### Article 1. B\n\nText.\n"
	x, findings, err := Read("t.md", []byte(head+body))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range findings {
		got = append(got, f.String())
	}
	want := []string{
		`t.md:13: heading "Something odd" is no numbered unit: kept as a division`,
		`t.md:19: point 1 comes after 2`,
		`t.md:21: art_1 appears twice`,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if x.Find("art_1_2") == nil {
		t.Error("the second Article 1 has no eId of its own")
	}
}

// TestWhatMayNotBeWhatItSeems: each is read, and said.
func TestWhatMayNotBeWhatItSeems(t *testing.T) {
	extra := "events:\n  - {type: enacted, by: /akn/kz/act/2020-01-01/1, date: 2020-03-01, effect: 2020-02-01}\nchecked:\n  art_9: {against: x, edition: y, on: 2026-01-01}\nwids:\n  art_2: art_1\n"
	src := strings.Replace(head, "title:", extra+"title:", 1) + "# On Help\n\n### Article 1. One\n\n1. *The minister decides.*\n\nArticle 3. Forgotten\n\n### Article 2. Two\n\nText.\n"
	_, findings, err := Read("t.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range findings {
		got = append(got, f.Msg)
	}
	want := []string{
		`"The minister decides." stands in asterisks: read as a note on an excluded unit; put a backslash before the paragraph if it is law`,
		`"Article 3. Forgotten" looks like a heading: put ### before it if it is one`,
		`checked names "art_9", which is no provision of this text`,
		`art_1 and art_2 have the same wId, art_1: one unit cannot be two`,
		`the event of kz-1 takes effect on 2020-02-01, before the act of 2020-03-01 that did it`,
		`the wording is dated 2020-01-01, before the act was adopted on 2020-03-01`,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	long := head + "# On Help\n\n### Article 1. One\n\n" + strings.Repeat("x", maxParagraph+1) + "\n"
	if _, _, err := Read("t.md", []byte(long)); err == nil || err.Error() != "t.md:15: the line is too long: 1024 KiB, the most is 1024" {
		t.Errorf("got %v", err)
	}
}

func TestBadFrontMatter(t *testing.T) {
	line := func(old, new string) string { return strings.Replace(head, old, new, 1) + "# On Help\n" }
	cases := []struct{ name, src, want string }{
		{"no front matter", "# On Help\n", "t.md:1: no front matter: the first line is not ---"},
		{"no end", "---\nwork: x\n", "t.md:2: the front matter has no end: no second line of ---"},
		{"unknown key", line("coverage:", "coverrage:"), `t.md:8: unknown key "coverrage": known are work, alias, kind, country, language, date, authority, coverage, title, official, events, valid, dated, notice, unapplied, checked, wids, headings, links`},
		{"impossible date", line("date: 2020-01-01", "date: 2020-02-30"), `t.md:6: "2020-02-30" is not a date of the form 2013-05-24`},
		{"bare year", line("date: 2020-01-01", "date: 2020"), `t.md:6: "2020" is a year, not a date: write it in full, such as 2020-05-24`},
		{"unknown language", line("language: en", "language: cz"), `t.md:5: unknown language "cz": known are en, ru, kk, cs, ro, sr`},
		{"key twice", line("alias: kz-help", "alias: kz-help\nalias: kz-help"), `t.md:4: key "alias" is given twice`},
		{"broken YAML", line("alias: kz-help", "alias: [kz-help"), `t.md:3: front matter: did not find expected ',' or ']'`},
		{"missing key", line("alias: kz-help\n", ""), `t.md:1: the front matter lacks "alias"`},
		{"wrong country", line("country: kz", "country: cz"), `t.md:1: country "cz" does not fit the work /akn/kz/act/2020-01-01/1`},
		{"binary", "---\nwork: \x00\n---\n", "t.md: this is a binary file, not a text"},
		{"not UTF-8", head + "# On Help\n\n### Article 1. A\n\n\xff\xfe\n", "t.md:15: the text is not UTF-8"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := Read("t.md", []byte(c.src))
			if err == nil || err.Error() != c.want {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

// TestCorpusIsCanonical keeps every working text in the form that Write gives.
func TestCorpusIsCanonical(t *testing.T) {
	files, err := filepath.Glob("../../../corpus/*/*/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no working texts found: %v", err)
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		x := mustRead(t, string(src))
		checkPlaces(t, f, src)
		if got := Write(x); string(got) != string(src) {
			if *update {
				if err := os.WriteFile(f, got, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			t.Errorf("%s is not in canonical form; run go test ./internal/format/markdown -update\n%s", f, cmp.Diff(string(src), string(got)))
		}
	}
}

// checkPlaces checks that the pieces of a working text make it again, and that
// every paragraph leads back to its bytes.
func checkPlaces(t *testing.T, name string, src []byte) {
	t.Helper()
	p, err := Parse(name, src)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := p.Export(); err != nil || string(out) != string(src) {
		t.Errorf("%s: export differs: %v", name, err)
	}
	for u := range p.Expression.All() {
		for _, b := range u.Content {
			s, err := p.Locate(b, 0, len(b.Text))
			if err != nil {
				t.Errorf("%s: %s: %v", name, u.EID, err)
			} else if got := string(src[s.Start:s.End]); got != b.Text {
				t.Errorf("%s: %s: got %q, want %q", name, u.EID, got, b.Text)
			}
		}
	}
}
