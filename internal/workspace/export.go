package workspace

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/amend"
	"zanger/internal/document"
	"zanger/internal/format/actjson"
	"zanger/internal/format/akn"
	"zanger/internal/format/markdown"
	"zanger/internal/view"
)

// exporters write an act so that it can be read back whole, by the ending of the
// file. Other endings give a document for people.
var exporters = map[string]func(*act.Expression) ([]byte, error){
	".md":   func(x *act.Expression) ([]byte, error) { return markdown.Write(x), nil },
	".json": actjson.Write,
	".xml":  akn.Write,
}

// Export returns the wording that ref names, in the format of file's ending: .md
// the working text, .xml Akoma Ntoso 3.0 and .json the act as data, all of which can be
// imported again;
// .docx, .html, .pdf and .txt for reading, labels in lang; the first two are read
// back without what they say of the act. Without a file it is the
// working text.
func (w *Workspace) Export(ref, file, lang string) ([]byte, error) {
	t, err := w.Resolve(ref, act.Date{})
	if err != nil {
		return nil, err
	}
	if t.Provisions != nil {
		return nil, hint(fmt.Errorf("%s: a whole act is exported, not a provision", ref), "use \"zanger show\" for a provision")
	}
	if !t.Exact {
		return nil, w.explain(&act.DoubtError{Alias: t.Work.Alias, On: t.On, Events: t.moment.Doubt()}, t)
	}
	ext := strings.ToLower(filepath.Ext(file))
	if file == "" {
		ext = ".md"
	}
	if write := exporters[ext]; write != nil {
		return write(t.Expression)
	}
	o := view.TextOptions{Lang: lang, Name: w.actName(lang)}
	if e, ok := t.Work.Repeal(); ok {
		o.Repeal = &e
	}
	d := view.Expression(t.Expression, o)
	d.Meta.Act = true // the whole text and nothing in doubt
	return Encode(file, d)
}

// Schemas returns the names of the published schemas, sorted.
func Schemas() []string {
	names := make([]string, 0, len(schemas))
	for n := range schemas {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// schemas are the results that are written as JSON, by name.
var schemas = map[string]any{
	"act":           actjson.Act{},
	"amend":         amend.Record{},
	"amend-compare": AmendComparison{},
	"amended":       AmendedData{},
	"beside":        Beside{},
	"bill":          Bill{},
	"citers":        Citers{},
	"compare":       SideBySide{},
	"concept":       ConceptShown{},
	"concepts":      ConceptList{},
	"concordance":   ConcordanceData{},
	"define":        Definitions{},
	"diff":          DiffData{},
	"draft":         DraftedBill{},
	"fetch":         Fetch{},
	"gap":           GapData{},
	"import":        Import{},
	"index":         Index{},
	"library":       Shelf{},
	"list":          List{},
	"matrix":        MatrixData{},
	"read":          Reading{},
	"report":        Report{},
	"report-check":  ReportCheck{},
	"search":        Search{},
	"show":          Show{},
	"suggestions":   Suggestions{},
	"verify":        Verify{},
	"verify-act":    Verified{},
	"verify-corpus": VerifiedCorpus{},
	"verify-report": VerifiedReport{},
}

// Schema returns the JSON Schema (draft 2020-12) of a result.
func Schema(name string) ([]byte, error) {
	v, ok := schemas[name]
	if !ok {
		return nil, hint(fmt.Errorf("unknown schema %q", name), "known are %s", strings.Join(Schemas(), ", "))
	}
	return EncodeJSON(jsonSchema(name, v))
}

// SchemaDocument lists the schemas.
func SchemaDocument() *document.Document {
	d := page("", "en")
	var items [][]document.Block
	for _, n := range Schemas() {
		items = append(items, []document.Block{document.P(document.T(n))})
	}
	d.Add(document.List{Items: items})
	return d
}
