package fetch

import (
	"net/url"
	"slices"
	"strings"

	"zanger/internal/lang"
)

// legislationUK is legislation.gov.uk: an act is named by type, year (of the
// calendar or of the reign, Geo6/6-7) and number, with a day, or a word such as
// enacted, behind it for a wording, and data.xml for the text in CLML.
func legislationUK() Site {
	return Site{
		Name:    "legislation.gov.uk",
		Hosts:   []string{"www.legislation.gov.uk", "legislation.gov.uk"},
		Country: "gb",
		Langs:   []string{lang.English},
		Dated:   true,
		form:    formXML,
		accept:  "application/xml",
		address: ukAddress,
	}
}

var (
	ukTypes = strings.Fields("ukpga uksi ukla ukcm ukppa asp asc anaw mwa mnia nia apni ssi wsi nisr nisi nisro uksro ukmo ukci " +
		"eur eudr eudn aep aosp aip apgb gbla gbppa")
	ukWordings = strings.Fields("enacted made created adopted prospective")
	ukForms    = strings.Fields("data.xml data.akn data.xht data.htm data.html data.rdf data.csv data.pdf data.docx data.feed")
	ukViews    = strings.Fields("contents introduction body schedules notes")
)

func ukAddress(u *url.URL, w want) (string, error) {
	p := segments(u.Path)
	if len(p) > 0 && p[0] == "id" {
		p = p[1:]
	}
	n := ukHead(p)
	if n == 0 {
		return "", notAct("https://www.legislation.gov.uk/ukpga/2015/30")
	}
	keep, wording, data := slices.Clone(p[:n]), "", "data.xml"
	for _, s := range p[n:] {
		switch {
		case s == "data.akn":
			data = s
		case slices.Contains(ukForms, s) || slices.Contains(ukViews, s):
		case slices.Contains(ukWordings, s) || isDay(s):
			wording = s
		default:
			keep = append(keep, s)
		}
	}
	if !w.at.IsZero() {
		wording = w.at.String()
	}
	if wording != "" {
		keep = append(keep, wording)
	}
	for i, s := range keep {
		keep[i] = url.PathEscape(s)
	}
	return "https://www.legislation.gov.uk/" + strings.Join(keep, "/") + "/" + data, nil
}

// ukHead returns how many segments name the act, 0 if they name none.
func ukHead(p []string) int {
	if len(p) < 3 || !slices.Contains(ukTypes, p[0]) {
		return 0
	}
	if digits(p[1], 4) && digits(p[2], 0) {
		return 3
	}
	if len(p) > 3 && !digits(p[1], 0) && strings.Trim(p[2], "0123456789-and") == "" && digits(p[3], 0) {
		return 4
	}
	return 0
}
