package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestVerifyMemo gives a memo that was built on the page back to it.
func TestVerifyMemo(t *testing.T) {
	s := newSite(t)
	w := s.post("/memo", url.Values{})
	at := w.Header().Get("Location")
	built := s.get(at + "/preview?as=html")
	if built.Code != http.StatusOK {
		t.Fatalf("got %d: %s", built.Code, built.Body)
	}
	memo := built.Body.String()
	if page := s.upload("/memo/verify", "file", "memo.html", memo, nil); page.Code != http.StatusOK || !strings.Contains(page.Body.String(), "The law that the record names") {
		t.Errorf("got %d: %s", page.Code, page.Body)
	} else {
		parse(t, "/memo/verify", page.Body.String())
	}
	i := strings.LastIndex(memo, "cruel treatment that") // it stands in the record too
	if i < 0 {
		t.Fatal("the memo does not set the provision")
	}
	altered := memo[:i] + "harsh" + memo[i+len("cruel"):]
	if page := s.upload("/memo/verify", "file", `"><script>alert(1)</script>.html`, altered, nil); !strings.Contains(page.Body.String(), "Altered in the file") || strings.Contains(page.Body.String(), "<script>alert") {
		t.Errorf("got %d: %s", page.Code, page.Body)
	}
	for name, want := range map[string]string{"memo.docx": "this is not a Word file", "memo.html": "carries no evidence", "memo.pdf": "PDF"} {
		content := "no memo"
		if name == "memo.html" {
			content = "<p>no memo</p>"
		}
		page := s.upload("/memo/verify", "file", name, content, nil)
		if page.Code < 400 || page.Code >= 500 || !strings.Contains(page.Body.String(), want) {
			t.Errorf("%s: got %d: %s", name, page.Code, around(page.Body.String(), "<main"))
		}
	}
}
