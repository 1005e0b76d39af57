package htmltext

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"zanger/internal/pattern"
)

var (
	raisedStyle = pattern.New(`(?i)vertical-align\s*:\s*(?:super|text-top)|(?:^|[;\s])top\s*:\s*-\s*\.?\d`)
	hiddenStyle = pattern.New(`(?i)display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0+(?:\.0+)?\s*(?:px|pt|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0+(?:\.0+)?\s*(?:;|!|$)`)
)

// raised reports whether n prints above the line. Some sites lift a number with a
// negative top instead of a superscript.
func raised(n *Node) bool {
	if n.Tag == "sup" || n.Has("super") || n.Has("oj-super") {
		return true
	}
	return n.Tag == "span" && n.Get("style") != "" && raisedStyle.MatchString(n.Get("style"))
}

// hides reports whether a browser does not show n.
func hides(n *Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && hiddenStyle.MatchString(a.Val) {
			return true
		}
	}
	return false
}

// hidden reports text that a browser does not show.
func (w *Writer) hidden(n *Node) {
	show := *n
	show.Attr = nil
	text := (&show).Line()
	if text == "" {
		return
	}
	w.page.Find(n.Span, "hidden text was left out (%d words): %q", len(strings.Fields(text)), Clip(text))
}

// Clip shortens s for a message.
func Clip(s string) string {
	if utf8.RuneCountInString(s) > 60 {
		return string([]rune(s)[:60]) + "…"
	}
	return s
}

// bullet returns the number of an item of a list: 1., or a dash.
func (w *Writer) bullet(n *Node) string {
	list := n.Up
	if list == nil || list.Tag != "ol" {
		return "–"
	}
	if w.items == nil {
		w.items = map[*Node]int{}
	}
	if s, err := strconv.Atoi(list.Get("start")); err == nil && s > 0 && s < 1e6 && w.items[list] == 0 {
		w.items[list] = s - 1
	}
	w.items[list]++
	return strconv.Itoa(w.items[list]) + "."
}
