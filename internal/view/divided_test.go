package view_test

import (
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/view"
)

// divided is an invented act before and after a law that splits, merges, changes
// a table and mends how things are written.
func divided() (old, neu *act.Expression) {
	rates := func(p *act.Provision, rows string) *act.Provision {
		p.Content = append(p.Content, act.Block{Text: rows, Table: true})
		return p
	}
	old = acttest.Expression("demo", "2020-01-01",
		acttest.Article("1", "Register",
			acttest.Para("1", "The agency keeps a register of lamps. An entry is removed within 10 days at the request of the keeper."),
			acttest.Para("2", "The register is public ."),
			rates(acttest.Para("3", "A fee is paid:"), "| Lamp | Fee |\n|---|---|\n| gas | 250 |\n| oil | 100 |\n| petrol | 120 |")),
		acttest.ArticleText("2", "Keepers", "The keeper:",
			acttest.Point("1", "lights the lamp at dusk every day of the year;"),
			acttest.Point("2", "reports each broken glass to the agency;"),
			acttest.Point("3", "shall not lend the lamp;"),
			acttest.Point("4", "keeps a log in the \"house of lamps\".")),
		acttest.Article("3", "Inspection and appeals",
			acttest.Para("1", "A lamp is inspected once a year in the presence of the keeper."),
			acttest.Para("2", "A report is drawn up in two copies."),
			acttest.Para("3", "An appeal goes to the court named in article 12."),
			acttest.Para("4", "The appeal stays what the inspector ordered.")))
	neu = acttest.Expression("demo", "2021-01-01",
		acttest.Article("1", "Register",
			acttest.Para("1", "The agency keeps a register of lamps."),
			acttest.Para("2", "An entry is removed within 5 days at the request of the keeper."),
			acttest.Para("3", "The register is public."),
			rates(acttest.Para("4", "A fee is paid:"), "| Lamp | Fee |\n|---|---|\n| gas | 300 |\n| oil | 100 |\n| electric | 500 |")),
		acttest.ArticleText("2", "Keepers", "The keeper:",
			acttest.Point("1", "lights the lamp at dusk every day of the year and reports each broken glass to the agency;"),
			acttest.Point("2", "shall lend the lamp;"),
			acttest.Point("3", "keeps a log in the «house of lamps».")),
		acttest.Article("3", "Inspection",
			acttest.Para("1", "A lamp is inspected once a year in the presence of the keeper."),
			acttest.Para("2", "A report is drawn up in two copies.")),
		acttest.Article("4", "Appeals",
			acttest.Para("1", "An appeal goes to the court named in article 13."),
			acttest.Para("2", "The appeal stays what the inspector ordered.")))
	neu.Events = []act.Event{{Type: act.Amended, By: "/akn/kz/act/2020-06-01/77-vi", Date: acttest.Date("2020-06-01"),
		Touches: []act.EID{"art_1__para_1", "art_1__para_4", "art_2", "art_3"}}}
	return old, neu
}

func TestSplitsMergersAndTables(t *testing.T) {
	old, neu := divided()
	r := diff.Compare(old, neu, diff.Options{})
	diff.Attribute(r, neu.Events, old.Date, neu.Date)
	for _, lang := range []string{"en", "ru", "kk"} {
		compareGolden(t, "divided_"+lang, page(view.Redline(r, view.RedlineOptions{Lang: lang, Whole: true})))
	}
	compareGolden(t, "divided_derivation", tablePage(view.Derivation(r, view.RedlineOptions{Lang: "en"})))
	compareGolden(t, "divided_table", tablePage(table(t, r, view.TableOptions{Lang: "ru"})))
}
