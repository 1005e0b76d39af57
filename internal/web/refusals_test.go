package web

import (
	"net/http/httptest"
	"strings"
	"testing"
)

// TestRefusalsInTheLanguageOfTheReader: what cannot be done is said on a page in the
// language of the reader, and as data under /api.
func TestRefusalsInTheLanguageOfTheReader(t *testing.T) {
	s := newSite(t)
	full := newSite(t)
	for _, g := range []*gate{&full.gate, &full.writes} { // no room at all
		*g = gate{make(chan struct{}), make(chan struct{})}
	}
	for _, l := range languages {
		ask := func(s *site, method, address string, length int64, want int, msg string) {
			t.Helper()
			r := httptest.NewRequest(method, address, strings.NewReader(""))
			r.ContentLength = length
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header.Set("Origin", "http://"+s.host)
			r.Header.Set("Accept-Language", l.code)
			w := s.do(r)
			page, kind := w.Body.String(), w.Header().Get("Content-Type")
			if w.Code != want {
				t.Errorf("%s %s: got %d, want %d", method, address, w.Code, want)
			}
			if strings.HasPrefix(address, "/api/") {
				if kind != "application/json" || !strings.Contains(page, strings.Split(phrase(l.code, msg), "%d")[0]) {
					t.Errorf("%s %s, %s: got %s, %s", method, address, l.code, kind, page)
				}
				return
			}
			if !strings.HasPrefix(kind, "text/html") || w.Header().Get("Content-Language") != l.code || !strings.Contains(textOf(parse(t, address, page)), strings.Split(phrase(l.code, msg), "%d")[0]) {
				t.Errorf("%s %s, %s: got %s", method, address, l.code, page)
			}
		}
		method := "This address takes only what a page of this site sends: go back and use the button there."
		ask(s, "GET", "/basket", 0, 405, method)
		ask(s, "GET", "/bill/bill-000000000000/remove", 0, 405, method)
		ask(s, "GET", "/api/amend", 0, 405, method)
		large := "This is too large: the most is %d MiB."
		ask(s, "POST", "/import", maxBody+1, 413, large)
		ask(s, "POST", "/api/amend", maxBody+1, 413, large)
		busy := "Too much is asked at once. Try again in a moment."
		ask(full, "GET", "/acts", 0, 503, busy)
		ask(full, "GET", "/api/list", 0, 503, busy)
		ask(full, "POST", "/basket", 0, 503, busy)
	}
}
