//go:build browser

package web

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// browser is a tab of a real browser on a page that is being served.
type browser struct {
	t    *testing.T
	ctx  context.Context
	root string
	// width of the window.
	width int64
}

// chromium finds the browser. It is a part of the full tests: where CI is set, one
// that is missing is a fault.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("chromium is missing")
	}
	t.Skip("chromium is not installed")
	return ""
}

// open starts a browser on s, with a window of a width.
func (s *site) browser(width int, scripts bool) *browser {
	s.t.Helper()
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(s.t)), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WindowSize(width, 900), chromedp.WSURLReadTimeout(2*time.Minute), chromedp.Flag("lang", "en"))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	s.t.Cleanup(stop)
	ctx, stopTab := chromedp.NewContext(ctx)
	s.t.Cleanup(stopTab)
	if err := chromedp.Do(ctx); err != nil { // the browser lives as long as the context that it is started with
		s.t.Fatal(err)
	}
	addr := s.serve()
	b := &browser{t: s.t, ctx: ctx, root: "http://" + addr, width: int64(width)}
	b.do(chromedp.EmulateViewport(b.width, 900))
	if !scripts {
		if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
			s.t.Fatal(err)
		}
	}
	return b
}

// patience bounds what is waited for in all; a test never asserts it.
const patience = 3 * time.Minute

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.shot("failed-" + strings.ReplaceAll(b.t.Name(), "/", "-"))
		b.t.Fatalf("%v\nat %s", err, b.where())
	}
}

func (b *browser) where() string {
	s, err := chromedp.Run(b.ctx, chromedp.Location())
	if err != nil {
		return err.Error()
	}
	return strings.TrimPrefix(s, b.root)
}

func (b *browser) goTo(path string) { b.t.Helper(); b.do(chromedp.Navigate(b.root + path)) }
func (b *browser) click(sel string) { b.t.Helper(); b.do(chromedp.Click(chromedp.CSS(sel))) }
func (b *browser) fill(sel, text string) {
	b.t.Helper()
	b.do(chromedp.SetValue(chromedp.CSS(sel), text))
}
func (b *browser) typeIn(sel, text string) {
	b.t.Helper()
	b.do(chromedp.SendKeys(chromedp.CSS(sel), text))
}

// see waits until the words of sel hold text.
func (b *browser) see(sel, text string) {
	b.t.Helper()
	deadline := time.Now().Add(patience)
	var got string
	for time.Now().Before(deadline) {
		got, _ = chromedp.Run(b.ctx, chromedp.Evaluate[string](fmt.Sprintf(`Array.from(document.querySelectorAll(%q)).map(e => e.innerText).join("\n")`, sel)))
		if strings.Contains(got, text) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.shot("failed-" + strings.ReplaceAll(b.t.Name(), "/", "-"))
	b.t.Fatalf("%s at %s: %q is not there, but\n%.1500s", sel, b.where(), text, got)
}

// arrive waits until the address is path.
func (b *browser) arrive(path string) {
	b.t.Helper()
	for deadline := time.Now().Add(patience); b.where() != path; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			b.t.Fatalf("the address is %q, not %q", b.where(), path)
		}
	}
}

func (b *browser) count(sel string) int {
	b.t.Helper()
	n, err := chromedp.Run(b.ctx, chromedp.Evaluate[int](fmt.Sprintf("document.querySelectorAll(%q).length", sel)))
	if err != nil {
		b.t.Fatal(err)
	}
	return n
}

// tallest is how much of a page stands on a picture of it, in pixels.
const tallest = 3600

// shot keeps a picture of the page where ZANGER_SHOTS names a folder.
func (b *browser) shot(name string) {
	dir := os.Getenv("ZANGER_SHOTS")
	if dir == "" {
		return
	}
	if tall, err := chromedp.Run(b.ctx, chromedp.Evaluate[int64]("document.documentElement.scrollHeight")); err == nil && tall > 900 {
		_ = chromedp.Do(b.ctx, chromedp.EmulateViewport(b.width, min(tall, tallest)))
		defer func() { _ = chromedp.Do(b.ctx, chromedp.EmulateViewport(b.width, 900)) }()
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o600)
	}
	if err != nil {
		b.t.Log(err)
	}
}

