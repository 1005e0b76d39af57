package web

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestHosts: S1. Only a loopback name with our port is answered.
func TestHosts(t *testing.T) {
	s := newSite(t)
	tests := []struct {
		host string
		want int
	}{
		{"localhost:7310", 200}, {"127.0.0.1:7310", 200}, {"[::1]:7310", 200}, {"LOCALHOST:7310", 200},
		{"", 403}, {"evil.example", 403}, {"evil.example:7310", 403}, {"localhost.evil.example:7310", 403}, {"127.0.0.1.evil.example:7310", 403},
		{"localhost", 403}, {"localhost:7311", 403}, {"127.0.0.1", 403}, {"127.0.0.2:7310", 403}, {"0.0.0.0:7310", 403}, {"[::]:7310", 403},
		{"::1:7310", 403}, {"localhost:7310:7310", 403}, {"localhost.:7310", 403}, {"192.168.0.5:7310", 403}, {" localhost:7310", 403}, {"localhost:07310", 403},
	}
	for _, tt := range tests {
		r := httptest.NewRequest("GET", "/help", nil)
		r.Host = tt.host
		r.Header.Set("X-Forwarded-Host", "localhost:7310")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != tt.want {
			t.Errorf("Host %q: got %d, want %d", tt.host, w.Code, tt.want)
		}
		if w.Code == 403 && strings.Contains(w.Body.String(), "<html") {
			t.Errorf("Host %q: the answer shows a page", tt.host)
		}
	}
	r := httptest.NewRequest("GET", "http://evil.example/help", nil) // an absolute address overrides the header
	if w := s.do(r); w.Code != 403 {
		t.Errorf("absolute address of another site: got %d", w.Code)
	}
}

// TestHostsWithToken: names and addresses beyond this computer only with a token, and
// then nothing without it.
func TestHostsWithToken(t *testing.T) {
	s := newSite(t, func(o *Options) { o.Token, o.Hosts = "correct horse battery", []string{"archive.example"} })
	for host, want := range map[string]int{"archive.example:7310": 401, "192.168.0.5:7310": 401, "localhost:7310": 401, "evil.example:7310": 403, "archive.example": 403} {
		r := httptest.NewRequest("GET", "/acts", nil)
		r.Host = host
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("Host %q: got %d, want %d", host, w.Code, want)
		}
		if strings.Contains(w.Body.String(), "kz-sss") {
			t.Errorf("Host %q: the answer tells of the library", host)
		}
	}
	if w := s.post("/enter", url.Values{"token": {"wrong"}}); w.Code != 401 || len(w.Result().Cookies()) > 0 {
		t.Errorf("wrong password: got %d", w.Code)
	}
	w := s.post("/enter", url.Values{"token": {"correct horse battery"}})
	cookies := w.Result().Cookies()
	if w.Code != 303 || len(cookies) != 1 || !cookies[0].HttpOnly || cookies[0].SameSite != http.SameSiteStrictMode || strings.Contains(cookies[0].Value, "horse") {
		t.Fatalf("right password: got %d, %v", w.Code, cookies)
	}
	r := httptest.NewRequest("GET", "/acts", nil)
	r.AddCookie(cookies[0])
	if w := s.do(r); w.Code != 200 {
		t.Errorf("with the cookie: got %d", w.Code)
	}
	r = httptest.NewRequest("GET", "/api/list", nil)
	r.Header.Set("Authorization", "Bearer correct horse battery")
	if w := s.do(r); w.Code != 200 {
		t.Errorf("with the password in the header: got %d", w.Code)
	}
}

