package cli

import (
	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) fetchCommand() *cobra.Command {
	var h hints
	var code, at string
	c := &cobra.Command{
		Use:   "fetch ALIAS|ADDRESS",
		Short: "Get an official text from the site that publishes it",
		Long: `Get the official text of an act and add it to your library: by its alias, when its
official address is known, or by an address on a supported site (adilet.zan.kz,
legislation.gov.uk, legis.md, e-sbirka.gov.cz, eur-lex.europa.eu, paragraf.rs,
pravno-informacioni-sistem.rs).

The site is asked politely: one connection, its robots.txt respected, nothing that
it does not want to give a program. Where it wants to see a browser, you are told
how to save the page and import it. No other command uses the network.`,
		Example: `  zanger fetch kz-sss --text-lang ru
  zanger fetch kz-sss --text-lang kk --at 2014-07-05
  zanger fetch https://www.legislation.gov.uk/ukpga/2015/30`,
		Args: args(1, 1, "the alias of an act, or an address"),
		RunE: func(c *cobra.Command, args []string) error {
			h.lang, h.date = "", at
			known, err := h.read()
			if err != nil {
				return err
			}
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			o := workspace.FetchOptions{Lang: code, At: known.Date, Hints: known, Version: version}
			res, err := ws.Fetch(c.Context(), args[0], o)
			if err != nil {
				return err
			}
			return a.deliver(res, func() *document.Document { return workspace.FetchDocument(res, a.flags.lang) })
		},
	}
	f := c.Flags()
	f.StringVar(&code, "text-lang", "", "language of the text wanted")
	f.StringVar(&at, "at", "", "the `DAY` whose wording is wanted, where the site keeps old ones")
	f.StringVar(&h.alias, "alias", "", "short `NAME` of the act, for an address")
	f.StringVar(&h.work, "work", "", "`IRI` of the act, for an address")
	f.StringVar(&h.country, "country", "", "`CODE` of the country, for an address")
	return c
}
