package amend

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// kzWords replaces, takes out or puts in words.
func (d *doc) kzWords(o *Order, opt Options) error {
	for _, path := range o.At {
		places, err := d.kzPlaces(path)
		if err != nil {
			return err
		}
		for _, pl := range places {
			if len(pl.scope) == 0 {
				return refuse("%s is not in the act: it has no text", path)
			}
			var cs []change
			if o.Kind == Insertion {
				cs, err = d.kzInsertions(pl, path, o)
			} else {
				cs, err = d.kzReplacements(pl, path, o, opt)
			}
			if err != nil {
				return err
			}
			if err := d.kzCarry(pl, cs, o); err != nil {
				return err
			}
		}
	}
	return nil
}

// kzReplacements are the changes of words by words, or by nothing.
func (d *doc) kzReplacements(pl place, path Path, o *Order, opt Options) ([]change, error) {
	var cs []change
	for i, old := range o.Old {
		put := ""
		if o.Kind == Replacement {
			put = o.New[i]
		}
		if o.Inflected {
			got, err := d.kzForms(pl, path, old, put, o, opt)
			if err != nil {
				return nil, err
			}
			cs = append(cs, got...)
			continue
		}
		if o.Anchor == AtEnd {
			s, err := endMark(pl, path, old)
			if err != nil {
				return nil, err
			}
			if op := d.putHere(s); op != nil {
				return nil, refuse("%s: this bill has already changed its end (%s of %s)", path, op.kind, op.eid)
			}
			cs = append(cs, change{s, put})
			continue
		}
		got, err := d.kzSpots(pl, path, old, o.Every || o.Mark != "")
		if err != nil {
			return nil, err
		}
		if o.Mark != "" {
			if got, err = besideMark(got, path, old, o); err != nil {
				return nil, err
			}
		}
		for _, s := range got {
			if o.Kind == Repeal {
				s = withSpace(s)
			}
			cs = append(cs, change{s, put})
		}
	}
	return cs, nil
}

// besideMark leaves those of places of words that stand right behind other words, or
// right before them. It must be one.
func besideMark(got []stretch, path Path, old string, o *Order) ([]stretch, error) {
	var out []stretch
	mark := []rune(strings.Map(alike, o.Mark))
	for _, s := range got {
		text := s.text()
		var near string
		if o.Anchor == Before {
			near = strings.TrimLeft(text[s.to:], " ,")
			if end, ok := alikeAt(near, 0, mark); ok && wholeWords(near, 0, end) {
				out = append(out, s)
			}
			continue
		}
		near = strings.TrimRight(text[:s.from], " ,")
		if at := len(near) - lenOfLast(near, len(mark)); at >= 0 {
			if end, ok := alikeAt(near, at, mark); ok && end == len(near) && wholeWords(near, at, end) {
				out = append(out, s)
			}
		}
	}
	if len(out) != 1 {
		return nil, refuse("%s: the words %q stand %d times beside %q and one is meant", path, clip(old), len(out), clip(o.Mark)).among(around(got)...)
	}
	return out, nil
}

// lenOfLast is the length of the last n runes of s; beyond s if there are fewer.
func lenOfLast(s string, n int) int {
	size := 0
	for range n {
		_, k := utf8.DecodeLastRuneInString(s[:max(0, len(s)-size)])
		if k == 0 {
			return len(s) + 1
		}
		size += k
	}
	return size
}

// kzSpots finds words that the act had before the bill: once, or with every wherever
// they stand. Quotation marks, dashes and spaces count as alike if the words are
// not there letter by letter.
func (d *doc) kzSpots(pl place, path Path, words string, every bool) ([]stretch, error) {
	got := find(pl.scope, words)
	if len(got) == 0 {
		got = findAlike(pl.scope, words)
	}
	var old []stretch
	var by *operation
	owners := d.claimedOwners(pl.node)
	for _, s := range got {
		if op := d.putHere(s); op != nil && !((op.made != nil || op.whole) && pl.node.was == "" && pl.node != d.root) {
			by = op // a unit that the bill has made may be named; else its words do not count
			continue
		}
		if n := owners[s.line]; n != nil {
			if op := d.rewritten(n); op != nil {
				by = op
				continue
			}
		}
		old = append(old, s)
	}
	switch {
	case len(old) == 0 && by != nil:
		return nil, refuse("%s: the words %q stand there only since this bill has already changed it (%s of %s)", path, clip(words), by.kind, by.eid)
	case len(old) == 0:
		return nil, refuse("%s: the words %q are not there", path, clip(words)).among(nearest(pl.scope, words)...)
	case len(old) > 1 && !every:
		return nil, refuse("%s: the words %q stand there %d times and one is meant", path, clip(words), len(old)).among(around(old)...)
	}
	return old, nil
}

// claimedOwners says to which unit each line of a unit belongs, if the bill has given any
// unit new wording: nil if it has not.
func (d *doc) claimedOwners(n *node) map[*line]*node {
	if len(d.claims.whole) == 0 {
		return nil
	}
	if n.first {
		n = n.parent
	}
	return ownersIn(n)
}

