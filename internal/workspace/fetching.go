package workspace

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/fetch"
	"zanger/internal/format"
	"zanger/internal/importer"
	"zanger/internal/library"
)

// FetchOptions say which text is wanted. The zero value asks for the present text
// in the language of the address.
type FetchOptions struct {
	// Lang is the language, At the day whose wording is wanted.
	Lang string
	At   act.Date
	// Hints complete what the text does not say of itself.
	Hints ImportHints
	// Version of the program, told to the site.
	Version string
	// Local is for tests.
	Local *fetch.Local
}

// FetchSchema is the version of [Fetch] as JSON.
const FetchSchema = 1

// Fetch tells what was had from a site and what became of it.
type Fetch struct {
	Schema   int        `json:"schema"`
	Site     string     `json:"site"`
	Address  string     `json:"address"`
	SHA256   string     `json:"sha256"`
	Had      act.Date   `json:"had"`
	Warnings []string   `json:"warnings,omitempty"`
	Text     ImportFile `json:"text"`
}

// Fetch gets an official text from the site that publishes it and adds it to the
// library. target is the alias of an act, whose official address is known, or an
// address on a supported site. It is the only verb that uses the network.
func (w *Workspace) Fetch(ctx context.Context, target string, o FetchOptions) (*Fetch, error) {
	address, h, err := w.addressOf(target, o)
	if err != nil {
		return nil, err
	}
	site, err := fetch.SiteOf(address)
	if err != nil {
		return nil, err
	}
	have, known := w.lib().Fetched(address, func(e *library.Entry) bool { return fits(h, e) })
	text, err := fetch.New(fetch.Options{Version: o.Version, Today: w.today, Local: o.Local}).Get(ctx, address,
		fetch.Known{ETag: have.Site.ETag, LastModified: have.Site.LastModified})
	if known && errors.Is(err, fetch.ErrNotModified) {
		return w.stillThere(site.Name, have)
	}
	if err != nil {
		return nil, err
	}
	r, err := importer.Read(text.Address, text.Body, h)
	if err != nil {
		return nil, err
	}
	x := r.Expression
	if x.Date.IsZero() { // the present text stands today
		x.Date = text.Had
	}
	if x.Authority == "" || x.Authority == act.Official && site.Private {
		x.Authority = act.Official
		if site.Private {
			x.Authority = act.Draft
			r.Findings = append(r.Findings, format.Finding{File: text.Address, Line: 1, Msg: "a private edition: not taken for official"})
		}
	}
	adopt(text.Address, r, h, w.lib().Known)
	if err := r.Complete(text.Address); err != nil {
		return nil, err
	}
	res := &Fetch{Schema: FetchSchema, Site: text.Site, Address: text.Address, SHA256: text.SHA256, Had: text.Had, Warnings: text.Warnings}
	err = w.writing("zanger fetch", func(wr *library.Writer) error {
		ir, err := wr.Add(library.Text{File: text.Address, Source: text.Body, Expression: x, Findings: r.Findings,
			Format: r.Format, From: text.Address, Site: library.Site{Asked: address, ETag: text.ETag, LastModified: text.LastModified}}, w.today)
		if err != nil {
			return err
		}
		res.Text = imported(text.Address, r.Format, ir, x)
		return nil
	})
	return res, err
}

// fits reports whether e is what the hints would make of a text.
func fits(h ImportHints, e *library.Entry) bool {
	return (h.Alias == "" || h.Alias == e.Alias) && (h.Work == "" || h.Work == e.Work) && (h.Lang == "" || h.Lang == e.Lang) &&
		(h.Date.IsZero() || h.Date == e.Date) && (h.Authority == "" || h.Authority == e.Authority)
}

// stillThere tells of a text that the site has not changed since it was had.
func (w *Workspace) stillThere(site string, have library.Fetched) (*Fetch, error) {
	x, err := w.lib().Load(have.Entry)
	if err != nil {
		return nil, err
	}
	ir := library.ImportResult{Outcome: library.Unchanged, Entry: have.Entry}
	for range x.Articles() {
		ir.Articles++
	}
	return &Fetch{Schema: FetchSchema, Site: site, Address: have.From, SHA256: have.SHA256, Had: have.Had,
		Text: imported(have.From, have.Format, ir, x)}, nil
}

// addressOf finds the address to ask for, and what is known of the act there.
func (w *Workspace) addressOf(target string, o FetchOptions) (string, ImportHints, error) {
	h := o.Hints
	if !o.At.IsZero() {
		h.Date = o.At
	}
	if strings.Contains(target, "/") {
		address, err := fetch.Address(target, o.Lang, o.At)
		return address, h, err
	}
	wk, err := w.work(target)
	if err != nil {
		return "", h, err
	}
	latest := wk.Latest("")
	language := o.Lang
	if language == "" {
		language = firstOf(latest.Official)
	}
	official := latest.Official[language]
	if official == "" {
		official = latest.Official[firstOf(latest.Official)]
	}
	if official == "" {
		return "", h, hint(fmt.Errorf("%s: no official address is known: %w", target, errNoAddress), "give the address itself: zanger fetch https://…")
	}
	if h.Alias == "" {
		h.Alias, h.Work, h.Country = wk.Alias, wk.URI, wk.Country
	}
	if h.Lang == "" {
		h.Lang = language
	}
	address, err := fetch.Address(official, language, o.At)
	return address, h, err
}

var errNoAddress = errors.New("the act does not name one")

// firstOf returns the first key of m in order, "" for none.
func firstOf(m map[string]string) string {
	first := ""
	for k := range m {
		if first == "" || k < first {
			first = k
		}
	}
	return first
}
