package search

import (
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
)

// grown is what a new generation takes over from the one before: shards as they
// are, less the documents of sources that have changed. A nil grown takes nothing.
//
// What changed goes into small shards of its own. So that they stay few, a new one
// takes in those of its country that are no larger than itself, as in a log-structured
// merge tree (O'Neil and others, 1996), and a shard that is dead for more than a
// quarter is made anew.
type grown struct {
	gen    string
	m      *manifest
	table  *table
	counts []counts
	// from is, for each new source, the number of the same one before, or -1; to
	// the other way round, -1 also where its shard is made anew.
	from, to []int
	shards   []int // kept, by number before
	todo     []int // new sources to be read
	docs     [][]docKey
}

var deadKey = docKey{-1, -1}

// grow works out what can be taken over from the current generation for sources,
// nil when it is nothing, or when that generation is not sound.
func (s store) grow(sources []Source) *grown {
	c, m, err := readCurrent(s.fsys, s.dir)
	if err != nil || m.Concepts != s.v.hash || len(m.Shards) == 0 {
		return nil
	}
	g := &grown{gen: c.gen, m: m}
	g.match(sources)
	if len(g.todo) > len(sources)/2 {
		return nil
	}
	if m.check(s.fsys, s.dir, c.gen, true)() != nil || !g.read(s) {
		return nil
	}
	g.choose(sources)
	return g
}

// read loads the table and the counts of the generation before.
func (g *grown) read(s store) bool {
	dir := filepath.Join(s.dir, g.gen)
	b, err := s.fsys.ReadFile(filepath.Join(dir, tableFile))
	if err != nil {
		return false
	}
	if g.table, err = readTable(b); err != nil || g.table.docs != g.m.numbers() {
		return false
	}
	if b, err = s.fsys.ReadFile(filepath.Join(dir, countsFile)); err != nil {
		return false
	}
	g.counts, err = unpackCounts(b)
	return err == nil && len(g.counts) == len(g.m.Sources)
}

// match finds the sources that have not changed.
func (g *grown) match(sources []Source) {
	g.to = make([]int, len(g.m.Sources))
	for i := range g.to {
		g.to[i] = -1
	}
	g.from = make([]int, len(sources))
	old := 0
	for i, s := range sources {
		for old < len(g.m.Sources) && g.m.Sources[old].ID < s.ID {
			old++
		}
		if old < len(g.m.Sources) && g.m.Sources[old].ID == s.ID && g.m.Sources[old].Hash == s.Hash {
			g.from[i], g.to[old] = old, i
		} else {
			g.from[i] = -1
			g.todo = append(g.todo, i)
		}
	}
}

// choose decides which shards are kept.
func (g *grown) choose(sources []Source) {
	live := g.liveSources()
	again := make([]bool, len(g.m.Shards))
	for n, info := range g.m.Shards {
		if dead := g.deadIn(n); 4*dead > info.Documents {
			again[n] = true
			g.dissolve(live[n])
		}
	}
	waiting := map[string]int{} // sources to be read, by country
	for _, i := range g.todo {
		waiting[countryOf(sources, i)]++
	}
	for n := len(g.m.Shards) - 1; n >= 0; n-- { // the newest last, the smallest with them
		c := g.m.Shards[n].Country
		if w := waiting[c]; !again[n] && w > 0 && len(live[n]) <= w {
			again[n] = true
			waiting[c] += len(live[n])
			g.dissolve(live[n])
		}
	}
	for n := range g.m.Shards {
		if !again[n] {
			g.shards = append(g.shards, n)
		}
	}
	slices.Sort(g.todo)
}

// dissolve has sources read anew whose shard is not kept.
func (g *grown) dissolve(old []int) {
	for _, o := range old {
		i := g.to[o]
		g.todo = append(g.todo, i)
		g.from[i], g.to[o] = -1, -1
	}
}

// span returns the numbers of the documents of shard n before.
func (g *grown) span(n int) (from, to int) {
	for _, s := range g.m.Shards[:n] {
		from += s.Documents
	}
	return from, from + g.m.Shards[n].Documents
}

