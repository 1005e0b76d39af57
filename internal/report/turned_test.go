package report

import (
	"fmt"
	"strings"
	"testing"

	"zanger/internal/document"
)

func TestTurned(t *testing.T) {
	h, p, wide, upright := document.H(1, "Table"), document.P(document.T("Short.")), document.Section{Landscape: true}, document.Section{}
	long := document.P(document.T(strings.Repeat("word ", 200)))
	body := document.Table{Rows: []document.Row{{}}}
	for _, c := range []struct {
		name     string
		in, want []document.Block
	}{
		{"a heading goes along", []document.Block{p, h, wide, body, upright}, []document.Block{p, wide, h, body, upright}},
		{"with its introduction", []document.Block{p, h, p, wide, body, upright}, []document.Block{p, wide, h, p, body, upright}},
		{"a long text stays", []document.Block{h, long, wide, body, upright}, []document.Block{h, long, wide, body, upright}},
		{"one section for two tables", []document.Block{h, wide, body, upright, h, p, wide, body, upright}, []document.Block{wide, h, body, h, p, body, upright}},
		{"upright text between them", []document.Block{h, wide, body, upright, long, h, wide, body, upright}, []document.Block{wide, h, body, upright, long, wide, h, body, upright}},
		{"no heading", []document.Block{p, wide, body, upright}, []document.Block{p, wide, body, upright}},
	} {
		if got := fmt.Sprintf("%+v", turned(c.in)); got != fmt.Sprintf("%+v", c.want) {
			t.Errorf("%s: got %s", c.name, got)
		}
	}
}
