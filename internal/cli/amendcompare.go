package cli

import (
	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) amendCompareCommand() *cobra.Command {
	var o workspace.AmendOptions
	var acts []string
	c := &cobra.Command{
		Use:   "compare BILL BILL --act ACT [--act ACT]",
		Short: "Compare what the two language texts of a bill make of an act",
		Long: `Carry out the Russian and the Kazakh text of a bill, each on the text of the act in its
language, and compare the results unit by unit: units that one text changes and the
other does not, numbers, dates and references that disagree. Both texts are equally
authentic, and their instructions differ where the languages do; so results are
compared, not instructions. What the two texts of the act said differently before the
bill is left out.

Give --act once for an act of the library that is there in both languages, or twice,
in the order of the bills.

Exit code 0 says that the results agree, but for hints; 1 that they disagree or that
an instruction was refused; 2 that it could not be done.`,
		Example: `  zanger amend compare bill-ru.md bill-kk.md --act act-ru.md --act act-kk.md
  zanger amend compare bill-ru.md bill-kk.md --act kz-sss@2014-02-17 -o compared.docx`,
		Args: args(2, 2, "two bills"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.reads(append(append([]string{}, args...), acts...)...); err != nil {
				return err
			}
			ws, err := a.workspaceFor(append(args, acts...)...)
			if err != nil {
				return err
			}
			o.Lang = a.flags.lang
			res, err := ws.CompareBills(args[0], args[1], acts, o)
			if err != nil {
				return err
			}
			if err := a.deliver(res, func() *document.Document { return workspace.AmendComparisonDocument(res, a.flags.lang) }); err != nil {
				return err
			}
			if res.Differ {
				return errFindings
			}
			return nil
		},
	}
	f := c.Flags()
	f.StringArrayVar(&acts, "act", nil, "the `ACT` that the bills amend; twice for two files")
	f.BoolVar(&o.AcceptInflected, "accept-inflected", false, "replace inflected forms too, where words are replaced throughout")
	f.StringVar(&o.At, "at", "", "leave out what has effect only after this `DAY`")
	return c
}
