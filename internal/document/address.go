package document

import (
	"net/url"
	"strings"
)

// External returns address if a link may lead there: http, https or mailto,
// without white space or control characters.
func External(address string) (string, bool) {
	address = strings.TrimSpace(address)
	if strings.ContainsFunc(address, func(r rune) bool { return r < 0x20 || r >= 0x7F && r <= 0x9F }) {
		return "", false
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "http", "https":
		return address, u.Hostname() != ""
	case "mailto":
		return address, u.Opaque != ""
	}
	return "", false
}
