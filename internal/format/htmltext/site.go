package htmltext

import (
	"bytes"
	"net/url"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
)

// sniffWithin is how much of a file is looked at to tell what it is, in bytes.
const sniffWithin = 1 << 20

// LooksLike reports whether src is a page of HTML that has all the words in its
// first part, in letters of any size. The words are of small letters without
// accents.
func LooksLike(src []byte, words ...string) bool {
	head := src[:min(len(src), sniffWithin)]
	if !hasTags(head) {
		return false
	}
	if len(words) == 0 {
		return true
	}
	head = lower(head)
	for _, w := range words {
		if !bytes.Contains(head, []byte(w)) {
			return false
		}
	}
	return true
}

// hasTags reports whether b has a tag that every page of HTML has. A text without
// them is told from a page as fast as it can be read.
func hasTags(b []byte) bool {
	for {
		i := bytes.IndexByte(b, '<')
		if i < 0 {
			return false
		}
		b = b[i+1:]
		tag := lower(b[:min(len(b), len("html"))])
		if bytes.HasPrefix(tag, []byte("p")) || bytes.HasPrefix(tag, []byte("div")) || bytes.HasPrefix(tag, []byte("html")) {
			return true
		}
	}
}

// lower returns b with the letters A to Z made small.
func lower(b []byte) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		out[i] = c
	}
	return out
}

// Names reports whether src is a page of HTML that names the site in its head,
// where a page says what address it is of. A link in the text does not count.
func Names(src []byte, site string) bool {
	if !LooksLike(src) {
		return false
	}
	head := lower(src[:min(len(src), 16<<10)])
	if i := bytes.Index(head, []byte("<body")); i >= 0 {
		head = head[:min(len(head), i+1<<10)] // browsers may put their mark below it
	}
	return bytes.Contains(head, []byte(site))
}

// Challenge is a page that a site shows in place of the act until a browser has
// proved itself.
type Challenge string

// Challenges, by the service that shows them.
const (
	None       Challenge = ""
	Cloudflare Challenge = "Cloudflare"
	AWS        Challenge = "AWS WAF"
)

// ChallengeOf tells whether src is such a page.
func ChallengeOf(src []byte) Challenge {
	head := src[:min(len(src), 64<<10)]
	has := func(words ...string) bool {
		for _, w := range words {
			if bytes.Contains(head, []byte(w)) {
				return true
			}
		}
		return false
	}
	switch {
	case has("_cf_chl_opt", "cf-browser-verification", "<title>Just a moment...</title>", "/cdn-cgi/challenge-platform/h/"):
		return Cloudflare
	case has("awsWafCookieDomainList", "AwsWafIntegration", ".token.awswaf.com"):
		return AWS
	}
	return None
}

// RefuseChallenge is the error for a challenge page.
func (s *Source) RefuseChallenge(c Challenge) error {
	return s.Refuse(act.Span{}, "open the address in a browser, wait until the text of the act is there, save the page as HTML and import the file",
		"this is a browser check (%s), not the act", c)
}

// Address returns the address of the page on the site host, from the canonical
// link, the mark of the browser that saved it, or its metadata; "" when none of
// them is of that site.
func (p *Page) Address(host string) string {
	var found []string
	p.Root.Each(func(n *Node) {
		switch {
		case n.Tag == "link" && strings.EqualFold(n.Get("rel"), "canonical"), n.Tag == "base":
			found = append(found, n.Get("href"))
		case n.Tag == "meta" && strings.EqualFold(n.Get("property"), "og:url"):
			found = append(found, n.Get("content"))
		}
	})
	for _, a := range append(found, p.Saved) {
		u, err := url.Parse(strings.TrimSpace(a))
		if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Path == "" || u.Path == "/" {
			continue
		}
		if h := strings.ToLower(u.Hostname()); h == host || strings.HasSuffix(h, "."+host) {
			u.Scheme, u.Fragment, u.User = "https", "", nil
			return u.String()
		}
	}
	return ""
}

// Within returns the blocks that stand in the smallest element that holds all
// blocks that fit: the act without the page around it. It is nil if none fits.
func Within(all []Block, fits func(Block) bool) []Block {
	var root *Node
	for _, b := range all {
		if !fits(b) {
			continue
		}
		box := b.Box()
		if box.Up != nil {
			box = box.Up
		}
		if root == nil {
			root = box
		}
		for root != nil && !root.holds(box) {
			root = root.Up
		}
	}
	var out []Block
	for _, b := range all {
		if root != nil && root.holds(b.Node) {
			out = append(out, b)
		}
	}
	return out
}

func (n *Node) holds(o *Node) bool {
	return o.Within(func(e *Node) bool { return e == n }) != nil
}

// sampleSize is how much text tells the language, in bytes.
const sampleSize = 60_000

// Sample returns text of the blocks to tell the language by.
func Sample(bs []Block) string {
	var b strings.Builder
	for _, k := range bs {
		b.WriteString(k.Text[:min(len(k.Text), sampleSize-b.Len())])
		b.WriteByte('\n')
		if b.Len() >= sampleSize {
			break
		}
	}
	return b.String()
}

// Language tells which of the codes the text of a page is in. An answer that is
// none of them is "".
func Language(text string, codes ...string) string {
	code, _ := lang.Guess(text)
	for _, c := range codes {
		if c == code {
			return c
		}
	}
	return ""
}

// Complete proposes an alias where the work is known, and reports what the page
// did not say.
func (s *Source) Complete(x *act.Expression) {
	if x.Alias == "" && x.URI != "" {
		x.Alias = x.URI.ShortName()
	}
	for _, m := range []struct {
		missing bool
		what    string
	}{{x.URI == "", format.NoWork}, {x.Lang == "", format.NoLanguage}, {x.Date.IsZero(), format.NoDate}} {
		if m.missing {
			s.Find(act.Span{}, format.NotOnPage, m.what)
		}
	}
}

// URI makes the IRI of a work; subtype may be "". It is "" if the parts make none.
func URI(country, subtype, date, number string) act.WorkURI {
	s := "/akn/" + country + "/act/"
	if subtype != "" {
		s += subtype + "/"
	}
	u, err := act.ParseWorkURI(s + date + "/" + strings.ToLower(number))
	if err != nil {
		return ""
	}
	return u
}
