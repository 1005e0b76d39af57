package fetch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"zanger/internal/fetch"
)

func TestChallenges(t *testing.T) {
	const few = "Please wait while we check that you are a person."
	tests := []struct {
		name    string
		answer  http.HandlerFunc
		address string
	}{
		{"legis.md since 2026, status 200", text(html, page("<title>Just a moment...</title>", few)), "https://www.legis.md/cautare/showdetails/7"},
		{"Cloudflare by its header", status(403, "Cf-Mitigated", "challenge"), act1},
		{"Cloudflare by its script", text(html, page("", `<script>window._cf_chl_opt={cvId:"3"}</script>`+few)), act1},
		{"Cloudflare, status 503", func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(503)
			fmt.Fprint(w, page("", `<form id="challenge-form" class="cf-chl-form">`+few))
		}, act1},
		{"AWS, status 202 and nothing else", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X-Amzn-Waf-Action", "challenge")
			w.WriteHeader(202)
		}, ukAct},
		{"AWS, status 405", status(405, "X-Amzn-Waf-Action", "captcha"), ukAct},
		{"AWS, status 200", text(html, page("", `<div id="challenge-container"></div><script>window.awsWafCookieDomainList=[];window.gokuProps={}</script>`)), ukAct},
		{"a captcha", text(html, page("", `<img src="/captcha.png">`+few)), act1},
		{"a page that wants scripts", text(html, page("", "Please enable JavaScript and cookies to continue.")), act1},
		{"a page of scripts", text(html, page("<title>Act</title>", `<div id="app"></div><SCRIPT src="/main.js"></SCRIPT>`)), act1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					http.NotFound(w, r)
					return
				}
				tt.answer(w, r)
			})
			got, err := get(open(t, s, fetch.Options{}), tt.address)
			var e *fetch.ChallengeError
			if !errors.As(err, &e) {
				t.Fatalf("got %+v, %v", got, err)
			}
			if !strings.Contains(err.Error(), "wants a browser") || e.Sign == "" {
				t.Errorf("got %v", err)
			}
			for _, step := range []string{tt.address, "in a browser", "save the page", "zanger import"} {
				if !strings.Contains(e.Hint(), step) {
					t.Errorf("hint %q lacks %q", e.Hint(), step)
				}
			}
		})
	}
}

