package difftest

import (
	"zanger/internal/act"

	"pgregory.net/rapid"
)

// TableArticle draws an article that holds a table.
func TableArticle(t *rapid.T) *Unit {
	return &Unit{Kind: act.Article, Heading: Sentence(t, 1, 4), Text: Sentence(t, 2, 8), table: Table(t)}
}
