// Package legis reads acts of Moldova as the site legis.md shows them, in
// Romanian and Russian: a page saved from
// https://www.legis.md/cautare/getResults?doc_id=ID or …/cautare/showdetails/ID.
//
// The text stands in #contentdoc, the card in #contentdoc_act. Inserted units have
// raised numbers, some of them raised by style only; they are written with a
// caret: 27^1. Each consolidation is a page of its own. The page names the act,
// from which the IRI follows; a convocation after the number (241-XVI) is left
// out, since the site itself does not print it everywhere.
package legis

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// Sniff reports whether src is a page of the site, or the browser check that
// stands before it.
func Sniff(src []byte) bool {
	return htmltext.LooksLike(src, `"contentdoc"`) || htmltext.Names(src, "legis.md") ||
		htmltext.ChallengeOf(src) == htmltext.Cloudflare
}

// Read reads a page. What the page does not say is left empty, with a finding.
// The error is a [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	page, err := htmltext.Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	body := page.Root.ByID("contentdoc")
	if err := refuse(page, body); err != nil {
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
	x := &act.Expression{Country: "md", Coverage: act.Whole, Authority: act.Official, Titles: map[string]string{}}
	x.Lang = htmltext.Language(sample, "ro", "ru")
	if x.Lang == "ru" {
		x.Authority = act.OfficialTranslation
	}
	describe(page, x, blocks)
	if err := page.Assemble(x, paragraphs(blocks)); err != nil {
		return nil, nil, err
	}
	page.Complete(x)
	return x, page.Findings(), nil
}

const hintText = "open the act itself, an address such as https://www.legis.md/cautare/getResults?doc_id=ID, wait until its text is there, and save that page"

// refuse refuses a page that does not hold an act, or not all of it.
func refuse(page *htmltext.Page, body *htmltext.Node) error {
	if body == nil {
		if c := htmltext.ChallengeOf(page.Bytes); c != htmltext.None {
			return page.RefuseChallenge(c)
		}
		if err := page.RefuseCut(nil); err != nil {
			return err
		}
		return page.Refuse(act.Span{}, hintText, "this page of legis.md is no act: it has no #contentdoc")
	}
	return page.RefuseCut(body)
}

var (
	// headStart begins a heading; letters may be spaced for emphasis.
	headStart = pattern.New(`(?i)^(?:partea|cartea|titlul|capitolul|sec[tţț]iunea|subsec[tţț]iunea|paragraful|articolul|anexa|art\.` +
		`|часть|книга|раздел|глава|отдел|статья|ст\.|приложение)\s*[№nr.]*\s*[\dIVXLІХa-zа-я]`)
	// heading of an article in abbreviated form, whose text goes on.
	bareArticle = pattern.New(`^(?:Art\.|Ст\.)\s*[\dIVXL]+(?:\^\d+)?\s*\.?\s*[-–—]?$`)
	noteEnd     = pattern.New(`(?i)\s(\[[^\[\]]*(?:modificat|introdus|abrogat|completat|exclus|[iî]n\s+(?:redac|vigoare)|substituit|изменен|введен|исключен|дополнен|утратил|в\s+редакции)[^\[\]]*\])\.?$`)
	history     = pattern.New(`^(?:MODIFICAT|ИЗМЕНЕН\p{L}*|NOT[AĂ]\s*:?|ПРИМЕЧАНИЕ\s*:?)$|(?i)^(?:versiune\s+[iî]n\s+vigoare|în\s+vigoare\s+din|publicat\s*:|опубликован\p{L}*\s*:|версия,?\s+действующая)`)
	amending    = pattern.New(`^(?:L[PC]?|HP|HG|HCC|OUG|DP|ЗП|ПП|ПКС|УП)\s?\d+(?:[-/]\S+)?\s`)
)

// paragraphs says of each block what it is by its markup.
func paragraphs(blocks []htmltext.Block) []htmltext.Paragraph {
	var out []htmltext.Paragraph
	inNote := false // within a note in brackets over several paragraphs
	for _, b := range blocks {
		switch {
		case inNote:
			inNote = !strings.HasSuffix(b.Text, "]")
			out = append(out, b.Paragraph(htmltext.Note))
		case opensNote(b.Text):
			inNote = true
			out = append(out, b.Paragraph(htmltext.Note))
		case history.MatchString(b.Text) || amending.MatchString(b.Text) && !hasText(out):
			out = append(out, b.Paragraph(htmltext.Note))
		case isHead(b):
			out = append(out, heading(b)...)
		default:
			out = append(out, law(b)...)
		}
	}
	return out
}

// opensNote reports whether a note begins in text and ends in a later paragraph.
func opensNote(text string) bool {
	return strings.HasPrefix(text, "[") && !strings.Contains(text, "]") && amended.MatchString(text)
}

var amended = pattern.New(`(?i)^\[\s*(?:art|al|lit|pct|cap|titl|sec|anex|ст|гл|част|пункт|прил)\p{L}*\.?`)

// hasText reports whether the act itself has begun.
func hasText(ps []htmltext.Paragraph) bool {
	for _, p := range ps {
		if p.Role == htmltext.Heading {
			return true
		}
	}
	return false
}

func isHead(b htmltext.Block) bool {
	return b.IsHeading() || (b.Strong > 0 || b.Centred()) && !b.Table && headStart.MatchString(b.Text)
}

// heading gives a heading, and the text that goes on after it in the same
// paragraph.
func heading(b htmltext.Block) []htmltext.Paragraph {
	head, text := b.SplitHead()
	if bareArticle.MatchString(head.Text) {
		head.Text = strings.TrimRight(head.Text, " -–—")
	}
	return append([]htmltext.Paragraph{head.Paragraph(htmltext.Heading)}, law(text)...)
}

// law gives a paragraph of law text, without the note of its changes at the end.
func law(b htmltext.Block) []htmltext.Paragraph {
	p := b.Paragraph(htmltext.Law)
	m := noteEnd.FindStringSubmatchIndex(p.Text)
	if p.Role == htmltext.Rows || m == nil || m[0] == 0 {
		return []htmltext.Paragraph{p}
	}
	note := p
	note.Text, note.Num, note.Role = p.Text[m[2]:m[3]], "", htmltext.Note
	p.Text = strings.TrimSpace(p.Text[:m[0]])
	return []htmltext.Paragraph{p, note}
}
