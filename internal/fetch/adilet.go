package fetch

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// adilet is the legal information system of Kazakhstan. An act has one code in
// all languages, such as Z080000114_; an earlier wording stands in the archive
// under the day of its edition, written 24.05.2013. The site has lately been
// moving its pages to the host old.adilet.zan.kz.
func adilet() Site {
	return Site{
		Name:    "adilet.zan.kz",
		Hosts:   []string{"adilet.zan.kz", "www.adilet.zan.kz", "old.adilet.zan.kz"},
		Country: "kz",
		Langs:   []string{lang.Russian, lang.Kazakh, lang.English},
		Dated:   true,
		marks:   []string{"<article"},
		address: adiletAddress,
	}
}

var (
	adiletCode = pattern.New(`^[A-Z][0-9A-Z]{5,18}_?$`)
	adiletDay  = pattern.New(`^\d{2}\.\d{2}\.\d{4}$`)
	adiletLang = map[string]string{lang.Russian: "rus", lang.Kazakh: "kaz", lang.English: "eng"}
)

func adiletAddress(u *url.URL, w want) (string, error) {
	bad := notAct("https://adilet.zan.kz/rus/docs/Z080000114_")
	p := segments(u.Path)
	if len(p) < 3 || !slices.Contains([]string{"rus", "kaz", "eng"}, p[0]) {
		return "", bad
	}
	language, p, archive := p[0], p[1:], false
	if p[0] == "archive" {
		p, archive = p[1:], true
	}
	if len(p) < 2 || p[0] != "docs" {
		return "", bad
	}
	code, day := strings.ToUpper(p[1]), ""
	if !adiletCode.MatchString(code) {
		return "", bad
	}
	if archive && len(p) > 2 && adiletDay.MatchString(p[2]) {
		day = p[2]
	}
	if w.lang != "" {
		language = adiletLang[w.lang]
	}
	if !w.at.IsZero() {
		day = fmt.Sprintf("%02d.%02d.%04d", w.at.Day, w.at.Month, w.at.Year)
	}
	if day == "" {
		return "https://" + u.Host + "/" + language + "/docs/" + code, nil
	}
	return "https://" + u.Host + "/" + language + "/archive/docs/" + code + "/" + day, nil
}
