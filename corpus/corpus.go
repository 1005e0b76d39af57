// Package corpus embeds the default acts, one folder per country and act, one
// working text per expression.
package corpus

import "embed"

// FS holds the acts.
//
//go:embed kz
var FS embed.FS
