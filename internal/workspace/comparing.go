package workspace

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/search"
	"zanger/internal/standards"
	"zanger/internal/view"
)

// CompareSchema is the version of [Matrix] and [Gaps] as JSON.
const CompareSchema = 1

// standards returns the benchmark and the assessments of the corpus, read once.
func (w *Workspace) standards() (*standards.Set, error) { return w.benchmark() }

func (w *Workspace) readStandards() (*standards.Set, error) {
	if w.corpus == nil {
		return &standards.Set{}, nil
	}
	s, err := standards.Load(w.corpus)
	if err != nil {
		return nil, fmt.Errorf("the benchmark cannot be read: %w", err)
	}
	return s, nil
}

// MatrixOptions choose what a matrix shows.
type MatrixOptions struct {
	// Countries are jurisdictions, each with a day if wanted: "kz@2013-05-24". None
	// asks for the last assessment of every one.
	Countries []string
	// Standard keeps the elements that rest on an instrument, by its alias.
	Standard string
	// Elements keeps those named.
	Elements []string
}

// Matrix is a matrix of the benchmark.
type Matrix struct {
	Schema int             `json:"schema"`
	Matrix *compare.Matrix `json:"matrix"`
	set    *standards.Set
}

// Matrix sets the elements of the benchmark against jurisdictions.
func (w *Workspace) Matrix(o MatrixOptions) (*Matrix, error) {
	set, err := w.standards()
	if err != nil {
		return nil, err
	}
	columns, err := columnsOf(set, o.Countries)
	if err != nil {
		return nil, err
	}
	m, err := compare.NewMatrix(set, columns, compare.MatrixOptions{Instrument: o.Standard, Elements: o.Elements})
	if err != nil {
		return nil, explainUnknown(err)
	}
	return &Matrix{Schema: CompareSchema, Matrix: m, set: set}, nil
}

// columnsOf reads the jurisdictions; "uk" stands for its three parts.
func columnsOf(set *standards.Set, names []string) ([]compare.Column, error) {
	if len(names) == 0 {
		names = set.Jurisdictions()
	}
	var out []compare.Column
	for _, n := range names {
		for part := range strings.SplitSeq(n, ",") {
			c, err := compare.ParseColumn(part)
			if err != nil {
				return nil, hint(err, "write countries like kz@2013-05-24,cz,uk-s; known are %s", strings.Join(set.Jurisdictions(), ", "))
			}
			if c.Jurisdiction != "uk" {
				out = append(out, c)
				continue
			}
			for _, j := range set.Jurisdictions() {
				if strings.HasPrefix(j, "uk-") {
					out = append(out, compare.Column{Jurisdiction: j, On: c.On})
				}
			}
		}
	}
	return out, nil
}

func explainUnknown(err error) error {
	var u *compare.UnknownError
	if !errors.As(err, &u) {
		return err
	}
	near := lang.Nearest(u.Name, u.Known, 1)
	if len(near) == 0 || len(u.Known) <= 12 {
		return hint(err, "known are %s", strings.Join(u.Known, ", "))
	}
	return hint(err, "the nearest is %s", near[0])
}

// MatrixDocument draws a matrix.
func (w *Workspace) MatrixDocument(m *Matrix, lang string) *document.Document {
	return view.Matrix(m.Matrix, m.set, w.matrixOptions(lang))
}

func (w *Workspace) matrixOptions(lang string) view.MatrixOptions {
	cited := map[string][2]string{} // a page names the same provision many times
	works := map[string]*act.Work{}
	return view.MatrixOptions{Lang: lang,
		Cite: func(r cite.Ref, c compare.Column) (string, string) {
			key := r.String() + " " + c.On.String()
			said, ok := cited[key]
			if !ok {
				if _, known := works[r.Alias]; !known {
					works[r.Alias], _ = w.lib().Work(r.Alias) // an unknown one is cited by its eId
				}
				said[0], said[1] = citeIn(works[r.Alias], r, c.On, lang)
				cited[key] = said
			}
			return said[0], said[1]
		},
		ActTitle: func(alias string) string { return w.titleOf(alias, lang) },
		Concept:  w.conceptLabels()}
}

