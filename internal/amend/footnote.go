package amend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// footnoteLen returns where the text of a footnote begins in a line that defines
// one, "^5a) Act No. …"; 0 for other lines.
func footnoteLen(text string) int {
	n := noteMarkLen(text)
	if n == 0 || n == len(text) || text[n] != ' ' {
		return 0
	}
	return n + len(text[n:]) - len(strings.TrimLeft(text[n:], " "))
}

// noteMark returns the mark of a footnote without its signs: "5a".
func noteMark(text string) string {
	return strings.Trim(text[:noteMarkLen(text)], "^)")
}

// footnote finds the line that defines the footnote with a mark.
func (d *doc) footnote(num string) (*line, error) {
	found := d.footnotes(num)
	switch len(found) {
	case 0:
		return nil, refuse("footnote %s is not in the act", num)
	case 1:
		return found[0], nil
	}
	return nil, refuse("footnote %s stands in the act %d times", num, len(found))
}

func (d *doc) footnotes(num string) []*line {
	var out []*line
	for _, l := range d.lines {
		if l.isNote() && noteMark(l.text()) == num {
			out = append(out, l)
		}
	}
	return out
}

// isNote reports whether a line defines a footnote of the act. What an amending act
// quotes as new wording of another act does not.
func (l *line) isNote() bool {
	if l.dead || footnoteLen(l.text()) == 0 {
		return false
	}
	t := strings.TrimRight(l.text(), ".,;")
	return !strings.HasSuffix(t, "“") && !strings.HasSuffix(t, "»")
}

// splitNotes takes the numbered footnotes out of new wording. Notes marked with a
// star stand where they are, below their table.
func splitNotes(ps []format.Paragraph) (text, notes []format.Paragraph) {
	for _, p := range ps {
		if footnoteLen(p.Text) > 0 && !strings.HasPrefix(noteMark(p.Text), "*") {
			notes = append(notes, p)
			continue
		}
		text = append(text, p)
	}
	return text, notes
}

// putNotes writes footnotes into the act: over those with the same mark, else in
// the order of their numbers.
func (d *doc) putNotes(notes []format.Paragraph) error {
	for _, p := range notes {
		mark := noteMark(p.Text)
		if len(d.footnotes(mark)) > 0 {
			old, err := d.footnote(mark)
			if err != nil {
				return err
			}
			if err := d.edit(old, 0, len(old.text()), p.Text); err != nil {
				return err
			}
			continue
		}
		at, err := d.noteSlot(mark)
		if err != nil {
			return err
		}
		d.insert(at.idx, []*line{d.newLine(d.sep, p.Text)})
	}
	return nil
}

// noteSlot returns the line behind which a new footnote goes.
func (d *doc) noteSlot(mark string) (*line, error) {
	var best, first *line
	for _, l := range d.lines {
		if !l.isNote() {
			continue
		}
		if first == nil {
			first = l
		}
		if m := noteMark(l.text()); act.CompareNum(m, mark) < 0 && (best == nil || act.CompareNum(m, noteMark(best.text())) >= 0) {
			best = l
		}
	}
	switch {
	case best != nil:
		return best, nil
	case first != nil && first.idx > 0:
		return d.liveBefore(first.idx), nil
	}
	for i := len(d.lines) - 1; i >= 0; i-- {
		if !d.lines[i].dead {
			return d.lines[i], nil
		}
	}
	return nil, refuse("the act is empty")
}

// liveBefore returns the last line before line idx that is in the text.
func (d *doc) liveBefore(idx int) *line {
	for i := idx - 1; i >= 0; i-- {
		if !d.lines[i].dead {
			return d.lines[i]
		}
	}
	return d.lines[0]
}

// references counts the marks of footnotes in the text, by their number.
func (d *doc) references() map[string]int {
	out := map[string]int{}
	for _, l := range d.lines {
		if l.dead {
			continue
		}
		text := l.text()
		for at := footnoteLen(text); at < len(text); {
			i := strings.IndexByte(text[at:], '^')
			if i < 0 {
				break
			}
			at += i
			n := noteMarkLen(text[at:])
			if n > 2 {
				out[noteMark(text[at:])]++
			}
			at += max(n, 1)
		}
	}
	return out
}

// countLost notes which footnotes have lost their last reference along with a unit
// that is repealed. One that new wording no longer refers to stays: the bill names the
// footnotes that it repeals.
func (d *doc) countLost() {
	now, was := d.references(), d.refs
	d.undoLater(func() { d.refs = was })
	d.refs = now
	if !d.instruction.repealsUnits() {
		return
	}
	for m, n := range was {
		if n > 0 && now[m] == 0 {
			d.lost[m] = d.instruction
		}
	}
}

// repealsUnits reports whether an instruction repeals more than words and footnotes.
func (in *Instruction) repealsUnits() bool {
	return slices.ContainsFunc(in.Orders, func(o Order) bool {
		return o.Kind == Repeal && len(o.Old) == 0 && len(o.At) > 0 && o.At[0].last().Part != Footnote
	})
}

// orphans lists the instructions that repealed the unit with the last reference to a
// footnote of which the bill says nothing: whether it goes too, consolidated texts
// decide either way.
func (d *doc) orphans() map[*Instruction]string {
	out := map[*Instruction]string{}
	now := d.references()
	for _, m := range sortedKeys(d.lost) {
		if in := d.lost[m]; now[m] == 0 && in.Status == Applied && !d.bill.speaksOf(m) {
			if _, err := d.footnote(m); err == nil {
				out[in] = "footnote " + m + " would no longer be referred to, and the bill does not say what becomes of it"
			}
		}
	}
	return out
}

