package search

import (
	"cmp"

	"slices"
	"strings"

	"zanger/internal/act"
)

// filter says what may be part of an answer: by source, and by document where a
// filter asks for more.
type filter struct {
	sources []bool // nil when every one may
	docs    bitset // nil when every one may
}

// UnitRef names a provision of an act, whatever its wordings; an empty EID is the
// whole act.
type UnitRef struct {
	Alias string
	EID   act.EID
}

// filters returns the values of a filter in the query and of those given beside it.
func (q Query) filters(p parsed, name string) []string {
	var beside []string
	switch name {
	case "act":
		beside = q.Acts
	case "country":
		beside = q.Countries
	case "lang":
		beside = q.Langs
	case "topic":
		beside = q.Topics
	case "level":
		beside = q.Levels
	case "authority":
		beside = q.Authorities
	}
	return slices.Concat(p.filters[name], beside)
}

// filtered reports whether anything narrows the answer.
func filtered(p parsed, q Query) bool {
	if !q.On.IsZero() {
		return true
	}
	return slices.ContainsFunc(filterNames, func(n string) bool { return len(q.filters(p, n)) > 0 })
}

// newFilter works out what p and q let through. What it cannot read it notes and
// leaves out.
func (ix *Index) newFilter(p parsed, q Query, note func(string, ...any)) filter {
	var f filter
	if !filtered(p, q) {
		return f
	}
	f.sources = make([]bool, len(ix.manifest.Sources))
	for i := range ix.manifest.Sources {
		o := &ix.manifest.Sources[i]
		f.sources[i] = o.named(q.filters(p, "act")) && o.ofCountry(q.filters(p, "country")) &&
			oneOf(q.filters(p, "lang"), o.Lang) && o.ofAuthority(q.filters(p, "authority"))
	}
	ix.keepStanding(f.sources, p, q, note)
	for _, v := range q.filters(p, "topic") {
		set := ix.newBitset()
		concepts := ix.vocabulary.named(v)
		if len(concepts) == 0 {
			note("no concept is called %q", v)
		}
		for _, c := range concepts {
			for _, n := range ix.vocabulary.closure(c) {
				ix.table.tags.with(n, func(doc int, _, _ uint8) { set.add(doc) })
			}
		}
		f.keep(set)
	}
	if levels := q.filters(p, "level"); len(levels) > 0 {
		f.keep(ix.atLevels(levels, note))
	}
	for _, v := range q.filters(p, "standard") {
		f.keep(ix.underStandard(v, q, note))
	}
	return f
}

func (ix *Index) newBitset() bitset { return make(bitset, (ix.table.docs+63)/64) }

func (f *filter) keep(set bitset) {
	if f.docs == nil {
		f.docs = set
		return
	}
	for i := range f.docs {
		f.docs[i] &= set[i]
	}
}

func (f *filter) admits(doc, source int) bool {
	return (f.sources == nil || f.sources[source]) && (f.docs == nil || f.docs[doc/64]&(1<<(doc%64)) != 0)
}

func oneOf(asked []string, have string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(s string) bool { return strings.EqualFold(s, have) })
}

func (o *origin) named(asked []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(name string) bool {
		return strings.EqualFold(name, o.Alias) || strings.EqualFold(name, o.Short) || strings.EqualFold(name, string(o.URI))
	})
}

// countryNames are what people write instead of the code.
var countryNames = map[string]string{"uk": "gb", "kazakhstan": "kz", "czechia": "cz", "czech republic": "cz", "serbia": "rs", "moldova": "md", "united kingdom": "gb"}

func (o *origin) ofCountry(asked []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(code string) bool {
		code = strings.ToLower(code)
		return code == strings.ToLower(o.Country) || countryNames[code] == strings.ToLower(o.Country)
	})
}

// ofAuthority compares by the first words: "official" is the law's own words and
// not a translation; "working" is enough for a working text.
func (o *origin) ofAuthority(asked []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(name string) bool {
		name = strings.ToLower(strings.ReplaceAll(name, "-", " "))
		return name == string(o.Authority) || name != "" && name != "official" && strings.HasPrefix(string(o.Authority), name)
	})
}

