package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"zanger/internal/act/acttest"
	"zanger/internal/search/analysis"
)

// marked sets the ranges of text in brackets.
func marked(text string, rs []Range) string {
	var b strings.Builder
	at := 0
	for _, r := range rs {
		b.WriteString(text[at:r.Start] + "[" + text[r.Start:r.End] + "]")
		at = r.End
	}
	return b.String() + text[at:]
}

func TestHighlight(t *testing.T) {
	for _, c := range []struct{ name, lang, query, text, want string }{
		{"an inflected form", "en", "shelter", "Shelters are open; sheltered housing is not.", "[Shelters] are open; [sheltered] housing is not."},
		{"stop words stay plain", "en", "the shelter", "The shelter", "The [shelter]"},
		{"stop words alone do not", "en", "the", "The shelter", "[The] shelter"},
		{"a phrase only where it stands together", "en", `"safe house"`, "A house, a safe house.", "A house, a [safe house]."},
		{"a prefix", "en", "traff*", "Trafficking and traffic", "[Trafficking] and [traffic]"},
		{"what must be absent is not marked", "en", "shelter -prison", "prison, shelter", "prison, [shelter]"},
		{"Russian cases", "ru", "ребенок услуга", "Ребёнок получает услуги.", "[Ребёнок] получает [услуги]."},
		{"a soft hyphen inside", "ru", "социальный", "соци\u00adальных служб", "[соци\u00adальных] служб"},
		{"Serbian by Latin letters", "sr", "žrtva", "Жртве насиља", "[Жртве] насиља"},
		{"Romanian with a cedilla", "ro", "asistență", "asistenţei sociale", "[asistenţei] sociale"},
		{"a hyphened name", "en", "114-IV", "Law No. 114-IV of 2008", "Law No. [114-IV] of 2008"},
		{"a language of its own", "de", "haus", "Das Haus", "Das [Haus]"},
		{"nothing", "en", "", "Das Haus", "Das Haus"},
	} {
		if got := marked(c.text, Highlight(c.text, Query{Text: c.query}, c.lang)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSnippet(t *testing.T) {
	p := acttest.Article("6", "Grounds",
		acttest.Para("1", "Support is given on these grounds:",
			acttest.Point("1", "orphanhood, and violence at large;"),
			acttest.Point("2", "violence in the family, cruel treatment and violence at work.")))
	acttest.Assign("", p)
	h := NewHighlighter(Query{Text: "cruel violence"})
	s := h.Snippet(p, "en")
	if s.EID != "art_6__para_1__point_2" || s.Num != "2)" {
		t.Errorf("pinpoint %s %s", s.EID, s.Num)
	}
	if got := marked(s.Text, s.Ranges); got != "[violence] in the family, [cruel] treatment and [violence] at work." {
		t.Error(got)
	}
	short := NewHighlighter(Query{Text: "cruel"}).Snippet(p, "en").Short(30)
	if got := marked(short.Text, short.Ranges); got != "…family, [cruel] treatment and…" {
		t.Errorf("%q", got)
	}
	if s := NewHighlighter(Query{Text: "zebra"}).Snippet(p, "en"); s.EID != "art_6__para_1" || len(s.Ranges) != 0 {
		t.Errorf("no match: %+v", s)
	}
}

// FuzzHighlight holds ranges to rune borders, in order, inside the text.
func FuzzHighlight(f *testing.F) {
	for _, s := range [][2]string{
		{"shelter", "Shelters\u00ad are"}, {`"safe house" tr*`, "a safe\u00a0house — tr\u0301afic"}, {"приют ё*", "Приюты,ёж\u200bик"},
		{"žrtva њ", "Њ ǋ Ǌ жртве"}, {"a'b 1.2", "a’b 1.2. 1,"}, {"\xff*", "\xff\xfe a\xffb"}, {"ʼ", "ʼaʼb'"}, {"e*", "e\u0301E\u0301"}, {"İ*", "İstanbul ŞŢ"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		h := NewHighlighter(Query{Text: query})
		for _, lang := range analysis.Langs() {
			rs := h.Ranges(text, lang)
			checkRanges(t, text, rs)
			s := Snippet{Text: text, Ranges: rs}.Short(7)
			checkRanges(t, s.Text, s.Ranges)
		}
	})
}

func checkRanges(t *testing.T, text string, rs []Range) {
	t.Helper()
	at := 0
	for _, r := range rs {
		if r.Start < at || r.End <= r.Start || r.End > len(text) {
			t.Fatalf("%q: ranges %v", text, rs)
		}
		at = r.End
		if utf8.ValidString(text) && !(utf8.ValidString(text[:r.Start]) && utf8.ValidString(text[r.Start:r.End])) {
			t.Fatalf("%q: range %v cuts a rune", text, r)
		}
	}
	if !slices.IsSortedFunc(rs, func(a, b Range) int { return a.Start - b.Start }) {
		t.Fatal("not in order")
	}
}
