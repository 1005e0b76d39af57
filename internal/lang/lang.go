package lang

import (
	"fmt"
	"slices"
	"strings"
)

// Languages that texts and interfaces may be in, by ISO 639 code.
const (
	English  = "en"
	Russian  = "ru"
	Kazakh   = "kk"
	Czech    = "cs"
	Romanian = "ro"
	Serbian  = "sr"
)

var names = []struct{ code, name string }{
	{English, "English"}, {Russian, "Russian"}, {Kazakh, "Kazakh"},
	{Czech, "Czech"}, {Romanian, "Romanian"}, {Serbian, "Serbian"},
}

// Codes returns the codes of all known languages.
func Codes() []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = n.code
	}
	return out
}

// Known reports whether code is a language zanger reads.
func Known(code string) bool { return slices.Contains(Codes(), code) }

// Check returns an error naming the known languages if code is not one.
func Check(code string) error {
	if Known(code) {
		return nil
	}
	return fmt.Errorf("unknown language %q: known are %s", code, strings.Join(Codes(), ", "))
}

// Name returns the English name of a language, or the code itself.
func Name(code string) string {
	for _, n := range names {
		if n.code == code {
			return n.name
		}
	}
	return code
}
