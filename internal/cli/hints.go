package cli

import (
	"github.com/spf13/cobra"

	"zanger/internal/workspace"
)

// hints are the flags for what a file does not say of itself.
type hints struct {
	country, lang, title, alias, work, date, authority string
}

func (h *hints) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&h.alias, "alias", "", "short `NAME` of the act, such as kz-sss")
	f.StringVar(&h.work, "work", "", "`IRI` of the act, such as /akn/kz/act/2008-12-29/114-iv")
	f.StringVar(&h.country, "country", "", "`CODE` of the country, such as kz")
	f.StringVar(&h.lang, "text-lang", "", "language of the text: en, ru, kk, cs, ro or sr")
	f.StringVar(&h.date, "date", "", "a `DAY` on which the wording was in force, such as 2013-05-24")
	f.StringVar(&h.authority, "authority", "", "whose words: official, \"official translation\", \"unofficial translation\", \"working text\" or draft")
	f.StringVar(&h.title, "title", "", "`TITLE` of the act in the language of the text")
}

func (h *hints) read() (workspace.ImportHints, error) {
	return workspace.ReadHints(h.country, h.lang, h.title, h.alias, h.work, h.date, h.authority)
}
