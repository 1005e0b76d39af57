// Package rs reads acts of Serbia in three forms: pages of
// pravno-informacioni-sistem.rs, the state's own register, in Cyrillic or Latin;
// pages of paragraf.rs, a private edition; and extracts of the register as JSON
// with one provision per entry.
//
// The articles (član) carry the outline: the part of the page that holds all of
// them is the act. A paragraph of an article (stav) mostly has no number and is
// counted. Lines such as "*Službeni glasnik RS, broj 31/2019" say where a change
// was published and are kept apart as notes.
//
// Serbian laws have no number of their own. The register names them by the
// gazette they stand in and their place there, 24/2011-15, from which the IRI
// follows: /akn/rs/act/2011/24-15. A page that does not tell the place leaves the
// IRI empty.
package rs

import (
	"bytes"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// Sniff reports whether src is a page of one of the two sites, or an extract.
func Sniff(src []byte) bool {
	if sniffExtract(src) {
		return true
	}
	for _, site := range []string{"paragraf.rs", "pravno-informacioni-sistem", "slglasnik"} {
		if htmltext.Names(src, site) {
			return true
		}
	}
	return htmltext.LooksLike(src, `class="clan"`)
}

func sniffExtract(src []byte) bool {
	s := bytes.TrimSpace(bytes.TrimPrefix(src, []byte("\ufeff")))
	return len(s) > 0 && s[0] == '{' && bytes.Contains(s, []byte(`"provisions"`)) &&
		bytes.Contains(s, []byte(`"provision_ref"`)) && bytes.Contains(s, []byte("pravno-informacioni-sistem"))
}

// Read reads a page or an extract. What it does not say is left empty, with a
// finding. The error is a [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	if s := bytes.TrimSpace(bytes.TrimPrefix(src, []byte("\ufeff"))); len(s) > 0 && s[0] == '{' {
		return readExtract(name, src)
	}
	page, err := htmltext.Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	return readPage(page)
}

func newExpression() *act.Expression {
	return &act.Expression{Country: "rs", Lang: "sr", Coverage: act.Whole, Authority: act.Official, Titles: map[string]string{}}
}

// isArticle reports whether text is the number of an article. The register mixes
// Latin letters into Cyrillic words.
func isArticle(text string) bool {
	return len(text) < 60 && article.MatchString(lang.FoldLetters(text))
}

var (
	article     = pattern.New(`^(?:član|члaн)\s*\d+\s*[a-zđčćžšа-шђјљњћџ]{0,2}\s*\.?\s*(?:\*+|\(brisan\)|\(брисан\))?$`)
	gazetteNote = pattern.New(`(?i)^(?:\*+\s*)?\(?[„"“]?(?:službeni|sl\.|службени|сл\.)\s*(?:glasnik|list|гласник|лист)`)
	gazetteRef  = pattern.New(`(\d+)/(\d{4})(?:-(\d+))?`)
	eli         = pattern.New(`/eli/rep/[^/]+/[^/]+/([^/]+)/(\d{4})/(\d+)/(\d+)`)
)

// work makes the IRI from the first number of the gazettes that a line lists; it
// is "" when the place in the gazette is missing.
func work(line string) act.WorkURI {
	m := gazetteRef.FindStringSubmatch(line)
	if m == nil || m[3] == "" {
		return ""
	}
	return htmltext.URI("rs", "", m[2], m[1]+"-"+m[3])
}

// alias names an act by its gazette.
func alias(u act.WorkURI, line string) string {
	if m := gazetteRef.FindStringSubmatch(line); m != nil && u != "" {
		return "rs-" + m[1] + "-" + m[2] + "-" + m[3]
	}
	return ""
}
