package amend

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// find returns where words stand in a scope. A word must stand there whole.
func find(scope []stretch, words string) []stretch {
	var out []stretch
	if words == "" {
		return nil
	}
	for _, s := range scope {
		text := s.text()
		for at := s.from; at < s.to; {
			i := strings.Index(text[at:s.to], words)
			if i < 0 {
				break
			}
			from, to := at+i, at+i+len(words)
			if wholeWords(text, from, to) {
				out = append(out, stretch{s.line, from, to})
				at = to
				continue
			}
			_, size := utf8.DecodeRuneInString(text[from:])
			at = from + size
		}
	}
	return out
}

// wholeWords reports whether text[from:to] does not begin or end inside a word or
// a number.
func wholeWords(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:])
	last, _ := utf8.DecodeLastRuneInString(text[:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	if from > 0 && isWordRune(before) && isWordRune(first) {
		return false
	}
	return to >= len(text) || !(isWordRune(last) && isWordRune(after))
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// spots finds words that an order names in a place: once, or with every wherever
// they stand.
func (d *doc) spots(pl place, path Path, words string, every bool) ([]stretch, error) {
	got := find(pl.scope, words)
	if len(got) == 0 { // a footnote's mark may stand before the comma or behind it
		got = find(pl.scope, noteThenMark.ReplaceAllString(words, "$2$1"))
	}
	switch {
	case len(got) == 0:
		return nil, refuse("%s: the words %q are not there", path, clip(words)).among(nearest(pl.scope, words)...)
	case len(got) > 1 && !every:
		return nil, refuse("%s: the words %q stand there %d times and one is meant", path, clip(words), len(got)).among(around(got)...)
	}
	return got, nil
}

var noteThenMark = regexp.MustCompile(`(\^\d+[a-z]*\))([,;.])`)

// around shows where words stand, with the words beside them.
func around(ss []stretch) []string {
	var out []string
	for _, s := range ss {
		text := s.text()
		from, to := max(0, s.from-40), min(len(text), s.to+40)
		for from > 0 && !utf8.RuneStart(text[from]) {
			from--
		}
		for to < len(text) && !utf8.RuneStart(text[to]) {
			to++
		}
		out = append(out, "…"+text[from:to]+"…")
		if len(out) == 5 {
			break
		}
	}
	return out
}

// nearest shows the place where the longest beginning of words stands.
func nearest(scope []stretch, words string) []string {
	fields := strings.Fields(words)
	for n := len(fields) - 1; n > 0; n-- {
		if got := find(scope, strings.Join(fields[:n], " ")); len(got) > 0 {
			return around(got[:1])
		}
	}
	low := strings.ToLower(words)
	for _, s := range scope {
		if i := strings.Index(strings.ToLower(s.words()), low); i >= 0 && len(s.words()) == len(strings.ToLower(s.words())) {
			return around([]stretch{{s.line, s.from + i, s.from + i + len(words)}})
		}
	}
	return nil
}

// change is one edit of the printed text of a line.
type change struct {
	at  stretch
	put string
}

// carry carries out changes, the last of a line first, so that the places of the
// others stay right. Two that meet are refused.
func (d *doc) carry(n *node, cs []change) error {
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
			got, err := d.spots(pl, path, old, o.Every)
			if err != nil {
				return err
			}
			if pl.step.Part == Act {
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
				cs = append(cs, change{s, put})
			}
		}
		return d.carry(pl.node, cs)
	})
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

// endMark finds a mark at the end of the last line of a place; a conjunction or a
// footnote mark may stand behind it.
func endMark(pl place, path Path, old string) (stretch, error) {
	if len(pl.scope) == 0 {
		return stretch{}, refuse("%s has no text", path)
	}
	s := pl.scope[len(pl.scope)-1]
	text := s.text()[s.from:s.to]
	end := len(strings.TrimRight(text, " "))
	for {
		if n := trailingNote(text[:end]); n > 0 {
			end -= n
			continue
		}
		break
	}
	if r, _ := utf8.DecodeLastRuneInString(old); isWordRune(r) && !strings.HasSuffix(text[:end], old) {
		end = closingMark(text[:end]) // words stand before the mark
	}
	if !strings.HasSuffix(text[:end], old) || !wholeWords(text, end-len(old), end) {
		return stretch{}, refuse("%s does not end with %q", path, old).among("…" + tail(text))
	}
	return stretch{s.line, s.from + end - len(old), s.from + end}, nil
}

// trailingNote is the length of a footnote mark at the end of s, with the space
// before it.
func trailingNote(s string) int {
	i := strings.LastIndexByte(s, '^')
	if i < 0 || noteMarkLen(s[i:]) != len(s)-i {
		return 0
	}
	return len(s) - len(strings.TrimRight(s[:i], " "))
}

func tail(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-60):])
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
			got, err := d.spots(pl, path, old, o.Every)
			if err != nil {
				return err
			}
			for _, s := range got {
				cs = append(cs, change{withSpace(s), ""})
			}
		}
		return d.carry(pl.node, cs)
	})
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

