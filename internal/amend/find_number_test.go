package amend

import "testing"

// TestPartOfANumberIsNoNumber: figures within a longer number are not found.
func TestPartOfANumberIsNoNumber(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        int
	}{
		{"pokutu do 10 000 Kč", "10", 0},
		{"pokutu do 10 000 Kč", "000", 0},
		{"pokutu do 10 000 Kč", "10 000", 1},
		{"pokutu do 10 000 000 Kč", "10 000", 0},
		{"pokutu do 10 000 Kč", "do 10", 0},
		{"не более 12,5 процента", "12", 0},
		{"не более 12,5 процента", "5", 0},
		{"не более 12,5 процента", "12,5", 1},
		{"не более 12, 5 и 7", "12", 1},
		{"в 2015 году 100 мест", "2015", 1},
		{"статьи 12, 112 и 1200", "12", 1},
		{"в срок до 31.12.2015 года", "2015", 1},
		{"za 5 dnů 300 Kč", "5", 1},
	} {
		l := &line{}
		l.para.Text = c.text
		if got := len(find([]stretch{{l, 0, len(c.text)}}, c.words)); got != c.want {
			t.Errorf("%q in %q: found %d times, want %d", c.words, c.text, got, c.want)
		}
	}
}
