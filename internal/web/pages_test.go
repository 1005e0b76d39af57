package web

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// parse reads a page and checks what must hold for every one.
func parse(t *testing.T, where, page string) *html.Node {
	t.Helper()
	if strings.Contains(page, "%!") || strings.Contains(page, "<no value>") || strings.Contains(page, "ZgotmplZ") {
		t.Errorf("%s: a template is wrong: %s", where, around(page, "%!", "<no value>", "ZgotmplZ"))
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	ids, labelled, h1, mains := map[string]bool{}, map[string]bool{}, 0, 0
	var fields []*html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("%s: the id %q stands twice", where, id)
			}
			ids[id] = true
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
				t.Errorf("%s: <%s %s=%q>", where, n.Data, a.Key, a.Val)
			}
			if (a.Key == "href" || a.Key == "src" || a.Key == "action") && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				t.Errorf("%s: <%s %s=%q>", where, n.Data, a.Key, a.Val)
			}
		}
		switch n.Data {
		case "h1":
			h1++
		case "main":
			mains++
		case "label":
			labelled[attr(n, "for")] = true
		case "input", "select", "textarea":
			if k := attr(n, "type"); k != "hidden" {
				fields = append(fields, n)
			}
		case "script":
			if attr(n, "src") == "" || n.FirstChild != nil {
				t.Errorf("%s: a script of its own", where)
			}
		case "style":
			t.Errorf("%s: a style of its own", where)
		case "a", "button":
			if strings.TrimSpace(textOf(n)) == "" {
				t.Errorf("%s: <%s> without words: %v", where, n.Data, n.Attr)
			}
		case "html":
			if attr(n, "lang") == "" {
				t.Errorf("%s: no language", where)
			}
		}
	}
	for _, f := range fields {
		if !labelled[attr(f, "id")] && !within(f, "label") {
			t.Errorf("%s: the field %q has no label", where, attr(f, "name"))
		}
	}
	if h1 != 1 || mains != 1 {
		t.Errorf("%s: %d h1, %d main", where, h1, mains)
	}
	return doc
}

func around(page string, marks ...string) string {
	for _, m := range marks {
		if i := strings.Index(page, m); i >= 0 {
			return page[max(0, i-80):min(len(page), i+80)]
		}
	}
	return ""
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

func within(n *html.Node, tag string) bool {
	for p := range n.Ancestors() {
		if p.Data == tag {
			return true
		}
	}
	return false
}

// find returns the elements of a class.
func find(doc *html.Node, class string) []*html.Node {
	var out []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && strings.Contains(" "+attr(n, "class")+" ", " "+class+" ") {
			out = append(out, n)
		}
	}
	return out
}

// TestPages opens every page in three languages: well formed, labelled, one heading.
func TestPages(t *testing.T) {
	s := newSite(t)
	for _, p := range pages {
		for _, l := range languages {
			r := httptest.NewRequest("GET", p, nil)
			r.AddCookie(&http.Cookie{Name: langCookie, Value: l.code})
			w := s.do(r)
			if w.Code != 200 {
				t.Errorf("%s in %s: got %d", p, l.code, w.Code)
				continue
			}
			doc := parse(t, p+" "+l.code, w.Body.String())
			for n := range doc.Descendants() {
				if n.Type == html.ElementNode && n.Data == "html" && attr(n, "lang") != l.code {
					t.Errorf("%s: the page is in %q, want %q", p, attr(n, "lang"), l.code)
				}
			}
		}
	}
}

