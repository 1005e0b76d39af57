package analysis

import (
	"bufio"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/blevesearch/bleve/v2/analysis/lang/hr"
)

// TestSerbianStemsAreThoseOfBleve holds our table of rules against the regular
// expressions of bleve: over every ending of every rule on roots of each kind, over
// every ending that is restored, over our own words, and over real Serbian texts where
// there are any.
func TestSerbianStemsAreThoseOfBleve(t *testing.T) {
	theirs := stemBy(hr.NewSuffixTransformationFilter(), hr.NewCroatianStemmerFilter())
	words := slices.Sorted(maps.Keys(ruleWords()))
	if os.Getenv("ZANGER_BENCH") == "" { // their expressions are slow
		for i := range len(words) / 17 {
			words[i] = words[17*i]
		}
		words = words[:len(words)/17]
	}
	n := len(words)
	words = append(words, slices.Sorted(maps.Keys(corpusWords(t)))...)
	t.Logf("%d words made of the rules, %d of texts", n, len(words)-n)
	wrong := 0
	for _, w := range words {
		if got, want := stemBySerbianRules(w), theirs(w); got != want {
			if wrong++; wrong < 20 {
				t.Errorf("%s: got %q, want %q", w, got, want)
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d stems differ", wrong, len(words))
	}
}

func TestSerbianStopsHoldThoseOfBleve(t *testing.T) {
	ours := serbianStops()
	for w := range strings.FieldsSeq(string(hr.CroatianStopWords)) {
		if !ours[w] {
			t.Errorf("%q is no stop word", w)
		}
	}
}

// ruleWords are words that try every rule, with and without what it asks of a root.
func ruleWords() map[string]bool {
	endings := map[string]bool{"": true}
	roots := map[string]bool{"": true, "e": true, "o": true, "r": true, "št": true}
	for _, r := range serbianRules() {
		for _, e := range r.endings {
			endings[e] = true
		}
		for _, x := range r.roots {
			roots[x.end] = true
		}
	}
	out := map[string]bool{}
	for root := range roots {
		for e := range endings {
			for _, before := range []string{"", "b", "k", "or", "cr", "prav", "de", "zadž", "mo"} {
				out[before+root+e] = true
			}
		}
	}
	for from := range serbianChanges() {
		for _, before := range []string{"", "k", "na", "pro", "u"} {
			out[before+from], out[before+"x"+from] = true, true
		}
	}
	delete(out, "")
	return out
}

// corpusWords are the words of our own texts of Serbian law, and of the workload of
// ZANGER_BENCH and the real laws of ZANGER_TESTDATA where these are set.
func corpusWords(t *testing.T) map[string]bool {
	files, err := filepath.Glob("../../../corpus/rs/*/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("ZANGER_TESTDATA"); dir != "" {
		more, _ := filepath.Glob(filepath.Join(dir, "rs", "*"))
		files = append(files, more...)
	}
	if dir := os.Getenv("ZANGER_BENCH"); dir != "" {
		more, _ := filepath.Glob(filepath.Join(dir, "md", "rs*.md"))
		files = append(files, more...)
	}
	out := map[string]bool{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			continue
		}
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<22)
		for s.Scan() {
			for w := range strings.FieldsFuncSeq(s.Text(), func(r rune) bool { return !unicode.IsLetter(r) }) {
				out[foldSerbian(clean(w))] = true
			}
		}
		f.Close()
	}
	delete(out, "")
	return out
}
