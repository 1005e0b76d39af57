package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) conceptsCommand() *cobra.Command {
	turtle, size := false, 20
	c := &cobra.Command{
		Use:   "concepts [CONCEPT]",
		Short: "List the concepts of the thesaurus, or show one",
		Long: `List the concepts by which questions in one language find law in others, each with how
many provisions speak of it; or show one, named by its id or by a term in any language:
its terms in six languages, which of them no source confirms, its definition and what it
does not cover, broader, narrower and related concepts, and the provisions that speak
of it. A concept is what "zanger compare --topic" and topic: in a search take.

--turtle writes all concepts as SKOS in Turtle, to be read by other programs.`,
		Example: `  zanger concepts
  zanger concepts recovery-period
  zanger concepts приют --lang ru -o shelter.docx
  zanger concepts --turtle > concepts.ttl`,
		Args: args(0, -1, "a concept, such as shelter"),
		RunE: func(cmd *cobra.Command, args []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			switch {
			case turtle:
				return a.turtle(ws)
			case len(args) == 0:
				res, err := ws.Concepts(cmd.Context(), a.flags.lang)
				if err != nil {
					return err
				}
				return a.deliver(res, func() *document.Document { return workspace.ConceptsDocument(res, a.flags.lang) })
			}
			res, err := ws.Concept(cmd.Context(), strings.Join(args, " "), a.flags.lang, size)
			if err != nil {
				return err
			}
			return a.deliver(res, func() *document.Document { return workspace.ConceptDocument(res, a.flags.lang) })
		},
	}
	c.Flags().BoolVar(&turtle, "turtle", false, "write all concepts as SKOS in Turtle")
	c.Flags().IntVar(&size, "size", size, "how many provisions are shown, `N`; below 0 all")
	return c
}

func (a *app) turtle(ws *workspace.Workspace) error {
	b, err := ws.Turtle()
	if err != nil {
		return err
	}
	return a.put(b)
}