// faultsOf lists what is wrong with how a page looks: text of too little contrast
// (WCAG 2.2, 1.4.3: 4.5 to 1, 3 to 1 for large type), a page wider than the window,
// fields and controls without a name, headings that skip a level.
const faultsOf = `(() => {
  const out = [];
  const lin = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); };
  const lum = c => 0.2126 * lin(c[0]) + 0.7152 * lin(c[1]) + 0.0722 * lin(c[2]);
  const rgb = s => { const m = s.match(/[\d.]+/g).map(Number); return m.length < 4 ? [m[0], m[1], m[2], 1] : m; };
  const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
  const ground = e => { const l = []; for (; e; e = e.parentElement) l.push(rgb(getComputedStyle(e).backgroundColor)); let c = [255, 255, 255, 1]; for (const b of l.reverse()) c = over(b, c); return c; };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let n; n = walk.nextNode();) {
    const e = n.parentElement;
    if (!n.data.trim() || seen.has(e) || !e.checkVisibility({visibilityProperty: true}) || e.closest(".hidden, .skip, option, datalist")) continue;
    seen.add(e);
    const s = getComputedStyle(e), bg = ground(e), fg = over(rgb(s.color), bg);
    const a = lum(fg), b = lum(bg), ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(s.fontSize), large = size >= 24 || size >= 18.66 && +s.fontWeight >= 700;
    if (ratio < (large ? 3 : 4.5)) out.push("contrast " + ratio.toFixed(2) + ": " + n.data.trim().slice(0, 40));
  }
  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = Array.from(document.body.querySelectorAll("*")).filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, .columns, .menu, .skip, .hidden")).slice(0, 3);
    out.push("the page is " + document.documentElement.scrollWidth + " wide: " + wide.map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 30)).join(" | "));
  }
  for (const f of document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href]"))
    if (f.checkVisibility() && !(f.labels && f.labels.length) && !f.textContent.trim() && !f.getAttribute("aria-label")) out.push("no name: " + f.outerHTML.slice(0, 80));
  let last = 0;
  for (const h of document.querySelectorAll("main h1, main h2, main h3, main h4")) {
    const level = +h.tagName[1];
    if (last && level > last + 1) out.push("a heading skips a level: " + h.textContent.trim().slice(0, 40));
    last = level;
  }
  return out;
})()`

// TestLooks opens every page in three languages at two widths.
func TestLooks(t *testing.T) {
	s := lanterns(t)
	work := []string{
		s.begin(url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "text": {billRu}, "other": {billKk}}),
		s.begin(url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "kind": {"edited"}, "text": {strings.Replace(lantern("ru", "О прокате фонарей", lanternRu), "десяти", "трех", 1)}}),
		s.begin(url.Values{"act": {"kz-lmap"}, "text": {billRu}}),
		s.post("/memo", url.Values{}).Header().Get("Location"),
		s.upload("/import", "file", "lamps.md", hostileAct, nil).Header().Get("Location"),
		s.upload("/import", "file", "law.txt", "Article 1. Lamps\n\nA lamp burns.\n", nil).Header().Get("Location"),
	}
	work = append(work, work[0]+"/redline", work[0]+"/table", work[3]+"/preview", "/act/kz-sss?at=2013-07-20&u=art_13", "/nothing")
	for _, width := range []int{1280, 360} {
		for _, l := range languages {
			t.Run(fmt.Sprintf("%s-%d", l.code, width), func(t *testing.T) {
				b := s.browser(width, true)
				b.t = t
				b.goTo("/?lang=" + l.code)
				for i, p := range append(work, pages...) {
					b.look(i, p, l.code)
				}
			})
		}
	}
}

// look opens a page and says what is wrong with how it looks.
func (b *browser) look(i int, page, lang string) {
	b.t.Helper()
	b.goTo(page)
	b.do(chromedp.WaitReady(chromedp.CSS("footer.foot")))
	wrong, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string](faultsOf))
	if err != nil {
		b.t.Fatal(err)
	}
	for _, w := range wrong {
		b.t.Errorf("%s, %s, %d wide: %s", page, lang, b.width, w)
	}
	b.shot(fmt.Sprintf("%02d%s-%s-%d", i, strings.NewReplacer("/", "_", "?", "_", "&", "_", "%", "").Replace(page), lang, b.width))
}

// journey runs f with scripts and without.
func journey(t *testing.T, f func(t *testing.T, s *site, b *browser, scripts bool)) {
	for _, scripts := range []bool{true, false} {
		t.Run("scripts "+strconv.FormatBool(scripts), func(t *testing.T) {
			s := newSite(t)
			ownLibrary(t)(&s.o)
			f(t, s, s.browser(1280, scripts), scripts)
		})
	}
}

// TestJourneySearch: ask, narrow down, put aside, compare, read, cite.
func TestJourneySearch(t *testing.T) {
	journey(t, func(t *testing.T, s *site, b *browser, scripts bool) {
		b.goTo("/search")
		if scripts { // as you type, after a pause
			b.typeIn("#q", "recovery period")
			b.arrive("/search?q=recovery+period")
			b.see(".hits .sum", "Provisions found")
		} else {
			b.fill("#q", "recovery period")
			b.click("form.find button")
		}
		b.see(".hit h2", "ecovery")
		b.click(".facets a[href*='country=gb']")
		b.see(".chosen", "United Kingdom")
		b.see(".hit .cc", "United Kingdom")
		b.click(".hit form.put button")
		if !scripts {
			b.see("#basket-count", "1")
		}
		b.see("#basket-count", "1")
		b.click(".menu a[href='/compare']")
		b.see(".zg", "orking text")
		b.click(".basket a")
		b.see(".about .auth", "working text")
		b.click(".unit a[href^='/cite']")
		b.see(".forms output", ":en@")
		if scripts {
			b.do(chromedp.KeyEvent("\u001b"))
		}
	})
}

