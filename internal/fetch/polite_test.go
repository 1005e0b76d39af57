package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"zanger/internal/fetch"
)

const (
	act1  = "https://adilet.zan.kz/rus/docs/Z080000114_"
	key1  = "adilet.zan.kz/rus/docs/Z080000114_"
	ukAct = "https://www.legislation.gov.uk/ukpga/2015/30/data.xml"
	ukKey = "www.legislation.gov.uk/ukpga/2015/30/data.xml"
)

var good = page("", "<article>"+law+"</article>")

func redirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

func TestRedirects(t *testing.T) {
	tests := []struct {
		name, to, want string // want is the final address, or what the error says
		failed         bool
	}{
		{"within the host", "/rus/docs/OTHER", "https://adilet.zan.kz/rus/docs/OTHER", false},
		{"to another host of the site", "https://old.adilet.zan.kz/rus/docs/OLD", "https://old.adilet.zan.kz/rus/docs/OLD", false},
		{"to plain http, raised to https", "http://adilet.zan.kz/rus/docs/OTHER#z1", "https://adilet.zan.kz/rus/docs/OTHER", false},
		{"off the site", "https://login.example.org/", "leads off the site, to \"https://login.example.org/\"", true},
		{"to another supported site", "https://www.legis.md/cautare/showdetails/1", "leads off the site", true},
		{"to a sister host that is not listed", "https://evil.zan.kz/", "leads off the site", true},
		{"to this machine", "http://127.0.0.1/", "leads off the site", true},
		{"to a file", "file:///etc/passwd", "leads off the site", true},
		{"to a port", "https://adilet.zan.kz:8443/", "not followed", true},
		{"nowhere", "", "leads to no address", true},
		{"in a ring", "/rus/docs/Z080000114_", "more than five times", true},
		{"to a page that is not there", "/rus/docs/NONE", "has no text at https://adilet.zan.kz/rus/docs/NONE", true},
		{"to what robots.txt forbids", "/closed/1", "asks programs not to read", true},
		{"to a captcha", "/captcha?back=1", "wants a browser", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &site{pages: map[string]http.HandlerFunc{
				key1: redirect(tt.to), "adilet.zan.kz/robots.txt": text("text/plain", "User-agent: *\nDisallow: /closed"),
				"adilet.zan.kz/rus/docs/OTHER": text(html, good), "old.adilet.zan.kz/rus/docs/OLD": text(html, good),
			}}
			got, err := get(open(t, s, fetch.Options{}), act1)
			switch {
			case !tt.failed && (err != nil || got.Address != tt.want):
				t.Errorf("got %+v, %v", got, err)
			case tt.failed && (err == nil || !strings.Contains(err.Error(), tt.want) || hint(err) == ""):
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if tt.name == "in a ring" && len(s.asked) != 7 {
				t.Errorf("asked %d times: %q", len(s.asked), s.asked)
			}
		})
	}
}

func TestRobotsAreRespected(t *testing.T) {
	tests := []struct {
		name   string
		robots http.HandlerFunc
		want   string // what the error says, "" for a text
	}{
		{"none", nil, ""},
		{"open", text("text/plain", "User-agent: *\nDisallow: */data.pdf"), ""},
		{"closed", text("text/plain", "User-agent: *\nDisallow: /ukpga"), `asks programs not to read ` + ukAct + ` (robots.txt: "/ukpga")`},
		{"closed to this program", text("text/plain", "User-agent: *\nAllow: /\n\nUser-agent: zanger\nDisallow: /"), "asks programs not to read"},
		{"refused, which means open", status(403), ""},
		{"in trouble, which means closed", status(500), "cannot answer now (status 500)"},
		{"too many requests", status(429, "Retry-After", "120"), "ask again after 120 seconds"},
		{"elsewhere on the site", redirect("https://legislation.gov.uk/robots.txt"), "asks programs not to read"},
		{"elsewhere", redirect("https://example.org/robots.txt"), ""},
		{"behind a check of the browser", status(403, "Cf-Mitigated", "challenge"), "wants a browser"},
		{"without end", func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, "User-agent: *\nDisallow: /ukpga\n")
			for range 1 << 15 {
				fmt.Fprint(w, strings.Repeat("# nothing\n", 10))
			}
		}, "asks programs not to read"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &site{pages: map[string]http.HandlerFunc{
				"www.legislation.gov.uk/robots.txt": tt.robots, ukKey: text("application/xml", "<Legislation/>"),
				"legislation.gov.uk/robots.txt": text("text/plain", "User-agent: *\nDisallow: /"),
			}}
			_, err := get(open(t, s, fetch.Options{}), ukAct)
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if asked := slices.Contains(s.asked, ukKey); asked != (tt.want == "") {
				t.Errorf("asked for %q", s.asked)
			}
			if err != nil && hint(err) == "" {
				t.Errorf("%v has no hint", err)
			}
		})
	}
}

