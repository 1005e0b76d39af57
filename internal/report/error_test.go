package report

import (
	"context"
	"errors"
	"strings"
	"testing"

	"zanger/internal/act"
)

// TestAMemoThatNamesNoLawNeedsNoDay: one that does is told so once.
func TestAMemoThatNamesNoLawNeedsNoDay(t *testing.T) {
	src := "---\ntitle: A\n---\n\nText.\n"
	if _, err := Build(context.Background(), "memo.md", []byte(src), newFakeLaw(), Options{}); err != nil {
		t.Errorf("got %v", err)
	}
	src += "\nSee [@xx-help Article 1] and [@xx-help Article 2].\n"
	_, err := Build(context.Background(), "memo.md", []byte(src), newFakeLaw(), Options{})
	want := `memo.md:7: "xx-help Article 1": the memo does not say of which day it states the law`
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

// TestFrontErrors checks each message and hint of the front matter.
func TestFrontErrors(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"no front matter", "# Memo\n",
			`memo.md:1: the memo has no front matter | begin with a line "---", then title and as-of, then a line "---"`},
		{"empty file", "", `memo.md:1: the memo has no front matter | begin with a line "---", then title and as-of, then a line "---"`},
		{"not closed", "---\ntitle: A\n", `memo.md:1: the front matter is not closed | end it with a line "---"`},
		{"empty", "---\n---\n",
			`memo.md:1: the front matter lacks "title" | add a line title: Support for victims`},
		{"unknown keys, an impossible date and a year, all at once", "---\ntitle: A\nasof: 2013-05-24\nas-of: 2013-02-30\ndate: 2013\n---\n",
			`memo.md:3: unknown key "asof" | did you mean "as-of"? known are title, as-of, lang, to, from, subject, date, status, authors, template, annotations, abbreviations, bill, illustrative
memo.md:4: as-of: "2013-02-30" is not a date of the form 2013-05-24 | 
memo.md:5: date: "2013" is a year, not a date: write it in full, such as 2013-05-24 | `},
		{"key far from any", "---\nzzzzzzzz: 1\n---\n",
			`memo.md:2: unknown key "zzzzzzzz" | known are title, as-of, lang, to, from, subject, date, status, authors, template, annotations, abbreviations, bill, illustrative`},
		{"given twice", "---\ntitle: A\ntitle: B\nas-of: 2013-05-24\n---\n", `memo.md:3: key "title" is given twice (first at line 2) | `},
		{"unknown status", "---\ntitle: A\nas-of: 2013-05-24\nstatus: finel\n---\n",
			`memo.md:4: unknown status "finel" | did you mean "final"? known are draft, final, worked example`},
		{"unknown language", "---\ntitle: A\nas-of: 2013-05-24\nlang: cz\n---\n", `memo.md:4: no labels in language "cz" | known are en, ru, kk`},
		{"neither true nor false", "---\ntitle: A\nas-of: 2013-05-24\nillustrative: perhaps\n---\n", `memo.md:4: "perhaps" is neither true nor false | `},
		{"list for a word", "---\ntitle: [A]\nas-of: 2013-05-24\n---\n", `memo.md:2: expected one value | `},
		{"not YAML", "---\ntitle: A: B\nas-of: 2013-05-24\n---\n",
			`memo.md:2: front matter: mapping values are not allowed in this context | a value with ": " or "#" in it stands between quotation marks`},
		{"not UTF-8", "---\ntitle: A\nas-of: 2013-05-24\n---\n\xff", "memo.md:5: the text is not UTF-8 | save the file as UTF-8"},
		{"binary", "---\ntitle: A\n\x00", "memo.md:3: the file holds bytes of value zero: it is not a text file | "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Build(context.Background(), "memo.md", []byte(c.src), newFakeLaw(), Options{})
			checkErrors(t, err, c.want)
		})
	}
}

