package report

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

// TestTemplates checks that a folder of the user's goes before that of the program:
// a whole starter, a block, a word.
func TestTemplates(t *testing.T) {
	program := fstest.MapFS{
		"letter.md":   file("<!-- block: front -->\n---\ntitle: T\nas-of: {{as-of}}\n---\n<!-- block: body -->\n# {{point}}\n\n…\n\n<!-- block: end -->\n# {{end}}\n"),
		"note.md":     file("A note.\n"),
		"labels.yaml": file("point: {en: Point, ru: Суть}\nend: {en: End}\n"),
	}
	own := fstest.MapFS{
		"note.md":        file("My note.\n"),
		"letter/body.md": file("# {{point}} of mine\n"),
		"labels.yaml":    file("end: {en: Finish}\n"),
	}
	values := map[string]string{"as-of": "2013-05-24"}
	for _, c := range []struct {
		name, lang string
		folders    []fs.FS
		want       string
	}{
		{"letter", "en", []fs.FS{program}, "---\ntitle: T\nas-of: 2013-05-24\n---\n# Point\n\n…\n\n# End\n"},
		{"letter", "ru", []fs.FS{program}, "---\ntitle: T\nas-of: 2013-05-24\n---\n# Суть\n\n…\n\n# End\n"},
		{"letter", "en", []fs.FS{own, program}, "---\ntitle: T\nas-of: 2013-05-24\n---\n# Point of mine\n\n# Finish\n"},
		{"note", "kk", []fs.FS{own, program}, "My note.\n"},
		{"note", "kk", []fs.FS{fstest.MapFS{}, program}, "A note.\n"},
	} {
		got, err := NewTemplates(c.folders...).Starter(c.name, c.lang, values)
		if err != nil || string(got) != c.want {
			t.Errorf("%s %s: got %q %v\nwant %q", c.name, c.lang, got, err, c.want)
		}
	}
	all := NewTemplates(own, program)
	if got := all.Sections("letter", "en"); !slices.Equal(got, []string{"Point of mine", "Finish"}) {
		t.Errorf("sections: %q", got)
	}
	var none *TemplateError
	if _, err := all.Starter("leter", "en", nil); !errors.As(err, &none) || none.Hint() != `did you mean "letter"? known are letter, note` {
		t.Errorf("got %v", err)
	}
	if _, err := all.Starter("../report/letter", "en", nil); !errors.As(err, &none) {
		t.Errorf("a name led out of the folder: %v", err)
	}
	if _, err := all.Starter("letter", "cz", nil); err == nil {
		t.Error("no fault for an unknown language")
	}
	if _, err := all.Starter("letter", "en", nil); err == nil || !strings.Contains(err.Error(), "no word for as-of") {
		t.Errorf("got %v", err)
	}
}

// TestStarters builds every starter of the program in every language, and holds
// the parts of its recommendations against the labels of the program.
func TestStarters(t *testing.T) {
	ts := NewTemplates(os.DirFS("../../templates/reports"))
	names := must(ts.Names())
	if want := []string{"amendment-memo", "best-practice-brief", "one-page-summary", "recommendation-report"}; !slices.Equal(names, want) {
		t.Fatalf("got %q", names)
	}
	for _, name := range names {
		for _, lang := range labelLangs {
			src, err := ts.Starter(name, lang, map[string]string{"lang": lang, "as-of": "2013-05-24"})
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			rep, err := Build(context.Background(), name, src, newFakeLaw(), Options{})
			if err != nil {
				t.Errorf("%s in %s: %v", name, lang, err)
				continue
			}
			if rep.Front.Template != name || rep.Front.Lang != lang || strings.Contains(string(src), "{{") {
				t.Errorf("%s in %s: %+v", name, lang, rep.Front)
			}
			for _, f := range rep.Findings {
				if !strings.Contains(f.Msg, "no amendment") {
					t.Errorf("%s in %s: %v", name, lang, f)
				}
			}
			if got, want := rep.Headings, ts.Sections(name, lang); !slices.Equal(got, want) {
				t.Errorf("%s in %s: headings %q, sections %q", name, lang, got, want)
			}
		}
	}
}

// TestLabels holds the labels of all languages against one another: what one has,
// all have.
func TestLabels(t *testing.T) {
	for _, l := range []*labels{&english, &russian, &kazakh} {
		for _, p := range partNames {
			if l.Parts[p] == "" {
				t.Errorf("%s: no label for the part %q", l.Sources, p)
			}
		}
		for _, k := range annotationKinds {
			if l.Kinds[k] == "" {
				t.Errorf("%s: no label for annotations of the kind %q", l.Sources, k)
			}
		}
		for _, d := range dispositions {
			if l.DispositionNames[d] == "" {
				t.Errorf("%s: no label for the disposition %q", l.Sources, d)
			}
		}
		for _, x := range takenUp {
			if l.Taken[x] == "" {
				t.Errorf("%s: no label for the outcome %q", l.Sources, x)
			}
		}
	}
}
