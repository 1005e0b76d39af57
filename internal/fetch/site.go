package fetch

import (
	"errors"
	"net/url"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// Site is a place that publishes law and that zanger knows how to ask.
type Site struct {
	// Name is what people call the site, such as "adilet.zan.kz".
	Name string
	// Hosts are all the hosts it answers under. Nothing else is asked.
	Hosts []string
	// Country is the ISO 3166 code of the law it holds, "eu" for the Union.
	Country string
	// Langs are the languages, by ISO 639 code, it can be asked for.
	Langs []string
	// Dated says that a text can be asked for as it stood on a day.
	Dated bool
	// Private says that the edition is a publisher's own and not official.
	Private bool

	aliases []string // further hosts that addresses may name and that are never asked
	form    form
	accept  string
	// marks are strings of which a page with the text of an act holds one. A
	// page without them is refused if strict is set, else kept with a warning.
	marks  []string
	strict bool
	// address makes the address of the text from the parsed official one.
	address func(u *url.URL, w want) (string, error)
	// paged says that the address is one of several pages to be put together.
	paged func(u *url.URL) bool
}

// form is what the text of a site is written in.
type form int

const (
	formHTML form = iota
	formXML
	formJSON
)

// want is what is asked for beside the act; empty means what the address says.
type want struct {
	lang string
	at   act.Date
}

// table holds every site, in the order in which errors name them.
func table() []Site {
	return []Site{adilet(), legislationUK(), legisMD(), eSbirka(), eurLex(), paragraf(), pravnoInformacioni()}
}

// Sites returns the supported sites.
func Sites() []Site { return table() }

// SiteOf returns the site that an address belongs to. The error is an
// [*UnsupportedError] if there is none.
func SiteOf(address string) (Site, error) {
	s, _, err := resolve(table(), address)
	return s, err
}

// Address returns where the text of an act is to be had, in language code and
// as it stood on day at, from any address of the act on a supported site. An
// empty language and a zero day leave what the address says; where it says no
// day, the text is the present one. A language or a day that the site cannot be
// asked for is an [*AddressError], never another text in its place.
func Address(official, code string, at act.Date) (string, error) {
	s, u, err := resolve(table(), official)
	if err != nil {
		return "", err
	}
	if code != "" && !slices.Contains(s.Langs, code) {
		return "", &AddressError{Site: s.Name, Address: official,
			Problem: "has no text in " + lang.Name(code), Next: "ask for " + strings.Join(s.Langs, " or ")}
	}
	if !at.IsZero() && !s.Dated {
		return "", &AddressError{Site: s.Name, Address: official,
			Problem: "cannot be asked for the text of a day", Next: undated(s)}
	}
	address, err := s.address(u, want{code, at})
	if e := (*AddressError)(nil); errors.As(err, &e) {
		e.Site, e.Address = s.Name, official
	}
	return address, err
}

func undated(s Site) string {
	if s.Name == legisName {
		return "each edition has its own doc_id: open the act, choose the edition, and give its address without a day"
	}
	return "leave out the day for the present text, or import the wording of that day from a file"
}

// notAct says that an address of the site is not that of an act.
func notAct(example string) error {
	return &AddressError{Problem: "has no act at this address", Next: "give an address such as " + example}
}

// resolve reads an address and finds its site. Plain http is raised to https;
// user names, ports and addresses of other kinds are refused.
func resolve(sites []Site, address string) (Site, *url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return Site{}, nil, &UnsupportedError{Address: address, Names: names(sites)}
	}
	if u.User != nil {
		address = u.Redacted()
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	i := slices.IndexFunc(sites, func(s Site) bool {
		return slices.Contains(s.Hosts, host) || slices.Contains(s.aliases, host)
	})
	if i < 0 {
		return Site{}, nil, &UnsupportedError{Address: address, Names: names(sites)}
	}
	s := sites[i]
	if p := u.Port(); u.User != nil || p != "" && p != "443" && (p != "80" || u.Scheme != "http") {
		return s, nil, &AddressError{Site: s.Name, Address: address, Problem: "is not asked with a user name or a port", Next: "give the plain https address"}
	}
	if p := segments(u.Path); slices.Contains(p, "..") || slices.Contains(p, ".") {
		return s, nil, &AddressError{Site: s.Name, Address: address, Problem: "is not asked for a path with dots", Next: "give the plain https address"}
	}
	u.Scheme, u.Host = "https", host
	return s, u, nil
}

func names(sites []Site) []string {
	out := make([]string, len(sites))
	for i, s := range sites {
		out[i] = s.Name
	}
	return out
}

// segments returns the parts of a path without empty ones.
func segments(path string) []string {
	return slices.DeleteFunc(strings.Split(path, "/"), func(s string) bool { return s == "" })
}

// isDay reports whether s is a day of the form 2006-01-02.
func isDay(s string) bool {
	_, err := act.ParseDate(s)
	return err == nil
}

// digits reports whether s has n decimal digits, or any number of them if n is 0.
func digits(s string, n int) bool {
	return s != "" && (n == 0 || len(s) == n) && strings.Trim(s, "0123456789") == ""
}