// speaksOf reports whether the bill gives a footnote its wording.
func (b *Bill) speaksOf(mark string) bool {
	for _, in := range b.Instructions {
		for _, o := range in.Orders {
			for _, p := range o.At {
				if s := p.last(); in.Status == Applied && s.Part == Footnote && s.Num == mark {
					return true
				}
			}
		}
	}
	return false
}

// repealNote takes a footnote out, and its reference if there is one only.
func (d *doc) repealNote(l *line, every bool) error {
	mark := noteMark(l.text())
	d.remove(l)
	var found []stretch
	for _, o := range d.lines {
		if o.dead {
			continue
		}
		text := o.text()
		for at := 0; at < len(text); {
			i := strings.IndexByte(text[at:], '^')
			if i < 0 {
				break
			}
			at += i
			n := noteMarkLen(text[at:])
			if n > 2 && noteMark(text[at:]) == mark {
				found = append(found, stretch{o, at, at + n})
			}
			at += max(n, 1)
		}
	}
	if len(found) > 1 && !every {
		found = d.marksOnlyHere(mark, found)
	}
	slices.Reverse(found)
	for _, s := range found {
		text := s.text()
		switch { // two marks are joined by a comma that is raised too
		case strings.HasPrefix(text[s.to:], "^,"):
			s.to += 2
		case strings.HasSuffix(text[:s.from], "^,"):
			s.from -= 2
		}
		if err := d.edit(s.line, s.from, s.to, ""); err != nil {
			return err
		}
	}
	return nil
}

// marksOnlyHere are those marks of a footnote that stand in the units which the instruction
// has changed so far. The others must go by other instructions: misfits looks.
func (d *doc) marksOnlyHere(mark string, found []stretch) []stretch {
	was := d.strays[mark]
	d.undoLater(func() { d.strays[mark] = was })
	d.strays[mark] = d.instruction
	here := map[*line]bool{}
	for _, op := range d.ops {
		if op.node == nil || op.node.parent == nil {
			continue
		}
		for _, l := range op.node.allLines() {
			here[l] = true
		}
	}
	return slices.DeleteFunc(found, func(s stretch) bool { return !here[s.line] })
}

// strayMarks lists the instructions that repealed a footnote of which marks are left.
func (d *doc) strayMarks() map[*Instruction]string {
	out := map[*Instruction]string{}
	now := d.references()
	for _, m := range sortedKeys(d.strays) {
		if in := d.strays[m]; in != nil && in.Status == Applied && now[m] > 0 && len(d.footnotes(m)) == 0 {
			out[in] = "footnote " + m + " is repealed and its mark would still stand in the text"
		}
	}
	return out
}

// behindMarks reports whether the act sets the marks of footnotes behind the full stops
// of sentences, "act.^5)", and never before them.
func (d *doc) behindMarks() bool {
	before, behind := false, false
	for _, l := range d.lines {
		text := l.text()
		for at := footnoteLen(text); ; {
			i := strings.IndexByte(text[at:], '^')
			if i < 0 {
				break
			}
			at += i
			n := noteMarkLen(text[at:])
			if n > 2 {
				before = before || strings.HasPrefix(text[at+n:], ".")
				behind = behind || strings.HasSuffix(text[:at], ".")
			}
			at += max(n, 1)
		}
	}
	return behind && !before
}

// notesFit sets the marks of footnotes that new words bring behind full stops, in an act
// that sets all of its marks so: consolidated texts keep the custom of the act. A mark
// that would come to stand beside another one is refused.
func (d *doc) notesFit(cs []change) ([]change, error) {
	if !d.notesBehind {
		return cs, nil
	}
	var out []change
	for _, c := range cs {
		c.put = noteThenStop.ReplaceAllString(c.put, ".$1$2")
		out = append(out, c)
		k := len(c.put) - trailingMarks(c.put)
		text := c.at.text()
		if k == len(c.put) || !strings.HasPrefix(text[c.at.to:], ".") {
			continue
		}
		if !endsText(text[c.at.to+1:]) {
			return nil, refuse("the mark of footnote %s would stand before the full stop, and the act sets them behind", noteMark(c.put[k:]))
		}
		stop := c.at.to + 1
		out[len(out)-1].put = c.put[:k]
		out = append(out, change{stretch{c.at.line, stop, stop}, c.put[k:]})
	}
	return out, nil
}

// noteThenStop is a footnote's mark before the full stop that ends a sentence.
var noteThenStop = pattern.New(`((?:\^\d+[a-z]*\)(?:\^,)?)+)\.( \p{Lu}|$)`)

// trailingMarks is the length of the marks of footnotes at the end of s, without the
// space before them.
func trailingMarks(s string) int {
	end := len(s)
	for {
		i := strings.LastIndexByte(s[:end], '^')
		if i < 0 || noteMarkLen(s[i:end]) != end-i {
			return len(s) - end
		}
		end = i
	}
}

// endsText reports whether nothing follows a full stop, or a further sentence.
func endsText(after string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(after, " "))
	return after == "" || strings.HasPrefix(after, " ") && unicode.IsUpper(r)
}
