package fetch

import (
	"net/url"

	"zanger/internal/lang"
)

const legisName = "legis.md"

// legisMD is the state register of legal acts of Moldova. Every edition of an
// act has its own doc_id. Without cookies the text is served in Romanian; the
// Russian one is asked for by the page with lang=ru. The text stands in the
// element contentdoc; since 2026 a check page often stands there instead.
func legisMD() Site {
	return Site{
		Name:    legisName,
		Hosts:   []string{"www.legis.md", "legis.md"},
		Country: "md",
		Langs:   []string{lang.Romanian, lang.Russian},
		marks:   []string{`id="contentdoc"`, `id='contentdoc'`, `id=contentdoc`},
		strict:  true,
		address: legisAddress,
	}
}

func legisAddress(u *url.URL, w want) (string, error) {
	id, language := u.Query().Get("doc_id"), u.Query().Get("lang")
	if p := segments(u.Path); id == "" && len(p) >= 3 && p[0] == "cautare" {
		id = p[2]
	}
	if !digits(id, 0) || len(id) > 9 {
		return "", notAct("https://www.legis.md/cautare/getResults?doc_id=107130&lang=ro")
	}
	if w.lang != "" {
		language = w.lang
	}
	if language == lang.Russian {
		return "https://www.legis.md/cautare/getResults?doc_id=" + id + "&lang=ru", nil
	}
	return "https://www.legis.md/cautare/showdetails/" + id, nil
}
