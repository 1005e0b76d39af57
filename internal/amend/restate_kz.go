package amend

import (
	"slices"

	"zanger/internal/act"
)

// restateAct gives the whole act new wording below its title and table of contents.
func (d *doc) restateAct(o *Order, pl place) error {
	var old []*line
	stays := append(d.contentsLines(), otherNotes(d.root)...)
	for _, l := range d.lines {
		if !l.dead && l.text() != "" && !slices.Contains(d.root.head, l) && !slices.Contains(stays, l) {
			old = append(old, l)
		}
	}
	w, err := d.wordingOf(o.Payload)
	switch {
	case err != nil:
		return err
	case len(w.root.kids) == 0 || len(old) == 0:
		return refuse("the new wording of the act brings no units")
	case len(d.bill.Instructions) > 0 && d.touched():
		return refuse("the whole act is given new wording and this bill has already changed it")
	}
	d.begin(o, pl)
	d.op.whole = true
	had := formerUnits(d.root)
	d.claim(d.claims.whole, "")
	d.relay(old, d.laidOver(d.root, w.root, w.lines, w.lines))
	d.rereadAll()
	d.settleNumbers(nil, "", had)
	return nil
}

// touched reports whether the bill has changed anything so far.
func (d *doc) touched() bool {
	for _, l := range d.lines {
		if l.dead {
			return true
		}
		for _, pc := range l.body {
			if len(pc.by) > 0 {
				return true
			}
		}
	}
	return false
}

// restateHead gives a chapter new wording: its articles are laid over those that were
// there, so that what stays the same stays untouched, and an editorial note stays with
// the article of its number or goes with it.
func (d *doc) restateHead(n, fresh *node, w *wording, lines []*line) {
	old := n.allLines()
	n.each(func(k *node) { old = append(old, k.notes...) })
	slices.SortFunc(old, func(a, b *line) int { return a.idx - b.idx })
	stays := otherNotes(n)
	old = slices.DeleteFunc(slices.Compact(old), func(l *line) bool { return l.dead || slices.Contains(stays, l) })
	d.relay(old, d.laidOver(n, fresh, w.lines, lines))
	d.rereadAll()
}

// laidOver lists the lines of new wording, of which all are those of the whole wording,
// with lines of the act itself where an article is as it was, and with its notes.
func (d *doc) laidOver(n, fresh *node, all, lines []*line) []*line {
	was := map[string]*node{}
	for _, a := range articlesOf(n) {
		was[bare(a.num)] = a
	}
	keep := map[*line][]*line{}   // in the place of an article that begins on a line
	skip := map[*line]bool{}      // the other lines of such an article
	behind := map[*line][]*line{} // notes behind the last line of an article
	for _, f := range articlesOf(fresh) {
		a := was[bare(f.num)]
		own := f.allLines()
		if a == nil || len(own) == 0 || a.status == act.Excluded {
			continue
		}
		notes := liveNotes(a)
		first, last := all[own[0].idx], all[own[len(own)-1].idx]
		same := slices.EqualFunc(a.allLines(), own, func(x, y *line) bool { return x.text() == y.text() })
		if !same {
			behind[last] = notes
			continue
		}
		keep[first] = append(slices.Clone(a.allLines()), notes...)
		for _, l := range own {
			skip[all[l.idx]] = true
		}
	}
	var out []*line
	at := -1
	for _, l := range lines {
		k := keep[l]
		switch {
		case len(k) > 0 && k[0].idx > at:
			out = append(out, k...)
			at = k[len(k)-1].idx
			continue
		case len(k) > 0: // the article has moved: its lines are new ones
			out = append(out, d.setAnew(k)...)
			continue
		case skip[l]:
			continue
		}
		out = append(out, l)
		for _, note := range behind[l] {
			if note.idx > at {
				out, at = append(out, note), note.idx
			}
		}
	}
	return out
}

// setAnew copies lines of the act as new ones.
func (d *doc) setAnew(ls []*line) []*line {
	var out []*line
	for _, l := range ls {
		out = append(out, d.newLine(d.sep, l.raw))
	}
	return out
}

// otherNotes are the editorial notes that belong to no article: they stay where they
// are whatever comes of the articles.
func otherNotes(n *node) []*line {
	var out []*line
	n.each(func(k *node) {
		if a := k.article(); !a.kind.IsRoot() && k.status != act.Excluded {
			out = append(out, k.notes...)
		}
	})
	return out
}

func articlesOf(n *node) []*node {
	var out []*node
	n.each(func(k *node) {
		if k.kind.IsRoot() && k.print != "" {
			out = append(out, k)
		}
	})
	return out
}

func liveNotes(n *node) []*line {
	var out []*line
	n.each(func(k *node) {
		for _, l := range k.notes {
			if !l.dead && k.status != act.Excluded {
				out = append(out, l)
			}
		}
	})
	slices.SortFunc(out, func(a, b *line) int { return a.idx - b.idx })
	return slices.Compact(out)
}

// relay puts lines in the place of old ones. Lines of the act among them stay where
// they are; what stands between two of them is changed as one run.
func (d *doc) relay(old, want []*line) {
	stays := map[*line]bool{}
	for _, l := range want {
		if len(l.body) > 0 && slices.Contains(old, l) {
			stays[l] = true
		}
	}
	before := d.lines[max(0, old[0].idx-1)]
	atStart := old[0].idx == 0
	i := 0
	var fresh []*line
	flush := func(gone []*line) {
		defer func() { fresh = nil }()
		for len(gone) > 0 && len(fresh) > 0 && gone[0].raw == fresh[0].raw {
			before, atStart = gone[0], false
			gone, fresh = gone[1:], fresh[1:]
		}
		for len(gone) > 0 && len(fresh) > 0 && gone[len(gone)-1].raw == fresh[len(fresh)-1].raw {
			gone, fresh = gone[:len(gone)-1], fresh[:len(fresh)-1]
		}
		if len(gone) > 0 && len(fresh) > 0 {
			d.change(gone[0], 0, len(gone[0].raw), fresh[0].raw)
			before, atStart = gone[0], false
			gone, fresh = gone[1:], fresh[1:]
		}
		for _, l := range gone {
			d.remove(l)
		}
		if len(fresh) > 0 {
			at := before.idx
			if atStart {
				at = -1
			}
			d.insert(at, fresh)
			before, atStart = fresh[len(fresh)-1], false
		}
	}
	for _, l := range want {
		if !stays[l] {
			fresh = append(fresh, l)
			continue
		}
		j := i
		for j < len(old) && old[j] != l {
			j++
		}
		flush(old[i:j])
		before, atStart = l, false
		i = j + 1
	}
	flush(old[min(i, len(old)):])
}