func TestNoChallenge(t *testing.T) {
	for name, body := range map[string]string{
		"a law about captchas":           page("", "<article>"+law+"The form shall hold a captcha. Verify you are human.</article>"),
		"a good page with Cloudflare's":  page(`<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`, "<article>"+law+"</article>"),
		"a good page with a form":        page("", "<article>"+law+`</article><div class="g-recaptcha"></div>`),
		"a short decree with no scripts": page("", "<article>Decree. The committee is dissolved on the day of its publication, and its papers go to the archive of the state.</article>"),
	} {
		s := &site{pages: map[string]http.HandlerFunc{key1: text(html, body)}}
		if _, err := get(open(t, s, fetch.Options{}), act1); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOtherPages(t *testing.T) {
	portal := page("", "<p>The document is not here.</p>"+law)
	tests := []struct{ name, address, body, want, warning string }{
		{"an unknown CELEX number, status 200", "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:39999L9999", portal, "no text of an act", ""},
		{"an unknown doc_id, status 200", "https://www.legis.md/cautare/showdetails/7", portal, "no text of an act", ""},
		{"a web page in the place of XML", ukAct, portal, "a web page in the place of the data", ""},
		{"an empty page", act1, " \n", "an empty page", ""},
		{"a page built otherwise", act1, portal, "", "not built as the pages of adilet.zan.kz were"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &site{pages: map[string]http.HandlerFunc{strings.TrimPrefix(tt.address, "https://"): text(html, tt.body)}}
			got, err := get(open(t, s, fetch.Options{}), tt.address)
			var e *fetch.BodyError
			switch {
			case tt.want != "" && (!errors.As(err, &e) || !strings.Contains(err.Error(), tt.want) || !strings.Contains(e.Hint(), "zanger import")):
				t.Errorf("got %v, want %q", err, tt.want)
			case tt.want == "" && (err != nil || len(got.Warnings) != 1 || !strings.Contains(got.Warnings[0], tt.warning)):
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
}

func TestWrongCharset(t *testing.T) {
	body := "<html><body><article>" + law + "\xd1\xf2\xe0\xf2\xfc\xff</article></body></html>"
	s := &site{pages: map[string]http.HandlerFunc{key1: text(html, body)}}
	got, err := get(open(t, s, fetch.Options{}), act1)
	if err != nil || string(got.Body) != body || got.ContentType != html || got.Charset != "utf-8" {
		t.Fatalf("got %+v, %v", got, err)
	}
	if len(got.Warnings) != 1 || !strings.Contains(got.Warnings[0], "declared utf-8 and is not") {
		t.Errorf("got %q", got.Warnings)
	}
}

// raw answers with bytes as they are and closes the connection.
func raw(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, b, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		defer conn.Close()
		_, _ = b.WriteString(s)
		_ = b.Flush()
	}
}

// zipped compresses n zero bytes behind the beginning of a page.
func zipped(n int) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(good))
	_, _ = z.Write(make([]byte, n))
	_ = z.Close()
	return b.Bytes()
}

func TestBrokenBodies(t *testing.T) {
	const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
	small := zipped(0)
	coded := func(body []byte, coding string) string {
		return fmt.Sprintf("%sContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n%s", ok, coding, len(body), body)
	}
	spoiled := bytes.Clone(small)
	spoiled[len(spoiled)-6] ^= 0xff
	tests := []struct{ name, answer, want string }{
		{"shorter than it says", ok + fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(good)+1, good), "sent the text incomplete"},
		{"chunks without their end", ok + fmt.Sprintf("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n", len(good), good), "sent the text incomplete"},
		{"half of a zip", coded(small[:len(small)/2], "gzip"), "sent the text incomplete"},
		{"a spoiled zip", coded(spoiled, "gzip"), "sent the text incomplete"},
		{"no zip", coded([]byte(good), "gzip"), "sent the text incomplete"},
		{"a coding that was not asked for", coded([]byte(good), "br"), "a coding that was not asked for"},
		{"a zip that swells", coded(zipped(3<<20), "gzip"), "sent more than 1 MiB"},
		{"longer than allowed, and says so", ok + "Content-Length: 1048577\r\n\r\n", "sent more than 1 MiB"},
		{"no answer", "", "broke off the connection"},
		{"no HTTP", "SSH-2.0-x\r\n", "broke off the connection"},
		{"headers without end", "HTTP/1.1 200 OK\r\nX: " + strings.Repeat("a", 1<<20), "broke off the connection"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &site{pages: map[string]http.HandlerFunc{key1: raw(tt.answer)}}
			got, err := get(open(t, s, fetch.Options{MaxSize: 1 << 20}), act1)
			if err == nil || !strings.Contains(err.Error(), tt.want) || hint(err) == "" {
				t.Errorf("got %+v, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestWholeBodies(t *testing.T) {
	zip := zipped(0)
	tests := []struct{ name, answer, warning string }{
		{"zipped", fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s", html, len(zip), zip), ""},
		{"without a length", "HTTP/1.1 200 OK\r\nContent-Type: " + html + "\r\nConnection: close\r\n\r\n" + good, "did not say how long"},
	}
	for _, tt := range tests {
		s := &site{pages: map[string]http.HandlerFunc{key1: raw(tt.answer)}}
		got, err := get(open(t, s, fetch.Options{}), act1)
		if err != nil || string(got.Body) != good {
			t.Fatalf("%s: got %v", tt.name, err)
		}
		if w := strings.Join(got.Warnings, "; "); !strings.Contains(w, tt.warning) || tt.warning == "" && w != "" {
			t.Errorf("%s: got %q", tt.name, w)
		}
	}
}

func TestEndlessBody(t *testing.T) {
	sent := make(chan int, 1)
	s := &site{pages: map[string]http.HandlerFunc{key1: func(w http.ResponseWriter, r *http.Request) {
		n := 0
		for r.Context().Err() == nil {
			m, err := fmt.Fprint(w, law)
			if n += m; err != nil {
				break
			}
		}
		sent <- n
	}}}
	_, err := get(open(t, s, fetch.Options{MaxSize: 1 << 20}), act1)
	if err == nil || !strings.Contains(err.Error(), "sent more than 1 MiB") {
		t.Errorf("got %v", err)
	}
	if n := <-sent; n > 32<<20 {
		t.Errorf("%d bytes were sent", n)
	}
}

func TestSlowSites(t *testing.T) {
	wait := func(w http.ResponseWriter, r *http.Request) {
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	}
	tests := []struct {
		name   string
		answer http.HandlerFunc
		o      fetch.Options
		want   string
	}{
		{"no headers", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, fetch.Options{Header: 500 * time.Millisecond}, "did not begin to answer within 500ms"},
		{"no body", wait, fetch.Options{Whole: 800 * time.Millisecond}, "did not send the whole text within 800ms"},
		{"a byte at a time", func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				fmt.Fprint(w, "a")
				_ = http.NewResponseController(w).Flush()
				time.Sleep(time.Millisecond)
			}
		}, fetch.Options{Whole: 800 * time.Millisecond}, "did not send the whole text within 800ms"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &site{pages: map[string]http.HandlerFunc{key1: tt.answer}}
			_, err := get(open(t, s, tt.o), act1)
			var e *fetch.ReachError
			if !errors.As(err, &e) || !strings.Contains(err.Error(), tt.want) || e.Hint() == "" {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s := &site{pages: map[string]http.HandlerFunc{key1: func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}}}
	c := open(t, s, fetch.Options{})
	for range 2 { // the second is stopped before it begins
		_, err := c.Get(ctx, act1, fetch.Known{})
		if !errors.Is(err, context.Canceled) || hint(err) == "" {
			t.Errorf("got %v", err)
		}
	}
}

func TestPrivateAddressesAreNotAsked(t *testing.T) {
	for _, name := range []string{"HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"} {
		t.Setenv(name, "")
	}
	for _, host := range []string{"127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254"} {
		c := fetch.New(fetch.Options{})
		c.AddSite(host)
		_, err := get(c, "https://"+host+"/")
		if err == nil || !strings.Contains(err.Error(), "private address") || hint(err) == "" {
			t.Errorf("%s: got %v", host, err)
		}
	}
}

func TestStrangeCertificate(t *testing.T) {
	c := open(t, &site{}, fetch.Options{})
	c.AddSite("example.org")
	_, err := get(c, "https://example.org/")
	if err == nil || !strings.Contains(err.Error(), "certificate") || !strings.Contains(hint(err), "import") {
		t.Errorf("got %v, hint %q", err, hint(err))
	}
}

// TestNothingIsLeft reads texts that come and texts that fail, and counts.
func TestNothingIsLeft(t *testing.T) {
	s := &site{pages: map[string]http.HandlerFunc{
		key1: text(html, good), ukKey: raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<a>"),
		"www.legis.md/cautare/showdetails/7": redirect("https://example.org/"),
	}}
	c := open(t, s, fetch.Options{})
	before := runtime.NumGoroutine()
	for range 3 {
		for _, address := range []string{act1, ukAct, "https://www.legis.md/cautare/showdetails/7"} {
			_, _ = get(c, address)
		}
	}
	after := 0
	for range 200 {
		if after = runtime.NumGoroutine(); after <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, after)
}
