package search

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

// corpus is a small library of invented acts, with a count of loads.
type corpus struct {
	sources []Source
	loads   atomic.Int64
}

func (c *corpus) add(id string, x *act.Expression) {
	c.sources = append(c.sources, Source{ID: id, Hash: "h-" + id, Load: func() (*act.Expression, error) {
		c.loads.Add(1)
		return x, nil
	}})
}

// changed returns the sources with the hash of one of them changed.
func (c *corpus) changed(id string) []Source {
	out := slices.Clone(c.sources)
	for i := range out {
		if out[i].ID == id {
			out[i].Hash += "'"
		}
	}
	return out
}

// newCorpus holds an act in two editions and two languages, a Serbian one in
// Cyrillic, a Kazakh one keyed badly, and a programme without articles.
func newCorpus() *corpus {
	c := &corpus{}
	old := acttest.Expression("xx-care", "2010-01-01",
		acttest.Article("6", "Grounds",
			acttest.Para("1", "Support is given on these grounds:",
				acttest.Point("1", "orphanhood;"),
				acttest.Point("2", "cruel treatment in the family."))),
		acttest.ArticleText("7", "Shelter", "A shelter is open to victims of violence at any hour."))
	old.Titles = map[string]string{"en": "On Care and Relief", "ru": "О заботе и помощи"}
	old.Headings = map[act.EID]map[string]string{"art_7": {"ru": "Приют"}}
	old.Valid = act.Interval{From: acttest.Date("2010-01-01"), Until: acttest.Date("2014-12-31")}
	c.add("care-en-2010", old)

	later := acttest.Expression("xx-care", "2015-01-01",
		acttest.Chapter("2", "Kinds of relief",
			acttest.Article("6", "Grounds",
				acttest.Para("1", "Support is given on these grounds:",
					acttest.Point("1", "orphanhood;"),
					acttest.Point("2", "violence in the family;"),
					acttest.Point("3", "trafficking in persons."))),
			acttest.ArticleText("8", "Safe house", "A shelter, also called a safe house, keeps its address secret.")),
	)
	later.ByWID("art_8").WID = "art_7" // renumbered
	c.add("care-en-2015", later)

	ru := acttest.Expression("xx-care", "2015-01-01",
		acttest.ArticleText("8", "Приют", "Приют открыт для потерпевших от насилия. Каждый ребёнок получает помощь."))
	ru.Lang, ru.Body[0].WID = "ru", "art_7"
	c.add("care-ru-2015", ru)

	sr := acttest.Expression("yy-house", "2012-06-01",
		acttest.ArticleText("40", "Сигурна кућа", "Жртва насиља има право на смештај у прихватилиште."))
	sr.Lang, sr.Country, sr.Titles = "sr", "rs", map[string]string{"sr": "Закон о кући"}
	c.add("house-sr", sr)

	kk := acttest.Expression("zz-service", "2013-01-01",
		acttest.ArticleText("3", "Ұғымдар", "әлеуметтiк қызмет көрсету: пана беру."))
	kk.Lang = "kk"
	c.add("service-kk", kk)

	prog := acttest.Expression("pp-plan", "2018-01-01",
		acttest.Chapter("1", "Aims", acttest.Para("1", "Fewer cases of homelessness.")))
	prog.Preamble = []act.Block{{Text: "The Council, mindful of dignity, resolves:"}}
	prog.Kind, prog.Country = "practice", "gb"
	c.add("plan-en", prog)
	return c
}

func open(t *testing.T, dir string, c []Source) *Index {
	t.Helper()
	ix, err := Open(context.Background(), dir, c, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	return ix
}

func find(t *testing.T, ix *Index, q Query) *Result {
	t.Helper()
	r, err := ix.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("%q: %v", q.Text, err)
	}
	return r
}

func ids(r *Result) []string {
	out := []string{}
	for _, h := range r.Hits {
		out = append(out, h.ID())
	}
	return out
}
