package web

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"zanger/internal/act"
)

var (
	inTemplates = regexp.MustCompile(`\.T "((?:[^"\\]|\\.)*)"`)
	inCode      = regexp.MustCompile(`(?:(?:frame|badRequest|notFound|c\.T)\(|&problem\{http\.\w+, )"((?:[^"\\]|\\.)*)"|phrase\([^,()]*lang, "((?:[^"\\]|\\.)*)"`)
)

// said lists every phrase of the templates and of the code, sorted.
func said(t *testing.T) []string {
	t.Helper()
	var out []string
	add := func(quoted string) {
		s, err := strconv.Unquote(`"` + quoted + `"`)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	files, err := fs.Glob(pageFiles, "page/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no templates", err)
	}
	for _, f := range files {
		b, err := pageFiles.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range inTemplates.FindAllStringSubmatch(string(b), -1) {
			add(m[1])
		}
	}
	code, _ := filepath.Glob("*.go")
	for _, f := range code {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		for _, m := range inCode.FindAllStringSubmatch(string(b), -1) {
			add(m[1] + m[2])
		}
	}
	for _, s := range exampleSteps {
		out = append(out, s.Title, s.Text)
	}
	for _, f := range filters {
		out = append(out, f.title)
	}
	for _, m := range []map[string]string{countries, textLanguages} {
		for _, n := range m {
			out = append(out, n)
		}
	}
	for _, n := range fates {
		out = append(out, n)
	}
	for _, k := range []act.EventType{act.Enacted, act.Commenced, act.Amended, act.Changed, act.StruckDown, act.Corrected, act.Repealed} {
		out = append(out, string(k))
	}
	for _, k := range []act.Kind{act.Part, act.Title, act.Chapter, act.Subchapter, act.Division, act.Article, act.Section, act.Subsection, act.Paragraph,
		act.Subparagraph, act.Point, act.Alinea, act.Schedule} {
		out = append(out, string(k))
	}
	out = append(out, authorities...)
	out = append(out, "text", "Word file", "PDF file", "web page", "act as JSON", "adilet.zan.kz page", "legis.md page", "EUR-Lex page", "Serbian law") // of package importer
	out = append(out, "preamble", "Changes marked", "Comparative table", "Old and new numbers", "Acts", "Your own acts", "Search", emptyMemo, changedElsewhere)
	slices.Sort(out)
	return slices.Compact(out)
}

// TestPhrases: every phrase is there in Russian and Kazakh, with the same verbs, and
// none is there that nobody says.
func TestPhrases(t *testing.T) {
	all := said(t)
	if len(all) < 150 {
		t.Fatalf("only %d phrases were found: look at the patterns", len(all))
	}
	verbs := regexp.MustCompile(`%[dsq]`)
	for _, s := range all {
		p, ok := phrases[s]
		if q, in := workPhrases[s]; in {
			if ok {
				t.Errorf("%q is in both tables", s)
			}
			p, ok = q, true
		}
		if !ok {
			t.Errorf("%q has no translation", s)
			continue
		}
		for i, l := range []string{"ru", "kk"} {
			if p[i] == "" || fmt.Sprint(verbs.FindAllString(p[i], -1)) != fmt.Sprint(verbs.FindAllString(s, -1)) {
				t.Errorf("%q in %s: %q", s, l, p[i])
			}
		}
	}
	for _, table := range []map[string][2]string{phrases, workPhrases} {
		for s := range table {
			if !slices.Contains(all, s) {
				t.Errorf("%q is translated and never said", s)
			}
		}
	}
}

func TestPreferredLanguage(t *testing.T) {
	for header, want := range map[string]string{"": "en", "ru": "ru", "kk-KZ,kk;q=0.9,ru;q=0.8": "kk", "de,ru;q=0.4,en;q=0.3": "ru", "fr": "en",
		"en;q=0.5, kk;q=0.7": "kk", "ru;q=x,kk": "kk", strings.Repeat("de,", 5000) + "ru": "en", "RU-ru": "ru"} {
		if got := preferred(header); got != want {
			t.Errorf("%.40q: got %s, want %s", header, got, want)
		}
	}
}
