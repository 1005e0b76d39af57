package ooxml

import (
	"encoding/xml"
	"slices"
	"strings"
)

// maxLevel is the deepest level of a list, counted from 0.
const maxLevel = 8

// numbering are the lists of a file.
type numbering struct {
	abstract map[string]*abstractNum
	nums     map[string]*num
}

// abstractNum is a definition of a list. Lists that share one count together.
type abstractNum struct {
	levels [maxLevel + 1]*level
	// styleLink names the style whose list this one stands for.
	styleLink string
}

// level is how one level of a list is numbered.
type level struct {
	start  int
	format string
	text   string // "%1.%2)"
	// restart is the level (from 1) whose number starts this one anew: 0 never,
	// -1 any level above.
	restart int
	legal   bool   // all numbers in digits
	style   string // paragraph style that stands at this level
}

// num is a list: a definition with its exceptions.
type num struct {
	abstract string
	start    [maxLevel + 1]*int
	levels   [maxLevel + 1]*level
}

// readNumbering reads the part with the lists; part "" gives none.
func readNumbering(a *archive, part string) (*numbering, error) {
	n := &numbering{map[string]*abstractNum{}, map[string]*num{}}
	if part == "" {
		return n, nil
	}
	w, err := a.walk(part, "numbering")
	if err != nil {
		return nil, err
	}
	w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "abstractNum":
			d := &abstractNum{}
			n.abstract[attr(e, "abstractNumId")] = d
			d.read(w)
		case "num":
			d := &num{}
			n.nums[attr(e, "numId")] = d
			d.read(w)
		}
	})
	return n, w.close()
}

func (d *abstractNum) read(w *walker) {
	w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "numStyleLink":
			d.styleLink = attr(e, "val")
		case "lvl":
			if i := number(attr(e, "ilvl"), -1); i >= 0 && i <= maxLevel {
				d.levels[i] = w.level()
			}
		}
	})
}

func (d *num) read(w *walker) {
	w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "abstractNumId":
			d.abstract = attr(e, "val")
		case "lvlOverride":
			i := number(attr(e, "ilvl"), -1)
			if i < 0 || i > maxLevel {
				return
			}
			w.children(func(e xml.StartElement) {
				switch tag(e) {
				case "startOverride":
					start := number(attr(e, "val"), 0)
					d.start[i] = &start
				case "lvl":
					d.levels[i] = w.level()
				}
			})
		}
	})
}

// maxLabel bounds the text of a level and of a printed number, in bytes.
const maxLabel = 128

// level reads the element w:lvl that was just opened.
func (w *walker) level() *level {
	l := &level{format: "decimal", restart: -1}
	w.children(func(e xml.StartElement) { w.levelProp(l, e) })
	return l
}

func (w *walker) levelProp(l *level, e xml.StartElement) {
	switch tag(e) {
	case "start":
		l.start = number(attr(e, "val"), 0)
	case "numFmt":
		l.format = attr(e, "val")
	case "lvlText":
		l.text = cut(attr(e, "val"), maxLabel)
	case "lvlRestart":
		l.restart = number(attr(e, "val"), -1)
	case "isLgl":
		l.legal = isOn(attr(e, "val"))
	case "pStyle":
		l.style = attr(e, "val")
	case "mc:AlternateContent":
		// A format of Word 2010 and later beside one that all programs know.
		w.children(func(e xml.StartElement) {
			if tag(e) == "mc:Fallback" {
				w.children(func(e xml.StartElement) { w.levelProp(l, e) })
			}
		})
	}
}

// cut shortens s to at most n bytes on a rune border.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// definition returns the definition of a list, through the style that it stands
// for, and its name.
func (n *numbering) definition(d *num, s *styles) (*abstractNum, string) {
	name := d.abstract
	a := n.abstract[name]
	for range 4 {
		if a == nil || a.styleLink == "" {
			break
		}
		p, _ := s.resolve(Props{Style: a.styleLink, Level: -1})
		next := n.nums[p.NumID]
		if next == nil || n.abstract[next.abstract] == nil {
			break
		}
		name = next.abstract
		a = n.abstract[name]
	}
	return a, name
}