// insertWords puts words behind or before others, or at the end of a place.
func (d *doc) insertWords(o *Order) error {
	put := o.New[0]
	return d.eachPlace(o, func(pl place, path Path) error {
		switch {
		case o.Mark != "":
			got, err := d.spots(pl, path, o.Mark, o.Every)
			if err != nil {
				return err
			}
			var cs []change
			for _, s := range got {
				if o.Anchor == Before {
					cs = append(cs, change{stretch{s.line, s.from, s.from}, joined(s.text()[:s.from], put, s.text()[s.from:])})
					continue
				}
				if strings.HasPrefix(squeeze(s.text()[s.to:]), squeeze(put)) {
					return refuse("%s: %q stands there already", path, clip(put)).among(around([]stretch{s})...)
				}
				cs = append(cs, change{stretch{s.line, s.to, s.to}, joined(s.text()[:s.to], put, s.text()[s.to:])})
			}
			return d.carry(pl.node, cs)
		case o.Sentence || o.Anchor == After && pl.step.Part == Sentence:
			return d.insertSentence(pl, path, o)
		case o.Anchor == AtStart && len(pl.scope) > 0:
			s := pl.scope[0]
			return d.carry(pl.node, []change{{stretch{s.line, s.from, s.from}, joined("", put, s.text()[s.from:])}})
		}
		if pl.step.Part == Title && len(pl.scope) > 0 && strings.Contains(pl.scope[len(pl.scope)-1].text(), put) {
			return refuse("the title says %q already", clip(put))
		}
		return d.appendWords(pl, path, o)
	})
}

// joined returns put with the spaces it needs between two texts.
func joined(before, put, after string) string {
	first, _ := utf8.DecodeRuneInString(put)
	last, _ := utf8.DecodeLastRuneInString(put)
	if before != "" && !strings.HasSuffix(before, " ") && !strings.ContainsRune(",.;:)]“”»^", first) &&
		!strings.ContainsAny(before[len(before)-1:], "([") && !strings.HasSuffix(before, "„") && !strings.HasSuffix(before, "«") {
		put = " " + put
	}
	next, _ := utf8.DecodeRuneInString(after)
	if after != "" && next != ' ' && !strings.ContainsRune(",.;:)]“”»^", next) && !strings.ContainsRune("([„«", last) && last != ' ' {
		put += " "
	}
	return put
}

// appendWords puts words at the end of a place: before its closing mark.
func (d *doc) appendWords(pl place, path Path, o *Order) error {
	if len(pl.scope) == 0 {
		return refuse("%s has no text", path)
	}
	put := o.New[0]
	s := pl.scope[len(pl.scope)-1]
	text := s.text()[:s.to]
	end := closingMark(text)
	if slices.Contains(conjunctions, " "+put) { // joins the next unit of the list
		if end = len(strings.TrimRight(text, " ")); slices.ContainsFunc(conjunctions, func(c string) bool { return strings.HasSuffix(text[:end], c) }) {
			return refuse("%s ends with a conjunction already", path).among("…" + tail(text))
		}
		return d.carry(pl.node, []change{{stretch{s.line, end, end}, " " + put}})
	}
	if r, size := utf8.DecodeLastRuneInString(put); strings.ContainsRune(".,;", r) {
		switch rest := text[end:]; {
		case strings.HasPrefix(rest, string(r)) && len(rest) == size: // the words go behind the mark and bring another
			end = len(strings.TrimRight(text, " "))
		case rest != "":
			return refuse("%s ends with %q and the words to be added with %q", path, rest, string(r))
		}
	}
	return d.carry(pl.node, []change{{stretch{s.line, end, end}, joined(text[:end], put, text[end:])}})
}

// conjunctions stand behind the closing mark of a unit of a list.
var conjunctions = []string{" a", " nebo", " anebo", " popřípadě", " and", " or", " и", " или", " және", " немесе"}

// closingMark returns where the closing mark of a text begins, with the
// conjunction behind it that joins the next unit of the list.
func closingMark(text string) int {
	end := len(strings.TrimRight(text, " "))
	for _, c := range conjunctions {
		if strings.HasSuffix(text[:end], c) {
			end -= len(c)
			break
		}
	}
	if end > 0 && strings.ContainsRune(",.;:", rune(text[end-1])) {
		end--
	}
	return end
}

// insertSentence puts a sentence behind another, or at the end or the beginning of
// the text of a place.
func (d *doc) insertSentence(pl place, path Path, o *Order) error {
	if len(pl.scope) == 0 {
		return refuse("%s has no text", path)
	}
	if pl.isUnit() && len(pl.node.kids) > 0 && o.Anchor != AtStart {
		return refuse("%s ends with a list: a sentence has no place there", path)
	}
	s := pl.scope[len(pl.scope)-1]
	at := s.to
	if o.Anchor == Before || o.Anchor == AtStart {
		s = pl.scope[0]
		at = s.from
	}
	return d.carry(pl.node, []change{{stretch{s.line, at, at}, joined(s.text()[:at], o.New[0], s.text()[at:])}})
}

// replaceText puts new text in the place of a heading, a sentence, a lead-in.
func (d *doc) replaceText(o *Order) error {
	return d.eachPlace(o, func(pl place, path Path) error {
		for i := 1; i < len(pl.scope); i++ {
			if pl.scope[i].line != pl.scope[i-1].line {
				return refuse("%s is more than one paragraph", path)
			}
		}
		s := stretch{pl.scope[0].line, pl.scope[0].from, pl.scope[len(pl.scope)-1].to}
		return d.carry(pl.node, []change{{s, o.New[0]}})
	})
}

// repealText takes out a sentence or another piece of text.
func (d *doc) repealText(o *Order) error {
	return d.eachPlace(o, func(pl place, path Path) error {
		var cs []change
		for _, s := range pl.scope {
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
