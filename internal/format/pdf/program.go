package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"zanger/internal/format"
)

// Limits of the program: how long it may take, and how much it may write.
const (
	patience = 30 * time.Second
	maxText  = 64 << 20
)

// errMissing says that the program is not installed.
var errMissing = errors.New("pdftotext is not installed")

// pdftotext runs the program on a private copy of src.
func pdftotext(ctx context.Context, src []byte, options ...string) ([]byte, error) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil, errMissing
	}
	dir, err := os.MkdirTemp("", "zanger-pdf-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "act.pdf")
	if err := os.WriteFile(file, src, 0o600); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	out := &bounded{cancel: cancel}
	var complaint bytes.Buffer
	c := limited(ctx, program, append(options, "-enc", "UTF-8", "-eol", "unix", file, "-")...)
	c.Stdout, c.Stderr, c.Dir, c.WaitDelay = out, &complaint, dir, time.Second
	err = c.Run()
	switch {
	case out.full:
		return nil, fmt.Errorf("the text is larger than %d MiB", maxText>>20)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("pdftotext was stopped after %s", patience)
	case err != nil:
		line, _, _ := strings.Cut(strings.TrimSpace(complaint.String()), "\n")
		return nil, fmt.Errorf("this PDF file cannot be read: %s (pdftotext: %w)", strings.ReplaceAll(line, file, "the file"), err)
	}
	return out.Bytes(), nil
}

// limited makes the command, on Linux with a bound of the memory that it may take.
func limited(ctx context.Context, program string, args ...string) *exec.Cmd {
	if sh, err := exec.LookPath("sh"); err == nil && runtime.GOOS == "linux" {
		return exec.CommandContext(ctx, sh, append([]string{"-c", `ulimit -v 1000000; exec "$0" "$@"`, program}, args...)...)
	}
	return exec.CommandContext(ctx, program, args...)
}

// bounded takes what a program writes, up to the bound.
type bounded struct {
	bytes.Buffer
	cancel context.CancelFunc
	full   bool
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxText {
		b.full = true
		b.cancel()
		return 0, errors.New("too much")
	}
	return b.Buffer.Write(p)
}

func explain(name string, err error) error {
	hint := "open it in a viewer; if it can be read there, save its text and import that"
	if errors.Is(err, errMissing) {
		hint = "install Poppler (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler; Windows: winget install oschwartz10612.Poppler), or copy the text from a viewer into a .txt file"
		err = fmt.Errorf("this is a PDF file, and %w, which reads it", errMissing)
	}
	return &format.SyntaxError{File: name, Msg: err.Error(), Hint: hint}
}
