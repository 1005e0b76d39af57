package cli

import (
	"github.com/spf13/cobra"

	"zanger/internal/workspace"
)

func (a *app) exportCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "export TEXT",
		Short: "Write an act to a file in another format",
		Long: `Write a wording of an act in the format that the ending of the file names:

  .md           the working text; can be imported again
  .xml          Akoma Ntoso 3.0; can be imported again
  .json         the act as data; can be imported again; see "zanger schema act"
  .docx .pdf .html .txt   for reading

Without -o the working text goes to the standard output.`,
		Example: `  zanger export kz-sss@2013-05-24 -o law.md
  zanger export kz-sss -o law.docx`,
		Args: args(1, 1, "a text, such as kz-sss@2013-05-24"),
		RunE: func(_ *cobra.Command, args []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			file := a.flags.output
			if a.flags.json && file == "" {
				file = "act.json"
			}
			b, err := ws.Export(args[0], file, a.flags.lang)
			if err != nil {
				return err
			}
			return a.put(b)
		},
	}
}

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [NAME]",
		Short: "Print the JSON Schema of a result",
		Long:  "Print the JSON Schema of a result that a command gives with --json. Without a\nname, list the names.",
		Example: `  zanger schema
  zanger schema search`,
		Args: args(0, 1, "the name of a schema"),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.deliver(workspace.Schemas(), workspace.SchemaDocument)
			}
			b, err := workspace.Schema(args[0])
			if err != nil {
				return err
			}
			return a.put(b)
		},
	}
}
