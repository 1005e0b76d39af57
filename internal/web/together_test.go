package web

import (
	"sync"
	"testing"
)

// TestTogether opens pages from many sides while a text is stored: every answer is
// whole. It is meant for the race detector as well.
func TestTogether(t *testing.T) {
	s := lanterns(t)
	addresses := append([]string{"/act/kz-lamp", "/search?q=фонарь", "/acts?own=1", "/api/read?ref=kz-lamp", "/act/kz-lamp?in=kk"}, pages[:18]...)
	var wg sync.WaitGroup
	for side := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range addresses {
				a := addresses[(i+5*side)%len(addresses)]
				if w := s.get(a); w.Code != 200 {
					t.Errorf("%s: got %d", a, w.Code)
				}
			}
		}()
	}
	to := s.upload("/import", "file", "lamps.md", hostileAct, nil).Header().Get("Location")
	if w := s.post(to, map[string][]string{"store": {"1"}}); w.Code != 303 {
		t.Errorf("got %d", w.Code)
	}
	wg.Wait()
	if w := s.get("/act/xx-lamp"); w.Code != 200 {
		t.Errorf("what was stored is not there: %d", w.Code)
	}
}
