package importer

import (
	"fmt"
	"path/filepath"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// Complete fills in what a library must know of a text and neither the file nor
// its user says: the alias is taken from the name of the file, and the IRI from
// country, date and alias. Each guess is a finding. The error is a
// [*format.SyntaxError] that names what cannot be guessed.
func (r *Result) Complete(file string) error { return r.CompleteNamed(file, file) }

// CompleteNamed is Complete with the alias taken from name: files of one import may
// have the same name in different folders.
func (r *Result) CompleteNamed(file, name string) error {
	x := r.Expression
	guess := func(what, value string) {
		r.Findings = append(r.Findings, format.Finding{File: file, Line: 1, Msg: fmt.Sprintf("no %s is given: taken to be %q", what, value)})
	}
	need := func(what, flag string) error {
		return &format.SyntaxError{File: file, Msg: "the file does not say " + what, Hint: "say it with " + flag}
	}
	switch {
	case x.Lang == "":
		return need("in which language it is", "--text-lang, such as --text-lang ru")
	case x.Country == "":
		return need("of which country the act is", "--country, such as --country kz")
	case x.Date.IsZero():
		return need("on which day its wording was in force", "--date, such as --date 2013-05-24")
	}
	if x.Alias == "" {
		x.Alias = x.Country + "-" + aliasFrom(name)
		guess("alias", x.Alias)
	}
	if x.URI == "" {
		x.URI = act.WorkURI("/akn/" + x.Country + "/act/" + x.Date.String() + "/" + x.Alias)
		guess("work", string(x.URI))
	}
	if x.Authority == "" {
		x.Authority = act.Draft
		guess("authority", string(x.Authority))
	}
	if x.Coverage == "" {
		x.Coverage = act.Whole
	}
	if x.Titles[x.Lang] == "" {
		x.Titles[x.Lang] = x.Alias
		guess("title", x.Alias)
	}
	if x.URI.Country() != x.Country {
		return &format.SyntaxError{File: file, Msg: fmt.Sprintf("country %q does not fit the work %s", x.Country, x.URI), Hint: "give --country or --work"}
	}
	return nil
}

var notAlias = pattern.New(`[^a-z0-9]+`)

// aliasFrom makes an alias of the name of a file.
func aliasFrom(file string) string {
	base := strings.ToLower(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
	if a := strings.Trim(notAlias.ReplaceAllString(base, "-"), "-"); a != "" {
		return a
	}
	return "act"
}
