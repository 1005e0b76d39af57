// Package difftest invents acts and amendments to them, for tests with rapid that
// compare two texts. Words are Russian, Kazakh, Czech and English, mixed.
package difftest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/act/acttest"

	"pgregory.net/rapid"
)

// Unit is an invented provision whose number is given only when the act is
// printed, so that units can be inserted, moved and taken out.
type Unit struct {
	Kind     act.Kind
	num      string // fixed number; "" counts among the siblings
	Heading  string
	Text     string
	wrap     string
	table    string // after the text, rows of cells between bars
	excluded bool
	first    act.EID // eId of the first appearance
	Children []*Unit
}

// Clone returns a copy with copies of all units below, which keep their wIds.
func (u *Unit) Clone() *Unit {
	c := *u
	c.Children = make([]*Unit, len(u.Children))
	for i, k := range u.Children {
		c.Children[i] = k.Clone()
	}
	return &c
}

// Print builds the expression. With wids, units have their first eId for wId.
func Print(date string, top []*Unit, wids bool) *act.Expression {
	articles := 0
	var build func(us []*Unit) []*act.Provision
	build = func(us []*Unit) []*act.Provision {
		var out []*act.Provision
		count := map[act.Kind]int{act.Subparagraph: 1, act.Alinea: 1}
		for _, u := range us {
			count[u.Kind]++
			n := count[u.Kind]
			if u.Kind == act.Article {
				articles++
				n = articles
			}
			num := u.num
			if num == "" {
				num = strconv.Itoa(n)
			}
			p := &act.Provision{Kind: u.Kind, EID: act.EID(num), Num: label(u.Kind, num), Heading: u.Heading}
			if u.Text != "" {
				for line := range strings.SplitSeq(u.Text, "\n") {
					p.Content = append(p.Content, act.Block{Text: line})
				}
			}
			if u.table != "" {
				p.Content = append(p.Content, act.Block{Text: u.table, Table: true})
			}
			if u.wrap != "" {
				p.WrapUp = []act.Block{{Text: u.wrap}}
			}
			if u.excluded {
				p.Content = nil
				p.Status, p.Content, p.WrapUp = act.Excluded, nil, nil
				p.Notes = []act.Note{{Text: "excluded by an invented law"}}
			}
			p.Children = build(u.Children)
			out = append(out, p)
		}
		return out
	}
	x := acttest.Expression("demo", date, build(top)...)
	us := flatten(top)
	taken := map[act.EID]bool{}
	for _, u := range us {
		taken[u.first] = true
	}
	i := 0
	for p := range x.All() {
		u := us[i]
		i++
		if u.first == "" {
			u.first = p.EID
			for n := 2; taken[u.first]; n++ {
				u.first = act.EID(fmt.Sprintf("%s_%d", p.EID, n))
			}
			taken[u.first] = true
		}
		if wids {
			p.WID = u.first
		}
	}
	return x
}

func flatten(us []*Unit) []*Unit {
	var out []*Unit
	for _, u := range us {
		out = append(append(out, u), flatten(u.Children)...)
	}
	return out
}

func label(k act.Kind, num string) string {
	switch k {
	case act.Chapter:
		return "Chapter " + num
	case act.Article:
		return "Article " + num
	case act.Paragraph:
		return num + "."
	case act.Point:
		return num + ")"
	}
	return ""
}

var vocabulary = strings.Fields(`жертва имеет право на социальный защита помощь учреждение орган порядок статья
	договор заявление решение срок дней лицо семья и в на по не или для при
	қорғау көмек адам тармақ әкімдік құқық шешім мерзім отбасы және мен туралы бойынша үшін
	oběť sociální služba zákon soud rozhodnutí lhůta osoba rodina a nebo podle může musí
	victim shall be given shelter agency decision within days person family of the and or to
	2013-05-24 10.07.2012 8-1 3) 175-V 12 30`)

func Sentence(t *rapid.T, least, most int) string {
	n := rapid.IntRange(least, most).Draw(t, "words")
	ws := rapid.SliceOfN(rapid.SampledFrom(vocabulary), n, n).Draw(t, "sentence")
	return strings.Join(ws, " ") + rapid.SampledFrom([]string{".", ";", ""}).Draw(t, "end")
}

