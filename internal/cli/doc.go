// Package cli is the command line: flags in, one call of package workspace, text
// out. It holds no rule of law or text.
//
// Results go to the standard output, everything else to standard error. Exit
// codes: 0 done, 1 findings, differences or refusals, 2 could not do it.
package cli
