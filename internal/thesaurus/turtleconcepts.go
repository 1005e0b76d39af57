package thesaurus

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/lang"
)

// concepts makes concepts of the nodes that are some.
func (p *turtle) concepts() ([]*Concept, error) {
	ids := map[string]string{} // address of a concept to its id
	owner := map[string]string{}
	var out []*Concept
	byID := map[string]*Concept{}
	for _, n := range p.order {
		if !n.isConcept {
			continue
		}
		id := idOf(n.address)
		if id == "" || owner[id] != "" {
			return nil, fmt.Errorf("<%s> gives the id %q, which <%s> has", n.address, id, owner[id])
		}
		ids[n.address], owner[id] = id, n.address
		c := &Concept{ID: id, Words: map[string]Words{}, Definition: map[string]string{}, Note: map[string]string{}, File: "turtle"}
		n.say(c)
		out, byID[id] = append(out, c), c
	}
	for _, n := range p.order {
		c := byID[ids[n.address]]
		if c == nil {
			continue
		}
		for _, to := range n.links["broader"] {
			if id := ids[to]; id != "" {
				c.Broader = appendNew(c.Broader, id)
			}
		}
		for _, to := range n.links["narrower"] {
			if down := byID[ids[to]]; down != nil {
				down.Broader = appendNew(down.Broader, c.ID)
			}
		}
		for _, to := range n.links["related"] {
			if id := ids[to]; id != "" {
				c.Related = appendNew(c.Related, id)
			}
		}
	}
	for _, c := range out {
		slices.Sort(c.Broader)
		slices.Sort(c.Related)
	}
	share(out)
	return out, nil
}

// say gives c the texts of n: first the preferred terms, then the others, so
// that no term stands twice.
func (n *node) say(c *Concept) {
	seen := map[string]bool{}
	for _, property := range []string{"prefLabel", "altLabel", "hiddenLabel", "definition", "scopeNote"} {
		for _, t := range n.texts {
			l := tongue(t.tag)
			if t.property != property || l == "" {
				continue
			}
			if property == "definition" || property == "scopeNote" {
				m := c.Definition
				if property == "scopeNote" {
					m = c.Note
				}
				if m[l] != "" {
					m[l] += "\n"
				}
				m[l] += t.text
				continue
			}
			text := t.text
			if l == lang.Serbian {
				text = lang.SerbianLatin(text)
			}
			if key := l + " " + strings.ToLower(text); !seen[key] && text != "" {
				seen[key] = true
				c.term(l, property, text)
			}
		}
	}
}

// term adds one term. A second preferred one, against the rules of SKOS, becomes
// another.
func (c *Concept) term(code, property, text string) {
	w := c.Words[code]
	switch {
	case property == "prefLabel" && w.Preferred == "":
		w.Preferred = text
	case property == "hiddenLabel":
		w.Uncertain = append(w.Uncertain, text)
	default:
		w.Other = append(w.Other, text)
	}
	c.Words[code] = w
}

// share lists the terms that several concepts have as shared by them.
func share(concepts []*Concept) {
	owners := map[string][]*Concept{}
	for _, c := range concepts {
		for _, t := range c.Terms() {
			key := t.Lang + " " + strings.ToLower(t.Text)
			if !slices.Contains(owners[key], c) {
				owners[key] = append(owners[key], c)
			}
		}
	}
	for _, c := range concepts {
		for _, t := range c.Terms() {
			for _, o := range owners[t.Lang+" "+strings.ToLower(t.Text)] {
				if o != c {
					c.Shared, o.Shared = appendNew(c.Shared, t.Text), appendNew(o.Shared, t.Text)
				}
			}
		}
	}
}
