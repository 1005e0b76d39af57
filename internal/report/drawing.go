package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// Comparisons are drawn by the packages that make them:
//
//	:::matrix elements=B12,B35 countries=kz,cz,md,rs,uk evidence=no
//	:::gap country=kz@2013-05-24 standard=cets-197 others=cz,md
//	:::compare kz-sss Article 6(8); uk-msa@2026-04-07 s. 49
//	:::compare topic=shelter countries=kz,cz
//	:::concordance kz-sss@2013-05-24 kz-sss@2016-01-01
//	:::define term=victim acts=uk-msa,uk-s-hte
//
// A country without a day is taken as of the memo's date. With a caption one is
// numbered as a table: {#t2 caption="…"}.

var drawingKind = ast.NewNodeKind("Drawing")

type drawing struct {
	fence
	caption
	on Drawing
}

func (*drawing) Kind() ast.NodeKind { return drawingKind }

// drawingKeys are the attributes of each kind.
var drawingKeys = map[string][]string{
	"matrix": {"elements", "countries", "standard", "evidence"},
	"gap":    {"country", "standard", "others", "elements"},
	// References stand before these.
	"compare":     {"topic", "countries"},
	"concordance": {"form"},
	"define":      {"term", "acts"},
}

func openDrawing(p *parse, f fence) fenceNode {
	words, attrs := splitAttributes(f.args)
	id, v := p.attributes(f, attrs, append(slices.Clone(drawingKeys[f.name]), "caption")...)
	n := &drawing{fence: f, caption: caption{id: id, words: v["caption"]}, on: Drawing{Kind: f.name, Refs: drawingRefs(f.name, words), Values: v}}
	p.oneOf(f, "answer", v["evidence"], []string{"yes", "no"})
	if wrong, hint := n.on.wrong(); wrong {
		p.fail(f.at, hint, "%q cannot read %q", ":::"+f.name, clip(f.args))
		n.on.Kind = ""
	}
	return n
}

// drawingRefs splits the references before the attributes: those of a comparison
// by semicolons, those of a concordance by spaces.
func drawingRefs(kind, words string) []string {
	if kind == "concordance" {
		return strings.Fields(words)
	}
	return splitRefs(words)
}

// wrong reports whether what stands after the name asks for nothing that can be
// drawn, and how to ask.
func (d *Drawing) wrong() (wrong bool, hint string) {
	n := len(d.Refs)
	switch d.Kind {
	case "gap":
		return n > 0 || d.Values["country"] == "", "write :::gap country=kz@2013-05-24 standard=cets-197"
	case "compare":
		return (n == 0) == (d.Values["topic"] == "") || n > maxCompare, "write references such as :::compare kz-sss Article 6; uk-msa s. 49, or topic=shelter"
	case "concordance":
		return n != 2, "write two texts: :::concordance kz-sss@2013-05-24 kz-sss@2016-01-01"
	case "define":
		return n > 0 || d.Values["term"] == "", "write :::define term=victim"
	}
	return n > 0, "write " + strings.Join(drawingKeys[d.Kind], "=…, ") + "=…"
}

// maxCompare is the most provisions that are set beside one another.
const maxCompare = 12

func (n *drawing) convert(c *converter) []document.Block {
	if n.on.Kind == "" {
		return nil
	}
	if c.front.AsOf.IsZero() {
		c.undated(n.at, ":::"+n.name)
		return nil
	}
	if !c.compares(&n.fence) {
		return nil
	}
	c.stop()
	n.on.AsOf, n.on.Lang = c.front.AsOf, c.front.Lang
	drawn, err := c.resolver.Draw(n.on)
	if err != nil {
		c.add(&Error{Line: n.at, Msg: quoted(":::"+n.name) + ": " + err.Error(), Hint: c.hint("", err), Err: err})
		return nil
	}
	found, err := sound(drawn.Found)
	if err == nil {
		c.cited(n.at, ":::"+n.name, Compared, found)
	}
	if !c.gives(n.at, drawn.Blocks) {
		return nil
	}
	c.lastWork = ""
	c.drawings++
	bs := embedded(drawn.Blocks, fmt.Sprintf("drawing%d:", c.drawings))
	c.evidentTables(bs, found)
	if n.caption.words != "" {
		bs = n.caption.with(bs)
	}
	// In a list, quotation or block no pages can be turned.
	if wide(drawn.Blocks) && n.Parent().Kind() == ast.KindDocument {
		bs = append(append([]document.Block{document.Section{Landscape: true}}, bs...), document.Section{})
	}
	return bs
}

// narrow is the number of columns that an upright page holds.
const narrow = 4

// wide reports whether blocks were drawn for pages on their side and need them.
func wide(bs []document.Block) bool {
	turned, columns := false, 0
	for _, b := range bs {
		switch b := b.(type) {
		case document.Section:
			turned = turned || b.Landscape
		case document.Table:
			columns = max(columns, len(b.Widths))
			for _, r := range b.Header {
				columns = max(columns, len(r.Cells))
			}
		}
	}
	return turned && columns > narrow
}

// splitNames splits "B12, B35".
func splitNames(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == ';' })
}