func TestRobotsAreReadOnce(t *testing.T) {
	s := &site{pages: map[string]http.HandlerFunc{ukKey: text("application/xml", "<Legislation/>")}}
	c := open(t, s, fetch.Options{})
	for range 3 {
		if _, err := get(c, ukAct); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.asked) != 4 {
		t.Errorf("asked for %q", s.asked)
	}
}

// TestPauses reads two acts of one site and one of another by a clock that
// moves only when the client sleeps.
func TestPauses(t *testing.T) {
	tests := []struct {
		robots string
		want   []time.Duration
	}{
		{"User-agent: *\nCrawl-delay: 5", []time.Duration{1e9, 5e9, 5e9}},
		{"User-agent: *\nCrawl-delay: 0.1", []time.Duration{1e9, 1e9, 1e9}},
		{"User-agent: *\nCrawl-delay: 86400", []time.Duration{1e9, 30e9, 30e9}},
		{"", []time.Duration{1e9, 1e9, 1e9}},
	}
	for _, tt := range tests {
		s := &site{pages: map[string]http.HandlerFunc{
			"www.legislation.gov.uk/robots.txt": text("text/plain", tt.robots), ukKey: text("application/xml", "<Legislation/>"),
			key1: text(html, good),
		}}
		c := open(t, s, fetch.Options{})
		var slept []time.Duration
		now := time.Unix(0, 0)
		c.SetPause(time.Second)
		c.SetClock(func() time.Time { return now }, func(_ context.Context, d time.Duration) error {
			slept = append(slept, d)
			now = now.Add(d)
			return nil
		})
		for _, address := range []string{ukAct, ukAct, ukAct} {
			if _, err := get(c, address); err != nil {
				t.Fatal(err)
			}
		}
		if !slices.Equal(slept, tt.want) {
			t.Errorf("%q: got pauses %v, want %v", tt.robots, slept, tt.want)
		}
		slept = nil
		now = now.Add(time.Minute)
		if _, err := get(c, act1); err != nil || !slices.Equal(slept, []time.Duration{1e9}) {
			t.Errorf("another site: got %v, %v", slept, err)
		}
	}
}

