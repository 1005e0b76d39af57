package act

// Modification is a change that an amending act made to a text: textualMod in Akoma
// Ntoso 3.0 (OASIS).
type Modification struct {
	// Type is one of repeal, substitution, insertion, replacement, renumbering, split
	// and join.
	Type string
	// By is the amending act, "" where its address is not known; Source the number of
	// the instruction in it.
	By     WorkURI
	Source string
	// Unit is what was changed, "" for the act as a whole.
	Unit EID
	// Old is the text that was there, New the text put in its place.
	Old, New string
}
