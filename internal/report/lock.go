package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// checkPins holds the law that the memo rests on against what was recorded when
// it was accepted last. Words that have changed since fail the build, and the
// difference is shown; what is not recorded yet is said, and fails a final build.
func (c *converter) checkPins(sum []byte) {
	if sum == nil {
		if c.final && len(c.pins.list) > 0 {
			c.fail(1, "pin it with --accept", "the law that the memo rests on is not pinned: there is no file of sums beside it")
		}
		return
	}
	recorded, line, wrong := readSum(sum)
	if wrong != "" {
		c.fail(1, "restore it, or read the memo anew and pin it with --accept", "the file of sums is not sound at its line %d: %s", line, wrong)
		return
	}
	for _, p := range c.pins.list {
		c.checkPin(p, recorded)
	}
	for _, r := range recorded {
		if !slices.ContainsFunc(c.pins.list, r.sameUnit) {
			c.find(1, "the file of sums pins %s#%s of %s, which the memo does not name: --accept drops it", r.work, dashed(string(r.eid)), r.date)
		}
	}
}

const acceptHint = "read it again where the memo rests on it, then pin it with --accept"

func (c *converter) checkPin(p *pin, recorded []*pin) {
	i := slices.IndexFunc(recorded, p.same)
	if i < 0 {
		if j := slices.IndexFunc(recorded, p.sameUnit); j >= 0 && !slices.ContainsFunc(c.pins.list, recorded[j].same) {
			c.otherWording(p, recorded[j])
			return
		}
		c.doubt(p.line, "pin it with --accept", "%s is not pinned yet", p.name)
		return
	}
	r := recorded[i]
	switch {
	case r.hash != "" && p.hash != "" && r.hash != p.hash:
		c.fail(p.line, acceptHint, "%s: the text in the library is not the one that was pinned%s", p.name, difference(r.lines, p.lines))
	case p.hash != "" && r.hash == "":
		c.doubt(p.line, "pin it with --accept", "the words of %s are not pinned yet", p.name)
	case r.authority != p.authority:
		c.fail(p.line, acceptHint, "%s: it was pinned as %s, the library now holds the %s", p.name, r.authority, p.authority)
	}
}

// otherWording says that the library now answers with another wording than when
// the memo was pinned.
func (c *converter) otherWording(p, r *pin) {
	if p.hash == r.hash && p.authority == r.authority {
		c.doubt(p.line, acceptHint, "%s: the same words, now of the edition of %s, were pinned from that of %s", p.name, p.date, r.date)
		return
	}
	c.fail(p.line, acceptHint, "%s: the library now gives the edition of %s, pinned was that of %s%s", p.name, p.date, r.date, difference(r.lines, p.lines))
}

// difference shows the first line in which two texts differ.
func difference(old, new []string) string {
	for i := range max(len(old), len(new)) {
		var a, b string
		if i < len(old) {
			a = old[i]
		}
		if i < len(new) {
			b = new[i]
		}
		if a != b {
			return fmt.Sprintf(": it was %s, it is %s", excerpt(a, b), excerpt(b, a))
		}
	}
	return ""
}

// Room for an excerpt before and behind where two lines part, in bytes.
const (
	excerptBefore = 40
	excerptAfter  = 60
)

// excerpt quotes the part of a in which it differs from b.
func excerpt(a, b string) string {
	if a == "" {
		return "nothing"
	}
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	from, to := max(0, at-excerptBefore), min(len(a), at+excerptAfter)
	for from > 0 && !utf8.RuneStart(a[from]) {
		from--
	}
	for to < len(a) && !utf8.RuneStart(a[to]) {
		to++
	}
	s := a[from:to]
	if from > 0 {
		s = "…" + s
	}
	if to < len(a) {
		s += "…"
	}
	return `"` + strings.TrimSpace(s) + `"`
}
