package report

import (
	"html"
	"net/url"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/util"
)

// unescape reads the escapes and entities of Markdown text: "\*", "&amp;".
func unescape(b []byte) string {
	s := string(b)
	if !strings.ContainsAny(s, `\&`) {
		return clean(s)
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			i++
			out.WriteByte(s[i])
		case s[i] == '&':
			end := strings.IndexByte(s[i:min(len(s), i+40)], ';')
			if end < 0 {
				out.WriteByte('&')
				continue
			}
			entity := s[i : i+end+1]
			if read := html.UnescapeString(entity); read != entity && !strings.HasSuffix(read, ";") {
				out.WriteString(read)
				i += end
				continue
			}
			out.WriteByte('&')
		default:
			out.WriteByte(s[i])
		}
	}
	return clean(out.String())
}

// address returns where a link may lead: to the web, to a mailbox or into the
// document. Every other address, however it is written, is refused.
func address(raw []byte) (string, bool) {
	s := strings.TrimSpace(unescape(raw))
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) || r == unicode.ReplacementChar }) {
		return "", false
	}
	if strings.HasPrefix(s, "#") {
		return s, len(s) > 1
	}
	u, err := url.Parse(s)
	if err != nil {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return s, u.Host != ""
	case "mailto":
		return s, u.Opaque != ""
	}
	return "", false
}
