package amend

import "unicode"

// tableAt reads the name of a table, or of rows with their numbers, at token i.
func (g *grammar) tableAt(ts []token, i int) (steps []Step, n int, ok bool) {
	part, size := phraseAt(g.tables, ts, i)
	if size == 0 {
		return nil, 0, false
	}
	j := i + size
	j += g.lenOf(g.numberSigns, ts, j)
	for {
		num, m := dotted(ts, j)
		if m == 0 {
			break
		}
		st := Step{Part: part, Num: num}
		j += m
		if j < len(ts) && g.to[ts[j].low] {
			if last, m := dotted(ts, j+1); m > 0 {
				st.To = last
				j += 1 + m
			}
		}
		steps, n = append(steps, st), j-i
		c := g.conjunction(ts, j)
		if c == 0 {
			break
		}
		j += c
		j += g.lenOf(g.numberSigns, ts, j) // "č. 1 a č. 2"
	}
	if len(steps) == 0 && part == Table {
		return []Step{{Part: Table}}, size, true
	}
	return steps, n, len(steps) > 0
}

// dotted reads the number of a table or row: "3", "3a", "1.2".
func dotted(ts []token, i int) (num string, n int) {
	if i >= len(ts) || ts[i].kind != word || ts[i].text[0] < '0' || ts[i].text[0] > '9' {
		return "", 0
	}
	num, n = ts[i].low, 1
	for i+n+1 < len(ts) && ts[i+n].text == "." && ts[i+n].glued && ts[i+n+1].glued && ts[i+n+1].kind == word && unicode.IsDigit(rune(ts[i+n+1].text[0])) {
		num += "." + ts[i+n+1].low
		n += 2
	}
	return num, n
}
