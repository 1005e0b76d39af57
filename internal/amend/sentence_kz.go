package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// kzSentences finds sentences of a unit's own text, counted as they stood before the
// bill; those that the bill has added are counted as they stand now.
func (d *doc) kzSentences(n *node, s Step, path Path) ([]stretch, error) {
	if len(n.own) == 0 {
		return nil, refuse("%s cannot tell a sentence: %s has no text of its own", path, n.eid).among(citations(n.kids)...)
	}
	now := sentencesOf(n.own)
	all, changed := d.oldSentences(n.own, now)
	if !changed {
		all = now
	}
	to := max(s.Ord, s.OrdTo)
	switch {
	case s.Ord == -1 && len(n.kids) == 0:
		to = len(all)
		s.Ord = to
	case to > len(all) && changed && to <= len(now) && inPlace(all, now):
		all = now
	case to > len(all) && len(n.kids) > 0:
		return nil, refuse("%s cannot tell a sentence: %s has units below it, and it is not said which is meant", path, n.eid).among(citations(n.kids)...)
	case to > len(all):
		return nil, refuse("%s is not in the act: there are %d sentences", path, len(all))
	case s.Ord < 1 && len(all) == 1:
		s.Ord, to = 1, 1
	case s.Ord < 1:
		return nil, refuse("%s: there are %d sentences and it is not said which is meant", path, len(all))
	}
	for _, got := range all[s.Ord-1 : to] {
		if got.line == nil {
			return nil, refuse("%s: this bill has already changed it", path)
		}
	}
	return all[s.Ord-1 : to], nil
}

// sentencesOf are the sentences of parts as they stand.
func sentencesOf(parts []part) []stretch {
	var out []stretch
	for _, p := range parts {
		from := p.from
		for _, end := range sentenceEnds(p.text(), p.from) {
			out = append(out, stretch{p.line, from, end})
			from = end + len(p.text()[end:]) - len(strings.TrimLeft(p.text()[end:], " "))
		}
	}
	return out
}

// oldSentences are the sentences that parts had before the bill, each where it stands
// now: with no line where the bill has taken it out or moved where it begins or ends.
// It reports whether the bill has changed the parts at all.
func (d *doc) oldSentences(parts []part, now []stretch) (out []stretch, changed bool) {
	for _, p := range parts {
		here := slices.DeleteFunc(slices.Clone(now), func(s stretch) bool { return s.line != p.line })
		if isOld := len(p.line.body) == 1 && p.line.body[0].put == ""; isOld {
			out = append(out, here...)
			continue
		}
		changed = true
		out = append(out, d.oldSentencesOf(p, here)...)
	}
	return out, changed
}

// oldSentencesOf lays the sentences that a changed line had beside those it has now.
// Two belong together that share bytes with each other and with no other.
func (d *doc) oldSentencesOf(p part, now []stretch) []stretch {
	raw, kept := d.keptBytes(p.line)
	para := clean(d.parsed, []byte(raw))
	para.Span = act.Span{Start: 0, End: len(raw)}
	old := sentencesOf([]part{{&line{para: para}, oldStart(p, para.Text)}})
	share := make([][]bool, len(old))
	for i, o := range old {
		share[i] = make([]bool, len(now))
		a := para.Source(o.from, o.to)
		for k, s := range now {
			cur := p.para
			cur.Span = act.Span{Start: 0, End: len(p.raw)}
			b := cur.Source(s.from, s.to)
			for at := a.Start; at < a.End; at++ {
				if c := kept[at]; c >= b.Start && c < b.End && raw[at] != ' ' {
					share[i][k] = true
				}
			}
		}
	}
	out := make([]stretch, len(old))
	for i := range old {
		for k := range now {
			if share[i][k] && alone(share, i, k) {
				out[i] = now[k]
			}
		}
	}
	return out
}

// alone reports whether sentences i and k share bytes with no other.
func alone(share [][]bool, i, k int) bool {
	for j, other := range share[i] {
		if other && j != k {
			return false
		}
	}
	for j := range share {
		if share[j][k] && j != i {
			return false
		}
	}
	return true
}

// keptBytes returns what a line was in the source and, for each byte of that, where
// it stands in the line now, -1 where it is gone.
func (d *doc) keptBytes(l *line) (raw string, kept []int) {
	var b strings.Builder
	at := 0
	for _, pc := range l.body {
		if pc.put == "" {
			b.Write(d.src[pc.old.Start:pc.old.End])
			for i := range pc.old.Len() {
				if pc.gone {
					kept = append(kept, -1)
				} else {
					kept = append(kept, at+i)
				}
			}
		}
		at += pc.size()
	}
	return b.String(), kept
}

// oldStart is where the words of a line began before the bill, behind its number: a
// number that the bill has put there was none.
func oldStart(p part, old string) int {
	num := p.text()[:min(p.from, len(p.text()))]
	if num == "" || strings.HasPrefix(old, num) {
		return len(num)
	}
	return format.NumberLen(old)
}

// inPlace reports whether each sentence of before is still where it was.
func inPlace(before, now []stretch) bool {
	return len(before) <= len(now) && slices.Equal(before, now[:len(before)])
}
