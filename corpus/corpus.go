// Package corpus embeds the default acts, one folder per country and act, one
// working text per expression; the benchmark of the standards with the
// assessments against it; and the thesaurus.
package corpus

import "embed"

// FS holds the acts, the benchmark, the assessments and the concepts.
//
//go:embed */*/*.md
//go:embed standards/*.yaml
//go:embed assessments/*.yaml
//go:embed concepts/*.yaml
var FS embed.FS
