// Package webpage reads the text of an act from a web page of no particular site:
// its paragraphs, headings and tables in reading order. What is law in it follows
// from the numbering alone; menus and the like stay in place as text.
package webpage

import (
	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

var startsLikePage = pattern.New(`(?i)^(?:\x{feff})?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|title|meta|div|p|b|table|span|script|style|h[1-6]|ul|ol|main|article)\b`)

// Sniff reports whether src looks like a web page.
func Sniff(src []byte) bool { return startsLikePage.Match(src[:min(len(src), 4096)]) }

// Read reads a page. country and language may be empty and are then guessed. The
// error is a [*format.SyntaxError].
func Read(name string, src []byte, country, language string) (*act.Expression, []format.Finding, error) {
	if err := challenge(name, src); err != nil {
		return nil, nil, err
	}
	page, err := htmltext.Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	own, err := format.RefuseOwn(name, generator(page))
	if err != nil {
		return nil, nil, err
	}
	blocks := page.Blocks(page.Root, nil)
	if own {
		blocks = withoutRemarks(page, blocks)
	}
	sample := htmltext.Sample(blocks)
	if language == "" {
		language, _ = lang.Guess(sample)
	}
	if country == "" {
		country = lang.GuessCountry(language, sample)
	}
	if htmltext.Garbled(sample) {
		page.Find(act.Span{}, "the letters are garbled: the page may have been saved in a wrong charset")
	}
	x := &act.Expression{Country: country, Lang: language, Coverage: act.Whole, Titles: map[string]string{}}
	if len(blocks) == 0 {
		return nil, nil, page.Refuse(act.Span{}, "save the page again when it is fully loaded", "the page has no text")
	}
	if err := page.Assemble(x, paragraphs(blocks, own)); err != nil {
		return nil, nil, err
	}
	page.Find(act.Span{}, "a page of no site that is known: what is law in it was told by its numbering alone")
	return x, page.Findings(), nil
}

func challenge(name string, src []byte) error {
	c := htmltext.ChallengeOf(src)
	if c == htmltext.None {
		return nil
	}
	s, err := htmltext.NewSource(name, src)
	if err != nil {
		return err
	}
	return s.RefuseChallenge(c)
}

func paragraphs(blocks []htmltext.Block, own bool) []htmltext.Paragraph {
	var out []htmltext.Paragraph
	for _, b := range blocks {
		switch {
		case own && b.Is("small") && italic(b): // an editorial note
			out = append(out, b.Paragraph(htmltext.Note))
		case b.Table:
			out = append(out, b.Paragraph(htmltext.Rows))
		case b.IsHeading():
			out = append(out, b.Paragraph(htmltext.Heading))
		default:
			out = append(out, b.Paragraph(htmltext.Law))
		}
	}
	return out
}
