// Package acttest builds invented acts for tests.
//
//	x := acttest.Expression("xx-demo", "2020-01-01",
//		acttest.Article("6", "Grounds",
//			acttest.Para("1", "Support is given on these grounds:",
//				acttest.Point("1", "orphanhood;"),
//				acttest.Point("2", "cruel treatment."))))
package acttest

import (
	"zanger/internal/act"
)

// Expression returns an English working text of an invented Kazakh act with the
// given body, its eIds and wIds assigned.
func Expression(alias, date string, body ...*act.Provision) *act.Expression {
	x := &act.Expression{
		URI: act.WorkURI("/akn/kz/act/2020-01-01/" + alias), Alias: alias, Country: "kz", Lang: "en",
		Date: Date(date), Authority: act.WorkingText, Coverage: act.Whole,
		Titles: map[string]string{"en": "On " + alias}, Body: body,
	}
	for _, p := range body {
		Assign("", p)
	}
	return x
}

// Assign names p and everything below it as a child of parent.
func Assign(parent act.EID, p *act.Provision) {
	num := string(p.EID) // builders leave the bare number here
	p.EID = parent.Join(p.Kind, num)
	p.WID = p.EID
	for _, c := range p.Children {
		Assign(p.EID, c)
	}
}

// Date returns the date s and panics if it is none.
func Date(s string) act.Date {
	d, err := act.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func unit(k act.Kind, num, printed, heading, text string, children []*act.Provision) *act.Provision {
	p := &act.Provision{Kind: k, EID: act.EID(num), Num: printed, Heading: heading, Children: children}
	if text != "" {
		p.Content = []act.Block{{Text: text}}
	}
	return p
}

// Chapter, Article, Para, Point, Part and Line return units of the Kazakh
// tradition. Part and Line are unnumbered; num counts them, from 2.
func Chapter(num, heading string, children ...*act.Provision) *act.Provision {
	return unit(act.Chapter, num, "Chapter "+num, heading, "", children)
}

// Article returns an article without text of its own; see [ArticleText].
func Article(num, heading string, children ...*act.Provision) *act.Provision {
	return unit(act.Article, num, "Article "+num, heading, "", children)
}

// ArticleText returns an unnumbered article: a lead-in or whole text, then points.
func ArticleText(num, heading, text string, children ...*act.Provision) *act.Provision {
	return unit(act.Article, num, "Article "+num, heading, text, children)
}

// Para returns a numbered paragraph, "1.".
func Para(num, text string, children ...*act.Provision) *act.Provision {
	return unit(act.Paragraph, num, num+".", "", text, children)
}

// Point returns a numbered point, "1)".
func Point(num, text string, children ...*act.Provision) *act.Provision {
	return unit(act.Point, num, num+")", "", text, children)
}

// Part returns an unnumbered part of a unit.
func Part(num, text string, children ...*act.Provision) *act.Provision {
	return unit(act.Subparagraph, num, "", "", text, children)
}

// Line returns an unnumbered line (abzac) of a unit.
func Line(num, text string) *act.Provision {
	return unit(act.Alinea, num, "", "", text, nil)
}