// TestLinksLeadSomewhere follows every link of our own on the first pages.
func TestLinksLeadSomewhere(t *testing.T) {
	s := newSite(t)
	seen := map[string]bool{}
	for _, p := range []string{"/", "/help", "/acts", "/search", "/search?q=shelter+for+victims", "/act/kz-sss?at=2013-05-24", "/act/kz-sss/changes", "/matrix?standard=cets-197"} {
		for n := range parse(t, p, s.read(p)).Descendants() {
			h := attr(n, "href")
			if h == "" || strings.HasPrefix(h, "http") || strings.HasPrefix(h, "#") || strings.Contains(h, "as=") || len(seen) > 400 {
				continue
			}
			h, _, _ = strings.Cut(h, "#")
			if seen[h] {
				continue
			}
			seen[h] = true
			u, err := url.Parse(h)
			if err != nil || u.Host != "" {
				t.Errorf("%s: link %q", p, h)
				continue
			}
			if w := s.get(h); w.Code != 200 && w.Code != 303 {
				t.Errorf("%s: %s answers %d: %s", p, h, w.Code, textOf(parse(t, h, w.Body.String())))
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d links", len(seen))
	}
}

// TestDownloads: every format of a document is a file that is kept, not shown.
func TestDownloads(t *testing.T) {
	s := newSite(t)
	for path, begin := range map[string]string{
		"/act/kz-sss/changes?from=before%3Akz-175-v&to=after%3Akz-175-v&as=docx": "PK", "/act/kz-sss/table?as=pdf": "%PDF", "/act/kz-sss/changes?as=html": "<!DOCTYPE",
		"/act/kz-sss/numbers?as=csv": "", "/matrix?standard=cets-197&as=docx": "PK", "/gap?country=kz%402013-05-24&as=md": "", "/act/kz-sss/export?at=2013-05-24&in=en&as=xml": "<?xml",
		"/act/kz-sss/export?at=2013-05-24&in=en&as=json": "{", "/act/kz-sss/export?at=2013-05-24&in=en&as=docx": "PK"} {
		w := s.get(path)
		if w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Disposition"), "attachment;") || !strings.HasPrefix(w.Body.String(), begin) || w.Body.Len() < 100 {
			t.Errorf("%s: got %d, %s, %.30q", path, w.Code, w.Header().Get("Content-Disposition"), w.Body.String())
		}
	}
	if w := s.get("/act/kz-sss/changes?as=exe"); w.Code != 400 {
		t.Errorf("an unknown format: got %d", w.Code)
	}
}

// TestReader: the things that a reader must see.
func TestReader(t *testing.T) {
	s := newSite(t)
	page := s.read("/act/kz-sss?at=2013-05-24")
	doc := parse(t, "kz-sss", page)
	for what, want := range map[string]string{"repeal": "Repealed.", "successor": `href="/act/kz-sc"`, "whose words": "working text", "day": "on 24 May 2013", "official": "adilet.zan.kz"} {
		if !strings.Contains(page, want) {
			t.Errorf("%s: %q is missing", what, want)
		}
	}
	if n := len(find(doc, "unit")); n < 22 {
		t.Errorf("%d units", n)
	}
	if n := len(find(doc, "ref")); n == 0 {
		t.Error("no citation in the text is a link")
	}
	for _, a := range find(doc, "ref") {
		if w := s.get("/preview?part=1&ref=" + url.QueryEscape(attr(a, "data-ref"))); w.Code != 200 || !strings.Contains(w.Body.String(), "card") {
			t.Errorf("the preview of %s: got %d", attr(a, "data-ref"), w.Code)
		}
	}
	// without a day nothing is said of one
	if page := s.read("/act/kz-sss"); strings.Contains(page, "on ; ") || strings.Contains(page, "at=&") {
		t.Errorf("a day that nobody named: %s", around(page, "on ; ", "at=&"))
	}
	// a day that nobody can answer for
	w := s.get("/act/kz-sss?at=2013-07-20&u=art_13")
	if w.Code != 404 || !strings.Contains(w.Body.String(), "These wordings can be had") {
		t.Errorf("a day in doubt: got %d", w.Code)
	}
	if page := s.read("/act/kz-sss?at=2013-07-20"); !strings.Contains(page, "Nobody can vouch") {
		t.Error("a day outside every interval is not said to be one")
	}
	if w := s.get("/act/kz-sss?at=2013"); w.Code == 200 {
		t.Error("a bare year is answered")
	}
}

// TestBasket puts provisions aside and lays them side by side, without scripts.
func TestBasket(t *testing.T) {
	s := newSite(t)
	w := s.post("/basket", url.Values{"add": {"kz-sss:en@2013-05-24#art_6"}, "back": {"/act/kz-sss?at=2013-05-24"}})
	if w.Code != 303 || w.Header().Get("Location") != "/act/kz-sss?at=2013-05-24" {
		t.Fatalf("got %d to %q", w.Code, w.Header().Get("Location"))
	}
	r := httptest.NewRequest("GET", "/compare", nil)
	r.AddCookie(w.Result().Cookies()[0])
	doc := parse(t, "/compare", s.do(r).Body.String())
	if items := find(doc, "basket"); len(items) != 1 || !strings.Contains(textOf(items[0]), "kz-sss:en@2013-05-24#art_6") || len(find(doc, "zg")) != 1 {
		t.Errorf("got %s", textOf(doc))
	}
	for _, back := range []string{"http://evil.example/", "//evil.example/", `/\evil.example`, "javascript:alert(1)", "/x\r\nSet-Cookie: a=b"} {
		w := s.post("/basket", url.Values{"add": {"kz-sss#art_6"}, "back": {back}})
		if to := w.Header().Get("Location"); to != "/compare" {
			t.Errorf("back to %q leads to %q", back, to)
		}
	}
	if got := basketOf([]string{"kz-sss", "kz-sss#art_6", "kz-sss#art_6", "<b>", "x y", "kz-sss#../x"}); len(got) != 1 {
		t.Errorf("got %q", got)
	}
}

// TestLanguageIsKept: a choice is a cookie, and the address goes on without it.
func TestLanguageIsKept(t *testing.T) {
	s := newSite(t)
	w := s.get("/search?q=a&lang=kk")
	if w.Code != 303 || w.Header().Get("Location") != "/search?q=a" || w.Result().Cookies()[0].Value != "kk" {
		t.Errorf("got %d to %q", w.Code, w.Header().Get("Location"))
	}
	for _, p := range []string{"//evil.example/?lang=ru", "/%5cevil.example?lang=ru"} {
		r := httptest.NewRequest("GET", "/", nil)
		u, err := url.ParseRequestURI(p)
		if err != nil {
			t.Fatal(err)
		}
		r.URL = u
		if to := s.do(r).Header().Get("Location"); strings.HasPrefix(to, "//") || strings.HasPrefix(to, "/\\") || strings.Contains(to, "http") {
			t.Errorf("%s leads to %q", p, to)
		}
	}
}

// TestConcordanceIsJudged: a person's word is kept in the library and shown.
func TestConcordanceIsJudged(t *testing.T) {
	s := newSite(t)
	ownLibrary(t)(&s.o)
	const at = "/concordance?a=md-thb&b=cets-197"
	doc := parse(t, at, s.read(at))
	var pair string
	for n := range doc.Descendants() {
		if attr(n, "name") == "pair" && !strings.HasSuffix(attr(n, "value"), "=none") {
			pair = attr(n, "value")
			break
		}
	}
	if pair == "" {
		t.Fatal("nothing is proposed")
	}
	w := s.post("/concordance", url.Values{"a": {"md-thb"}, "b": {"cets-197"}, "pair": {pair}, "say": {"partial"}})
	if w.Code != 303 {
		t.Fatalf("got %d: %s", w.Code, w.Body)
	}
	page := s.read(at)
	if n := strings.Count(page, `value="`+pair+`"`); n != 0 {
		t.Errorf("%s is still asked about", pair)
	}
	if again, err := New(s.o); err != nil {
		t.Fatal(err)
	} else {
		again.ports["7310"] = true
		if page := (&site{again, t, s.host}).read(at); strings.Contains(page, `value="`+pair+`"`) {
			t.Error("it is forgotten when the program is started anew")
		}
	}
	for _, bad := range []url.Values{{"a": {"md-thb"}, "b": {"cets-197"}, "pair": {pair}, "say": {"maybe"}}, {"a": {"../x"}, "b": {"cets-197"}, "pair": {pair}, "say": {"full"}},
		{"a": {"md-thb"}, "b": {"cets-197"}, "pair": {"art_9999=art_1"}, "say": {"full"}}} {
		if w := s.post("/concordance", bad); w.Code == 303 || w.Code >= 500 {
			t.Errorf("%v: got %d", bad, w.Code)
		}
	}
}

// TestPartAlone: a part of an article that is shown by itself is named in full.
func TestPartAlone(t *testing.T) {
	page := newSite(t).read("/act/kz-sss?at=2013-05-24&c=Article+6%288%29")
	if n := strings.Count(page, "Subparagraph 8) of Article 6"); n < 2 { // among the contents, and above the text
		t.Errorf("named %d times", n)
	}
	if strings.Contains(page, `<span class="num">8)</span>`) {
		t.Error("the bare number stands as its name")
	}
}
