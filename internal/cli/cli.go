package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"zanger/corpus"
	"zanger/internal/workspace"
	"zanger/templates"
)

// Exit codes.
const (
	exitDone     = 0
	exitFindings = 1
	exitFailed   = 2
)

// Streams are where a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// errFindings ends a command that did its work and found something: exit 1.
var errFindings = errors.New("findings")

// app is what the commands share.
type app struct {
	Streams
	flags struct {
		json        bool
		output      string
		data, cache string
		lang        string
		width       int
		color       string
	}
	ws *workspace.Workspace
	// filesOnly says that the command has files alone before it, so that the library
	// is not opened before something of it is asked for.
	filesOnly bool
	endStart  func() // ends what roomyStart began
}

// Main runs the command line and returns the exit code.
func Main(args []string, s Streams) (code int) {
	a := &app{Streams: s}
	defer func() {
		if r := recover(); r != nil {
			a.complain(hinted{fmt.Errorf("a fault in zanger itself: %v", r), "please report it with the command you gave"})
			code = exitFailed
		}
	}()
	a.endStart = roomyStart()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root := a.root()
	cobra.MousetrapHelpText = "" // cobra would turn away whoever double-clicks on Windows
	if startedByHand(args) {
		args = []string{"serve", "--open"}
	}
	root.SetArgs(args)
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFindings):
		return exitFindings
	}
	a.complain(err)
	return exitFailed
}

func (a *app) root() *cobra.Command {
	root := group(&cobra.Command{
		Use:   "zanger",
		Short: "Compare laws, follow amendments and write memoranda",
		Long: `zanger holds statutes provision by provision. It shows a law as it stood on a
day, finds provisions, marks what an amendment changed and builds a memorandum
whose references are checked. It needs no network and no set-up.

Name a text as ALIAS[:LANGUAGE][@TIME], then a citation or #eId:

  kz-sss                          the law, last known wording
  kz-sss@2013-05-24               as it stood on a day
  kz-sss@before:kz-175-v          on the eve of another law's changes
  kz-sss@after:kz-175-v           once they were in effect
  kz-sss@2013-05-24 "ст. 6 пп. 8)"   a provision, cited in any custom
  kz-sss#art_6__point_8           a provision by its eId`,
		Example: `  zanger list
  zanger search "cruel treatment"
  zanger show kz-sss@2013-05-24 "Article 6"
  zanger diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v -o redline.docx
  zanger report build memo.md -o memo.docx`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: false},
		PersistentPreRunE: func(c *cobra.Command, _ []string) error { return a.check(c) },
	})
	f := root.PersistentFlags()
	f.BoolVar(&a.flags.json, "json", false, "print the result as JSON")
	f.StringVarP(&a.flags.output, "output", "o", "", "write to `FILE`; its ending picks the format: .html .docx .pdf .md .csv .txt .json")
	f.StringVar(&a.flags.data, "data", "", "`DIR` with your own acts (else $ZANGER_DATA, else your data folder)")
	f.StringVar(&a.flags.cache, "cache", "", "`DIR` for the index (else your cache folder)")
	f.StringVar(&a.flags.lang, "lang", "en", "language of labels and citations: en, ru or kk")
	f.IntVar(&a.flags.width, "width", 0, "columns of text output (else those of the terminal)")
	f.StringVar(&a.flags.color, "color", "auto", "colours on the terminal: auto, always or never")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return usage(c, err) })
	root.AddCommand(
		a.listCommand(),
		a.showCommand(),
		a.searchCommand(),
		a.diffCommand(),
		a.tableCommand(),
		a.compareCommand(),
		a.defineCommand(),
		a.conceptsCommand(),
		a.matrixCommand(),
		a.gapCommand(),
		a.concordanceCommand(),
		a.reportCommand(),
		a.exportCommand(),
		a.importCommand(),
		a.fetchCommand(),
		a.libraryCommand(),
		a.indexCommand(),
		a.verifyCommand(),
		a.amendCommand(),
		a.serveCommand(),
		a.schemaCommand(),
		a.versionCommand(),
	)
	root.InitDefaultHelpCmd()
	help, _, _ := root.Find([]string{"help"})
	help.Run, help.RunE = nil, helpOn
	return root
}

