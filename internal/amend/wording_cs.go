package amend

import (
	"slices"
	"strconv"
	"strings"

	"zanger/internal/format"
	"zanger/internal/pattern"
)

// New wording that is a table often stands in a bill without one of its quotation
// marks, as the marks are set beside the table and get lost when it is taken over.

// openTables puts quotation marks around a table that follows "zní:" without any.
func openTables(ps []Paragraph) []Paragraph {
	depth := 0
	for i := range ps {
		bare := ps[i].Style == format.Rows && !strings.Contains(ps[i].Text, "„")
		if i > 0 && depth == 0 && bare && strings.HasSuffix(ps[i-1].Text, ":") {
			out := slices.Clone(ps)
			end := i
			for end+1 < len(ps) && ps[end+1].Style == format.Rows && !strings.Contains(ps[end+1].Text, "„") {
				end++
			}
			out[i].Text = "„" + out[i].Text
			out[end].Text = closeTable(out[end].Text)
			return out
		}
		depth = depthOf(depth, ps[i].Text)
	}
	return ps
}

// csNumbered is the number of a unit before the mark that opens its wording.
var csNumbered = pattern.New(`^(\(\d+[a-z]*\)|[a-z]{1,2}\)|\d+\.)\s*„`)

// openNumbers takes the number of a unit that stands before the opening mark into the
// wording: "zní: (7) „Who …“".
func openNumbers(ps []Paragraph) []Paragraph {
	for i := 1; i < len(ps); i++ {
		if m := csNumbered.FindString(ps[i].Text); m != "" && strings.HasSuffix(ps[i-1].Text, ":") {
			ps = slices.Clone(ps)
			ps[i].Text = "„" + csNumbered.ReplaceAllString(ps[i].Text, "$1 ")
		}
	}
	return ps
}

// closeTable ends a table with a closing mark. One in its last row, or in a row of its
// own, is taken out first.
func closeTable(text string) string {
	rows := strings.Split(text, "\n")
	for len(rows) > 1 && strings.Trim(rows[len(rows)-1], " |“”.,;") == "" {
		rows = rows[:len(rows)-1]
	}
	last := strings.TrimRight(rows[len(rows)-1], " |.,;")
	if strings.HasSuffix(last, "“") || strings.HasSuffix(last, "”") {
		return strings.Join(rows, "\n")
	}
	rows[len(rows)-1] = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(rows[len(rows)-1], " "), "|"), " ") + "“ |"
	return strings.Join(rows, "\n")
}

// depthOf counts on how deep in quotation marks the end of a text is.
func depthOf(depth int, text string) int {
	for _, c := range text {
		switch c {
		case '„':
			depth++
		case '“', '”':
			depth = max(0, depth-1)
		}
	}
	return depth
}

// straightClose is a straight mark at the end of a paragraph, where wording closes.
var straightClose = pattern.New(`"([.,;]*)$`)

// pictureStop is a full stop between a picture and the closing mark.
var pictureStop = pattern.New(`\]\.“`)

// closeStraight puts the closing mark of Czech print in the place of a straight one. A
// full stop before it belongs to no picture.
func closeStraight(text string) string {
	if strings.Count(text, `"`) == 1 {
		text = straightClose.ReplaceAllString(text, "“$1")
	}
	return pictureStop.ReplaceAllString(text, "]“")
}

// closeLost closes wording that has lost its closing mark: it ends where the point of
// the bill ends, and the next paragraph must be the next point, or the end. Nothing
// that is ordered behind the wording may stand in it.
func (r *csReader) closeLost(k int) ([]Paragraph, bool) {
	ps := slices.Clone(r.items[k].paras)
	for i := 1; i < len(ps); i++ { // a footnote below the wording opens it a second time
		if rest, ok := strings.CutPrefix(ps[i].Text, "„^"); ok && depthOfAll(ps[:i]) == 1 {
			ps[i].Text = "^" + rest
			break
		}
	}
	last := &ps[len(ps)-1]
	switch {
	case depthOfAll(ps) == 0:
		return ps, true
	case depthOfAll(ps) != 1 || !r.followed(k) || slices.ContainsFunc(ps, func(p Paragraph) bool { return csBehind.MatchString(p.Text) }):
		return nil, false
	case last.Style == format.Rows:
		last.Text = closeTable(last.Text)
	case csAliasLast.MatchString(last.Text): // one mark closes two: "words (further „lamp“)."
		at := strings.LastIndex(last.Text, ")") + 1
		last.Text = last.Text[:at] + "“" + last.Text[at:]
	case strings.HasSuffix(last.Text, "]"), strings.HasSuffix(last.Text, ".") && !r.atEnd(k) && opensParagraph(ps): // a bill may be cut off
		last.Text += "“"
	default:
		return nil, false
	}
	return ps, true
}