func TestStatuses(t *testing.T) {
	tests := []struct {
		code       int
		retry      string
		want, hint string
	}{
		{404, "", "adilet.zan.kz has no text at " + act1, "number, language and day"},
		{410, "", "adilet.zan.kz has no text at", "number"},
		{400, "", "does not understand the address", "number"},
		{401, "", "refuses", "zanger import"},
		{403, "", "refuses " + act1 + " (status 403)", "zanger import"},
		{403, "3600", "ask again after 3600 seconds", "after 3600 seconds"},
		{429, "120", "asks to wait after too many requests (status 429), ask again after 120 seconds", "after 120 seconds"},
		{429, "", "asks to wait", "some minutes"},
		{503, "Tue, 24 Nov 2026 10:00:00 GMT", "cannot answer now (status 503), ask again after 2026-11-24 10:00:00 UTC", "UTC"},
		{503, "soon", "cannot answer now (status 503)", "some minutes"},
		{500, "", "cannot answer now", "some minutes"},
		{202, "", "is still preparing", "some minutes"},
		{204, "", "did not give the text", "import"},
		{206, "", "did not give the text", "import"},
		{304, "", "did not give the text", "import"},
		{418, "", "did not give the text of " + act1 + " (status 418)", "import"},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.code, tt.retry), func(t *testing.T) {
			s := &site{pages: map[string]http.HandlerFunc{key1: status(tt.code, "Retry-After", tt.retry)}}
			_, err := get(open(t, s, fetch.Options{}), act1)
			var e *fetch.StatusError
			if !errors.As(err, &e) || e.Status != tt.code {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(err.Error(), tt.want) || !strings.Contains(e.Hint(), tt.hint) {
				t.Errorf("got %q, hint %q", err, e.Hint())
			}
			if len(s.asked) != 2 {
				t.Errorf("asked again: %q", s.asked)
			}
		})
	}
}

func TestNotModified(t *testing.T) {
	s := &site{pages: map[string]http.HandlerFunc{ukKey: func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Mon, 23 Nov 2026 10:00:00 GMT")
		if r.Header.Get("If-None-Match") == `"v1"` || r.Header.Get("If-Modified-Since") == "Mon, 23 Nov 2026 10:00:00 GMT" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		text("application/xml", "<Legislation/>")(w, r)
	}}}
	c := open(t, s, fetch.Options{})
	first, err := get(c, ukAct)
	if err != nil || first.ETag != `"v1"` || first.LastModified != "Mon, 23 Nov 2026 10:00:00 GMT" {
		t.Fatalf("got %+v, %v", first, err)
	}
	for _, known := range []fetch.Known{{ETag: first.ETag}, {LastModified: first.LastModified}} {
		if _, err := c.Get(context.Background(), ukAct, known); !errors.Is(err, fetch.ErrNotModified) || hint(err) == "" {
			t.Errorf("%+v: got %v", known, err)
		}
	}
	if got, err := c.Get(context.Background(), ukAct, fetch.Known{ETag: `"v0"`}); err != nil || string(got.Body) != "<Legislation/>" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestOneAtATime(t *testing.T) {
	var under, most atomic.Int32
	s := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		most.Store(max(most.Load(), under.Add(1)))
		time.Sleep(5 * time.Millisecond)
		under.Add(-1)
		text("application/xml", "<Legislation/>")(w, r)
	})
	c := open(t, s, fetch.Options{})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := get(c, ukAct); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if most.Load() != 1 {
		t.Errorf("%d requests at a time", most.Load())
	}
}

func TestUnasked(t *testing.T) {
	s := &site{}
	c := open(t, s, fetch.Options{})
	for address, want := range map[string]string{
		"https://example.org/":                       "not an address of a supported site",
		"http://data.europa.eu/eli/dir/2011/36/oj":   "not asked under this name",
		"https://adilet.zan.kz:22/rus/docs/Z0800001": "user name or a port",
		"https://127.0.0.1/":                         "not an address of a supported site",
		"https://[::1]/":                             "not an address of a supported site",
	} {
		if _, err := get(c, address); err == nil || !strings.Contains(err.Error(), want) || hint(err) == "" {
			t.Errorf("%s: got %v", address, err)
		}
	}
	if len(s.asked) > 0 {
		t.Errorf("asked for %q", s.asked)
	}
}

func TestPlainHTTPIsRaised(t *testing.T) {
	s := &site{pages: map[string]http.HandlerFunc{key1: text(html, good)}}
	got, err := get(open(t, s, fetch.Options{}), strings.Replace(act1, "https", "http", 1))
	if err != nil || got.Address != act1 {
		t.Errorf("got %+v, %v", got, err)
	}
}
