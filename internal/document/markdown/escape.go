package markdown

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// always are the characters that can begin markup anywhere.
const always = "\\`*_[]<>&|~{}$^#"

// atStart are those that can at the start of a line: lists, underlines of
// headings, fenced blocks.
const atStart = "+-=:%"

// escaper writes text so that none of it is markup. It remembers where in its
// line it is.
type escaper struct {
	lineStart bool // no character of the line was written yet
	digits    bool // only digits were
}

func (e *escaper) escape(s string) string {
	var b strings.Builder
	for i, r := range s {
		if e.lineStart && r == ' ' {
			continue
		}
		rest := s[i:]
		switch {
		case r < utf8.RuneSelf && strings.ContainsRune(always, r),
			e.lineStart && strings.ContainsRune(atStart, r),
			e.digits && (r == '.' || r == ')'),
			r == '@', // addresses that some readers make links of
			r == ':' && strings.HasPrefix(rest, "://"),
			r == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		e.digits = r >= '0' && r <= '9' && (e.lineStart || e.digits)
		e.lineStart = false
	}
	return b.String()
}

// clean drops control characters and noncharacters.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' && r != '\t' || r >= 0x7F && r <= 0x9F || r&0xFFFE == 0xFFFE {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// destination returns an http, https or mailto address as a link destination,
// "" for any other.
func destination(address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || clean(address) != address {
		return ""
	}
	switch u.Scheme {
	case "http", "https", "mailto":
	default:
		return ""
	}
	return strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "\\", "%5C", "|", "%7C",
		"{", "%7B", "}", "%7D", `"`, "%22", "`", "%60", "[", "%5B", "]", "%5D", "&", "&amp;", "*", "%2A", "_", `\_`).Replace(address)
}
