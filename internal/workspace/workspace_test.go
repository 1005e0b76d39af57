package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/cite"
	"zanger/internal/diff"
	"zanger/internal/document"
)

// open opens the corpus with folders of the test's own.
func open(t testing.TB) *Workspace {
	t.Helper()
	w, err := Open(Options{Corpus: corpus.FS, DataDir: t.TempDir(), CacheDir: t.TempDir(), Today: acttest.Date("2026-01-01")})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestReformOf2014 holds the diff against what Law 175-V did: articles 6, 13 and
// 15, and nothing else.
func TestReformOf2014(t *testing.T) {
	d, err := open(t).Diff("kz-sss@before:kz-175-v", "kz-sss@after:kz-175-v")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"inserted art_6__para_2", "inserted art_13__para_1__point_3",
		"inserted art_13__para_2__point_5", "inserted art_13__para_2__point_6",
		"inserted art_15__para_2__subpara_2",
		"edited art_13__para_1", "edited art_13__para_1__point_2", "edited art_13__para_2__point_4",
		"edited art_15__para_1", "edited art_15__para_7",
	}
	var got []string
	for _, c := range d.Result.Changes {
		if !c.Changed() || c.Included {
			continue
		}
		if c.Kind == diff.Renumbered {
			if deleted, inserted := c.Painted(); deleted+inserted > 0 || c.NewEID.Root() != "art_6" {
				t.Errorf("%s is renumbered with words changed, or outside article 6", c.NewEID)
			}
			continue
		}
		got = append(got, string(c.Kind)+" "+string(c.NewEID))
		if len(c.Events) != 1 || c.Events[0].By != "/akn/kz/act/2014-02-18/175-v" {
			t.Errorf("%s is attributed to %v", c.NewEID, c.Events)
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestEachChangeSinceTheDialogueNamesItsLaw compares the text of 24 May 2013 with
// that after the reform: two other laws came between.
func TestEachChangeSinceTheDialogueNamesItsLaw(t *testing.T) {
	d, err := open(t).Diff("kz-sss@2013-05-24", "kz-sss@after:kz-175-v")
	if err != nil {
		t.Fatal(err)
	}
	byLaw := map[string][]string{}
	for _, c := range d.Result.Changes {
		if !c.Changed() || c.Included {
			continue
		}
		if len(c.Events) != 1 {
			t.Errorf("%s %s is attributed to %d laws", c.Kind, c.OldEID+c.NewEID, len(c.Events))
			continue
		}
		law := c.Events[0].By.ShortName()
		if c.Kind == diff.Renumbered {
			continue // lines that follow an excluded one, points below a new number
		}
		byLaw[law] = append(byLaw[law], string(c.WID))
	}
	for law, want := range map[string][]string{
		"kz-121-v": {"art_13__para_2__point_3"},
		"kz-159-v": {"art_10__point_5__al_3", "art_10__point_5__al_4", "art_9__point_4__al_3"},
	} {
		slices.Sort(byLaw[law])
		if !slices.Equal(byLaw[law], want) {
			t.Errorf("%s: got %v, want %v", law, byLaw[law], want)
		}
	}
	if len(byLaw) != 3 {
		t.Errorf("laws that changed something: %v", byLaw)
	}
}

// TestCorpus walks every act: unique eIds, numbers in order, checks and headings
// that name units, citations that lead back.
func TestCorpus(t *testing.T) {
	w := open(t)
	for _, alias := range w.lib().Aliases() {
		wk, err := w.lib().Work(alias)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range wk.Expressions {
			name := ref(x, "")
			seen := map[act.EID]bool{}
			for p := range x.All() {
				if seen[p.EID] {
					t.Errorf("%s: %s appears twice", name, p.EID)
				}
				seen[p.EID] = true
				leadsBack(t, w, x, p)
			}
			for _, keys := range [][]act.EID{keysOf(x.Checked), keysOf(x.Headings), keysOf(x.WIDs)} {
				for _, e := range keys {
					if !seen[e] {
						t.Errorf("%s: the front matter names %s, which is not in the text", name, e)
					}
				}
			}
			if x.Authority == act.WorkingText && len(x.Official) == 0 {
				t.Errorf("%s: a working text without the address of the official one", name)
			}
		}
	}
}

func keysOf[V any](m map[act.EID]V) []act.EID {
	var out []act.EID
	for k := range m {
		out = append(out, k)
	}
	return out
}

// leadsBack cites p in three languages and looks the citation up.
func leadsBack(t *testing.T, w *Workspace, x *act.Expression, p *act.Provision) {
	t.Helper()
	for _, lang := range []string{"en", "ru", "kk"} {
		for _, style := range []cite.Style{cite.Short, cite.Long} {
			s := cite.Format(x, p.EID, lang, style)
			got, err := w.Resolve(ref(x, "")+" "+s, act.Date{})
			if err != nil || len(got.Provisions) != 1 || got.Provisions[0].Provision.EID != p.EID {
				t.Errorf("%s is cited as %q, which leads to %v, %v", p.EID, s, got, err)
			}
		}
	}
}

// TestWarningsAreEverywhere looks for what a reader must not overlook in each
// view of a working text of a repealed act.
func TestWarningsAreEverywhere(t *testing.T) {
	w := open(t)
	whole, err := w.Show("kz-sss@2013-05-24", "en")
	if err != nil {
		t.Fatal(err)
	}
	one, err := w.Show("kz-sss@2013-05-24 Article 6(8)", "en")
	if err != nil {
		t.Fatal(err)
	}
	d, err := w.Diff("kz-sss@2013-05-24", "kz-sss@2014-02-17")
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string]*document.Document{
		"act": w.ShowDocument(whole, "en", false), "contents": w.ShowDocument(whole, "en", true),
		"provision": w.ShowDocument(one, "en", false), "redline": w.Redline(d, "en", false),
	} {
		text := strings.Join(doc.Lines(document.Both), "\n")
		for _, must := range []string{"Working text: our own rendering", "no longer in force", "24 May 2013"} {
			if !strings.Contains(text, must) {
				t.Errorf("the %s does not say %q", name, must)
			}
		}
		if !strings.Contains(doc.Banner, "Working text") {
			t.Errorf("the %s does not say on each page that it is a working text", name)
		}
	}
}

func TestEmptyCorpus(t *testing.T) {
	w, err := Open(Options{Corpus: fstest.MapFS{}, DataDir: t.TempDir(), CacheDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if l, err := w.List("en"); err != nil || len(l.Acts) != 0 {
		t.Errorf("list: %v, %v", l, err)
	}
	if s, err := w.Search(context.Background(), "help", SearchOptions{}); err != nil || len(s.Hits) != 0 {
		t.Errorf("search: %v, %v", s, err)
	}
	if _, err := w.Show("kz-sss", "en"); err == nil || HintOf(err) == "" {
		t.Errorf("show: %v", err)
	}
	if v, err := w.Verify(context.Background(), ""); err != nil || !v.OK() {
		t.Errorf("verify: %v, %v", v, err)
	}
}

func TestNoFolders(t *testing.T) {
	w, err := Open(Options{Corpus: corpus.FS})
	if err != nil {
		t.Fatal(err)
	}
	if s, err := w.Search(context.Background(), "cruel treatment", SearchOptions{}); err != nil || s.Total == 0 {
		t.Errorf("search without a cache folder: %v, %v", s, err)
	}
	if _, err := w.Index(context.Background(), false); err == nil || HintOf(err) == "" {
		t.Errorf("index: %v", err)
	}
	if _, err := w.Import(t.Context(), []string{os.Args[0]}, ImportHints{}, nil); err == nil || HintOf(err) == "" {
		t.Errorf("import: %v", err)
	}
}

func TestEarlierFileStaysWhenWritingFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.html")
	if err := WriteFile(path, []byte("first")); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(path, "below.html"), []byte("x")); err == nil {
		t.Error("a file was written below a file")
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "first" {
		t.Errorf("got %q, %v", b, err)
	}
	if err := WriteFile(path, []byte("second")); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(path); string(b) != "second" {
		t.Errorf("got %q", b)
	}
	if names, _ := filepath.Glob(filepath.Join(dir, ".tmp-*")); len(names) > 0 {
		t.Errorf("left behind: %v", names)
	}
}

func TestFaultsKeepTheirHints(t *testing.T) {
	err := hint(errors.New("no"), "try %s", "this")
	if HintOf(err) != "try this" || len(Faults(err)) != 1 {
		t.Errorf("got %q", HintOf(err))
	}
}

func BenchmarkSearch(b *testing.B) {
	w := open(b)
	for b.Loop() {
		if _, err := w.Search(context.Background(), "cruel treatment", SearchOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	w := open(b)
	for b.Loop() {
		if _, err := w.Diff("kz-sss@2013-05-24", "kz-sss@after:kz-175-v"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMemo(b *testing.B) {
	w := open(b)
	path := filepath.Join("..", "..", "templates", "examples", "victims-2013.md")
	for b.Loop() {
		r, err := w.BuildReport(context.Background(), path, ReportOptions{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Encode("memo.docx", r.Document); err != nil {
			b.Fatal(err)
		}
	}
}