// counter gives the paragraphs of one view their numbers in reading order.
type counter struct {
	n      *numbering
	styles *styles
	lists  map[string]*count  // by definition
	begun  map[beginning]bool // lists that have begun with their own start
	odd    *Odd
}

// count is how far a list has come.
type count struct {
	at [maxLevel + 1]int
	on [maxLevel + 1]bool
}

type beginning struct {
	num   *num
	level int
}

func newCounter(d *Document) *counter {
	return &counter{d.numbering, d.styles, map[string]*count{}, map[beginning]bool{}, &d.Odd}
}

// next counts a paragraph and returns its number as printed.
func (c *counter) next(p Props) (label string, bullet bool) {
	d := c.n.nums[p.NumID]
	if d == nil {
		return "", false
	}
	a, name := c.n.definition(d, c.styles)
	if a == nil {
		return "", false
	}
	levels := a.levels
	for i, own := range d.levels {
		if own != nil {
			levels[i] = own
		}
	}
	i := levelOf(p, levels)
	if levels[i] == nil {
		return "", false
	}
	st := c.lists[name]
	if st == nil {
		st = &count{}
		c.lists[name] = st
	}
	c.step(st, d, levels, i)
	if levels[i].format == "bullet" {
		return bulletSign(levels[i].text), true
	}
	return c.label(st, d, levels, i), false
}

// levelOf returns the level of a paragraph: the one set, else the one that bears
// the paragraph's style, else the highest.
func levelOf(p Props, levels [maxLevel + 1]*level) int {
	for i, l := range levels {
		if p.Level < 0 && l != nil && l.style != "" && l.style == p.Style {
			return i
		}
	}
	return max(p.Level, 0)
}

// step counts one paragraph at level i. A list with a start of its own begins
// with it once; a level starts anew when one above it was counted, unless its
// lvlRestart says otherwise (ECMA-376 Part 1, 17.9.10).
func (c *counter) step(st *count, d *num, levels [maxLevel + 1]*level, i int) {
	key := beginning{d, i}
	switch {
	case d.start[i] != nil && !c.begun[key], !st.on[i]:
		st.at[i] = startOf(d, levels, i)
	default:
		st.at[i]++
	}
	st.on[i], c.begun[key] = true, true
	for k := i + 1; k <= maxLevel; k++ {
		if l := levels[k]; l != nil && (l.restart < 0 || i < l.restart) {
			st.on[k] = false
		}
	}
}

func startOf(d *num, levels [maxLevel + 1]*level, i int) int {
	switch {
	case d.start[i] != nil:
		return *d.start[i]
	case levels[i] != nil:
		return levels[i].start
	}
	return 1
}

// label prints the text of level i with the numbers put in. A level above that
// has not been counted shows its start.
func (c *counter) label(st *count, d *num, levels [maxLevel + 1]*level, i int) string {
	var b strings.Builder
	text := levels[i].text
	for j := 0; j < len(text); j++ {
		if text[j] != '%' || j+1 == len(text) || text[j+1] < '1' || text[j+1] > '9' {
			b.WriteByte(text[j])
			continue
		}
		j++
		k := int(text[j] - '1')
		n := st.at[k]
		if !st.on[k] {
			n = startOf(d, levels, k)
		}
		format := "decimal"
		if levels[k] != nil && !levels[i].legal {
			format = levels[k].format
		}
		s, known := formatNumber(n, format)
		if !known && !slices.Contains(c.odd.Formats, format) && len(c.odd.Formats) < 8 {
			c.odd.Formats = append(c.odd.Formats, clip(format))
		}
		b.WriteString(s)
	}
	return strings.TrimSpace(cut(b.String(), maxLabel))
}
