package report

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode"

	"zanger/internal/act"
)

const lockedMemo = `---
title: Lamps
as-of: 2013-05-24
illustrative: true
---
It [@xx-lamp:ru Article 1 "применяется к лампам"]. See [@xx-lamp Article 2(1); xx-oil Article 1] and [@xx-oil].

:::gist xx-lamp Article 2
:::

:::quote xx-lamp:ru Article 1
Article 1. Сфера действия
Настоящий Закон применяется к лампам.
:::

:::recommendation {#r1 basis="xx-oil Article 2"}
**A**
:::amend xx-oil
replace price by tariff in art_3
:::
:::
`

func locked(t testing.TB, src string, law Resolver, sum []byte, o Options) (*Report, error) {
	t.Helper()
	o.Sum, o.Timeout = sum, time.Hour
	return Build(context.Background(), "memo.md", []byte(src), law, o)
}

// pinned builds a memo and returns its file of sums.
func pinned(t testing.TB, src string) []byte {
	t.Helper()
	rep, err := locked(t, src, newFakeLaw(), nil, Options{Accept: true})
	if err != nil {
		t.Fatal(err)
	}
	return rep.Sum
}

// TestPinsHold builds a memo whose law has not changed 200 times: nothing is ever
// found.
func TestPinsHold(t *testing.T) {
	sum := pinned(t, lockedMemo)
	for range 200 {
		rep, err := locked(t, lockedMemo, newFakeLaw(), sum, Options{Final: true})
		if err != nil || len(rep.Findings) > 0 {
			t.Fatalf("a false alarm: %v %v", err, rep)
		}
		if !bytes.Equal(rep.Sum, sum) {
			t.Fatalf("the sums changed:\n%s\n%s", rep.Sum, sum)
		}
	}
}

// TestMutations changes one character of the law that a memo rests on, of the
// words that it quotes, or of the file of sums: each of 200 changes is caught.
func TestMutations(t *testing.T) {
	sum := pinned(t, lockedMemo)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 200 {
		src, law, now := lockedMemo, newFakeLaw(), sum
		var what string
		switch i % 3 {
		case 0:
			what = mutateLaw(r, law)
		case 1:
			src, what = mutateQuote(r, src)
		case 2:
			var s string
			s, what = mutateAt(r, string(sum), len(sumHead)+1, len(sum)-1)
			now = []byte(s)
		}
		// A record of something else is a remark in a draft; all the rest stops it too.
		if _, err := locked(t, src, law, now, Options{Final: i%3 == 2}); err == nil {
			t.Errorf("not caught: %s", what)
		}
	}
}

// mutateLaw changes a letter of a provision that the memo rests on.
func mutateLaw(r *rand.Rand, law fakeLaw) string {
	var texts []*string
	for _, alias := range []string{"xx-lamp", "xx-oil"} {
		for _, x := range law.works[alias].Expressions {
			if alias == "xx-lamp" && x.Date.String() != "2013-05-24" {
				continue
			}
			for p := range x.All() {
				if restsOn(x, p) {
					texts = append(texts, &p.Heading)
					for i := range p.Content {
						texts = append(texts, &p.Content[i].Text)
					}
				}
			}
		}
	}
	for {
		at := texts[r.IntN(len(texts))]
		if *at == "" {
			continue
		}
		was := *at
		var what string
		*at, what = mutateAt(r, was, 0, len(was))
		return what
	}
}

func restsOn(x *act.Expression, p *act.Provision) bool {
	for _, e := range map[string][]act.EID{"xx-lamp:en": {"art_2"}, "xx-lamp:ru": {"art_1"}, "xx-oil:en": {"art_1", "art_2", "art_3"}}[x.Alias+":"+x.Lang] {
		if p.EID == e || p.EID.Within(e) {
			return true
		}
	}
	return false
}

func mutateQuote(r *rand.Rand, src string) (string, string) {
	if r.IntN(3) == 0 {
		from := strings.Index(src, `"применяется`) + 1
		return mutateAt(r, src, from, strings.Index(src[from:], `"`)+from)
	}
	from := strings.Index(src, "Article 1. Сфера")
	return mutateAt(r, src, from, strings.Index(src[from:], "\n:::")+from)
}

// mutateAt replaces, drops or doubles one letter of s between two offsets.
func mutateAt(r *rand.Rand, s string, from, to int) (string, string) {
	runes := []rune(s[from:to])
	for {
		i := r.IntN(len(runes))
		if !unicode.IsLetter(runes[i]) && !unicode.IsDigit(runes[i]) {
			continue
		}
		out := append([]rune{}, runes[:i]...)
		switch r.IntN(3) {
		case 0:
			out = append(out, other(runes[i]))
		case 2:
			out = append(out, runes[i], runes[i])
		}
		out = append(out, runes[i+1:]...)
		return s[:from] + string(out) + s[to:], fmt.Sprintf("%q became %q", string(runes[max(0, i-20):min(len(runes), i+20)]), string(out[max(0, i-20):min(len(out), i+20)]))
	}
}

