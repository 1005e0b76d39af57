// Package cli is the command line: flags in, one call of package workspace, text
// out. It holds no rule of law or text.
//
// Results go to the standard output, everything else to standard error. Exit
// codes: 0 done, 1 done with findings, differences or some refusals, 2 could not do
// it. An error is one line and its next step another, whatever is in a file's name.
package cli
