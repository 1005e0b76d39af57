package web

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// languages of the interface, by their own names.
var languages = []struct{ code, name string }{{"en", "English"}, {"ru", "Русский"}, {"kk", "Қазақша"}}

const langCookie = "zanger-lang"

// languageOf chooses the language of the interface: as asked for in the address, as
// chosen before, or as the browser prefers.
func languageOf(r *http.Request) string {
	if l := r.URL.Query().Get("lang"); offered(l) {
		return l
	}
	if c, err := r.Cookie(langCookie); err == nil && offered(c.Value) {
		return c.Value
	}
	return preferred(r.Header.Get("Accept-Language"))
}

func offered(code string) bool {
	for _, l := range languages {
		if l.code == code {
			return true
		}
	}
	return false
}

// preferred reads an Accept-Language header (RFC 9110, 12.5.4).
func preferred(header string) string {
	best, weight := "en", 0.0
	for part := range strings.SplitSeq(short(header, 400), ",") {
		tag, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		q := 1.0
		if v, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			var err error
			if q, err = strconv.ParseFloat(v, 64); err != nil {
				continue
			}
		}
		code, _, _ := strings.Cut(strings.ToLower(tag), "-")
		if offered(code) && q > weight {
			best, weight = code, q
		}
	}
	return best
}

// switched keeps a language that was chosen on a page and sends the browser to the
// address without it.
func (v *visit) switched() bool {
	q := v.q
	if v.r.Method != http.MethodGet || !q.Has("lang") || strings.HasPrefix(v.r.URL.Path, "/api/") {
		return false
	}
	if l := q.Get("lang"); offered(l) {
		http.SetCookie(v.w, &http.Cookie{Name: langCookie, Value: l, Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	}
	q.Del("lang")
	u := *v.r.URL
	u.RawQuery = q.Encode()
	u.Scheme, u.Host, u.Fragment = "", "", ""
	if u.Path = "/" + strings.TrimLeft(u.Path, `/\`); u.RawPath != "" {
		u.RawPath = ""
	}
	http.Redirect(v.w, v.r, u.RequestURI(), http.StatusSeeOther)
	return true
}

// phrase says msg in a language; English is the key of the tables.
func phrase(lang, msg string, args ...any) string {
	p, ok := phrases[msg]
	if !ok {
		p, ok = workPhrases[msg]
	}
	if ok {
		switch lang {
		case "ru":
			msg = p[0]
		case "kk":
			msg = p[1]
		}
	}
	if len(args) == 0 {
		return msg
	}
	return fmt.Sprintf(msg, args...)
}
