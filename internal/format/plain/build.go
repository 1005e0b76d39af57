package plain

import (
	"strings"
	"unicode/utf8"

	"zanger/internal/format"
)

// lookAhead is the most paragraphs that are looked at beyond one, so that no text
// is slow to read.
const lookAhead = 50

// build hands the paragraphs to the builder in order.
func (a *assembler) build() {
	for i := 0; i < len(a.items); {
		i += a.take(i)
	}
}

// take hands on paragraph i and returns how many it took.
func (a *assembler) take(i int) int {
	it := &a.items[i]
	switch it.use {
	case useContents, useTitle, useTaken:
	case useHead:
		return a.takeHead(i)
	case useNote:
		a.takeNote(i)
	case useQuoted:
		if it.Style == format.Rows {
			a.b.Table(it.Text, it.Span)
		} else {
			a.b.Quoted(it.Paragraph)
		}
	case useSigned:
		a.signed = true
		a.b.EndNote(it.Text, it.Span)
	case useFootnote:
		if a.signed {
			a.b.EndNote(it.Text, it.Span)
		} else {
			a.b.Note(it.Text, it.Span)
		}
	default:
		a.takeText(i)
	}
	return 1
}

// takeHead opens a unit and finds the rest of its heading. A heading has no final
// mark: what ends in one is the text of the unit, or says that it is excluded.
func (a *assembler) takeHead(i int) int {
	it := &a.items[i]
	a.signed, a.annexed = false, false
	text := it.head.Text
	switch {
	case text != "" && a.words.isExclusion(text):
		head, rest := a.cut(it.Paragraph, it.head.At)
		a.b.NumberOnly(it.head, head)
		a.b.ExcludedUnit(rest, "", rest.Text)
		return 1
	case text != "" && strings.ContainsAny(text[len(text)-1:], ".:;") && utf8.RuneCountInString(text) > 20:
		head, rest := a.cut(it.Paragraph, it.head.At)
		a.b.NumberOnly(it.head, head)
		a.b.Text(rest)
		return 1
	}
	a.openHead(it)
	n := 1
	for i+n < len(a.items) && a.goesOn(i, i+n) {
		a.b.Subheading(a.items[i+n].Paragraph)
		n++
	}
	return n
}

// goesOn reports whether paragraph j is part of the heading of the unit that
// began in paragraph i.
func (a *assembler) goesOn(i, j int) bool {
	it, head := &a.items[j], &a.items[i]
	if it.use != useText || it.Style == format.Rows {
		return false
	}
	has := head.head.Text != "" || j > i+1
	next := use(-1)
	if j+1 < len(a.items) {
		next = a.items[j+1].use
	}
	article := head.head.Kind.IsRoot()
	switch {
	case it.Style == format.Heading:
		return !has || article && next != useHead
	case article && a.isReference(j):
		return true
	case a.isRubric(j):
		return false
	case has:
		return capitals(it.Text) && capitals(a.items[j-1].Text) && looksLikeTitle(it.Text) && !article
	case !article:
		return looksLikeTitle(it.Text)
	}
	// where the layout marks the number as a heading, it marks the title too
	return a.titleBelow() && head.Style != format.Heading && looksLikeTitle(it.Text) && next == useText && !a.startsList(j+1) &&
		(a.startsList(j+2) || !looksLikeTitle(a.items[j+1].Text))
}

// startsList reports whether paragraph i is the first of a list, of letters or, in
// a Czech act, of points. What stands above it leads it in, though it may look like
// a title: "Krajský úřad", then "a)".
func (a *assembler) startsList(i int) bool {
	if i >= len(a.items) || a.items[i].use != useText {
		return false
	}
	s := strings.TrimPrefix(a.items[i].Text, "(")
	return strings.HasPrefix(s, "a) ") || strings.HasPrefix(s, "a)\u00a0") || a.h.Country == "cz" && strings.HasPrefix(s, "1. ")
}

// titleBelow reports whether the country prints the title of an article below
// its number.
func (a *assembler) titleBelow() bool { return a.h.Country == "cz" || a.h.Country == "eu" }

// isReference reports whether a line below a Czech heading says to which § of the
// statute it belongs: "(K § 23 odst. 3 zákona)".
func (a *assembler) isReference(i int) bool {
	s := a.items[i].Text
	return a.h.Country == "cz" && a.items[i].use == useText && len(s) > 4 && strings.ContainsAny(s[:1], "([") &&
		strings.ContainsAny(s[1:2], "Kk") && strings.ContainsAny(s[len(s)-1:], ")]") && strings.Contains(s, "§")
}

