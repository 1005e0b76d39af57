// Command zanger is a workbench for people who change law by looking at how
// others wrote theirs.
package main

import (
	"os"

	"zanger/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
