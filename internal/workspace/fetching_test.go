package workspace

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/fetch/fetchtest"
)

const adiletPage = `<!DOCTYPE html>
<!-- saved from url=(0042)https://adilet.zan.kz/rus/docs/Z080000114_ -->
<html lang="ru"><head><meta charset="utf-8"><title>О помощи - ИПС "Әділет"</title></head>
<body><div class="container_alpha slogan"><h1>О помощи</h1><p>Закон Республики Казахстан от 29 декабря 2008 года № 114-IV.</p><span class="status status_upd">Обновленный</span></div>
<div class="container_gamma text"><article>
<p id="z1">Глава 1. Общие положения</p>
<p id="z2">Статья 1. Цель</p>
<p id="z3">1. Помощь оказывается бесплатно всем, кто в ней нуждается, независимо от места жительства и гражданства.</p>
<p id="z4">2. Приют открыт для всех, и никто не может быть отправлен из него ночью.</p>
</article></div></body></html>`

// serve answers as the site would, with the given page.
func serve(t *testing.T, body string) FetchOptions {
	t.Helper()
	local := fetchtest.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, body)
	}))
	local.Pause = 1
	return FetchOptions{Lang: "ru", Local: local, Version: "test"}
}

func TestFetchAddsTheOfficialText(t *testing.T) {
	w := open(t)
	o := serve(t, adiletPage)
	o.At = acttest.Date("2014-07-05")
	res, err := w.Fetch(context.Background(), "kz-sss", o)
	if err != nil {
		t.Fatal(err)
	}
	if res.Text.Outcome != "imported" || res.Text.Alias != "kz-sss" || res.Text.Language != "ru" || res.Text.Articles != 1 {
		t.Errorf("got %+v", res.Text)
	}
	if w, err = Open(Options{DataDir: w.lib().Dir()}); err != nil {
		t.Fatal(err)
	}
	got, err := w.Resolve("kz-sss:ru@2014-07-05 ст. 1 п. 2", act.Date{})
	if err != nil {
		t.Fatal(err)
	}
	p := got.Provisions[0]
	if p.Expression.Authority != act.Official || !strings.Contains(p.Provision.Text(), "Приют открыт") {
		t.Errorf("got %s, %q", p.Expression.Authority, p.Provision.Text())
	}
}

// TestFetchAsksWhetherTheTextIsNew fetches a text again: the site is told what is
// there, and says that it is the same, or gives another.
func TestFetchAsksWhetherTheTextIsNew(t *testing.T) {
	version, asked := "1", []string{}
	local := fetchtest.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		asked = append(asked, r.Header.Get("If-None-Match"))
		w.Header().Set("ETag", `"`+version+`"`)
		if r.Header.Get("If-None-Match") == `"`+version+`"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, strings.Replace(adiletPage, "Приют", "Приют "+version, 1))
	}))
	local.Pause = 1
	o := FetchOptions{Lang: "ru", Local: local, Version: "test", At: acttest.Date("2014-07-05")}
	w := open(t)
	fetch := func() *Fetch {
		t.Helper()
		res, err := w.Fetch(t.Context(), "kz-sss", o)
		if err != nil {
			t.Fatal(err)
		}
		if w, err = Open(Options{DataDir: w.lib().Dir(), Corpus: corpus.FS}); err != nil {
			t.Fatal(err)
		}
		return res
	}
	first, second := fetch(), fetch()
	if second.Text.Outcome != "unchanged" || second.SHA256 != first.SHA256 || second.Text.Articles != 1 || second.Address != first.Address {
		t.Errorf("the same text: got %+v, want what came first, %+v", second, first)
	}
	version = "2"
	if third := fetch(); third.Text.Outcome != "new revision" {
		t.Errorf("another text: got %+v", third.Text)
	}
	fetch()
	if got, want := strings.Join(asked, " "), ` "1" "1" "2"`; got != want {
		t.Errorf("asked with %q, want %q", got, want)
	}
	o.Hints.Alias, o.Hints.Work, o.Hints.Country = "kz-other", "/akn/kz/act/2008-12-29/114-iv-other", "kz"
	if other := fetch(); other.Text.Outcome != "imported" || other.Text.Alias != "kz-other" {
		t.Errorf("the text under another alias: got %+v", other.Text)
	}
	if v, err := w.Verify(t.Context(), ""); err != nil || len(v.Problems) > 0 {
		t.Errorf("%v, %v", v.Problems, err)
	}
}

func TestFetchRefuses(t *testing.T) {
	w := open(t)
	before := len(w.lib().Entries())
	for target, want := range map[string]string{
		"kz-none":                 "unknown act",
		"https://example.org/law": "example.org",
	} {
		_, err := w.Fetch(context.Background(), target, serve(t, adiletPage))
		if err == nil || !strings.Contains(err.Error(), want) || HintOf(err) == "" {
			t.Errorf("%s: %v (%s)", target, err, HintOf(err))
		}
	}
	challenge := `<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>`
	if _, err := w.Fetch(context.Background(), "kz-sss", serve(t, challenge)); err == nil || !strings.Contains(HintOf(err), "import") {
		t.Errorf("a challenge: %v (%s)", err, HintOf(err))
	}
	if n := len(w.lib().Entries()); n != before {
		t.Errorf("something was kept: %d entries, %d before", n, before)
	}
}
