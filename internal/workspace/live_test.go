package workspace

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"zanger/internal/act"
)

// lampText is an act of the user whose only article holds a word.
func lampText(word string) []byte {
	return []byte("---\nwork: /akn/xx/act/2030-01-01/1\nalias: xx-lamp\ncountry: xx\nlanguage: en\ndate: 2030-01-01\nauthority: draft\ncoverage: whole\n" +
		"title: {en: On Lamps}\n---\n# On Lamps\n\n### Article 1. Light\n\nA lamp burns with " + word + " oil.\n")
}

func openLive(t *testing.T) (*Live, Options) {
	t.Helper()
	o := Options{Corpus: fstest.MapFS{}, DataDir: t.TempDir(), CacheDir: t.TempDir(), Today: act.Date{Year: 2030, Month: 1, Day: 2}}
	importWord(t, o, "whale")
	l, err := OpenLive(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		l.Close()
		l.Wait() // the folders go with the test
	})
	return l, o
}

// importWord stores the act with another word, as another process does.
func importWord(t *testing.T, o Options, word string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "lamp.md")
	if err := os.WriteFile(file, lampText(word), 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := Open(o)
	if err != nil {
		t.Fatal(err)
	}
	res, err := w.Import(context.Background(), []string{file}, ImportHints{}, nil)
	if err != nil || res.Files[0].Outcome == Refused {
		t.Fatal(err, res)
	}
}

// asked returns the text of the only article and what searching finds, from w.
func asked(t *testing.T, w *Workspace, word string) (text string, hits int, generation string) {
	t.Helper()
	s, err := w.Show("xx-lamp#art_1", "en")
	if err != nil {
		t.Fatal(err)
	}
	r, err := w.Search(context.Background(), word, SearchOptions{WordsOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range r.Hits {
		if h.Snippet.Text != s.Provisions[0].Lines[0].Text {
			t.Errorf("the snippet %q is not of the text %q", h.Snippet.Text, s.Provisions[0].Lines[0].Text)
		}
	}
	return s.Provisions[0].Lines[0].Text, r.Total, r.Index
}

func TestLiveSwapsWholeStates(t *testing.T) {
	l, o := openLive(t)
	old, done := l.Acquire()
	before, n, gen := asked(t, old, "whale")
	if n != 1 {
		t.Fatalf("%d hits", n)
	}
	importWord(t, o, "rapeseed")
	if err := l.Renew(context.Background()); err != nil {
		t.Fatal(err)
	}
	// whoever began before goes on in the state that he began in
	if text, n, g := asked(t, old, "whale"); text != before || n != 1 || g != gen {
		t.Errorf("the old state now says %q, %d hits, %s", text, n, g)
	}
	new, doneNew := l.Acquire()
	defer doneNew()
	if text, n, g := asked(t, new, "rapeseed"); text == before || n != 1 || g == gen {
		t.Errorf("the new state says %q, %d hits, %s", text, n, g)
	}
	if _, n, _ := asked(t, new, "whale"); n != 0 {
		t.Error("the new state finds the old word")
	}
	done()
	done() // twice does no harm
	// what is prepared in the background may hold it for a moment still
	for tries := 0; ; tries++ {
		if _, err := old.Search(context.Background(), "whale", SearchOptions{}); err != nil {
			break
		}
		if tries == 1000 {
			t.Fatal("the old state was not let go of")
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err := l.Renew(context.Background()); err != nil {
		t.Fatal(err)
	}
	if again, done := l.Acquire(); again != new {
		t.Error("nothing had changed, and yet there is a new state")
	} else {
		done()
	}
}

func TestLiveFollowsARebuiltIndex(t *testing.T) {
	l, o := openLive(t)
	w, done := l.Acquire()
	_, _, gen := asked(t, w, "whale")
	done()
	other, err := Open(o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Index(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	if err := l.Renew(context.Background()); err != nil {
		t.Fatal(err)
	}
	w, done = l.Acquire()
	defer done()
	if _, n, g := asked(t, w, "whale"); g == gen || n != 1 {
		t.Errorf("still %s, %d hits", g, n)
	}
}

// TestLiveNeverMixes asks from many sides while texts and index change: each answer is
// of one state.
func TestLiveNeverMixes(t *testing.T) {
	l, o := openLive(t)
	var wg sync.WaitGroup
	stop := make(chan struct{})
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				select {
				case <-stop:
					return
				default:
				}
				w, done := l.Acquire()
				asked(t, w, "lamp") // compares the snippet with the text
				done()
			}
		}()
	}
	for i := range 6 {
		importWord(t, o, fmt.Sprintf("kind%d", i))
		if err := l.Renew(context.Background()); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	wg.Wait()
}

// TestLiveIndexOutlivesEveryVerb: no verb closes the index that the others use.
func TestLiveIndexOutlivesEveryVerb(t *testing.T) {
	l, _ := openLive(t)
	w, done := l.Acquire()
	defer done()
	verbs := map[string]func(){
		"search":  func() { _, _ = w.Search(t.Context(), "lamp", SearchOptions{}) },
		"topic":   func() { _, _ = w.SideByTopic(t.Context(), TopicOptions{Topic: "shelter", Lang: "en"}) },
		"suggest": func() { _, _ = w.Suggest(t.Context(), MatrixOptions{}, "en") },
		"read":    func() { _, _ = w.Read("xx-lamp", "en") },
	}
	for name, verb := range verbs {
		verb()
		if _, n, _ := asked(t, w, "whale"); n != 1 {
			t.Errorf("after %s nothing is found", name)
		}
	}
}

// TestLiveReadsNoOtherFiles: what is asked through a front cannot name a file outside
// the folder of the user.
func TestLiveReadsNoOtherFiles(t *testing.T) {
	l, o := openLive(t)
	w, done := l.Acquire()
	defer done()
	outside := filepath.Join(t.TempDir(), "secret.md")
	inside := filepath.Join(o.DataDir, "drafts", "bill-000000000000", "new.md")
	if err := os.MkdirAll(filepath.Dir(inside), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{outside, inside} {
		if err := os.WriteFile(f, lampText("secret"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	around := filepath.Join(o.DataDir, "..", filepath.Base(filepath.Dir(outside)), "secret.md")
	for _, f := range []string{outside, around, "secret.md"} {
		if _, err := w.Diff("xx-lamp", f); err == nil {
			t.Errorf("%s was read", f)
		}
		if _, err := w.Amend(f, f, AmendOptions{}); err == nil {
			t.Errorf("%s was amended", f)
		}
	}
	if _, err := w.Diff("xx-lamp", inside); err != nil {
		t.Errorf("a file of the user's work: %v", err)
	}
}