// isRubric reports whether paragraph j is the title above the number of an
// article, as in Serbian acts and British instruments.
func (a *assembler) isRubric(j int) bool {
	if a.h.Country != "rs" && a.h.Country != "gb" || j+1 >= len(a.items) || a.items[j].use != useText {
		return false
	}
	next := &a.items[j+1]
	return next.use == useHead && next.head.Kind.IsRoot() && next.head.Text == "" &&
		(a.items[j].Style == format.Heading || looksLikeTitle(a.items[j].Text)) &&
		!(j > 0 && a.items[j-1].use == useHead && !a.items[j-1].head.Kind.IsRoot() && a.items[j-1].head.Text == "")
}

func (a *assembler) takeNote(i int) {
	it := &a.items[i]
	if a.b.CanTakeSubheading() && a.endsArticle(i) && holds(it.Text, a.words.excluded) {
		a.b.ExcludedUnit(it.Paragraph, "", it.Text)
		return
	}
	a.b.Note(it.Text, it.Span)
}

// endsArticle reports whether only notes stand between paragraph i and the next
// heading.
func (a *assembler) endsArticle(i int) bool {
	for _, it := range a.items[i+1 : min(len(a.items), i+lookAhead)] {
		switch it.use {
		case useHead, useSigned:
			return true
		case useNote:
		default:
			return it.Style == format.Heading
		}
	}
	return true
}

// takeText hands on a paragraph of law text, or a heading that is no unit.
func (a *assembler) takeText(i int) {
	it := &a.items[i]
	if a.signed && !a.annexed {
		a.annexed = true
		a.find(it.Span, "text below the signatures: taken as an annex without heading")
		a.b.Annex(it.Span)
	}
	switch {
	case it.Style == format.Rows:
		a.b.Table(it.Text, it.Span)
	case a.isRubric(i):
		a.items[i+1].use = useTaken
		a.takeRubric(i)
	case it.Style == format.Heading || a.isGroupTitle(i):
		a.takeHeading(i)
	default:
		a.takeUnit(it.Paragraph)
	}
}

func (a *assembler) takeRubric(i int) {
	a.signed, a.annexed = false, false
	a.openHead(&a.items[i+1])
	a.b.Rubric(a.items[i].Paragraph)
}

// isGroupTitle reports whether an unmarked line is a title above a group of
// articles: it looks like one, and an article follows.
func (a *assembler) isGroupTitle(i int) bool {
	it := &a.items[i]
	return (a.h.Country == "cz" || a.h.Country == "gb") && i+1 < len(a.items) && a.items[i+1].use == useHead &&
		a.items[i+1].head.Kind.IsRoot() && looksLikeTitle(it.Text) && (a.h.Country == "gb" || a.items[i+1].Style != format.Heading)
}

// takeHeading takes a heading of the layout that is no numbered unit: a title
// above a group of articles, or, where no article follows, a line of the text.
func (a *assembler) takeHeading(i int) {
	it := &a.items[i]
	if a.groups(i) || !a.b.InArticle() {
		a.b.Division(it.Paragraph)
		if i+1 < len(a.items) && a.isReference(i+1) {
			a.items[i+1].use = useTaken
			a.b.Subheading(a.items[i+1].Paragraph)
		}
		return
	}
	a.find(it.Span, "heading %q stands inside an article: kept as its text", clip(it.Text))
	a.b.More(it.Paragraph)
}

// groups reports whether the next paragraph that is no heading of the layout or
// note begins a unit.
func (a *assembler) groups(i int) bool {
	for j := i + 1; j < min(len(a.items), i+lookAhead); j++ {
		it := &a.items[j]
		switch {
		case it.use == useHead || a.isRubric(j):
			return true
		case it.use == useNote || it.use == useText && it.Style == format.Heading || a.isReference(j):
		default:
			return false
		}
	}
	return false
}

// takeUnit hands on a paragraph with what stands for its text when the unit is
// excluded: the number, then words that say so.
func (a *assembler) takeUnit(p format.Paragraph) {
	if n := format.NumberLen(p.Text); n > 0 && a.words.isExclusion(p.Text[n:]) {
		a.b.ExcludedUnit(p, strings.TrimSpace(p.Text[:n]), p.Text[n:])
		return
	}
	a.b.Text(p)
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
