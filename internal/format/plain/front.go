package plain

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// readFront reads the lines between two lines of --- at the start of a file, as
// key: value, and returns where the text begins. A file without them has none.
func readFront(src []byte) (meta map[string]string, start int) {
	text := string(src)
	body := strings.TrimPrefix(text, "\ufeff")
	first, _, ok := strings.Cut(body, "\n")
	if !ok || strings.TrimRight(first, "\r ") != "---" {
		return nil, 0
	}
	at := len(text) - len(body) + len(first) + 1
	meta = map[string]string{}
	for at < len(text) {
		line, _, _ := strings.Cut(text[at:], "\n")
		at = min(at+len(line)+1, len(text))
		line = strings.TrimRight(line, "\r ")
		if line == "---" {
			return meta, at
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok && line != "" {
			return nil, 0 // a line of dashes, not front matter
		}
		meta[strings.TrimSpace(key)] = strings.Trim(strings.TrimSpace(value), `"'`)
	}
	return nil, 0
}

// eli is the European Legislation Identifier of the Czech collection of laws, with
// the day of the wording: /eli/cz/sb/2006/135/2010-01-01.
var eli = pattern.New(`^/eli/([a-z]{2})/[a-z]+/(\d{4})/(\d+)(?:/(\d{4}-\d\d-\d\d))?`)

// fill takes from the metadata of the file what the caller did not say.
func (h *Hints) fill(meta map[string]string) {
	set := func(to *string, keys ...string) {
		for _, k := range keys {
			if *to == "" {
				*to = meta[k]
			}
		}
	}
	set(&h.Title, "title")
	set(&h.Country, "country")
	set(&h.Lang, "language", "lang")
	set(&h.Alias, "alias")
	h.Country = strings.ToLower(h.Country)
	if !lang.Known(h.Lang) {
		h.Lang = ""
	}
	if u, err := act.ParseWorkURI(meta["work"]); err == nil && h.Work == "" {
		h.Work = u
	}
	// The day of the last change of the text given; an identifier beside it may be
	// that of the newest edition, whose text the file does not have.
	if d, err := act.ParseDate(meta["last_updated"]); err == nil && h.Date.IsZero() {
		h.Date = d
	}
	if m := eli.FindStringSubmatch(meta["eli"]); m != nil {
		if u, err := act.ParseWorkURI("/akn/" + m[1] + "/act/" + m[2] + "/" + m[3]); err == nil && h.Work == "" {
			h.Work = u
		}
		if h.Country == "" {
			h.Country = m[1]
		}
		if d, err := act.ParseDate(m[4]); err == nil && h.Date.IsZero() {
			h.Date = d
		}
	}
	for _, k := range []string{"date", "version_date"} {
		if d, err := act.ParseDate(meta[k]); err == nil && h.Date.IsZero() {
			h.Date = d
		}
	}
}
