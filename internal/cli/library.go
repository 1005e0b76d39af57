package cli

import (
	"github.com/spf13/cobra"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

func (a *app) libraryCommand() *cobra.Command {
	c := group(&cobra.Command{
		Use:   "library",
		Short: "Look after your own acts: list, share, remove",
		Example: `  zanger library list
  zanger library pack ours.zip
  zanger library add ours.zip
  zanger library remove kz-help`,
	})
	c.AddCommand(a.libraryListCommand(), a.libraryPackCommand(), a.libraryAddCommand(), a.libraryRemoveCommand())
	return c
}

func (a *app) libraryListCommand() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "List the acts that you added", Example: "  zanger library list", Args: args(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			ws, err := a.workspace()
			if err != nil {
				return err
			}
			res, err := ws.Own(a.flags.lang)
			if err != nil {
				return err
			}
			return a.deliver(res, func() *document.Document { return workspace.ListDocument(res, a.flags.lang) })
		},
	}
}

func (a *app) libraryPackCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "pack FILE [ALIAS…]",
		Short: "Put your acts, or some of them, into one archive",
		Long: `Put your acts, or those with the given aliases, into one archive with checksums,
all revisions and the files as they came, with the files of judgements on
concordances of these acts. Colleagues take it in with
"zanger library add FILE". The same library gives the same bytes.`,
		Example: "  zanger library pack ours.zip\n  zanger library pack help.zip kz-help",
		Args:    args(1, -1, "the archive to write"),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.shelf(func(ws *workspace.Workspace) (*workspace.Shelf, error) { return ws.Pack(args[0], args[1:]) })
		},
	}
}

func (a *app) libraryAddCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "add FILE",
		Short:   "Take in an archive of a colleague",
		Long:    "Take in an archive that \"zanger library pack\" made. Every checksum is compared\nfirst: an archive with one fault changes nothing. What is there already stays;\njudgements on concordances are added where nothing was said here of the pair.",
		Example: "  zanger library add ours.zip",
		Args:    args(1, 1, "an archive"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.reads(args...); err != nil {
				return err
			}
			return a.shelf(func(ws *workspace.Workspace) (*workspace.Shelf, error) { return ws.Unpack(args[0]) })
		},
	}
}

func (a *app) libraryRemoveCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "remove ALIAS",
		Short:   "Take an act that you added out of the library",
		Long:    "Take an act that you added out of the library, with all its revisions. The acts\nthat come with zanger stay. Pack it first if you may want it again.",
		Example: "  zanger library remove kz-help",
		Args:    args(1, 1, "the alias of an act"),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.shelf(func(ws *workspace.Workspace) (*workspace.Shelf, error) { return ws.Remove(args[0]) })
		},
	}
}

// shelf runs a change to the library and says what it did.
func (a *app) shelf(do func(*workspace.Workspace) (*workspace.Shelf, error)) error {
	ws, err := a.workspace()
	if err != nil {
		return err
	}
	res, err := do(ws)
	if err != nil {
		return err
	}
	return a.deliver(res, func() *document.Document { return workspace.ShelfDocument(res, a.flags.lang) })
}