// alike writes signs that official texts use for each other in one way.
func alike(r rune) rune {
	switch r {
	case '«', '»', '“', '”', '„', '"':
		return '"'
	case '\u00a0', '\u202f', '\u2009':
		return ' '
	case '–', '—', '‑', '‐', '-':
		return '-'
	case 'ё':
		return 'е'
	case 'Ё':
		return 'Е'
	}
	return r
}

// findAlike finds words whose signs may be written in another way.
func findAlike(scope []stretch, words string) []stretch {
	want := []rune(strings.Map(alike, words))
	var out []stretch
	for _, s := range scope {
		text := s.text()
		for at := s.from; at < s.to; {
			if end, ok := alikeAt(text[:s.to], at, want); ok && wholeWords(text, at, end) {
				out = append(out, stretch{s.line, at, end})
				at = end
				continue
			}
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
		}
	}
	return out
}

func alikeAt(text string, at int, want []rune) (end int, ok bool) {
	if len(want) == 0 {
		return 0, false
	}
	for _, w := range want {
		r, n := utf8.DecodeRuneInString(text[at:])
		if n == 0 || alike(r) != w {
			return 0, false
		}
		at += n
	}
	return at, true
}

// kzInsertions are the places where words are put in.
func (d *doc) kzInsertions(pl place, path Path, o *Order) ([]change, error) {
	put := o.New[0]
	if o.Mark != "" {
		got, err := d.kzSpots(pl, path, o.Mark, o.Every)
		if err != nil {
			return nil, err
		}
		var cs []change
		for _, s := range got {
			text, at, beside := s.text(), s.to, stretch{s.line, s.to, s.to + 1}
			if o.Anchor == Before {
				at, beside = s.from, stretch{s.line, s.from - 1, s.from}
			}
			if op := d.insertedHere(beside); op != nil {
				return nil, refuse("%s: this bill has already put words there (%s of %s), and it is not said which stand first", path, op.kind, op.eid)
			}
			cs = append(cs, change{stretch{s.line, at, at}, joined(text[:at], put, text[at:])})
		}
		return cs, nil
	}
	if pl.isUnit() && len(pl.node.kids) > 0 {
		return nil, refuse("%s has units below it: it is not said at the end of which the words go", path).among(citations(pl.node.kids)...)
	}
	s := pl.scope[len(pl.scope)-1]
	text := s.text()[:s.to]
	end := closingMark(text)
	if _, n := utf8.DecodeLastRuneInString(text[s.from:end]); d.putHere(stretch{s.line, end - n, end}) != nil {
		return nil, refuse("%s: this bill has already changed its end", path)
	}
	r, _ := utf8.DecodeLastRuneInString(put)
	if strings.ContainsRune(".;", r) {
		return nil, refuse("%s: the words to be added end with %q, and the text does not fit that", path, string(r))
	}
	return []change{{stretch{s.line, end, end}, joined(text[:end], put, s.text()[end:])}}, nil
}

// insertedHere is the operation that has put words beside others without taking any
// out, nil for none.
func (d *doc) insertedHere(s stretch) *operation {
	if s.from < 0 || s.to > len(s.text()) {
		return nil
	}
	if op := d.putHere(s); op != nil && op.kind == Insertion {
		return op
	}
	return nil
}

// kzCarry carries out the changes of a place. Words that are meant throughout count
// as an operation on each unit that has them; afterwards the articles are read again,
// for a number put in front of a text makes a unit of it.
func (d *doc) kzCarry(pl place, cs []change, o *Order) error {
	if !o.Every {
		d.begin(o, pl)
		if err := d.carry(pl.node, cs); err != nil {
			return err
		}
		return d.rereadAfter(pl.node)
	}
	if pl.node != d.root {
		d.begin(o, pl)
		d.touch(pl.node)
		d.ops = d.ops[:len(d.ops)-1]
	}
	owners := ownersIn(d.root)
	var order []*node
	of := map[*node][]change{}
	for _, c := range cs {
		n := owners[c.at.line]
		if n == nil {
			n = d.root
		}
		if of[n] == nil {
			order = append(order, n)
		}
		of[n] = append(of[n], c)
	}
	slices.SortStableFunc(order, func(a, b *node) int { return of[a][0].at.idx - of[b][0].at.idx })
	var articles []*node
	for _, n := range order {
		d.begin(o, place{node: n})
		d.op.every = true
		if err := d.carry(n, of[n]); err != nil {
			return err
		}
		if a := n.article(); !slices.Contains(articles, a) {
			articles = append(articles, a)
		}
	}
	for _, a := range articles {
		if err := d.rereadAfter(a); err != nil {
			return err
		}
	}
	return nil
}

// ownersIn says to which unit each line of a unit and of those below it belongs.
func ownersIn(root *node) map[*line]*node {
	out := map[*line]*node{}
	root.each(func(n *node) {
		for _, l := range n.head {
			out[l] = n
		}
		for _, p := range append(slices.Clone(n.own), n.wrap...) {
			if out[p.line] == nil {
				out[p.line] = n
			}
		}
	})
	return out
}

// rereadAfter reads the article around a unit again. An act without articles is
// read as a whole.
func (d *doc) rereadAfter(n *node) error {
	switch a := n.article(); {
	case a.kind.IsRoot():
		d.reread(a)
	case n == d.root || n.kind.IsHead():
		// titles, preamble and headings of chapters make no units
	default:
		d.rereadAll()
	}
	return nil
}
