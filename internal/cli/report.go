package cli

import (
	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) reportCommand() *cobra.Command {
	c := group(&cobra.Command{
		Use:     "report",
		Short:   "Build a memorandum from Markdown",
		Example: "  zanger report build memo.md -o memo.docx",
	})
	c.AddCommand(a.reportBuildCommand())
	return c
}

func (a *app) reportBuildCommand() *cobra.Command {
	var o workspace.ReportOptions
	return &cobra.Command{
		Use:   "build FILE",
		Short: "Build the memorandum in FILE",
		Long: `Read a memorandum in Markdown and build it. Each reference to law is looked up
as it stood on the memo's as-of date, written in the custom of the act's country
and listed with its source. What does not resolve fails the build, with file and
line.

  [@kz-sss Article 6(8)]            a reference
  :::gist kz-sss Article 15 … :::   a provision in substance, labelled so
  :::quote …                        the law's own words, from official texts only
  :::recommendation {#r1 to="…" priority=high}   a numbered recommendation
  :::recommendations                the table of all recommendations
  :::diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v   what changed, marked
  :::sources                        the table of sources (else at the end)`,
		Example: `  zanger report build memo.md -o memo.docx
  zanger report build memo.md -o memo.html`,
		Args: args(1, 1, "the file of a memo"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			r, err := ws.BuildReport(c.Context(), args[0], o)
			if err != nil {
				return err
			}
			for _, f := range r.Findings {
				a.say(f.String())
			}
			return a.deliver(workspace.ReportOf(r), func() *document.Document { return r.Document })
		},
	}
}
