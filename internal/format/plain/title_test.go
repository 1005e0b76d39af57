package plain

import "testing"

// TestTitleBelowMarkedNumber: where the layout marks the number of a Czech section as
// a heading, a line below it that is not marked is its text, not its title, and a line
// before the next section is no title of a group.
func TestTitleBelowMarkedNumber(t *testing.T) {
	src := "# Zákon o lampách\n\n##### § 1\n\nLampou se rozumí zařízení, které\n\n- a) svítí,\n\n- b) hoří^1)\n\n##### § 2\n\n#### Oleje\n\nOlej dodává obec\n\n##### § 3\n\nKonec.\n"
	p, err := Read("act.md", []byte(src), Hints{Country: "cz", Lang: "cs"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ eid, heading, text string }{
		{"sec_1", "", "Lampou se rozumí zařízení, které"},
		{"sec_2", "Oleje", "Olej dodává obec"},
		{"sec_3", "", "Konec."},
	} {
		found := false
		for u := range p.Expression.All() {
			if string(u.EID) == c.eid {
				found = true
				if u.Heading != c.heading || u.Text() != c.text {
					t.Errorf("%s: got heading %q and text %q, want %q and %q", c.eid, u.Heading, u.Text(), c.heading, c.text)
				}
			}
		}
		if !found {
			t.Errorf("%s is not there", c.eid)
		}
	}
}
