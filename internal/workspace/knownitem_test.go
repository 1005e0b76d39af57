package workspace

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/importer"
	"zanger/internal/lang"
	"zanger/internal/search"
)

// TestKnownItems draws provisions of official Czech and Serbian laws, imported as
// files, and looks for each of them by what someone remembers of it: its heading, a
// few of its rare words in other forms, the same without diacritics, in the other
// script, with a typing error. Run it with -v for the table and what was missed.
func TestKnownItems(t *testing.T) {
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to look for")
	}
	k := newKnownItems(t, root)
	for _, kind := range []string{"heading", "words", "bare", "script", "typo"} {
		for _, code := range []string{lang.Czech, lang.Serbian} {
			k.measure(t, kind, code)
		}
	}
}

// knownFloor is the mean reciprocal rank that each kind of query keeps.
var knownFloor = map[string]float64{"heading": 0.8, "words": 0.7, "bare": 0.7, "script": 0.7, "typo": 0.8}

type knownItems struct {
	w     *Workspace
	ix    *search.Index
	items []knownItem
	count map[string]map[string]int // words by language: provisions that hold them
	forms map[string]map[string][]string
}

type knownItem struct {
	lang, alias, heading string
	eid                  act.EID
	words                []string // lower case, in order
}

const knownDraws = 150

func newKnownItems(t *testing.T, root string) *knownItems {
	t.Helper()
	o := Options{Corpus: corpus.FS, DataDir: t.TempDir(), CacheDir: t.TempDir(), Today: acttest.Date("2026-01-01")}
	w, err := Open(o)
	if err != nil {
		t.Fatal(err)
	}
	k := &knownItems{w: w, count: map[string]map[string]int{}, forms: map[string]map[string][]string{}}
	k.take(t, knownFiles(t, root), lang.Czech)
	serbian, err := filepath.Glob(filepath.Join(root, "rs", "*.json"))
	if err != nil || len(serbian) == 0 {
		t.Fatal("no Serbian texts: ", err)
	}
	k.take(t, serbian, lang.Serbian)
	if k.w, err = Open(o); err != nil { // it sees what was taken in
		t.Fatal(err)
	}
	ix, done, err := k.w.openIndex(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(done)
	k.ix = ix
	return k
}

// knownFiles copies the latest text of each Czech act under a name of its own.
func knownFiles(t *testing.T, root string) []string {
	t.Helper()
	metas, err := filepath.Glob(filepath.Join(root, "cz-amend", "*", "meta.json"))
	if err != nil || len(metas) == 0 {
		t.Fatal("no Czech texts: ", err)
	}
	type text struct{ date, file string }
	last := map[string]text{}
	for _, m := range metas {
		var meta struct {
			Target string
			Date   string `json:"after_date"`
		}
		src, err := os.ReadFile(m)
		if err == nil {
			err = json.Unmarshal(src, &meta)
		}
		if err != nil {
			t.Fatal(err)
		}
		if meta.Date > last[meta.Target].date {
			last[meta.Target] = text{meta.Date, filepath.Join(filepath.Dir(m), "after.md")}
		}
	}
	dir := t.TempDir()
	var out []string
	for _, target := range slices.Sorted(maps.Keys(last)) {
		src, err := os.ReadFile(last[target].file)
		if err != nil {
			continue // a repealed act has no later text
		}
		file := filepath.Join(dir, "cs-"+strings.ReplaceAll(target, "/", "-")+".md")
		if err := os.WriteFile(file, src, 0o600); err != nil {
			t.Fatal(err)
		}
		out = append(out, file)
	}
	return out
}

// take imports files and notes the provisions in them.
func (k *knownItems) take(t *testing.T, files []string, code string) {
	t.Helper()
	h := ImportHints{Lang: code, Date: acttest.Date("2020-01-01"), Authority: act.Official}
	h.Country = map[string]string{lang.Czech: "cz", lang.Serbian: "rs"}[code]
	res, err := k.w.Import(t.Context(), files, h, nil)
	if err != nil {
		t.Fatal(err)
	}
	k.count[code], k.forms[code] = map[string]int{}, map[string][]string{}
	for _, f := range res.Files {
		if f.Outcome == Refused {
			continue
		}
		src, err := os.ReadFile(f.File)
		if err != nil {
			t.Fatal(err)
		}
		r, err := importer.Read(f.File, src, h)
		if err != nil {
			t.Fatal(err)
		}
		k.note(r.Expression, f.Alias, code)
	}
	for w := range k.count[code] {
		key := beginning(w)
		k.forms[code][key] = append(k.forms[code][key], w)
	}
	for _, f := range k.forms[code] {
		slices.Sort(f)
	}
}

func (k *knownItems) note(x *act.Expression, alias, code string) {
	for p := range x.All() {
		if !p.Kind.IsRoot() {
			continue
		}
		i := knownItem{lang: code, alias: alias, eid: p.EID, heading: p.Heading, words: lowerWords(p.FullText())}
		if set := setOf(i.words); len(i.words) < 25 || set["alebo"] || set["ktorý"] {
			continue // too short to remember, or Slovak
		}
		for w := range maps.Keys(setOf(i.words)) {
			k.count[code][w]++
		}
		k.items = append(k.items, i)
	}
}

func lowerWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
}

