package amend

import (
	"strings"

	"zanger/internal/pattern"
)

// actName returns the act that a sentence names first: number and title.
func actName(s string) string {
	m := csAct.FindStringIndex(s)
	if m == nil {
		return ""
	}
	name := csChain.ReplaceAllString(s[m[0]:], "")
	for _, at := range csVerb.FindAllStringIndex(name, -1) {
		before := strings.Fields(name[:at[0]])
		if len(before) > 0 && !csWhich[strings.ToLower(before[len(before)-1])] {
			name = name[:at[0]]
			break
		}
	}
	if i := strings.Index(name, ", §"); i > 0 {
		name = name[:i]
	}
	return strings.TrimSpace(strings.TrimRight(name, " ,:"))
}

// csVerb is where the title of an act may end and the verb begin.
var csVerb = pattern.New(`,? se(?: |$)|, ve znění| (?:zní|znějí)(?::|$)|, (?:odst|písm|část|příloha|poznámk|bod)`)

// chooseAct returns the name under which the bill amends the act, "" if nothing in
// it is meant for the act.
func (r *csReader) chooseAct() string {
	best, score := "", 0.0
	names := map[string]bool{}
	for _, e := range r.items {
		if e.act == "" || names[e.act] {
			continue
		}
		names[e.act] = true
		if s := r.of.likeness(e.act); s > score {
			best, score = e.act, s
		}
	}
	if score >= 0.5 || len(names) == 1 && score > 0.2 {
		return best
	}
	return ""
}

// sameAct reports whether two names are of one act: by their numbers, where both
// have one.
func sameAct(a, b string) bool {
	x, y := csNumber.FindStringSubmatch(a), csNumber.FindStringSubmatch(b)
	if x != nil && y != nil {
		return x[1] == y[1]
	}
	return a == b
}

// likeness says how well a name fits the act, 0 to 1.
func (a Amended) likeness(name string) float64 {
	if m := csNumber.FindStringSubmatch(name); m != nil && a.Number != "" {
		if m[1] == a.Number {
			return 1
		}
		return 0
	}
	best := 0.0
	for _, t := range a.Titles {
		best = max(best, titleLikeness(name, t))
	}
	return best
}

var csWord = pattern.New(`\p{L}+|\d+/\d+`)

// titleLikeness is the share of common words of a name and a title, 0 to 1, without the
// form of the act and its number. Both ways count: the title of an act may hold that
// of another which it amends.
func titleLikeness(name, title string) float64 {
	words := func(s string) []string {
		s = csNumber.ReplaceAllString(s, "")
		var out []string
		for _, w := range csWord.FindAllString(strings.ToLower(s), -1) {
			if len([]rune(w)) > 2 && !strings.HasPrefix(w, "zákon") && !strings.HasPrefix(w, "vyhlášk") && w != "nařízení" && w != "vlády" {
				out = append(out, w)
			}
		}
		return out
	}
	a, b := words(name), words(title)
	if len(a) == 0 || len(b) == 0 {
		return 0.3
	}
	in := map[string]bool{}
	for _, w := range b {
		in[w] = true
	}
	n := 0
	for _, w := range a {
		if in[w] {
			n++
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}

// withoutAct takes the name of the act out of a sentence that names it along with
// the place: "V § 2 zákona č. 1/2000 Sb., o …, ve znění …, se …". It ends before
// the verb's "se" outside quotation marks. In a list of repeals (gone) nothing that
// counts stands behind the name.
func (r *csReader) withoutAct(ts []token, gone bool) []token {
	from := -1
	for i, t := range ts {
		if t.kind == quote {
			break
		}
		if i+1 < len(ts) && t.text == "č" && i > 0 && ts[i+1].text == "." && i+4 < len(ts) && ts[i+3].text == "/" {
			from = i
			break
		}
	}
	if from < 0 {
		return ts
	}
	for k := 1; k <= 12 && from-k >= 0; k++ { // "zákona České národní rady č."
		if csForm[ts[from-k].low] {
			from -= k
			for from > 0 && csForm[ts[from-1].low] {
				from--
			}
			break
		}
		if ts[from-k].kind != word {
			break
		}
	}
	if gone {
		return ts[:from:from]
	}
	if from == 1 && (ts[0].low == "v" || ts[0].low == "ve") {
		from = 0 // the act is all there is of a place
	}
	// what is ordered stands behind the last act of the chain of changes
	last := from
	for i := from; i < len(ts) && ts[i].kind != quote; i++ {
		if ts[i].text == "Sb" {
			last = i
		}
	}
	if from > 0 && (ts[from-1].low == "k" || ts[from-1].low == "ke") {
		from-- // "příloha č. 3 k vyhlášce"
	}
	comma := 0
	for i := last; i < len(ts) && ts[i].kind != quote; i++ {
		if ts[i].low == "se" && ts[i].kind == word && !csWhich[ts[i-1].low] {
			return append(append([]token{}, ts[:from]...), ts[i:]...)
		}
		if ts[i].text == "," {
			found := r.placeAt(ts, i+1)
			if found || comma == 0 {
				comma = i
			}
			if v, n := phraseAt(r.g.verbs, ts, i+1); n > 0 && v == reads {
				comma = i
				break
			}
			if found {
				break
			}
		}
	}
	if comma == 0 && last > from && last+2 < len(ts) { // "příloha k vyhlášce č. 1/2005 Sb. zní"
		comma = last + 1
	}
	if comma > 0 {
		return append(append([]token{}, ts[:from]...), ts[comma+1:]...)
	}
	return ts
}

// placeAt reports whether a unit of the act is named at token i, behind a preposition or
// not: "o lampách, v § 5 odst. 1 …".
func (r *csReader) placeAt(ts []token, i int) bool {
	if _, ok := r.g.readRefs(ts, i); ok {
		return true
	}
	n := r.g.lenOf(r.g.in, ts, i)
	refs, ok := r.g.readRefs(ts, i+n)
	return ok && n > 0 && refs.paths[0][0].Part == ""
}

// csWhich stand before the "se" of the title of an act, "kterým se mění".
var csWhich = set("kterým kterou jímž jíž který která které a o v na")

// csForm are the words before the number of an act.
var csForm = set("vládního vládní vládním zákona zákon zákoně zákonu ústavního ústavní ústavním vyhlášky vyhláška vyhlášce nařízení vlády zákonného zákonném opatření zákoníku řádu")
