package fetch

import (
	"net/url"

	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// paragraf is a publisher's free edition of Serbian law in Latin script: the
// present wording only, and not to be passed on.
func paragraf() Site {
	return Site{
		Name:    "paragraf.rs",
		Hosts:   []string{"www.paragraf.rs", "paragraf.rs"},
		Country: "rs",
		Langs:   []string{lang.Serbian},
		Private: true,
		address: paragrafAddress,
	}
}

var paragrafPath = pattern.New(`^/propisi/[A-Za-z0-9_-]+\.html$`)

func paragrafAddress(u *url.URL, _ want) (string, error) {
	if !paragrafPath.MatchString(u.Path) {
		return "", notAct("https://www.paragraf.rs/propisi/zakon-o-strancima.html")
	}
	return "https://www.paragraf.rs" + u.Path, nil
}
