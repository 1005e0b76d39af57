package lang

// Case is a grammatical case. Russian has the first six, its prepositional
// under the name Locative; Kazakh has all.
type Case int

// Cases. Attributive is the Kazakh locative turned into an adjective: баптағы,
// "which is in the article".
const (
	Nominative Case = iota
	Genitive
	Dative
	Accusative
	Instrumental
	Locative
	Ablative
	Attributive
)

// NounForm is one form of a noun.
type NounForm struct {
	Word   string
	Case   Case
	Plural bool
	// Possessed marks the Kazakh third-person possessive: тармағы, "its paragraph".
	Possessed bool
}