func other(r rune) rune {
	if r == 'q' {
		return 'x'
	}
	return 'q'
}

// TestChangedLaw checks what is said of law that changed.
func TestChangedLaw(t *testing.T) {
	src := plainFront + "See [@xx-oil Article 1].\n"
	sum := pinned(t, src)
	law := newFakeLaw()
	law.works["xx-oil"].Expressions[0].Find("art_1__para_2").Content[0].Text = "Oil is very dry."
	_, err := locked(t, src, law, sum, Options{})
	want := `memo.md:5: xx-oil Article 1: the text in the library is not the one that was pinned: it was "2. Oil is dry.", it is "2. Oil is very dry."`
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
	rep, err := locked(t, src, law, sum, Options{Accept: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := locked(t, src, law, rep.Sum, Options{Final: true}); err != nil {
		t.Errorf("after it was accepted: %v", err)
	}
}

// TestPins checks what is said of files of sums that do not fit the memo.
func TestPins(t *testing.T) {
	src := plainFront + "See [@xx-oil Article 1].\n"
	sum := string(pinned(t, src))
	for _, c := range []struct {
		name, src, sum string
		final          bool
		want           string
	}{
		{"a new provision is worth a look in a draft", src + "And [@xx-oil Article 2].\n", sum, false, "finding memo.md:6: xx-oil Article 2 is not pinned yet"},
		{"and stops a final memo", src + "And [@xx-oil Article 2].\n", sum, true, "memo.md:6: xx-oil Article 2 is not pinned yet"},
		{"one that is not named any more", plainFront + "Nothing.\n", sum, false,
			"finding memo.md:1: the file of sums pins /akn/kz/act/2010-01-01/3-iv#art_1 of 2010-01-01, which the memo does not name: --accept drops it"},
		{"another edition, other words", src, strings.Replace(sum, "@2010-01-01", "@2009-01-01", 1), false,
			"finding memo.md:5: xx-oil Article 1: the same words, now of the edition of 2010-01-01, were pinned from that of 2009-01-01"},
		{"another authority", src, strings.Replace(sum, "working-text", "official", 1), false,
			"memo.md:5: xx-oil Article 1: it was pinned as official, the library now holds the working text"},
		{"no file of sums", src, "", true, "memo.md:1: the law that the memo rests on is not pinned: there is no file of sums beside it"},
		{"altered words", src, strings.Replace(sum, "clear", "cleer", 1), false,
			"memo.md:1: the file of sums is not sound at its line 2: the words do not fit their SHA-256: the file was changed by hand or damaged"},
		{"another file", src, "hello\n", false, `memo.md:1: the file of sums is not sound at its line 1: it does not begin with "zanger sum 1"`},
		{"a line cut off", src, sum[:60], false, "memo.md:1: the file of sums is not sound at its line 2: the line cannot be read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var file []byte
			if c.sum != "" {
				file = []byte(c.sum)
			}
			rep, err := locked(t, c.src, newFakeLaw(), file, Options{Final: c.final})
			got := ""
			switch {
			case err != nil:
				got = err.Error()
			case len(rep.Findings) > 0:
				got = "finding " + rep.Findings[0].String()
			}
			if got != c.want {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestFinal checks that a final memo leaves nothing open.
func TestFinal(t *testing.T) {
	src := "---\ntitle: A\nas-of: 2013-05-24\nstatus: STATUS\n---\n:::annotation query\nWho?\n:::\n"
	for status, fails := range map[string]bool{"draft": false, "final": true, "worked example": false} {
		_, err := locked(t, strings.Replace(src, "STATUS", status, 1), newFakeLaw(), nil, Options{})
		if (err != nil) != fails {
			t.Errorf("%s: %v", status, err)
		}
	}
	_, err := locked(t, strings.Replace(src, "STATUS", "draft", 1), newFakeLaw(), nil, Options{Final: true})
	if err == nil || err.Error() != "memo.md:6: the query is open" {
		t.Errorf("got %v", err)
	}
	closed := strings.Replace(src, "query", "query {status=closed}", 1)
	example, err := locked(t, strings.Replace(closed, "STATUS", "worked example", 1), newFakeLaw(), nil, Options{Final: true})
	if err != nil || example.Document.Banner != "Worked example" {
		t.Errorf("an example does not say so: %v", err)
	}
	rep, err := locked(t, strings.Replace(strings.Replace(src, "STATUS", "draft", 1), "query", "query {status=closed}", 1), newFakeLaw(), nil, Options{Final: true})
	if err != nil || rep.Front.Status != FinalStatus || rep.Document.Banner != "" {
		t.Errorf("got %v %v", rep, err)
	}
}