func setOf(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// beginning is what the forms of a word have in common, roughly.
func beginning(w string) string {
	r := []rune(w)
	return string(r[:max(min(len(r), 4), len(r)-3)])
}

// rare picks n telling words of an item: those that few provisions hold, but more
// than one, as a word of one provision alone is no test.
func (k *knownItems) rare(i knownItem, n int) []string {
	words := slices.DeleteFunc(slices.Sorted(maps.Keys(setOf(i.words))), func(w string) bool {
		return utf8.RuneCountInString(w) < 5 || k.count[i.lang][w] < 2
	})
	slices.SortStableFunc(words, func(a, b string) int { return k.count[i.lang][a] - k.count[i.lang][b] })
	return words[:min(n, len(words))]
}

// otherForm is a word of the texts that looks like another form of w.
func (k *knownItems) otherForm(w, code string, r *rand.Rand) string {
	var near []string
	for _, f := range k.forms[code][beginning(w)] {
		if f != w && abs(utf8.RuneCountInString(f)-utf8.RuneCountInString(w)) <= 2 {
			near = append(near, f)
		}
	}
	if len(near) == 0 {
		return w
	}
	return near[r.IntN(len(near))]
}

func abs(n int) int { return max(n, -n) }

// query is what someone who looks for i types; "" when i has nothing of the kind.
func (k *knownItems) query(i knownItem, kind string, r *rand.Rand) string {
	words := k.rare(i, 4)
	if kind == "typo" {
		words = words[:min(3, len(words))]
	}
	if len(words) < 3 {
		return ""
	}
	if kind != "typo" {
		for n, w := range words {
			words[n] = k.otherForm(w, i.lang, r)
		}
	}
	text := strings.Join(words, " ")
	switch kind {
	case "heading":
		if len(lowerWords(i.heading)) < 2 {
			return ""
		}
		return strings.ToLower(i.heading)
	case "bare":
		return withoutMarks(lang.SerbianLatin(text))
	case "script":
		if i.lang != lang.Serbian {
			return ""
		}
		return lang.SerbianLatin(text)
	case "typo":
		runes := []rune(words[0])
		at := 1 + r.IntN(len(runes)-2)
		runes[at], runes[at+1] = runes[at+1], runes[at]
		words[0] = string(runes)
		return strings.Join(words, " ")
	}
	return text
}

func withoutMarks(s string) string {
	s = strings.NewReplacer("đ", "dj", "Đ", "Dj").Replace(s)
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// measure looks for the items of a language in one way and holds the mean
// reciprocal rank to its floor.
func (k *knownItems) measure(t *testing.T, kind, code string) {
	t.Helper()
	r := rand.New(rand.NewPCG(5, 7))
	sum, found, n := 0.0, 0, 0
	var missed []string
	for _, at := range r.Perm(len(k.items)) {
		i := k.items[at]
		q := k.query(i, kind, r)
		if i.lang != code || q == "" {
			continue
		}
		res, err := k.w.searchIn(t.Context(), k.ix, q, SearchOptions{Size: 2 * judgedHits})
		if err != nil {
			t.Fatal(err)
		}
		units := unitsOf(res)
		rank := slices.Index(units[:min(len(units), judgedHits)], search.UnitRef{Alias: i.alias, EID: i.eid}) + 1
		if rank > 0 {
			sum += 1 / float64(rank)
			found++
		}
		if rank != 1 {
			missed = append(missed, fmt.Sprintf("%d %s#%s [%s] read as %s %v first %v", rank, i.alias, i.eid, q, res.Language, res.Concepts, units[:min(len(units), 1)]))
		}
		if n++; n == knownDraws {
			break
		}
	}
	if n == 0 {
		return
	}
	mrr := sum / float64(n)
	t.Logf("%-8s %s %d: MRR %.3f, R@10 %.3f", kind, code, n, mrr, float64(found)/float64(n))
	for _, m := range missed {
		t.Log("  ", m)
	}
	if mrr < knownFloor[kind] {
		t.Errorf("%s %s: MRR %.3f, at least %.2f is wanted", kind, code, mrr, knownFloor[kind])
	}
}
