// Package corpus embeds the default acts, one folder per country and act, one
// working text per expression, and the thesaurus.
package corpus

import "embed"

// FS holds the acts, and the concepts of the thesaurus.
//
//go:embed */*/*.md
//go:embed concepts/*.yaml
var FS embed.FS
