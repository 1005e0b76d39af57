package web

import (
	"strings"
	"testing"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/workspace"
)

// TestSearchBeforeTheIndex: whoever searches while the index is made is told so, and
// gets the hits once it is there.
func TestSearchBeforeTheIndex(t *testing.T) {
	live, err := workspace.OpenLive(workspace.Options{Corpus: corpus.FS, Today: act.Date{Year: 2026, Month: 11, Day: 23}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(live.Close)
	s := newSite(t, func(o *Options) { o.Live = live })
	s.patience = 0
	w := s.get("/search?q=shelter")
	ws, done := live.Acquire()
	defer done()
	if strings.Contains(w.Body.String(), "being made ready") {
		if w.Code != 200 || w.Header().Get("Refresh") == "" {
			t.Errorf("got %d, %v", w.Code, w.Header())
		}
	} else if !ws.Ready() {
		t.Error("there is no index, and the page does not say so")
	}
	if err := ws.Await(t.Context()); err != nil {
		t.Fatal(err)
	}
	w = s.get("/search?q=shelter")
	if w.Header().Get("Refresh") != "" || !strings.Contains(w.Body.String(), "Provisions found") {
		t.Error("the index is there, and the hits are not")
	}
}
