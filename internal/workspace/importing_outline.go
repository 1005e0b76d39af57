package workspace

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/format"
)

// ImportHead is a unit above the articles, or an article of an act that has no
// such units, as the reader made it out.
type ImportHead struct {
	EID   act.EID `json:"eid"`
	Depth int     `json:"depth"`
	Text  string  `json:"text"`
	// First and Last are the numbers, as printed, of the articles right below it.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
}

// outlineKinds are the units that are counted, outermost first.
var outlineKinds = []act.Kind{act.Part, act.Title, act.Chapter, act.Subchapter, act.Division, act.Article, act.Section, act.Subsection,
	act.Paragraph, act.Subparagraph, act.Point, act.Subpoint, act.Alinea, act.Schedule}

// outline tells how the reader divided x: how many units of each kind, and what
// stands above the articles.
func (f *ImportFile) outline(x *act.Expression) {
	f.Units = map[act.Kind]int{}
	for p := range x.All() {
		f.Units[p.Kind]++
	}
	f.heads(x.Body, 0)
	if len(f.Outline) > 0 {
		return
	}
	for p := range x.Articles() {
		f.Outline = append(f.Outline, ImportHead{EID: p.EID, Text: format.HeadLine(p)})
	}
}

func (f *ImportFile) heads(units []*act.Provision, depth int) {
	for _, p := range units {
		if !p.Kind.IsHead() {
			continue
		}
		h := ImportHead{EID: p.EID, Depth: depth, Text: strings.TrimSpace(format.HeadLine(p))}
		for _, c := range p.Children {
			if c.Kind.IsRoot() {
				if h.First == "" {
					h.First = c.Num
				}
				h.Last = c.Num
			}
		}
		f.Outline = append(f.Outline, h)
		f.heads(p.Children, depth+1)
	}
}

// mostHeads is how many lines of an outline are printed.
const mostHeads = 60

// addOutline draws the outline of one file.
func (w importWords) addOutline(d *document.Document, f ImportFile) {
	var counts []string
	for _, k := range outlineKinds {
		if n := f.Units[k]; n > 0 {
			counts = append(counts, fmt.Sprintf("%s: %d", w.units[k], n))
		}
	}
	if len(counts) == 0 {
		return
	}
	d.Add(small(document.T(strings.Join(counts, ", "))))
	var items [][]document.Block
	for i, h := range f.Outline {
		if i == mostHeads {
			items = append(items, []document.Block{small(document.T(fmt.Sprintf(w.moreHeads, len(f.Outline)-i, f.Alias)))})
			break
		}
		items = append(items, []document.Block{document.P(document.T(strings.Repeat("– ", h.Depth) + h.line()))})
	}
	d.Add(document.List{Items: items})
}

// line writes a unit with the articles right below it.
func (h ImportHead) line() string {
	switch {
	case h.First == "":
		return h.Text
	case h.First == h.Last:
		return fmt.Sprintf("%s (%s)", h.Text, h.First)
	}
	return fmt.Sprintf("%s (%s … %s)", h.Text, h.First, h.Last)
}

// unitNames are the kinds of units in the plural, by language.
var unitNames = map[string]map[act.Kind]string{
	"en": {act.Part: "parts", act.Title: "titles", act.Chapter: "chapters", act.Subchapter: "subchapters", act.Division: "groups of articles",
		act.Article: "articles", act.Section: "sections", act.Subsection: "subsections", act.Paragraph: "paragraphs",
		act.Subparagraph: "parts without number", act.Point: "points", act.Subpoint: "subpoints", act.Alinea: "lines", act.Schedule: "annexes"},
	"ru": {act.Part: "части акта", act.Title: "разделы", act.Chapter: "главы", act.Subchapter: "параграфы глав", act.Division: "группы статей",
		act.Article: "статьи", act.Section: "параграфы (§)", act.Subsection: "нумерованные части", act.Paragraph: "пункты",
		act.Subparagraph: "части без номера", act.Point: "подпункты", act.Subpoint: "подпункты второго уровня", act.Alinea: "абзацы", act.Schedule: "приложения"},
	"kk": {act.Part: "актінің бөліктері", act.Title: "бөлімдер", act.Chapter: "тараулар", act.Subchapter: "тарау параграфтары", act.Division: "баптар топтары",
		act.Article: "баптар", act.Section: "параграфтар (§)", act.Subsection: "нөмірленген бөліктер", act.Paragraph: "тармақтар",
		act.Subparagraph: "нөмірсіз бөліктер", act.Point: "тармақшалар", act.Subpoint: "екінші деңгейдегі тармақшалар", act.Alinea: "абзацтар", act.Schedule: "қосымшалар"},
}
