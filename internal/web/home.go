package web

import (
	"slices"

	"zanger/internal/act"
)

// homeData is the first page: what the program does, shown on its running example.
type homeData struct {
	Steps     []step
	Countries []countryCount
	Own       int
}

// step is a part of the running example; Title and Text are phrases.
type step struct{ Title, Text, Href string }

type countryCount struct {
	Code string
	N    int
}

// exampleAct is the law of the running example.
const exampleAct = "kz-sss"

// exampleSteps walk through the reform of 2014 (facts/kz.md).
var exampleSteps = []step{
	{"Read the law as it stood", "On Special Social Services, Kazakhstan, on 24 May 2013: Article 6 and its eleven grounds.", "/act/kz-sss?at=2013-05-24#art_6"},
	{"See what the reform changed", "Law No. 175-V of 18 February 2014, change by change, with the law that made each.", "/act/kz-sss/changes?from=before%3Akz-175-v&to=after%3Akz-175-v"},
	{"Find it elsewhere", "A recovery period for victims: in which countries, in whose words.", "/search?q=recovery+period"},
	{"Set countries side by side", "What the conventions ask for, and what each country has.", "/matrix?standard=cets-197"},
	{"See what was missing", "What Kazakhstan lacked on that day, with the provisions by which others have it.", "/gap?country=kz%402013-05-24&standard=cets-197"},
	{"Write it up", "A worked memorandum: every reference in it is looked up, and the build stops where one is wrong.", "/memo"},
}

func (v *visit) home() error {
	d := homeData{}
	if v.ws.Library().WorkOf(exampleAct) != "" {
		d.Steps = exampleSteps
	}
	d.Countries, d.Own = v.countries()
	f := v.titled("zanger")
	f.Name = "home"
	return v.show("home", f, d)
}

// countries counts the acts of each country, and those that the user added.
func (v *visit) countries() (out []countryCount, own int) {
	seen := map[act.WorkURI]bool{}
	counts := map[string]int{}
	for _, e := range v.ws.Library().Entries() {
		if e.User {
			own++
		}
		if !seen[e.Work] {
			seen[e.Work] = true
			counts[e.Work.Country()]++
		}
	}
	for c, n := range counts {
		out = append(out, countryCount{c, n})
	}
	slices.SortFunc(out, func(a, b countryCount) int { return byCountry(a.Code, b.Code) })
	return out, own
}

// byCountry orders countries as they are shown: those that we know first.
func byCountry(a, b string) int {
	i, j := slices.Index(countryOrder, a), slices.Index(countryOrder, b)
	switch {
	case i >= 0 && j >= 0:
		return i - j
	case i >= 0:
		return -1
	case j >= 0:
		return 1
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (v *visit) help() error { return v.show("help", v.frame("How to use zanger"), v.s.o.Version) }
