package plain

import "testing"

func TestDayOfTheText(t *testing.T) {
	for _, tt := range []struct{ name, front, want string }{
		{"the day in the identifier", "eli: \"/eli/cz/sb/2020/5/2021-01-01\"", "2021-01-01"},
		{"an identifier of a newer edition", "last_updated: \"2020-03-01\"\neli: \"/eli/cz/sb/2020/5/2026-01-01\"", "2020-03-01"},
		{"a day of its own", "version_date: 2019-02-03", "2019-02-03"},
		{"no day", "title: \"Zákon\"", ""},
	} {
		meta, _ := readFront([]byte("---\n" + tt.front + "\n---\n# Zákon\n"))
		var h Hints
		h.fill(meta)
		if got := h.Date.String(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
