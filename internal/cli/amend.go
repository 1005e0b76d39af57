package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) amendCommand() *cobra.Command {
	c := group(&cobra.Command{
		Use:   "amend",
		Short: "Read bills, carry them out on acts, and prove it",
		Long: `Read the instructions of an amending act, carry them out on the text of the act it
amends, and keep a record that proves each step.

An instruction that is not understood, whose place is missing or fits twice, or whose
words are not there is refused with its reason; the others are carried out.`,
		Example: `  zanger amend parse bill.md --drafting cs-CZ
  zanger amend apply act.md bill.md -o consolidated.md --record record.json
  zanger amend verify record.json act.md consolidated.md
  zanger amend undo consolidated.md record.json -o act.md`,
	})
	c.AddCommand(a.amendApplyCommand(), a.amendDraftCommand(), a.amendParseCommand(), a.amendCompareCommand(), a.amendUndoCommand(), a.amendVerifyCommand())
	return c
}

func (a *app) amendApplyCommand() *cobra.Command {
	var o workspace.AmendOptions
	var out amendFiles
	c := &cobra.Command{
		Use:   "apply ACT BILL",
		Short: "Carry out a bill on an act",
		Long: `Carry out on ACT the instructions of BILL that are meant for it. Both are texts of the
library or files. The consolidated text has the layout of ACT: every byte that no
instruction touches stays as it is. With -o to a .docx, .html, .pdf, .xml (Akoma
Ntoso, with textualMod) or .json file it is written in that form. A Word file, a page
or XML cannot be changed in place: the result is then a working text made of it.
Where instructions are refused, the result says so at its head.

Exit code 0 says that all instructions for this act are carried out, 1 that some are
refused and the rest is carried out, 2 that it could not be done.`,
		Example: `  zanger amend apply act.md bill.md --drafting cs-CZ -o consolidated.md --record record.json
  zanger amend apply act.md bill.md --dry-run`,
		Args: args(2, 2, "an act and a bill"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			if err := out.check(a, args); err != nil {
				return err
			}
			ws, err := a.workspaceFor(args...)
			if err != nil {
				return err
			}
			o.Lang = a.flags.lang
			res, err := ws.Amend(args[0], args[1], o)
			if err != nil {
				return err
			}
			return a.amended(ws, res, out)
		},
	}
	f := c.Flags()
	f.StringVar(&o.Drafting, "drafting", "", "`TAG` of the drafting language, such as cs-CZ (else guessed)")
	f.StringVar(&out.record, "record", "", "write the record to `FILE`")
	f.StringVar(&out.redline, "redline", "", "write what changes as running text to `FILE` (.docx, .html, .pdf, .md, .txt)")
	f.StringVar(&out.table, "table", "", "write the comparative table to `FILE`")
	f.StringVar(&out.form, "form", "", "the form of the table: "+strings.Join(workspace.TableForms(), ", "))
	f.BoolVar(&o.AcceptInflected, "accept-inflected", false, "replace inflected forms too, where words are replaced throughout")
	f.StringVar(&o.At, "at", "", "leave out what has effect only after this `DAY`")
	f.BoolVar(&out.dry, "dry-run", false, "only say what would be done")
	return c
}

// amendFiles are the files that a consolidation writes beside its text.
type amendFiles struct {
	record, redline, table, form string
	dry                          bool
}

// check finds out before the work whether the files can be written.
func (f amendFiles) check(a *app, inputs []string) error {
	for _, out := range []string{f.record, f.redline, f.table} {
		if out == "" {
			continue
		}
		if err := a.spare(out, inputs); err != nil {
			return err
		}
	}
	for _, out := range []string{f.redline, f.table} {
		if out == "" {
			continue
		}
		if err := workspace.CheckEnding(out); err != nil {
			return err
		}
	}
	return nil
}

// write writes the files.
func (f amendFiles) write(ws *workspace.Workspace, res *workspace.Amended, lang string) error {
	for _, out := range []struct {
		file string
		make func() ([]byte, error)
	}{
		{f.record, func() ([]byte, error) { return workspace.EncodeJSON(res.Record) }},
		{f.redline, func() ([]byte, error) { return ws.AmendedRedline(res, f.redline, lang) }},
		{f.table, func() ([]byte, error) { return ws.AmendedTable(res, f.table, f.form, lang) }},
	} {
		if out.file == "" {
			continue
		}
		b, err := out.make()
		if err != nil {
			return err
		}
		if err := workspace.WriteFile(out.file, b); err != nil {
			return err
		}
	}
	return nil
}

