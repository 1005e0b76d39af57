package web

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/workspace"
	"zanger/templates"
)

// shared is a workspace over the corpus, opened once for all tests that do not write.
var shared = sync.OnceValues(func() (*workspace.Live, error) {
	return workspace.OpenLive(workspace.Options{Corpus: corpus.FS, Today: act.Date{Year: 2026, Month: 11, Day: 23}})
})

// site is a page that answers at host.
type site struct {
	*Server
	t    *testing.T
	host string
}

func newSite(t *testing.T, change ...func(*Options)) *site {
	t.Helper()
	live, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Live: live, DataDir: t.TempDir(), Examples: templates.FS, Version: "test"}
	for _, f := range change {
		f(&o)
	}
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	s.answerAt(&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 7310})
	return &site{s, t, "localhost:7310"}
}

// ownLibrary opens a workspace of its own, so that a test can write.
func ownLibrary(t *testing.T) func(*Options) {
	return func(o *Options) {
		live, err := workspace.OpenLive(workspace.Options{Corpus: corpus.FS, DataDir: o.DataDir, Today: act.Date{Year: 2026, Month: 11, Day: 23}})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(live.Close)
		o.Live = live
	}
}

func (s *site) do(r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	if r.Host == "example.com" {
		r.Host = s.host
	}
	s.ServeHTTP(w, r)
	return w
}

func (s *site) get(address string) *httptest.ResponseRecorder {
	return s.do(httptest.NewRequest("GET", address, nil))
}

// read returns the page at an address, which must be there.
func (s *site) read(address string) string {
	s.t.Helper()
	w := s.get(address)
	if w.Code != http.StatusOK {
		s.t.Fatalf("GET %s: got %d\n%s", address, w.Code, w.Body)
	}
	return w.Body.String()
}

// post sends a form as a page of the site does.
func (s *site) post(address string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest("POST", address, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://"+s.host)
	return s.do(r)
}

// serve answers on a real address until the test ends.
func (s *site) serve() string {
	s.t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		s.t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	s.t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			s.t.Error(err)
		}
	})
	return l.Addr().String()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	_ = r.Body.Close()
	return string(b)
}

// pages are the addresses that anybody can open.
var pages = []string{"/", "/help", "/search", "/search?q=shelter", "/search?q=nothingwhatever", "/search?like=kz-sss%23art_13", "/search?country=cz&topic=shelter",
	"/acts", "/acts?country=kz", "/acts?own=1", "/act/kz-sss", "/act/kz-sss?at=2013-05-24", "/act/kz-sss?at=2013-05-24&u=art_6", "/act/kz-sss?at=2013-05-24&c=Article+6%288%29",
	"/act/kz-sss/changes", "/act/kz-sss/changes?from=before%3Akz-175-v&to=after%3Akz-175-v", "/act/kz-sss/table", "/act/kz-sss/numbers",
	"/cite?ref=kz-sss%23art_6", "/citers?ref=kz-sss%23art_6", "/preview?ref=kz-sss%23art_6", "/compare", "/compare?p=kz-sss%23art_6&p=cz-ss%23sec_57",
	"/topic", "/topic?topic=shelter", "/topic?topic=recovery-period&country=kz&country=cz", "/define", "/define?term=victim", "/concordance", "/concordance?a=md-thb&b=cets-197",
	"/suggestions?standard=cets-197&country=kz", "/matrix", "/matrix?standard=cets-197&country=kz&country=cz", "/gap?country=kz%402013-05-24&standard=cets-197", "/import", "/bill", "/memo"}
