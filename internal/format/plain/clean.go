package plain

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"zanger/internal/format"
)

// Clean returns the text that a paragraph of Markdown or plain text prints, on
// one line, and how it leads back to the source: without marks of headings, notes
// and bullets, emphasis, anchors, links and escapes, soft hyphens and the stray
// codes of the official site; spaces of all kinds are one space; NFC.
func Clean(src []byte) (string, format.Offsets) { return clean(string(src)) }

func clean(s string) (string, format.Offsets) {
	start := markLen(s)
	if start == 0 && isClean(s) {
		return s, nil
	}
	c := cleaner{src: s[:len(s)-trailLen(s[start:])], at: start, link: -1}
	c.emphasis = emphasisMarks(c.src, start)
	for c.at < len(c.src) {
		c.step()
	}
	return c.finish()
}

// isClean reports whether s prints as it stands.
func isClean(s string) bool {
	composed, blank := true, true // a space now would be doubled or leading
	for i := 0; i < len(s); {
		c, size := s[i], 1
		switch {
		case c == ' ' && blank, c < ' ' && isSpace(rune(c)), c == '\\', c == '*', c == '<', c == '&', c == '[':
			return false
		case c >= utf8.RuneSelf:
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); !isCommon(r) {
				if isSpace(r) || strings.ContainsRune("\u00ad\ufeff\u200b\u200c\u200d\u2060", r) {
					return false
				}
				composed = composed && r < 0x300
			}
		}
		blank = c == ' '
		i += size
	}
	if s != "" && blank {
		return false
	}
	return trailLen(s) == 0 && (composed || norm.NFC.IsNormalString(s))
}

// isCommon reports whether r is a letter of Russian, Kazakh or Serbian or a mark
// of their texts: it prints as it stands, and NFC leaves it alone wherever it is.
func isCommon(r rune) bool {
	return 0x400 <= r && r <= 0x481 || 0x48a <= r && r <= 0x52f || 0x2013 <= r && r <= 0x2026 || r == '«' || r == '»' || r == '№'
}

type cleaner struct {
	src      string
	at       int
	out      []byte
	offsets  format.Offsets
	emphasis map[int]int // place and length of marks of emphasis
	link     int         // where the text of the open link ends
}

// step reads one thing of the source.
func (c *cleaner) step() {
	rest := c.src[c.at:]
	if n := c.emphasis[c.at]; n > 0 {
		c.at += n
		return
	}
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case r == '\\' && len(rest) > 1 && isPunct(rest[1]):
		c.at++
		c.copy(1)
	case strings.ContainsRune("\u00ad\ufeff\u200b\u200c\u200d\u2060", r):
		c.at += size
	case isSpace(r):
		c.space(rest)
	case r == '<' && tagLen(rest) > 0:
		c.tag(rest[:tagLen(rest)])
	case r == '&' && entityLen(rest) > 0:
		n := entityLen(rest)
		c.replace(html.UnescapeString(rest[:n]), n)
	case r == '[' && linkText(rest) > 0:
		c.link = c.at + 1 + linkText(rest)
		c.at++
	case r == ']' && c.at == c.link:
		c.at += 1 + strings.IndexByte(rest, ')')
	default:
		c.copy(size)
	}
}

// copy takes n bytes as they are.
func (c *cleaner) copy(n int) {
	c.align(c.at, 0)
	c.out = append(c.out, c.src[c.at:c.at+n]...)
	c.at += n
}

// replace puts text in place of n bytes.
func (c *cleaner) replace(text string, n int) {
	c.align(c.at, n)
	c.out = append(c.out, text...)
	c.at += n
}

// align records that the text goes on from byte src of the source.
func (c *cleaner) align(src, width int) {
	if k := len(c.offsets); width == 0 && k > 0 && c.offsets[k-1].Width == 0 &&
		c.offsets[k-1].Source+len(c.out)-c.offsets[k-1].Text == src {
		return
	}
	c.offsets = append(c.offsets, format.Offset{Text: len(c.out), Source: src, Width: width})
}

// space makes one space of a run of them; none at the start.
func (c *cleaner) space(rest string) {
	n := 0
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if !isSpace(r) {
			break
		}
		n += size
	}
	switch {
	case len(c.out) == 0 || c.out[len(c.out)-1] == ' ':
		c.at += n
	case n == 1 && rest[0] == ' ':
		c.copy(1)
	default:
		c.replace(" ", n)
	}
}

// tag drops a tag; a raised number is written with ^, a line break as a space.
func (c *cleaner) tag(tag string) {
	switch low := strings.ToLower(tag); {
	case strings.HasPrefix(low, "<sup"):
		c.replace("^", len(tag))
	case strings.HasPrefix(low, "<br") && len(c.out) > 0 && c.out[len(c.out)-1] != ' ':
		c.replace(" ", len(tag))
	default:
		c.at += len(tag)
	}
}

// finish trims the end and composes letters.
func (c *cleaner) finish() (string, format.Offsets) {
	text := strings.TrimRight(string(c.out), " ")
	if norm.NFC.IsNormalString(text) {
		return text, c.offsets
	}
	d := cleaner{src: text}
	for d.at < len(text) {
		n := norm.NFC.NextBoundaryInString(text[d.at:], true)
		seg := text[d.at : d.at+n]
		from, to := c.offsets.At(d.at), c.offsets.After(d.at+n)
		if composed := norm.NFC.String(seg); composed != seg {
			d.offsets = append(d.offsets, format.Offset{Text: len(d.out), Source: from, Width: to - from})
			d.out = append(d.out, composed...)
			d.at += n
			continue
		}
		for i := 0; i < n; { // keep the pairs of the first pass
			_, size := utf8.DecodeRuneInString(seg[i:])
			from, to := c.offsets.At(d.at), c.offsets.After(d.at+size)
			width := to - from
			if width == size {
				width = 0
			}
			d.align(from, width)
			d.out = append(d.out, seg[i:i+size]...)
			d.at, i = d.at+size, i+size
		}
	}
	return string(d.out), d.offsets
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u202f', '\u3000', '\u2028', '\u2029', '\u0085', '\v', '\f':
		return true
	}
	return r >= '\u2000' && r <= '\u200a'
}

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
