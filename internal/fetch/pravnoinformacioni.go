package fetch

import (
	"net/url"
	"strings"

	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// pravnoInformacioni is the official legal information system of Serbia, in
// Cyrillic, present wording only. The page of an act is drawn by a script; the
// text itself comes from the host reg.
func pravnoInformacioni() Site {
	return Site{
		Name: "pravno-informacioni-sistem.rs",
		Hosts: []string{"www.pravno-informacioni-sistem.rs", "pravno-informacioni-sistem.rs",
			"reg.pravno-informacioni-sistem.rs"},
		Country: "rs",
		Langs:   []string{lang.Serbian},
		address: pravnoInformacioniAddress,
	}
}

var (
	uuidForm = pattern.New(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)
	rsELI    = pattern.New(`^/(SlGlasnikPortal/)?eli/rep/[A-Za-z0-9/._-]+$`)
)

func pravnoInformacioniAddress(u *url.URL, _ want) (string, error) {
	if rsELI.MatchString(u.Path) {
		return "https://www.pravno-informacioni-sistem.rs" + u.Path, nil
	}
	// The id follows viewAct, or reg-act in the part behind the hash.
	p := append(segments(u.Path), segments(u.Fragment)...)
	for i, s := range p[:max(len(p)-1, 0)] {
		id := strings.ToLower(p[i+1])
		if (s == "viewAct" || s == "reg-act") && uuidForm.MatchString(id) {
			return "https://reg.pravno-informacioni-sistem.rs/api/viewAct/" + id + lawAct(u), nil
		}
	}
	return "", notAct("https://www.pravno-informacioni-sistem.rs/viewAct/ and the id of the act")
}

// lawAct keeps the number of the edition where the address has one.
func lawAct(u *url.URL) string {
	if id := u.Query().Get("lawActId"); digits(id, 0) {
		return "?lawActId=" + id
	}
	return ""
}
