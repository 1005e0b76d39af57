package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) concordanceCommand() *cobra.Command {
	var o workspace.ConcordanceOptions
	var form, by, note string
	var confirm, reject []string
	c := &cobra.Command{
		Use:   "concordance A B",
		Short: "Tell which provision of one text answers which of another",
		Long: `Print for each provision of A what answers it in B, and what of B is left over.

Two wordings of one act: each unit is followed through moves and renumbering. Two
acts: what is alike is proposed, best first, with a likeness from 0 to 1 and the
reasons (concepts, words, headings, elements of the benchmark, figures); what is
too unlike has no proposal. A proposal is read by nobody. You say what is right:

  --confirm art_15=art_10            B covers A fully
  --confirm art_16=art_12:partial    B covers A in part
  --confirm art_3=none               A has no counterpart
  --reject  art_15=art_13            B is no counterpart of A

Provisions are named by eId or citation ("Article 15=Article 10"). What you say is
kept in a small file of your library (or --file FILE, which you can hand on), with
hashes of the words judged: when a text changes, the judgement is shown as stale
and decides nothing until you look again.

With --form it is a table of correspondence as goes with a bill, full, partial or
none as people judged: ` + strings.Join(workspace.CorrespondenceForms(), ", ") + `.
A provision behind A keeps the table to its article.`,
		Example: `  zanger concordance kz-sss@enacted kz-sss@latest
  zanger concordance md-thb cets-197 --lang ru -o concordance.docx
  zanger concordance md-thb cets-197 --confirm art_15=art_10 --by "A. Reader"
  zanger concordance cz-vc eu-2012-29 --form correspondence -o table.docx`,
		Args: args(2, 2, "two texts"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.reads(append(args[:2:2], o.File)...); err != nil {
				return err
			}
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			if len(confirm)+len(reject) > 0 {
				var said []workspace.ConcordanceVerdict
				for _, p := range confirm {
					said = append(said, workspace.ConcordanceVerdict{Pair: p, By: by, Note: note})
				}
				for _, p := range reject {
					said = append(said, workspace.ConcordanceVerdict{Pair: p, Rejected: true, By: by, Note: note})
				}
				file, err := ws.Judge(args[0], args[1], said, o.File)
				if err != nil {
					return err
				}
				a.say(fmt.Sprintf("kept in %s", file))
			}
			res, err := ws.Concordance(args[0], args[1], o)
			if err != nil {
				return err
			}
			doc, err := ws.ConcordanceDocument(res, form, a.flags.lang)
			if err != nil {
				return err
			}
			return a.deliver(res, func() *document.Document { return doc })
		},
	}
	f := c.Flags()
	f.StringArrayVar(&confirm, "confirm", nil, "`PAIR` that is right: A=B, A=B:partial or A=none; may be given again")
	f.StringArrayVar(&reject, "reject", nil, "`PAIR` A=B that is wrong; may be given again")
	f.StringVar(&by, "by", "", "`NAME` of who judges")
	f.StringVar(&note, "note", "", "why, in a line")
	f.StringVar(&o.File, "file", "", "`FILE` of judgements, instead of that of your library")
	f.StringVar(&form, "form", "", "a table of correspondence: "+strings.Join(workspace.CorrespondenceForms(), ", "))
	f.IntVar(&o.Size, "size", 0, "the most proposals for a provision (default 3)")
	f.BoolVar(&o.TextOnly, "text-only", false, "compare the texts alone, without what the assessments know")
	return c
}
