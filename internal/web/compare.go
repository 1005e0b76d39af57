package web

import (
	"net/url"
	"strings"

	"zanger/internal/view"
	"zanger/internal/workspace"
)

// compareForm is what stands above provisions that are set beside one another.
type compareForm struct {
	Tab     string
	Items   []basketItem // of the visitor's own basket
	Address string       // to be passed on
	// Topic, Countries and On choose provisions by what they are about.
	Topic         string
	Jurisdictions []named
	On            string
	Term          string // whose definitions are shown
}

type basketItem struct{ Ref, Href string }

// compare lays provisions side by side, each in its own words with what it orders:
// those that the address names, else those of the basket.
func (v *visit) compare() error {
	refs := basketOf(v.getAll("p"))
	mine := len(refs) == 0
	if mine {
		refs = v.basket()
	}
	f := compareForm{Tab: "compare", Address: "/compare?" + url.Values{"p": refs}.Encode()}
	if mine {
		for _, r := range refs {
			f.Items = append(f.Items, basketItem{r, refHref(r)})
		}
	}
	fr := v.frame("Comparison")
	fr.Name = "compare"
	if len(refs) == 0 {
		return v.show("document", fr, docData{Kind: "compare", Form: f})
	}
	for _, r := range refs {
		if err := libraryRef(r); err != nil {
			return err
		}
	}
	s, err := v.ws.SideBySide(refs, "", v.lang)
	if err != nil {
		return v.formFault(fr, docData{Kind: "compare", Form: f}, err)
	}
	return v.document(fr, v.ws.SideDocument(s, v.lang, 0), "comparison", docData{Kind: "compare", Form: f}, "docx", "pdf", "html", "md")
}

// formFault shows a form again with what is wrong with what was asked.
func (v *visit) formFault(f *frame, d docData, err error) error {
	d.Faults = v.faults(err)
	v.render(statusOf(err), "document", f, d)
	return nil
}

// topic lays the provisions of several countries on one topic side by side.
func (v *visit) topic() error {
	f := compareForm{Tab: "topic", Topic: v.get("topic"), On: v.get("at")}
	v.jurisdictions(&f)
	fr := v.frame("A topic across countries")
	fr.Name = "compare"
	if f.Topic == "" {
		return v.show("document", fr, docData{Kind: "compare", Form: f})
	}
	countries := v.getAll("country")
	if len(countries) == 0 {
		countries = topicCountries
	}
	s, err := v.ws.SideByTopic(v.r.Context(), workspace.TopicOptions{Topic: f.Topic, Countries: countries, At: f.On, Lang: v.lang})
	if err != nil {
		return v.formFault(fr, docData{Kind: "compare", Form: f}, err)
	}
	return v.document(fr, v.ws.SideDocument(s, v.lang, 0), "topic", docData{Kind: "compare", Form: f}, "docx", "pdf", "html", "md")
}

// topicCountries are those that a topic is looked for in.
var topicCountries = []string{"kz", "cz", "md", "rs", "uk-ew", "uk-s", "uk-ni"}

func (v *visit) jurisdictions(f *compareForm) {
	chosen := v.getAll("country")
	for _, c := range topicCountries {
		on := len(chosen) == 0
		for _, x := range chosen {
			code, _, _ := strings.Cut(x, "@")
			on = on || code == c
		}
		f.Jurisdictions = append(f.Jurisdictions, named{c, view.JurisdictionName(c, v.lang), on})
	}
}

// define shows how each act defines a term.
func (v *visit) define() error {
	f := compareForm{Tab: "define", Term: v.get("term")}
	fr := v.frame("Definitions")
	fr.Name = "compare"
	if f.Term == "" {
		return v.show("document", fr, docData{Kind: "compare", Form: f})
	}
	d, err := v.ws.Define(f.Term, nil, v.lang)
	if err != nil {
		return v.formFault(fr, docData{Kind: "compare", Form: f}, err)
	}
	return v.document(fr, v.ws.DefinitionsDocument(d, v.lang, 0), "definitions", docData{Kind: "compare", Form: f}, "docx", "pdf", "html", "md")
}
