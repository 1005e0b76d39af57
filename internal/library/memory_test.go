package library

import (
	"fmt"
	"runtime"
	"sync"
	"testing"
	"testing/fstest"
)

// candles is a corpus of n acts, each with a text of one day in two languages, of
// which one says what its units were first called.
func candles(n int) fstest.MapFS {
	fs := fstest.MapFS{}
	for i := range n {
		for lang, wids := range map[string]string{"en": "wids: {art_1: art_9}\n", "ru": ""} {
			fs[fmt.Sprintf("xx/candle-%d/2030-01-01.%s.md", i, lang)] = &fstest.MapFile{Data: fmt.Appendf(nil,
				"---\nwork: /akn/xx/act/2030-01-01/%d\nalias: xx-candle-%d\ncountry: xx\nlanguage: %s\ndate: 2030-01-01\nauthority: draft\ncoverage: whole\ntitle: {en: On Candles}\n%s---\n# On Candles\n\n### Article 1. Wick\n\nA wick burns.\n", i, i, lang, wids)}
		}
	}
	return fs
}

func TestMemoryIsBounded(t *testing.T) {
	l, err := Open(candles(20), t.TempDir(), Options{Keep: 1000})
	if err != nil {
		t.Fatal(err)
	}
	held, err := l.Work("xx-candle-0")
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		for _, e := range l.Entries() {
			if _, err := l.Load(e); err != nil {
				t.Fatal(err)
			}
		}
	}
	l.mu.Lock()
	if n, size := len(l.loaded), l.memory.size; n > 8 || size > 1000 {
		t.Errorf("%d texts of %d bytes are kept", n, size)
	}
	l.mu.Unlock()
	// what is in use is the same text still
	runtime.GC()
	for i, e := range l.Entries()[:2] {
		if x, err := l.Load(e); err != nil || x != held.Expressions[i] {
			t.Errorf("%s: another text than the one in use, %v", e.ID, err)
		}
	}
	runtime.KeepAlive(held)
	// and what was let go of is read anew, identity included
	w, err := l.Work("xx-candle-7")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range w.Expressions {
		if got := x.Body[0].WID; got != "art_9" {
			t.Errorf("%s: the article was first called %q", x.Lang, got)
		}
	}
}

// TestMemoryFromManySides is for the race detector.
func TestMemoryFromManySides(t *testing.T) {
	l, err := Open(candles(6), t.TempDir(), Options{Keep: 700})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for side := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 60 {
				w, err := l.Work(fmt.Sprintf("xx-candle-%d", (i*(side+1))%6))
				if err != nil || len(w.Expressions) != 2 || w.Expressions[1].Body[0].WID != "art_9" {
					t.Error(err)
				}
			}
		}()
	}
	wg.Wait()
}
