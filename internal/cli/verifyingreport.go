package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/document"
)

// memoEndings are those of files that a memo is written to or built from.
var memoEndings = []string{".docx", ".html", ".htm", ".pdf", ".md", ".txt", ".odt", ".doc", ".json"}

// isMemoFile reports whether what was given to verify is a file, not the name of an act.
func isMemoFile(name string) bool {
	if slices.Contains(memoEndings, strings.ToLower(filepath.Ext(name))) || strings.ContainsRune(name, filepath.Separator) {
		return true
	}
	fi, err := os.Stat(name)
	return err == nil && fi.Mode().IsRegular()
}

// verifyReport tells what has become of the law that a written memo rests on.
func (a *app) verifyReport(_ context.Context, file string) error {
	if err := a.reads(file); err != nil {
		return err
	}
	ws, err := a.workspace()
	if err != nil {
		return err
	}
	res, err := ws.VerifyReport(file)
	if err != nil {
		return err
	}
	if err := a.deliver(res, func() *document.Document { return ws.VerifiedReportDocument(res, a.flags.lang) }); err != nil {
		return err
	}
	if res.Differing() > 0 {
		return errFindings
	}
	return res.Untold()
}

var errByItself = errors.New("an act or a memo is verified by itself, without --corpus and --truth")