// Act draws an act of chapters, articles, paragraphs and points.
func Act(t *rapid.T) []*Unit {
	var articles []*Unit
	for range rapid.IntRange(0, 7).Draw(t, "articles") {
		articles = append(articles, Article(t))
	}
	if len(articles) < 3 || rapid.Bool().Draw(t, "no chapters") {
		return articles
	}
	cut := rapid.IntRange(1, len(articles)-1).Draw(t, "chapter border")
	return []*Unit{
		{Kind: act.Chapter, Heading: Sentence(t, 1, 4), Children: articles[:cut:cut]},
		{Kind: act.Chapter, Heading: Sentence(t, 1, 4), Children: articles[cut:]},
	}
}

func Article(t *rapid.T) *Unit {
	u := &Unit{Kind: act.Article, Heading: Sentence(t, 1, 5)}
	switch rapid.IntRange(0, 3).Draw(t, "shape") {
	case 0:
		u.Text = Sentence(t, 1, 25)
	case 1:
		u.Text = Sentence(t, 3, 12) + rapid.SampledFrom([]string{"", "\n" + "and a second line of the article"}).Draw(t, "line two")
		u.Children = points(t)
		u.wrap = rapid.SampledFrom([]string{"", "closing words of the article."}).Draw(t, "wrap")
	case 2:
		u.Text = Sentence(t, 3, 15)
		for range rapid.IntRange(1, 3).Draw(t, "parts") {
			u.Children = append(u.Children, &Unit{Kind: act.Subparagraph, Text: Sentence(t, 3, 15)})
		}
	default:
		for range rapid.IntRange(1, 4).Draw(t, "paragraphs") {
			p := &Unit{Kind: act.Paragraph, Text: Sentence(t, 0, 20)}
			if rapid.IntRange(0, 5).Draw(t, "with a table") == 0 {
				p.table = Table(t)
			}
			if rapid.Bool().Draw(t, "with points") {
				p.Children = points(t)
				p.wrap = rapid.SampledFrom([]string{"", "closing words of the paragraph."}).Draw(t, "wrap")
			}
			u.Children = append(u.Children, p)
		}
	}
	return u
}

// Table draws a table: rows of cells between bars.
func Table(t *rapid.T) string {
	columns := rapid.IntRange(1, 4).Draw(t, "columns")
	rows := make([]string, rapid.IntRange(1, 5).Draw(t, "rows"))
	for i := range rows {
		cells := make([]string, columns)
		for k := range cells {
			cells[k] = strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 4).Draw(t, "cell"), " ")
		}
		rows[i] = "| " + strings.Join(cells, " | ") + " |"
	}
	return strings.Join(rows, "\n")
}

// amendTable changes a word of a table, or takes out a row.
func amendTable(t *rapid.T, table string) string {
	rows := strings.Split(table, "\n")
	i := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
	switch rapid.IntRange(0, 3).Draw(t, "what is done to the table") {
	case 0:
		if len(rows) > 1 {
			rows = append(rows[:i:i], rows[i+1:]...)
		}
	case 1:
		rows = append(rows[:i:i], append([]string{rows[len(rows)-1]}, rows[i:]...)...)
	case 2: // a column more
		for k := range rows {
			rows[k] += " " + rapid.SampledFrom(vocabulary).Draw(t, "cell") + " |"
		}
	default:
		f := strings.Fields(rows[i])
		k := rapid.IntRange(0, len(f)-1).Draw(t, "place")
		if f[k] != "|" {
			f[k] = rapid.SampledFrom(vocabulary).Draw(t, "new word")
		}
		rows[i] = strings.Join(f, " ")
	}
	return strings.Join(rows, "\n")
}

func points(t *rapid.T) []*Unit {
	var out []*Unit
	for range rapid.IntRange(1, 6).Draw(t, "points") {
		out = append(out, &Unit{Kind: act.Point, Text: Sentence(t, 1, 14)})
	}
	return out
}

// Amend draws a few amendments and carries them out on a copy.
func Amend(t *rapid.T, top []*Unit) []*Unit {
	out := make([]*Unit, len(top))
	for i, u := range top {
		out[i] = u.Clone()
	}
	for range rapid.IntRange(0, 5).Draw(t, "amendments") {
		out = amendOnce(t, out)
	}
	return out
}

