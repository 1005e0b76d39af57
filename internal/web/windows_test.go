package web

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMemoInTwoWindows: neither window writes over what the other kept.
func TestMemoInTwoWindows(t *testing.T) {
	s := newSite(t)
	to := s.post("/memo", url.Values{}).Header().Get("Location")
	seen := ""
	for n := range parse(t, to, s.read(to)).Descendants() {
		if attr(n, "name") == "seen" {
			seen = attr(n, "value")
		}
	}
	if seen == "" {
		t.Fatal("the page does not say which text it shows")
	}
	save := func(text string) *httptest.ResponseRecorder {
		return s.post(to, url.Values{"seen": {seen}, "text": {text}})
	}
	for range 2 { // sent twice
		if w := save("the first window"); w.Code != 303 || w.Header().Get("Location") != to {
			t.Fatalf("got %d to %q", w.Code, w.Header().Get("Location"))
		}
	}
	other := save("the second window").Header().Get("Location")
	if other == to || !strings.HasPrefix(other, "/memo/memo-") {
		t.Fatalf("the second window leads to %q", other)
	}
	if !strings.Contains(s.read(to), "the first window") || !strings.Contains(s.read(other), "the second window") || !strings.Contains(s.read(other), "in another window") {
		t.Error("a text is lost, or nothing is said")
	}
	r := httptest.NewRequest("POST", to+"?part=1", strings.NewReader(url.Values{"seen": {seen}, "text": {"a third"}}.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://"+s.host)
	r.Header.Set("X-Zanger", "1")
	if w := s.do(r); w.Code != 409 || !strings.Contains(s.read(to), "the first window") {
		t.Errorf("the script is answered %d", w.Code)
	}
}

// TestBillWithoutItsFile: where a file was taken away underneath, the form stays and
// says which.
func TestBillWithoutItsFile(t *testing.T) {
	s := lanterns(t)
	to := s.begin(url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "title": {"Lamps"}, "text": {billRu}})
	if err := os.Remove(filepath.Join(s.o.DataDir, "drafts", filepath.Base(to), "bill.txt")); err != nil {
		t.Fatal(err)
	}
	page := s.read(to)
	parse(t, to, page)
	if !strings.Contains(page, "The file bill.txt is no longer here") || !strings.Contains(page, `value="kz-lamp"`) {
		t.Errorf("got %s", page)
	}
	for range 2 { // sent twice
		if w := s.post(to+"/remove", nil); w.Code != 303 {
			t.Errorf("remove: got %d", w.Code)
		}
	}
}

// TestPutAsideLeadsBack: without scripts, whoever puts a provision aside goes on from it.
func TestPutAsideLeadsBack(t *testing.T) {
	page := newSite(t).read("/act/kz-sss?at=2013-05-24")
	if !strings.Contains(page, `name="back" value="/act/kz-sss?at=2013-05-24#art_6"`) {
		t.Error(around(page, `name="back"`))
	}
}
