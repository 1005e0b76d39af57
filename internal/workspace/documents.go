package workspace

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/report"
	"zanger/internal/view"
)

// page begins a document with labels in lang.
func page(title, lang string) *document.Document {
	return &document.Document{Title: title, Lang: lang}
}

func small(in ...document.Inline) document.Paragraph {
	return document.Paragraph{Style: document.Small, Inlines: in}
}

// ListDocument draws a list of acts.
func ListDocument(res *List, lang string) *document.Document {
	l := labelsFor(lang)
	d := page(l.acts, lang)
	repealed := func(r *ListRepeal) string { return l.repealLine(r, lang) }
	for _, a := range res.Acts {
		d.Add(document.Heading{Level: 2, ID: a.Alias, Inlines: []document.Inline{document.T(a.Alias + " — " + a.Title)}})
		if a.Repealed != nil {
			d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(repealed(a.Repealed))}})
		}
		var items [][]document.Block
		for _, e := range a.Editions {
			items = append(items, []document.Block{document.P(document.T(l.editionLine(a.Alias, e, lang)))})
		}
		d.Add(document.List{Items: items})
	}
	return d
}

// repealLine says by what and from when an act was repealed.
func (l *labels) repealLine(r *ListRepeal, lang string) string {
	return fmt.Sprintf(l.repealed, r.Name(lang), view.DateName(r.From, lang))
}

func (l *labels) editionLine(alias string, e ListEdition, lang string) string {
	s := fmt.Sprintf("%s:%s@%s", alias, e.Language, e.Date)
	if v := (act.Interval{From: e.From, Until: e.Until}); !v.IsZero() {
		s += " (" + view.IntervalName(v, lang) + ")"
	}
	if strings.HasPrefix(e.Source, "library/") {
		s += ", " + l.own
	}
	return s + ", " + view.AuthorityName(e.Authority, lang) + ", " + view.CoverageName(e.Coverage, lang) + ", " +
		fmt.Sprintf(l.checked, e.Checked, e.Articles)
}

// FetchDocument draws what was fetched.
func FetchDocument(res *Fetch, lang string) *document.Document {
	d := ImportDocument(&Import{Files: []ImportFile{res.Text}}, lang)
	for _, s := range res.Warnings {
		d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(s)}})
	}
	d.Add(small(document.T(res.Site + ", " + view.DateName(res.Had, lang) + ", SHA-256 " + res.SHA256)))
	return d
}

// ShelfDocument draws what a change to the library did.
func ShelfDocument(res *Shelf, lang string) *document.Document {
	l := labelsFor(lang)
	d := page("", lang)
	s := fmt.Sprintf(l.shelf[res.Done], res.What, res.Revisions)
	if res.Judgements > 0 {
		s += " " + fmt.Sprintf(l.shelf["judgements"], res.Judgements)
	}
	if res.Known > 0 {
		s += " " + fmt.Sprintf(l.shelf["known"], res.Known)
	}
	d.Add(document.P(document.T(s)))
	return d
}

// IndexDocument draws what became of the index.
func IndexDocument(res *Index, lang string) *document.Document {
	l := labelsFor(lang)
	d := page("", lang)
	form := l.indexBuilt
	if res.Indexed == 0 {
		form = l.indexUpToDate
	}
	d.Add(document.P(document.T(fmt.Sprintf(form, res.Sources, res.Documents))))
	return d
}

// VerifyDocument draws the state of library and index.
func VerifyDocument(res *Verify, lang string) *document.Document {
	l := labelsFor(lang)
	d := page("", lang)
	items := [][]document.Block{
		{document.P(document.T(fmt.Sprintf(l.corpus, res.Corpus)))},
		{document.P(document.T(fmt.Sprintf(l.revisions, res.Revisions)))},
		{document.P(document.T(l.noIndex))},
	}
	if res.Index != "" {
		items[2] = []document.Block{document.P(document.T(fmt.Sprintf(l.index, res.Index, res.Documents)))}
	}
	if res.Judgements > 0 {
		items = append(items, []document.Block{document.P(document.T(fmt.Sprintf(l.shelf["judged"], res.Judgements)))})
	}
	if res.Stale != "" {
		items = append(items, []document.Block{document.P(document.T(l.stale))})
	}
	if res.Queries > 0 {
		items = append(items, []document.Block{document.P(document.T(fmt.Sprintf(l.ask, res.Queries, len(res.Wrong))))})
	}
	d.Add(document.List{Items: items})
	for _, p := range res.Problems {
		d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(p)}})
	}
	for _, w := range res.Wrong {
		d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{
			document.T(fmt.Sprintf("%s: %s: missing %v, extra %v", l.wrong, w.Query, w.Missing, w.Extra))}})
	}
	if res.OK() {
		d.Add(document.P(document.T(l.allWell)))
	}
	return d
}

