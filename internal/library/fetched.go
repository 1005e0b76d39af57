package library

import "zanger/internal/act"

// Site is what the site of a fetched text said of it: the address that was asked
// for, and the marks by which the site can tell whether it still has that text.
type Site struct{ Asked, ETag, LastModified string }

// Fetched is a text that was fetched and is still the current one.
type Fetched struct {
	Entry *Entry
	Site  Site
	// From is where it was found in the end, SHA256 the hash of the bytes that came.
	From, SHA256 string
	Format       string
	Had          act.Date
}

// Fetched returns the latest current text that was fetched when address was asked
// for and that fits says is meant, if the site gave a mark for it and it can be
// read.
func (l *Library) Fetched(address string, fits func(*Entry) bool) (best Fetched, ok bool) {
	records, _, err := readRecords(l.actsDir())
	if err != nil {
		return best, false
	}
	for _, r := range current(records) {
		if r.Asked != address || r.ETag == "" && r.LastModified == "" {
			continue
		}
		e := l.Entry("library/" + r.folder)
		if e == nil || !fits(e) || ok && !best.Entry.Date.Before(e.Date) {
			continue
		}
		if _, err := l.Load(e); err != nil {
			continue
		}
		best, ok = Fetched{e, Site{r.Asked, r.ETag, r.LastModified}, r.From, r.SHA256, r.Format, r.Had}, true
	}
	return best, ok
}
