package workspace

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/document/docx"
)

// inFolder writes files into a folder and returns their paths by name.
func inFolder(t *testing.T, files map[string]string) func(name string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return func(name string) string { return filepath.Join(dir, name) }
}

const lampOld = `Статья 1. Сфера действия

Настоящий Закон применяется к фонарям, зажженным в городе.

Статья 2. Хранители фонарей

1. Хранитель чинит сломанный фонарь в течение тридцати дней.

2. Хранитель обязан:

1) осматривать каждый фонарь не реже одного раза в пять лет;

2) хранить записи десять лет.
`

var lampNew = strings.NewReplacer("тридцати дней", "десяти дней", "2) хранить записи десять лет.", "2) вести книгу фонарей;\n\n3) хранить записи десять лет.").Replace(lampOld)

// asPage sets lines as the page of an unknown site.
func asPage(text string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html lang=\"ru\"><head><title>О фонарях</title></head><body>")
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("<p>" + line + "</p>")
		}
	}
	return b.String() + "</body></html>"
}

// tracked is a Word file of an act with two tracked changes.
func tracked(t *testing.T) string {
	t.Helper()
	law := func(in ...document.Inline) document.Block {
		return document.Paragraph{Style: document.Law, Inlines: in}
	}
	d := &document.Document{Title: "О фонарях", Lang: "ru", Meta: document.Meta{Act: true}}
	d.Add(document.H(2, "Статья 1. Сфера действия"), law(document.T("Настоящий Закон применяется к фонарям, зажженным в городе.")),
		document.H(2, "Статья 2. Хранители фонарей"),
		law(document.T("1. Хранитель чинит сломанный фонарь в течение "), document.Del("тридцати"), document.Ins("десяти"), document.T(" дней.")),
		law(document.T("2. Хранитель обязан:")), law(document.T("1) осматривать каждый фонарь не реже одного раза в пять лет;")),
		document.Paragraph{Style: document.Law, Mark: document.Inserted, Inlines: []document.Inline{document.Ins("2) вести книгу фонарей;")}},
		law(document.Del("2"), document.Ins("3"), document.T(") хранить записи десять лет.")))
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestFilesOfAnyFormAreCompared gives the two texts in every mix of forms: what
// changed is the same.
func TestFilesOfAnyFormAreCompared(t *testing.T) {
	at := inFolder(t, map[string]string{"old.txt": lampOld, "old.md": "# О фонарях\n\n" + lampOld, "old.htm": asPage(lampOld),
		"new.txt": lampNew, "new.htm": asPage(lampNew), "new.docx": tracked(t)})
	w := open(t)
	for _, old := range []string{"old.txt", "old.md", "old.htm"} {
		for _, new := range []string{"new.txt", "new.htm", "new.docx"} {
			d, err := w.DiffTexts(at(old), at(new), DiffOptions{Country: "kz"})
			if err != nil {
				t.Errorf("%s, %s: %v", old, new, err)
				continue
			}
			wantLampChanges(t, old+" "+new, d.Result)
			if !d.Result.To.IsZero() {
				t.Errorf("%s, %s: changes of undated files were looked for among known laws", old, new)
			}
		}
	}
}

func wantLampChanges(t *testing.T, name string, r *diff.Result) {
	t.Helper()
	if r.Counts[diff.Edited] != 1 || r.Counts[diff.Inserted] != 1 || r.Counts[diff.Renumbered] != 1 || r.Counts[diff.Repealed] != 0 {
		t.Errorf("%s: got %v; want one edited, one inserted, one renumbered", name, r.Counts)
	}
}

func TestTrackedChangesOfOneWordFile(t *testing.T) {
	at := inFolder(t, map[string]string{"draft.docx": tracked(t), "old.txt": lampOld})
	w := open(t)
	d, err := w.DiffTexts(at("draft.docx"), "", DiffOptions{Country: "kz"})
	if err != nil {
		t.Fatal(err)
	}
	wantLampChanges(t, "draft.docx", d.Result)
	if d, err = w.DiffTexts(at("old.txt"), "", DiffOptions{}); err == nil || !strings.Contains(HintOf(err), "Word file with tracked changes") {
		t.Errorf("one text file: got %v, %v", d, err)
	}
}

// TestAFileBesideTheLibrary compares a file, which does not name its act, with a
// wording of the library in the language of the file.
func TestAFileBesideTheLibrary(t *testing.T) {
	w := open(t)
	src, err := w.Export("kz-sss@2013-05-24", "", "en")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(src)[4:], "\n---\n")
	edited := strings.Replace(body, "orphanhood", "the loss of both parents", 1)
	if edited == body {
		t.Fatal("nothing was edited")
	}
	at := inFolder(t, map[string]string{"edited.txt": edited, "same.md": body})
	d, err := w.Diff("kz-sss@2013-05-24 Article 6", at("edited.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if n := d.Result.Counts[diff.Edited]; n != 1 || d.Result.Counts[diff.Inserted]+d.Result.Counts[diff.Repealed]+d.Result.Counts[diff.Moved] != 0 {
		t.Errorf("one edited unit: got %v", d.Result.Counts)
	}
	if d.New.Work.URI != d.Old.Work.URI || d.data.Repealed == nil {
		t.Error("the file was not taken for a wording of the act, whose repeal is known")
	}
	// The paragraphs of article 20 got other numbers once, of which the file knows nothing.
	if d, err = w.Diff("kz-sss@2013-05-24 Article 20", at("same.md")); err != nil || d.Result.Changed() {
		t.Errorf("the same text: %v, %v", err, d.Result.Counts)
	}
}

func TestDifferentActsAreRefusedUnlessForced(t *testing.T) {
	front := "---\nwork: /akn/xx/act/2020-01-01/%\nalias: xx-%\ncountry: xx\nlanguage: ru\ndate: 2020-01-01\nauthority: draft\ncoverage: whole\ntitle: {ru: О чем-то}\n---\n# О чем-то\n"
	at := inFolder(t, map[string]string{"a.md": strings.ReplaceAll(front, "%", "1"), "b.md": strings.ReplaceAll(front, "%", "2"),
		"lamps.txt": lampOld, "en.txt": "Article 1. Scope\n\nLamps that burn in the city are lit at dusk by keepers whom the council has chosen for their good eyes.\n"})
	w := open(t)
	for name, c := range map[string]struct{ old, new, want, hint string }{
		"by their addresses": {at("a.md"), at("b.md"), "are different acts: /akn/xx/act/2020-01-01/1 and", "--same-act"},
		"of the library":     {"kz-sss", "kz-175-v", "kz-sss and kz-175-v are different acts", "--same-act"},
		"in other languages": {at("lamps.txt"), at("en.txt"), "are in different languages", "--text-lang"},
		"a file of another":  {"kz-sss:en@2013-05-24", at("en.txt"), "next to no words in common", "--same-act"},
	} {
		_, err := w.Diff(c.old, c.new)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(HintOf(err), c.hint) {
			t.Errorf("%s: got %v (%s)", name, err, HintOf(err))
		}
	}
	if _, err := w.DiffTexts(at("a.md"), at("b.md"), DiffOptions{SameAct: true}); err != nil {
		t.Errorf("forced: %v", err)
	}
}

// TestBadFilesAreRefused gives what is no text of an act.
func TestBadFilesAreRefused(t *testing.T) {
	at := inFolder(t, map[string]string{"old.txt": lampOld, "binary": "text\x00more\x01\x02", "latin.txt": "Статья 1. \xff\xfe\xfd bad\n",
		"open.xml": `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta>`, "cut.docx": tracked(t)[:900], "empty.txt": " \n"})
	huge := filepath.Join(t.TempDir(), "huge.txt")
	if err := os.WriteFile(huge, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, 200<<20); err != nil { // takes no room on the disk
		t.Fatal(err)
	}
	w := open(t)
	for path, want := range map[string]string{at("binary"): "binary", at("latin.txt"): "not UTF-8", at("open.xml"): "not well-formed",
		at("cut.docx"): "damaged", at("empty.txt"): "empty", huge: "too large: 200 MiB, the most is 64", filepath.Dir(huge): "this is a folder"} {
		for _, pair := range [][2]string{{at("old.txt"), path}, {path, at("old.txt")}} {
			if _, err := w.Diff(pair[0], pair[1]); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: got %v; want %q", filepath.Base(path), err, want)
			}
		}
	}
}

