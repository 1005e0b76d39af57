package library

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Verify reads every file of the user's acts and compares it with its record. It
// changes nothing. Each problem names the file and what is lost.
func (l *Library) Verify() (checked int, problems []error) {
	records, damaged, err := readRecords(l.actsDir())
	if err != nil {
		return 0, []error{err}
	}
	for _, d := range damaged {
		problems = append(problems, d)
	}
	problems = append(problems, l.lost(records, damaged)...)
	for _, r := range records {
		checked++
		path := filepath.Join(l.actsDir(), r.folder, sourceName)
		src, err := os.ReadFile(path)
		switch {
		case err != nil:
			problems = append(problems, fmt.Errorf("%s: %w; the text of %s is lost", path, err, r.Alias))
		case hashOf(src) != r.SHA256:
			problems = append(problems, fmt.Errorf("%s: damaged: its SHA-256 is not the one recorded; the text of %s (%s, %s) cannot be trusted", path, r.Alias, r.Lang, r.Date))
		case l.normalDamaged(r):
			problems = append(problems, fmt.Errorf("%s: damaged: its SHA-256 is not the one recorded; the text of %s (%s, %s) cannot be trusted",
				filepath.Join(l.actsDir(), r.folder, normalName), r.Alias, r.Lang, r.Date))
		case !strings.HasPrefix(r.folder, r.Alias+"."):
			problems = append(problems, fmt.Errorf("%s: the folder does not bear the name of its act, %s", path, r.Alias))
		}
	}
	return checked, problems
}

// normalDamaged reports whether the normalised text of r is not what it was.
func (l *Library) normalDamaged(r record) bool {
	if r.Normal == "" {
		return false
	}
	b, err := os.ReadFile(filepath.Join(l.actsDir(), r.folder, normalName))
	return err != nil || hashOf(b) != r.Normal
}
