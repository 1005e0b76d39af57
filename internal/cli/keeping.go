package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) importCommand() *cobra.Command {
	var h hints
	var changes string
	c := &cobra.Command{
		Use:   "import FILE|DIR…",
		Short: "Add your own acts to the library",
		Long: `Add texts to your library: files, or every text below a folder. What a file is, its
content says, not its name: working texts, Word files (tracked changes as accepted,
or, with --changes rejected, as the text was before them), Akoma Ntoso, the XML of
legislation.gov.uk, saved pages of adilet.zan.kz, legis.md, paragraf.rs,
pravno-informacioni-sistem.rs and EUR-Lex, JSON of e-Sbírka, plain or Markdown text
of an act, and PDF files that hold text (with pdftotext of Poppler, when it is
installed). The file is kept as it came.

What a file does not say of itself, say with the flags. The same file again changes
nothing; a changed file becomes a new revision, and the old one stays. An import
that was stopped goes on where it was when it is given again.

What the reader was not sure of is listed with file and line, and why a file was
refused. Exit code 1 says that some files were refused and the others taken in,
2 that all were refused.`,
		Example: `  zanger import my-act.md
  zanger import law.htm --date 2014-07-05 --alias kz-law
  zanger import draft.docx --changes rejected --date 2024-01-01 --alias kz-law
  zanger import drafts/`,
		Args: args(1, -1, "files or folders"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			known, err := h.read()
			if err != nil {
				return err
			}
			if changes != "accepted" && changes != "rejected" {
				return usage(c, fmt.Errorf("--changes %q: accepted or rejected", changes))
			}
			known.Rejected = changes == "rejected"
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			res, err := ws.Import(c.Context(), args, known, a.progress("importing"))
			if err != nil {
				return err
			}
			if err := a.deliver(res, func() *document.Document { return workspace.ImportDocument(res, a.flags.lang) }); err != nil {
				return err
			}
			return a.refused(res)
		},
	}
	h.flags(c)
	c.Flags().StringVar(&changes, "changes", "accepted", "how the tracked `CHANGES` of a Word file are read: accepted or rejected")
	c.SetFlagErrorFunc(fileLikeFlag)
	return c
}

// fileLikeFlag is the error about a flag that is not known. Where it is the name of
// a file, it says how to give one that begins with a dash.
func fileLikeFlag(c *cobra.Command, err error) error {
	words := strings.Fields(err.Error())
	name := words[len(words)-1]
	if _, missing := os.Stat(name); missing == nil && strings.HasPrefix(name, "-") {
		return hinted{fmt.Errorf("%s: the name of the file begins with a dash and looks like a flag", name),
			fmt.Sprintf("write ./%s, or put -- before the names", name)}
	}
	return usage(c, err)
}

// refused tells of the files that were not taken in, each with its reason. When
// that is all of them nothing was done, which is an error: exit 2. When others
// were taken in: exit 1.
func (a *app) refused(res *workspace.Import) error {
	var all []error
	for _, f := range res.Files {
		if f.Outcome != workspace.Refused {
			continue
		}
		reason, hint := f.ReasonIn(a.flags.lang)
		err := errors.New(reason)
		if hint != "" {
			err = hinted{err, hint}
		}
		all = append(all, err)
	}
	err := errors.Join(all...)
	if len(all) == 0 || len(all) == len(res.Files) {
		return err
	}
	a.complain(err)
	return errFindings
}

// progress prints how far long work has come, on a terminal only.
func (a *app) progress(what string) func(done, all int) {
	if !a.errTerminal() {
		return nil
	}
	return func(done, all int) {
		if all > 20 {
			fmt.Fprintf(a.Err, "\r%s %d of %d", what, done, all)
			if done == all {
				fmt.Fprint(a.Err, "\r\033[K")
			}
		}
	}
}

// indexMemory, in bytes, is from where on memory is tidied more eagerly while an
// index is built, unless less was asked for (GOMEMLIMIT).
const indexMemory = 320 << 20

