package workspace

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"zanger/corpus"
	"zanger/internal/act/acttest"
	"zanger/internal/document/documenttest"
	"zanger/internal/evidence"
)

// lampAct is an invented act, of one edition and another; %s is a line of events.
const lampAct = `---
work: /akn/kz/act/2031-01-01/1
alias: kz-lamp
country: kz
language: en
date: %s
authority: official translation
coverage: whole
title: {en: On Lamps}
valid: {from: %s}
events:
  - {type: enacted, by: /akn/kz/act/2031-01-01/1, date: 2031-01-01, effect: 2031-01-01}
%s---
# On Lamps

### Article 1. Keepers

1. A keeper shall light each lamp before dark.

2. A keeper may rest, unless:

1) the lamp smokes;

2) the oil is low.

### Article 27^1. Oil

Oil is %s.
`

const amendedOnce = "  - {type: amended, by: /akn/kz/act/2032-02-02/2, date: 2032-02-02, effect: 2032-03-01, touches: [art_27-1]}\n"

func lampWording(date, events, oil string) string {
	return fmt.Sprintf(lampAct, date, date, events, oil)
}

const lampMemo = `---
title: Lamps
as-of: 2031-06-01
---
# The law

The duty stands in [@kz-lamp Article 1(1)] and in a footnote.[^1] Their words: [@kz-lamp Article 1(2)(1) "the lamp smokes"].

[^1]: See [@kz-lamp Article 1(2)(2)].

:::quote kz-lamp Article 1(1)
:::

- A list:

  :::quote kz-lamp Article 1(2)(2)
  :::

:::quote kz-lamp Article 27-1
:::

:::gist kz-sss@2013-05-24 Article 6(8)
:::

:::compare kz-lamp Article 1(1); kz-lamp Article 27-1
`