// conceptLabels names concepts of the thesaurus.
func (w *Workspace) conceptLabels() func(id, lang string) string {
	return func(id, lang string) string {
		r, err := search.NewReader(w.vocabulary()) // read once, when first asked for
		if err != nil {
			return id
		}
		return r.Label(id, lang)
	}
}

// TitleOf is the title of an act in lang, else in a language that it has one in; ""
// for an act that is not in the library.
func (w *Workspace) TitleOf(alias, lang string) string { return w.titleOf(alias, lang) }

func (w *Workspace) titleOf(alias, lang string) string {
	wk, err := w.lib().Work(alias)
	if err != nil || len(wk.Expressions) == 0 {
		return ""
	}
	return wk.Expressions[0].Title(lang)
}

// citeIn writes a reference to a work in the custom of its country and says which
// text it leads to.
func citeIn(wk *act.Work, r cite.Ref, on act.Date, lang string) (citation, about string) {
	x := textIn(wk, r, on)
	if x == nil {
		return string(r.EID), ""
	}
	about = fmt.Sprintf("%s, %s", view.DateName(x.Date, lang), view.AuthorityName(x.Authority, lang))
	return cite.Format(x, r.EID, lang, cite.Short), about
}

// textFor returns the wording that a reference of an assessment means: of the day
// it names, else the last not later than on that has the provision, else any that
// has it. The English text is taken where there are several.
func (w *Workspace) textFor(r cite.Ref, on act.Date) *act.Expression {
	wk, err := w.lib().Work(r.Alias)
	if err != nil {
		return nil
	}
	return textIn(wk, r, on)
}

func textIn(wk *act.Work, r cite.Ref, on act.Date) *act.Expression {
	if wk == nil {
		return nil
	}
	if r.At == cite.OnDate {
		on = r.Date
	}
	var best *act.Expression
	score := func(x *act.Expression) int {
		n := 0
		if !on.IsZero() && !x.Date.After(on) {
			n += 2
		}
		if x.Lang == or(r.Lang, lang.English) {
			n++
		}
		return n
	}
	for _, x := range wk.Expressions {
		if x.Find(r.EID) == nil {
			continue
		}
		if best == nil || score(x) > score(best) || score(x) == score(best) && x.Date.After(best.Date) {
			best = x
		}
	}
	return best
}

func or(s, alternative string) string {
	if s == "" {
		return alternative
	}
	return s
}

// Gaps is what a jurisdiction lacks.
type Gaps struct {
	Schema int                  `json:"schema"`
	Of     compare.MatrixColumn `json:"of"`
	Gaps   []compare.Gap        `json:"gaps"`
	set    *standards.Set
}

// Gap lists what a standard has and a jurisdiction lacks, with the provisions of
// the others, best first. country is written like "kz@2013-05-24"; without others
// all that are assessed give examples, those of a dated country as of its day
// where they were assessed by then.
func (w *Workspace) Gap(country, standard string, others []string) (*Gaps, error) {
	set, err := w.standards()
	if err != nil {
		return nil, err
	}
	c, err := compare.ParseColumn(country)
	if err != nil {
		return nil, hint(err, "known are %s", strings.Join(set.Jurisdictions(), ", "))
	}
	from, err := columnsOf(set, others)
	if err != nil {
		return nil, err
	}
	from = slices.DeleteFunc(from, func(x compare.Column) bool { return x == c })
	if set.At(c.Jurisdiction, c.On) == nil && slices.Contains(set.Jurisdictions(), c.Jurisdiction) {
		var days []string
		for _, a := range set.Assessments {
			if a.Jurisdiction == c.Jurisdiction {
				days = append(days, a.On.String())
			}
		}
		return nil, hint(fmt.Errorf("%s was not assessed as of %s or before: what it lacked is not known", c.Jurisdiction, c.On), "assessed as of %s", strings.Join(days, ", "))
	}
	gaps, err := compare.Gaps(set, c, from, standard)
	if err != nil {
		return nil, explainUnknown(err)
	}
	return &Gaps{Schema: CompareSchema, Of: compare.MatrixColumn{Column: c, Assessment: set.At(c.Jurisdiction, c.On)}, Gaps: gaps, set: set}, nil
}

// GapDocument draws gaps.
func (w *Workspace) GapDocument(g *Gaps, lang string) *document.Document {
	return view.Gaps(g.Gaps, g.Of, g.set, w.matrixOptions(lang))
}
