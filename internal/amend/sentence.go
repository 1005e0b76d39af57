package amend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences finds sentences of a unit's own text, or of its closing text after
// those, by ordinal.
func (n *node) sentences(s Step, path Path) ([]stretch, error) {
	var all []stretch
	for _, p := range append(append([]part{}, n.own...), n.wrap...) {
		from := p.from
		for _, end := range sentenceEnds(p.text(), p.from) {
			all = append(all, stretch{p.line, from, end})
			from = end
			for from < len(p.text()) && p.text()[from] == ' ' {
				from++
			}
		}
	}
	if s.OrdTo == -1 { // "the second to the last sentence"
		if len(n.kids) > 0 || s.Ord >= len(all) {
			return nil, refuse("%s: there are %d sentences", path, len(all))
		}
		s.OrdTo = len(all)
	}
	to := max(s.Ord, s.OrdTo)
	if len(n.kids) > 0 && len(n.wrap) > 0 && s.Ord == -1 {
		return n.lastSentence(all), nil
	}
	if len(n.kids) > 0 && (s.Ord == -1 || to >= len(all)-len(n.wrap)) && !(len(n.wrap) == 0 && s.Ord > 0) {
		return nil, refuse("%s: sentences cannot be counted where a list stands between them", path)
	}
	switch {
	case s.Ord == -1 && len(all) > 0:
		return all[len(all)-1:], nil
	case s.Ord == 0 && len(n.kids) > 0:
		return nil, refuse("%s: a list stands there, and it is not said which of its sentences is meant", path)
	case s.Ord == 0 && len(all) == 1:
		return all, nil
	case s.Ord == 0:
		return nil, refuse("%s: there are %d sentences and it is not said which is meant", path, len(all))
	case to > len(all):
		return nil, refuse("%s is not in the act: there are %d sentences", path, len(all))
	}
	return all[s.Ord-1 : to], nil
}

// lastSentence is the last sentence of a unit with closing text: one of that text, or
// where it only goes on with what the list began, the list and what opens it too.
func (n *node) lastSentence(all []stretch) []stretch {
	last := all[len(all)-1]
	r, _ := utf8.DecodeRuneInString(last.words())
	k := slices.IndexFunc(all, func(s stretch) bool { return s.line == n.wrap[0].line })
	if unicode.IsUpper(r) || k < len(all)-1 || k < 1 {
		return all[len(all)-1:]
	}
	out := []stretch{all[k-1]}
	for _, kid := range n.kids {
		out = append(out, stretches(kid.textParts())...)
	}
	return append(out, last)
}

// sentenceEnds returns where the sentences of text end that begins at from: behind
// the final mark and a footnote's, before the space and a capital.
func sentenceEnds(text string, from int) []int {
	var out []int
	for i := from; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if r != '.' && r != '!' && r != '?' {
			continue
		}
		end := i + closersLen(text[i:])
		if end < len(text) && endsSentence(text, i-size, end) {
			out = append(out, end)
			i = end
		}
	}
	if strings.TrimSpace(text[from:]) != "" {
		out = append(out, len(text))
	}
	return out
}

// closersLen is the length of closing marks and footnote marks at the start of s.
func closersLen(s string) int {
	n := 0
	for n < len(s) {
		if k := noteMarkLen(s[n:]); k > 0 {
			n += k
			continue
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !strings.ContainsRune("“”»\")]", r) {
			break
		}
		n += size
	}
	return n
}

// noteMarkLen is the length of a footnote mark, "^5a)", at the start of s, with a
// comma between two of them.
func noteMarkLen(s string) int {
	if !strings.HasPrefix(s, "^") {
		return 0
	}
	i := 1
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] >= 'a' && s[i] <= 'z' || s[i] == '*' || s[i] == '+') {
		i++
	}
	if i == 1 {
		if s == "^" || s[1] != ',' {
			return 0
		}
		return 2
	}
	if i < len(s) && s[i] == ')' {
		return i + 1
	}
	return 0
}

// endsSentence reports whether the stop at dot, with what closes up to end, ends a
// sentence: a space and a capital follow, and no abbreviation or ordinal number
// stands before it.
func endsSentence(text string, dot, end int) bool {
	if text[end] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[end+1:])
	if !unicode.IsUpper(r) && r != '„' && r != '«' && r != '"' && r != '§' && r != '(' && r != '[' {
		return false
	}
	word := text[:dot]
	if i := strings.LastIndexAny(word, " (\u00a0[„"); i >= 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	return !abbreviation(word, r)
}

// abbreviations end in a full stop in the middle of a sentence. Those after which
// a sentence may well begin, such as Czech "Sb.", are left out.
const abbreviations = " č odst písm čl str tzv tj tzn např popř příp resp zejm zvl mj pol tab obr kap ing mgr judr mudr dr csc prof doc ph sv ul nám ст п пп т г им см ред абз ч №  art sec no nr p pp par s mr ms "

// abbreviation reports whether word before a full stop is one, with next the
// letter that follows.
func abbreviation(word string, next rune) bool {
	if len(word) == 1 && word[0] >= 'a' && word[0] <= 'z' { // "s. r. o.", "č. j."
		return true
	}
	low := strings.ToLower(word)
	return low != "" && strings.Contains(abbreviations, " "+low+" ")
}

// clause finds what stands before (Ord 1) or behind (Ord 2) the only mark Num of a
// sentence or unit.
func (n *node) clause(s Step, path Path) ([]stretch, error) {
	if len(n.own) != 1 {
		return nil, refuse("%s: the text is not one paragraph", path)
	}
	p := n.own[0]
	body := p.body()
	if strings.Count(body, s.Num) != 1 {
		return nil, refuse("%s: %q stands there %d times", path, s.Num, strings.Count(body, s.Num))
	}
	i := p.from + strings.Index(body, s.Num)
	from := p.from
	for _, end := range sentenceEnds(p.text(), p.from) {
		switch {
		case end <= i:
			from = end + len(p.text()[end:]) - len(strings.TrimLeft(p.text()[end:], " "))
		case s.Ord == 1:
			return []stretch{{p.line, from, i}}, nil
		default:
			to := i + len(s.Num)
			for to < end && p.text()[to] == ' ' {
				to++
			}
			return []stretch{{p.line, to, end}}, nil
		}
	}
	return nil, refuse("%s is not in the act", path)
}

// clauseOfSentence finds what stands behind or before the mark of a sentence that is
// counted: "in the second sentence, the clause behind the semicolon".
func (d *doc) clauseOfSentence(nodes []*node, path Path) ([]place, error) {
	n := len(path)
	places, err := d.resolvePart(nodes, path[:n-1], path[n-2])
	if err != nil {
		return nil, err
	}
	c := path[n-1]
	for i := range places {
		sc := places[i].scope
		if len(sc) != 1 || strings.Count(sc[0].words(), c.Num) != 1 {
			return nil, refuse("%s: %q does not stand there once", path, c.Num)
		}
		s := sc[0]
		at := s.from + strings.Index(s.words(), c.Num)
		if c.Ord == 1 {
			s.to = at
		} else {
			s.from = at + len(c.Num)
			for s.from < s.to && s.text()[s.from] == ' ' {
				s.from++
			}
		}
		places[i].step, places[i].scope = c, []stretch{s}
	}
	return places, nil
}
