package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/words"
)

// extent says how many words changed, and what that does to the law.
func (l *labels) extent(c *diff.Change) string {
	if !c.Edited() {
		return l.wordsSame
	}
	var parts []string
	if c.HeadingChanged {
		parts = append(parts, l.headingChanged)
	}
	deleted, inserted := c.Painted()
	if deleted+inserted > 0 {
		parts = append(parts, fmt.Sprintf(l.wordsChanged, deleted, inserted))
	}
	if s := l.effect(c.Verdict()); s != "" {
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}

// effect names what an editorial change is about, or what of weight a substantive
// one touches; nothing where words changed and no more.
func (l *labels) effect(v words.Verdict) string {
	var names []string
	for _, r := range v.Reasons {
		if n := reasons[r][l.code]; n != "" {
			names = append(names, n)
		}
	}
	switch {
	case len(names) == 0:
		return ""
	case v.Effect == words.Editorial:
		return fmt.Sprintf(l.editorial, strings.Join(names, ", "))
	}
	return fmt.Sprintf(l.touches, strings.Join(names, ", "))
}

// reasons are the names of what a verdict rests on. That words differ needs no
// name.
var reasons = map[words.Reason]map[string]string{
	words.Punctuation: in3("punctuation", "знаки препинания", "тыныс белгілері"),
	words.Quotation:   in3("quotation marks", "кавычки", "тырнақшалар"),
	words.Dash:        in3("dashes", "тире", "сызықша"),
	words.Spacing:     in3("spacing", "пробелы", "бос орындар"),
	words.Yo:          in3("ё and е", "е и ё", "е мен ё"),
	words.FirstLetter: in3("case of the first letter", "прописная или строчная буква", "бас немесе кіші әріп"),
	words.LookAlike:   in3("look-alike letters", "буквы другого алфавита", "басқа әліпби әріптері"),
	words.Number:      in3("a number", "число", "сан"),
	words.Date:        in3("a date", "дата", "күн"),
	words.Citation:    in3("a citation", "ссылка", "сілтеме"),
	words.Negation:    in3("a negation", "отрицание", "болымсыздық"),
}

// grouped says of a unit that was split, or that others were merged into, what it
// became, and of the others where their text came from or went.
func (q *unitPrinter) grouped(c *diff.Change) string {
	g := c.Group
	olds, newer := q.places(q.r.Old, g.Olds), q.places(q.r.New, g.News)
	switch {
	case g.Kind == diff.Split && c.Part():
		return q.named(q.r.New, c.New, fmt.Sprintf(q.l.splitFrom, olds))
	case g.Kind == diff.Merged && c.Part():
		return q.named(q.r.Old, c.Old, fmt.Sprintf(q.l.mergedInto, newer))
	}
	format := q.l.split
	if g.Kind == diff.Merged {
		format = q.l.merged
	}
	said := fmt.Sprintf(format, olds, newer)
	if words.Changed(g.Edits) || c.HeadingChanged {
		return said + "; " + q.l.extent(c)
	}
	return said + "; " + q.l.wordsSame
}

func (q *unitPrinter) places(x *act.Expression, ps []*act.Provision) string {
	parts := make([]string, len(ps))
	for i, p := range ps {
		parts[i] = q.place(x, p)
	}
	return strings.Join(parts, ", ")
}
