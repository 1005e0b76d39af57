// Package eurlex reads acts of the European Union as EUR-Lex shows them in HTML:
// the text of the Official Journal (classes oj-ti-art, oj-normal …, without oj- in
// older pages) and consolidated texts (title-article-norm, norm), whose arrows
// ▼B, ▼M1 say which act the words that follow come from.
//
// Recitals stay in the preamble. Points stand in tables or grids of two columns,
// the mark left and the text right; they become paragraphs with their mark.
// Footnotes are kept as notes, with the mark ^1) that the text has where it
// refers to them. What stands between the arrows of an amending act is told as an
// event of the work.
//
// The work is named by the kind of act, the date and the number with its year:
// /akn/eu/act/directive/2011-04-05/2011-36.
package eurlex

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
)

// Sniff reports whether src is a page of EUR-Lex, or the browser check that
// stands before it.
func Sniff(src []byte) bool {
	for _, word := range []string{"oj-ti-art", "title-article-norm", "oj-doc-ti", "title-doc-first", `"ti-art"`} {
		if htmltext.LooksLike(src, word) {
			return true
		}
	}
	return htmltext.Names(src, "eur-lex.europa.eu") || htmltext.ChallengeOf(src) == htmltext.AWS
}

// Read reads a page. What it does not say is left empty, with a finding. The
// error is a [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	page, err := htmltext.Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	r := &reader{page: page}
	blocks := htmltext.Within(page.Blocks(page.Root, r.visit), func(b htmltext.Block) bool { return classify(b) != other })
	if err := r.refuse(blocks); err != nil {
		return nil, nil, err
	}
	x := &act.Expression{Country: "eu", Coverage: act.Whole, Authority: act.Official, Titles: map[string]string{}}
	x.Lang = r.language(blocks)
	if x.Lang == "" {
		return nil, nil, page.Refuse(act.Span{}, "save the page in English, Czech or Romanian", "the language of the page is not one that is read")
	}
	r.describe(x, blocks)
	ps := r.paragraphs(blocks)
	if err := page.Assemble(x, ps); err != nil {
		return nil, nil, err
	}
	r.changes(x)
	page.Complete(x)
	return x, page.Findings(), nil
}

const hint = "open the text of the act on EUR-Lex (the HTML of one language, or a consolidated version) and save that page"

// reader reads one page.
type reader struct {
	page   *htmltext.Page
	marks  []mark // arrows between paragraphs, in order
	inside []mark // arrows inside a paragraph, with its place
}

// refuse refuses pages that do not hold an act, or not all of it.
func (r *reader) refuse(blocks []htmltext.Block) error {
	if c := htmltext.ChallengeOf(r.page.Bytes); c != htmltext.None && len(blocks) == 0 {
		return r.page.RefuseChallenge(c)
	}
	if err := r.page.RefuseCut(nil); err != nil {
		return err
	}
	switch {
	case len(blocks) == 0:
		return r.page.Refuse(act.Span{}, hint, "this page of EUR-Lex is no act: it has none of the classes of its texts")
	case htmltext.Garbled(htmltext.Sample(blocks)):
		return r.page.Refuse(act.Span{}, "save the page again as UTF-8", "the letters are garbled: the page was saved in a wrong charset")
	}
	return nil
}

// language tells the language by the text of the act; the page around it may be
// in another.
func (r *reader) language(blocks []htmltext.Block) string {
	if code := htmltext.Language(htmltext.Sample(blocks), "en", "cs", "ro"); code != "" {
		return code
	}
	if n := r.page.Root.First("html"); n != nil && strings.EqualFold(n.Get("lang"), "en") {
		return "en"
	}
	return ""
}