// opensParagraph reports whether the wording that stays open begins a paragraph, as that
// of units does: words in a sentence may end anywhere.
func opensParagraph(ps []Paragraph) bool {
	for i, p := range ps {
		if depthOfAll(ps[:i]) == 0 && depthOf(0, p.Text) == 1 {
			return i > 0 && strings.HasPrefix(p.Text, "„")
		}
	}
	return false
}

// csAliasLast is a short name that closes words, in quotation marks of its own.
var csAliasLast = pattern.New(`\(dále jen(?:om)?:? „[^„“”]+[“”]\)[.,;]?$`)

// csBehind is what a bill says behind new wording.
var csBehind = pattern.New(`(?i)^(?:dosavadní|poznámk\p{L}+|zároveň|současně|zbývající|stávající)\s`)

func depthOfAll(ps []Paragraph) int {
	depth := 0
	for _, p := range ps {
		depth = depthOf(depth, p.Text)
	}
	return depth
}

// followed reports whether the paragraphs of a point end where the next one, or the
// next article of the bill, begins.
func (r *csReader) followed(k int) bool {
	e := r.items[k]
	after := e.from + len(e.paras)
	if after == len(r.paras) || csUnit.MatchString(r.paras[after].Text) {
		return true
	}
	n, err := strconv.Atoi(e.label)
	m := csItem.FindStringSubmatch(r.paras[after].Text)
	return err == nil && m != nil && m[1] == itoa(n+1)
}

// pictures matches a paragraph of several placeholders for pictures, "[…] […]", or one
// with a mark behind it.
var pictures = pattern.New(`^(?:\[[^\[\]]+\]\s*){2,}$|^\[[^\[\]]+\][.,;]+$`)

// listRow matches a row that begins with a cell for the number of an item alone.
var listRow = pattern.New(`(?m)^\|\s*(?:\d+[a-z]*\.|[a-z]{1,2}\))\s*\|\s*[^|\s]`)

// atEnd reports whether the bill ends with a point.
func (r *csReader) atEnd(k int) bool {
	return r.items[k].from+len(r.items[k].paras) == len(r.paras)
}

// csUnprintable says why it cannot be told how a paragraph of new wording is printed in
// the act, "" if it can: pictures are not in the text, and a list that is set as a
// table has its numbers in cells of their own in one text and not in the other.
func csUnprintable(p format.Paragraph) string {
	switch {
	case pictures.MatchString(p.Text):
		return "the new wording is a series of pictures, which the text does not hold"
	case p.Style == format.Rows && listRow.MatchString(p.Text):
		return "the new wording is a list set as a table: it cannot be told how its numbers are to stand"
	}
	return ""
}

// csBareEnd is a numbered paragraph that ends in a letter, a figure or a bracket.
var csBareEnd = pattern.New(`^\(\d+[a-z]*\) .*[\p{L}\d)]$`)

// csStops ends a numbered paragraph that new wording leaves without its full stop,
// where the bill has one behind the quotation mark. A footnote may stand below it.
func csStops(ps []format.Paragraph) []format.Paragraph {
	k := len(ps) - 1
	for k >= 0 && footnoteLen(ps[k].Text) > 0 {
		k--
	}
	if k < 0 || ps[k].Style == format.Rows || !csBareEnd.MatchString(ps[k].Text) || trailingNote(ps[k].Text) > 0 {
		return ps
	}
	ps = slices.Clone(ps)
	ps[k].Text += "."
	return ps
}
