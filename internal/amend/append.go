package amend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
)

// insertWords puts words behind or before others, or at the end of a place.
func (d *doc) insertWords(o *Order) error {
	put := o.New[0]
	return d.eachPlace(o, func(pl place, path Path) error {
		switch {
		case o.Mark != "":
			got, err := d.spots(pl, path, o.Mark, o.Every)
			if got, err = o.counted(got, path, o.Mark, err); err != nil {
				return err
			}
			var cs []change
			for _, s := range got {
				if o.Anchor == Before {
					cs = append(cs, change{stretch{s.line, s.from, s.from}, joined(s.text()[:s.from], put, s.text()[s.from:])})
					continue
				}
				if there := strings.HasPrefix(squeeze(s.text()[s.to:]), squeeze(put)); there && pl.step.Part == Title {
					continue // the library's title is that of today
				} else if there {
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
		if pl.step.Part == Title && len(pl.scope) > 0 && strings.HasSuffix(pl.scope[len(pl.scope)-1].text(), put) {
			return nil // the library's title is that of today
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
	if o.Behind {
		if r, _ := utf8.DecodeLastRuneInString(put); isWordRune(r) && !slices.Contains(conjunctions, " "+put) {
			return refuse("%s would end with %q and no mark", path, clip(put))
		}
		end = len(strings.TrimRight(text, " "))
		return d.carry(pl.node, []change{{stretch{s.line, end, end}, joined(text[:end], put, "")}})
	}
	if slices.Contains(conjunctions, " "+put) { // joins the next unit of the list
		if end = len(strings.TrimRight(text, " ")); slices.ContainsFunc(conjunctions, func(c string) bool { return strings.HasSuffix(text[:end], c) }) {
			return refuse("%s ends with a conjunction already", path).among("…" + tail(text))
		}
		return d.carry(pl.node, []change{{stretch{s.line, end, end}, " " + put}})
	}
	if strings.HasSuffix(text, "Sb.") && end == len(text)-1 && strings.HasPrefix(put, ",") { // the stop of the abbreviation stays
		if !strings.HasSuffix(put, ".") {
			put += "."
		}
		return d.carry(pl.node, []change{{stretch{s.line, len(text), len(text)}, put}})
	}
	if r, size := utf8.DecodeLastRuneInString(put); strings.ContainsRune(".,;", r) {
		switch rest := text[end:]; {
		case strings.HasPrefix(rest, string(r)) && len(rest) == size: // the words go behind the mark and bring another
			if first, _ := utf8.DecodeRuneInString(put); unicode.IsLower(first) && r == '.' {
				return refuse("%s ends with a full stop and the words to be added begin with a small letter", path)
			}
			end = len(strings.TrimRight(text, " "))
		case rest != "":
			return refuse("%s ends with %q and the words to be added with %q", path, rest, string(r))
		}
	}
	return d.carry(pl.node, []change{{stretch{s.line, end, end}, joined(text[:end], put, text[end:])}})
}

// conjunctions stand behind the closing mark of a unit of a list.
var conjunctions = []string{" a", " nebo", " anebo", " popřípadě", " případně", " jakož", " avšak", " však", " tedy", " and", " or", " и", " или", " және", " немесе"}

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
		return d.sentenceBelow(pl, path, o)
	}
	s := pl.scope[len(pl.scope)-1]
	if len(o.Units) == 1 && o.Units[0].Ord > 0 && o.Anchor == AtEnd {
		if n := len(sentenceEnds(s.text(), s.from)); len(pl.scope) > 1 || n+1 != o.Units[0].Ord {
			return refuse("%s has %d sentences and gets sentence %d", path, n, o.Units[0].Ord)
		}
	}
	at := s.to
	if o.Anchor == Before || o.Anchor == AtStart {
		s = pl.scope[0]
		at = s.from
	}
	return d.carry(pl.node, []change{{stretch{s.line, at, at}, joined(s.text()[:at], o.New[0], s.text()[at:])}})
}

// sentenceBelow puts a sentence behind the list that ends a unit: as a paragraph of
// its own, or behind the closing text.
func (d *doc) sentenceBelow(pl place, path Path, o *Order) error {
	n := pl.node
	if o.Anchor != AtEnd || finalMark(n) != '.' || n.kind.IsRoot() && hasNumbered(n) && n.kids[0].kind != act.Point {
		return refuse("%s ends with a list: a sentence has no place there", path)
	}
	if len(n.wrap) > 0 {
		l := n.wrap[len(n.wrap)-1].line
		end := len(l.text())
		return d.carry(n, []change{{stretch{l, end, end}, " " + o.New[0]}})
	}
	_, to := d.span(n)
	l := d.newLine(d.sep, o.New[0])
	d.insert(to, []*line{l})
	d.reread(n, l)
	return nil
}