// TestWritesFromOtherSites: S2.
func TestWritesFromOtherSites(t *testing.T) {
	s := newSite(t)
	form := "application/x-www-form-urlencoded"
	tests := []struct {
		name    string
		headers []string
		want    int
	}{
		{"our page", []string{"Origin", "http://localhost:7310", "Content-Type", form}, 303},
		{"our page, told by the browser", []string{"Sec-Fetch-Site", "same-origin", "Content-Type", form}, 303},
		{"a foreign origin", []string{"Origin", "http://evil.example", "Content-Type", form}, 403},
		{"a foreign origin on another port of this computer", []string{"Origin", "http://localhost:8080", "Content-Type", form}, 403},
		{"a hidden origin", []string{"Origin", "null", "Content-Type", form}, 403},
		{"no origin", []string{"Content-Type", form}, 403},
		{"another site, told by the browser", []string{"Sec-Fetch-Site", "cross-site", "Content-Type", form}, 403},
		{"another site of the same name", []string{"Sec-Fetch-Site", "same-site", "Content-Type", form}, 403},
		{"plain text", []string{"Origin", "http://localhost:7310", "Content-Type", "text/plain"}, 403},
		{"no type", []string{"Origin", "http://localhost:7310"}, 403},
		{"data from another site", []string{"Origin", "http://evil.example", "Content-Type", "application/json"}, 403},
	}
	for _, tt := range tests {
		r := httptest.NewRequest("POST", "/basket", strings.NewReader("add=kz-sss%23art_6"))
		for i := 0; i < len(tt.headers); i += 2 {
			r.Header.Set(tt.headers[i], tt.headers[i+1])
		}
		if w := s.do(r); w.Code != tt.want {
			t.Errorf("%s: got %d, want %d", tt.name, w.Code, tt.want)
		}
	}
	for _, path := range []string{"/basket", "/bill/bill-000000000000/remove", "/memo/memo-000000000000/remove", "/api/amend", "/enter"} {
		w := s.get(path)
		if w.Code != 405 && w.Code != 404 {
			t.Errorf("GET %s: got %d", path, w.Code)
		}
		if path != "/enter" && w.Code != 405 {
			t.Errorf("GET %s: got %d, want 405", path, w.Code)
		}
	}
	for _, method := range []string{"PUT", "DELETE", "PATCH", "TRACE"} {
		r := httptest.NewRequest(method, "/acts", nil)
		r.Header.Set("Origin", "http://localhost:7310")
		r.Header.Set("Content-Type", form)
		if w := s.do(r); w.Code != 405 {
			t.Errorf("%s: got %d", method, w.Code)
		}
	}
}

// TestListen: S3.
func TestListen(t *testing.T) {
	ls, wide, err := Listen("localhost:0")
	if err != nil || wide || len(ls) == 0 {
		t.Fatalf("got %v, %v, %v", ls, wide, err)
	}
	for _, l := range ls {
		defer l.Close()
		host, _, _ := net.SplitHostPort(l.Addr().String())
		if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
			t.Errorf("listens on %s", l.Addr())
		}
	}
	if _, _, err := Listen(ls[0].Addr().String()); err == nil {
		t.Error("a port in use: got no error")
	} else if busy, ok := err.(*BusyError); !ok || busy.Hint() == "" {
		t.Errorf("a port in use: got %v", err)
	}
	all, wide, err := Listen("0.0.0.0:0")
	if err != nil || !wide {
		t.Fatalf("0.0.0.0: got wide %v, %v", wide, err)
	}
	_ = all[0].Close()
	for _, bad := range []string{"", "localhost", "evil.example:80", "localhost:99999", "localhost:-1", "localhost:x"} {
		if _, _, err := Listen(bad); err == nil {
			t.Errorf("%q: got no error", bad)
		}
	}
}

