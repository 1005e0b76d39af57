package cli

import (
	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) matrixCommand() *cobra.Command {
	var o workspace.MatrixOptions
	var suggest bool
	c := &cobra.Command{
		Use:   "matrix",
		Short: "Set countries against the elements of the conventions",
		Long: `Print the elements of the benchmark down and countries across. A cell says what the
acts read contain, how strongly the law puts it, the number if there is one, and
the provision; behind the table stands what each cell rests on. "Not found" means
that the acts named were read and it is not there; "not searched" that nobody
looked. No cell says that a country complies.

Countries are kz, cz, md, rs, uk-ew, uk-s, uk-ni (uk for the last three), with a
day where wanted: kz@2013-05-24.

--suggest prints instead where the search finds a provision that the assessment
does not name, with the reasons. It never changes a cell.`,
		Example: `  zanger matrix --standard cets-197 --countries kz@2013-05-24,kz,cz,rs,uk
  zanger matrix --elements B46,B47,B48 --lang ru -o matrix.docx
  zanger matrix --standard cets-197 --countries kz,md --suggest`,
		Args: args(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			if suggest {
				s, err := ws.Suggest(c.Context(), o, a.flags.lang)
				if err != nil {
					return err
				}
				return a.deliver(s, func() *document.Document { return ws.SuggestionsDocument(s, a.flags.lang) })
			}
			m, err := ws.Matrix(o)
			if err != nil {
				return err
			}
			return a.deliver(m, func() *document.Document { return ws.MatrixDocument(m, a.flags.lang) })
		},
	}
	f := c.Flags()
	f.StringSliceVar(&o.Countries, "countries", nil, "countries, each with a day if wanted (default all)")
	f.StringVar(&o.Standard, "standard", "", "only what this instrument asks for, such as cets-197")
	f.StringSliceVar(&o.Elements, "elements", nil, "only these elements, such as B47")
	f.BoolVar(&suggest, "suggest", false, "provisions that the search finds and the assessments do not name")
	return c
}

func (a *app) gapCommand() *cobra.Command {
	var standard string
	var others []string
	c := &cobra.Command{
		Use:   "gap COUNTRY[@DATE]",
		Short: "List what a standard has and a country lacks",
		Long: `List the elements of a standard that were found in part or not at all in the law of
a country on a day, each with the provisions by which other countries have it,
best first: whole before in part, stronger duties before weaker. Written to a .md
file it can be pasted into a memorandum.`,
		Example: `  zanger gap kz@2013-05-24 --standard cets-197
  zanger gap kz@2013-05-24 --standard cets-210 -o gaps.md`,
		Args: args(1, 1, "a country, such as kz@2013-05-24"),
		RunE: func(_ *cobra.Command, args []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			g, err := ws.Gap(args[0], standard, others)
			if err != nil {
				return err
			}
			return a.deliver(g, func() *document.Document { return ws.GapDocument(g, a.flags.lang) })
		},
	}
	f := c.Flags()
	f.StringVar(&standard, "standard", "", "what this instrument asks for (default the whole benchmark)")
	f.StringSliceVar(&others, "others", nil, "take examples from these countries (default all)")
	return c
}
