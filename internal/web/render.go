package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/document/html"
	"zanger/internal/view"
)

//go:embed page/*.html
var pageFiles embed.FS

//go:embed static
var staticFiles embed.FS

// loadPages reads the templates: each page with the layout and the shared parts.
func loadPages() (map[string]*template.Template, error) {
	common, err := template.New("").Funcs(functions).Funcs(moreFunctions).ParseFS(pageFiles, "page/layout.html", "page/parts.html")
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(pageFiles, "page/*.html")
	if err != nil {
		return nil, err
	}
	out := map[string]*template.Template{}
	for _, n := range names {
		name := strings.TrimSuffix(path.Base(n), ".html")
		if name == "layout" || name == "parts" {
			continue
		}
		t, err := common.Clone()
		if err != nil {
			return nil, err
		}
		if out[name], err = t.ParseFS(pageFiles, n); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// functions of the templates.
var functions = template.FuncMap{
	"date": func(d act.Date, lang string) string {
		if d.IsZero() {
			return ""
		}
		return view.DateName(d, lang)
	},
	"given": func(d act.Date) bool { return !d.IsZero() },
	"interval": func(from, until act.Date, lang string) string {
		return view.IntervalName(act.Interval{From: from, Until: until}, lang)
	},
	"authority": func(a act.Authority, lang string) string { return view.AuthorityName(a, lang) },
	"coverage":  func(c act.Coverage, lang string) string { return view.CoverageName(c, lang) },
	"actname":   func(u act.WorkURI, lang string) string { return view.ActName(u, lang) },
	"country":   countryName,
	"langname":  langName,
	"href":      refHref,
	"add":       func(a, b int) int { return a + b },
	"join":      func(s []string, sep string) string { return strings.Join(s, sep) },
	"has":       func(list []string, s string) bool { return slices.Contains(list, s) },
	"marked":    marked,
	"host":      hostOf,
}

// refHref is the address of the page that a machine citation leads to; that of the
// search for it when it is none.
func refHref(ref string) string {
	r, err := cite.ParseRef(ref)
	if err != nil {
		return link("/search", "q", ref)
	}
	h := link("/act/"+r.Alias, "in", r.Lang, "at", atOf(r))
	if r.EID != "" {
		h += "#" + string(r.EID)
	}
	return h
}

// atOf is the point in time of a reference as it stands in addresses.
func atOf(r cite.Ref) string {
	s := cite.Ref{Alias: "x", At: r.At, Date: r.Date, Bill: r.Bill}.String()
	_, at, _ := strings.Cut(s, "@")
	return at
}

// fragment sets a document as a part of a page. Its links to provisions lead to them.
func fragment(d *document.Document) (template.HTML, error) {
	var b bytes.Buffer
	err := html.Write(&b, d, html.Options{Fragment: true, Local: func(target string) (string, bool) {
		if _, err := cite.ParseRef(target); err != nil || !strings.Contains(target, "#") {
			return "", false
		}
		return refHref(target), true
	}})
	return template.HTML(b.String()), err // written by document/html, which escapes all of it
}

// inset sets a document as a part of a page that has a heading of its own.
func inset(d *document.Document) (template.HTML, error) {
	part := *d
	part.Title = ""
	part.Blocks = slices.Clone(d.Blocks)
	for i, b := range part.Blocks {
		if h, ok := b.(document.Heading); ok && h.Level < 3 {
			h.Level = 3
			part.Blocks[i] = h
		}
	}
	return fragment(&part)
}

// marked sets the words that matched in mark elements.
func marked(text string, marks [][2]int) template.HTML {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		if m[0] < at || m[1] > len(text) || m[0] > m[1] {
			continue
		}
		b.WriteString(template.HTMLEscapeString(text[at:m[0]]))
		b.WriteString("<mark>" + template.HTMLEscapeString(text[m[0]:m[1]]) + "</mark>")
		at = m[1]
	}
	b.WriteString(template.HTMLEscapeString(text[at:]))
	return template.HTML(b.String())
}

// asset is a static file.
type asset struct {
	body []byte
	kind string
}

// loadStatic reads the static files and makes the style sheets of documents one of
// them. Their stamp stands in their addresses, so that browsers may keep them.
func loadStatic() (map[string]asset, string, error) {
	out := map[string]asset{"document.css": {[]byte(html.StyleSheet() + columnWidths()), "text/css; charset=utf-8"}}
	err := fs.WalkDir(staticFiles, "static", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := staticFiles.ReadFile(p)
		out[path.Base(p)] = asset{b, kinds[path.Ext(p)]}
		return err
	})
	names := make([]string, 0, len(out))
	for n := range out {
		names = append(names, n)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, n := range names {
		fmt.Fprintln(h, n, len(out[n].body))
		h.Write(out[n].body)
	}
	return out, hex.EncodeToString(h.Sum(nil)[:6]), err
}

var kinds = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}

// columnWidths are the classes of the columns of fragments.
func columnWidths() string {
	var b strings.Builder
	for i := 1; i <= 100; i++ {
		b.WriteString(".zg .w" + strconv.Itoa(i) + "{width:" + strconv.Itoa(i) + "%}\n")
	}
	return b.String()
}

// serveStatic answers with a static file.
func (s *Server) serveStatic(w http.ResponseWriter, r *http.Request) {
	a, ok := s.static[r.PathValue("name")]
	if !ok {
		refuse(w, http.StatusNotFound, "There is no such file.")
		return
	}
	w.Header().Set("Content-Type", a.kind)
	if r.PathValue("stamp") == s.stamp {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(a.body)))
	_, _ = w.Write(a.body)
}
