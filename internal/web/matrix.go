package web

import (
	"strings"

	"zanger/internal/view"
	"zanger/internal/workspace"
)

// matrixForm chooses what a matrix or a list of gaps shows.
type matrixForm struct {
	Gap, Suggest  bool
	Standard      string
	Standards     []named
	Countries     []string // chosen, with their days
	Jurisdictions []named
	Of            string // the country whose gaps are listed
	On            string
}

type named struct {
	Code, Name string
	On         bool
}

func (v *visit) matrixForm() (matrixForm, error) {
	o, err := v.ws.Benchmark(v.lang)
	if err != nil {
		return matrixForm{}, err
	}
	f := matrixForm{Standard: v.get("standard"), Countries: v.getAll("country")}
	for _, i := range o.Instruments {
		f.Standards = append(f.Standards, named{i.Alias, i.Name, i.Alias == f.Standard})
	}
	for _, j := range o.Jurisdictions {
		on := len(f.Countries) == 0
		for _, c := range f.Countries {
			code, _, _ := strings.Cut(c, "@")
			on = on || code == j || code == "uk" && strings.HasPrefix(j, "uk-")
		}
		f.Jurisdictions = append(f.Jurisdictions, named{j, view.JurisdictionName(j, v.lang), on})
	}
	return f, nil
}

func (v *visit) matrix() error {
	f, err := v.matrixForm()
	if err != nil {
		return err
	}
	countries := f.Countries
	if f.On = v.get("on"); f.On != "" {
		for i, c := range countries {
			if !strings.Contains(c, "@") {
				countries[i] = c + "@" + f.On
			}
		}
	}
	m, err := v.ws.Matrix(workspace.MatrixOptions{Countries: countries, Standard: f.Standard, Elements: v.getAll("element")})
	if err != nil {
		return err
	}
	fr := v.frame("Matrix")
	return v.document(fr, v.ws.MatrixDocument(m, v.lang), "matrix", docData{Form: f, Kind: "matrix"}, "docx", "pdf", "html", "csv")
}

func (v *visit) gap() error {
	f, err := v.matrixForm()
	if err != nil {
		return err
	}
	f.Gap, f.Of = true, or(v.get("country"), "kz@2013-05-24")
	of, day, _ := strings.Cut(f.Of, "@")
	if on := v.get("on"); on != "" {
		day = on
	}
	f.Of, f.On = of, day
	if day != "" {
		of += "@" + day
	}
	g, err := v.ws.Gap(of, f.Standard, v.getAll("from"))
	if err != nil {
		return err
	}
	fr := v.frame("Gaps")
	fr.Name = "matrix"
	return v.document(fr, v.ws.GapDocument(g, v.lang), "gaps", docData{Form: f, Kind: "matrix"}, "docx", "pdf", "html", "md")
}

// suggestions are provisions that the search finds and the assessments do not know.
func (v *visit) suggestions() error {
	f, err := v.matrixForm()
	if err != nil {
		return err
	}
	f.Suggest = true
	s, err := v.ws.Suggest(v.r.Context(), workspace.MatrixOptions{Countries: f.Countries, Standard: f.Standard}, v.lang)
	if err != nil {
		return err
	}
	fr := v.frame("What the search finds besides")
	fr.Name = "matrix"
	return v.document(fr, v.ws.SuggestionsDocument(s, v.lang), "suggestions", docData{Form: f, Kind: "matrix"}, "docx", "pdf", "html", "md")
}
