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
	seen := s.seenOn(to)
	save := func(text string) *httptest.ResponseRecorder {
		return s.post(to, url.Values{"seen": {seen}, "text": {text}})
	}
	for range 2 { // sent twice
		if w := save("the first window"); w.Code != 303 || w.Header().Get("Location") != to+"#checks" {
			t.Fatalf("got %d to %q", w.Code, w.Header().Get("Location"))
		}
	}
	other := save("the second window").Header().Get("Location")
	if again := save("the second window").Header().Get("Location"); again != other {
		t.Errorf("sent twice, it is kept at %q and %q", other, again)
	}
	if strings.HasPrefix(other, to) || !strings.HasPrefix(other, "/memo/memo-") {
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

// seenOn is the mark of the work that a page shows, as its form sends it.
func (s *site) seenOn(address string) string {
	s.t.Helper()
	return s.fieldOn(address, "seen")
}

// fieldOn is the value of a field of a page.
func (s *site) fieldOn(address, name string) string {
	s.t.Helper()
	for n := range parse(s.t, address, s.read(address)).Descendants() {
		if attr(n, "name") == name {
			return attr(n, "value")
		}
	}
	s.t.Fatalf("%s has no field %s", address, name)
	return ""
}

// TestBillInTwoWindows: neither window writes over what the other kept, sent twice is
// kept once, and files come along.
func TestBillInTwoWindows(t *testing.T) {
	s := lanterns(t)
	to := s.begin(url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "title": {"Lamps"}, "text": {billRu}})
	form := func(text string) url.Values {
		return url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "title": {"Lamps"}, "text": {text}}
	}
	if w := s.upload(to, "otherfile", "второй.html", "<p>"+billKk, form(billRu)); w.Code != 303 {
		t.Fatalf("got %d", w.Code)
	}
	seen, kept := s.seenOn(to), s.fieldOn(to, "keep-other")
	save := func(text string) string {
		f := form(text)
		f.Set("seen", seen)
		f.Set("keep-other", kept)
		w := s.post(to, f)
		if w.Code != 303 {
			t.Fatalf("got %d: %s", w.Code, w.Body)
		}
		return w.Header().Get("Location")
	}
	for range 2 { // sent twice
		if got := save("the first window"); got != to+"#result" {
			t.Fatalf("the first window leads to %q", got)
		}
	}
	other := save("the second window")
	if strings.HasPrefix(other, to) || !strings.HasPrefix(other, "/bill/bill-") {
		t.Fatalf("the second window leads to %q", other)
	}
	if again := save("the second window"); again != other {
		t.Errorf("sent twice, it is kept at %q and %q", other, again)
	}
	if !strings.Contains(s.read(to), "the first window") || !strings.Contains(s.read(other), "the second window") || !strings.Contains(s.read(other), "in another window") {
		t.Error("a text is lost, or nothing is said")
	}
	id := filepath.Base(strings.TrimSuffix(other, "?copy=1"))
	if b, err := os.ReadFile(filepath.Join(s.o.DataDir, "drafts", id, "second.html")); err != nil || string(b) != "<p>"+billKk {
		t.Errorf("the file did not come along: %v", err)
	}
	f := form("the second window, later")
	f.Set("seen", s.seenOn("/bill/"+id))
	f.Set("keep-other", kept)
	if w := s.post("/bill/"+id, f); w.Header().Get("Location") != "/bill/"+id+"#result" {
		t.Errorf("the copy cannot be worked on: %q", w.Header().Get("Location"))
	}
	if third := save("the second window"); third == other || !strings.Contains(s.read("/bill/"+id), "window, later") {
		t.Error("what was done to the copy since is lost")
	}
	// another file was put in the place of the one that a page names
	if w := s.upload(to, "otherfile", "x.html", "<p>other", form("the first window")); w.Code != 303 {
		t.Fatalf("got %d", w.Code)
	}
	if page := s.read(save("a third window")); !strings.Contains(page, "The file second.html is no longer here") {
		t.Error("a file that the window did not show is taken for its own")
	}
}

// TestWorkThrownAway: what is saved after its folder is gone is kept anew.
func TestWorkThrownAway(t *testing.T) {
	s := lanterns(t)
	for kind, to := range map[string]string{"bill": s.begin(url.Values{"act": {"kz-lamp"}, "text": {"the old words"}}), "memo": s.post("/memo", nil).Header().Get("Location")} {
		f := url.Values{"act": {"kz-lamp"}, "text": {"the words typed"}, "seen": {s.seenOn(to)}}
		if w := s.post(to+"/remove", nil); w.Code != 303 {
			t.Fatalf("got %d", w.Code)
		}
		w := s.post(to, f)
		at := w.Header().Get("Location")
		if w.Code != 303 || !strings.HasPrefix(at, "/"+kind+"/"+kind+"-") || strings.HasPrefix(at, to) {
			t.Errorf("%s: got %d to %q", kind, w.Code, at)
			continue
		}
		if page := s.read(at); !strings.Contains(page, "the words typed") || !strings.Contains(page, "This work was thrown away meanwhile") {
			t.Errorf("%s: the words are lost, or nothing is said", kind)
		}
		if again := s.post(to, f).Header().Get("Location"); again != at {
			t.Errorf("%s: sent twice, it is kept at %q and %q", kind, at, again)
		}
		if w := s.post("/"+kind+"/import-000000000000", f); w.Code != 404 {
			t.Errorf("%s: another kind of work: got %d", kind, w.Code)
		}
	}
}

// TestEmptyMemoTwice: two clicks begin one memorandum, until it is worked on.
func TestEmptyMemoTwice(t *testing.T) {
	s := newSite(t)
	begin := func() string { return s.post("/memo", url.Values{}).Header().Get("Location") }
	first := begin()
	if again := begin(); again != first {
		t.Errorf("two clicks made %q and %q", first, again)
	}
	s.post(first, url.Values{"text": {"worked on"}})
	if second := begin(); second == first || !strings.Contains(s.read(first), "worked on") {
		t.Error("a memorandum that was worked on is given as an empty one")
	}
}
