// Package words finds word-level edits between two strings.
//
//	words.Diff("within ten days", "within three days")
//	// Equal "within ", Delete "ten", Insert "three", Equal " days"
//
// A token is a word, a number, date or citation ("10.07.2012", "8-1", "3)",
// "№ 175-V"), or any other single character. White space belongs to the token
// before it and never decides whether two tokens are the same.
//
// The shortest edit script is found by the algorithm of E. Myers, "An O(ND)
// Difference Algorithm and Its Variations" (1986), as implemented by go-diff:
// every distinct token becomes one rune of the private planes, so that the
// library sees each word as one letter. Long texts are first cut at words that
// are unique in both, as in B. Cohen's patience diff. The script is then
// cleaned up for readers: see [Diff].
//
// [Judge] tells changes of writing from changes that may alter what is said, and
// [Sequence] finds pieces of one text in another.
package words