// TestAFileThatNamesItsAct compares a text of the library with a file that says it is
// that text, and is not: the file is named beside what it says of itself, in whichever
// order the two are given.
func TestAFileThatNamesItsAct(t *testing.T) {
	w := lampShelf(t, lampWording("2031-01-01", "", "clear"))
	file := inFolder(t, map[string]string{"mine.md": lampWording("2031-01-01", "", "dark")})("mine.md")
	for _, refs := range [][2]string{{"kz-lamp@2031-01-01", file}, {file, "kz-lamp@2031-01-01"}, {file, file}} {
		d, err := w.DiffTexts(refs[0], refs[1], DiffOptions{})
		if err != nil {
			t.Fatal(err)
		}
		table, err := w.Table(d, TableOptions{Lang: "ru"})
		if err != nil {
			t.Fatal(err)
		}
		for name, doc := range map[string]*document.Document{"redline": w.Redline(d, "ru", false), "table": table} {
			text := strings.Join(doc.Lines(document.Both), "\n")
			want := 1
			if refs[0] == refs[1] {
				want = 2
			}
			if got := strings.Count(text, "mine.md (kz-lamp 2031-01-01)"); got != want {
				t.Errorf("%s of %v names the file %d times, not %d:\n%s", name, refs, got, want, text)
			}
		}
	}
}
