package workspace

import (
	"context"
	"testing"
)

// TestRanking holds the search to its figures on the judged queries. Run it with
// -v for the table.
func TestRanking(t *testing.T) {
	w := open(t)
	r, err := w.Ranking(context.Background(), "testdata/ranking.txt")
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%-6s %-5s %4s  nDCG@10 words  R@10 words  core words  MRR words  top3 words", "texts", "of", "n")
	for _, row := range r.Rows {
		f, p := row.Found, row.Words
		t.Logf("%-6s %-5s %4d  %.3f %.3f   %.3f %.3f  %.3f %.3f  %.3f %.3f  %.3f %.3f", row.Texts, row.Name, f.Queries,
			f.NDCG, p.NDCG, f.Recall, p.Recall, f.Core, p.Core, f.MRR, p.MRR, f.Top3, p.Top3)
	}
	for _, row := range r.Rows {
		f, p := row.Found, row.Words
		switch {
		case row.Texts == "all" && row.Name == "" && (f.NDCG < 0.64 || f.Top3 < 0.90),
			row.Texts == "cross" && row.Name == "" && (f.NDCG < 0.65 || f.Recall < 0.63 || f.Core < 0.73),
			row.Texts == "all" && len(row.Name) == 2 && f.NDCG < 0.60:
			t.Errorf("%s %s: nDCG %.3f, recall %.3f, first three %.3f", row.Texts, row.Name, f.NDCG, f.Recall, f.Top3)
		case row.Name == "" && f.NDCG < p.NDCG:
			t.Errorf("%s: concepts %.3f, words alone %.3f", row.Texts, f.NDCG, p.NDCG)
		}
	}
	for _, q := range r.Weak {
		t.Logf("weak: %s %s: %s (nDCG %.2f, MRR %.2f)", q.Lang, q.Kind, q.Text, q.Found.NDCG, q.Found.MRR)
	}
}