// amended delivers a consolidated text with its record.
func (a *app) amended(ws *workspace.Workspace, res *workspace.Amended, out amendFiles) error {
	if !out.dry {
		if err := out.write(ws, res, a.flags.lang); err != nil {
			return err
		}
	}
	if out.dry || a.flags.output == "" && a.flags.json {
		if err := a.fates(res); err != nil {
			return err
		}
	} else {
		b, err := res.Encode(a.flags.output, a.flags.lang)
		if err != nil {
			return err
		}
		if err := a.put(b); err != nil {
			return err
		}
		if res.Remade {
			a.say("the act comes in a form that cannot be changed in place: the record and the result are those of the working text made of it")
		}
	}
	for _, in := range res.Record.Instructions {
		if in.Status == workspace.AmendRefused {
			a.say(fmt.Sprintf("instruction %d, line %d: %s", in.N, in.Line, in.Reason))
			for _, c := range in.Candidates {
				a.say("  nearest: " + c)
			}
		}
	}
	if n := res.Refused(); n > 0 {
		a.say(fmt.Sprintf("%d of %d instructions are refused", n, res.Record.Counts.Applied+n))
		return errFindings
	}
	return nil
}

// fates shows what would be done, without writing the text.
func (a *app) fates(res *workspace.Amended) error {
	if a.flags.json {
		b, err := workspace.EncodeJSON(res.Data())
		if err != nil {
			return err
		}
		_, err = a.Out.Write(b)
		return err
	}
	return a.print(workspace.AmendDocument(res.Record, a.flags.lang))
}

func (a *app) amendParseCommand() *cobra.Command {
	var drafting string
	c := &cobra.Command{
		Use:   "parse BILL",
		Short: "Show the instructions of a bill as they are understood",
		Example: `  zanger amend parse bill.md
  zanger amend parse bill.docx --drafting cs-CZ --json`,
		Args: args(1, 1, "a bill"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			ws, err := a.workspaceFor(args...)
			if err != nil {
				return err
			}
			bill, err := ws.Bill(args[0], drafting)
			if err != nil {
				return err
			}
			res := workspace.BillOf(bill)
			if err := a.deliver(res, func() *document.Document { return workspace.BillDocument(res, a.flags.lang) }); err != nil {
				return err
			}
			if res.NotUnderstood > 0 {
				return errFindings
			}
			return nil
		},
	}
	c.Flags().StringVar(&drafting, "drafting", "", "`TAG` of the drafting language, such as cs-CZ (else guessed)")
	return c
}

func (a *app) amendUndoCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "undo CONSOLIDATED RECORD",
		Short:   "Give the old text back, byte for byte",
		Example: `  zanger amend undo consolidated.md record.json -o act.md`,
		Args:    args(2, 2, "a consolidated text and its record"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			b, err := workspace.UndoAmendment(args[0], args[1])
			if err != nil {
				return err
			}
			return a.put(b)
		},
	}
}

func (a *app) amendVerifyCommand() *cobra.Command {
	var f workspace.VerifyFiles
	c := &cobra.Command{
		Use:   "verify RECORD [ACT CONSOLIDATED]",
		Short: "Check a record of amendments",
		Long: `Check that a record holds: that its counts add up and that its chain of seals is whole.
Each entry is sealed with the one before it, so that one that was edited, taken out or
added is named. When the old and the consolidated text are given: that each operation's
words stand where it says, that the units are there with the hashes it gives, that
nothing else changed, and that undoing leads back to the old text. When the bill is
given too, it is carried out again and every field of every entry compared.

The seal of the whole record is printed: one that was written down elsewhere proves that
the record is still the same. A record without seals is said to have none (exit code 1).`,
		Example: `  zanger amend verify record.json
  zanger amend verify record.json act.md new.md --bill bill.md`,
		Args: args(1, 3, "a record"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			if len(args) == 2 {
				return usage(c, errors.New("give both the old and the consolidated text, or neither"))
			}
			if f.Bill != "" && len(args) < 3 {
				return usage(c, errors.New("a bill is carried out again on the old text: give both texts too"))
			}
			args = append(args, "", "")
			f.Record, f.Old, f.New = args[0], args[1], args[2]
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			res, err := ws.VerifyAmendment(f)
			if err != nil {
				return err
			}
			if err := a.deliver(res, func() *document.Document { return workspace.AmendCheckDocument(res, a.flags.lang) }); err != nil {
				return err
			}
			if len(res.Wrong) > 0 {
				return errFindings
			}
			return nil
		},
	}
	c.Flags().StringVar(&f.Bill, "bill", "", "the `BILL`, carried out again and compared")
	return c
}
