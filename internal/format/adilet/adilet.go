// Package adilet reads acts of Kazakhstan as the site adilet.zan.kz shows them,
// in Russian, Kazakh and English: a page saved from
// https://adilet.zan.kz/rus/docs/CODE.
//
// The text of the act stands in div.container_gamma.text > article, its title in
// div.container_alpha.slogan h1, its state in the class of span.status, its card
// in table.params where the page has one. Notes of the site's editors (Сноска,
// Ескерту, Footnote, Примечание РЦПИ!) are kept apart from the law text.
package adilet

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// host is the site.
const host = "zan.kz"

// Sniff reports whether src is a page of the site, of an act or another.
func Sniff(src []byte) bool {
	return htmltext.LooksLike(src, "container_alpha", "container_gamma", "zan.kz") ||
		htmltext.LooksLike(src, "container_alpha", "container_gamma", "slogan", "status_")
}

// Read reads a page. What the page does not say is left empty, with a finding.
// The error is a [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	page, err := htmltext.Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	body, err := textOf(page)
	if err != nil {
		return nil, nil, err
	}
	blocks := page.Blocks(body, nil)
	sample := htmltext.Sample(blocks)
	switch {
	case len(blocks) == 0:
		return nil, nil, page.Refuse(body.Span, hintText, "the page has no text of an act")
	case htmltext.Garbled(sample):
		return nil, nil, page.Refuse(body.Span, "save the page again as UTF-8", "the letters are garbled: the page was saved in a wrong charset")
	}
	x := &act.Expression{Country: "kz", Coverage: act.Whole, Authority: act.Official, Titles: map[string]string{}}
	describe(page, x, blocks, sample)
	if err := page.Assemble(x, paragraphs(blocks)); err != nil {
		return nil, nil, err
	}
	page.Complete(x)
	return x, page.Findings(), nil
}

const hintText = "open the act itself, an address such as https://adilet.zan.kz/rus/docs/CODE, and save that page"

// textOf finds the text of the act and refuses other pages of the site.
func textOf(page *htmltext.Page) (*htmltext.Node, error) {
	box := page.Root.First("div", "container_gamma", "text")
	if box == nil {
		if page.Root.First("table", "params") != nil {
			return nil, page.Refuse(act.Span{}, hintText, "this is the card of an act, without its text")
		}
		if err := page.RefuseCut(nil); err != nil {
			return nil, err
		}
		return nil, page.Refuse(act.Span{}, hintText, "this page of adilet.zan.kz is no act: it has no div.container_gamma.text")
	}
	if article := box.First("article"); article != nil {
		box = article
	}
	return box, page.RefuseCut(box)
}

var (
	headStart = pattern.New(`(?i)^(?:(?:раздел|подраздел|глава|статья|параграф|часть|приложение|section|part|chapter|article|paragraph|annex|schedule)\s+[\dIVXLІХ]` +
		`|[\dIVXLІХ]+(?:-\d+)?\s*-?\s*(?:бөлім|кіші бөлім|тарау|бап|параграф|бөлік|қосымша)|приложение|қосымша)`)
	noteStart = pattern.New(`(?i)^(?:сноска|ескерту|footnote|примечание\s+(?:рцпи|изпи)|(?:рқао|зқаи)|note of (?:ili|illi|rcli))`)
	signature = pattern.New(`^\|\s*(?:Президент|Премьер|Председатель|Министр|Республики Казахстан|Қазақстан Республикасының|The President|President|Prime Minister|Minister)`)
)

// paragraphs says of each block what it is by its markup.
func paragraphs(blocks []htmltext.Block) []htmltext.Paragraph {
	var out []htmltext.Paragraph
	var noteBox *htmltext.Node // the paragraph of the page whose beginning was a note
	announced := false         // the note before stands for the next paragraph
	for _, b := range blocks {
		note := noteStart.MatchString(b.Text) || b.Is("note") || b.Is("comment") || b.Box() == noteBox
		switch {
		case b.Table:
			out = append(out, table(b))
		case note || announced && !isHead(b):
			announced = note && strings.HasSuffix(b.Text, "!")
			noteBox = b.Box()
			out = append(out, b.Paragraph(htmltext.Note))
			continue
		case isHead(b):
			out = append(out, heading(b)...)
		default:
			out = append(out, b.Paragraph(htmltext.Law))
		}
		noteBox, announced = nil, false
	}
	return out
}

// table gives a table; one that only sets a signature is written as a line.
func table(b htmltext.Block) htmltext.Paragraph {
	p := b.Paragraph(htmltext.Rows)
	if len(p.Text) < 400 && signature.MatchString(p.Text) {
		p.Text, p.Role = strings.Join(strings.Fields(strings.ReplaceAll(p.Text, "|", " ")), " "), htmltext.Law
	}
	return p
}

func isHead(b htmltext.Block) bool {
	return b.IsHeading() || b.Strong > 0 && headStart.MatchString(b.Text)
}

// heading gives a heading, and the text that goes on after it in the same
// paragraph.
func heading(b htmltext.Block) []htmltext.Paragraph {
	head, text := b.SplitHead()
	return []htmltext.Paragraph{head.Paragraph(htmltext.Heading), text.Paragraph(htmltext.Law)}
}
