//go:build browser

package web

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

const (
	tabKey    = "\t"
	enterKey  = "\r"
	escapeKey = "\u001b"
)

// focused says where the focus is, and what keeps it from being seen: it must be
// drawn round something that stands in the window, on a ground that it differs from.
const focused = `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return ["", ""];
  const name = e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + " " + (e.getAttribute("href") || e.name || "") + " " + e.textContent.trim().slice(0, 40);
  const s = getComputedStyle(e), r = e.getBoundingClientRect();
  let why = "";
  if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 1) why = "no outline";
  else if (!e.checkVisibility({visibilityProperty: true}) || r.width < 4 || r.height < 4) why = "nothing is drawn of it";
  else if (r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth) why = "it is out of the window";
  return [name, why];
})()`

// key presses a key where the focus is.
func (b *browser) key(k string) { b.t.Helper(); b.do(chromedp.KeyEvent(k)) }

// at returns where the focus is, which must be seen.
func (b *browser) at() string {
	b.t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) { // a new page is drawn
		got, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string](focused))
		switch {
		case err == nil && got[1] == "":
			return got[0]
		case time.Now().After(deadline) && err == nil:
			b.shot("failed-" + strings.ReplaceAll(b.t.Name(), "/", "-"))
			b.t.Fatalf("at %s the focus on %q is not to be seen: %s", b.where(), got[0], got[1])
		case time.Now().After(deadline):
			b.t.Fatal(err)
		}
	}
}

// onto walks with Tab until the focus is on sel, and sees it all the way.
func (b *browser) onto(sel string) {
	b.t.Helper()
	var way []string
	for range 120 {
		b.key(tabKey)
		way = append(way, b.at())
		on, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](fmt.Sprintf("document.activeElement.matches(%q)", sel)))
		if err != nil {
			b.t.Fatal(err)
		}
		if on {
			return
		}
	}
	b.t.Fatalf("%s at %s is not reached with Tab: %q", sel, b.where(), way)
}

// press walks onto sel and presses a key there.
func (b *browser) press(sel, key string) { b.t.Helper(); b.onto(sel); b.key(key) }

// holds waits until sel has the focus.
func (b *browser) holds(sel string) {
	b.t.Helper()
	js := fmt.Sprintf("document.activeElement.matches(%q)", sel)
	for deadline := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		if on, _ := chromedp.Run(b.ctx, chromedp.Evaluate[bool](js)); on {
			b.at()
			return
		}
		if time.Now().After(deadline) {
			b.t.Fatalf("the focus is on %q, not on %s", b.at(), sel)
		}
	}
}

// none waits until there is no sel.
func (b *browser) none(sel string) {
	b.t.Helper()
	for deadline := time.Now().Add(patience); b.count(sel) > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			b.t.Fatalf("%s is still there", sel)
		}
	}
}

// onPage waits for a page that was asked for with a key.
func (b *browser) onPage(name string) {
	b.t.Helper()
	b.see("body.page-"+name+" footer", "")
	for deadline := time.Now().Add(patience); b.count("body.page-"+name+" footer") == 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			b.t.Fatalf("at %s, not on the page %s", b.where(), name)
		}
	}
}

// TestKeyboard walks from a question to a comparison, through the workbench and the
// memorandum, with nothing but keys.
func TestKeyboard(t *testing.T) {
	for _, scripts := range []bool{true, false} {
		t.Run(fmt.Sprint("scripts ", scripts), func(t *testing.T) {
			s := lanterns(t)
			b := s.browser(1280, scripts)
			b.t = t
			b.keysCompare(scripts)
			b.keysBill()
			b.keysMemo(scripts)
		})
	}
}

func (b *browser) keysCompare(scripts bool) {
	b.t.Helper()
	b.goTo("/")
	b.press(".skip", enterKey)
	b.goTo("/")
	b.press(".menu a[href='/search']", enterKey)
	b.onPage("search")
	b.holds("#q") // where one begins to type
	b.key("recovery period")
	b.key(enterKey)
	b.see(".hits .sum", "Provisions found")
	for i := range 2 {
		b.press(fmt.Sprintf(".hit:nth-child(%d) h2 a", i+1), tabKey)
		b.holds(fmt.Sprintf(".hit:nth-child(%d) form.put button", i+1))
		b.key(" ")
		b.see("#basket-count", fmt.Sprint(i+1))
		if scripts {
			b.holds(fmt.Sprintf(".hit:nth-child(%d) form.put button", i+1)) // one goes on from there
		}
		b.see(fmt.Sprintf(".hit:nth-child(%d) form.put", i+1), "Take out")
	}
	b.press(".menu a[href='/compare']", enterKey)
	b.see(".basket", "@")
	if n := b.count(".basket li"); n != 2 {
		b.t.Errorf("%d provisions are put aside", n)
	}
	b.see(".zg", "ecovery")
	b.press(".basket form.put button", enterKey)
	b.see("#basket-count", "1")
}

