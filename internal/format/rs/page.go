package rs

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

const hintPage = "open the act itself, wait until its articles are there, and save that page as HTML"

// readPage reads a page of either site.
func readPage(page *htmltext.Page) (*act.Expression, []format.Finding, error) {
	if c := htmltext.ChallengeOf(page.Bytes); c != htmltext.None {
		return nil, nil, page.RefuseChallenge(c)
	}
	all := page.Blocks(page.Root, outside)
	if htmltext.Garbled(htmltext.Sample(all)) {
		return nil, nil, page.Refuse(act.Span{}, "save the page again as UTF-8", "the letters are garbled: the page was saved in a wrong charset")
	}
	blocks := htmltext.Within(all, func(b htmltext.Block) bool { return !b.Table && isArticle(b.Text) })
	if err := page.RefuseCut(nil); err != nil {
		return nil, nil, err
	}
	if len(blocks) == 0 {
		return nil, nil, page.Refuse(act.Span{}, hintPage, "no article (član, члан) was found: this page is no act")
	}
	x := newExpression()
	describe(page, x, all, blocks)
	if err := page.Assemble(x, paragraphs(blocks, x.Titles["sr"])); err != nil {
		return nil, nil, err
	}
	page.Complete(x)
	return x, page.Findings(), nil
}

// outside passes over the parts of a page that frame the act.
func outside(w *htmltext.Writer, n *htmltext.Node) bool {
	switch n.Tag {
	case "nav", "header", "footer", "aside", "menu":
		return true
	}
	return false
}

// classes that name headings on paragraf.rs, by a part of the class.
var headClass = pattern.New(`(?i)naslov|odeljak|glava|zakon|(?:^|[-\s])deo|clan\b|centar|center`)

// paragraphs says of each block what it is by its markup.
func paragraphs(blocks []htmltext.Block, title string) []htmltext.Paragraph {
	var out []htmltext.Paragraph
	begun := false
	for _, b := range blocks {
		b.Text = strings.TrimSpace(b.Text)
		head := isArticle(b.Text)
		begun = begun || head
		switch {
		case b.Table:
			out = append(out, b.Paragraph(htmltext.Rows))
		case head:
			b.Text = strings.TrimRight(b.Text, "* ")
			out = append(out, b.Paragraph(htmltext.Heading))
		case gazetteNote.MatchString(b.Text):
			out = append(out, b.Paragraph(htmltext.Note))
		case !begun && isTitle(b.Text, title):
		case isHead(b):
			b.Text = bareRoman.ReplaceAllString(b.Text, "$1. $2")
			out = append(out, b.Paragraph(htmltext.Heading))
		default:
			out = append(out, b.Paragraph(htmltext.Law))
		}
	}
	return deleted(out)
}

// isTitle reports whether text is the title of the act or a line of it.
func isTitle(text, title string) bool {
	text, title = strings.ToUpper(text), strings.ToUpper(title)
	return text != "" && (strings.HasPrefix(title, text) || strings.HasSuffix(title, text))
}

// bareRoman is a heading that is a Roman numeral and a title, without the dot that
// the register prints between them.
var bareRoman = pattern.New(`^([IVXLC]+)\s+(\p{Lu})`)

// gone is the text of an article that was deleted: (Brisan), Брисан је (види члан …).
var gone = pattern.New(`(?i)^\(?(?:brisan|брисан|prestao da važi|престао да важи)[aoао]?(?:[ .)]|$)`)

// deleted makes notes of the words that stand for the text of a deleted article.
func deleted(ps []htmltext.Paragraph) []htmltext.Paragraph {
	for i := 1; i < len(ps); i++ {
		last := i+1 == len(ps) || ps[i+1].Role == htmltext.Heading || ps[i+1].Role == htmltext.Note
		if ps[i-1].Role == htmltext.Heading && ps[i].Role == htmltext.Law && last && gone.MatchString(ps[i].Text) {
			ps[i].Role = htmltext.Note
		}
	}
	return ps
}

// isHead reports whether the markup shows a block to be a heading.
func isHead(b htmltext.Block) bool {
	class := b.Box().Get("class")
	if class == "normal" || len(b.Text) > 600 {
		return false
	}
	return b.IsHeading() || b.Centred() || headClass.MatchString(class)
}

var zakon = pattern.New(`(?i)^(?:zakon|закон|zakonik|законик|uredba|уредба|pravilnik|правилник|odluka|одлука|ustav|устав)(?:\s|$)|zakonik$|законик$|zakon$|закон$`)

// describe fills in what the page says of the act besides its text.
func describe(page *htmltext.Page, x *act.Expression, all, blocks []htmltext.Block) {
	address := page.Address("pravno-informacioni-sistem.rs")
	private := address == "" && (page.Address("paragraf.rs") != "" || page.Root.First("p", "clan") != nil)
	if private {
		x.Authority = act.WorkingText
		x.Notice = "A private edition (paragraf.rs), not an official text: check it with the gazette, and see the terms of the site before passing it on."
		address = page.Address("paragraf.rs")
	}
	if address != "" {
		x.Official = map[string]string{"sr": address}
	}
	if m := eli.FindStringSubmatch(address); m != nil {
		x.URI = htmltext.URI("rs", "", m[2], m[3]+"-"+m[4])
		x.Alias = "rs-" + m[3] + "-" + m[2] + "-" + m[4]
	}
	if t := title(all); t != "" {
		x.Titles["sr"] = t
	}
	for _, b := range slices.Concat(all[:min(len(all), 60)], blocks[:min(len(blocks), 10)]) {
		if x.URI != "" {
			break
		}
		if gazetteNote.MatchString(b.Text) && !strings.HasPrefix(b.Text, "*") {
			x.URI = work(b.Text)
			x.Alias = alias(x.URI, b.Text)
		}
	}
	if x.URI == "" {
		page.Find(act.Span{}, "the place of the act in its gazette is not on the page: the work cannot be named")
	}
}

// title finds the title: before the first article, a heading that begins or ends
// with the form of an act. A form on a line of its own goes on in the next.
func title(all []htmltext.Block) string {
	for i, b := range all {
		if isArticle(b.Text) {
			return ""
		}
		if len(b.Text) > 400 || !zakon.MatchString(b.Text) || !(isHead(b) || b.Bold()) {
			continue
		}
		if !strings.Contains(b.Text, " ") && i+1 < len(all) && !gazetteNote.MatchString(all[i+1].Text) && !isArticle(all[i+1].Text) {
			return b.Text + " " + all[i+1].Text
		}
		return b.Text
	}
	return ""
}
