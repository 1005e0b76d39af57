// Package corpus embeds the default acts, one folder per country and act, one
// working text per expression, and the assessments against the standards.
package corpus

import "embed"

// FS holds the acts, the benchmark and the assessments.
//
//go:embed */*/*.md assessments/*.yaml standards/*.yaml
var FS embed.FS
