package web

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/workspace"
)

// changesForm chooses the two wordings that are compared, and how.
type changesForm struct {
	Alias, Title, In, From, To string
	Editions                   []workspace.ListEdition
	Whole                      bool
	View                       string // changes, table or numbers
	Form                       string
	Forms                      []workspace.TableForm
	Views                      []langLink
	country                    string
}

// formOfEditions is the form in which two wordings of an act are laid side by side
// when none is chosen: one whose columns call neither of them in force or proposed.
func formOfEditions(country string) string {
	if country == "kz" {
		return "kz-1998"
	}
	return "synopsis"
}

// compared compares the two wordings that the address names; without them, the last
// two in the language asked for.
func (v *visit) compared() (*workspace.Diff, changesForm, error) {
	alias := v.r.PathValue("alias")
	if err := libraryRef(alias); err != nil {
		return nil, changesForm{}, err
	}
	r, err := v.ws.Read(alias, v.lang)
	if err != nil {
		return nil, changesForm{}, err
	}
	f := changesForm{Alias: alias, Title: r.Title, In: v.get("in"), From: v.get("from"), To: v.get("to"), Whole: v.get("whole") != "",
		country: r.Country, Form: v.get("form"), Forms: workspace.DescribedForms(v.lang)}
	if f.In == "" && (f.From == "" || f.To == "") {
		f.In = r.Edition.Language
	}
	for _, e := range r.Editions {
		if (f.In == "" || e.Language == f.In) && e.Authority != act.Draft {
			f.Editions = append(f.Editions, e)
		}
	}
	if f.From == "" || f.To == "" {
		if len(f.Editions) < 2 {
			return nil, f, notFound("Only one wording of this act is known in this language: there is nothing to compare.")
		}
		f.From, f.To = or(f.From, f.Editions[len(f.Editions)-2].Date.String()), or(f.To, f.Editions[len(f.Editions)-1].Date.String())
	}
	ref := alias
	if f.In != "" {
		ref += ":" + f.In
	}
	unit := ""
	if u := v.get("u"); u != "" {
		unit = "#" + u
	}
	old, new := ref+"@"+f.From+unit, ref+"@"+f.To+unit
	for _, s := range []string{old, new} {
		if err := libraryRef(s); err != nil {
			return nil, f, err
		}
	}
	d, err := v.ws.Diff(old, new)
	return d, f, err
}

func (f *changesForm) views(v *visit) {
	for _, k := range []struct{ path, name string }{{"changes", "Changes marked"}, {"table", "Comparative table"}, {"numbers", "Old and new numbers"}} {
		q := v.fields()
		q.Del("as")
		q.Set("from", f.From)
		q.Set("to", f.To)
		f.Views = append(f.Views, langLink{Name: phrase(v.lang, k.name), Href: "/act/" + f.Alias + "/" + k.path + "?" + q.Encode(), Current: k.path == f.View})
	}
}

// fileName of a comparison.
func (f changesForm) fileName(kind string) string {
	clean := strings.NewReplacer(":", "-", "@", "-")
	return f.Alias + "-" + kind + "-" + clean.Replace(f.From) + "-" + clean.Replace(f.To)
}

func (v *visit) changes() error {
	d, f, err := v.compared()
	if err != nil {
		return err
	}
	f.View = "changes"
	f.views(v)
	fr := v.titled(f.Title + ": " + phrase(v.lang, "Changes marked"))
	fr.Name = "acts"
	return v.document(fr, v.ws.Redline(d, v.lang, f.Whole), f.fileName("changes"), docData{Form: f, Kind: "changes", Back: "/act/" + f.Alias, BackTo: f.Title})
}

func (v *visit) table() error {
	d, f, err := v.compared()
	if err != nil {
		return err
	}
	f.Form = or(f.Form, formOfEditions(f.country))
	doc, err := v.ws.Table(d, workspace.TableOptions{Form: f.Form, Lang: v.lang})
	if err != nil {
		return err
	}
	f.View = "table"
	f.views(v)
	fr := v.titled(f.Title + ": " + phrase(v.lang, "Comparative table"))
	fr.Name = "acts"
	return v.document(fr, doc, f.fileName("table"), docData{Form: f, Kind: "changes", Back: "/act/" + f.Alias, BackTo: f.Title}, "docx", "pdf", "html", "md", "csv")
}

func (v *visit) numbers() error {
	d, f, err := v.compared()
	if err != nil {
		return err
	}
	f.View = "numbers"
	f.views(v)
	fr := v.titled(f.Title + ": " + phrase(v.lang, "Old and new numbers"))
	fr.Name = "acts"
	return v.document(fr, v.ws.Numbers(d, v.lang), f.fileName("numbers"), docData{Form: f, Kind: "changes", Back: "/act/" + f.Alias, BackTo: f.Title}, "docx", "pdf", "html", "csv")
}

// beside lays the official text beside a rendering.
func (v *visit) beside() error {
	ref := v.refOf()
	if u := v.get("u"); u != "" {
		ref += "#" + u
	}
	if err := libraryRef(ref); err != nil {
		return err
	}
	b, err := v.ws.Beside(ref, v.get("official"), v.lang)
	if err != nil {
		return err
	}
	f := v.titled(b.Title)
	f.Name = "acts"
	return v.document(f, v.ws.BesideDocument(b, v.lang, false), b.Act+"-beside", docData{Back: link("/act/"+b.Act, "in", v.get("in"), "at", v.get("at")), BackTo: b.Title})
}

// export gives the text of an act as a file.
func (v *visit) export() error {
	ref := v.refOf()
	if err := libraryRef(ref); err != nil {
		return err
	}
	as := or(v.get("as"), "docx")
	if kindsOfFiles[as] == "" || as == "zip" {
		return badRequest("There is no such format: %s", short(as, 20))
	}
	name := strings.NewReplacer(":", "-", "@", "-").Replace(ref) + "." + as
	b, err := v.ws.Export(ref, name, v.lang)
	if err != nil {
		return err
	}
	return v.file(name, b)
}
