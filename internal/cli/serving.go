package cli

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"zanger/corpus"
	"zanger/internal/web"
	"zanger/internal/workspace"
	"zanger/templates"
)

// serveFlags are those of zanger serve.
type serveFlags struct {
	addr, token string
	hosts       []string
	open        bool
}

const serveHelp = `Open zanger as a page in the browser, on this computer: search, reading, changes,
countries side by side, bills, memoranda, and adding texts by dragging a file.

The page answers this computer alone. To let others in, name an address of this
computer with --addr; whoever opens the page is then asked for a password, which
is printed here or set with --token (or $ZANGER_TOKEN). What goes over the network
is not encrypted: use it only in a network that you trust, or behind a proxy that
encrypts.

Ctrl+C ends it. What you work on is kept in your data folder.`

func (a *app) serveCommand() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve",
		Short: "Open zanger as a page in the browser",
		Long:  serveHelp,
		Example: `  zanger serve --open
  zanger serve --addr localhost:8000
  zanger serve --addr 192.168.1.20:7310 --host archive.example`,
		Args: args(0, 0, "no arguments"),
		RunE: func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), f) },
	}
	fl := c.Flags()
	fl.StringVar(&f.addr, "addr", web.DefaultAddr, "where the page is found, as `HOST:PORT`; port 0 takes any that is free")
	fl.StringVar(&f.token, "token", "", "the `PASSWORD` asked of everyone (else $ZANGER_TOKEN)")
	fl.StringSliceVar(&f.hosts, "host", nil, "a further `NAME` by which other computers ask for the page")
	fl.BoolVar(&f.open, "open", false, "open the browser")
	return c
}

// servePercent is how much memory may grow, in per cent of what is in use, before it
// is tidied.
const servePercent = 40

// leastToken is the shortest password that is taken.
const leastToken = 12

func (a *app) serve(ctx context.Context, f serveFlags) error {
	if a.flags.json || a.flags.output != "" {
		return hinted{errors.New("the page has no result to write"), "leave out --json and -o; the page gives data under /api"}
	}
	if f.token == "" {
		f.token = os.Getenv("ZANGER_TOKEN")
	}
	if f.token != "" && len(f.token) < leastToken {
		return hinted{fmt.Errorf("the password is too short: use %d characters or more", leastToken), "leave it out and one is made"}
	}
	ls, wide, err := web.Listen(f.addr)
	var busy *web.BusyError
	if errors.As(err, &busy) && f.open && f.addr == web.DefaultAddr { // whoever double-clicks cannot choose a port
		if address := "http://" + f.addr; runsAt(ctx, address) {
			a.say("the page runs already at " + address)
			return openBrowser(runtime.GOOS, address)
		}
		ls, wide, err = web.Listen("localhost:0")
	}
	if err != nil {
		return err
	}
	defer closeAll(ls)
	if wide && f.token == "" {
		f.token = newToken()
	}
	address := "http://" + hostPort(ls[0].Addr())
	if wide {
		f.hosts = append(f.hosts, nameIn(address)) // it is told to whoever starts the page
	}
	data, cache := a.dirs()
	live, err := workspace.OpenLive(workspace.Options{Corpus: corpus.FS, Templates: templates.FS, DataDir: data, CacheDir: cache, Notify: a.say})
	if err != nil {
		return err
	}
	defer live.Close()
	s, err := web.New(web.Options{Live: live, DataDir: data, Examples: templates.FS, Hosts: f.hosts, Token: f.token, Version: version})
	if err != nil {
		return err
	}
	if os.Getenv("GOGC") == "" {
		a.endStart()
		defer debug.SetGCPercent(debug.SetGCPercent(servePercent)) // it runs all day beside other programs
	}
	a.say("the page is at " + address + "   (Ctrl+C ends it)")
	if wide {
		a.say("warning: other computers in the network can reach it; what is sent is not encrypted")
	}
	if f.token != "" && wide {
		a.say("the password is " + f.token)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go live.Watch(ctx, 300*time.Millisecond)
	if f.open {
		if err := openBrowser(runtime.GOOS, address); err != nil {
			a.say("the browser could not be opened: open the address by hand")
		}
	}
	return s.Serve(ctx, ls...)
}

// runsAt reports whether it is zanger that answers at an address.
func runsAt(ctx context.Context, address string) bool {
	ctx, stop := context.WithTimeout(ctx, 2*time.Second)
	defer stop()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"/api/schema", nil)
	if err != nil {
		return false
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		return false
	}
	defer res.Body.Close()
	var known struct{ Schemas []string }
	err = json.NewDecoder(io.LimitReader(res.Body, 1<<16)).Decode(&known)
	return err == nil && slices.Equal(known.Schemas, workspace.Schemas())
}

func closeAll(ls []net.Listener) {
	for _, l := range ls {
		_ = l.Close() // Serve has closed it, or it was never used
	}
}

// hostPort is an address as people open it.
func hostPort(addr net.Addr) string {
	host, port, err := net.SplitHostPort(addr.String())
	if err != nil {
		return addr.String()
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsLoopback() {
		host = "localhost"
	} else if ip != nil && ip.IsUnspecified() {
		host, _ = os.Hostname()
	}
	return net.JoinHostPort(host, port)
}

// nameIn is the name of the computer in an address.
func nameIn(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

func newToken() string {
	var b [15]byte
	_, _ = rand.Read(b[:]) // never fails
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// openBrowser opens an address in the browser of the user.
func openBrowser(system, address string) error {
	var c *exec.Cmd
	switch system {
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	case "darwin":
		c = exec.Command("open", address)
	default:
		c = exec.Command("xdg-open", address)
	}
	if err := c.Start(); err != nil {
		return err
	}
	go func() { _ = c.Wait() }() // it goes its own way
	return nil
}

// doubleClicked reports whether the program was started by a double click rather than
// from a command line: without arguments, and on Windows by its Explorer, on macOS
// without a terminal or by the Finder, which names the program by its whole path,
// elsewhere by a desktop and without a terminal. launched says that the Explorer or the
// desktop did it.
func doubleClicked(system string, args []string, program string, terminal, launched bool) bool {
	if len(args) > 0 {
		return false
	}
	switch system {
	case "windows":
		return launched || !terminal
	case "darwin":
		return !terminal || filepath.IsAbs(program)
	}
	return launched && !terminal
}

// fromDesktop reports whether a desktop of Linux or BSD started this process: those
// give what they start a screen and a mark. A script has no terminal either, but no mark.
func fromDesktop(getenv func(string) string) bool {
	screen := getenv("WAYLAND_DISPLAY") + getenv("DISPLAY")
	return screen != "" && getenv("XDG_ACTIVATION_TOKEN")+getenv("DESKTOP_STARTUP_ID")+getenv("GIO_LAUNCHED_DESKTOP_FILE") != ""
}

// startedByHand reports whether this very process was started by a double click.
func startedByHand(args []string) bool {
	return doubleClicked(runtime.GOOS, args, os.Args[0], term.IsTerminal(int(os.Stdin.Fd())), mousetrap.StartedByExplorer() || fromDesktop(os.Getenv))
}
