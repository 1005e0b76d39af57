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

// lineState says where in its line a reader is.
type lineState struct {
	lineStart bool // no character of the line was read yet
	digits    bool // only digits were
}

// read takes the next character.
func (l *lineState) read(r rune) {
	l.digits = r >= '0' && r <= '9' && (l.lineStart || l.digits)
	l.lineStart = false
}

// escaper writes text so that none of it is markup, before and after changes are
// settled: what is deleted does not hide the start of the line from what follows.
type escaper struct {
	raw lineState
	// accepted and rejected are where those are who read the settled text.
	accepted, rejected lineState
}

// startLine begins a line, goOn says that something stands in it.
func (e *escaper) startLine() {
	start := lineState{lineStart: true}
	e.raw, e.accepted, e.rejected = start, start, start
}

func (e *escaper) goOn() { *e = escaper{} }

// readers are those who see words at at.
func (e *escaper) readers(at place) []*lineState {
	switch {
	case at.inserted:
		return []*lineState{&e.raw, &e.accepted}
	case at.deleted:
		return []*lineState{&e.raw, &e.rejected}
	}
	return []*lineState{&e.raw, &e.accepted, &e.rejected}
}

func (e *escaper) escape(at place, s string) string {
	var b strings.Builder
	readers := e.readers(at)
	for i, r := range s {
		if e.raw.lineStart && r == ' ' {
			continue
		}
		starts, digits := false, false
		for _, l := range readers {
			starts, digits = starts || l.lineStart, digits || l.digits
		}
		rest := s[i:]
		switch {
		case r < utf8.RuneSelf && strings.ContainsRune(always, r),
			starts && strings.ContainsRune(atStart, r),
			digits && (r == '.' || r == ')'),
			r == '@', // addresses that some readers make links of
			r == ':' && strings.HasPrefix(rest, "://"),
			r == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		for _, l := range readers {
			if r != ' ' || !l.lineStart {
				l.read(r)
			}
		}
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
