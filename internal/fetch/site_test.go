package fetch_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"zanger/internal/fetch"
	"zanger/internal/fetch/fetchtest"
)

// law is an invented act, long enough to be one.
var law = "<p>" + strings.Repeat("The authority shall help every person who asks for help. ", 40) + "</p>"

// page makes an HTML page; head and body go where their names say.
func page(head, body string) string {
	return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>"
}

// site answers like a site: by host and path with query. What it does not have
// is 404. It notes what it was asked for.
type site struct {
	pages map[string]http.HandlerFunc
	mu    sync.Mutex
	asked []string
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	key := r.Host + r.URL.RequestURI()
	s.mu.Lock()
	s.asked = append(s.asked, key)
	s.mu.Unlock()
	if h := s.pages[key]; h != nil {
		h(w, r)
		return
	}
	http.NotFound(w, r)
}

// text answers with a content type and a body.
func text(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		fmt.Fprint(w, body)
	}
}

func status(code int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(code)
		fmt.Fprintf(w, "<html><body>%d</body></html>", code)
	}
}

const html = "text/html; charset=utf-8"

// open makes a client that finds s in the place of every site.
func open(t *testing.T, s http.Handler, o fetch.Options) *fetch.Client {
	t.Helper()
	o.Local, o.Today = fetchtest.Serve(t, s), day(t, "2026-11-24")
	o.Version = "1.2"
	return fetch.New(o)
}

func get(c *fetch.Client, address string) (*fetch.Text, error) {
	return c.Get(context.Background(), address, fetch.Known{})
}

func TestEachSite(t *testing.T) {
	const jsd = `<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`
	tests := []struct{ name, official, key, contentType, body string }{
		{"adilet", "https://adilet.zan.kz/rus/docs/Z080000114_", "adilet.zan.kz/rus/docs/Z080000114_", html, page("", "<article>"+law+"</article>")},
		{"legislation.gov.uk", "https://www.legislation.gov.uk/ukpga/2015/30", "www.legislation.gov.uk/ukpga/2015/30/data.xml", "application/xml", `<?xml version="1.0" encoding="utf-8"?><Legislation>` + law + `</Legislation>`},
		{"legis.md with the script of every page", "https://www.legis.md/cautare/getResults?doc_id=7&lang=ro", "www.legis.md/cautare/showdetails/7", html, page(jsd, `<div id="contentdoc">`+law+`</div><form class="g-recaptcha"></form>`)},
		{"legis.md, a part of a page", "https://www.legis.md/cautare/showdetails/7", "www.legis.md/cautare/showdetails/7", html, `<div id="contentdoc">` + law + `</div>`},
		{"EUR-Lex", "https://eur-lex.europa.eu/eli/dir/2011/36/oj", "eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32011L0036", html, page("", `<p class="oj-normal">`+law)},
		{"Paragraf", "https://www.paragraf.rs/propisi/zakon.html", "www.paragraf.rs/propisi/zakon.html", html, page("", `<p class="clan">Član 1</p>`+law)},
		{"Serbian system", "https://www.pravno-informacioni-sistem.rs/viewAct/d6c4257a-e0aa-4ab2-9d24-b10c9a13ca58", "reg.pravno-informacioni-sistem.rs/api/viewAct/d6c4257a-e0aa-4ab2-9d24-b10c9a13ca58", html, page("", law)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &site{pages: map[string]http.HandlerFunc{tt.key: text(tt.contentType, tt.body)}}
			address, err := fetch.Address(tt.official, "", day(t, ""))
			if err != nil {
				t.Fatal(err)
			}
			got, err := get(open(t, s, fetch.Options{}), address)
			if err != nil {
				t.Fatal(err)
			}
			sum := sha256.Sum256([]byte(tt.body))
			want := fetch.Text{Site: got.Site, Address: "https://" + tt.key, ContentType: tt.contentType, Charset: got.Charset,
				SHA256: hex.EncodeToString(sum[:]), Had: day(t, "2026-11-24")}
			if got.Address != want.Address || got.ContentType != want.ContentType || got.SHA256 != want.SHA256 || got.Had != want.Had ||
				string(got.Body) != tt.body || got.Charset != "utf-8" || len(got.Warnings) > 0 {
				t.Errorf("got %+v\nwant %+v", got, want)
			}
			if host, _, _ := strings.Cut(tt.key, "/"); len(s.asked) != 2 || s.asked[0] != host+"/robots.txt" {
				t.Errorf("asked for %q", s.asked)
			}
		})
	}
}

