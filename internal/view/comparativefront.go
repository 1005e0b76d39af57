package view

import (
	"zanger/internal/diff/words"
	"zanger/internal/document"
)

var (
	titleElement = in3("Title", "Заголовок", "Тақырыбы")
	preambleWord = in3("Preamble", "Преамбула", "Кіріспе")
)

// title makes the row of the title of the act, when that changed.
func (t *tabler) title() {
	if !words.Changed(t.r.Title) {
		return
	}
	line := func(drop words.Kind) []document.Block {
		return []document.Block{document.Paragraph{Style: document.Law, Inlines: side(t.r.Title, drop)}}
	}
	t.row(titleElement[t.l.code], nil, sides{old: line(words.Insert), new: line(words.Delete)})
}

// preamble makes the row of what stands before the first unit, when that changed.
func (t *tabler) preamble() {
	changed := false
	var s sides
	for _, b := range t.r.Preamble {
		changed = changed || b.Changed()
		n := lineOf(b)
		s.old, s.new = append(s.old, n.side(true)...), append(s.new, n.side(false)...)
	}
	switch {
	case !changed:
		return
	case len(s.old) == 0:
		s.old = t.said(t.form.Missing)
	case len(s.new) == 0:
		s.new = t.said(t.form.Deleted)
	}
	t.row(preambleWord[t.l.code], nil, s)
}
