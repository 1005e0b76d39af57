package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

const searchHelp = `Find provisions by an idea, in whatever language you ask and whatever language
they are written in. Words are found by their stems, ideas by a thesaurus of terms
in six languages; each hit says which words and concepts brought it.

  shelter victim          either word, both first
  "cruel treatment"       these words in this order, nothing else for them
  shelter AND prison      both;   shelter NOT prison, shelter -prison   without
  +decision               only with this word
  maladapt*               words that begin so
  traficking              a word that no text holds is read as the nearest ones

  country:kz,cz act:kz-sss lang:en         keep to countries, acts, languages
  topic:shelter topic:"protection order"   to provisions that speak of a concept
  level:section level:practice             to a level, or to acts or practice
  authority:official at:2016-01-01         to whose words, to the law of a day
  standard:B47                             to what bears on a benchmark element

A citation goes straight to the provision: kz-sss "Article 13(2)", Law 114-IV
Article 6. With --like the provisions of other acts that are most like it are found.

Nothing that you type is an error. No hits is an answer.`

func (a *app) searchCommand() *cobra.Command {
	var o workspace.SearchOptions
	c := &cobra.Command{
		Use:   "search QUERY",
		Short: "Find provisions by an idea, by words or by citation",
		Long:  searchHelp,
		Example: `  zanger search "приют для жертв торговли людьми"
  zanger search reflection period country:gb --explain
  zanger search --like 'kz-sss Article 13'
  zanger search 'decision "three working days"' --at 2016-01-01 --json`,
		Args: args(0, -1, "words"),
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case o.Size < 1:
				return usage(c, fmt.Errorf("-n %d: use 1 or more", o.Size))
			case o.From < 0:
				return usage(c, fmt.Errorf("--from %d: use 0 or more", o.From))
			case o.Like != "" && len(args) > 0 && strings.Trim(filtersOnly(args), " ") != "":
				return usage(c, errors.New("--like takes the place of words; filters such as country:cz may stay"))
			}
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			o.Lang = a.flags.lang
			res, err := ws.Search(c.Context(), strings.Join(args, " "), o)
			if err != nil {
				return err
			}
			return a.deliver(res, func() *document.Document { return workspace.SearchDocument(res, a.flags.lang) })
		},
	}
	f := c.Flags()
	f.StringSliceVar(&o.Acts, "act", nil, "only these acts, by alias")
	f.StringSliceVar(&o.Countries, "country", nil, "only these countries, such as kz")
	f.StringSliceVar(&o.Langs, "in", nil, "only texts in these languages")
	f.StringSliceVar(&o.Topics, "topic", nil, "only provisions that speak of these concepts")
	f.StringVar(&o.WordsIn, "words-in", "", "the `LANGUAGE` of the query, if it is taken for another one")
	f.StringVar(&o.At, "at", "", "the law in force on a `DATE`")
	f.StringVar(&o.Like, "like", "", "provisions of other acts like the one that a `CITATION` names")
	f.IntVarP(&o.Size, "number", "n", 10, "hits on a page")
	f.IntVar(&o.From, "from", 0, "hits to skip")
	f.BoolVar(&o.All, "all-versions", false, "every wording of a provision by itself")
	f.BoolVar(&o.Facets, "facets", false, "count the hits by country, act, language, topic …")
	f.BoolVar(&o.Explain, "explain", false, "say what each word and concept gave")
	return c
}

// filtersOnly returns what is left of args without filters.
func filtersOnly(args []string) string {
	var out []string
	for f := range strings.FieldsSeq(strings.Join(args, " ")) {
		if !strings.Contains(f, ":") {
			out = append(out, f)
		}
	}
	return strings.Join(out, " ")
}

// verifyRanking measures searching by a file of judged queries.
func (a *app) verifyRanking(c *cobra.Command, names []string, corpus bool, truth, file string) error {
	if len(names) > 0 || corpus || truth != "" {
		return usage(c, errors.New("--ranking is a question by itself"))
	}
	if err := a.reads(file); err != nil {
		return err
	}
	ws, err := a.workspace()
	if err != nil {
		return err
	}
	res, err := ws.Ranking(c.Context(), file)
	if err != nil {
		return err
	}
	return a.deliver(res, func() *document.Document { return workspace.RankingDocument(res, a.flags.lang) })
}
