// Package analysis turns text into the words that the index holds: cut, folded
// and stemmed by language.
//
// Each language has a chain, in a file of its own: cut the text into words,
// lower-case and fold them (look-alike letters, spelling variants), stem them,
// then take off the diacritics, so that who types "sluzba" finds "služba".
// Everything happens after the text is cut, never before: offsets always point
// into the text as it came, on rune borders. Stop words stay in, as lawyers ask
// for phrases such as "may not"; each word says whether it is one, and the
// query decides.
//
//	for _, w := range analysis.For("ru").Words("Ребёнок имеет право") {
//		fmt.Println(w.Term, w.Start, w.End) // ребенок, имеет, прав
//	}
//
// Cutting follows the word borders of Unicode Standard Annex 29 as far as the
// alphabets of our languages need it. English, Russian and Romanian use the
// Snowball and Porter stemmers that come with bleve, Serbian the rules of its
// Croatian one.
// Czech and Kazakh have light stemmers of our own, held to gold files of word
// families in testdata.
package analysis
