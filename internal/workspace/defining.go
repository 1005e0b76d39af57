package workspace

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/check"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/compare/definition"
	"zanger/internal/diff/words"
	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/search/analysis"
	"zanger/internal/view"
)

// Definitions are what different acts mean by a word.
type Definitions = compare.Definitions

// Define finds how each act defines a term, given in any language. The last known
// wording of each act is read, the official text before ours, else the reader's
// language. between names two acts, or their definitions, to be compared word by word.
func (w *Workspace) Define(term string, between []string, reader string) (*Definitions, error) {
	d := &Definitions{Schema: compare.SideSchema, Term: strings.TrimSpace(term), Entries: []compare.DefinitionEntry{}}
	if d.Term == "" {
		return nil, hint(fmt.Errorf("no term is given"), "name one: zanger define victim")
	}
	if err := w.termWords(d); err != nil {
		return nil, err
	}
	w.loadAll(w.lib().Entries())
	wanted := map[string][][]string{} // by language
	for code, words := range d.Words {
		for _, s := range words {
			wanted[code] = append(wanted[code], stemsIn(s, code))
		}
	}
	var terms []string
	for _, alias := range w.lib().Aliases() {
		wk, err := w.lib().Work(alias)
		if err != nil {
			w.notify(err.Error())
			continue
		}
		d.Searched++
		read := wordingsToRead(wk, reader)
		for i, x := range read {
			for _, def := range definition.Of(x) {
				if renderedBefore(read[:i], x, def.Provision.EID) {
					continue
				}
				terms = appendNew(terms, def.Term)
				if exact, ok := namedBy(def.Term, x.Lang, wanted[x.Lang]); ok {
					d.Entries = append(d.Entries, w.definitionEntry(wk, x, def, exact, reader))
				}
			}
		}
	}
	if len(d.Entries) == 0 {
		return nil, w.undefined(d, terms)
	}
	slices.SortStableFunc(d.Entries, func(a, b compare.DefinitionEntry) int {
		return cmp.Or(compareBool(!a.Exact, !b.Exact), strings.Compare(a.Country, b.Country), strings.Compare(a.Act, b.Act))
	})
	return d, w.difference(d, between, reader)
}

// termWords fills in what is looked for in each language: the terms of the concept
// that the term names, else the term itself.
func (w *Workspace) termWords(d *Definitions) error {
	d.Words = map[string][]string{}
	if w.corpus != nil {
		th, err := w.concepts()
		if err != nil {
			return err
		}
		if c, _ := th.Find(d.Term); c != nil {
			d.Topic = c.ID
			for _, t := range c.Terms() {
				if !t.Uncertain {
					d.Words[t.Lang] = append(d.Words[t.Lang], t.Text)
				}
			}
		}
	}
	for _, code := range lang.Codes() {
		if !slices.Contains(d.Words[code], d.Term) {
			d.Words[code] = append(d.Words[code], d.Term)
		}
	}
	return nil
}

// namedBy reports whether a term that an act defines is one of those looked for, or
// begins or ends with it: victim of trafficking, child victim. exact says that it is
// the very term. A term inside a longer name, as in victims' code, is another thing.
// wanted are the stems of each.
func namedBy(term, code string, wanted [][]string) (exact, ok bool) {
	have := stemsIn(term, code)
	for _, want := range wanted {
		if len(want) == 0 || len(want) > len(have) {
			continue
		}
		if slices.Equal(have, want) {
			return true, true
		}
		ok = ok || slices.Equal(have[len(have)-len(want):], want) || slices.Equal(have[:len(want)], want) && opensName(term, code, len(want))
	}
	return false, ok
}

// opensName reports whether the word after the first n telling ones of an English term
// belongs to what goes before: of, in. Other languages put what they add behind.
func opensName(term, code string, n int) bool {
	if code != lang.English {
		return true
	}
	for _, word := range analysis.For(code).Words(term) {
		if n == 0 {
			return word.Stop
		}
		if !word.Stop {
			n--
		}
	}
	return false
}

func stemsIn(s, code string) []string {
	var out []string
	for _, word := range analysis.For(code).Words(s) {
		if !word.Stop {
			out = append(out, word.Term)
		}
	}
	return out
}

// renderedBefore reports whether a text of ours that was read before x holds a unit too.
func renderedBefore(read []*act.Expression, x *act.Expression, e act.EID) bool {
	return !check.Official(x) && slices.ContainsFunc(read, func(y *act.Expression) bool { return !check.Official(y) && y.Find(e) != nil })
}

