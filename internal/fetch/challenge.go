package fetch

import (
	"bytes"
	"net/http"
	"strings"
)

// headerSigns are headers that say an answer is a check of the browser:
// Cloudflare, and the firewall of Amazon that stands before legislation.gov.uk
// and EUR-Lex.
var headerSigns = []struct{ name, value, sign string }{
	{"Cf-Mitigated", "challenge", "a check of the browser by Cloudflare"},
	{"X-Amzn-Waf-Action", "", "a check of the browser by AWS"},
}

// strongSigns occur in check pages and in no page with a text. The script
// challenge-platform/scripts/jsd is not among them: Cloudflare puts it into the
// good pages of legis.md too. Signs are in lower case.
var strongSigns = []struct{ in, sign string }{
	{"<title>just a moment", `a page "Just a moment…"`},
	{"cf_chl_opt", "a check of the browser by Cloudflare"},
	{"cf-chl-", "a check of the browser by Cloudflare"},
	{"challenge-platform/h/", "a check of the browser by Cloudflare"},
	{"<title>attention required! | cloudflare", "a refusal by Cloudflare"},
	{"awswafcookiedomainlist", "a check of the browser by AWS"},
	{"gokuprops", "a check of the browser by AWS"},
	{"<title>ddos-guard", "a check of the browser by DDoS-Guard"},
}

// weakSigns also occur in good pages, as in a form at their foot: they count
// only where there are few words beside them.
var weakSigns = []struct{ in, sign string }{
	{"captcha", "a captcha"},
	{"cf-turnstile", "a captcha"},
	{"challenge-container", "a check of the browser"},
	{"_incapsula_resource", "a check of the browser by Imperva"},
	{"checking your browser", `a page "Checking your browser"`},
	{"verify you are human", `a page "Verify you are human"`},
	{"verifying you are human", `a page "Verify you are human"`},
	{"unusual traffic", "a page about unusual traffic"},
	{"enable javascript and cookies", "a page that wants scripts and cookies"},
}

const (
	signsWithin = 128 << 10 // how much of a page is searched for signs
	fewWords    = 250       // a check page has fewer, an act has more
	noText      = 20        // a page of scripts has fewer
)

// challenge returns what a reply is known by as a check of the browser, or "".
func (r *reply) challenge() string {
	for _, h := range headerSigns {
		if v := r.header.Get(h.name); v != "" && (h.value == "" || strings.EqualFold(v, h.value)) {
			return h.sign
		}
	}
	if !looksHTML(r.body) {
		return ""
	}
	page := bytes.ToLower(r.body[:min(len(r.body), signsWithin)])
	for _, s := range strongSigns {
		if bytes.Contains(page, []byte(s.in)) {
			return s.sign
		}
	}
	if r.status == http.StatusNotFound || countWords(r.body, fewWords) >= fewWords {
		return ""
	}
	for _, s := range weakSigns {
		if bytes.Contains(page, []byte(s.in)) {
			return s.sign
		}
	}
	return ""
}

// judge says whether a text that came with status 200 is one, as far as can be
// said without reading it.
func (s *Site) judge(t *Text) error {
	html := looksHTML(t.Body)
	bad := func(problem string) error {
		return &BodyError{Site: s.Name, Address: t.Address, Problem: problem, Next: saveAndImport(t.Address)}
	}
	switch {
	case len(bytes.TrimSpace(t.Body)) == 0:
		return bad("sent an empty page")
	case s.form != formHTML && html:
		return bad("sent a web page in the place of the data")
	case s.form != formHTML || !html:
		return nil
	case countWords(t.Body, noText) < noText && bytes.Contains(bytes.ToLower(t.Body), []byte("<script")):
		return &ChallengeError{Site: s.Name, Address: t.Address, Status: http.StatusOK, Sign: "a page of scripts without text"}
	}
	for _, m := range s.marks {
		if bytes.Contains(t.Body, []byte(m)) {
			return nil
		}
	}
	switch {
	case len(s.marks) == 0:
	case s.strict:
		return bad("sent a page that holds no text of an act")
	default:
		t.Warnings = append(t.Warnings, "the page is not built as the pages of "+s.Name+" were: see that it holds the text")
	}
	return nil
}

// looksHTML reports whether a body begins as a web page or a part of one.
func looksHTML(body []byte) bool {
	head := bytes.ToLower(body[:min(len(body), 2048)])
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	for _, tag := range []string{"<html", "<!doctype html", "<head", "<body", "<div", "<script"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// countWords counts the words of a page outside tags, scripts and styles, and
// stops at limit.
func countWords(page []byte, limit int) int {
	n := 0
	for len(page) > 0 && n < limit {
		text, rest, found := bytes.Cut(page, []byte("<"))
		n += len(bytes.Fields(text))
		if !found {
			break
		}
		page = afterTag(rest)
	}
	return n
}

// afterTag returns what follows the tag whose text begins rest, and for a
// script, a style or a comment what follows its end.
func afterTag(rest []byte) []byte {
	end := ">"
	name := strings.ToLower(string(rest[:min(len(rest), 8)]))
	for _, e := range []struct{ begin, end string }{{"script", "</script"}, {"style", "</style"}, {"!--", "-->"}} {
		if strings.HasPrefix(name, e.begin) {
			end = e.end
		}
	}
	at := indexFold(rest, end)
	if at < 0 {
		return nil
	}
	rest = rest[at+len(end):]
	if end == ">" || end == "-->" {
		return rest
	}
	_, rest, _ = bytes.Cut(rest, []byte(">"))
	return rest
}

// indexFold finds an ASCII string, given in lower case, in any case.
func indexFold(b []byte, s string) int {
	for i := 0; i+len(s) <= len(b); i++ {
		at := bytes.IndexByte(b[i:], s[0])
		if at < 0 || i+at+len(s) > len(b) {
			return -1
		}
		i += at
		if strings.EqualFold(string(b[i:i+len(s)]), s) {
			return i
		}
	}
	return -1
}
