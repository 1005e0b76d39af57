package markup

import (
	"strconv"
	"strings"
)

// maxSpan bounds the columns that one cell may take up, maxAdded the empty cells
// that are added to one table for such cells.
const (
	maxSpan  = 32
	maxAdded = 20_000
)

// Table returns the rows of a table element, whatever its vocabulary, as lines
// with the cells between bars, empty rows left out. text gives the words of a cell.
func Table(table *Node, text func(*Node) string) string {
	var rows []string
	added := 0
	for tr := range table.Descendants() {
		if !tr.Is("tr", "row") {
			continue
		}
		var cells []string
		for td := range tr.Elements() {
			if !td.Is("td", "th", "entry") {
				continue
			}
			cells = append(cells, strings.ReplaceAll(text(td), "|", `\|`))
			n, _ := strconv.Atoi(td.Attr("colspan"))
			for i := 1; i < min(n, maxSpan) && added < maxAdded; i++ {
				cells = append(cells, "")
				added++
			}
		}
		if strings.Join(cells, "") != "" {
			rows = append(rows, Row(cells))
		}
	}
	return strings.Join(rows, "\n")
}

// Row returns the cells of one row between bars.
func Row(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }
