package web

import (
	"net/http/httptest"
	"strings"
	"testing"
)

// readIn returns what stands at an address for a reader of a language.
func (s *site) readIn(lang, address string) string {
	r := httptest.NewRequest("GET", address, nil)
	r.Header.Set("Accept-Language", lang)
	return s.do(r).Body.String()
}

// TestWordsOfTheReader: labels are in the language of the page, and names are those
// that a person knows.
func TestWordsOfTheReader(t *testing.T) {
	s := newSite(t)
	for _, c := range []struct{ lang, address, want, not string }{
		// a number in English never stands before a heading in Russian
		{"ru", "/act/kz-sss?at=2013-05-24", `<span class="num">Статья 6</span>`, ""},
		{"en", "/act/kz-sss?at=2013-05-24", `<span class="num">Article 6</span>`, ""},
		// one day is no span of days
		{"ru", "/act/kz-dv", "<dd>1 января 2015 года</dd>", "1 января 2015 года – 1 января 2015 года"},
		{"ru", "/act/xx-none", "В библиотеке нет акта с именем", "unknown act"},
		{"kk", "/act/xx-none", "Кітапханада", "unknown act"},
		{"en", "/act/xx-none", "The library has no act named", "unknown act"},
		{"ru", "/act/kz-sss?at=1990-01-01", "На 1 января 1990 года акт не действует.", "not in force"},
		{"ru", "/act/kz-sss?at=2024-01-01", "Утратил силу.", "not in force"},
		// acts among the filters
		{"ru", "/search?q=%D0%BF%D1%80%D0%B8%D1%8E%D1%82", "О социальных услугах (cz-ss)", ""},
		{"en", "/search?q=shelter", "“shelter", "«shelter"},
		// two wordings of the past: neither is in force, nor proposed
		{"ru", "/act/kz-sss/table", `<option value="kz-1998" selected>прежняя и новая редакция`, "Действующая редакция"},
		{"en", "/act/cz-cc/table", `<option value="synopsis" selected>two columns, before and after`, "Proposed wording"},
	} {
		page := s.readIn(c.lang, c.address)
		if !strings.Contains(page, c.want) {
			t.Errorf("%s in %s: %q is missing", c.address, c.lang, c.want)
		}
		if c.not != "" && strings.Contains(page, c.not) {
			t.Errorf("%s in %s: %s", c.address, c.lang, around(page, c.not))
		}
	}
}