// leastWidth is the narrowest output that can be read.
const leastWidth = 20

// check looks at the flags that all commands share.
func (a *app) check(c *cobra.Command) error {
	f := a.flags
	switch f.lang {
	case "en", "ru", "kk":
	default:
		return fmt.Errorf("labels are not available in %q: use --lang en, ru or kk", f.lang)
	}
	switch f.color {
	case "auto", "always", "never":
	default:
		return fmt.Errorf("--color %q: use auto, always or never", f.color)
	}
	if f.width != 0 && f.width < leastWidth {
		return usage(c, fmt.Errorf("--width %d: use %d or more, or 0 for the width of the terminal", f.width, leastWidth))
	}
	if f.json && filepath.Ext(f.output) != "" && !workspace.IsJSON(f.output) {
		return hinted{fmt.Errorf("--json and -o %s ask for two formats", f.output), "end the name with .json, or leave out --json"}
	}
	if f.output != "" && !f.json {
		return workspace.CheckEnding(f.output)
	}
	return nil
}

// group makes c a command that only holds others: by itself it shows its help,
// and a name that none of its commands has is an error with the nearest one.
func group(c *cobra.Command) *cobra.Command {
	c.DisableFlagsInUseLine = true
	c.SuggestionsMinimumDistance = 2
	c.Args = func(c *cobra.Command, got []string) error {
		if len(got) == 0 {
			return nil
		}
		return unknown(c, got[0])
	}
	c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
	return c
}

// unknown is the error about a name that no command of c has.
func unknown(c *cobra.Command, name string) error {
	err := fmt.Errorf("unknown command %q", name)
	if near := c.SuggestionsFor(name); len(near) > 0 {
		return hinted{err, fmt.Sprintf("did you mean %q?", c.CommandPath()+" "+near[0])}
	}
	return usage(c, err)
}

// helpOn shows the help of the command that the arguments name.
func helpOn(c *cobra.Command, args []string) error {
	on, rest, err := c.Root().Find(args)
	switch {
	case err != nil:
		return usage(c.Root(), err)
	case len(rest) > 0:
		return unknown(on, rest[0])
	}
	on.InitDefaultHelpFlag()
	return on.Help()
}

// args checks the number of arguments and says what is expected.
func args(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, got []string) error {
		switch {
		case len(got) < least:
			return usage(c, fmt.Errorf("%s needs %s", c.CommandPath(), what))
		case most >= 0 && len(got) > most:
			return usage(c, fmt.Errorf("%s takes %s, not also %q", c.CommandPath(), what, got[most]))
		}
		return nil
	}
}

// workspace opens library and settings when a command first needs them.
func (a *app) workspace() (*workspace.Workspace, error) {
	if a.ws != nil {
		return a.ws, nil
	}
	data, cache := a.dirs()
	ws, err := workspace.Open(workspace.Options{Corpus: corpus.FS, Templates: templates.FS, DataDir: data, CacheDir: cache,
		Notify: a.say, Later: a.filesOnly})
	a.ws = ws
	return ws, err
}

// workspaceFor is the workspace for a command on texts. Where all of them are files the
// library is opened when something of it is asked for, if ever.
func (a *app) workspaceFor(texts ...string) (*workspace.Workspace, error) {
	a.filesOnly = !slices.ContainsFunc(texts, func(s string) bool { return !isFile(s) })
	return a.workspace()
}

// dirs are the folder of the user's acts and that of the index.
func (a *app) dirs() (data, cache string) {
	data, cache = workspace.DefaultDirs(os.Getenv)
	if a.flags.data != "" {
		data = a.flags.data
	}
	if a.flags.cache != "" {
		cache = a.flags.cache
	}
	return data, cache
}
