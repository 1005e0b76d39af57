package web

import (
	"bytes"
	"mime/multipart"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hostileAct is an act whose every part tries to become markup.
const hostileAct = `---
work: /akn/xx/act/2030-01-01/1
alias: xx-lamp
country: xx
language: en
date: 2030-01-01
authority: draft
coverage: whole
title: {en: "On <script>alert(1)</script> Lamps\" onmouseover=\"alert(2)"}
notice: "<img src=x onerror=alert(3)>"
---
# On Lamps

## Chapter 1. <b onclick=alert(4)>General</b>

### Article 1. <svg onload=alert(5)>

A lamp <script>alert(6)</script> burns "javascript:alert(7)" <!-- and --> ]]> lamplight.

1) &lt;script&gt;alert(8)&lt;/script&gt;;

2) a lamplight under Article 1.
`

// upload sends a file as a page of the site does.
func (s *site) upload(address, field, name, content string, form url.Values) *httptest.ResponseRecorder {
	s.t.Helper()
	var b bytes.Buffer
	m := multipart.NewWriter(&b)
	for k, vs := range form {
		for _, v := range vs {
			_ = m.WriteField(k, v)
		}
	}
	w, err := m.CreateFormFile(field, name)
	if err != nil {
		s.t.Fatal(err)
	}
	_, _ = w.Write([]byte(content))
	_ = m.Close()
	r := httptest.NewRequest("POST", address, &b)
	r.Header.Set("Content-Type", m.FormDataContentType())
	r.Header.Set("Origin", "http://"+s.host)
	return s.do(r)
}

// TestImport reads a file, shows what was found, stores it, and finds it: S6 on the way.
func TestImport(t *testing.T) {
	s := newSite(t)
	ownLibrary(t)(&s.o)
	w := s.upload("/import", "file", `../../"><script>alert(0)</script>.md`, hostileAct, nil)
	to := w.Header().Get("Location")
	if w.Code != 303 || !strings.HasPrefix(to, "/import/import-") {
		t.Fatalf("got %d to %q: %s", w.Code, to, w.Body)
	}
	page := s.read(to)
	parse(t, to, page)
	if !strings.Contains(page, "xx-lamp") || !strings.Contains(page, "chapters: 1") || !strings.Contains(page, "Store in the library") {
		t.Error("the page does not show what was read")
	}
	if s.o.Live == nil || strings.Contains(s.read("/acts?own=1"), "xx-lamp") {
		t.Error("it was stored before anybody said so")
	}
	w = s.post(to, url.Values{"store": {"1"}})
	for range 2 { // sent twice
		if w.Code != 303 || w.Header().Get("Location") != to {
			t.Fatalf("got %d to %q: %s", w.Code, w.Header().Get("Location"), w.Body)
		}
		page = s.read(to)
		parse(t, to, page)
		if !strings.Contains(page, "Stored in your library") || !strings.Contains(page, "chapters: 1") || !strings.Contains(page, `href="/act/xx-lamp?in=en&amp;at=2030-01-01"`) || strings.Contains(page, "Store in the library") {
			t.Fatalf("got %s", page)
		}
		w = s.post(to, url.Values{"store": {"1"}})
	}
	for _, p := range []string{"/acts?own=1", "/act/xx-lamp", "/search?q=lamplight", "/preview?part=1&ref=xx-lamp%23art_1", "/cite?ref=xx-lamp%23art_1", "/citers?ref=xx-lamp%23art_1",
		"/compare?p=xx-lamp%23art_1", "/act/xx-lamp?at=1999-01-01"} {
		w := s.get(p)
		page := w.Body.String()
		if !strings.Contains(page, "lamp") && !strings.Contains(page, "Lamps") {
			t.Errorf("%s: the act is not there", p)
		}
		if !strings.Contains(p, "part=1") {
			parse(t, p, page)
		}
		for _, bad := range []string{"<script>alert", "<svg", "<img", "<b onclick", "onerror=alert(3)>", `" onmouseover="`} {
			if strings.Contains(page, bad) {
				t.Errorf("%s: %q came through", p, bad)
			}
		}
	}
	if kept, err := os.ReadDir(filepath.Join(s.o.DataDir, "drafts", filepath.Base(to))); err != nil || len(kept) != 1 {
		t.Errorf("the upload is still kept: %v, %v", kept, err)
	}
}

// TestImportRefused: what cannot be read says why, and asks for what is missing.
func TestImportRefused(t *testing.T) {
	s := newSite(t)
	ownLibrary(t)(&s.o)
	w := s.upload("/import", "file", "law.txt", "Article 1. Lamps\n\nA lamp burns.\n\nArticle 2. Oil\n\nOil is poured.\n", nil)
	to := w.Header().Get("Location")
	page := s.read(to)
	if !strings.Contains(page, `class="fault"`) || strings.Contains(page, "Store in the library") || strings.Contains(page, s.o.DataDir) || strings.Contains(page, "--date") {
		t.Errorf("got %s", page)
	}
	form := url.Values{"alias": {"xx-oil"}, "country": {"kz"}, "text_lang": {"en"}, "title": {"On Oil"}, "date": {"2030-01-01"}, "authority": {"draft"}, "work": {"/akn/kz/act/2030-01-01/9"}}
	if w := s.post(to, form); w.Code != 303 {
		t.Fatalf("got %d: %s", w.Code, w.Body)
	}
	page = s.read(to)
	if !strings.Contains(page, "Store in the library") || !strings.Contains(page, "xx-oil") {
		t.Errorf("got %s", textOf(parse(t, to, page)))
	}
	form.Set("store", "1")
	s.post(to, form)
	if page := s.read(to); !strings.Contains(page, "Stored in your library") {
		t.Errorf("got %s", textOf(parse(t, to, page)))
	}
	if w := s.upload("/import", "file", "x.bin", "\x00\x01\x02", nil); w.Code != 303 || !strings.Contains(s.read(w.Header().Get("Location")), `class="fault"`) {
		t.Errorf("a file of no text: got %d", w.Code)
	}
	if w := s.post("/import", url.Values{}); w.Code != 400 {
		t.Errorf("no file: got %d", w.Code)
	}
}
