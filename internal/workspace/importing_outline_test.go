package workspace

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/document"
)

// take imports one text under a name.
func take(t *testing.T, w *Workspace, name, text string, h ImportHints) ImportFile {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	res, err := w.Import(t.Context(), []string{path}, h, nil)
	if err != nil {
		t.Fatal(err)
	}
	return res.Files[0]
}

func TestTheOutlineIsShownAfterImport(t *testing.T) {
	f := take(t, open(t), "law.txt", "О маяке\n\nГлава 1. Общее\n\nСтатья 1. Цель\n\n1. Маяк светит:\n\n1) ночью;\n\n2) в туман.\n\nСтатья 2. Срок\n\nСегодня.\n", lighthouses)
	if f.Units[act.Chapter] != 1 || f.Units[act.Article] != 2 || f.Units[act.Point] != 2 {
		t.Errorf("got %v", f.Units)
	}
	d := ImportDocument(&Import{Files: []ImportFile{f}}, "kk")
	text := strings.Join(d.Lines(document.Both), "\n")
	for _, want := range []string{"тараулар: 1, баптар: 2, тармақтар: 1, тармақшалар: 2", "Глава 1. Общее (Статья 1 … Статья 2)"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
	if f := take(t, open(t), "law.txt", "Статья 1. Цель\n\nМаяк.\n", lighthouses); len(f.Outline) != 1 || f.Outline[0].Text != "Статья 1. Цель" {
		t.Errorf("without chapters: %v", f.Outline)
	}
}

// TestATextOfAKnownActTakesItsAlias imports a page of a Czech act that comes with
// the program, and two files of an act that does not.
func TestATextOfAKnownActTakesItsAlias(t *testing.T) {
	page := func(eli string) string {
		return "---\ntitle: \"Zákon o majácích\"\ncountry: \"cz\"\neli: \"" + eli + "\"\n---\n# Zákon o majácích\n\n##### § 1\n\nMaják svítí.\n"
	}
	w := open(t)
	f := take(t, w, "SB-2006-135.md", page("/eli/cz/sb/2006/135/2019-01-01"), ImportHints{Lang: "cs"})
	if f.Alias != "cz-dv" || f.Outcome != "imported" {
		t.Errorf("got %q, %s: %s", f.Alias, f.Outcome, f.Reason)
	}
	dir := t.TempDir()
	for name, eli := range map[string]string{"a.md": "/eli/cz/sb/1999/9999/2019-01-01", "b.md": "/eli/cz/sb/1999/9999/2020-01-01"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(page(eli)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	res, err := w.Import(t.Context(), []string{dir}, ImportHints{Lang: "cs"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if res.Counts["imported"] != 2 || res.Files[0].Alias != res.Files[1].Alias {
		t.Errorf("got %+v", res.Files)
	}
	// Who names an alias means it.
	f = take(t, w, "c.md", page("/eli/cz/sb/2006/135/2018-01-01"), ImportHints{Alias: "cz-other", Lang: "cs"})
	if f.Outcome != Refused || !strings.Contains(f.Hint, `"cz-dv"`) {
		t.Errorf("got %s, %s", f.Outcome, f.Hint)
	}
}

// TestTheTitleIsInTheReadersLanguage adds a later text in one language only.
func TestTheTitleIsInTheReadersLanguage(t *testing.T) {
	w := open(t)
	dir := w.lib().Dir()
	h := ImportHints{Alias: "kz-mayak", Work: "/akn/kz/act/2020-01-01/9", Country: "kz", Lang: "en", Date: acttest.Date("2020-01-01"), Title: "On Lighthouses", Authority: act.WorkingText}
	take(t, w, "en.txt", "Article 1. Aim\n\nA light shines.\n", h)
	h.Lang, h.Title, h.Date, h.Authority = "kk", "Маяк туралы", acttest.Date("2021-01-01"), act.Official
	w, err := Open(Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	take(t, w, "kk.txt", "1-бап. Мақсат\n\nМаяк жарық береді.\n", h)
	if w, err = Open(Options{DataDir: dir}); err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"en": "On Lighthouses", "kk": "Маяк туралы", "ru": "On Lighthouses"} {
		res, err := w.List(lang)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(res.Acts, func(a ListAct) bool { return a.Alias == "kz-mayak" })
		if got := res.Acts[i].Title; got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

// TestShowLeavesNothingOut holds the lines of the data against those of the text.
func TestShowLeavesNothingOut(t *testing.T) {
	w := open(t)
	dir := w.lib().Dir()
	take(t, w, "law.txt", "О маяке\n\nПреамбула маяка.\n\nГлава 1. Общее\n\nСлова под главой.\n\nСтатья 1. Цель\n\nМаяк светит.\n\nГлава 2. Прочее\n\nСтатья 2. Срок\n\nСегодня.\n",
		ImportHints{Alias: "kz-mayak", Country: "kz", Lang: "ru", Date: acttest.Date("2020-01-01"), Authority: act.Official})
	w, err := Open(Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	res, err := w.Show("kz-mayak", "ru")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	all = append(all, res.Preamble...)
	for _, p := range slices.Concat(res.Heads, res.Provisions, res.Schedules) {
		for _, l := range p.Lines {
			all = append(all, l.Text)
		}
	}
	for _, want := range []string{"Преамбула маяка.", "Слова под главой.", "Маяк светит.", "Сегодня."} {
		n := 0
		for _, got := range all {
			if got == want {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%q stands %d times in %q", want, n, all)
		}
	}
	if len(res.Heads) != 2 || res.Heads[1].EID != "chp_2" {
		t.Errorf("got %+v", res.Heads)
	}
}

// TestShowPrefersTheReadersLanguage has the official text of one day in two
// languages, and a rendering in a third.
func TestShowPrefersTheReadersLanguage(t *testing.T) {
	w := open(t)
	dir := w.lib().Dir()
	h := ImportHints{Alias: "kz-mayak", Work: "/akn/kz/act/2020-01-01/9", Country: "kz", Date: acttest.Date("2020-01-01"), Authority: act.Official}
	for _, c := range []struct {
		lang, text string
		of         act.Authority
	}{{"ru", "Статья 1. Цель\n\nМаяк светит.\n", act.Official}, {"kk", "1-бап. Мақсат\n\nМаяк жарық береді.\n", act.Official}, {"en", "Article 1. Aim\n\nA light shines.\n", act.WorkingText}} {
		h.Lang, h.Authority = c.lang, c.of
		var err error
		if w, err = Open(Options{DataDir: dir}); err != nil {
			t.Fatal(err)
		}
		take(t, w, "law.txt", c.text, h)
	}
	w, err := Open(Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ ref, lang, want string }{
		{"kz-mayak ст. 1", "ru", "ru"}, {"kz-mayak ст. 1", "kk", "kk"}, {"kz-mayak:kk ст. 1", "ru", "kk"}, {"kz-mayak@2020-01-01", "ru", "ru"},
	} {
		res, err := w.Show(c.ref, c.lang)
		if err != nil {
			t.Fatal(err)
		}
		if got := res.Edition.Language; got != c.want {
			t.Errorf("%s in %s: got %s, want %s", c.ref, c.lang, got, c.want)
		}
	}
	if res, err := w.Show("kz-mayak", "en"); err != nil || res.Edition.Authority != act.Official {
		t.Errorf("the official text is preferred to a rendering: %+v, %v", res.Edition, err)
	}
}
