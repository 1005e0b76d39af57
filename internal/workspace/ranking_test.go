package workspace

import (
	"context"
	"slices"
	"testing"

	"zanger/internal/search"
)

// rankingFloors are what each judged set must reach, a little below what it does.
var rankingFloors = []struct {
	file string
	// all and cross are nDCG over all texts, and over those in other languages than
	// that of the query; ofTen and core the recall of ten there; top3 the share with
	// an answer among the first three, over all texts; lang the nDCG of any language.
	all, cross, ofTen, core, top3, lang float64
}{
	{"testdata/ranking.txt", 0.74, 0.745, 0.69, 0.80, 0.97, 0.72},
	{"testdata/ranking-second.txt", 0.83, 0.83, 0.81, 0.87, 0.98, 0.80},
	{"testdata/ranking-held.txt", 0.775, 0.72, 0.695, 0.87, 0.95, 0.70},
}

// TestRanking holds the search to its figures on the judged queries. Run it with
// -v for the table.
func TestRanking(t *testing.T) {
	w := open(t)
	for _, floor := range rankingFloors {
		r, err := w.Ranking(context.Background(), floor.file)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s\n%-6s %-5s %4s  nDCG@10 words  R@10 words  of 10 words  core words  MRR words  top3 words", floor.file, "texts", "of", "n")
		for _, row := range r.Rows {
			f, p := row.Found, row.Words
			t.Logf("%-6s %-5s %4d  %.3f %.3f   %.3f %.3f  %.3f %.3f  %.3f %.3f  %.3f %.3f  %.3f %.3f", row.Texts, row.Name, f.Queries,
				f.NDCG, p.NDCG, f.Recall, p.Recall, f.OfTen, p.OfTen, f.Core, p.Core, f.MRR, p.MRR, f.Top3, p.Top3)
		}
		for _, row := range r.Rows {
			f, p := row.Found, row.Words
			switch {
			case row.Texts == "all" && row.Name == "" && (f.NDCG < floor.all || f.Top3 < floor.top3),
				row.Texts == "cross" && row.Name == "" && (f.NDCG < floor.cross || f.OfTen < floor.ofTen || f.Core < floor.core),
				row.Texts == "all" && len(row.Name) == 2 && f.NDCG < floor.lang:
				t.Errorf("%s: %s %s: nDCG %.3f, recall of ten %.3f (grade 3: %.3f), first three %.3f", floor.file, row.Texts, row.Name, f.NDCG, f.OfTen, f.Core, f.Top3)
			case row.Name == "" && f.NDCG < p.NDCG:
				t.Errorf("%s: %s: concepts %.3f, words alone %.3f", floor.file, row.Texts, f.NDCG, p.NDCG)
			}
		}
		for _, q := range r.Weak {
			t.Logf("weak: %s %s: %s (nDCG %.2f, MRR %.2f)", q.Lang, q.Kind, q.Text, q.Found.NDCG, q.Found.MRR)
		}
	}
}

// A term of several words is one thing asked for: three words for the victim do not
// hide the shelter, in whatever language it is asked for.
func TestShelterIsNotHiddenByTheVictim(t *testing.T) {
	w := open(t)
	for _, query := range []string{"приют для жертв торговли людьми", "shelter for victims of trafficking", "azylový dům pro oběti obchodování s lidmi"} {
		res, err := w.Search(context.Background(), query, SearchOptions{Size: 10})
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []search.UnitRef{{Alias: "cz-ss", EID: "sec_57"}, {Alias: "rs-sp", EID: "art_55"}, {Alias: "md-cpp", EID: "art_58"}} {
			if !slices.Contains(unitsOf(res), want) {
				t.Errorf("%q does not bring %v among the first ten: %v", query, want, unitsOf(res))
			}
		}
	}
}
