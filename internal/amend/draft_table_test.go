package amend

import (
	"strings"
	"testing"
)

// TestDraftedCzechTable: a table that gets another row goes by new wording of its annex,
// and the bill carries itself out.
func TestDraftedCzechTable(t *testing.T) {
	old := "# Vyhláška o knotech\n\n##### § 1\n\nKnoty jsou v příloze.\n\nPříloha č. 1 k vyhlášce č. 5/2004 Sb.\n\nDruhy knotů\n\n| knot | cena |\n| --- | --- |\n| krátký | 10 |\n"
	fresh := strings.Replace(old, "| krátký | 10 |\n", "| krátký | 12 |\n| dlouhý | 20 |\n", 1)
	a, b := parse(t, old), parse(t, fresh)
	d, err := DraftBill(a, b, czech(), DraftOptions{Number: "5/2004"})
	if err != nil {
		t.Fatal(err)
	}
	if !d.Exact || string(d.Result.Text) != fresh {
		t.Errorf("the bill gives\n%s\n\n%s", d.Result.Text, d.Bill)
	}
	res, err := Apply(a, Read(parse(t, string(d.Bill)), czech(), Amended{Number: "5/2004", Titles: []string{"Vyhláška o knotech"}}), Options{})
	if err != nil || string(res.Text) != fresh {
		t.Errorf("carried out anew it gives %v\n%s", err, res.Text)
	}
	if !strings.Contains(string(d.Bill), "| dlouhý | 20“. |") {
		t.Errorf("the mark does not close in the last cell:\n%s", d.Bill)
	}
}
