package fetch

import (
	"net/url"
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// eurLex is the law of the European Union. An act is named by its CELEX number,
// 32011L0036; the text as it stood on a day by 02011L0036-20110415, which exists
// only for days on which a consolidated text was made. Number and ELI, also of
// data.europa.eu, are read.
func eurLex() Site {
	return Site{
		Name:    "eur-lex.europa.eu",
		Hosts:   []string{"eur-lex.europa.eu"},
		Country: "eu",
		Langs:   []string{lang.English, lang.Czech, lang.Romanian},
		Dated:   true,
		aliases: []string{"data.europa.eu"},
		// Unknown numbers are answered with status 200 and a page of the portal.
		marks: []string{`class="oj-`, `class="normal"`, `class="norm"`, `class="doc-ti"`, `class="ti-art"`,
			`class="title-article-norm"`, `class="eli-`, `id="TexteOnly"`, "<TXT_TE"},
		strict:  true,
		address: eurLexAddress,
	}
}

var (
	celexForm = pattern.New(`^([0-9CE])(\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?)(R\(\d{2}\))?(-\d{8})?$`)
	euLang    = pattern.New(`^[A-Z]{2}$`)
	eliTypes  = map[string]string{"dir": "L", "dir_del": "L", "dir_impl": "L", "reg": "R", "reg_del": "R", "reg_impl": "R",
		"dec": "D", "dec_del": "D", "dec_impl": "D", "dec_framw": "F", "reco": "H"}
	eliLangs = map[string]string{"eng": "EN", "ces": "CS", "ron": "RO", "deu": "DE", "fra": "FR"}
)

func eurLexAddress(u *url.URL, w want) (string, error) {
	number, language := celexOf(u)
	m := celexForm.FindStringSubmatch(number)
	if m == nil {
		return "", notAct("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011L0036")
	}
	if !w.at.IsZero() {
		if m[1] != "3" && m[1] != "0" || m[3] != "" {
			return "", &AddressError{Problem: "has no consolidated texts of " + number, Next: "leave out the day"}
		}
		number = consolidated(m[2], w.at)
	}
	if w.lang != "" {
		language = strings.ToUpper(w.lang)
	}
	return "https://eur-lex.europa.eu/legal-content/" + language + "/TXT/HTML/?uri=CELEX:" + number, nil
}

// consolidated returns the CELEX number of the text of a day; stem is the
// number without its first digit.
func consolidated(stem string, at act.Date) string {
	return "0" + stem + "-" + strings.ReplaceAll(at.String(), "-", "")
}

// celexOf reads the CELEX number and the language, EN if there is none.
func celexOf(u *url.URL) (number, language string) {
	p := segments(u.Path)
	if len(p) > 0 && p[0] == "eli" {
		return celexOfELI(p[1:])
	}
	language = "EN"
	if len(p) > 1 && p[0] == "legal-content" && euLang.MatchString(p[1]) {
		language = p[1]
	}
	uri := strings.ToUpper(u.Query().Get("uri"))
	return strings.TrimPrefix(uri, "CELEX:"), language
}

// celexOfELI reads an ELI such as dir/2011/36/oj/eng or dir/2011/36/2011-04-15.
func celexOfELI(p []string) (number, language string) {
	language = "EN"
	if len(p) < 3 || eliTypes[p[0]] == "" || !digits(p[1], 4) || !digits(p[2], 0) || len(p[2]) > 4 {
		return "", language
	}
	stem := p[1] + eliTypes[p[0]] + strings.Repeat("0", 4-len(p[2])) + p[2]
	number = "3" + stem
	for _, s := range p[3:] {
		if d, err := act.ParseDate(s); err == nil {
			number = consolidated(stem, d)
		}
		if l := eliLangs[s]; l != "" {
			language = l
		}
	}
	return number, language
}
