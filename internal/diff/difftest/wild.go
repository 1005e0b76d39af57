package difftest

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

// Wild reads any string as an act: tabs for depth, a letter for the kind, a
// number, a heading before "|", own text after it, "!" for an excluded unit, "/"
// before the closing text, "@" before a wId, "+" between paragraphs; one that
// begins with "%" is a table, with "~" between rows and "^" for the bars.
func Wild(date, s string) *act.Expression {
	kinds := map[byte]act.Kind{'c': act.Chapter, 'a': act.Article, 'g': act.Paragraph, 'p': act.Point,
		's': act.Subparagraph, 'l': act.Alinea, 't': act.Part, 'u': act.Subsection}
	var body, path []*act.Provision
	wids := map[*act.Provision]act.EID{}
	for line := range strings.SplitSeq(s, "\n") {
		unit := strings.TrimLeft(line, "\t")
		if unit == "" {
			continue
		}
		depth := min(len(line)-len(unit), len(path))
		k, ok := kinds[unit[0]]
		if !ok {
			k = act.Point
		}
		name, own, _ := strings.Cut(unit[1:], "|")
		num, heading, _ := strings.Cut(name, " ")
		num, wid, _ := strings.Cut(num, "@")
		own, wrap, _ := strings.Cut(own, "/")
		p := &act.Provision{Kind: k, EID: act.EID(num), Num: num, Heading: heading}
		if strings.HasPrefix(own, "!") {
			p.Status = act.Excluded
			p.Notes = []act.Note{{Text: own}}
		} else if own != "" {
			for b := range strings.SplitSeq(own, "+") {
				block := act.Block{Text: b, Quoted: strings.HasPrefix(b, `"`)}
				if rows, ok := strings.CutPrefix(b, "%"); ok {
					block.Table, block.Text = true, strings.NewReplacer("~", "\n", "^", "|").Replace(rows)
				}
				p.Content = append(p.Content, block)
			}
		}
		if wrap != "" {
			p.WrapUp = []act.Block{{Text: wrap}}
		}
		if wid != "" {
			wids[p] = act.EID(wid)
		}
		path = append(path[:depth], p)
		if depth == 0 {
			body = append(body, p)
		} else {
			path[depth-1].Children = append(path[depth-1].Children, p)
		}
	}
	x := acttest.Expression("wild", date, body...)
	for p, w := range wids {
		p.WID = w
	}
	return x
}
