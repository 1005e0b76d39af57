package esbirka

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// stable is the stable address of a wording: collection, year, number, date.
var stable = pattern.New(`^/?(?:eli/cz/)?(sb|sm)/(\d{4})/(\d+)(?:/(\d{4}-\d{2}-\d{2}))?`)

// promulgated is the date that stands for the text as promulgated.
const promulgated = "0000-00-00"

// describe fills in what the file says of the act besides its text. Fragments of
// two wordings make no act.
func (r *reader) describe(x *act.Expression) error {
	base := r.doc.Address
	for _, f := range r.fragments {
		b := f.base()
		switch {
		case b == "":
		case base == "" || strings.HasPrefix(b, base+"/"):
			base = b
		case b != base && !strings.HasPrefix(base, b+"/"):
			return r.Refuse(f.at, "import each wording by itself", "the file mixes two wordings: %s and %s", base, b)
		}
	}
	if m := stable.FindStringSubmatch(base); m != nil {
		r.identify(x, m)
	}
	if d, err := act.ParseDate(r.doc.Since); err == nil {
		x.Date, x.Valid.From = d, d
	}
	if d, err := act.ParseDate(r.doc.Until); err == nil && !d.Before(x.Date) {
		x.Valid.Until = d
	}
	if d, err := act.ParseDate(r.doc.Ended); err == nil {
		x.Notice = strings.TrimSpace("The collection marks this act as repealed on " + d.String() + ". " + x.Notice)
	}
	if t := r.title(); t != "" {
		x.Titles["cs"] = t
	}
	r.complete(x)
	return nil
}

func (r *reader) identify(x *act.Expression, m []string) {
	collection, year, number, date := m[1], m[2], m[3], m[4]
	subtype := ""
	if collection == "sm" {
		subtype = "treaty"
	}
	x.URI = htmltext.URI("cz", subtype, year, number)
	x.Alias = "cz-" + number + "-" + year
	path := "/" + collection + "/" + year + "/" + number
	switch d, err := act.ParseDate(date); {
	case err == nil:
		x.Date, x.Valid.From = d, d
		path += "/" + date
	case date == promulgated:
		path += "/" + date
		x.Notice = "The text as promulgated, without later changes."
	}
	x.Official = map[string]string{"cs": "https://e-sbirka.gov.cz" + path}
}

var afterNumber = pattern.New(`\d+/\d{4}\s+Sb\.,\s*(.+)$`)

// title returns the title: that of the description, of a fragment before the
// text, or the end of the full citation.
func (r *reader) title() string {
	if r.doc.Title != "" {
		return htmltext.Clean(r.doc.Title)
	}
	cited := ""
	for _, f := range r.fragments {
		if strings.HasPrefix(f.Type, "Prefix_") && (strings.Contains(f.Type, "Nazev") || strings.Contains(f.Type, "Title") || strings.Contains(f.Type, "Name")) {
			if bs, err := r.Fragment(f.XHTML, f.at); err == nil && len(bs) > 0 {
				return bs[0].Text
			}
		}
		if m := afterNumber.FindStringSubmatch(htmltext.Clean(f.Cited)); m != nil && cited == "" && strings.HasPrefix(f.Type, "Virtual_") {
			cited = m[1]
		}
	}
	return cited
}

// complete says how much of the act the file holds.
func (r *reader) complete(x *act.Expression) {
	if r.of > r.pages {
		x.Coverage = act.Selected
		x.Notice = strings.TrimSpace(x.Notice + " The file does not hold all pages of the act.")
		r.Find(act.Span{}, "the act has %d pages, the file has %d: import all of them together", r.of, r.pages)
	}
	n := 0
	for _, f := range r.fragments {
		if f.InForce != nil && !*f.InForce && f.XHTML != "" {
			n++
		}
	}
	if n > 0 {
		r.Find(act.Span{}, "%d of %d fragments are marked as not in force", n, len(r.fragments))
	}
}