// TestJourneyRead: another day, the changes, the editions, the print view.
func TestJourneyRead(t *testing.T) {
	journey(t, func(t *testing.T, s *site, b *browser, scripts bool) {
		b.goTo("/act/kz-sss")
		b.see(".banner.bad", "Repealed.")
		b.fill("#at", "2013-05-24")
		b.click("form.day button")
		b.see(".about", "24 May 2013")
		b.click(".links a[href*='/changes']")
		b.see(".tabs [aria-current]", "Changes marked")
		if b.count(".zg ins, .zg del") == 0 {
			t.Error("no change is marked")
		}
		b.click(".tabs a[href*='/table']")
		b.see(".tabs [aria-current]", "Comparative table")
		b.see(".zg table", "Article")
		b.goTo("/act/kz-sss?at=2013-05-24&print=1")
		if b.count(".unit") < 22 {
			t.Error("the print view lacks articles")
		}
		if scripts {
			b.goTo("/act/kz-sss?at=2013-05-24")
			b.do(chromedp.KeyEvent("j"), chromedp.KeyEvent("j"), chromedp.KeyEvent("c"))
			b.see("#basket-count", "1")
			b.see(".unit.at h3", "Article 2")
		}
	})
}

// TestJourneyImport: a file is read, shown, stored and found.
func TestJourneyImport(t *testing.T) {
	journey(t, func(t *testing.T, s *site, b *browser, scripts bool) {
		file := filepath.Join(t.TempDir(), "lamps.md")
		if err := os.WriteFile(file, []byte(hostileAct), 0o600); err != nil {
			t.Fatal(err)
		}
		b.goTo("/import")
		b.do(chromedp.SetUploadFiles(chromedp.CSS("#file"), []string{file}))
		b.click("form.drop button")
		b.see(".outline", "Chapter 1")
		b.click("button[name=store]")
		b.see(".done", "Stored")
		b.click(".done a")
		b.see(".text", "lamplight")
		b.goTo("/search?q=lamplight")
		b.see(".snippet", "lamplight")
		b.see(".snippet mark", "lamplight")
	})
}

// TestJourneyBill: a bill typed in, its instructions with their fate, the text that
// results; and nothing lost on reload.
func TestJourneyBill(t *testing.T) {
	for _, scripts := range []bool{true, false} {
		t.Run("scripts "+strconv.FormatBool(scripts), func(t *testing.T) {
			s := lanterns(t)
			b := s.browser(1280, scripts)
			b.goTo("/bill")
			b.fill("#act", "kz-lamp")
			b.click("form.fields button")
			b.see("textarea", "")
			b.fill("#in", "ru")
			b.fill("#text", billRu)
			b.click(".buttons button")
			b.see(".refused .reason", "свеча")
			b.see(".applied .spots", "трех")
			b.see(".bench .zg ins", "трех")
			at, _, _ := strings.Cut(b.where(), "#") // without the way to the result
			b.goTo(at)
			b.see(".sum .ok", "2")
			b.shot("bill-" + strconv.FormatBool(scripts))
			b.click(".spots a")
			b.see(".text h1", "фонарей")
			b.goTo(at + "/table")
			b.see(".zg table", "трех рабочих дней")
		})
	}
}

// TestJourneyMemo: an example is copied, broken, put right.
func TestJourneyMemo(t *testing.T) {
	journey(t, func(t *testing.T, s *site, b *browser, scripts bool) {
		b.goTo("/memo")
		b.click("form button")
		b.see(".checks .done", "Every reference resolves")
		at := b.where()
		b.fill("#text", "---\ntitle: A\nas-of: 2013-05-24\nlang: en\n---\n\nSee [@kz-sss Article 99].\n")
		if scripts {
			b.typeIn("#text", " ") // kept and checked after a pause
		} else {
			b.click(".buttons button")
		}
		b.see(".checks .fault", "1 to put right")
		b.see(".checks .findings", "line 7")
		b.shot("memo-" + strconv.FormatBool(scripts))
		b.goTo(at)
		b.fill("#text", "---\ntitle: A\nas-of: 2013-05-24\nlang: en\n---\n\nSee [@kz-sss Article 6].\n")
		b.click(".buttons button")
		b.see(".checks .done", "Every reference resolves")
		b.click(".checks .links a")
		b.see(".zg", "Article 6")
		b.shot("memo-preview-" + strconv.FormatBool(scripts))
	})
}
