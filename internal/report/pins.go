package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
)

// Evidence: beside a memo lies a file that records of each provision quoted,
// given, cited or amended whose words they were, of which wording, and the words
// themselves with their SHA-256, as go.sum does for modules. The words stand there
// so that a difference can be shown. See [Options.Sum].

// pin is a provision of one wording.
type pin struct {
	work      act.WorkURI
	lang      string
	date      act.Date
	eid       act.EID // "" for a whole act
	authority act.Authority
	lines     []string // the words; none for an act that is only named
	hash      string

	found Found

	line int    // where the memo needs it first; in a file of sums, where it stands
	name string // as the memo cites it
}

// sameUnit reports whether p and q are one unit of one act in one language, in
// whatever wording.
func (p *pin) sameUnit(q *pin) bool { return p.work == q.work && p.lang == q.lang && p.eid == q.eid }

func (p *pin) same(q *pin) bool { return p.sameUnit(q) && p.date == q.date }

// pins are what a memo rests on.
type pins struct{ list []*pin }

// add takes a provision. An act that is only named is pinned without its words;
// one whose wordings are compared, with the hash of them.
func (s *pins) add(line int, f Found, use Use) {
	if use == Filter {
		return
	}
	p := pinOf(f)
	p.line = line
	if i := slices.IndexFunc(s.list, p.same); i >= 0 {
		q := s.list[i]
		q.line = min(q.line, line)
		if f.Provision == nil && whole(use) && q.hash == "" {
			q.hash = hashLines(linesOfAct(f.Expression))
		}
		return
	}
	switch {
	case f.Provision != nil:
		p.lines = linesOf(f)
		p.hash = hashLines(p.lines)
	case whole(use):
		p.hash = hashLines(linesOfAct(f.Expression))
	}
	s.list = append(s.list, p)
}

// pinOf is the pin of a provision, without its words.
func pinOf(f Found) *pin {
	return &pin{work: f.Work.URI, lang: f.Expression.Lang, date: f.Expression.Date, eid: f.eid(), authority: f.Expression.Authority,
		found: f, name: f.Expression.Alias + " " + f.Citation}
}

// whole reports whether a use of an act rests on all its words.
func whole(use Use) bool { return use == Changed || use == Compared }

// linesOf are the words of a provision with everything below it, one line each.
func linesOf(f Found) []string {
	w := lawWriter{x: f.Expression}
	w.provision(f.Provision)
	return (&document.Document{Blocks: w.out}).Lines(document.Both)
}

func linesOfAct(x *act.Expression) []string {
	var out []string
	for _, p := range x.Body {
		out = append(out, linesOf(Found{Expression: x, Provision: p})...)
	}
	return out
}

func hashLines(lines []string) string {
	sum := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	return hex.EncodeToString(sum[:])
}

// sumHead is the first line of a file of sums.
const sumHead = "zanger sum 1"

// write gives the file of sums, sorted.
func (s *pins) write() []byte {
	slices.SortFunc(s.list, func(a, b *pin) int {
		return cmp.Or(cmp.Compare(a.work, b.work), cmp.Compare(a.lang, b.lang), a.date.Compare(b.date), act.CompareEIDs(a.eid, b.eid))
	})
	var b strings.Builder
	b.WriteString(sumHead + "\n")
	for _, p := range s.list {
		fmt.Fprintf(&b, "%s %s@%s %s %s %s\n", p.work, p.lang, p.date, dashed(string(p.eid)), strings.ReplaceAll(string(p.authority), " ", "-"), dashed(p.hash))
		for _, l := range p.lines {
			b.WriteString("\t" + strings.ReplaceAll(l, "\n", " ") + "\n")
		}
	}
	return []byte(b.String())
}

func dashed(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func undashed(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// readSum reads a file of sums. What is wrong with it is returned with its line.
func readSum(data []byte) (list []*pin, line int, wrong string) {
	text := strings.TrimSuffix(string(data), "\n")
	lines := strings.Split(text, "\n")
	if lines[0] != sumHead {
		return nil, 1, fmt.Sprintf("it does not begin with %q", sumHead)
	}
	for i, l := range lines[1:] {
		if words, ok := strings.CutPrefix(l, "\t"); ok && len(list) > 0 {
			last := list[len(list)-1]
			last.lines = append(last.lines, words)
			continue
		}
		p, ok := readPin(l)
		if !ok {
			return nil, i + 2, "the line cannot be read"
		}
		p.line = i + 2
		list = append(list, p)
	}
	for _, p := range list {
		if len(p.lines) > 0 && hashLines(p.lines) != p.hash {
			return nil, p.line, "the words do not fit their SHA-256: the file was changed by hand or damaged"
		}
	}
	return list, 0, ""
}

func readPin(l string) (*pin, bool) {
	f := strings.Split(l, " ")
	if len(f) != 5 {
		return nil, false
	}
	lang, date, ok := strings.Cut(f[1], "@")
	d, err := act.ParseDate(date)
	hash := undashed(f[4])
	if !ok || err != nil || hash != "" && len(hash) != 2*sha256.Size {
		return nil, false
	}
	return &pin{work: act.WorkURI(f[0]), lang: lang, date: d, eid: act.EID(undashed(f[2])),
		authority: act.Authority(strings.ReplaceAll(f[3], "-", " ")), hash: hash}, true
}