func (b *browser) keysBill() {
	b.t.Helper()
	b.goTo("/bill")
	b.onto("#act")
	b.key("kz-lamp")
	b.press("form.fields button", enterKey)
	b.onPage("bill")
	b.onto("#in")
	b.key("Ru")
	b.press("input[value=bill]", " ")
	b.onto("#text")
	b.do(chromedp.SetValue(chromedp.CSS("#text"), billRu)) // its Cyrillic has no keys here
	b.press("#file", tabKey)
	b.press(".buttons button", " ")
	b.see(".applied .spots", "трех")
	b.press(".spots a", enterKey)
	b.see(".text h1", "фонарей")
}

func (b *browser) keysMemo(scripts bool) {
	b.t.Helper()
	b.goTo("/memo")
	b.press(".begin button", " ")
	b.see(".checks .done", "Every reference resolves")
	b.onto("#text")
	if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("document.activeElement.value = '', true")); err != nil {
		b.t.Fatal(err)
	}
	b.key("See [@kz-sss Article 99].")
	b.press(".buttons button", " ")
	b.see(".checks .fault", "to put right")
	if scripts {
		b.press(".checks a[data-line]", enterKey)
		b.holds("#text")
	} else {
		b.see(".checks .fault", "to put right")
		b.key(tabKey) // the way goes on from the checks
		b.holds(".checks a")
	}
}

// TestPopupsByKeyboard: what a citation says is shown where the focus is on it, the
// ways to cite come after their link, and both go on Escape and with the focus.
func TestPopupsByKeyboard(t *testing.T) {
	s := newSite(t)
	b := s.browser(1280, true)
	b.goTo("/act/kz-sss?at=2013-05-24&u=art_13")
	b.press(".unit a[href^='/cite']", enterKey)
	b.see(".popup", "Copy a citation")
	b.holds(".popup")
	b.shot("cite")
	b.key(tabKey)
	b.holds(".popup [data-copy], .popup a")
	b.key(escapeKey)
	b.none(".popup")
	b.holds(".unit a[href^='/cite']")
	b.key(enterKey)
	b.holds(".popup")
	for range b.count(".popup [data-copy]:not([hidden]), .popup a") {
		b.key(tabKey)
		b.holds(".popup *")
	}
	b.key(tabKey)
	b.holds(".unit a[href^='/citers']")
	b.none(".popup")

	b.goTo("/act/kz-sss?at=2013-05-24")
	if b.count(".law a[data-ref]") == 0 {
		t.Fatal("no citation")
	}
	walk := func() {
		t.Helper()
		start := "document.querySelector('.law a[data-ref]').closest('section').querySelector('.acts a').focus(), true"
		if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](start)); err != nil {
			t.Fatal(err)
		}
		b.onto(".law a[data-ref]")
		b.see(".popup", "known as of")
		b.holds("a[aria-describedby=popup]")
	}
	walk()
	b.shot("preview")
	b.key(escapeKey)
	b.none(".popup")
	b.holds("a[data-ref]")
	walk()
	b.key(tabKey)
	b.none("a[aria-describedby]:not(:focus)")
	b.onto("a:not([data-ref])")
	b.none(".popup")
}

// TestTypedOverAnOlderText: what comes back out of the window, typed over a text that
// is no longer the last, does not go over the newer one.
func TestTypedOverAnOlderText(t *testing.T) {
	s := lanterns(t)
	b := s.browser(1280, true)
	memo := s.post("/memo", nil).Header().Get("Location")
	bill := s.begin(url.Values{"act": {"kz-lamp"}, "text": {"before"}})
	for _, to := range []string{memo, bill} {
		b.goTo(to)
		put := "JSON.stringify({text: 'typed in this window', seen: document.querySelector('[name=seen]').value})"
		if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("localStorage.setItem('zanger:' + location.pathname, "+put+"), true")); err != nil {
			t.Fatal(err)
		}
		s.post(to, url.Values{"act": {"kz-lamp"}, "text": {"newer, from elsewhere"}})
		b.goTo(to)
		b.see("[data-state]", "stands here again")
		b.click(".buttons button")
		b.see(".banner", "in another window")
		got, err := chromedp.Run(b.ctx, chromedp.Evaluate[string]("document.getElementById('text').value"))
		if err != nil || got != "typed in this window" {
			t.Errorf("%s: the copy holds %q, %v", to, got, err)
		}
		if !strings.Contains(s.read(to), "newer, from elsewhere") {
			t.Errorf("%s: the newer text is lost", to)
		}
	}
}
