package akn

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
	"zanger/internal/pattern"
)

// metadata reads the FRBR metadata: which work, which expression of it.
func (r *reader) metadata(meta *markup.Node) {
	x := r.x
	work, expr := meta.Path("identification", "FRBRWork"), meta.Path("identification", "FRBRExpression")
	x.Authority, x.Coverage = act.Official, act.Whole
	if r.main.Is("bill") {
		x.Authority = act.Draft
	}
	if r.main.Is("portion") {
		x.Coverage = act.Selected
	}
	uri := value(work, "FRBRuri")
	r.uk = strings.Contains(uri, "legislation.gov.uk") || strings.HasPrefix(value(work, "FRBRcountry"), "GB-")
	r.cat = markup.CategoryOf(r.main.Attr("name"))
	x.URI = r.workURI(work, uri)
	x.Country = x.URI.Country()
	if x.URI == "" {
		r.find(r.main.Span, "the file does not say which act it is: no FRBRuri, and no country, date and number to make one of")
	}
	x.Lang = langOf(languageOf(expr, r.main))
	x.Alias = alias(x.URI)
	x.Date = markup.DateIn(frbrDate(expr))
	if x.Date.IsZero() {
		x.Date = markup.DateIn(value(expr, "FRBRuri"))
	}
	if x.Date.IsZero() {
		x.Date = markup.DateIn(frbrDate(work))
	}
	if meta != nil {
		r.title(meta)
	}
	if r.uk {
		r.ukMetadata(meta, expr)
	}
}

func (r *reader) ukMetadata(meta, expr *markup.Node) {
	for p := range meta.Elements() {
		if !p.Is("proprietary") {
			continue
		}
		if markup.UKFragment(p.Child("identifier").Folded()) {
			r.x.Coverage = act.Selected
		}
		if v := markup.DateIn(p.Child("valid").Folded()); r.x.Date.IsZero() {
			r.x.Date = v
		}
		unapplied := 0
		for d := range p.Descendants() {
			if d.Is("UnappliedEffect") {
				unapplied++
			}
		}
		if unapplied > 0 {
			r.x.Notice = fmt.Sprintf("legislation.gov.uk lists %d changes by other acts that are not yet made in this text.", unapplied)
		}
	}
	if u := value(expr, "FRBRuri"); u != "" {
		r.x.Official = map[string]string{r.x.Lang: u}
	}
	switch r.main.Attr("name") {
	case "ukdsi", "sdsi", "nidsr", "ukdpb":
		r.x.Authority = act.Draft
	}
}

func (r *reader) title(meta *markup.Node) {
	title := ""
	for p := range meta.Elements() {
		if t := p.Child("title").Folded(); p.Is("proprietary") && title == "" {
			title = t
		}
	}
	for c := range r.main.Elements() {
		if !c.Is("preface", "coverPage", "preamble") || title != "" {
			continue
		}
		t := c.Find("docTitle", "shortTitle")
		if t == nil && r.cat == markup.EU {
			t = c.Find("longTitle")
		}
		if t != nil {
			title = r.inline(&markup.Unit{}, t, place{})
		}
	}
	if work := meta.Path("identification", "FRBRWork"); title == "" {
		title = firstOf(attr(meta.Path("references", "original"), "showAs"), value(work, "FRBRalias"), value(work, "FRBRname"))
	}
	r.x.Titles = map[string]string{}
	if title != "" {
		r.x.Titles[r.x.Lang] = title
	}
}

