package document

// Evidence is what in a document can be found again in a written file, to tell
// whether it was altered there: a panel, a table, or words in a paragraph. A writer of
// files that can name places names it so.
type Evidence struct {
	ID string
	// Lines are the words as they are printed, one string for each paragraph.
	Lines []string
	// Inline says that these are words in a paragraph, not whole paragraphs.
	Inline bool
}

// Evidence lists what bears a name in reading order, footnotes last. Of two places of
// one name the first counts. Comments hold none.
func (d *Document) Evidence() []Evidence {
	g := evidenceGatherer{seen: map[string]bool{}}
	one := Raise(d)
	g.blocks(one.Blocks)
	for _, n := range one.Notes {
		g.inlines(n.Inlines)
	}
	return g.out
}

type evidenceGatherer struct {
	seen map[string]bool
	out  []Evidence
}

// whole notes a block that bears a name itself, and reports whether it does.
func (g *evidenceGatherer) whole(id string, b Block) bool {
	if id == "" || g.seen[id] {
		return false
	}
	g.seen[id] = true
	g.out = append(g.out, Evidence{ID: id, Lines: (&Document{Blocks: []Block{b}}).Lines(Both)})
	return true
}

func (g *evidenceGatherer) blocks(bs []Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case Heading:
			g.inlines(b.Inlines)
		case Paragraph:
			g.inlines(b.Inlines)
		case List:
			for _, it := range b.Items {
				g.blocks(it)
			}
		case Table:
			if !g.whole(b.Evidence, b) {
				g.table(b)
			}
		case Panel:
			if !g.whole(b.Evidence, b) {
				g.inlines(b.Title)
				g.blocks(b.Blocks)
				g.inlines(b.Source)
			}
		}
	}
}

func (g *evidenceGatherer) table(t Table) {
	g.inlines(t.Caption)
	for _, rows := range [][]Row{t.Header, t.Rows} {
		for _, r := range rows {
			for _, c := range r.Cells {
				g.blocks(c.Blocks)
			}
		}
	}
}

// inlines notes stretches of words of one name.
func (g *evidenceGatherer) inlines(in []Inline) {
	last := ""
	for _, n := range in {
		id := ""
		switch n := n.(type) {
		case Link:
			g.inlines(n.Inlines)
		case Text:
			if id = n.Evidence; id == "" {
				break
			}
			switch {
			case id == last:
				e := &g.out[len(g.out)-1]
				e.Lines[0] += n.Text
			case g.seen[id]:
				id = ""
			default:
				g.seen[id] = true
				g.out = append(g.out, Evidence{ID: id, Lines: []string{n.Text}, Inline: true})
			}
		}
		last = id
	}
}
