package web

import (
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/view"
	"zanger/internal/workspace"
)

// moreFunctions are those of templates that shape data for the shared parts.
var moreFunctions = template.FuncMap{
	"put":           putOf,
	"lineOf":        func(l workspace.ReadingLine, id string) lineData { return lineData{l, id} },
	"withIDs":       withIDs,
	"firstLines":    firstLines,
	"tableRows":     tableRows,
	"named":         nameOf,
	"choice":        choiceOf,
	"formatsOf":     formatsOf,
	"capital":       capital,
	"quoted":        quoted,
	"countryCodes":  func() []string { return countryOrder },
	"langCodes":     func() []string { return langCodes },
	"authorities":   func() []string { return authorities },
	"authorityName": func(a, lang string) string { return view.AuthorityName(act.Authority(a), lang) },
}

var langCodes = []string{"en", "ru", "kk", "cs", "ro", "sr"}

var authorities = []string{string(act.Official), string(act.OfficialTranslation), string(act.UnofficialTranslation), string(act.WorkingText), string(act.Draft)}

// putData is the button that puts a provision aside, or takes it out again.
type putData struct {
	Ref, Name, Back, Add, Out string
	In                        bool
}

func putOf(c content, ref, name string, in bool) putData {
	back := c.F.Here
	if _, reading := c.D.(actData); reading { // to the provision, not to the head of the act
		if _, eid, ok := strings.Cut(ref, "#"); ok {
			back += "#" + eid
		}
	}
	return putData{ref, name, back, c.T("Add to comparison"), c.T("Take out"), in}
}

// lineData is a line of law, with the anchor of the unit that it begins.
type lineData struct {
	L  workspace.ReadingLine
	ID string
}

// unitName is a unit whose heading is shown to a reader of Lang.
type unitName struct {
	U    workspace.ReadingUnit
	Lang string
	// Alone says that it is a part of an article, shown without the rest of it: its
	// number alone would not tell what it is.
	Alone bool
}

func nameOf(c content, u workspace.ReadingUnit) unitName {
	d, ok := c.D.(actData)
	return unitName{u, c.F.Lang, ok && len(d.Text.Provisions) > 0 && !u.Head && strings.Contains(string(u.EID), "__")}
}

// capital writes a label as it begins a line.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// quoted puts words into the quotation marks of a language.
func quoted(s, lang string) string {
	if lang == "en" {
		return "“" + s + "”"
	}
	return "«" + s + "»"
}

// withIDs gives the first line of every unit below u its anchor.
func withIDs(u workspace.ReadingUnit) []lineData {
	seen := map[act.EID]bool{u.EID: true}
	out := make([]lineData, len(u.Lines))
	for i, l := range u.Lines {
		out[i].L = l
		if !seen[l.EID] {
			seen[l.EID] = true
			out[i].ID = string(l.EID)
		}
	}
	return out
}

// maxPreview is how many lines a preview shows of a provision.
const maxPreview = 12

func firstLines(u workspace.ReadingUnit) []lineData {
	var out []lineData
	for _, l := range u.Lines[:min(len(u.Lines), maxPreview)] {
		out = append(out, lineData{L: l})
	}
	return out
}

// tableRows cuts a table of a text, a line a row with cells between bars.
func tableRows(l workspace.ReadingLine) [][]string {
	var out [][]string
	for _, run := range l.Runs {
		for row := range strings.Lines(run.Text) {
			row = strings.Trim(strings.TrimSpace(row), "|")
			var cells []string
			for c := range strings.SplitSeq(row, "|") {
				cells = append(cells, strings.TrimSpace(c))
			}
			out = append(out, cells)
		}
	}
	return out
}

// choice is a list of editions to choose from.
type choice struct {
	Name, Value, Lang string
	Listed            bool
	Editions          []workspace.ListEdition
}

func choiceOf(c content, name, value string, editions []workspace.ListEdition) choice {
	listed := slices.ContainsFunc(editions, func(e workspace.ListEdition) bool { return e.Date.String() == value })
	return choice{name, value, c.F.Lang, listed, editions}
}

type formatName struct{ Ext, Name string }

func formatsOf(exts ...string) []formatName {
	names := map[string]string{"docx": "Word", "pdf": "PDF", "html": "HTML", "md": "Markdown", "xml": "Akoma Ntoso", "json": "JSON"}
	var out []formatName
	for _, e := range exts {
		out = append(out, formatName{e, names[e]})
	}
	return out
}
