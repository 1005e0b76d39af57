package search

import (
	"cmp"
	"fmt"
	"slices"

	"zanger/internal/act"
)

// Source is one expression to index.
type Source struct {
	// ID is unique and stays the same from run to run; Hash changes whenever the
	// expression does.
	ID, Hash string
	// Country is that of the act. Sources of one country are kept together.
	Country string
	// Load reads the expression. It is called only when the source must be
	// indexed, maybe from several goroutines at once for different sources.
	Load func() (*act.Expression, error)
}

// origin is what the index knows of the expression that a document is from.
type origin struct {
	ID        string        `json:"id"`
	Hash      string        `json:"hash"`
	URI       act.WorkURI   `json:"uri,omitempty"`
	Alias     string        `json:"alias"`
	Short     string        `json:"short"` // country and number
	Lang      string        `json:"lang"`
	Country   string        `json:"country"`
	Date      string        `json:"date"` // 2006-01-02, so that text order is order in time
	From      string        `json:"from,omitempty"`
	Until     string        `json:"until,omitempty"`
	Authority act.Authority `json:"authority"`
	Kind      string        `json:"kind,omitempty"`
	// Ended is the first day on which the act was repealed, as far as this text knows.
	Ended string `json:"ended,omitempty"`
	// By are the acts that amended this one.
	By []act.WorkURI `json:"by,omitempty"`
	// Topics are the concepts of the title, by number.
	Topics []uint16 `json:"topics,omitempty"`
}

func originOf(s Source, x *act.Expression) origin {
	o := origin{
		ID: s.ID, Hash: s.Hash, URI: x.URI, Alias: x.Alias, Short: x.URI.ShortName(), Lang: x.Lang, Country: x.Country,
		Date: x.Date.String(), From: x.Valid.From.String(), Until: x.Valid.Until.String(), Authority: x.Authority, Kind: x.Kind,
	}
	for _, e := range x.Events {
		if e.Type == act.Repealed && len(e.Touches) == 0 {
			from, _ := e.Effective()
			o.Ended = from.String()
		}
		if e.Type == act.Amended && e.By != "" && !slices.Contains(o.By, e.By) {
			o.By = append(o.By, e.By)
		}
	}
	return o
}

// stoodOn reports whether the wording is known to have been in force on day.
func (o origin) stoodOn(day string) bool {
	if o.Date == day {
		return true
	}
	return (o.From != "" || o.Until != "") && (o.From == "" || o.From <= day) && (o.Until == "" || day <= o.Until)
}

// sorted returns sources in order of id. Two of one id are an error.
func sorted(sources []Source) ([]Source, error) {
	out := slices.Clone(sources)
	slices.SortFunc(out, func(a, b Source) int { return cmp.Compare(a.ID, b.ID) })
	for i := 1; i < len(out); i++ {
		if out[i].ID == out[i-1].ID {
			return nil, fmt.Errorf("index: two sources are called %q", out[i].ID)
		}
	}
	return out, nil
}

// SourceError says that a source cannot be read. No index can be made with it.
type SourceError struct {
	// ID names the source.
	ID  string
	err error
}

func (e *SourceError) Error() string { return "index " + e.ID + ": " + e.err.Error() }

// Unwrap returns what was wrong.
func (e *SourceError) Unwrap() error { return e.err }
