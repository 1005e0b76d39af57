package amend

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// enWriting is how official English translations word bills of Kazakhstan. The
// reader's tables are in parse_en.go.
type enWriting struct{}

// The phrases of English bills.
const (
	enRestate = "shall be worded as follows"
	enExclude = "shall be excluded"
	enAdd     = "shall be supplemented by"
	enDelete  = "shall be deleted"
	enReplace = "shall be replaced by"
	enInsert  = "shall be inserted"
	enForce   = "Article 2. This Law shall be brought into force upon the expiry of ten calendar days after the day of its first official publication."
)

func (enWriting) marks() (string, string) { return "“", "”" }
func (enWriting) force() string           { return enForce }

// enNames are the levels of Law 480-V art. 23 as official translations name them.
var enNames = map[act.Kind]string{act.Schedule: "Annex", act.Title: "Section", act.Division: "Subsection", act.Chapter: "Chapter",
	act.Subchapter: "Subchapter", act.Article: "Article", act.Paragraph: "paragraph", act.Point: "subparagraph", act.Subparagraph: "part", act.Alinea: "indent"}

func enQuoted(s string) string {
	return map[wordNoun]string{aWord: "the word", someWords: "the words", figures: "the figures"}[nounFor(s)] + " “" + s + "”"
}

func (enWriting) step(s Step) string {
	switch {
	case s.Part == Heading:
		return "the heading"
	case s.Part == Preamble:
		return "the preamble"
	case s.Part == Sentence:
		return "a " + lang.Ordinal(lang.English, s.Ord, lang.Masculine, lang.Nominative) + " sentence"
	case s.Kind == act.Alinea && s.Ord > 0:
		return "the " + lang.Ordinal(lang.English, s.Ord, lang.Masculine, lang.Nominative) + " indent"
	case s.Num == "" && s.Ord > 0:
		return enNames[s.Kind] + " " + lang.Cardinal(lang.English, s.Ord)
	case s.Num == "":
		return enNames[s.Kind]
	}
	return enNames[s.Kind] + " " + numberAs(s)
}

// chain is a place from the inside out: "subparagraph 2) of paragraph 1 of Article 3".
func (w enWriting) chain(p Path) string {
	var out []string
	for i := len(p) - 1; i >= 0; i-- {
		out = append(out, w.step(p[i]))
	}
	return strings.Join(out, " of ")
}

func (w enWriting) object(p Path) string {
	if len(p) == 0 {
		return "it "
	}
	return w.chain(p) + " "
}

func (w enWriting) inside(p Path) string {
	if len(p) == 0 {
		return ""
	}
	return "in " + w.chain(p) + " "
}

func (w enWriting) within(s Step) string      { return "in " + w.step(s) + ":" }
func (w enWriting) restated(p Path) string    { return w.object(p) + enRestate }
func (w enWriting) excluded(p Path) string    { return w.object(p) + enExclude }
func (w enWriting) renewed(draftFrame) string { return "the Law " + enRestate }

// several names units of one place: "subparagraphs 1) and 3) of paragraph 2 ".
func (w enWriting) several(in Path, units []Step) string {
	s := w.brought(units)
	if len(in) > 0 {
		s += " of " + w.chain(in)
	}
	return s + " "
}

func (w enWriting) restatedAll(in Path, units []Step) string { return w.several(in, units) + enRestate }
func (w enWriting) excludedAll(in Path, units []Step) string { return w.several(in, units) + enExclude }

func (w enWriting) added(at, beside Path, units []Step) string {
	if len(beside) > 0 {
		return w.inside(at) + "after " + w.chain(beside) + " " + w.brought(units) + " shall be added as follows"
	}
	return w.object(at) + enAdd + " " + w.brought(units) + " as follows"
}

func (w enWriting) brought(units []Step) string {
	if len(units) == 1 {
		return w.step(units[0])
	}
	var nums []string
	for _, u := range units {
		switch {
		case u.Kind == act.Alinea:
			nums = append(nums, lang.Ordinal(lang.English, u.Ord, lang.Masculine, lang.Nominative))
		case u.Num == "":
			nums = append(nums, lang.Cardinal(lang.English, u.Ord))
		default:
			nums = append(nums, numberAs(u))
		}
	}
	if units[0].Kind == act.Alinea {
		return "the " + listed(nums, "and") + " indents"
	}
	return enNames[units[0].Kind] + "s " + listed(nums, "and")
}

func (w enWriting) removed(p Path, words string) string {
	return w.inside(p) + enQuoted(words) + " " + enDelete
}

func (w enWriting) replaced(p Path, old, new string) string {
	return w.inside(p) + enQuoted(old) + " " + enReplace + " " + enQuoted(new)
}

func (w enWriting) inserted(p Path, mark, words string) string {
	return w.inside(p) + "after " + enQuoted(mark) + " " + enQuoted(words) + " " + enInsert
}

func (w enWriting) appended(p Path, words string) string {
	return w.object(p) + enAdd + " " + enQuoted(words)
}

var enMonths = strings.Fields("January February March April May June July August September October November December")

func (w enWriting) actTo(f draftFrame, dated bool) string {
	t := f.title
	if strings.Contains(t, "Code") && !strings.HasPrefix(t, "On ") {
		return "the " + strings.TrimPrefix(strings.TrimPrefix(t, "The "), "the ")
	}
	s := "the Law of the Republic of Kazakhstan"
	if dated && !f.date.IsZero() {
		y, m, d := dateParts(f.date)
		s += " of " + itoa(d) + " " + enMonths[m-1] + " " + itoa(y)
	}
	if t = titleOf(t); t != "" {
		s += " “" + t + "”"
	}
	return s
}

func (w enWriting) title(f draftFrame) string {
	k := kinds(f, "Amendment", "Amendments", "Addition", "Additions", "and")
	return "On " + k + " to " + w.actTo(f, false)
}

func (w enWriting) opening(f draftFrame) string {
	return "Article 1. The following amendments and additions shall be made to " + w.actTo(f, true) + ":"
}
