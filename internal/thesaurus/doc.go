// Package thesaurus holds the concepts of the field with their terms in six
// languages: the bridge by which a question in one language finds law in another.
//
// The shape is that of SKOS (W3C Recommendation, 18 August 2009): a [Concept] has
// one preferred term and any number of other terms in each language, a
// definition, scope notes, and links to broader, narrower and related concepts.
// Narrower links are the broader ones turned round. A term that nobody could
// confirm is marked uncertain: it helps to find, and is never preferred.
//
//	th, err := thesaurus.Load(corpus.FS)
//	c, ok := th.Concept("shelter")
//	c.Label("ru") // "приют"
//
// [Thesaurus.WriteTurtle] writes it as SKOS in Turtle, [ReadTurtle] reads such a
// vocabulary, ours or another.
//
// Serbian terms are written in Latin script; [Concept.Terms] gives the Cyrillic
// ones as well. How terms are matched with text is the business of the search,
// which knows the stems.
package thesaurus