// lampShelf opens a library of its own with files of the act in it.
func lampShelf(t *testing.T, texts ...string) *Workspace {
	t.Helper()
	dir := t.TempDir()
	w, err := Open(Options{Corpus: corpus.FS, DataDir: filepath.Join(dir, "data"), CacheDir: filepath.Join(dir, "cache"), Today: acttest.Date("2033-01-01")})
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range texts {
		file := filepath.Join(dir, fmt.Sprintf("lamp%d.md", i))
		write(t, file, []byte(text))
		res, err := w.Import(context.Background(), []string{file}, ImportHints{}, nil)
		if err != nil || res.Files[0].Outcome == Refused {
			t.Fatalf("%v %+v", err, res)
		}
		if w, err = Open(w.options(dir)); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

func (w *Workspace) options(dir string) Options {
	return Options{Corpus: corpus.FS, DataDir: filepath.Join(dir, "data"), CacheDir: filepath.Join(dir, "cache"), Today: acttest.Date("2033-01-01")}
}

func write(t *testing.T, file string, b []byte) {
	t.Helper()
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// builtMemo builds a memo for Word.
func builtMemo(t *testing.T, w *Workspace, src string) (file string, b []byte) {
	t.Helper()
	dir := t.TempDir()
	memo := filepath.Join(dir, "memo.md")
	write(t, memo, []byte(src))
	return encodeMemo(t, w, memo, filepath.Join(dir, "memo.docx"))
}

func encodeMemo(t *testing.T, w *Workspace, memo, out string) (file string, b []byte) {
	t.Helper()
	r, err := w.BuildReport(context.Background(), memo, ReportOptions{Word: true})
	if err != nil {
		t.Fatal(err)
	}
	if b, err = Encode(out, r.Document); err != nil {
		t.Fatal(err)
	}
	write(t, out, b)
	return out, b
}

// verified holds bytes of a memo against the library.
func verified(t *testing.T, w *Workspace, b []byte) *VerifiedReport {
	t.Helper()
	file := filepath.Join(t.TempDir(), "memo.docx")
	write(t, file, b)
	v, err := w.VerifyReport(file)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// wrongOf lists what is not as it was.
func wrongOf(v *VerifiedReport) []string {
	var out []string
	for _, l := range v.Laws {
		if l.State != LawSame {
			s := string(l.State) + " " + l.Ref + " " + l.Why
			if l.Now != nil {
				s += "now " + l.Now.String()
			}
			if l.Gone {
				s += " gone"
			}
			for _, b := range l.By {
				s += " by " + string(b.Act)
			}
			out = append(out, s+shown(l.Differs))
		}
	}
	for _, p := range v.Places {
		if p.State != PlaceSame {
			out = append(out, string(p.State)+" "+p.Use+" "+p.ID+shown(p.Differs))
		}
	}
	return out
}

func shown(ws []VerifiedWords) string {
	var b strings.Builder
	for _, w := range ws {
		switch w.Kind {
		case "delete":
			b.WriteString(" -" + strings.TrimSpace(w.Text))
		case "insert":
			b.WriteString(" +" + strings.TrimSpace(w.Text))
		}
	}
	return b.String()
}

// TestVerifyReport: a memo is checked where the library is as it was, and where it is
// not.
func TestVerifyReport(t *testing.T) {
	first := lampWording("2031-01-01", "", "clear")
	_, memo := builtMemo(t, lampShelf(t, first), lampMemo)
	const article27 = "kz-lamp:en@2031-01-01#art_27-1"
	for _, c := range []struct {
		name string
		law  []string
		want []string
	}{
		{"as it was", []string{first}, nil},
		{"a later edition", []string{first, lampWording("2032-03-01", amendedOnce, "clear and dry")},
			[]string{"changed " + article27 + " now 2032-03-01 by /akn/kz/act/2032-02-02/2 +and dry"}},
		{"a change without its words", []string{lampWording("2031-01-01", amendedOnce, "clear")},
			[]string{"changed " + article27 + "  by /akn/kz/act/2032-02-02/2"}},
		{"a later edition without the article", []string{first, strings.Split(lampWording("2032-03-01", amendedOnce, "x"), "### Article 27")[0]},
			[]string{"changed " + article27 + " now 2032-03-01 gone by /akn/kz/act/2032-02-02/2"}},
		{"a mended text", []string{lampWording("2031-01-01", "", "dark")},
			[]string{"differs " + article27 + " now 2031-01-01 -clear +dark"}},
		{"another edition for that day", []string{first, lampWording("2031-05-01", "", "murky")},
			[]string{"differs " + article27 + " now 2031-05-01 -clear +murky"}},
		{"no such act", nil, []string{
			"unknown kz-lamp:en@2031-01-01 " + NoAct, "unknown kz-lamp:en@2031-01-01 " + NoAct, "unknown kz-lamp:en@2031-01-01 " + NoAct, "unknown kz-lamp:en@2031-01-01 " + NoAct}},
		{"an edition of another day only", []string{lampWording("2031-08-01", "", "clear")}, []string{
			"unknown kz-lamp:en@2031-01-01#art_1__para_1 " + NoWording, "unknown kz-lamp:en@2031-01-01#art_1__para_2__point_1 " + NoWording,
			"unknown kz-lamp:en@2031-01-01#art_1__para_2__point_2 " + NoWording, "unknown kz-lamp:en@2031-01-01#art_27-1 " + NoWording}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verified(t, lampShelf(t, c.law...), memo)
			if got := wrongOf(v); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// TestLaterLawThatWasKnown: what the author had before him is shown, and is no
// difference.
func TestLaterLawThatWasKnown(t *testing.T) {
	w := lampShelf(t, lampWording("2031-01-01", "", "clear"), lampWording("2032-03-01", amendedOnce, "dry"))
	_, memo := builtMemo(t, w, lampMemo)
	v := verified(t, w, memo)
	if !v.Same() {
		t.Errorf("got %v", wrongOf(v))
	}
	n := 0
	for _, l := range v.Laws {
		if l.Act == "kz-lamp" && l.Later != nil {
			n++
			if l.EID != "art_27-1" || l.Later.String() != "2032-03-01" || shown(l.Differs) != " -clear +dry" {
				t.Errorf("got %+v", l)
			}
		}
	}
	if n != 1 {
		t.Errorf("%d provisions of later law, want 1", n)
	}
}

// TestWorkedReportsAsFiles: the worked reports as Word files are as they were, also
// once LibreOffice has saved them.
func TestWorkedReportsAsFiles(t *testing.T) {
	w := open(t)
	var files []string
	for _, name := range []string{"victims-2013", "support-period-2026"} {
		file, b := encodeMemo(t, w, filepath.Join("..", "..", "templates", "examples", name+".md"), filepath.Join(t.TempDir(), name+".docx"))
		if got := wrongOf(verified(t, w, b)); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
		files = append(files, file)
		page, b := encodeMemo(t, w, filepath.Join("..", "..", "templates", "examples", name+".md"), filepath.Join(t.TempDir(), name+".html"))
		v, err := w.VerifyReport(page)
		if err != nil {
			t.Fatal(err)
		}
		if got := wrongOf(v); len(got) > 0 || v.Unmarked || len(v.Places) < 10 {
			t.Errorf("%s, as a page of %d bytes: %v", name, len(b), got)
		}
	}
	documenttest.Program(t, "soffice")
	for _, file := range files {
		dir := t.TempDir()
		documenttest.Output(t, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless",
			"--convert-to", "docx", "--outdir", dir, file)
		v, err := w.VerifyReport(filepath.Join(dir, filepath.Base(file)))
		if err != nil {
			t.Fatal(err)
		}
		if got := wrongOf(v); len(got) > 0 || v.Unmarked || len(v.Places) < 10 {
			t.Errorf("%s, saved by LibreOffice: %v", file, got)
		}
	}
}

// manyPlaces is a sound record in which one place of the file stands for many.
func manyPlaces() string {
	r := &evidence.Record{Title: "Many"}
	for i := range 30_000 {
		words := []string{strconv.Itoa(i) + " lamps"}
		r.Places = append(r.Places, evidence.Place{ID: "nowhere" + strconv.Itoa(i), Use: evidence.Compared, Lines: words, Hash: evidence.Hash(words)})
	}
	return string(evidence.Write(r))
}

// TestMemosWithoutEvidence: what carries none, or one that was edited, is refused.
func TestMemosWithoutEvidence(t *testing.T) {
	w := lampShelf(t, lampWording("2031-01-01", "", "clear"))
	_, memo := builtMemo(t, w, lampMemo)
	rewritten := func(part string, edit func(string) string) []byte {
		var out []byte
		parts := map[string]string{}
		z, err := zip.NewReader(bytes.NewReader(memo), int64(len(memo)))
		if err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		zw := zip.NewWriter(&buf)
		for _, f := range z.File {
			r, _ := f.Open()
			b, _ := io.ReadAll(r)
			parts[f.Name] = string(b)
			fw, _ := zw.Create(f.Name)
			s := string(b)
			if f.Name == part {
				s = edit(s)
			}
			if _, err := io.WriteString(fw, s); err != nil {
				t.Fatal(err)
			}
		}
		if err := zw.Close(); err != nil {
			t.Fatal(err)
		}
		out = buf.Bytes()
		return out
	}
	const item = "customXml/item1.xml"
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"another program's data": {rewritten(item, func(string) string { return `<a xmlns="urn:b"/>` }), "carries no evidence"},
		"no data":                {rewritten("word/_rels/document.xml.rels", func(s string) string { return strings.Replace(s, "customXml", "other", 1) }), "carries no evidence"},
		"an edited record":       {rewritten(item, func(s string) string { return strings.Replace(s, "Oil is clear", "Oil is free", 1) }), "edited or damaged"},
		"a record cut short":     {rewritten(item, func(s string) string { return s[:len(s)/2] }), "edited or damaged"},
		"a document type":        {rewritten(item, func(s string) string { return strings.Replace(s, "<evidence", `<!DOCTYPE a><evidence`, 1) }), "edited or damaged"},
		"a bomb": {rewritten(item, func(s string) string {
			return strings.Replace(s, "</evidence>", strings.Repeat(" ", 70<<20)+"</evidence>", 1)
		}), "larger than 64 MiB"},
		"a record beyond measure": {rewritten(item, func(s string) string {
			return strings.Replace(s, "</evidence>", strings.Repeat("<law/>", 150_000)+"</evidence>", 1)
		}), "edited or damaged"},
		"places beyond measure": {edited(t, rewritten(item, func(string) string { return manyPlaces() }), func(s string) string {
			return strings.Replace(s, "Oil is clear.", strings.Repeat("Oil ", 25_000), 1)
		}), "too many and too long"},
		"no Word file": {[]byte("%PDF-1.4"), "not a Word file"},
		"nothing":      {nil, "empty"},
	} {
		file := filepath.Join(t.TempDir(), "memo.docx")
		write(t, file, c.file)
		v, err := w.VerifyReport(file)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), file) {
			t.Errorf("%s: got %v, %v", name, v != nil, err)
			continue
		}
		if name != "nothing" && HintOf(err) == "" {
			t.Errorf("%s: no hint with %v", name, err)
		}
	}
}
