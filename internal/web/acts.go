package web

import (
	"slices"
	"strings"

	"zanger/internal/workspace"
)

// actsData lists the library, by country.
type actsData struct {
	Country   string
	Own       bool
	Countries []countryCount
	Groups    []actGroup
	Total     int
}

type actGroup struct {
	Code string
	Acts []actRow
}

type actRow struct {
	workspace.ListAct
	First, Last      workspace.ListEdition
	Langs            []string
	Checked, Article int
}

func (v *visit) acts() error {
	list, err := v.ws.List(v.lang)
	if err != nil {
		return err
	}
	own := v.get("own") != ""
	if own {
		if list, err = v.ws.Own(v.lang); err != nil {
			return err
		}
	}
	d := actsData{Country: v.get("country"), Own: own}
	d.Countries, _ = v.countries()
	byCode := map[string][]actRow{}
	for _, a := range list.Acts {
		if d.Country != "" && a.Country != d.Country || len(a.Editions) == 0 {
			continue
		}
		byCode[a.Country] = append(byCode[a.Country], rowOf(a))
		d.Total++
	}
	for code, rows := range byCode {
		slices.SortStableFunc(rows, func(a, b actRow) int { return strings.Compare(a.Alias, b.Alias) })
		d.Groups = append(d.Groups, actGroup{code, rows})
	}
	slices.SortFunc(d.Groups, func(a, b actGroup) int { return byCountry(a.Code, b.Code) })
	title := "Acts"
	if own {
		title = "Your own acts"
	}
	return v.show("acts", v.frame(title), d)
}

// rowOf sums an act up: the last of its editions says how much was checked.
func rowOf(a workspace.ListAct) actRow {
	r := actRow{ListAct: a, First: a.Editions[0], Last: a.Editions[len(a.Editions)-1]}
	for _, e := range a.Editions {
		if !slices.Contains(r.Langs, e.Language) {
			r.Langs = append(r.Langs, e.Language)
		}
		if e.Articles > r.Article || e.Articles == r.Article && e.Checked > r.Checked {
			r.Article, r.Checked = e.Articles, e.Checked
		}
	}
	return r
}
