package web

import (
	"container/list"
	"net/http"
	"strconv"
	"sync"

	"zanger/internal/workspace"
)

// answers keeps pages that depend on nothing but the address, the language and the
// state of the workspace: as-you-type searching and shared addresses ask for the same
// ones again and again. A new state begins with none.
type answers struct {
	mu    sync.Mutex
	of    *workspace.Workspace
	pages map[string]*list.Element
	order *list.List // the last used first
	size  int
}

// answer is a page that was given.
type answer struct {
	key  string
	body []byte
}

const (
	maxAnswers = 12 << 20  // bytes in all
	maxPage    = 160 << 10 // of one that is kept
)

func newAnswers() *answers { return &answers{pages: map[string]*list.Element{}, order: list.New()} }

// get returns a page that was given from this very state.
func (a *answers) get(ws *workspace.Workspace, key string) []byte {
	a.mu.Lock()
	defer a.mu.Unlock()
	e := a.pages[key]
	if a.of != ws || e == nil {
		return nil
	}
	a.order.MoveToFront(e)
	return e.Value.(*answer).body
}

// put keeps a page, and lets go of those that were not asked for the longest.
func (a *answers) put(ws *workspace.Workspace, key string, body []byte) {
	if len(body) > maxPage {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.of != ws {
		a.of, a.pages, a.size = ws, map[string]*list.Element{}, 0
		a.order.Init()
	}
	if a.pages[key] != nil {
		return
	}
	a.pages[key] = a.order.PushFront(&answer{key, body})
	for a.size += len(body) + len(key); a.size > maxAnswers; {
		last := a.order.Back()
		old := a.order.Remove(last).(*answer)
		delete(a.pages, old.key)
		a.size -= len(old.body) + len(old.key)
	}
}

// pure makes a handler like page for addresses whose answers may be kept.
func (s *Server) pure(f func(*visit) error) http.HandlerFunc {
	return s.page(func(v *visit) error {
		if !v.ws.Ready() || len(v.basket()) > 0 || v.get("as") != "" {
			return f(v)
		}
		key := v.lang + " " + v.r.URL.RequestURI()
		if b := s.answers.get(v.ws, key); b != nil {
			v.sendPage(http.StatusOK, b)
			return nil
		}
		v.keep = key
		return f(v)
	})
}

// sendPage sends a page that was written whole.
func (v *visit) sendPage(status int, b []byte) {
	h := v.w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", v.lang)
	h.Add("Vary", "Accept-Language, Cookie")
	h.Set("Content-Length", strconv.Itoa(len(b)))
	v.w.WriteHeader(status)
	_, _ = v.w.Write(b) // whoever asked may have gone
}