func (a *app) indexCommand() *cobra.Command {
	var rebuild bool
	c := &cobra.Command{
		Use:   "index",
		Short: "Bring the search index up to date",
		Long: `Bring the search index up to date. You need not call it: every search does so
first. Only acts that have changed are read again. The index holds nothing that
cannot be made again.`,
		Example: `  zanger index
  zanger index --rebuild`,
		Args: args(0, 0, "no arguments"),
		RunE: func(c *cobra.Command, _ []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			defer debug.SetMemoryLimit(debug.SetMemoryLimit(min(indexMemory, debug.SetMemoryLimit(-1))))
			res, err := ws.Index(c.Context(), rebuild)
			if err != nil {
				return err
			}
			return a.deliver(res, func() *document.Document { return workspace.IndexDocument(res, a.flags.lang) })
		},
	}
	c.Flags().BoolVar(&rebuild, "rebuild", false, "build everything anew")
	return c
}

func (a *app) verifyCommand() *cobra.Command {
	var truth, ranking string
	var corpus, noHints bool
	c := &cobra.Command{
		Use:   "verify [ACT | MEMO.docx | MEMO.html]",
		Short: "Check library and index, a rendering, or a memo against the law since",
		Long: `Read every file of your library and of the index and compare it with what was
recorded. Nothing is changed. Exit code 1 says that something is wrong.

With --truth FILE the index is asked each query of the file, as exact words, in
the acts that the file names. A line is a query, a tab, a count, a tab and the
answers as ALIAS:ARTICLE with commas between.

With an ACT its renderings are laid beside the official texts in your library, and
where they depart is listed unit by unit: missing units, numbers, dates, references,
negations, headings. A text of another day is compared only in what no recorded
event touched in between. These are places to look at, some only hints.

With the file of a memo that "report build" wrote, for Word or as HTML, the law that it
rests on is held against the library, and the words of law in the file against those
that were printed: what is as it was, what has changed since and how, what was altered
in the file or is gone from it. The rest of the file, such as its author's own words and
the draft bill, is not compared. A Word file may have been edited and saved in Word or
LibreOffice in between. Exit code 0 when all is as it was, 1 when something is not, 2
when that cannot be told: the file carries no evidence, or the library lacks an act.

With --corpus every act that comes with zanger is listed: how many provisions, how
many of them checked, and what stands beside its official text.`,
		Example: `  zanger verify
  zanger verify kz-sss
  zanger verify kz-sss:en@2014-07-05 --no-hints --json
  zanger verify memo.docx
  zanger verify --corpus
  zanger verify --truth truth.tsv
  zanger verify --ranking judged.txt`,
		Args: args(0, 1, "at most one act or memo"),
		RunE: func(c *cobra.Command, names []string) error {
			switch {
			case len(names) > 0 && (corpus || truth != "" || ranking != ""):
				return usage(c, errByItself)
			case len(names) > 0 && isMemoFile(names[0]):
				return a.verifyReport(c.Context(), names[0])
			case len(names) > 0:
				return a.verifyAct(names[0], !noHints)
			case corpus && truth != "":
				return usage(c, errors.New("--corpus and --truth are two questions"))
			case corpus:
				return a.verifyCorpus(!noHints)
			}
			if ranking != "" {
				return a.verifyRanking(c, names, corpus, truth, ranking)
			}
			if err := a.reads(truth); err != nil {
				return err
			}
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			res, err := ws.Verify(c.Context(), truth)
			if err != nil {
				return err
			}
			if err := a.deliver(res, func() *document.Document { return workspace.VerifyDocument(res, a.flags.lang) }); err != nil {
				return err
			}
			if !res.OK() {
				return errFindings
			}
			return nil
		},
	}
	c.Flags().StringVar(&truth, "truth", "", "`FILE` of queries with their answers")
	c.Flags().StringVar(&ranking, "ranking", "", "`FILE` of judged queries: how well searching answers them")
	c.Flags().BoolVar(&corpus, "corpus", false, "list the acts that come with zanger, and where they depart from official texts")
	c.Flags().BoolVar(&noHints, "no-hints", false, "leave out what is no more than a hint")
	return c
}