func amendOnce(t *rapid.T, top []*Unit) []*Unit {
	all := flatten(top)
	if len(all) == 0 {
		return append(top, Article(t))
	}
	u := rapid.SampledFrom(all).Draw(t, "unit")
	lists := siblingLists(&top)
	list := rapid.SampledFrom(lists).Draw(t, "list")
	at := func(l *[]*Unit) int { return rapid.IntRange(0, len(*l)-1).Draw(t, "at") }
	switch rapid.SampledFrom([]string{"word", "word", "restate", "heading", "insert", "drop", "exclude", "swap", "move", "number", "unnumber"}).Draw(t, "op") {
	case "word":
		if u.table != "" {
			u.table = amendTable(t, u.table)
			break
		}
		f := strings.Fields(u.Text)
		if len(f) > 0 {
			f[rapid.IntRange(0, len(f)-1).Draw(t, "word")] = rapid.SampledFrom(vocabulary).Draw(t, "new word")
			u.Text = strings.Join(f, " ")
		}
	case "restate":
		u.Text = Sentence(t, 0, 20)
	case "heading":
		if u.Heading != "" {
			u.Heading = Sentence(t, 1, 6)
		}
	case "insert":
		like := rapid.SampledFrom(*list).Draw(t, "like")
		n := &Unit{Kind: like.Kind, Text: Sentence(t, 1, 15)}
		if like.Kind == act.Article || like.Kind == act.Chapter {
			n.Heading = Sentence(t, 1, 5)
		}
		*list = InsertAt(*list, at(list), n)
	case "drop":
		*list = Cut(*list, at(list))
	case "exclude":
		if u.Kind != act.Chapter {
			u.excluded, u.Children = true, nil
		}
	case "swap":
		i, j := at(list), at(list)
		(*list)[i], (*list)[j] = (*list)[j], (*list)[i]
	case "move":
		to := rapid.SampledFrom(lists).Draw(t, "to")
		i := at(list)
		n := (*list)[i]
		if n.Kind == (*to)[0].Kind && to != list {
			*list = Cut(*list, i)
			*to = InsertAt(*to, rapid.IntRange(0, len(*to)).Draw(t, "place"), n)
		}
	case "number":
		if u.Kind == act.Article && u.Text != "" && !u.excluded {
			p := &Unit{Kind: act.Paragraph, Text: u.Text, wrap: u.wrap, Children: u.Children}
			u.wrap = ""
			u.Text, u.Children = "", []*Unit{p, {Kind: act.Paragraph, Text: Sentence(t, 1, 10)}}
			if rapid.Bool().Draw(t, "put before it") {
				slices.Reverse(u.Children)
			}
		} else if u.Kind == act.Paragraph && u.Text != "" && len(u.Children) == 0 && !u.excluded {
			u.Text, u.Children = "", []*Unit{{Kind: act.Point, Text: u.Text, wrap: u.wrap}, {Kind: act.Point, Text: Sentence(t, 1, 10)}}
			u.wrap = ""
		}
	case "unnumber":
		if u.Kind == act.Article && u.Text == "" && len(u.Children) > 0 && u.Children[0].Kind == act.Paragraph {
			p := u.Children[0]
			u.Text, u.wrap, u.Children = p.Text, p.wrap, append(p.Children, u.Children[1:]...)
		}
	}
	return top
}

// siblingLists returns every list of siblings that has members.
func siblingLists(top *[]*Unit) []*[]*Unit {
	var out []*[]*Unit
	if len(*top) > 0 {
		out = append(out, top)
	}
	for _, u := range *top {
		out = append(out, siblingLists(&u.Children)...)
	}
	return out
}

func InsertAt(us []*Unit, i int, u *Unit) []*Unit {
	out := append([]*Unit{}, us[:i]...)
	return append(append(out, u), us[i:]...)
}

func Cut(us []*Unit, i int) []*Unit {
	return append(append([]*Unit{}, us[:i]...), us[i+1:]...)
}

// Dump writes an expression so that two texts can be compared.
func Dump(x *act.Expression) string {
	var b strings.Builder
	var walk func(ps []*act.Provision, depth int)
	walk = func(ps []*act.Provision, depth int) {
		for _, p := range ps {
			fmt.Fprintf(&b, "%s%s %s (%s) %q %s %q", strings.Repeat("\t", depth), p.Kind, p.EID, p.WID, p.Num, p.Status, p.Heading)
			for _, c := range p.Content {
				fmt.Fprintf(&b, " | %v %v %s", c.Quoted, c.Table, c.Text)
			}
			for _, c := range p.WrapUp {
				fmt.Fprintf(&b, " / %v %s", c.Quoted, c.Text)
			}
			b.WriteString("\n")
			walk(p.Children, depth+1)
		}
	}
	walk(x.Body, 0)
	return b.String()
}

// First returns the wId of u: the eId under which it was first printed.
func (u *Unit) First() act.EID { return u.first }
