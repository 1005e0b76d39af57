package search

import (
	"slices"
	"strings"

	"zanger/internal/act"
)

// actNumbers are what people call an act by without its title, in lower case: its
// alias, country and number, and its number in the custom of countries that begin
// anew each year (108/2006) or give it letters (114-iv). A bare number is none.
func actNumbers(u act.WorkURI, alias string) []string {
	var out []string
	add := func(s string) {
		if s = strings.ToLower(s); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	add(alias)
	add(u.ShortName())
	n := u.Number()
	if y := u.Year(); y != "" && isNumber(n) {
		add(n + "/" + y)
		add(y + "/" + n)
	} else if !isNumber(n) {
		add(n)
	}
	return out
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// ActsNamed returns the aliases of the acts that text names by alias or number.
func (ix *Index) ActsNamed(text string) []string {
	said := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !isWordMark(r) })
	for i, s := range said {
		said[i] = strings.Trim(s, ".,()'’-_/")
	}
	var out []string
	for i := range ix.manifest.Sources {
		o := &ix.manifest.Sources[i]
		if slices.Contains(out, o.Alias) {
			continue
		}
		if slices.ContainsFunc(actNumbers(o.URI, o.Alias), func(n string) bool { return slices.Contains(said, n) }) {
			out = append(out, o.Alias)
		}
	}
	return out
}
