// Package corpus embeds the default acts, one folder per country and act, one
// working text per expression.
package corpus

import "embed"

// FS holds the acts.
//
//go:embed */*/*.md
var FS embed.FS
