package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

// mostRemarks are printed while a memo is built.
const mostRemarks = 20

// buildReport builds a memo once.
func (a *app) buildReport(ctx context.Context, file string, o workspace.ReportOptions) error {
	ws, err := a.workspace()
	if err != nil {
		return err
	}
	r, err := ws.BuildReport(ctx, file, o)
	if err != nil {
		return err
	}
	for i, f := range r.Findings {
		if i == mostRemarks {
			a.say(fmt.Sprintf("%d more remarks: see them with \"zanger report check %s\"", len(r.Findings)-i, file))
			break
		}
		a.say(f.String())
	}
	return a.deliver(workspace.ReportOf(r), func() *document.Document { return r.Document })
}

// watchPause is the time between two looks at a watched memo.
const watchPause = 300 * time.Millisecond

// watchReport builds a memo, and again whenever its file or the file of sums
// changes, until it is interrupted.
func (a *app) watchReport(ctx context.Context, file string, o workspace.ReportOptions) error {
	if a.flags.output == "" {
		return hinted{errors.New("--watch needs a file to write to"), "name one with -o"}
	}
	watched := []string{file, workspace.SumFile(file)}
	pause := func() bool {
		select {
		case <-ctx.Done():
			return false
		case <-time.After(watchPause):
			return true
		}
	}
	watch(watched, pause, func() {
		if err := a.buildReport(ctx, file, o); err != nil {
			a.complain(err)
			return
		}
		a.say(a.flags.output + ": built")
		o.Accept = false
	})
	return nil
}

// watch calls build, and again after each pause in which a file changed, until
// pause says that it is enough.
func watch(files []string, pause func() bool, build func()) {
	for last := ""; ; {
		if now := state(files); now != last {
			last = now
			build()
		}
		if !pause() {
			return
		}
	}
}

// state tells whether files changed: their sizes and times.
func state(files []string) string {
	s := "."
	for _, f := range files {
		if fi, err := os.Stat(f); err == nil {
			s += fi.ModTime().Format(time.RFC3339Nano) + " " + fi.Mode().String() + " " + time.Duration(fi.Size()).String()
		}
		s += "\n"
	}
	return s
}
