package markdown

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// maxParagraph is the longest paragraph that is read, in bytes. A longer one is no
// law, and every later step would carry it.
const maxParagraph = 1 << 20

// longParagraph returns an error for the first line that is too long.
func longParagraph(name string, lines []line, index func(int) int) error {
	for _, l := range lines {
		if len(l.text) > maxParagraph {
			return &format.SyntaxError{File: name, Line: index(l.span.Start),
				Msg:  fmt.Sprintf("the line is too long: %d KiB, the most is %d", len(l.text)>>10, maxParagraph>>10),
				Hint: "a working text has one paragraph a line"}
		}
	}
	return nil
}

// consistent finds what the front matter says against itself or the text.
func (r *reader) consistent() {
	x := r.x
	say := func(form string, args ...any) { r.find(act.Span{}, fmt.Sprintf(form, args...)) }
	for _, m := range []struct {
		key  string
		eids []act.EID
	}{{"checked", sortedKeys(x.Checked)}, {"headings", sortedKeys(x.Headings)}, {"links", sortedKeys(x.Links)}, {"wids", sortedKeys(x.WIDs)}} {
		for _, e := range m.eids {
			if x.Find(e) == nil {
				say("%s names %q, which is no provision of this text", m.key, e)
			}
		}
	}
	seen := map[act.EID]act.EID{}
	for p := range x.All() {
		if first, twice := seen[p.WID]; twice {
			say("%s and %s have the same wId, %s: one unit cannot be two", first, p.EID, p.WID)
		}
		seen[p.WID] = p.EID
	}
	for _, e := range x.Events {
		if !e.Effect.IsZero() && e.Effect.Before(e.Date) {
			say("the event of %s takes effect on %s, before the act of %s that did it", e.By.ShortName(), e.Effect, e.Date)
		}
		if e.Type == act.Enacted && x.Date.Before(e.Date) {
			say("the wording is dated %s, before the act was adopted on %s", x.Date, e.Date)
		}
	}
}

// exclusion matches how a note of exclusion begins, by language.
var exclusion = pattern.New(`(?i)^\[?(?:excluded|repealed|removed|omitted|no longer|исключ|утрат|алып таста|алын|күші жой|zruš|vypušt|abrogat|exclus|brisan|брисан|престао)`)

// looksLikeHeading matches a paragraph that is set as law and reads as a heading.
var looksLikeHeading = pattern.New(`^(?:Article|Section|Chapter|Статья|Глава|Articolul|Član|Члан|Čl\.|§) ?\d[\d-]*[a-zа-я]?\.? \p{Lu}|^\d[\d-]*-(?:бап|тарау)\. \p{Lu}`)

// headingWords are what such a paragraph begins with when it does not begin with
// its number. They spare most paragraphs the expression above.
var headingWords = []string{"Article", "Section", "Chapter", "Статья", "Глава", "Articolul", "Član", "Члан", "Čl.", "§"}

func mayBeHeading(text string) bool {
	if text != "" && '0' <= text[0] && text[0] <= '9' {
		return strings.Contains(text, "-бап. ") || strings.Contains(text, "-тарау. ")
	}
	return slices.ContainsFunc(headingWords, func(w string) bool { return strings.HasPrefix(text, w) })
}

// odd finds paragraphs that may not be what they are read as.
func (r *reader) odd(text string, span act.Span) {
	if len(text) < 300 && mayBeHeading(text) && looksLikeHeading.MatchString(text) {
		r.find(span, fmt.Sprintf("%q looks like a heading: put ### before it if it is one", clip(text)))
	}
}

// excludedNote finds an exclusion that may be law text in italics.
func (r *reader) excludedNote(note string, span act.Span) {
	if !exclusion.MatchString(strings.TrimSpace(note)) {
		r.find(span, fmt.Sprintf("%q stands in asterisks: read as a note on an excluded unit; put a backslash before the paragraph if it is law", clip(note)))
	}
}
