package amend

import "zanger/internal/pattern"

// splitPhrases are the verbs by which units are split and joined, in all drafting
// languages: разделить, бөлінсін, be split, rozděluje; объединить, біріктірілсін, be
// joined, slučuje. No custom says which words go to which unit, so that such an
// instruction is refused by its name; a bill that gives the units new wording is
// carried out.
var splitPhrases = []struct {
	kind   Kind
	verb   *pattern.Pattern
	reason string
}{
	{Split, pattern.New(`(?i)(?:^|\P{L})(?:разделить|разбить|бөлінсін|(?:be|to) (?:split|divided|divide)|rozděluj[eí])(?:\P{L}|$)`),
		"the instruction splits a unit, which is not carried out: it takes new wording of the units"},
	{Join, pattern.New(`(?i)(?:^|\P{L})(?:объединить|соединить|біріктірілсін|(?:be|to) (?:joined|join|merged|merge|combined|combine)|slučuj[eí]|spojuj[eí])(?:\P{L}|$)`),
		"the instruction joins units, which is not carried out: it takes new wording of the units"},
}

// nameSplits says of instructions that are not understood that they split or join.
func (b *Bill) nameSplits() {
	for _, in := range b.Instructions {
		if in.Status != Pending || len(in.Orders) > 0 {
			continue
		}
		for _, p := range splitPhrases {
			if p.verb.MatchString(beforeQuotes(in.Text)) {
				in.Reason = p.reason
			}
		}
	}
}

var quoteMark = pattern.New(`[«“"„]`)

func beforeQuotes(s string) string {
	if i := quoteMark.FindStringIndex(s); i != nil {
		return s[:i[0]]
	}
	return s
}
