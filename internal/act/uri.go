package act

import (
	"fmt"
	"strings"
	"unicode"
)

// WorkURI is the IRI of a work after the Akoma Ntoso Naming Convention, such
// as /akn/kz/act/2008-12-29/114-iv. Countries are ISO 3166 codes in lower
// case, so the United Kingdom is gb. A subtype may stand after the type, as in
// /akn/md/act/government-decision/2008-02-29/228.
type WorkURI string

// ParseWorkURI checks that s has the form of a work IRI.
func ParseWorkURI(s string) (WorkURI, error) {
	f := strings.Split(s, "/")
	bad := func(what string) (WorkURI, error) {
		return "", fmt.Errorf("%q is not a work IRI (%s): write it like /akn/kz/act/2008-12-29/114-iv", s, what)
	}
	switch {
	case len(f) < 6 || f[0] != "" || f[1] != "akn":
		return bad("it needs country, type, date and number after /akn")
	case len(f[2]) < 2 || f[2] != strings.ToLower(f[2]):
		return bad("country")
	}
	for _, p := range f[3:] {
		if p == "" || strings.ContainsAny(p, " \t\n@!~#:") || p != strings.ToLower(p) {
			return bad("parts are lower case, without spaces or marks")
		}
	}
	if d := f[len(f)-2]; len(d) != 4 || !isDigits(d) {
		if _, err := ParseDate(d); err != nil {
			return bad("date")
		}
	}
	return WorkURI(s), nil
}

func (u WorkURI) fields() []string { return strings.Split(string(u), "/") }

// Country returns the country code, such as "kz".
func (u WorkURI) Country() string {
	if f := u.fields(); len(f) > 2 {
		return f[2]
	}
	return ""
}

// Number returns the last part, the number or short name of the act.
func (u WorkURI) Number() string {
	f := u.fields()
	return f[len(f)-1]
}

// Numbered reports whether the act is known by a number. One without has a name
// in its place ("trafficking-in-persons"), which is no number to print.
func (u WorkURI) Numbered() bool {
	letters := 0
	for _, r := range u.Number() {
		if !unicode.IsLetter(r) {
			letters = 0
		} else if letters++; letters > 5 {
			return false
		}
	}
	return u.Number() != ""
}

// Date returns the date in the IRI; a bare year gives the zero Date.
func (u WorkURI) Date() Date {
	if f := u.fields(); len(f) > 4 {
		if d, err := ParseDate(f[len(f)-2]); err == nil {
			return d
		}
	}
	return Date{}
}

// Year returns the bare year that stands in the IRI where a full date would,
// as in /akn/cz/act/2006/108, else "".
func (u WorkURI) Year() string {
	if f := u.fields(); len(f) > 4 && len(f[len(f)-2]) == 4 && isDigits(f[len(f)-2]) {
		return f[len(f)-2]
	}
	return ""
}

// Subtype returns what stands between the type and the date, such as "ukpga" in
// /akn/gb/act/ukpga/2015/30, else "".
func (u WorkURI) Subtype() string {
	if f := u.fields(); len(f) > 6 {
		return f[4]
	}
	return ""
}

// ShortName returns country and number joined, such as "kz-175-v": what people
// type for an act that has no alias of its own. Where numbers begin anew each
// year, as a bare year in the IRI shows, the year stands behind: "cz-108-2006".
func (u WorkURI) ShortName() string {
	s := u.Country() + "-" + u.Number()
	if y := u.Year(); y != "" && !strings.Contains(u.Number(), y) {
		s += "-" + y
	}
	return s
}
