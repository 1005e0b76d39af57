// Package documenttest has documents for the tests of the writers: one that holds
// everything, and random ones.
package documenttest

import "zanger/internal/document"

// Sample returns a document that holds everything a page can hold, in four
// languages. Its texts are invented.
func Sample() *document.Document {
	d := &document.Document{
		Title: "Memorandum on the Lighthouse Keepers Act", Lang: "en", Banner: "Worked example · not an official text",
		Meta: document.Meta{Author: "Drafting unit", Subject: "Lighthouses", Date: "2013-05-24", RevisionAuthor: "Reviewer"},
	}
	note := d.AddNote(document.T("Invented for this example; see "), document.A("https://example.org/маяк?q=a b", "the register"), document.T("."))
	kk := d.AddNote(document.Text{Text: "Шамшырақ туралы ойдан шығарылған ереже.", Lang: "kk"})
	d.Add(
		document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T("A keeper lights the lamp at dusk. This memorandum shows what the draft changes and why, and sets the present wording beside the proposed one.")}},
		document.Paragraph{Style: document.Small, Inlines: []document.Inline{document.T("Known as of 24 May 2013 · working text")}},
		document.H(1, "Findings"),
		document.P(document.T("The Act speaks of "), document.I("dusk"), document.T(" and of "), document.B("sunset"), document.T(" as if they were one"), note,
			document.T(". A court would have to choose; "), document.A("#rec-1", "recommendation 1"), document.T(" chooses for it. The code is "), document.Text{Text: "lamp-7", Code: true}, document.T(".")),
		document.List{Items: [][]document.Block{
			{document.P(document.T("the lamp is defined twice;"))},
			{document.P(document.T("the keeper's duty has no time limit:")), document.List{Ordered: true, Start: 3, Items: [][]document.Block{
				{document.P(document.T("in winter,"))}, {document.P(document.T("in fog, when the horn is sounded at intervals that the harbour master sets for each tower on the coast."))}}}},
		}},
		document.Heading{Level: 2, ID: "art-4", Inlines: []document.Inline{document.T("Article 4. Duties of the keeper")}},
		Law(0, document.T("The keeper of a lighthouse must perform these duties:")),
		Law(0, document.T("1. The keeper lights the lamp "), document.Del("at dusk"), document.Ins("no later than sunset"), document.T(" and keeps it burning until the sun has risen over the whole of the bay.")),
		Law(1, document.T("1) oil is measured each evening and the measure is written in the book of the tower;")),
		Law(1, document.Del("2)"), document.Ins("3)"), document.T(" the glass is cleaned.")),
		document.Paragraph{Style: document.Law, Depth: 1, Mark: document.Inserted, Inlines: []document.Inline{document.T("2) the wick is trimmed before the lamp is lit, whatever the weather and the season, and a second wick is kept at hand;")}},
		document.Paragraph{Style: document.Law, Depth: 1, Mark: document.Deleted, Inlines: []document.Inline{document.T("4) the stairs are swept.")}},
		document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T("The Act was replaced on 1 July 2014. This wording is no longer in force.")}},
		panel(document.Quotation, "Article 2 (official text)", "A lamp is a light that a ship can see from three miles.", "Lighthouse Keepers Act, art. 2"),
		panel(document.Gist, "In substance: Harbour Code s. 9", "The harbour master inspects each tower once a year and reports what was found.", "Working text, not an official translation"),
	)
	rec := panel(document.Recommendation, "Recommendation 1. Say sunset throughout", "Replace “dusk” with “sunset” in articles 4 and 7.", "Basis: B14; Harbour Code s. 9")
	rec.ID = "rec-1"
	rec.Blocks = append(rec.Blocks, Law(0, document.T("1. In article 4 the words “at dusk” are replaced with the words “no later than sunset”.")),
		document.List{Items: [][]document.Block{{document.P(document.T("fiscal effect: none;"))}, {document.P(document.T("by-laws: the table of hours."))}}})
	d.Add(rec,
		panel(document.Annotation, "Comparative", "Three of five coasts use sunset.", ""),
		panel(document.Notice, "Before you rely on this", "The rendering has not been checked against the official text.", ""),
		document.Panel{Kind: document.CodeBlock, Blocks: []document.Block{document.P(document.T("zanger show lamp@2013-05-24#art_4\n\tThe keeper lights the lamp"))}},
		document.Rule{},
		document.Section{Landscape: true},
		document.Heading{Level: 1, Inlines: []document.Inline{document.Text{Text: "Сравнительная таблица", Lang: "ru"}}},
		comparison(kk),
		document.Section{},
		document.H(1, "Outcome"),
		document.Paragraph{Style: document.Center, Inlines: []document.Inline{document.B("ШАМШЫРАҚ ТУРАЛЫ"), document.LineBreak{}, document.T("жаңа редакция")}, Lang: "kk"},
		document.P(document.T("The draft was taken up in part.")),
		document.PageBreak{},
		document.H(3, "Annex"),
		document.P(document.T("See "), document.A("javascript:alert(1)", "this link, which must not be one"), document.T(".")),
	)
	return d
}

// Law returns a line of law.
func Law(depth int, in ...document.Inline) document.Paragraph {
	return document.Paragraph{Style: document.Law, Depth: depth, Inlines: in}
}

func panel(kind document.PanelKind, title, text, source string) document.Panel {
	p := document.Panel{Kind: kind, Title: []document.Inline{document.T(title)}, Blocks: []document.Block{document.P(document.T(text))}}
	if source != "" {
		p.Source = []document.Inline{document.T(source)}
	}
	return p
}

// comparison is a long table of five columns in several languages.
func comparison(n document.NoteRef) document.Table {
	t := document.Table{
		Caption: []document.Inline{document.Text{Text: "Сравнительная таблица к проекту закона «О маяках»", Lang: "ru"}},
		Widths:  []float64{0.5, 1.2, 3, 3, 2},
		Header: []document.Row{{Cells: []document.Cell{
			document.TextCell(document.T("№")), document.TextCell(document.T("Структурный элемент")), document.TextCell(document.T("Действующая редакция")),
			document.TextCell(document.T("Предлагаемая редакция")), document.TextCell(document.T("Обоснование"))}}},
	}
	for i := range 9 {
		num := string(rune('1' + i))
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(document.T(num)), document.TextCell(document.T("Статья " + num)),
			{Blocks: []document.Block{Law(0, document.T(num+") смотритель маяка зажигает лампу в сумерки и гасит её, когда над бухтой встанет солнце;")), Law(1, document.T("а) масло измеряется каждый вечер."))}},
			{Blocks: []document.Block{Law(0, document.T(num+") смотритель маяка зажигает лампу "), document.Del("в сумерки"), document.Ins("не позднее захода солнца"), document.T(" и гасит её, когда над бухтой встанет солнце;")), Law(1, document.T("а) масло измеряется каждый вечер."))}},
			document.TextCell(document.Text{Text: "Шамшырақшы шамды күн батқанға дейін жағады, өйткені ымырт ұғымы айқындалмаған.", Lang: "kk"}),
		}})
	}
	t.Rows[1].Cells[4].Blocks = []document.Block{document.P(document.Text{Text: "Strážce majáku rozsvítí lampu nejpozději při západu slunce.", Lang: "cs"}, n)}
	t.Rows[2].Mark = document.Inserted
	t.Rows[3].Mark = document.Deleted
	t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Span: 4, Blocks: []document.Block{document.P(document.B("Барлығы"))}}, document.TextCell(document.T("9"))}})
	return t
}
