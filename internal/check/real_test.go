package check_test

import (
	"os"
	"path/filepath"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/check"
	"zanger/internal/importer"
)

// realText reads an official text below the folder that ZANGER_TESTDATA names.
func realText(t *testing.T, file, lang, day string) *act.Expression {
	t.Helper()
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to compare with")
	}
	return readAct(t, filepath.Join(root, file), importer.Hints{Country: "kz", Lang: lang, Alias: "kz-sss",
		Work: "/akn/kz/act/2008-12-29/114-iv", Date: acttest.Date(day), Authority: act.Official})
}

// ourText reads a working text of the corpus.
func ourText(t *testing.T, file string) *act.Expression {
	t.Helper()
	return readAct(t, filepath.Join("..", "..", "corpus", file), importer.Hints{})
}

func readAct(t *testing.T, file string, h importer.Hints) *act.Expression {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, err := importer.Read(file, src, h)
	if err != nil {
		t.Fatal(err)
	}
	return r.Expression
}

// realPairs are our renderings of the law of Kazakhstan and official texts.
func realPairs(t *testing.T) [][2]*act.Expression {
	ours := map[string]*act.Expression{}
	for _, day := range []string{"2013-05-24", "2014-02-17", "2014-07-05"} {
		ours[day] = ourText(t, "kz/special-social-services/"+day+".en.md")
	}
	rus11 := realText(t, "kz/sss-2011-rus.md", "ru", "2011-01-06")
	rus14 := realText(t, "kz/sss-2014-rus.md", "ru", "2014-07-05")
	kaz14 := realText(t, "kz/sss-2014-kaz.md", "kk", "2014-07-05")
	return [][2]*act.Expression{
		{ours["2013-05-24"], rus11}, {ours["2013-05-24"], rus14}, {ours["2014-02-17"], rus14}, {ours["2014-07-05"], rus14}, {ours["2014-07-05"], kaz14},
	}
}

func TestRenderingsOfTheRealLaw(t *testing.T) {
	units, alarms := 0, 0
	for _, p := range realPairs(t) {
		w, err := act.NewWork(p[0], p[1])
		if err != nil {
			t.Fatal(err)
		}
		r := check.Compare(p[0], p[1], check.Options{Between: check.Between(w, p[0], p[1])})
		t.Logf("%s %s beside %s %s: %d units, %d compared, %d articles skipped; %d serious, %d likely, %d hints", p[0].Lang, p[0].Date, p[1].Lang, p[1].Date,
			r.Units, r.Compared, len(r.Skipped), r.Serious, r.Likely, r.Hints)
		for _, d := range r.Disagreements {
			t.Logf("  %s %s %s..%s(%d) ours %q theirs %q\n      o: %s\n      t: %s", d.Severity, d.Kind, d.EID, d.Until, d.Units, d.Ours, d.Theirs, d.OursWords, d.TheirsWords)
		}
		units += r.Compared
		alarms += len(r.Disagreements)
	}
	t.Logf("%d disagreements in %d units", alarms, units)
	if alarms*100 > units*3 {
		t.Errorf("%d disagreements in %d units that were read against the official text: more than 3 in 100", alarms, units)
	}
}

// TestOfficialTextsInTwoLanguages: both are the law. What differs is the custom of
// the languages, and slips of the official sites.
func TestOfficialTextsInTwoLanguages(t *testing.T) {
	units, alarms := 0, 0
	for _, e := range [][3]string{{"2011", "2011-01-06"}, {"2014", "2014-07-05"}, {"2022", "2022-11-05"}} {
		rus, kaz := realText(t, "kz/sss-"+e[0]+"-rus.md", "ru", e[1]), realText(t, "kz/sss-"+e[0]+"-kaz.md", "kk", e[1])
		for _, p := range [][2]*act.Expression{{rus, kaz}, {kaz, rus}} {
			r := check.Compare(p[0], p[1], check.Options{})
			t.Logf("%s %s beside %s: %d units, %d compared; %d serious, %d likely, %d hints", p[0].Lang, p[0].Date, p[1].Lang, r.Units, r.Compared, r.Serious, r.Likely, r.Hints)
			for _, d := range r.Disagreements {
				t.Logf("  %s %s %s..%s(%d) ours %q theirs %q\n      o: %s\n      t: %s", d.Severity, d.Kind, d.EID, d.Until, d.Units, d.Ours, d.Theirs, d.OursWords, d.TheirsWords)
			}
			units += r.Compared
			alarms += len(r.Disagreements)
		}
	}
	t.Logf("%d disagreements in %d units", alarms, units)
	if alarms*100 > units*8 {
		t.Errorf("%d disagreements in %d units: more than 8 in 100", alarms, units)
	}
}
