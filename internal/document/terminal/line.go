package terminal

import (
	"strconv"
	"strings"

	"github.com/mattn/go-runewidth"
)

// widths counts columns the same way whatever the environment says.
var widths = &runewidth.Condition{StrictEmojiNeutral: true}

// cell is a character with its columns and its style.
type cell struct {
	r     rune
	width int
	style style
}

// line is a line of the terminal, without its end.
type line []cell

// cells returns the characters of clean text.
func cells(s string, st style) line {
	out := make(line, 0, len(s))
	for _, r := range s {
		out = append(out, cell{r, widths.RuneWidth(r), st})
	}
	return out
}

func (l line) width() int {
	n := 0
	for _, c := range l {
		n += c.width
	}
	return n
}

// trimmed returns l without spaces at its end.
func (l line) trimmed() line {
	for len(l) > 0 && l[len(l)-1].r == ' ' {
		l = l[:len(l)-1]
	}
	return l
}

// padded returns l filled with spaces to width columns.
func (l line) padded(width int) line {
	return append(l[:len(l):len(l)], cells(strings.Repeat(" ", max(width-l.width(), 0)), style{})...)
}

// encode returns l as text, styles as escape sequences if color is set.
func (l line) encode(color bool) string {
	var b strings.Builder
	var now style
	for _, c := range l.trimmed() {
		if color && c.style != now {
			if now != (style{}) {
				b.WriteString("\x1b[0m")
			}
			if c.style != (style{}) {
				b.WriteString("\x1b[" + c.style.codes() + "m")
			}
			now = c.style
		}
		b.WriteRune(c.r)
	}
	if now != (style{}) {
		b.WriteString("\x1b[0m")
	}
	return b.String()
}

// hue is a colour of the sixteen that every terminal has, so that the user's
// own palette stays in force.
type hue int

const (
	red   hue = 31
	green hue = 32
	amber hue = 33
	blue  hue = 34
	grey  hue = 90
)

// style is how a character looks.
type style struct {
	bold, italic, underline, strike bool
	hue                             hue
}

// codes returns the parameters of the escape sequence that sets s.
func (s style) codes() string {
	var out []string
	for _, x := range []struct {
		on   bool
		code string
	}{{s.bold, "1"}, {s.italic, "3"}, {s.underline, "4"}, {s.strike, "9"}, {s.hue != 0, strconv.Itoa(int(s.hue))}} {
		if x.on {
			out = append(out, x.code)
		}
	}
	return strings.Join(out, ";")
}