// ReportSchema is the version of [Report] as JSON.
const ReportSchema = 1

// Report is a memo as data: what it cites and recommends.
type Report struct {
	Schema          int                    `json:"schema"`
	Title           string                 `json:"title"`
	AsOf            act.Date               `json:"as_of"`
	Citations       []ReportCitation       `json:"citations"`
	Recommendations []ReportRecommendation `json:"recommendations"`
	Annotations     []ReportAnnotation     `json:"annotations"`
	Outcomes        []ReportOutcome        `json:"outcomes"`
	Findings        []report.Finding       `json:"findings"`
}

// ReportAnnotation is a note of a memo. Open says that it is a query without an
// answer.
type ReportAnnotation struct {
	Number         int      `json:"number"`
	ID             string   `json:"id"`
	Kind           string   `json:"kind"`
	Author         string   `json:"author,omitempty"`
	Date           string   `json:"date,omitempty"`
	Confidence     string   `json:"confidence,omitempty"`
	Open           bool     `json:"open"`
	Recommendation string   `json:"recommendation,omitempty"`
	On             []string `json:"on"`
	Text           string   `json:"text"`
	Line           int      `json:"line"`
}

// ReportOutcome is what became of a recommendation.
type ReportOutcome struct {
	Recommendation string   `json:"recommendation"`
	Taken          string   `json:"taken"`
	By             []string `json:"by"`
	Line           int      `json:"line"`
}

// ReportCitation is a place where a memo names law.
type ReportCitation struct {
	Line  int      `json:"line"`
	Ref   string   `json:"ref"`
	Use   string   `json:"use"`
	Found []string `json:"found"`
}

// ReportRecommendation is a numbered recommendation.
type ReportRecommendation struct {
	Number   int    `json:"number"`
	ID       string `json:"id"`
	Title    string `json:"title"`
	To       string `json:"to"`
	Priority string `json:"priority,omitempty"`
	Line     int    `json:"line"`

	Body        string `json:"body,omitempty"`
	Deadline    string `json:"deadline,omitempty"`
	Disposition string `json:"disposition,omitempty"`
}

// ReportOf gives a built memo as data.
func ReportOf(r *report.Report) *Report {
	out := &Report{Schema: ReportSchema, Title: r.Front.Title, AsOf: r.Front.AsOf, Citations: []ReportCitation{},
		Recommendations: []ReportRecommendation{}, Annotations: []ReportAnnotation{}, Outcomes: []ReportOutcome{}, Findings: r.Findings}
	if out.Findings == nil {
		out.Findings = []report.Finding{}
	}
	for _, c := range r.Citations {
		out.Citations = append(out.Citations, ReportCitation{Line: c.Line, Ref: c.Ref, Use: string(c.Use), Found: refsOf(c.Found)})
	}
	for _, c := range r.Recommendations {
		out.Recommendations = append(out.Recommendations, ReportRecommendation{c.Number, c.ID, c.Title, c.To, c.Priority, c.Line, c.Body, c.Deadline, c.Disposition})
	}
	for _, a := range r.Annotations {
		ra := ReportAnnotation{Number: a.Number, ID: a.ID, Kind: a.Kind, Author: a.Author, Confidence: a.Confidence, Open: a.Open,
			Recommendation: a.Recommendation, On: refsOf(a.Found), Text: a.Words, Line: a.Line}
		if !a.Date.IsZero() {
			ra.Date = a.Date.String()
		}
		out.Annotations = append(out.Annotations, ra)
	}
	for _, o := range r.Outcomes {
		out.Outcomes = append(out.Outcomes, ReportOutcome{o.Recommendation, o.Taken, refsOf(o.Found), o.Line})
	}
	return out
}

// refsOf names what was found.
func refsOf(found []report.Found) []string {
	out := []string{}
	for _, f := range found {
		var e act.EID
		if f.Provision != nil {
			e = f.Provision.EID
		}
		out = append(out, ref(f.Expression, e))
	}
	return out
}
