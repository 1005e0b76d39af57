package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
)

// ActName names an act by its number and date, as in "No. 175-V of 18 February
// 2014". An IRI without a full date gives country and number.
func ActName(u act.WorkURI, lang string) string {
	d := u.Date()
	if d.IsZero() {
		return yearly(u, lang)
	}
	l, number := labelsFor(lang), strings.ToUpper(u.Number())
	if !u.Numbered() {
		return fmt.Sprintf(unnumbered[l.code], l.on(d))
	}
	switch l.code {
	case "ru":
		return fmt.Sprintf("№ %s от %s", number, l.on(d))
	case "kk":
		return fmt.Sprintf("%s № %s", l.on(d), number)
	}
	return fmt.Sprintf("No. %s of %s", number, l.on(d))
}

// unnumbered names an act that has no number by its day.
var unnumbered = in3("act of %s", "акт от %s", "%s күнгі акт")

// yearly names an act whose IRI has a bare year: "No. 108/2006", and a British one
// by year and chapter, as the statutes themselves are cited.
func yearly(u act.WorkURI, lang string) string {
	year, number := u.Year(), strings.ToUpper(u.Number())
	if year == "" {
		return u.ShortName()
	}
	if u.Country() == "gb" {
		if form := british[u.Subtype()]; form != "" {
			return fmt.Sprintf(form, year, number)
		}
		return u.ShortName()
	}
	if strings.Contains(number, year) {
		return u.ShortName()
	}
	if labelsFor(lang).code == "en" {
		return "No. " + number + "/" + year
	}
	return "№ " + number + "/" + year
}

var british = map[string]string{
	"ukpga": "%s c. %s", "asp": "%s asp %s", "nia": "%s c. %s (N.I.)", "anaw": "%s anaw %s", "asc": "%s asc %s",
	"uksi": "S.I. %s/%s", "ssi": "S.S.I. %s/%s", "nisr": "S.R. %s/%s", "wsi": "S.I. %s/%s (W.)",
}

// AuthorityName and CoverageName say in lang whose words a text gives and how
// much of the act it holds.
func AuthorityName(a act.Authority, lang string) string {
	return or(labelsFor(lang).authorities[a], string(a))
}

// CoverageName says how much of the act a text holds.
func CoverageName(c act.Coverage, lang string) string {
	return or(labelsFor(lang).coverages[c], string(c))
}

// DateName writes a date in the custom of lang.
func DateName(d act.Date, lang string) string { return labelsFor(lang).on(d) }

// IntervalName writes a span of days, both ends included, open ends as "from" or
// "until".
func IntervalName(v act.Interval, lang string) string { return labelsFor(lang).interval(v) }

// DoubtText says in lang why a wording cannot be given for a day.
func DoubtText(d *act.DoubtError, lang string) string {
	l := labelsFor(lang)
	if len(d.Events) == 0 {
		return fmt.Sprintf(l.doubtNoEvent, l.on(d.On))
	}
	names := make([]string, len(d.Events))
	for i, e := range d.Events {
		names[i] = ActName(e.By, lang)
		if e.Effect.IsZero() && !e.Earliest.IsZero() && !e.Latest.IsZero() {
			names[i] += " (" + l.on(e.Earliest) + " – " + l.on(e.Latest) + ")"
		} else if !e.Effect.IsZero() {
			names[i] += " (" + fmt.Sprintf(l.from, l.on(e.Effect)) + ")"
		}
	}
	return fmt.Sprintf(l.doubt, l.on(d.On), strings.Join(names, "; "))
}