// TestTraversal: S4. Nothing outside the folders can be named.
func TestTraversal(t *testing.T) {
	s := newSite(t)
	canary := "the canary of this test"
	data := s.o.DataDir
	if err := os.WriteFile(filepath.Join(data, "canary.md"), []byte(canary), 0o600); err != nil {
		t.Fatal(err)
	}
	outside := t.TempDir()
	if err := os.WriteFile(filepath.Join(outside, "draft.json"), []byte(`{"title":"`+canary+`"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(data, "drafts"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(data, "drafts", "bill-aaaaaaaaaaaa")); err != nil {
		t.Fatal(err)
	}
	paths := []string{"/static/../canary.md", "/static/x/..%2f..%2fcanary.md", "/static/x/%2e%2e/canary.md", "/static/x/..%5ccanary.md", "/static/x/page.css%00",
		"/static/x//etc/passwd", "/static/x/" + strings.Repeat("a", 5000), "/bill/..", "/bill/%2e%2e", "/bill/..%2fcanary.md", "/bill/bill-aaaaaaaaaaaa", "/memo/..%2f..%2fcanary",
		"/memo/%00", "/import/bill-000000000000", "/import/..%5c..", "/act/..%2f..%2fcanary.md", "/act/" + url.PathEscape(filepath.Join(data, "canary.md")), "/act/kz-sss%00",
		"/act/kz-sss/export?as=/../x", "/act/kz-sss?in=../../x", "/cite?ref=" + url.QueryEscape(filepath.Join(data, "canary.md")),
		"/api/diff?old=" + url.QueryEscape(filepath.Join(data, "canary.md")) + "&new=kz-sss", "/api/show?ref=../canary.md", "/act/kz-sss/changes?from=" + url.QueryEscape("x/../../canary.md") + "&to=2014-07-05"}
	for _, p := range paths {
		u, err := url.Parse("http://localhost:7310" + p)
		if err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		r := httptest.NewRequest("GET", "/", nil)
		r.URL, r.RequestURI = u, p
		w := s.do(r)
		if w.Code == 200 || w.Code >= 500 {
			t.Errorf("%s: got %d", p, w.Code)
		}
		if strings.Contains(w.Body.String(), canary) {
			t.Errorf("%s: the canary was read", p)
		}
	}
	r := httptest.NewRequest("POST", "/api/amend", strings.NewReader(fmt.Sprintf(`{"act":%q,"bill":"x"}`, filepath.Join(data, "canary.md"))))
	r.Header.Set("Content-Type", "application/json")
	if w := s.do(r); w.Code != 400 || strings.Contains(w.Body.String(), canary) {
		t.Errorf("a file as act: got %d", w.Code)
	}
}

// TestFileOfTheNameOfAnAct: a file in the working folder that is called like a
// reference is not read in its place.
func TestFileOfTheNameOfAnAct(t *testing.T) {
	s := newSite(t)
	t.Chdir(t.TempDir())
	if err := os.WriteFile("kz-sss@2013-05-24", []byte("canary"), 0o600); err != nil {
		t.Fatal(err)
	}
	if w := s.get("/api/diff?old=kz-sss%402013-05-24&new=kz-sss"); w.Code != 400 {
		t.Errorf("got %d: %s", w.Code, w.Body)
	}
}

// TestHeaders: S5, on every page, file and fault.
func TestHeaders(t *testing.T) {
	s := newSite(t)
	static := "/static/" + s.stamp + "/page.js"
	for _, p := range append([]string{"/nothing", static, "/static/x/nothing", "/api/list", "/api/nothing", "/act/kz-sss/changes?as=docx", "/act/nothing"}, pages...) {
		w := s.get(p)
		h := w.Header()
		csp := h.Get("Content-Security-Policy")
		if !strings.HasPrefix(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") || !strings.Contains(csp, "frame-ancestors 'none'") || !strings.Contains(csp, "form-action 'self'") {
			t.Errorf("%s: policy %q", p, csp)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" || h.Get("Content-Type") == "" {
			t.Errorf("%s: headers %v", p, h)
		}
		if w.Code >= 500 {
			t.Errorf("%s: got %d %s", p, w.Code, w.Body)
		}
	}
	r := httptest.NewRequest("GET", "/help", nil)
	r.Host = "evil.example"
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	if w.Header().Get("Content-Security-Policy") == "" {
		t.Error("a refusal has no policy")
	}
}

// TestSlowHeaders: S7. A client that does not finish its header is left, while others
// are answered.
func TestSlowHeaders(t *testing.T) {
	addr := newSite(t).serve()
	var slow []net.Conn
	for range 40 {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintf(c, "GET /help HTTP/1.1\r\nHost: %s\r\nX-Slow: ", addr)
		slow = append(slow, c)
	}
	r, err := http.Get("http://" + addr + "/help")
	if err != nil || r.StatusCode != 200 {
		t.Fatalf("beside slow clients: %v, %v", r, err)
	}
	_ = body(t, r)
	for _, c := range slow {
		_ = c.SetReadDeadline(time.Now().Add(time.Minute)) // for a broken server: the test must end
		if _, err := io.ReadAll(c); err != nil {
			t.Fatalf("a slow client is still waited for: %v", err)
		}
	}
}

// TestLargeBodies: S7. What is too large is refused before it is read.
func TestLargeBodies(t *testing.T) {
	s := newSite(t)
	addr := s.serve()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintf(c, "POST /import HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 104857600\r\n\r\n", addr, addr)
	_ = c.SetReadDeadline(time.Now().Add(time.Minute))
	r, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil || r.StatusCode != http.StatusRequestEntityTooLarge {
		t.Fatalf("100 MB announced: got %v, %v", r, err)
	}
	// not announced: cut off at the limit
	q := httptest.NewRequest("POST", "/import", io.MultiReader(strings.NewReader("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\n"), bytes.NewReader(make([]byte, maxBody+1))))
	q.ContentLength = -1
	q.Header.Set("Content-Type", "multipart/form-data; boundary=x")
	q.Header.Set("Origin", "http://localhost:7310")
	if w := s.do(q); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("100 MB not announced: got %d", w.Code)
	}
	if names, _ := os.ReadDir(filepath.Join(s.o.DataDir, "drafts")); len(names) > 0 {
		t.Errorf("something was kept: %v", names)
	}
}

// TestOddQueries: S7. Whatever is asked, there is an answer, and others go on.
func TestOddQueries(t *testing.T) {
	s := newSite(t)
	for name, q := range map[string]string{"10,000 terms": strings.Repeat("shelter ", 10000), "one star": "*", "one letter": "a*", "deep": strings.Repeat("(", 400) + "x" + strings.Repeat(")", 400),
		"pattern": "/(a+)+$/", "quotes": `"""`, "marks": "<script>alert(1)</script>", "zero": "a\x00b", "broken": "\xff\xfe", "right to left": "\u202eabc"} {
		w := s.get("/search?q=" + url.QueryEscape(q))
		if len([]rune(q)) > maxQuery {
			if w.Code != 400 {
				t.Errorf("%s: got %d, want 400", name, w.Code)
			}
			continue
		}
		if w.Code != 200 {
			t.Errorf("%s: got %d", name, w.Code)
		}
		if strings.Contains(w.Body.String(), "<script>alert") {
			t.Errorf("%s: markup came through", name)
		}
	}
}

// TestGate: more than can be worked on waits, and what is more than that is refused.
func TestGate(t *testing.T) {
	g := gate{make(chan struct{}, 1), make(chan struct{}, 1)}
	leave, ok := g.enter(t.Context())
	if !ok {
		t.Fatal("the first is not let in")
	}
	in := make(chan bool)
	go func() {
		l, ok := g.enter(t.Context())
		if ok {
			defer l()
		}
		in <- ok
	}()
	for len(g.waiting) == 0 {
		time.Sleep(time.Millisecond)
	}
	if _, ok := g.enter(t.Context()); ok {
		t.Error("a third is let in")
	}
	leave()
	if !<-in {
		t.Error("the one that waited is not let in")
	}
}

// TestFaultOfOurs: a panic of a handler is an answer, and the next request is served.
func TestFaultOfOurs(t *testing.T) {
	s := newSite(t)
	h := s.guard(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("boom <b>") }))
	r := httptest.NewRequest("GET", "/x", nil)
	r.Host = s.host
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != 500 || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/plain") {
		t.Errorf("got %d %s", w.Code, w.Header())
	}
	if w := s.get("/help"); w.Code != 200 {
		t.Errorf("after it: got %d", w.Code)
	}
}
