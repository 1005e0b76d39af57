package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the acts with their editions",
		Long: `List every act of the library: those that come with the program and your own,
each with its editions, whose words they are, and how many of its articles a
second reader has checked against an official text.`,
		Example: `  zanger list
  zanger list --lang ru
  zanger list --json`,
		Args: args(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			res, err := ws.List(a.flags.lang)
			if err != nil {
				return err
			}
			return a.deliver(res, func() *document.Document { return workspace.ListDocument(res, a.flags.lang) })
		},
	}
}

func (a *app) showCommand() *cobra.Command {
	var contents bool
	var beside string
	c := &cobra.Command{
		Use:   "show TEXT [CITATION]",
		Short: "Show an act or a provision as it stood on a day",
		Long: `Show a whole act, or the provisions that a citation names. Citations may be
written in English, Russian or Kazakh custom, with lists and ranges.

For a day between two known wordings only those provisions are given that no
recorded event touched in between. The others are refused, with the events.

With --beside the official text in your library stands beside our rendering, unit
by unit: the one of the same day, else of the nearest known edition, which is said.
What one of them lacks is shown as missing.`,
		Example: `  zanger show kz-sss@2013-05-24 "Article 6"
  zanger show kz-sss@after:kz-175-v "ст. 13 п. 2 пп. 5), 6)"
  zanger show kz-sss "15-баптың 2-тармағы" --lang kk
  zanger show kz-sss --contents
  zanger show kz-sss@2013-05-24 -o law.docx
  zanger show kz-sss@2014-07-05 "Article 15" --beside=ru`,
		Args: args(1, -1, "a text, such as kz-sss@2013-05-24"),
		RunE: func(c *cobra.Command, args []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			if c.Flags().Changed("beside") {
				return a.showBeside(ws, strings.Join(args, " "), beside)
			}
			res, err := ws.Show(strings.Join(args, " "), a.flags.lang)
			if err != nil {
				return err
			}
			if contents && res.Text.Provisions != nil {
				return usage(c, errors.New("--contents is for a whole act"))
			}
			if err := a.deliver(res, func() *document.Document { return ws.ShowDocument(res, a.flags.lang, contents) }); err != nil {
				return err
			}
			if len(res.Doubtful) > 0 {
				a.say(fmt.Sprintf("%d articles are not given for %s: what happened in between is said in their place", len(res.Doubtful), res.On))
				return errFindings
			}
			return nil
		},
	}
	c.Flags().BoolVar(&contents, "contents", false, "only the headings of chapters and articles")
	c.Flags().StringVar(&beside, "beside", "", "with the official text beside the rendering, in a `LANGUAGE` or any")
	c.Flags().Lookup("beside").NoOptDefVal = anyLanguage
	c.MarkFlagsMutuallyExclusive("beside", "contents")
	return c
}
