package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) reportCommand() *cobra.Command {
	c := group(&cobra.Command{
		Use:   "report",
		Short: "Build a memorandum from Markdown",
		Example: `  zanger report new --template recommendation-report -o memo.md
  zanger report check memo.md
  zanger report build memo.md -o memo.docx`,
	})
	c.AddCommand(a.reportNewCommand(), a.reportCheckCommand(), a.reportBuildCommand())
	return c
}

func (a *app) reportNewCommand() *cobra.Command {
	var template string
	c := &cobra.Command{
		Use:   "new",
		Short: "Write a starter for a memorandum",
		Long: `Write a commented starter, dated today: recommendation-report, amendment-memo,
best-practice-brief or one-page-summary, in the language of --lang.

Templates of your own stand in the folder templates of your data folder: NAME.md,
or NAME/BLOCK.md in the place of one block, or labels.yaml for the words.`,
		Example: `  zanger report new --template recommendation-report -o memo.md
  zanger report new --template amendment-memo --lang ru -o zapiska.md`,
		Args: args(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			text, err := ws.NewReport(template, a.flags.lang)
			if err != nil {
				return err
			}
			return a.put(text)
		},
	}
	c.Flags().StringVar(&template, "template", "recommendation-report", "which starter")
	return c
}

func (a *app) reportCheckCommand() *cobra.Command {
	var o workspace.ReportOptions
	c := &cobra.Command{
		Use:   "check FILE",
		Short: "List what is wrong with a memorandum, without building it",
		Long: `List what stops the build and what is only worth a look, by line. With --json an
editor can read it. Exit code 0 when nothing was found, 1 otherwise.`,
		Example: `  zanger report check memo.md
  zanger report check memo.md --final --json`,
		Args: args(1, 1, "the file of a memo"),
		RunE: func(c *cobra.Command, args []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			res, err := ws.CheckReport(c.Context(), args[0], o)
			if err != nil {
				return err
			}
			if err := a.deliver(res, func() *document.Document { return workspace.ReportCheckDocument(res, a.flags.lang) }); err != nil {
				return err
			}
			if len(res.Problems) > 0 {
				return errFindings
			}
			return nil
		},
	}
	c.Flags().BoolVar(&o.Final, "final", false, "check it as a final memorandum")
	return c
}

func (a *app) reportBuildCommand() *cobra.Command {
	var o workspace.ReportOptions
	var watch bool
	c := &cobra.Command{
		Use:   "build FILE",
		Short: "Build the memorandum in FILE",
		Long: `Read a memorandum in Markdown and build it. Each reference to law is looked up
as it stood on the memo's as-of date, written in the custom of the act's country
and listed with its source. What does not resolve fails the build, with file and
line. The law that a memo rests on is pinned in FILE.sum beside FILE.md by --accept:
where the library's words differ from it later, the build fails and shows how.

  [@kz-sss Article 6(8)]            a reference
  [#r1]                             a recommendation, table, figure or heading
  :::gist kz-sss Article 15 … :::   a provision in substance, labelled so
  :::quote …                        the law's own words, from official texts only
  :::recommendation {#r1 to="…" priority=high}   a numbered recommendation
  :::amend kz-sss …                 a change in the words of a bill, carried out
  :::annotation comparative [@…] …  a note; :::annotations is their register
  :::outcome r1 kz-sss@after:kz-175-v Article 6(2) {taken=partly} …
  :::table {#t1 caption="…"} …      a numbered table, or :::figure
  :::diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v   what changed, marked
  :::matrix elements=B12 countries=kz,cz     :::gap country=kz standard=cets-197
  :::recommendations  :::bill  :::table-of-amendments  :::outcomes
  :::toc  :::abbreviations  :::authorities  :::sources`,
		Example: `  zanger report build memo.md -o memo.docx --annotations comment
  zanger report build memo.md -o memo.pdf --final
  zanger report build memo.md -o memo.html --watch
  zanger report build memo.md -o memo.docx --lang ru    # the same memo with Russian labels`,
		Args: args(1, 1, "the file of a memo"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			o.Word = strings.EqualFold(filepath.Ext(a.flags.output), ".docx")
			if c.Flags().Changed("lang") {
				o.Labels = a.flags.lang
			}
			if watch {
				return a.watchReport(c.Context(), args[0], o)
			}
			return a.buildReport(c.Context(), args[0], o)
		},
	}
	f := c.Flags()
	f.BoolVar(&o.Final, "final", false, "build it for the record: an open query, a missing part or law not pinned stops it")
	f.BoolVar(&o.Accept, "accept", false, "pin the law it rests on as the library has it now")
	f.BoolVar(&watch, "watch", false, "build it again whenever FILE changes")
	f.StringVar(&o.Annotations, "annotations", "", "where they come out: "+strings.Join(workspace.ReportPlacements(), ", ")+" (default as the memo says)")
	return c
}