// wordingsToRead are the last known wordings of an act: the official ones; ours in
// the reader's language, else in English, else any. Where that one is a selection, the
// next one follows it for what it leaves out; older ones are not read.
func wordingsToRead(wk *act.Work, reader string) []*act.Expression {
	best := func(fits func(*act.Expression) bool) *act.Expression {
		var out *act.Expression
		for _, x := range wk.Expressions {
			if x.Authority != act.Draft && fits(x) && (out == nil || !x.Date.Before(out.Date)) {
				out = x
			}
		}
		return out
	}
	var out []*act.Expression
	for _, code := range lang.Codes() {
		if x := best(func(x *act.Expression) bool { return check.Official(x) && x.Lang == code }); x != nil {
			out = append(out, x)
		}
	}
	for _, code := range []string{reader, lang.English, ""} {
		x := best(func(x *act.Expression) bool { return !check.Official(x) && (code == "" || x.Lang == code) })
		if x != nil && !slices.Contains(out, x) {
			if out = append(out, x); x.Coverage != act.Selected {
				return out
			}
		}
	}
	return out
}

func (w *Workspace) definitionEntry(wk *act.Work, x *act.Expression, def definition.Definition, exact bool, reader string) compare.DefinitionEntry {
	e := compare.DefinitionEntry{Act: wk.Alias, Country: wk.Country, Title: x.Title(reader), Ref: ref(x, def.Provision.EID),
		Citation:      cite.Format(x, def.Provision.EID, reader, cite.Short),
		CitationThere: cite.Format(x, def.Provision.EID, ownLanguage(wk.Country, x), cite.Short),
		Language:      x.Lang, Authority: x.Authority, KnownAs: x.Date, Term: def.Term, Exact: exact, Text: def.Text, Body: def.Body}
	if c, ok := x.CheckOf(def.Provision.EID); ok {
		e.Checked = &compare.SideCheck{Against: c.Against, Edition: c.Edition, On: c.On}
	}
	if r, ok := wk.Repeal(); ok {
		e.RepealedFrom, _ = r.Effective()
		e.RepealedBy = r.By
	}
	return e
}

// undefined is the error for a term that no act defines.
func (w *Workspace) undefined(d *Definitions, terms []string) error {
	err := fmt.Errorf("none of the %d acts read defines %q", d.Searched, clipped(d.Term))
	if near := lang.Nearest(d.Term, terms, 3); len(near) > 0 {
		return hint(err, "they define %s; \"zanger search\" finds where a word is used", strings.Join(near, ", "))
	}
	return hint(err, "\"zanger search\" finds where a word is used")
}

// difference compares two of the definitions word by word: those of the acts named,
// or the only two there are.
func (w *Workspace) difference(d *Definitions, between []string, reader string) error {
	if len(between) == 0 && len(d.Entries) != 2 {
		return nil
	}
	pair := []compare.DefinitionEntry{}
	for _, name := range between {
		i := slices.IndexFunc(d.Entries, func(e compare.DefinitionEntry) bool { return e.Act == name || e.Ref == name })
		if i < 0 {
			var known []string
			for _, e := range d.Entries {
				known = appendNew(known, e.Act)
			}
			return hint(fmt.Errorf("%s does not define %q", name, clipped(d.Term)), "these do: %s", strings.Join(known, ", "))
		}
		e := d.Entries[i]
		if len(pair) == 1 && e.Language != pair[0].Language {
			same := slices.IndexFunc(d.Entries, func(x compare.DefinitionEntry) bool { return x.Act == name && x.Language == pair[0].Language })
			if same >= 0 {
				e = d.Entries[same]
			}
		}
		pair = append(pair, e)
	}
	if len(between) == 0 {
		pair = d.Entries
	}
	switch {
	case len(pair) != 2:
		return hint(fmt.Errorf("two acts are compared, not %d", len(pair)), "name two: --diff cets-197,eu-2012-29")
	case pair[0].Language != pair[1].Language && len(between) == 0:
		return nil
	case pair[0].Language != pair[1].Language:
		err := fmt.Errorf("%s and %s are in different languages: words are compared in one", pair[0].Ref, pair[1].Ref)
		return hint(err, "--lang en or ru may give both in that language")
	}
	d.Difference = &compare.DefinitionDifference{Old: pair[0].Ref, New: pair[1].Ref, Edits: []compare.DefinitionEdit{}}
	for _, e := range words.Diff(strings.TrimSpace(pair[0].Meaning()), strings.TrimSpace(pair[1].Meaning())) {
		d.Difference.Edits = append(d.Difference.Edits, compare.DefinitionEdit{Kind: e.Kind.String(), Text: e.Text})
	}
	return nil
}

// DefinitionsDocument draws definitions, labels in reader's language; columns is how
// many letters a line of the screen has, 0 for paper.
func (w *Workspace) DefinitionsDocument(d *Definitions, reader string, columns int) *document.Document {
	return view.Definitions(d, view.SideOptions{Lang: reader, Columns: columns})
}
