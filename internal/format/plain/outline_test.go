package plain

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// outline prints eId, number and text of each provision, one a line.
func outline(p *format.Parsed) string {
	var b strings.Builder
	for u := range p.Expression.All() {
		fmt.Fprintf(&b, "%s | %s | %s | %s", u.EID, u.Num, u.Heading, strings.ReplaceAll(u.Text(), "\n", " / "))
		if u.Status != act.InForce {
			b.WriteString(" | " + string(u.Status))
		}
		for _, n := range u.Notes {
			b.WriteString(" | note: " + n.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