func attr(n *markup.Node, name string) string {
	if n == nil {
		return ""
	}
	return markup.Fold(n.Attr(name))
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

func value(n *markup.Node, name string) string {
	if c := n.Child(name); c != nil {
		return strings.TrimSpace(c.Attr("value"))
	}
	return ""
}

// frbrDate returns the last date of a FRBR level: a file may name its adoption
// first and the day of its version after it.
func frbrDate(n *markup.Node) string {
	out := ""
	if n != nil {
		for c := range n.Elements() {
			if c.Is("FRBRdate") {
				out = c.Attr("date")
			}
		}
	}
	return out
}

func languageOf(expr, main *markup.Node) string {
	if c := expr.Child("FRBRlanguage"); c != nil {
		return c.Attr("language")
	}
	for n := main; n != nil; n = n.Parent {
		for _, a := range n.Attrs {
			if a.Name == "lang" {
				return a.Value
			}
		}
	}
	return "en"
}

var slashes = pattern.New(`/{2,}`)

// workURI returns the IRI of the work: as given when it follows the naming
// convention, else made of what the metadata says.
func (r *reader) workURI(work *markup.Node, uri string) act.WorkURI {
	if u := markup.UKWorkAt(uri); u != "" {
		return u
	}
	if u := akomaURI(uri); u != "" {
		return u
	}
	country := countryOf(value(work, "FRBRcountry"))
	if rest, ok := strings.CutPrefix(strings.TrimPrefix(uri, "/"), "eli/bund/"); ok {
		if f := strings.Split(rest, "/"); len(f) >= 3 {
			return parsed("/akn/de/act/" + strings.Join(f[:3], "/"))
		}
	}
	kind := "act"
	if r.main.Is("bill") {
		kind = "bill"
	}
	date, number := markup.DateIn(frbrDate(work)).String(), numberPart(work, uri)
	if country == "" || date == "" || number == "" {
		return ""
	}
	return parsed("/akn/" + country + "/" + kind + "/" + date + "/" + number)
}

// akomaURI returns the work that an Akoma Ntoso IRI of any level lies in, or "".
func akomaURI(s string) act.WorkURI {
	s = strings.ToLower(slashes.ReplaceAllString(strings.TrimSpace(s), "/"))
	if i := strings.IndexAny(s, "!~#@"); i >= 0 {
		s = s[:i]
	}
	f := strings.Split(strings.Trim(s, "/"), "/")
	if len(f) < 5 || f[0] != "akn" {
		return ""
	}
	f[1] = countryOf(f[1])
	for i := 3; i+1 < len(f); i++ { // the number stands after the date
		if d := f[i]; len(d) == 4 && strings.Trim(d, "0123456789") == "" || !markup.DateIn(d).IsZero() && len(d) == 10 {
			return parsed("/" + strings.Join(f[:i+2], "/"))
		}
	}
	return ""
}

func parsed(s string) act.WorkURI {
	u, err := act.ParseWorkURI(s)
	if err != nil {
		return ""
	}
	return u
}

var notInIRI = pattern.New(`[^a-z0-9._-]+`)

func numberPart(work *markup.Node, uri string) string {
	s := value(work, "FRBRnumber")
	if s == "" {
		f := strings.Split(strings.Trim(strings.TrimSuffix(uri, "/!main"), "/"), "/")
		s = f[len(f)-1]
	}
	return strings.Trim(notInIRI.ReplaceAllString(strings.ToLower(s), "-"), "-")
}

// countryOf returns the code of a country in two small letters.
func countryOf(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	if two, ok := threeLetterCountries[s]; ok {
		return two
	}
	return s
}

var threeLetterCountries = map[string]string{"ita": "it", "deu": "de", "fra": "fr", "usa": "us", "gbr": "gb", "uk": "gb", "kaz": "kz",
	"cze": "cz", "mda": "md", "srb": "rs", "esp": "es", "rou": "ro", "pol": "pl", "che": "ch", "aut": "at", "zaf": "za", "ken": "ke"}

var notInAlias = pattern.New(`[^a-z0-9]+`)

// alias proposes what people may type for the act.
func alias(u act.WorkURI) string {
	if u == "" {
		return ""
	}
	if strings.HasPrefix(string(u), "/akn/gb/act/") {
		return markup.UKAlias(u)
	}
	return strings.Trim(notInAlias.ReplaceAllString(strings.ToLower(u.ShortName()), "-"), "-")
}