// TestErrors checks each message and hint of the text; line 1 of each source is
// line 5 of the file.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"all that does not resolve is reported together",
			"[@xx-lamp Article 9] [@xx-limp Article 1]\n\n:::gist xx-lamp@2007-01-01 Article 1\n:::\n\n- [@what ever]\n",
			`memo.md:5: "xx-lamp Article 9": no such provision | 
memo.md:5: "xx-limp Article 1": no act is called "xx-limp" | list the acts with "zanger list"
memo.md:7: "xx-lamp@2007-01-01 Article 1": not in force | 
memo.md:10: "what ever": not a reference | `},
		{"law that is repealed", "[@xx-lamp@2024-01-01 Article 1]",
			`memo.md:5: "xx-lamp@2024-01-01 Article 1": not in force | `},
		{"citation not closed", "See [@xx-lamp Article 1.\n\nNext.",
			`memo.md:5: the citation "[@xx-lamp Article 1." is not closed | end it with "]"`},
		{"empty citation", "[@ ; ]", `memo.md:5: the citation names nothing | write an alias and a provision, such as [@kz-sss Article 6(8)]`},
		{"cross-reference", ":::recommendation {#r1}\n**A**\n:::\n\n[#r11]",
			`memo.md:9: the cross-reference "[#r11]" points at nothing | did you mean "#r1"? known are #r1`},
		{"cross-reference beside an anchor given twice", ":::recommendation {#r1}\n**A**\n:::\n\n:::recommendation {#r1}\n**B**\n:::\n\n[#r9]",
			`memo.md:9: the anchor "#r1" is given twice (first at line 5) | 
memo.md:13: the cross-reference "[#r9]" points at nothing | did you mean "#r1"? known are #r1`},
		{"unknown block", ":::gits xx-lamp Article 1\n:::\n",
			`memo.md:5: unknown block ":::gits" | did you mean "gist"? known are ` + strings.Join(directiveNames(), ", ")},
		{"block far from any", "x\n:::{.warning}\n:::\n",
			`memo.md:6: unknown block ":::" | known are ` + strings.Join(directiveNames(), ", ")},
		{"unclosed blocks", ":::recommendation\n**A**\n\n:::gist xx-lamp Article 1\n",
			`memo.md:5: the block ":::recommendation" is not closed | end it with a line ":::"
memo.md:8: the block ":::gist" is not closed | end it with a line ":::"`},
		{"block in a list item not closed there", "- a\n\n  :::gist xx-lamp Article 1\n\nb\n",
			`memo.md:7: the block ":::gist" is not closed | end it with a line ":::"`},
		{"end of nothing", "a\n:::\n", `memo.md:6: ":::" ends no block | blocks of one line, such as :::diff or :::sources, need no end`},
		{"gist of nothing", ":::gist\n:::", `memo.md:5: ":::gist" needs one reference | write one alias and citation, such as :::gist kz-sss Article 6(8)`},
		{"gist of an act", ":::gist xx-lamp\n:::", `memo.md:5: "xx-lamp" names a whole act, not a provision | add the provision, such as xx-lamp Article 1`},
		{"quote of a working text", ":::quote xx-lamp Article 1\n:::",
			`memo.md:5: "xx-lamp Article 1" is known only as a working text, which is not the law's own words | use :::gist, which gives it in substance`},
		{"words inside a quote", ":::quote xx-lamp:ru Article 1\nNot these.\n:::",
			`memo.md:6: the quotation was altered: here "Not these.", the law says "Article 1. Сфера действия" | leave the block empty: the words come from the library`},
		{"attributes", ":::recommendation {#r1 prioriti=high priority=urgent}\n**A**\n:::",
			`memo.md:5: unknown attribute "prioriti" of ":::recommendation" | did you mean "priority"? known are to, priority, basis, standard, comparators, body, deadline, disposition
memo.md:5: unknown priority "urgent" | known are high, medium, low`},
		{"attributes that cannot be read", ":::recommendation {#r1 to=\"A}\n**A**\n:::",
			`memo.md:5: the attributes cannot be read at "to=\"A" | write attributes like {#id key=word key="some words"}`},
		{"no title", ":::recommendation\nPlain.\n:::", `memo.md:5: the recommendation has no title | begin it with a heading or a bold line`},
		{"basis", ":::recommendation {basis=\"xx-lamp Article 7\"}\n**A**\n:::",
			`memo.md:5: "xx-lamp Article 7": no such provision | `},
		{"inside each other", ":::recommendation\n**A**\n\n:::recommendation\n**B**\n:::\n:::",
			`memo.md:8: the recommendation stands inside the one of line 5 | `},
		{"anchors", "# R1\n\n:::recommendation {#r1}\n**A**\n:::\n:::recommendation {#x}\n**B**\n:::\n:::recommendation {#x}\n**C**\n:::",
			`memo.md:7: the anchor "#r1" is that of a heading already | choose another, such as #r1-1
memo.md:13: the anchor "#x" is given twice (first at line 10) | `},
		{"tables out of place", ":::recommendation\n**A**\n:::sources\n:::\n\n> :::recommendations\n\n:::sources now\n",
			`memo.md:7: ":::sources" stands inside the block of line 5: put it outside | 
memo.md:10: ":::recommendations" stands inside a list or quotation: put it outside | begin the line with it
memo.md:12: ":::sources" stands in the memo twice (first at line 7) | 
memo.md:12: ":::sources" takes nothing after its name: "now" | `},
		{"tables placed twice", ":::sources\n\n:::sources\n", `memo.md:7: ":::sources" stands in the memo twice (first at line 5) | `},
		{"diff without wordings", ":::diff xx-lamp", `memo.md:5: ":::diff" needs an old and a new wording | write :::diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v`},
		{"diff of what is not there", ":::diff xx-lamp@2013-05-24 xx-lamp@2014-07-05 #art_9",
			`memo.md:5: "xx-lamp@2013-05-24#art_9" and "xx-lamp@2014-07-05#art_9": neither wording has it | `},
		{"diff of an unknown act", ":::diff xx-lump xx-lamp", `memo.md:5: "xx-lump": no act is called "xx-lump" | list the acts with "zanger list"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := build(c.src)
			checkErrors(t, err, c.want)
		})
	}
}

// checkErrors compares an error with lines of the form "message | hint".
func checkErrors(t *testing.T, err error, want string) {
	t.Helper()
	var es Errors
	if !errors.As(err, &es) {
		t.Fatalf("got %v, want Errors", err)
	}
	var got []string
	for _, e := range es {
		got = append(got, e.Error()+" | "+e.Hint)
	}
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got:\n%s\nwant:\n%s", s, want)
	}
	var one *Error
	if !errors.As(err, &one) || one.File != "memo.md" {
		t.Errorf("no *Error in %v", err)
	}
}

// TestDoubt checks that a wording which may have changed is refused with the
// event that may have changed it.
func TestDoubt(t *testing.T) {
	law := newFakeLaw()
	old := lampOld()
	old.Valid = act.Interval{}
	law.works["xx-lamp"] = mustWork(old)
	_, err := Build(context.Background(), "memo.md", []byte(plainFront+"[@xx-lamp@2015-01-01 Article 1]\n\n[@xx-lamp@2015-01-01 Article 2]\n"), law, Options{})
	checkErrors(t, err, `memo.md:7: "xx-lamp@2015-01-01 Article 2": perhaps changed by 1 events`+
		` | name a day whose wording is known, such as xx-lamp@2013-05-24, or import the wording of 2015-01-01`)
	if !errors.Is(err, act.ErrNoText) {
		t.Error("the error does not match act.ErrNoText")
	}
}
