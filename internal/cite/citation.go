package cite

import (
	"slices"
	"strings"

	"zanger/internal/act"
)

// Sentence is the level of a sentence. It is cited (предложение первое, Law
// 480-V art. 25(3)) but is no provision with an eId.
const Sentence act.Kind = "sentence"

// Step is one level of a citation.
type Step struct {
	// Kinds are the levels the words may mean, likeliest first. None means any
	// numbered level: the (8) of "Article 6(8)".
	Kinds []act.Kind
	// Num is the number cited, without brackets: "8", "8-1". Ordinal words are
	// numbers too: "часть вторая" is 2.
	Num string
	// To is the last number of a range that begins with Num; else "".
	To string
	// Either marks a number such as the 1-3 of "пункты 1-3", which may be the
	// inserted unit 1-3 or the range from 1 to 3. [Resolve] finds out.
	Either bool
	// This marks "this Article" (настоящей статьи, осы баптың); Num is "".
	This bool
}

// Citation is one cited unit, or one range of units, as written. Its Steps run
// from the outermost level to the innermost.
type Citation struct {
	Steps []Step
	// Lang is the language of the words.
	Lang string
	// Act is the act that the words name by its number and year or by its title,
	// "108/2006" or "modern slavery act 2015"; "" when they name none.
	Act string
	// Text is the whole citation as written; for a member of a list, the list.
	Text string
	// Start and End are the bytes, in the text that was read, of what names this
	// unit alone: in "статьи 6, 13 и 15" the number 13.
	Start, End int

	eid act.EID // set when the words were an eId
}

// Rooted reports whether c leads from the top of an act down: it names an
// article, a section or a unit that groups them. "Пункт 2" does not, nor does
// "пункт 2 настоящей статьи" before [Citation.From] has placed it.
func (c Citation) Rooted() bool {
	return len(c.Steps) > 0 && !c.Steps[0].This && slices.ContainsFunc(c.Steps[0].Kinds, top)
}

func top(k act.Kind) bool { return k.IsRoot() || k.IsHead() }

// String returns the words of c, or its path when it was not read from words.
func (c Citation) String() string {
	if c.Text != "" {
		return c.Text
	}
	parts := make([]string, len(c.Steps))
	for i, s := range c.Steps {
		kind := "unit"
		if len(s.Kinds) > 0 {
			kind = string(s.Kinds[0])
		}
		parts[i] = strings.TrimRight(kind+" "+s.Num+"–"+s.To, "– ")
	}
	return strings.Join(parts, ", ")
}

// Sentence returns the number of the cited sentence within the unit that
// [Resolve] finds, and the last one of a range; 0, 0 when none is cited.
// Whether the unit has so many sentences is not checked.
func (c Citation) Sentence() (first, last int) {
	if len(c.Steps) == 0 {
		return 0, 0
	}
	st := c.Steps[len(c.Steps)-1]
	if !slices.Contains(st.Kinds, Sentence) {
		return 0, 0
	}
	first, last = toInt(st.Num), toInt(st.To)
	if last == 0 {
		last = first
	}
	return first, last
}

// Under returns c as a unit of outer, which an instruction named before it:
// "в статье 7:", then "пункт 1 исключить". A rooted c is returned as it is.
func (c Citation) Under(outer Citation) Citation {
	if !c.Rooted() && !(len(c.Steps) > 0 && c.Steps[0].This) {
		c.Steps = slices.Concat(outer.Steps, c.Steps)
	}
	return c
}

// From returns c as written in provision e: "this Article" becomes the article
// e lies in, "this paragraph" its paragraph. It is false if e lies in none.
// A citation without such words is returned as it is.
func (c Citation) From(e act.EID) (Citation, bool) {
	i := slices.IndexFunc(c.Steps, func(s Step) bool { return s.This })
	if i < 0 {
		return c, true
	}
	for ; e != ""; e = e.Parent() {
		steps, err := e.Steps()
		if err != nil {
			return c, false
		}
		if slices.Contains(c.Steps[i].Kinds, steps[len(steps)-1].Kind) {
			c.Steps = slices.Concat(exact(steps), c.Steps[i+1:])
			return c, true
		}
	}
	return c, false
}

// exact turns the levels of an eId into the steps of a citation.
func exact(steps []act.Step) []Step {
	out := make([]Step, len(steps))
	for i, s := range steps {
		out[i] = Step{Kinds: []act.Kind{s.Kind}, Num: baseNum(s.Num)}
	}
	return out
}
