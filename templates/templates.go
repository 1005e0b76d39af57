// Package templates embeds worked memos, ready to be built and to be copied.
package templates

import "embed"

// FS holds the folder examples: one memo a file, each marked as a worked
// example on every page.
//
//go:embed examples
var FS embed.FS
