package amend

import (
	"strings"

	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// quotedTitle is a title in quotation marks.
var quotedTitle = pattern.New(`[«“"„](.+)[»”"“]`)

// names reports whether a bill means an act by a name. Titles in quotation marks
// must be the same; a code, whose name is no quotation, must have the same words in
// whatever case and no others: the Civil Code is not the Civil Procedure Code.
func (g *kzGrammar) names(of Amended, name string) bool {
	if of.Number != "" && strings.Contains(name, "№ "+of.Number) {
		return true
	}
	quoted := quotedTitle.FindStringSubmatch(name)
	for _, t := range of.Titles {
		if t = titleOf(t); t == "" {
			continue
		}
		switch {
		case quoted != nil && sameTitle(g.titleWords(quoted[1]), g.titleWords(t)):
			return true
		case quoted == nil && sameName(g.titleWords(g.bareName(name)), g.titleWords(t)):
			return true
		}
	}
	return false
}

// titleOf is the title without the form of the act around it: what stands in
// quotation marks, if that is most of it.
func titleOf(t string) string {
	if m := quotedTitle.FindStringSubmatch(t); m != nil && len(m[1]) > len(t)/3 {
		return m[1]
	}
	return t
}

// bareName is the name of an act without the words that lead to it, its date and where
// it was published.
func (g *kzGrammar) bareName(name string) string {
	name, _, _ = strings.Cut(name, "(")
	var out []string
	for _, w := range wordRun.FindAllString(name, -1) {
		low := lang.FoldScript(w)
		isDate := w[0] >= '0' && w[0] <= '9' || low == lang.FoldScript("жылғы") || g.verbLast && len(out) == 0 && g.isMonth(low)
		switch {
		case g.verbLast && isDate, len(out) == 0 && g.bill.leading[low]:
			continue // the Kazakh date stands in front
		case isDate || g.bill.dated[low]:
			return strings.Join(out, " ")
		}
		out = append(out, w)
		if g.verbLast && g.bill.ends.MatchString(low) {
			break // what is to be done with it follows
		}
	}
	return strings.Join(out, " ")
}

func (g *kzGrammar) isMonth(word string) bool {
	for _, m := range g.bill.months {
		if strings.HasPrefix(lang.FoldKazakh(word), lang.FoldKazakh(m)) {
			return true
		}
	}
	return false
}

var wordRun = pattern.New(`[\p{L}\p{Mn}\d]+(?:[-‐‑][\p{L}\p{Mn}\d]+)*`)

// titleWords are the words of a title, folded, without those for the form of an act.
func (g *kzGrammar) titleWords(s string) []string {
	var out []string
	for _, w := range wordRun.FindAllString(s, -1) {
		if w = lang.FoldScript(w); !g.bill.forms[w] {
			out = append(out, lang.FoldKazakh(w))
		}
	}
	return out
}

func sameTitle(a, b []string) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// sameName reports whether two names have the same words, in any grammatical form.
func sameName(a, b []string) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if !sameStem(a[i], b[i]) {
			return false
		}
	}
	return true
}
