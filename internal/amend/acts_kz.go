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
// whatever case.
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
		case quoted == nil && containsWords(g.titleWords(name), g.titleWords(t)):
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

var wordRun = pattern.New(`[\p{L}\p{Mn}\d]+`)

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

// containsWords reports whether the words of a title stand in a name, one after the
// other, in any grammatical form.
func containsWords(name, title []string) bool {
	for i := 0; i+len(title) <= len(name) && len(title) > 0; i++ {
		k := 0
		for k < len(title) && sameStem(name[i+k], title[k]) {
			k++
		}
		if k == len(title) {
			return true
		}
	}
	return false
}
