package amend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// change is one edit of the printed text of a line.
type change struct {
	at  stretch
	put string
}

// carry carries out changes, the last of a line first, so that the places of the
// others stay right. Two that meet are refused.
func (d *doc) carry(n *node, cs []change) error {
	cs, err := d.notesFit(cs)
	if err != nil {
		return err
	}
	slices.SortStableFunc(cs, func(a, b change) int {
		if a.at.idx != b.at.idx {
			return a.at.idx - b.at.idx
		}
		if a.at.from != b.at.from {
			return b.at.from - a.at.from
		}
		return b.at.to - a.at.to
	})
	for i, c := range cs {
		if err := marksMeet(c); err != nil {
			return err
		}
		if i > 0 && cs[i-1].at.line == c.at.line && cs[i-1].at.from < c.at.to {
			return refuse("two changes meet at %q", clip(c.at.text()[c.at.from:c.at.to]))
		}
	}
	for _, c := range cs {
		if err := d.edit(c.at.line, c.at.from, c.at.to, c.put); err != nil {
			return err
		}
	}
	return nil
}

// marksMeet refuses a change that would put two marks side by side, such as a comma
// before a full stop: the words of the bill do not fit their place.
func marksMeet(c change) error {
	text := c.at.text()
	if strings.HasPrefix(strings.TrimLeft(c.put, " "), "..") {
		return refuse("%q begins with dots", clip(c.put))
	}
	pairs := [][2]string{{text[:c.at.from], c.put + text[c.at.to:]}, {text[:c.at.from] + c.put, text[c.at.to:]}}
	if was := [2]string{text[:c.at.from], text[c.at.from:]}; meet(was[0], was[1]) {
		return nil // they stood so before
	}
	for _, p := range pairs {
		if meet(p[0], p[1]) {
			return refuse("two marks would meet at %q", tail(p[0])+p[1][:1])
		}
	}
	return nil
}

func meet(before, after string) bool {
	if before == "" || after == "" || !strings.ContainsRune(",;.:", rune(after[0])) {
		return false
	}
	b := before[len(before)-1]
	return b == ',' || b == ';' || b == ':' || b == '.' && after[0] == '.'
}

// replaceWords puts words in the place of others.
func (d *doc) replaceWords(o *Order) error {
	if len(o.Old) != len(o.New) && len(o.New) != 1 {
		return refuse("%d wordings are to be replaced by %d", len(o.Old), len(o.New))
	}
	return d.eachPlace(o, func(pl place, path Path) error {
		var cs []change
		for i, old := range o.Old {
			put := o.New[min(i, len(o.New)-1)]
			if o.Anchor == AtEnd {
				s, err := endMark(pl, path, old)
				if err != nil {
					return err
				}
				cs = append(cs, markChanges(s, put)...)
				continue
			}
			if pl.step.Part == Title && len(find(pl.scope, old)) == 0 && len(find(pl.scope, put)) > 0 {
				continue // the library's title is that of today
			}
			got, err := d.spotsBut(pl, path, old, o)
			if err != nil {
				return err
			}
			if o.Inflected && utf8.RuneCountInString(old) < 4 {
				return refuse("%s: which are forms of %q cannot be told", path, old)
			}
			if pl.step.Part == Act || o.Inflected {
				forms, err := d.replaceForms(pl, path, old, put)
				if err != nil {
					return err
				}
				cs = append(cs, forms...)
			}
			for _, s := range got {
				if pl.step.Part == Title && strings.Contains(s.text(), put) && strings.Contains(put, old) {
					return refuse("the title says %q already", clip(put))
				}
				if s.from > 0 && s.text()[s.from-1] == ' ' && put != "" && strings.ContainsRune(",;.", rune(put[0])) {
					s.from-- // a mark stands at the word before it
				}
				put, err := apart(s, put)
				if err != nil {
					return err
				}
				cs = append(cs, change{s, put})
			}
		}
		return d.carry(pl.node, cs)
	})
}

// apart returns put with the spaces that keep it from its neighbours, where what it
// replaces began or ended in a mark. Two numbers that nothing joins any more are
// refused: the bill has left out a comma.
func apart(s stretch, put string) (string, error) {
	text := s.text()
	before, _ := utf8.DecodeLastRuneInString(text[:s.from])
	after, _ := utf8.DecodeRuneInString(text[s.to:])
	first, _ := utf8.DecodeRuneInString(put)
	last, _ := utf8.DecodeLastRuneInString(put)
	old, _ := utf8.DecodeRuneInString(s.words())
	left := strings.TrimRight(text[:s.from], " ")
	prior, _ := utf8.DecodeLastRuneInString(left)
	if unicode.IsDigit(first) && !unicode.IsDigit(old) && unicode.IsLetter(old) && unicode.IsDigit(prior) {
		return "", refuse("%q would follow %q with nothing between the numbers", clip(put), tail(left))
	}
	if isWordRune(first) && isWordRune(before) {
		put = " " + put
	}
	if isWordRune(last) && isWordRune(after) {
		put += " "
	}
	return put, nil
}

// markChanges puts words in the place of a mark at the end. Where a footnote stands
// behind the mark, it stays behind the new mark and before further words.
func markChanges(s stretch, put string) []change {
	if put != "" && strings.ContainsRune(",.;", rune(put[0])) && s.from > 0 && s.text()[s.from-1] == ' ' {
		s.from--
	}
	rest := s.text()[s.to:]
	i := strings.IndexByte(put, ' ')
	if rest == "" || i <= 0 || !strings.ContainsRune(",;", rune(put[0])) || trailingNote(rest) != len(rest) {
		return []change{{s, spacedMark(s, put)}}
	}
	end := len(s.text())
	return []change{{s, put[:i]}, {stretch{s.line, end, end}, put[i:]}}
}

