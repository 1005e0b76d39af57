package ooxml

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// styles are the styles of a file, by id.
type styles struct {
	byID     map[string]*styleDef
	normal   string // the default paragraph style
	defaults runProps
	memo     map[[2]string]runProps
}

type styleDef struct {
	name, basedOn string
	props         Props
	run           runProps
}

// maxStyles bounds how far basedOn is followed.
const maxStyles = 64

// toggle is a property that is on, off or not set.
type toggle uint8

const (
	unset toggle = iota
	on
	off
)

// runProps are the properties of a run as set in one place.
type runProps struct {
	style                string
	bold, italic, hidden toggle
	rise                 Rise
	hasRise              bool
	lang                 string
}

// over returns p with what is set in q put on top.
func (p runProps) over(q runProps) runProps {
	if q.bold != unset {
		p.bold = q.bold
	}
	if q.italic != unset {
		p.italic = q.italic
	}
	if q.hidden != unset {
		p.hidden = q.hidden
	}
	if q.hasRise {
		p.rise, p.hasRise = q.rise, true
	}
	if q.lang != "" {
		p.lang = q.lang
	}
	return p
}

func (p runProps) format() Format {
	return Format{Bold: p.bold == on, Italic: p.italic == on, Hidden: p.hidden == on, Rise: p.rise, Lang: p.lang}
}

// readStyles reads the part with the styles; part "" gives none.
func readStyles(a *archive, part string) (*styles, error) {
	s := &styles{byID: map[string]*styleDef{}, memo: map[[2]string]runProps{}}
	if part == "" {
		return s, nil
	}
	w, err := a.walk(part, "styles")
	if err != nil {
		return nil, err
	}
	w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "docDefaults":
			w.children(func(e xml.StartElement) {
				if tag(e) == "rPrDefault" {
					w.children(func(xml.StartElement) { s.defaults = w.runProps() })
				}
			})
		case "style":
			s.read(w, e)
		}
	})
	return s, w.close()
}

func (s *styles) read(w *walker, e xml.StartElement) {
	id := attr(e, "styleId")
	d := &styleDef{props: Props{Level: -1}}
	if v := attr(e, "default"); attr(e, "type") == "paragraph" && v != "" && isOn(v) {
		s.normal = id
	}
	s.byID[id] = d
	w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "name":
			d.name = attr(e, "val")
		case "basedOn":
			d.basedOn = attr(e, "val")
		case "pPr":
			p := w.paraProps()
			d.props = p.now
			d.props.NumNew = false // a style tracks no changes
		case "rPr":
			d.run = w.runProps()
		}
	})
}

// chain returns a style and those it is based on, nearest first.
func (s *styles) chain(id string) []*styleDef {
	var out []*styleDef
	for d := s.byID[id]; d != nil && len(out) < maxStyles; d = s.byID[d.basedOn] {
		out = append(out, d)
	}
	return out
}

// base returns the run properties that a paragraph style and a character style
// give together.
func (s *styles) base(para, char string) runProps {
	if para == "" {
		para = s.normal
	}
	key := [2]string{para, char}
	if p, ok := s.memo[key]; ok {
		return p
	}
	p := s.defaults
	for _, id := range []string{para, char} {
		chain := s.chain(id)
		for i := len(chain) - 1; i >= 0; i-- {
			p = p.over(chain[i].run)
		}
	}
	s.memo[key] = p
	return p
}

// format returns the format of a run with direct properties in a paragraph style.
func (s *styles) format(para string, direct runProps) Format {
	return s.base(para, direct.style).over(direct).format()
}

// resolve fills what the direct properties of a paragraph leave to its style and
// returns the style's name.
func (s *styles) resolve(p Props) (Props, string) {
	if p.Style == "" {
		p.Style = s.normal
	}
	chain := s.chain(p.Style)
	if len(chain) == 0 {
		return p, ""
	}
	for _, d := range chain {
		if p.Outline == 0 {
			p.Outline = d.props.Outline
		}
		if p.NumID == "" && d.props.NumID != "" {
			p.NumID = d.props.NumID
			if p.Level < 0 {
				p.Level = d.props.Level
			}
		}
	}
	return p, chain[0].name
}

// paraProps is w:pPr: the properties now and before a tracked change, and what
// happened to the end of the paragraph.
type paraProps struct {
	now     Props
	old     *Props
	marks   []xml.StartElement // tracked changes of the end
	hidden  bool               // the end is hidden
	changed *xml.StartElement  // the tracked change of format
	listed  *xml.StartElement  // the tracked insertion of its number
}

// paraProps reads the element w:pPr that was just opened.
func (w *walker) paraProps() paraProps {
	p := paraProps{now: Props{Level: -1}}
	w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "pStyle":
			p.now.Style = attr(e, "val")
		case "outlineLvl":
			p.now.Outline = min(max(number(attr(e, "val"), 9), 0), 9) + 1
		case "numPr":
			if e := w.numPr(&p.now); e != nil {
				p.listed = e
			}
		case "rPr":
			w.children(func(e xml.StartElement) {
				switch tag(e) {
				case "ins", "del", "moveFrom", "moveTo":
					p.marks = append(p.marks, e)
				case "vanish":
					p.hidden = isOn(attr(e, "val"))
				}
			})
		case "pPrChange":
			p.changed = &e
			w.children(func(e xml.StartElement) {
				if tag(e) == "pPr" {
					old := w.paraProps().now
					p.old = &old
				}
			})
		}
	})
	return p
}

// numPr reads the element w:numPr that was just opened. It returns the mark that
// the number was inserted as a tracked change, nil when it was not.
func (w *walker) numPr(p *Props) (listed *xml.StartElement) {
	w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "ilvl":
			p.Level = min(max(number(attr(e, "val"), 0), 0), maxLevel)
		case "numId":
			p.NumID = attr(e, "val")
		case "ins":
			p.NumNew, listed = true, &e
		}
	})
	return listed
}

// raiseFrom is how far letters must be moved up or down, in half points, to
// count as raised or lowered.
const raiseFrom = 4

// runProps reads the element w:rPr that was just opened.
func (w *walker) runProps() runProps {
	var p runProps
	w.children(func(e xml.StartElement) { p.set(e) })
	return p
}

// set takes one property.
func (p *runProps) set(e xml.StartElement) {
	switch tag(e) {
	case "rStyle":
		p.style = attr(e, "val")
	case "b":
		p.bold = toggleOf(e)
	case "i":
		p.italic = toggleOf(e)
	case "vanish":
		p.hidden = toggleOf(e)
	case "lang":
		p.lang = attr(e, "val")
	case "vertAlign":
		p.hasRise = true
		p.rise = map[string]Rise{"superscript": Raised, "subscript": Lowered}[attr(e, "val")]
	case "position":
		if n := number(attr(e, "val"), 0); n >= raiseFrom {
			p.rise, p.hasRise = Raised, true
		} else if n <= -raiseFrom {
			p.rise, p.hasRise = Lowered, true
		}
	}
}

func toggleOf(e xml.StartElement) toggle {
	if v, ok := lookup(e, "val"); ok && !isOn(v) {
		return off
	}
	return on
}

// isOn reads a value of ST_OnOff; an element without one is on.
func isOn(v string) bool {
	switch strings.ToLower(v) {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// number reads a whole number, or returns otherwise.
func number(s string, otherwise int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return otherwise
	}
	return n
}
