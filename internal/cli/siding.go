package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) compareCommand() *cobra.Command {
	var o workspace.TopicOptions
	c := &cobra.Command{
		Use:   "compare PROVISION... | --topic CONCEPT",
		Short: "Set provisions of several countries beside one another",
		Long: `Set provisions beside one another, a column for each act (rows when there are more
than four), with citation, heading, known-as-of, authority and text. Lined up under
each stands what it orders: how strongly, who, to whom, on what condition, with what
exceptions, within what time, for how much, each with the words it rests on. This is
picked out by rules; what is not sure is left out, and "unclear" says that no word of
strength was recognised.

Name the provisions, each as for "show", quoted when a citation has spaces. Or name a
topic, a concept of the thesaurus by its id or a term in any language: then the
provision of each country that speaks of it most is taken. Countries are kz, cz, md,
rs, uk (gb), or uk-ew, uk-s, uk-ni; coe, eu, un for treaties and directives; with a
day where wanted: kz@2013-05-24. --at gives one day to all.

The official text is preferred where the library has it; our rendering stands under
it, labelled. A column stays when its act did not exist on the day, and says so.`,
		Example: `  zanger compare "kz-sss Article 15" uk-nba#sec_61 rs-dv#art_17
  zanger compare --topic recovery-period --countries kz,cz,md,rs,uk
  zanger compare --topic shelter --countries kz,cz,rs --at 2013-05-24 --lang ru -o shelter.docx`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			named := c.Flags().Changed("topic")
			switch {
			case named && strings.TrimSpace(o.Topic) == "":
				return usage(c, errors.New("--topic names nothing"))
			case named && len(args) > 0:
				return usage(c, errors.New("compare takes provisions, or --topic, and not both"))
			case !named && len(args) == 0:
				return usage(c, errors.New("compare needs provisions, or a --topic"))
			}
			if !named && len(o.Countries) > 0 {
				return usage(c, errors.New("--countries goes with --topic"))
			}
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			o.Lang = a.flags.lang
			var s *workspace.SideBySide
			if o.Topic != "" {
				s, err = ws.SideByTopic(c.Context(), o)
			} else {
				s, err = ws.SideBySide(args, o.At, a.flags.lang)
			}
			if err != nil {
				return err
			}
			width := 0
			if a.flags.output == "" {
				width = a.columns()
			}
			return a.deliver(s, func() *document.Document { return ws.SideDocument(s, a.flags.lang, width) })
		},
	}
	f := c.Flags()
	f.StringVar(&o.Topic, "topic", "", "a `CONCEPT` of the thesaurus, such as recovery-period")
	f.StringSliceVar(&o.Countries, "countries", nil, "countries for --topic, each with a day if wanted (default all)")
	f.StringVar(&o.At, "at", "", "the wordings in force on a `DAY`")
	f.IntVar(&o.Acts, "acts", 1, "the most acts of one country for --topic")
	return c
}

func (a *app) defineCommand() *cobra.Command {
	var between []string
	c := &cobra.Command{
		Use:   "define TERM",
		Short: "Show how each act defines a term",
		Long: `List the definitions of a term in all acts, the very term first, then longer names
made with it. The term is given in any language: through the thesaurus "victim" also
finds what laws in other languages call it. Definitions are recognised by their wording
and by the articles of definitions, in six languages.

--diff marks word by word what differs between the definitions of two acts in one
language; where only two are found they are compared without asking.`,
		Example: `  zanger define victim
  zanger define "domestic violence" --diff cets-210,kz-dv
  zanger define жертва --lang ru -o victim.docx`,
		Args: args(1, -1, "a term, such as victim"),
		RunE: func(_ *cobra.Command, args []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			d, err := ws.Define(strings.Join(args, " "), between, a.flags.lang)
			if err != nil {
				return err
			}
			width := 0
			if a.flags.output == "" {
				width = a.columns()
			}
			return a.deliver(d, func() *document.Document { return ws.DefinitionsDocument(d, a.flags.lang, width) })
		},
	}
	c.Flags().StringSliceVar(&between, "diff", nil, "compare the definitions of two acts, as `ACT,ACT`")
	return c
}
