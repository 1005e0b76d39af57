package report

import (
	"fmt"
	"strings"

	"zanger/internal/document"
)

// dump writes a document one line per paragraph, so that golden files can be
// read beside their source: tables and lists indented, runs with Markdown-like
// marks, {+inserted+} and {-deleted-} text.
func dump(d *document.Document) string {
	var b strings.Builder
	if d.Banner != "" {
		fmt.Fprintf(&b, "banner: %s\n", d.Banner)
	}
	dumpBlocks(&b, d.Blocks, "")
	for i, n := range d.Notes {
		fmt.Fprintf(&b, "note %d: %s\n", i, dumpInlines(n.Inlines))
	}
	return b.String()
}

var styleNames = map[document.Style]string{document.Body: "p", document.Lead: "lead", document.Small: "small",
	document.Warning: "warning", document.Law: "law", document.Center: "center", document.Caption: "caption"}

func dumpBlocks(b *strings.Builder, bs []document.Block, in string) {
	for _, bl := range bs {
		switch v := bl.(type) {
		case document.Heading:
			fmt.Fprintf(b, "%sh%d #%s: %s\n", in, v.Level, v.ID, dumpInlines(v.Inlines))
		case document.Paragraph:
			name := styleNames[v.Style] + strings.Repeat(">", v.Depth)
			if v.ID != "" {
				name += " #" + v.ID
			}
			if v.Lang != "" {
				name += " " + v.Lang
			}
			fmt.Fprintf(b, "%s%s: %s\n", in, name, dumpInlines(v.Inlines))
		case document.List:
			for i, item := range v.Items {
				mark := "-"
				if v.Ordered {
					mark = fmt.Sprintf("%d.", max(v.Start, 1)+i)
				}
				fmt.Fprintf(b, "%s%s\n", in, mark)
				dumpBlocks(b, item, in+"  ")
			}
		case document.Contents:
			for _, e := range v.Entries {
				fmt.Fprintf(b, "%s%s[%s](#%s)\n", in, strings.Repeat("  ", e.Level), e.Words, e.ID)
			}
		case document.Image:
			fmt.Fprintf(b, "%simage %dx%d %s\n", in, v.Width, v.Height, v.Alt)
		case document.Table:
			dumpTable(b, v, in)
		case document.Panel:
			fmt.Fprintf(b, "%s[%s] #%s %s\n", in, v.Kind, v.ID, dumpInlines(v.Title))
			dumpBlocks(b, v.Blocks, in+"  ")
			fmt.Fprintf(b, "%s[/] %s\n", in, dumpInlines(v.Source))
		default:
			fmt.Fprintf(b, "%s%T\n", in, v)
		}
	}
}

func dumpTable(b *strings.Builder, t document.Table, in string) {
	fmt.Fprintf(b, "%stable %v\n", in, t.Widths)
	for i, rows := range [][]document.Row{t.Header, t.Rows} {
		for _, r := range rows {
			fmt.Fprintf(b, "%s  %s\n", in, []string{"head", "row"}[i])
			for _, c := range r.Cells {
				if len(c.Blocks) != 1 {
					fmt.Fprintf(b, "%s    cell\n", in)
				}
				dumpBlocks(b, c.Blocks, in+"    ")
			}
		}
	}
}

func dumpInlines(in []document.Inline) string {
	var b strings.Builder
	for _, n := range in {
		switch n := n.(type) {
		case document.Text:
			b.WriteString(dumpText(n))
		case document.Link:
			fmt.Fprintf(&b, "[%s](%s)", dumpInlines(n.Inlines), n.Target)
		case document.NoteRef:
			fmt.Fprintf(&b, "[^%d]", n.Index)
		case document.Comment:
			fmt.Fprintf(&b, "{comment %s %s: %s}", n.Author, n.Date, dumpInlines(n.Inlines))
		case document.LineBreak:
			b.WriteString(" ⏎ ")
		}
	}
	return b.String()
}

func dumpText(t document.Text) string {
	s := t.Text
	for _, m := range []struct {
		on          bool
		open, close string
	}{
		{t.Code, "`", "`"}, {t.Italic, "_", "_"}, {t.Bold, "**", "**"},
		{t.Mark == document.Inserted, "{+", "+}"}, {t.Mark == document.Deleted, "{-", "-}"},
	} {
		if m.on {
			s = m.open + s + m.close
		}
	}
	return s
}
