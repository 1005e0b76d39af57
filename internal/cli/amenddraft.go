package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/workspace"
)

func (a *app) amendDraftCommand() *cobra.Command {
	var o workspace.DraftOptions
	c := &cobra.Command{
		Use:   "draft OLD NEW",
		Short: "Write the bill that makes one text of another",
		Long: `Write the amending act that makes NEW of OLD, in the customary formulae of a drafting
language. Both are texts of the library or files of any form that is read; or give
one Word file with tracked changes, which is both.

The bill is then read and carried out on OLD as any other. Where a formula does not
give the new text, the unit is restated, then the one around it; if nothing carries
a change, no bill is written, and the place is named. In Kazakhstan an excluded unit
keeps its number with a note: a unit that is gone without a trace goes by new wording
of the unit around it, or with --exclude in the customary way, note and all. The clause on entry into force
is the customary one: see to it.

Exit code 0 says that the bill gives NEW, 1 that it could not be drafted, 2 that the
texts could not be read or do not differ.`,
		Example: `  zanger amend draft old.md new.md --drafting ru-KZ -o bill.docx
  zanger amend draft kz-sss@before:kz-175-v kz-sss@after:kz-175-v
  zanger amend draft tracked.docx --drafting cs-CZ -o bill.md`,
		Args: args(1, 2, "the old and the new text, or a Word file with tracked changes"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			ws, err := a.workspaceFor(args...)
			if err != nil {
				return err
			}
			bill, err := ws.Draft(args[0], append(args, "")[1], o)
			var not *workspace.NotDraftedError
			if errors.As(err, &not) {
				a.say("this cannot be drafted, and no bill is written:")
				for _, p := range not.Places {
					a.say("  " + p)
				}
				return errFindings
			}
			if err != nil {
				return err
			}
			return a.drafted(bill)
		},
	}
	c.Flags().BoolVar(&o.Exclude, "exclude", false, "exclude units that are gone, with the customary note in their place (Kazakhstan)")
	c.Flags().StringVar(&o.Drafting, "drafting", "", "`TAG` of the drafting language, such as ru-KZ (else guessed)")
	return c
}

// drafted delivers a bill and says what it was proved to do.
func (a *app) drafted(b *workspace.DraftedBill) error {
	file := a.flags.output
	if a.flags.json {
		file = strings.TrimSuffix(file, ".json") + ".json"
	}
	out, err := b.Encode(file, a.flags.lang)
	if err != nil {
		return err
	}
	if err := a.put(out); err != nil {
		return err
	}
	how := "gives the new text byte for byte"
	switch {
	case b.Noted > 0:
		how = fmt.Sprintf("gives the new text, and %d notes in the place of excluded units", b.Noted)
	case b.Form == workspace.DraftWithoutNotes:
		how = "gives every paragraph of the new law"
	case !b.Exact:
		how = "gives every paragraph of the new text; only the layout around them differs"
	}
	a.say(fmt.Sprintf("%d changes; carried out on %s, the bill %s", b.Operations, b.Form, how))
	return nil
}
