package amend

// czech is the drafting language of Czech amending acts.
func czech() *Drafting {
	return &Drafting{Tag: "cs-CZ", Country: "cz", Lang: "cs", read: func(*Bill, []Paragraph, Amended) []*Instruction { return nil }}
}
