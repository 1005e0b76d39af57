package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) tableCommand() *cobra.Command {
	var o workspace.TableOptions
	var grounds string
	var numbers bool
	var two twoTexts
	c := &cobra.Command{
		Use:   "table OLD NEW | table FILE.docx",
		Short: "Set two wordings side by side in an official form",
		Long: `Print the comparative table of two wordings of one act: a row for each structural
element that changes, with its full path, the present and the proposed wording of
the whole element, untouched neighbours as "…", changed words bold.

Forms (--form):
  kz-government   the initiator's table: five columns with the justification
  kz-majilis      the committee's table on a bill: six columns
  kz-1998         former and new wording, as the law in force in 2013 asked
  cz-marked       the law alone, new words bold, struck through what goes (Czech)
  cz-synopsis     two columns in Czech
  synopsis        two columns, for any country
  marked          running text with the changes marked, and our remarks

A form is a file; write your own as FILE.yaml (--form FILE.yaml), or put it into the
folder "forms" of your data folder and name it. The forms that come along lie in
internal/view/forms of the source, with what their keys mean.

The captions follow custom; a line under the table says so. Reasons come from a
file of lines "CITATION: REASON" (--grounds) or are typed into the table.
--numbers prints instead the tables of derivation and destination: old number to
new, new to old. As JSON the table is the comparison itself (zanger schema diff).
Exit code 1 says that the texts differ.`,
		Example: `  zanger table kz-sss@before:kz-175-v kz-sss@after:kz-175-v --lang ru -o table.docx
  zanger table law.htm draft.docx --form synopsis -o table.pdf
  zanger table draft.docx --lang ru --title "к проекту Закона" -o table.docx
  zanger table kz-sss@2013-05-24 kz-sss@after:kz-175-v --numbers`,
		Args: args(1, 2, "two texts, the old and the new, or one Word file with tracked changes"),
		RunE: func(c *cobra.Command, args []string) error {
			var more []string
			if grounds != "" {
				b, err := workspace.ReadText(grounds)
				if err != nil {
					return err
				}
				o.Grounds, more = b, []string{grounds}
			}
			o.Lang = a.flags.lang
			if strings.HasSuffix(o.Form, ".yaml") {
				more = append(more, o.Form)
			}
			return a.compareTexts(args, more, two, func(ws *workspace.Workspace, d *workspace.Diff) (func() *document.Document, error) {
				doc, err := ws.Table(d, o) // also where it is not shown: its options are looked at
				if numbers && err == nil {
					doc = ws.Numbers(d, a.flags.lang)
				}
				return func() *document.Document { return doc }, err
			})
		},
	}
	f := c.Flags()
	f.StringVar(&o.Form, "form", "", "the form: "+strings.Join(workspace.TableForms(), ", ")+", or a FILE.yaml (default kz-government)")
	f.StringVar(&o.Title, "title", "", "what the table belongs to, behind its name")
	f.StringVar(&grounds, "grounds", "", "`FILE` of lines \"CITATION: REASON\"")
	f.BoolVar(&numbers, "numbers", false, "the tables of derivation and destination")
	two.flags(c)
	return c
}
