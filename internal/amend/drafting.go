package amend

import (
	"regexp"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// Drafting is a drafting language: how bills of a country are worded in a language.
// Each is a file, with its phrases in a table on top.
type Drafting struct {
	Tag           string // as in BCP 47: "cs-CZ"
	Country, Lang string
	// OldNumbers says that all instructions of a bill address units by the numbers
	// they had before the bill. Otherwise each addresses the text as the ones
	// before it left it.
	OldNumbers bool
	// carry carries out an order in a country's own way; it says whether it did.
	carry func(*doc, *Order, Options) (done bool, err error)
	// name says how a bill is named in the act, excluded the note that stands in the
	// place of a unit that it excludes.
	name     func(*format.Parsed, []Paragraph) billName
	excluded func(k act.Kind, lost, capital bool, by billName) string
	// Final matches the clause on entry into force; nil where it needs no guard.
	Final *regexp.Regexp
	// Caption matches the caption of a table, with its number as first group; nil where
	// tables are not addressed.
	Caption *regexp.Regexp
	// TableNote matches what explains a table below it, its heading included; nil for none.
	TableNote *regexp.Regexp
	// Unprintable says why it cannot be told how the act prints a paragraph of new
	// wording, "" where it can; nil for always.
	Unprintable func(format.Paragraph) string
	// HeadNumber writes the number of a part, title or chapter in the way of a printed
	// one; nil where these are not renumbered.
	HeadNumber func(print, num string) (string, bool)
	// Signs are the words that stand before the numbers of parts of annexes, as regular
	// expressions; nil where passages of annexes are not addressed.
	Signs map[act.Kind]string
	// Variants are other spellings that the act may have of words that a bill names.
	Variants func(words string) []string
	// Inflect says whether words are a grammatical form of old, and what new is in that
	// form; nil where the language cannot tell, and forms are refused.
	Inflect func(form, old, new string) (string, bool)
	// read takes a bill apart.
	read func(*Bill, []Paragraph, Amended) []*Instruction
	// writer writes bills; nil where none are written.
	writer billWriter
}

// draftings are the languages in which bills are read.
func draftings() []*Drafting {
	return []*Drafting{russianKzDrafting(), kazakhKzDrafting(), englishKzDrafting(), czech()}
}

// ByTag returns the drafting language with a tag, nil if there is none.
func ByTag(tag string) *Drafting {
	for _, d := range draftings() {
		if strings.EqualFold(d.Tag, tag) {
			return d
		}
	}
	return nil
}

// ByLanguage returns the drafting language of a country's bills in a language, nil
// if there is none.
func ByLanguage(country, lang string) *Drafting {
	for _, d := range draftings() {
		if d.Country == country && d.Lang == lang {
			return d
		}
	}
	return nil
}

// Tags lists the drafting languages.
func Tags() []string {
	var out []string
	for _, d := range draftings() {
		out = append(out, d.Tag)
	}
	return out
}