// spacedMark returns put with the space that words need where a mark stood.
func spacedMark(s stretch, put string) string {
	r, _ := utf8.DecodeRuneInString(put)
	if isWordRune(r) && s.from > 0 && s.text()[s.from-1] != ' ' {
		return " " + put
	}
	return put
}

// repealWords takes words out, with the space that they leave.
func (d *doc) repealWords(o *Order) error {
	return d.eachPlace(o, func(pl place, path Path) error {
		var cs []change
		for _, old := range o.Old {
			if o.Anchor == AtEnd {
				s, err := endMark(pl, path, old)
				if err != nil {
					return err
				}
				cs = append(cs, change{withSpace(s), ""})
				continue
			}
			if pl.step.Part == Title && len(find(pl.scope, old)) == 0 {
				continue // the library's title is that of today
			}
			got, err := d.spotsBut(pl, path, old, o)
			if err != nil {
				return err
			}
			for _, s := range got {
				cs = append(cs, change{withComma(withSpace(s)), ""})
			}
		}
		return d.carry(pl.node, cs)
	})
}

// withComma widens a stretch that goes by the comma before it, where another mark
// follows: "a, b, c" without b.
func withComma(s stretch) stretch {
	text := s.text()
	if s.to < len(text) && strings.ContainsRune(",.;", rune(text[s.to])) && strings.HasSuffix(text[:s.from], ",") && s.from < s.to {
		s.from--
	}
	return s
}

// withSpace widens a stretch that goes by the space that would be left over.
func withSpace(s stretch) stretch {
	text := s.text()
	before := s.from > 0 && text[s.from-1] == ' '
	r, _ := utf8.DecodeRuneInString(text[s.to:])
	switch {
	case s.to >= len(text) && before:
		s.from--
	case r == ' ' && (before || s.from == 0 || strings.HasSuffix(text[:s.from], "(") || strings.HasSuffix(text[:s.from], "„")):
		s.to++
	case before && (s.to >= len(text) || strings.ContainsRune(",.;:)]“”»", r)):
		s.from--
	}
	return s
}

// replaceText puts new text in the place of a heading, a sentence, a lead-in.
func (d *doc) replaceText(o *Order) error {
	return d.eachPlace(o, func(pl place, path Path) error {
		if pl.isUnit() {
			return refuse("%s is given the text of a part", path)
		}
		for i := 1; i < len(pl.scope); i++ {
			if pl.scope[i].line != pl.scope[i-1].line {
				return refuse("%s is more than one paragraph", path)
			}
		}
		s := stretch{pl.scope[0].line, pl.scope[0].from, pl.scope[len(pl.scope)-1].to}
		put := o.New[0]
		if print := pl.node.print; pl.step.Part == LeadIn && print != "" && s.from > 0 { // the wording may bring the number too
			put = strings.TrimPrefix(put, print+" ")
		}
		return d.carry(pl.node, []change{{s, put}})
	})
}

// repealText takes out a sentence or another piece of text.
func (d *doc) repealText(o *Order) error {
	return d.eachPlace(o, func(pl place, path Path) error {
		if pl.step.Part == GroupHeading || pl.step.Part == Heading {
			return d.repealHeading(pl, path)
		}
		var cs []change
		for _, s := range sideBySide(pl.scope) {
			if pl.step.Part == Clause && pl.step.Ord == 2 { // the sentence keeps its final mark
				s.from = len(strings.TrimRight(s.text()[:s.from], " ")) - len(pl.step.Num)
				s.to = closingMark(s.text()[:s.to])
				cs = append(cs, change{s, ""})
				continue
			}
			if pl.step.Part == Sentence {
				s = withSentenceSpace(s)
			} else {
				s = withSpace(s)
			}
			cs = append(cs, change{s, ""})
		}
		return d.carry(pl.node, cs)
	})
}

// repealHeading takes out the lines of a heading.
func (d *doc) repealHeading(pl place, path Path) error {
	for _, s := range pl.scope {
		if s.from > 0 {
			return refuse("%s stands on one line with the number", path)
		}
		d.remove(s.line)
	}
	d.reread(pl.node)
	return nil
}

// sideBySide makes one of stretches of a line with nothing but a space between.
func sideBySide(ss []stretch) []stretch {
	var out []stretch
	for _, s := range ss {
		if n := len(out); n > 0 && out[n-1].line == s.line && strings.TrimSpace(s.text()[out[n-1].to:s.from]) == "" {
			out[n-1].to = s.to
			continue
		}
		out = append(out, s)
	}
	return out
}

func withSentenceSpace(s stretch) stretch {
	text := s.text()
	switch {
	case s.to < len(text) && text[s.to] == ' ':
		s.to++
	case s.from > 0 && text[s.from-1] == ' ':
		s.from--
	}
	return s
}

// eachPlace calls f for every place an order names.
func (d *doc) eachPlace(o *Order, f func(place, Path) error) error {
	for _, path := range o.At {
		places, err := d.resolve(path)
		if err != nil && o.IfThere && path.last().Part == Footnote && d.references()[path.last().Num] == 0 {
			continue
		}
		if err != nil {
			return err
		}
		for _, pl := range places {
			d.begin(o, pl)
			if err := f(pl, path); err != nil {
				return err
			}
		}
	}
	return nil
}
