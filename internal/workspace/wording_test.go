package workspace

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"zanger/internal/format"
)

// TestPhrasesAreThoseOfTheCode holds the table against the words in the code, so
// that a finding that is worded anew does not lose its translation unseen.
func TestPhrasesAreThoseOfTheCode(t *testing.T) {
	said := map[string]bool{}
	for _, dir := range []string{"../act", "../evidence", "../ooxml", "../amend", "../format", "../importer", "../library", "../cite", "../compare", "../view", "../cli", "."} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "wording_table.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
					if s, err := strconv.Unquote(l.Value); err == nil {
						said[strings.TrimPrefix(s, ": ")] = true
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	// Put together of several.
	for whole, pieces := range map[string][]string{
		"unknown act %q": {"unknown act"},
		"no wording can be given: no provision %q":                          {"%s@%s: %w: no provision %q"},
		"not in force: no wording can be given on %s: it was adopted on %s": {"%s: %w on %s: it was adopted on %s"},
		"known wordings: %s":                          {"known wordings: "},
		"%q: %q is not a date of the form 2013-05-24": {"%q is not a date of the form 2013-05-24"},
		"%s: %q not found in %s; the text is a selection of provisions, and the act may have it": {"%q not found in %s"},
		"zanger concordance needs two texts":                                                     {"two texts"},
		"zanger gap needs a country, such as kz@2013-05-24":                                      {"a country, such as kz@2013-05-24"},
		"zanger gap takes a country, such as kz@2013-05-24, not also %q":                         {"a country, such as kz@2013-05-24"},
		"the file does not say %s":                                                               {"the file does not say "},
		"say it with %s, such as %s":                                                             {"say it with "},
		"this is a PDF file, and pdftotext is not installed, which reads it":                     {"this is a PDF file, and %w, which reads it"},
		"tracked changes are read as %s: %s":                                                     {"tracked changes are read as %s: %s%s%s"},
		"%s: the part is larger than %d MiB":                                                     {"the part is larger than %d MiB"},
		"%s: the part cannot be unpacked: %s":                                                    {"the part cannot be unpacked: %s"},
		"%s: the part cannot be read: %s":                                                        {"the part cannot be read: %s"},
		"%s: the part is missing":                                                                {"the part is missing"},
		"%s says that it is %s (%s) too, and is another file":                                    {"%s says that it is %s:%s@%s (%s) too, and is another file"},
	} {
		for _, p := range pieces {
			said[whole] = said[p]
		}
	}
	for _, p := range phrases {
		if !said[p.en] {
			t.Errorf("nothing in the code says %q", p.en)
		}
		for _, words := range []string{p.ru, p.kk} {
			for _, m := range place.FindAllStringSubmatch(words, -1) {
				if n, _ := strconv.Atoi(m[1]); n > len(verb.FindAllString(p.en, -1)) {
					t.Errorf("%q puts in more than %q has", words, p.en)
				}
			}
			if words == "" || verb.MatchString(words) {
				t.Errorf("%q is translated as %q", p.en, words)
			}
		}
	}
	for w, in := range phraseWords {
		if in["ru"] == "" || in["kk"] == "" {
			t.Errorf("%q lacks a language", w)
		}
	}
}

func TestFindingsInTheReadersLanguage(t *testing.T) {
	for _, c := range []struct{ lang, msg, want string }{
		{"en", "no title found", "law.md:3: no title found"},
		{"ru", "no title found", "law.md:3: название не найдено"},
		{"ru", `no authority is given: taken to be "draft"`, "law.md:3: не указано: чей это текст; принято «проект»"},
		{"kk", `no alias is given: taken to be "kz-a"`, "law.md:3: көрсетілмеген: аты; «kz-a» деп алынды"},
		{"ru", "para_17: paragraph 1 is missing before it", "law.md:3: para_17: перед этой единицей нет единицы «пункт 1»"},
		{"ru", "art_2 appears twice", "law.md:3: номер повторяется: art_2"},
		{"kk", "the file holds no provision", "law.md:3: файлда бірде-бір ереже жоқ"},
		{"ru", "something that nobody translated", "law.md:3: something that nobody translated"},
	} {
		if got := findingIn(format.Finding{File: "law.md", Line: 3, Msg: c.msg}, c.lang); got != c.want {
			t.Errorf("%s: got %q, want %q", c.lang, got, c.want)
		}
	}
}

func TestRefusalsInTheReadersLanguage(t *testing.T) {
	for _, c := range []struct{ reason, want string }{
		{"a.md: the file is empty", "a.md: файл пуст"},
		{"a.md:7: the text is not UTF-8", "a.md:7: текст не в кодировке UTF-8"},
		{"a.md: the file does not say on which day its wording was in force", "a.md: в файле не указано, на какой день действовала редакция"},
		{"a.md: b: c", "a.md: b: c"},
	} {
		got, _ := ImportFile{File: "a.md", Reason: c.reason}.ReasonIn("ru")
		if got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
		if got, _ := (ImportFile{File: "a.md", Reason: c.reason}).ReasonIn("en"); got != c.reason {
			t.Errorf("got %q, want %q", got, c.reason)
		}
	}
}

// TestReasonIn: a refusal with its place in the act; what has no translation stays.
func TestReasonIn(t *testing.T) {
	for _, c := range []struct {
		reason, lang, want string
		foreign            bool
	}{
		{"article 99 is not in the act", "ru", "в акте нет такой единицы: статья 99", false},
		{"article 99 is not in the act", "en", "article 99 is not in the act", false},
		{`article 6, point 8: the words "lamp" are not there`, "ru", "статья 6, подпункт 8: слов «lamp» там нет", false},
		{`subparagraph #1: the words "lamp" are not there`, "kk", "бөлік № 1: «lamp» деген сөздер онда жоқ", false},
		{`the instruction is not understood at "the Law"`, "ru", "поправка не понята на месте «the Law»", false},
		{"something else altogether", "ru", "something else altogether", true},
	} {
		if got, foreign := ReasonIn(c.reason, c.lang); got != c.want || foreign != c.foreign {
			t.Errorf("%q in %s: got %q, %t", c.reason, c.lang, got, foreign)
		}
	}
}

// A phrase that begins as another does is taken for itself.
func TestTheLongerPhraseIsRecognised(t *testing.T) {
	for msg, want := range map[string]string{
		"the forms are a, b":                   "формы: a, b",
		"the forms are a, b; the nearest is b": "формы: a, b; ближайшая b",
	} {
		if got := inWords(msg, "ru"); got != want {
			t.Errorf("%q is said as %q, want %q", msg, got, want)
		}
	}
}