// Day returns the day whose law q asks for, by its text or beside it; zero is none.
func (ix *Index) Day(q Query) act.Date { return dayOf(parse(q.Text), q) }

func dayOf(p parsed, q Query) act.Date {
	for _, v := range p.filters["at"] {
		if d, err := act.ParseDate(v); err == nil {
			return d
		}
	}
	return q.On
}

// keepStanding leaves, of the wordings in each language of an act, those that
// stood on the day asked for; where none is known to have, the last one known
// before it, unless the act was repealed by then.
func (ix *Index) keepStanding(allowed []bool, p parsed, q Query, note func(string, ...any)) {
	for _, v := range p.filters["at"] {
		if _, err := act.ParseDate(v); err != nil {
			note("%q is no day: write it as 2016-01-01", v)
		}
	}
	d := dayOf(p, q)
	if d.IsZero() {
		return
	}
	day := d.String()
	type wording struct{ work, lang string }
	known := map[wording]bool{}
	last := map[wording]int{}
	ended := map[string]bool{}
	for i := range ix.manifest.Sources {
		o := &ix.manifest.Sources[i]
		w := wording{o.work(), o.Lang}
		known[w] = known[w] || o.stoodOn(day)
		ended[o.work()] = ended[o.work()] || o.Ended != "" && o.Ended <= day
		if j, ok := last[w]; o.Date <= day && (!ok || cmp.Compare(ix.manifest.Sources[j].Date, o.Date) < 0) {
			last[w] = i
		}
	}
	for i := range allowed {
		o := &ix.manifest.Sources[i]
		w := wording{o.work(), o.Lang}
		j, ok := last[w]
		stands := o.stoodOn(day) || !known[w] && ok && ix.manifest.Sources[j].Date == o.Date
		allowed[i] = allowed[i] && stands && !ended[o.work()]
	}
}

// work names the act that o is a wording of.
func (o *origin) work() string {
	if o.URI != "" {
		return string(o.URI)
	}
	return o.Alias
}

// atLevels returns the documents of the levels asked for: article, section,
// chapter, preamble, or the kind of source: practice, act.
func (ix *Index) atLevels(levels []string, note func(string, ...any)) bitset {
	set, seen := ix.newBitset(), map[string]bool{}
	for doc := range ix.table.docs {
		if !ix.table.alive(doc) {
			continue
		}
		o := &ix.manifest.Sources[ix.table.source(doc)]
		level, kind := levelOf(ix.table.eid(doc)), cmp.Or(o.Kind, "act")
		seen[level], seen[kind] = true, true
		if oneOf(levels, level) || oneOf(levels, kind) {
			set.add(doc)
		}
	}
	for _, l := range levels {
		if !seen[strings.ToLower(l)] {
			note("no text has the level %q: there are %s", l, strings.Join(sortedKeys(seen), ", "))
		}
	}
	return set
}

// levelOf names the level of a unit: article, section, chapter, preamble …
func levelOf(e act.EID) string {
	steps, err := e.Steps()
	if err != nil || len(steps) == 0 {
		return string(e)
	}
	return string(steps[len(steps)-1].Kind)
}

// underStandard returns the documents that q.Standard names for a value.
func (ix *Index) underStandard(value string, q Query, note func(string, ...any)) bitset {
	set := ix.newBitset()
	var units []UnitRef
	ok := q.Standard != nil
	if ok {
		units, ok = q.Standard(value)
	}
	if !ok {
		note("no standard is called %q", value)
		return set
	}
	wanted := map[UnitRef]bool{}
	for _, u := range units {
		wanted[UnitRef{u.Alias, rootOf(u.EID)}] = true
	}
	for doc := range ix.table.docs {
		if !ix.table.alive(doc) {
			continue
		}
		o := &ix.manifest.Sources[ix.table.source(doc)]
		if wanted[UnitRef{o.Alias, ""}] || wanted[UnitRef{o.Alias, ix.table.eid(doc)}] {
			set.add(doc)
		}
	}
	return set
}

// rootOf is the article or section that e lies in, or e itself.
func rootOf(e act.EID) act.EID {
	steps, err := e.Steps()
	if err != nil || len(steps) < 2 || !steps[0].Kind.IsRoot() {
		return e
	}
	return act.EID("").Join(steps[0].Kind, steps[0].Num)
}
