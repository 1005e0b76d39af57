package amend

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/format"
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
var csNumbered = regexp.MustCompile(`^(\(\d+[a-z]*\)|[a-z]{1,2}\)|\d+\.)\s*„`)

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

// closeLost closes wording that ends in a table or a picture and has lost its closing
// mark: it ends where the point of the bill ends. The next paragraph must be the next
// point, or the end.
func (r *csReader) closeLost(k int) ([]Paragraph, bool) {
	e := r.items[k]
	ps := e.paras
	last := ps[len(ps)-1]
	depth := 0
	for _, p := range ps {
		depth = depthOf(depth, p.Text)
	}
	if depth != 1 || last.Style != format.Rows || !r.followed(k) {
		return nil, false
	}
	out := slices.Clone(ps)
	out[len(out)-1].Text = closeTable(last.Text)
	return out, true
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
