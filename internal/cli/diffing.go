package cli

import (
	"fmt"
	"os"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) diffCommand() *cobra.Command {
	var whole bool
	var two twoTexts
	var sign workspace.Signature
	c := &cobra.Command{
		Use:   "diff OLD NEW | diff FILE.docx",
		Short: "Mark what changed between two texts",
		Long: `Compare two wordings of one act: texts of the library, files of any form that
import reads, or one of each. Provisions are matched first, then words inside them.
Moved, renumbered, split and merged provisions are told apart from new ones, changes
of punctuation and spelling from those of the law. Each change names the law that
made it, where that is known.

One Word file with tracked changes holds both texts: the old one is what it was
without them. Of two Word files each is read with its changes accepted.

Written to a .docx file, the changes are tracked changes, signed and dated as
--author and --date say. Exit code 1 says that the texts differ.`,
		Example: `  zanger diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v
  zanger diff kz-sss@2013-05-24 kz-sss@after:kz-175-v -o reform.docx --author "A. Editor" --date 2014-02-18
  zanger diff "kz-sss@2013-05-24#art_15" kz-sss@after:kz-175-v
  zanger diff law.htm draft.docx -o redline.html
  zanger diff draft.docx                          # its tracked changes
  zanger diff old.md new.md --json`,
		Args: args(1, 2, "two texts, the old and the new, or one Word file with tracked changes"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := sign.Check(); err != nil {
				return err
			}
			return a.compareTexts(args, nil, two, func(ws *workspace.Workspace, d *workspace.Diff) (func() *document.Document, error) {
				return func() *document.Document {
					doc := ws.Redline(d, a.flags.lang, whole)
					sign.Put(doc)
					return doc
				}, nil
			})
		},
	}
	f := c.Flags()
	f.BoolVar(&whole, "whole", false, "the whole act, not only changed articles")
	f.StringVar(&sign.Author, "author", "", "`NAME` that signs the tracked changes of a .docx")
	f.StringVar(&sign.Date, "date", "", "`DAY` of the tracked changes, such as 2013-05-24 (none if not given)")
	two.flags(c)
	return c
}

// twoTexts are the flags of commands that compare two texts.
type twoTexts struct{ o workspace.DiffOptions }

func (t *twoTexts) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&t.o.Country, "country", "", "`CODE` of the country, where a file does not say it")
	f.StringVar(&t.o.Lang, "text-lang", "", "language of the files, where it is not to be guessed: en, ru, kk, cs, ro or sr")
	f.BoolVar(&t.o.SameAct, "same-act", false, "compare texts of different acts as if they were wordings of one")
}

// compareTexts compares two texts, or the two that one Word file holds, and writes
// what is drawn of them, if it is not data that is asked for. more are further files
// that are read.
func (a *app) compareTexts(texts, more []string, two twoTexts, drawing func(*workspace.Workspace, *workspace.Diff) (func() *document.Document, error)) error {
	if err := a.reads(slices.DeleteFunc(slices.Concat(texts, more), isFolder)...); err != nil {
		return err
	}
	if err := two.o.Check(); err != nil {
		return err
	}
	spareCollecting(texts)
	ws, err := a.workspaceFor(texts...)
	if err != nil {
		return err
	}
	d, err := ws.DiffTexts(texts[0], second(texts), two.o)
	if err != nil {
		return err
	}
	a.tellOfTexts(d)
	draw, err := drawing(ws, d)
	if err != nil {
		return err
	}
	if err := a.deliver(d, draw); err != nil {
		return err
	}
	if d.Result.Changed() {
		return errFindings
	}
	return nil
}

// isFile reports whether path is a file, not a text of the library.
func isFile(path string) bool {
	fi, err := os.Stat(path)
	return err == nil && fi.Mode().IsRegular()
}

// isFolder reports whether path is a folder, which is no text to be compared.
func isFolder(path string) bool {
	fi, err := os.Stat(path)
	return err == nil && fi.IsDir()
}

// smallTexts is the size of two files, in bytes, below which memory is no matter: what
// is made of them takes less than a hundred megabytes.
const smallTexts = 3 << 20

// spareCollecting lets a comparison of files of a usual size end before there is
// much to collect: the garbage collector took an eighth of its time. What the user
// set with GOGC or GOMEMLIMIT stays.
func spareCollecting(texts []string) {
	size := int64(0)
	for _, s := range texts {
		if fi, err := os.Stat(s); err == nil {
			size += fi.Size()
		}
	}
	if size < smallTexts && os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400)
	}
}

func second(texts []string) string {
	if len(texts) < 2 {
		return ""
	}
	return texts[1]
}

// tellOfTexts says on the standard error what a reader must know of a comparison.
func (a *app) tellOfTexts(d *workspace.Diff) {
	if d.Backwards {
		fmt.Fprintln(a.Err, "zanger: the later text was given first: compared in the order of time")
	}
	for _, e := range d.Wider {
		fmt.Fprintf(a.Err, "zanger: %s is compared as a whole\n", e)
	}
	for _, s := range d.Remarks {
		a.say(s)
	}
}
