package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// reads is called by every command with the files and folders that it is about
// to read: it refuses an output that is one of them, under whatever name. What
// is no file is left to the command.
func (a *app) reads(paths ...string) error {
	if a.flags.output == "" {
		return nil
	}
	return a.spare(a.flags.output, paths)
}

// spare returns an error when out is one of the inputs, or lies in a folder
// among them.
func (a *app) spare(out string, inputs []string) error {
	target, err := os.Stat(out)
	if err != nil || !target.Mode().IsRegular() { // nothing there to overwrite
		return nil
	}
	for _, in := range inputs {
		err := filepath.WalkDir(in, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			if fi, err := os.Stat(path); err == nil && os.SameFile(fi, target) {
				return errSame
			}
			return nil
		})
		if errors.Is(err, errSame) {
			return hinted{fmt.Errorf("%s: the result would overwrite the input %s", out, in), "name another file for the result"}
		}
	}
	return nil
}

var errSame = errors.New("same file")
