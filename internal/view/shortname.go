package view

import (
	"zanger/internal/act"
	"zanger/internal/pattern"
)

// ShortName is the name that an act goes by where its title is not repeated: "CETS
// 197", "Directive 2011/36/EU", "No. 175-V of 18 February 2014", "2015 c. 30". It
// is "" for an act whose number is not what it is cited by, such as a Serbian
// law, known by the gazette that printed it, or a document with no number.
func ShortName(u act.WorkURI, x *act.Expression, lang string) string {
	number := u.Number()
	switch u.Country() {
	case "coe":
		if u.Subtype() == "convention" && digits.MatchString(number) {
			return "CETS " + number
		}
	case "eu": // the number stands in the title: "Directive 2011/36/EU of …"
		return unionAct.FindString(x.Title(lang))
	case "kz", "md", "cz":
		if startsWithDigit.MatchString(number) {
			return ActName(u, lang)
		}
	case "gb":
		if british[u.Subtype()] != "" && digits.MatchString(number) {
			return ActName(u, lang)
		}
	}
	return ""
}

var (
	digits          = pattern.New(`^\d+$`)
	startsWithDigit = pattern.New(`^\d`)
	unionAct        = pattern.New(`^\p{Lu}\pL+ (\(\p{Lu}+\) )?\d+/\d+(/\p{Lu}+)?`)
)