func TestWhoAsks(t *testing.T) {
	var h http.Header
	s := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h = r.Header.Clone()
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
		text("application/xml", "<Legislation/>")(w, r)
	})
	c := open(t, s, fetch.Options{Contact: "law@example.org"})
	for range 2 {
		if _, err := get(c, "https://www.legislation.gov.uk/ukpga/2015/30/data.xml"); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := h.Get("User-Agent"), "zanger/1.2 (+legal research tool; law@example.org)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if h.Get("Accept") != "application/xml" || h.Get("Cookie") != "" || h.Get("Referer") != "" {
		t.Errorf("got %v", h)
	}
}

// sbirka answers with an act of the given pages of fragments.
func sbirka(pages ...string) *site {
	s := &site{pages: map[string]http.HandlerFunc{}}
	for i, p := range pages {
		s.pages[fmt.Sprintf("e-sbirka.gov.cz/sbr-cache/dokumenty-sbirky/%%2Fsb%%2F2006%%2F108/fragmenty?cisloStranky=%d", i)] = text("application/json", p)
	}
	return s
}

const fragments = "https://e-sbirka.gov.cz/sbr-cache/dokumenty-sbirky/%2Fsb%2F2006%2F108/fragmenty?cisloStranky=0"

func TestPagesArePutTogether(t *testing.T) {
	s := sbirka(
		`{"pocetStranek": 3, "typ": "x", "seznam": [{"id": 1, "xhtml": "<div><var>§ 1</var> a&amp;b</div>"}]}`,
		`{"pocetStranek": 3, "seznam": [{"id": 2}, {"id": 3}]}`,
		`{"pocetStranek": 3, "seznam": [{"id": 4}]}`)
	got, err := get(open(t, s, fetch.Options{}), fragments)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"pocetStranek":1,"seznam":[{"id":1,"xhtml":"<div><var>§ 1</var> a&amp;b</div>"},{"id":2},{"id":3},{"id":4}],"typ":"x"}` + "\n"
	if string(got.Body) != want || got.Address != fragments || got.ETag != "" {
		t.Errorf("got %s\nfrom %s", got.Body, got.Address)
	}
	if len(s.asked) != 4 {
		t.Errorf("asked for %q", s.asked)
	}
}

func TestPagesThatDoNotFit(t *testing.T) {
	one := `{"pocetStranek": 2, "seznam": [{"id": 1}]}`
	tests := []struct {
		name  string
		pages []string
		want  string
	}{
		{"the second is missing", []string{one}, "page 2 of 2: e-sbirka.gov.cz has no text"},
		{"the number of pages changes", []string{one, `{"pocetStranek": 3, "seznam": [{"id": 2}]}`}, "changed while it was being read"},
		{"a page without fragments", []string{one, `{"pocetStranek": 2, "seznam": []}`}, "no fragments"},
		{"too many pages", []string{`{"pocetStranek": 100000, "seznam": [{"id": 1}]}`}, "more than 200"},
		{"an error in JSON", []string{`{"chyby": [{"kod": "NEPLATNE_STALE_URL"}]}`}, "no fragments"},
		{"no JSON", []string{`{"pocet`}, "not a page of fragments"},
		{"a web page", []string{page("", law)}, "not a page of fragments"},
		{"nothing", []string{""}, "not a page of fragments"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := get(open(t, sbirka(tt.pages...), fetch.Options{}), fragments)
			if err == nil || !strings.Contains(err.Error(), tt.want) || hint(err) == "" {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestPagesTogetherAreLimited(t *testing.T) {
	long := `{"pocetStranek": 2, "seznam": [{"x": "` + strings.Repeat("a", 600) + `"}]}`
	_, err := get(open(t, sbirka(long, long), fetch.Options{MaxSize: 1024}), fragments)
	if err == nil || !strings.Contains(err.Error(), "sent more than 1 KiB") {
		t.Errorf("got %v", err)
	}
}
