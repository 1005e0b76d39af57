// Package templates embeds the starters of memos and worked memos that use them.
package templates

import "embed"

// FS holds the folder reports: the starters, one a file, and their words in each
// language; and the folder examples: one memo a file, each marked as a worked
// example on every page.
//
//go:embed examples reports
var FS embed.FS
