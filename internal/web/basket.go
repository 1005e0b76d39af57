package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"zanger/internal/cite"
)

const (
	basketCookie = "zanger-basket"
	maxBasket    = 24
)

// basket is what the visitor put aside to compare: machine citations. It lies in a
// cookie, so that nothing has to be kept on disk for it.
func (v *visit) basket() []string {
	c, err := v.r.Cookie(basketCookie)
	if err != nil {
		return nil
	}
	text, err := url.QueryUnescape(c.Value)
	if err != nil {
		return nil
	}
	return basketOf(strings.Split(text, " "))
}

// basketOf keeps of refs those that name a provision, each once.
func basketOf(refs []string) []string {
	var out []string
	for _, ref := range refs {
		r, err := cite.ParseRef(ref)
		if err != nil || r.EID == "" || slices.Contains(out, r.String()) || len(out) == maxBasket {
			continue
		}
		out = append(out, r.String())
	}
	return out
}

// changeBasket adds a provision, takes one out, or empties the basket.
func (v *visit) changeBasket() error {
	if err := v.r.ParseForm(); err != nil {
		return err
	}
	b := v.basket()
	add, out := v.r.PostForm.Get("add"), v.r.PostForm.Get("out")
	switch {
	case v.r.PostForm.Get("empty") != "":
		b = nil
	case add != "":
		if len(b) >= maxBasket && !slices.Contains(b, add) {
			return badRequest("The comparison is full: the most is %d provisions.", maxBasket)
		}
		b = basketOf(append(b, add))
	case out != "":
		b = slices.DeleteFunc(b, func(s string) bool { return s == out })
	}
	http.SetCookie(v.w, &http.Cookie{Name: basketCookie, Value: url.QueryEscape(strings.Join(b, " ")), Path: "/", MaxAge: 90 * 24 * 3600,
		HttpOnly: true, SameSite: http.SameSiteLaxMode})
	if v.r.Header.Get("X-Zanger") != "" { // the script
		v.w.Header().Set("X-Basket", strings.Join(b, " "))
		v.w.WriteHeader(http.StatusNoContent)
		return nil
	}
	return v.redirect(or(ownPath(v.r.PostForm.Get("back")), "/compare"))
}

// ownPath returns an address of this site, "" for any other.
func ownPath(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "//") || strings.ContainsAny(s, "\\\r\n") {
		return ""
	}
	return u.RequestURI() + fragmentOf(u)
}

func fragmentOf(u *url.URL) string {
	if u.Fragment == "" {
		return ""
	}
	return "#" + u.EscapedFragment()
}
