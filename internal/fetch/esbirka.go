package fetch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/lang"
)

// eSbirka is the Czech Collection of Laws. Its pages are drawn by a script from
// an open interface that gives an act as fragments, a thousand to a page and
// counted from page 0; the stable address /sb/2006/108/2026-03-31 of the
// wording is one escaped part of the path. The pages are put together.
func eSbirka() Site {
	return Site{
		Name:    "e-sbirka.gov.cz",
		Hosts:   []string{"e-sbirka.gov.cz", "www.e-sbirka.gov.cz", "e-sbirka.cz", "www.e-sbirka.cz"},
		Country: "cz",
		Langs:   []string{lang.Czech},
		Dated:   true,
		form:    formJSON,
		accept:  "application/json", // the interface answers 406 without it
		address: sbirkaAddress,
		paged:   isFragments,
	}
}

const sbirkaPrefix = "/sbr-cache/dokumenty-sbirky/"

// promulgated stands in the place of the day for the text as promulgated.
const promulgated = "0000-00-00"

func sbirkaAddress(u *url.URL, w want) (string, error) {
	path := u.Path
	if rest, ok := strings.CutPrefix(u.EscapedPath(), sbirkaPrefix); ok {
		stable, _, _ := strings.Cut(rest, "/")
		path, _ = url.PathUnescape(stable)
	}
	p := segments(path)
	if len(p) > 2 && p[0] == "eli" && p[1] == "cz" {
		p = p[2:]
	}
	if len(p) < 3 || p[0] != "sb" && p[0] != "sm" || !digits(p[1], 4) || !digits(p[2], 0) {
		return "", notAct("https://e-sbirka.gov.cz/sb/2006/108")
	}
	stable := "/" + strings.Join(p[:3], "/")
	switch {
	case !w.at.IsZero():
		stable += "/" + w.at.String()
	case len(p) > 3 && (isDay(p[3]) || p[3] == promulgated):
		stable += "/" + p[3]
	}
	return "https://e-sbirka.gov.cz" + sbirkaPrefix + url.PathEscape(stable) + "/fragmenty?cisloStranky=0", nil
}

func isFragments(u *url.URL) bool {
	return strings.HasPrefix(u.Path, sbirkaPrefix) && strings.HasSuffix(u.Path, "/fragmenty")
}

// maxPages bounds how many pages are put together: ten times the longest act.
const maxPages = 200

// fragmentPage is what is read of a page of fragments. Its other members are
// kept from the first page.
type fragmentPage struct {
	Fragments []json.RawMessage `json:"seznam"`
	Pages     int               `json:"pocetStranek"`
}

// gather reads all pages of an act and puts them together as one page of the
// same form. The pages must agree on their number. Cache headers say nothing of
// the whole, so they are neither sent nor kept.
func (c *Client) gather(ctx context.Context, s *Site, u *url.URL) (*Text, error) {
	first, err := c.visit(ctx, s, pageOf(u, 0), order{limit: c.limit})
	if err != nil {
		return nil, err
	}
	head, err := readFragments(s, first)
	if err != nil {
		return nil, err
	}
	all, left := head.Fragments, c.limit-int64(len(first.body))
	for n := 1; n < head.Pages; n++ {
		r, err := c.visit(ctx, s, pageOf(u, n), order{limit: left})
		if err != nil {
			return nil, fmt.Errorf("page %d of %d: %w", n+1, head.Pages, err)
		}
		page, err := readFragments(s, r)
		if err != nil {
			return nil, err
		}
		if page.Pages != head.Pages {
			return nil, &BodyError{Site: s.Name, Address: r.url.String(), Problem: "changed while it was being read", Next: "try again"}
		}
		all, left = append(all, page.Fragments...), left-int64(len(r.body))
	}
	if first.body, err = onePage(first.body, all); err != nil {
		return nil, err
	}
	return c.text(s, first, false)
}

// pageOf returns the address of page n.
func pageOf(u *url.URL, n int) *url.URL {
	v := *u
	q := v.Query()
	q.Set("cisloStranky", strconv.Itoa(n))
	v.RawQuery = q.Encode()
	return &v
}

func readFragments(s *Site, r *reply) (fragmentPage, error) {
	var p fragmentPage
	bad := func(problem string) (fragmentPage, error) {
		return p, &BodyError{Site: s.Name, Address: r.url.String(), Problem: problem, Next: "try again later; if it stays so, the site has changed: " + saveAndImport(r.url.String())}
	}
	if err := json.Unmarshal(r.body, &p); err != nil {
		return bad("answered with something that is not a page of fragments")
	}
	switch {
	case p.Pages < 1 || len(p.Fragments) == 0:
		return bad("answered with a page that holds no fragments")
	case p.Pages > maxPages:
		return bad(fmt.Sprintf("says that the act has %d pages, more than %d", p.Pages, maxPages))
	}
	return p, nil
}

// onePage writes the first page again with the fragments of all pages. Each
// fragment keeps its bytes but for space between its parts.
func onePage(first []byte, all []json.RawMessage) ([]byte, error) {
	members := map[string]json.RawMessage{}
	if err := json.Unmarshal(first, &members); err != nil {
		return nil, err
	}
	list := slices.Concat([]byte("["), bytes.Join(rawBytes(all), []byte(",\n")), []byte("]"))
	members["seznam"], members["pocetStranek"] = list, json.RawMessage("1")
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(members)
	return b.Bytes(), err
}

func rawBytes(list []json.RawMessage) [][]byte {
	out := make([][]byte, len(list))
	for i, m := range list {
		out[i] = m
	}
	return out
}