// now returns the source, by its new number, that document doc stands for, -1 for none.
func (g *grown) now(doc int) int {
	if !g.table.alive(doc) {
		return -1
	}
	return g.to[g.table.source(doc)]
}

// liveSources lists for each shard the sources, by their number before, that have
// not changed.
func (g *grown) liveSources() [][]int {
	out := make([][]int, len(g.m.Shards))
	seen := make([]bool, len(g.m.Sources))
	for n := range g.m.Shards {
		for from, to := g.span(n); from < to; from++ {
			if g.now(from) < 0 {
				continue
			}
			if o := g.table.source(from); !seen[o] {
				seen[o] = true
				out[n] = append(out[n], o)
			}
		}
	}
	return out
}

func (g *grown) deadIn(n int) int {
	dead := 0
	for from, to := g.span(n); from < to; from++ {
		if g.now(from) < 0 {
			dead++
		}
	}
	return dead
}

// carryOver gives b the rows, counts and origins of the sources that are not read.
func (g *grown) carryOver(b *built) {
	if g == nil {
		return
	}
	for i, o := range g.from {
		if o >= 0 {
			b.manifest.Sources[i], b.counts[i] = g.m.Sources[o], g.counts[o]
		}
	}
	type place struct{ doc, shard, at int }
	places := make([]place, g.m.Documents) // by rank
	held := make([]bool, g.m.Documents)
	count := make([]int, len(b.rows))
	for at, n := range g.shards {
		from, to := g.span(n)
		g.docs = append(g.docs, make([]docKey, to-from))
		for doc := from; doc < to; doc++ {
			g.docs[at][doc-from] = deadKey
			if i := g.now(doc); i >= 0 {
				places[g.table.rank(doc)], held[g.table.rank(doc)] = place{doc, at, doc - from}, true
				count[i]++
			}
		}
	}
	for i, n := range count {
		if n > 0 {
			b.rows[i] = make([]row, 0, n)
		}
	}
	t, names, tags := g.table, make([]string, g.table.strings), make([]tag, 0, len(g.table.tags.byDoc)/docTagSize)
	name := func(col, doc int) act.EID {
		i := t.at(col, doc)
		if names[i] == "" {
			names[i] = t.str(i)
		}
		return act.EID(names[i])
	}
	works := make([]string, len(b.rows))
	for rank, p := range places {
		if !held[rank] {
			continue
		}
		i := g.now(p.doc)
		if works[i] == "" {
			works[i] = b.manifest.Sources[i].work()
		}
		from := len(tags)
		t.tags.of(p.doc, func(x tag) { tags = append(tags, x) })
		g.docs[p.shard][p.at] = docKey{i, len(b.rows[i])}
		b.rows[i] = append(b.rows[i], row{source: i, work: works[i], eid: name(colEID, p.doc), wid: name(colWID, p.doc),
			words: t.length(p.doc), tags: tags[from:len(tags):len(tags)]})
	}
}

// indexed returns how many of so many sources are read.
func (g *grown) indexed(sources int) int {
	if g == nil {
		return sources
	}
	return len(g.todo)
}

// link gives the shards that are kept a place in folder dir, and says what is in them.
func (g *grown) link(s store, dir string) (shards []shardInfo, files []fileInfo, err error) {
	if g == nil {
		return nil, nil, nil
	}
	for at, n := range g.shards {
		info := g.m.Shards[n]
		if err := s.fsys.MkdirAll(filepath.Join(dir, info.Name)); err != nil {
			return nil, nil, err
		}
		for _, f := range g.m.Files {
			if !strings.HasPrefix(f.Path, info.Name+"/") {
				continue
			}
			name := filepath.FromSlash(f.Path)
			if err := s.fsys.Link(filepath.Join(s.dir, g.gen, name), filepath.Join(dir, name)); err != nil {
				return nil, nil, err
			}
			files = append(files, f)
		}
		info.Dead = 0
		for _, k := range g.docs[at] {
			if k == deadKey {
				info.Dead++
			}
		}
		shards = append(shards, info)
	}
	return shards, files, nil
}
