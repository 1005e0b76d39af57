package thesaurus

import (
	"slices"

	"zanger/internal/lang"
)

// Concept is an idea, whatever the language it is said in.
type Concept struct {
	// ID is the short name, in lower case with hyphens: "recovery-period".
	ID string `yaml:"id"`
	// Words are the terms by language.
	Words map[string]Words `yaml:"terms"`
	// Definition and Note are in the languages there are. Note warns of false
	// friends and says what the concept does not cover.
	Definition map[string]string `yaml:"definition"`
	Note       map[string]string `yaml:"note"`
	Broader    []string          `yaml:"broader"`
	Related    []string          `yaml:"related"`
	// Shared lists terms that another concept has too, knowingly.
	Shared []string `yaml:"shared"`

	// Narrower are the concepts that name this one as broader, sorted.
	Narrower []string `yaml:"-"`
	// File is where the concept is written.
	File string `yaml:"-"`
}

// Words are the terms of a concept in one language.
type Words struct {
	Preferred string   `yaml:"preferred"`
	Other     []string `yaml:"other"`
	// Uncertain terms were not confirmed by a source in that language.
	Uncertain []string `yaml:"uncertain"`
}

// Term is one term of a concept.
type Term struct {
	Text, Lang string
	Concept    string
	Preferred  bool
	Uncertain  bool
}

// Label returns the preferred term in a language, else in English, else the id. In
// Kazakh the Russian term stands before the English one: who reads it knows that one.
func (c *Concept) Label(code string) string {
	order := []string{code, lang.English}
	if code == lang.Kazakh {
		order = []string{code, lang.Russian, lang.English}
	}
	for _, l := range order {
		if t := c.Words[l].Preferred; t != "" {
			return t
		}
	}
	return c.ID
}

// Terms returns every term in the order of the languages, the preferred first,
// each Serbian term in both scripts.
func (c *Concept) Terms() []Term {
	var out []Term
	for _, l := range c.Langs() {
		w := c.Words[l]
		put := func(text string, preferred, uncertain bool) {
			if text == "" {
				return
			}
			t := Term{Text: text, Lang: l, Concept: c.ID, Preferred: preferred, Uncertain: uncertain}
			out = append(out, t)
			if l == lang.Serbian {
				if t.Text, t.Preferred = lang.SerbianCyrillic(text), false; t.Text != text {
					out = append(out, t)
				}
			}
		}
		put(w.Preferred, true, false)
		for _, t := range w.Other {
			put(t, false, false)
		}
		for _, t := range w.Uncertain {
			put(t, false, true)
		}
	}
	return out
}

// Langs returns the languages that the concept has terms in, sorted.
func (c *Concept) Langs() []string {
	out := make([]string, 0, len(c.Words))
	for l := range c.Words {
		out = append(out, l)
	}
	slices.Sort(out)
	return out
}
