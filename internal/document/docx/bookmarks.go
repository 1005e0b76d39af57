package docx

import (
	"strconv"
	"strings"
	"unicode"

	"zanger/internal/document"
)

// bookmarks maps the IDs of a document to names that Word allows: a letter
// first, then letters, digits and underscores, 40 at most, no two alike.
type bookmarks struct {
	names map[string]string
	set   map[string]bool // IDs already written
}

func (b bookmarks) name(id string) string { return b.names[id] }

// first returns the name of id the first time it is asked for.
func (b bookmarks) first(id string) string {
	if id == "" || b.set[id] {
		return ""
	}
	b.set[id] = true
	return b.names[id]
}

// collectBookmarks names every ID of d in reading order.
func collectBookmarks(d *document.Document) bookmarks {
	b := bookmarks{names: map[string]string{}, set: map[string]bool{}}
	taken := map[string]bool{}
	eachID(d.Blocks, func(id string) {
		if id == "" || b.names[id] != "" {
			return
		}
		base := bookmarkBase(id)
		name := base
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = base + "_" + strconv.Itoa(n)
		}
		taken[strings.ToLower(name)] = true
		b.names[id] = name
	})
	return b
}

func bookmarkBase(id string) string {
	var s []rune
	for _, r := range id {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || r > 0xFFFF {
			r = '_'
		}
		if len(s) == 0 && !unicode.IsLetter(r) {
			s = append(s, 'b')
		}
		if s = append(s, r); len(s) == 32 {
			break
		}
	}
	return string(s)
}

// eachID visits the IDs of blocks in reading order.
func eachID(bs []document.Block, visit func(string)) {
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			visit(b.ID)
		case document.Paragraph:
			visit(b.ID)
		case document.Panel:
			visit(b.ID)
			eachID(b.Blocks, visit)
		case document.List:
			for _, item := range b.Items {
				eachID(item, visit)
			}
		case document.Table:
			for _, rows := range [][]document.Row{b.Header, b.Rows} {
				for _, r := range rows {
					for _, c := range r.Cells {
						eachID(c.Blocks, visit)
					}
				}
			}
		}
	}
}
