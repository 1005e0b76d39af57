package workspace

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/format"
)

// importWords are the words about imported files in one language.
type importWords struct {
	outcome                   map[string]string
	units                     map[act.Kind]string
	findings, more, moreHeads string
}

var importWordsTable = map[string]importWords{
	"en": {outcome: map[string]string{}, units: unitNames["en"], findings: "findings: %d", more: "and %d more: see all with --json",
		moreHeads: "and %d more: see all with \"zanger show %s --contents\""},
	"ru": {outcome: map[string]string{"imported": "принят", "new revision": "новая редакция файла", "unchanged": "без изменений", Refused: "отклонён"},
		units: unitNames["ru"], findings: "замечаний: %d", more: "и ещё %d: все покажет --json",
		moreHeads: "и ещё %d: все покажет \"zanger show %s --contents\""},
	"kk": {outcome: map[string]string{"imported": "қабылданды", "new revision": "файлдың жаңа нұсқасы", "unchanged": "өзгеріссіз", Refused: "қабылданбады"},
		units: unitNames["kk"], findings: "ескертулер: %d", more: "тағы %d: барлығын --json көрсетеді",
		moreHeads: "тағы %d: барлығын \"zanger show %s --contents\" көрсетеді"},
}

func importWordsFor(lang string) importWords {
	if w, ok := importWordsTable[lang]; ok {
		return w
	}
	return importWordsTable["en"]
}

// of says an outcome.
func (w importWords) of(outcome string) string {
	if s := w.outcome[outcome]; s != "" {
		return s
	}
	return outcome
}

// ImportDocument draws what became of imported files: of one file a line, of
// several a table and how many there were of each kind. The findings follow, by
// file.
func ImportDocument(res *Import, lang string) *document.Document {
	w, l := importWordsFor(lang), labelsFor(lang)
	d := page("", lang)
	many := len(res.Files) > 1
	if many {
		if t := w.table(res, l, lang); len(t.Rows) > 0 {
			d.Add(t)
		}
		d.Add(document.P(document.T(w.counts(res, l))))
	}
	for _, f := range res.Files {
		if f.Outcome == Refused {
			continue // told with its reason on standard error
		}
		if !many {
			d.Add(document.P(document.T(f.File + ": " + w.of(f.Outcome) + ", " + l.textOf(f))))
			w.addOutline(d, f)
		}
		if items := w.findingItems(f.Findings, lang); len(items) > 0 {
			d.Add(document.List{Items: items})
		}
	}
	return d
}

// mostFindings is how many findings of one file are printed. All are in the JSON.
const mostFindings = 40

func (w importWords) findingItems(findings []format.Finding, lang string) (items [][]document.Block) {
	for i, g := range findings {
		if i == mostFindings && len(findings) > mostFindings+1 {
			return append(items, []document.Block{small(document.T(fmt.Sprintf(w.more, len(findings)-i)))})
		}
		items = append(items, []document.Block{document.P(document.T(findingIn(g, lang)))})
	}
	return items
}

// mostUnchanged is up to how many files those that are as they were are listed;
// of more they are only counted.
const mostUnchanged = 20

// table has a row for each file.
func (w importWords) table(res *Import, l *labels, lang string) document.Table {
	cells := func(words ...string) document.Row {
		var r document.Row
		for _, s := range words {
			r.Cells = append(r.Cells, document.TextCell(document.T(s)))
		}
		return r
	}
	t := document.Table{Widths: []float64{4, 2, 4, 5}, Header: []document.Row{cells(l.file, l.outcome, l.text, l.reason)}}
	for _, f := range res.Files {
		remark := ""
		switch {
		case f.Outcome == Refused:
			reason, _ := f.ReasonIn(lang)
			remark = strings.TrimPrefix(reason, f.File+": ")
		case len(f.Findings) > 0:
			remark = fmt.Sprintf(w.findings, len(f.Findings))
		}
		if f.Outcome == "unchanged" && len(res.Files) > mostUnchanged {
			continue
		}
		t.Rows = append(t.Rows, cells(f.File, w.of(f.Outcome), l.textOf(f), remark))
	}
	return t
}

// textOf names the text that a file gave.
func (l *labels) textOf(f ImportFile) string {
	if f.Alias == "" {
		return ""
	}
	return fmt.Sprintf("%s:%s@%s, %s: %d", f.Alias, f.Language, f.Date, strings.ToLower(l.articles), f.Articles)
}

// counts says how many files there were, and how many of each outcome.
func (w importWords) counts(res *Import, l *labels) string {
	s := fmt.Sprintf("%s: %d", l.ofFiles, len(res.Files))
	for _, o := range []string{"imported", "new revision", "unchanged", Refused} {
		if n := res.Counts[o]; n > 0 {
			s += fmt.Sprintf(", %s: %d", w.of(o), n)
		}
	}
	return s
}
