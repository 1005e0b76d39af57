package legis

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// named is the line by which an act names itself: form, number, date, title.
var named = pattern.New(`(?i)(lege\p{L}*|cod\p{L}*|constitu\p{L}+|hot[aă]r[îâ]re\p{L}*|decret\p{L}*|ordin\p{L}*|закон|кодекс|постановление|указ|приказ)\s*` +
	`(?:nr\.?|№|n)\s*([\d]+(?:/\d+)?)(?:-[IVXLC]+)?\s*(?:din|от)\s*(\d{1,2}[-./]\d{1,2}[-./]\d{4})\s*(.*)`)

// subtypes of acts other than laws and codes, by the word that names them.
var subtypes = []struct{ word, name string }{
	{"hot", "government-decision"}, {"постановление", "government-decision"},
	{"decret", "decree"}, {"указ", "decree"}, {"ordin", "order"}, {"приказ", "order"},
}

// inForce is the line that dates a consolidation.
var inForce = pattern.New(`(?i)(?:versiune[a]?\s+[iî]n\s+vigoare|în\s+vigoare|версия[^.]*действующая)\s+(?:din(?:\s+data)?|с)\s*(?:de\s+)?(\S+)`)

// describe fills in what the page says of the act besides its text.
func describe(page *htmltext.Page, x *act.Expression, blocks []htmltext.Block) {
	card := readCard(page)
	head := headLines(blocks)
	if address := page.Address("legis.md"); address != "" && x.Lang != "" {
		x.Official = map[string]string{x.Lang: address}
	}
	name(x, card, head)
	for _, c := range card {
		if x.Date.IsZero() && (strings.Contains(c.label, "data modific") || strings.Contains(c.label, "дата измен")) {
			x.Date, _ = htmltext.FindDate(c.value)
		}
	}
	for _, l := range head {
		if m := inForce.FindStringSubmatch(l); m != nil && x.Date.IsZero() {
			x.Date, _ = htmltext.FindDate(m[1])
			x.Valid.From = x.Date
		}
	}
	for _, c := range card {
		if d, ok := htmltext.FindDate(c.value); ok && (strings.Contains(c.label, "abrog") || strings.Contains(c.label, "утраты силы")) {
			x.Notice = "The site marks this act as repealed on " + d.String() + "."
		}
	}
}

// entry is a row of the card.
type entry struct{ label, value string }

// readCard returns the rows of the card; a row of one cell has no label.
func readCard(page *htmltext.Page) []entry {
	var out []entry
	page.Root.ByID("contentdoc_act").Each(func(n *htmltext.Node) {
		if n.Tag != "table" {
			return
		}
		for _, row := range htmltext.RowsOf(n) {
			switch len(row) {
			case 0:
			case 1:
				out = append(out, entry{"", row[0].Line()})
			default:
				out = append(out, entry{strings.ToLower(strings.TrimRight(row[0].Line(), ": ")), row[len(row)-1].Line()})
			}
		}
	})
	return out
}

// maxLine is how long a line that names an act may be, in bytes.
const maxLine = 2000

// headLines returns the first lines of the text, those before the first unit.
// Lines in bold or in the middle that follow each other are one.
func headLines(blocks []htmltext.Block) []string {
	var out []string
	set := false
	for _, b := range blocks[:min(len(blocks), 40)] {
		if isHead(b) {
			break
		}
		if len(b.Text) > maxLine {
			continue
		}
		bold := b.Bold() || b.Centred()
		if bold && set {
			out[len(out)-1] += " " + b.Text
		} else {
			out = append(out, b.Text)
		}
		set = bold
	}
	return out
}

// name finds the IRI and the title, in the card or in the first lines of the
// text, where they may stand on lines of their own.
func name(x *act.Expression, card []entry, head []string) {
	lines := make([]string, 0, len(card)+1)
	for _, c := range card {
		if x.Titles[x.Lang] == "" && x.Lang != "" && (strings.HasPrefix(c.label, "denumirea") || strings.HasPrefix(c.label, "полное наименование")) {
			x.Titles[x.Lang] = title(c.value)
		}
		lines = append(lines, c.value)
	}
	lines = append(lines, head...)
	for _, l := range lines {
		m := named.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		d, ok := htmltext.FindDate(m[3])
		if !ok {
			continue
		}
		x.URI = htmltext.URI("md", subtype(m[1]), d.String(), strings.ReplaceAll(m[2], "/", "-"))
		if t := title(m[4]); t != "" && x.Titles[x.Lang] == "" && x.Lang != "" {
			x.Titles[x.Lang] = t
		}
		return
	}
}

// title cuts off the form, number and date that may stand before a title.
func title(s string) string {
	if m := named.FindStringSubmatch(s); m != nil {
		s = m[4]
	}
	if i := strings.Index(strings.ToLower(s), "publicat :"); i > 0 {
		s = s[:i]
	}
	return strings.Trim(s, " .;–-")
}

func subtype(word string) string {
	for _, s := range subtypes {
		if strings.HasPrefix(strings.ToLower(word), s.word) {
			return s.name
		}
	}
	return ""
}
