package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// layout is how the act sets its lines: the marks before the text of each role.
type layout struct {
	marks map[string]string
	// markdown says that the act uses marks at all.
	markdown bool
}

// role names what a line is to the layout: number or heading of a unit, first
// line of one, or other text.
func role(what string, k act.Kind) string { return what + " " + string(k) }

// learn reads off the act how it sets its lines.
func (d *doc) learn() {
	d.layout.marks = map[string]string{}
	seen := map[string]map[string]int{}
	count := func(r string, l *line) {
		if seen[r] == nil {
			seen[r] = map[string]int{}
		}
		seen[r][marksOf(l)]++
	}
	d.root.each(func(n *node) {
		roles(n, func(l *line, r string) { count(r, l) })
	})
	for r, counts := range seen {
		best, most := "", -1
		for _, m := range sortedKeys(counts) {
			if counts[m] > most {
				best, most = m, counts[m]
			}
		}
		d.layout.marks[r] = best
	}
	for _, l := range d.lines {
		if headingLevel([]byte(l.raw)) > 0 {
			d.layout.markdown = true
			break
		}
	}
}

// roles calls f for the lines of a unit with their roles.
func roles(n *node, f func(*line, string)) {
	for i, l := range n.head {
		what := "title"
		if i == 0 && n.print != "" {
			what = "number"
		}
		f(l, role(what, n.kind))
	}
	for i, p := range n.own {
		if slices.Contains(n.head, p.line) {
			continue // "Annex No. 2 to Decree No. 5/2000" is one line
		}
		what := "text"
		if i == 0 && p.from > 0 {
			what = "first"
		}
		f(p.line, role(what, n.kind))
	}
}

// marksOf returns the marks of the layout before the text of a line.
func marksOf(l *line) string {
	i := strings.Index(l.raw, l.text())
	if i < 0 {
		if i = strings.IndexAny(l.raw, " "); i < 0 || headingLevel([]byte(l.raw)) == 0 && !strings.HasPrefix(l.raw, "- ") {
			return ""
		}
		i++
	}
	return l.raw[:i]
}

// raw sets a paragraph of the bill in the layout of the act.
func (d *doc) raw(p format.Paragraph, r string) string {
	m, ok := d.layout.marks[r]
	switch {
	case ok:
	case strings.HasPrefix(r, "first "):
		m = d.layout.marks[role("first", act.Point)]
		if strings.HasPrefix(p.Text, "(") {
			m = ""
		}
	case p.Style == format.Heading && d.layout.markdown:
		m = strings.Repeat("#", max(1, p.Level)) + " "
	}
	if p.Style == format.Heading && d.layout.markdown && !strings.HasPrefix(m, "#") {
		m = strings.Repeat("#", max(1, p.Level)) + " "
	}
	return m + p.Text
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sortStrings(out)
	return out
}
