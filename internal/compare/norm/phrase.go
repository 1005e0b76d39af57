package norm

import "strings"

// phrases are sequences of words by their first word. A word that ends in * stands
// for all that begin so, one that begins with * for all that end so; a plus at the
// end of a word lets up to five words stand behind it: "je+ povinen". A low line
// is a comma.
type phrases struct {
	exact map[string][]phrase
	open  []phrase
}

type phrase struct {
	words []string
	// value is what the phrase stands for, "" in plain lists.
	value string
}

// list makes phrases: commas or line ends between them, "value: phrases" on a line
// gives them a value.
func list(s string) phrases {
	p := phrases{exact: map[string][]phrase{}}
	for line := range strings.Lines(s) {
		value := ""
		if v, rest, ok := strings.Cut(line, ": "); ok {
			value, line = strings.TrimSpace(v), rest
		}
		for one := range strings.SplitSeq(line, ",") {
			ws := strings.Fields(one)
			for i := range ws {
				if ws[i] == "_" {
					ws[i] = ","
				}
			}
			switch {
			case len(ws) == 0:
			case strings.Contains(ws[0], "*"):
				p.open = append(p.open, phrase{ws, value})
			default:
				first := strings.TrimRight(ws[0], "+")
				p.exact[first] = append(p.exact[first], phrase{ws, value})
			}
		}
	}
	return p
}

// at returns how many tokens the longest phrase takes that begins at i, 0 for none.
func (p phrases) at(toks []token, i int) int {
	_, n := p.find(toks, i)
	return n
}

// find returns the value of the longest phrase at i, and how many tokens it takes.
func (p phrases) find(toks []token, i int) (value string, n int) {
	if i < 0 || i >= len(toks) {
		return "", 0
	}
	best := 0 // words of the phrase
	try := func(list []phrase) {
		for _, ph := range list {
			if k := ph.begins(toks, i); k > 0 && (len(ph.words) > best || len(ph.words) == best && k < n) {
				best, value, n = len(ph.words), ph.value, k
			}
		}
	}
	try(p.exact[toks[i].text])
	try(p.open)
	return value, n
}

// gap is how many words may stand behind a word with a plus, wide behind one with two.
const gap, wide = 6, 14

func (ph phrase) begins(toks []token, i int) int {
	k := i
	for n, f := range ph.words {
		loose, reach := strings.HasSuffix(f, "+"), gap
		if strings.HasSuffix(f, "++") {
			reach = wide
		}
		if k >= len(toks) || !matches(strings.TrimRight(f, "+"), toks[k].text) {
			return 0
		}
		k++
		if !loose || n+1 == len(ph.words) {
			continue
		}
		j := k
		for j < len(toks) && j < k+reach && toks[j].kind == wordToken && toks[j].text != toks[i].text && !matches(strings.TrimRight(ph.words[n+1], "+"), toks[j].text) {
			j++
		}
		k = j
	}
	return k - i
}

func matches(f, w string) bool {
	switch {
	case strings.HasPrefix(f, "*"):
		return strings.HasSuffix(w, f[1:])
	case strings.HasSuffix(f, "*"):
		return strings.HasPrefix(w, f[:len(f)-1])
	}
	return f == w
}

// has reports whether a single word is in the list.
func (p phrases) has(t token) bool { return p.at([]token{t}, 0) > 0 }
