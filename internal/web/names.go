package web

import (
	"net/url"
	"strings"
)

// countryName names the country, or the body, that an act is of.
func countryName(code, lang string) string {
	if n, ok := countries[code]; ok {
		return phrase(lang, n)
	}
	return strings.ToUpper(code)
}

// countries by code, in the order in which they are shown.
var countries = map[string]string{"kz": "Kazakhstan", "cz": "Czech Republic", "md": "Moldova", "rs": "Serbia", "gb": "United Kingdom",
	"eu": "European Union", "coe": "Council of Europe", "un": "United Nations"}

var countryOrder = []string{"kz", "cz", "md", "rs", "gb", "eu", "coe", "un"}

// langName names the language of a text.
func langName(code, lang string) string {
	if n, ok := textLanguages[code]; ok {
		return phrase(lang, n)
	}
	return code
}

var textLanguages = map[string]string{"en": "English", "ru": "Russian", "kk": "Kazakh", "cs": "Czech", "ro": "Romanian", "sr": "Serbian"}

// link writes an address with those fields that are not empty.
func link(path string, fields ...string) string {
	q := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i+1] != "" {
			q.Add(fields[i], fields[i+1])
		}
	}
	u := url.URL{Path: path, RawQuery: q.Encode()}
	return u.String()
}

// hostOf is the site of an address.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Host, "www.")
}
