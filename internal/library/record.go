package library

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"zanger/internal/act"
	"zanger/internal/disk"
)

const (
	// sourceName is the file as it came, whatever its form; normalName the
	// Akoma Ntoso beside it where it was no working text.
	sourceName = "source.md"
	normalName = "act.xml"
	recordName = "record.json"
	// recordSchema is the latest version of record.json. Version 2 says how the
	// text was asked for; what says nothing of that is still written in version 1.
	recordSchema = 2
)

// record says what a revision is.
type record struct {
	Schema    int           `json:"schema"`
	Alias     string        `json:"alias"`
	Work      act.WorkURI   `json:"work"`
	Lang      string        `json:"language"`
	Date      act.Date      `json:"date"`
	Authority act.Authority `json:"authority"`
	Coverage  act.Coverage  `json:"coverage,omitempty"`
	// File is the name the source had, Had the day it was imported.
	File   string   `json:"file"`
	Had    act.Date `json:"had"`
	SHA256 string   `json:"sha256"`
	// From is the address it was fetched from.
	From string `json:"from,omitempty"`
	// Asked is the address that was asked for, ETag and LastModified what the site
	// said of the text, so that it can be asked whether it has another.
	Asked        string `json:"asked,omitempty"`
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"last_modified,omitempty"`
	// Format names the form of the source, "" for a working text; Normal is the
	// SHA-256 of the normalised text beside it.
	Format string `json:"format,omitempty"`
	Normal string `json:"normal,omitempty"`
	// Revision counts the revisions of one expression from 1.
	Revision int `json:"revision"`
	// Sum is the SHA-256 of this record with Sum empty, so that damage shows.
	Sum string `json:"sum"`

	folder string
}

func hashOf(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// expressionKey names the expression that a record is a revision of.
type expressionKey struct {
	place
	coverage act.Coverage
}

func (r *record) key() expressionKey { return expressionKey{r.place(), r.Coverage} }

// folderName is where the revision lies.
func (r record) folderName() string {
	return strings.Join([]string{r.Alias, r.Lang, r.Date.String(),
		strings.ReplaceAll(string(r.Authority), " ", "-"), r.SHA256[:12]}, ".")
}

func (r record) encode() []byte {
	r.Sum = ""
	plain, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		panic(err) // plain data always marshals
	}
	r.Sum = hashOf(plain)
	out, _ := json.MarshalIndent(r, "", "  ")
	return append(out, '\n')
}

func decodeRecord(b []byte) (record, error) {
	var r record
	if err := json.Unmarshal(b, &r); err != nil {
		return r, fmt.Errorf("damaged: %w", err)
	}
	if r.Schema > recordSchema {
		return r, fmt.Errorf("written by a newer zanger (schema %d, this one knows %d)", r.Schema, recordSchema)
	}
	if string(r.encode()) != string(b) {
		return r, fmt.Errorf("damaged: its checksum does not fit")
	}
	return r, nil
}

// readRecords reads every record below dir. A damaged one is a problem that
// names the file and what is lost by it.
func readRecords(dir string) (records []record, problems []*damage, err error) {
	return knownRecords(dir, readHeads("", dir))
}

// knownRecords is readRecords for records of which h may know what they say.
func knownRecords(dir string, h *heads) (records []record, problems []*damage, err error) {
	names, err := disk.Names(dir)
	if err != nil {
		return nil, nil, err
	}
	for _, name := range names {
		r, err := h.record(dir, name)
		if err != nil {
			problems = append(problems, &damage{folder: name, path: filepath.Join(dir, name, recordName), err: err})
			continue
		}
		records = append(records, r)
	}
	return records, problems, nil
}

// current returns the latest revision of each expression.
func current(records []record) []record {
	latest := make(map[expressionKey]int, len(records))
	for i := range records {
		k := records[i].key()
		latest[k] = max(latest[k], records[i].Revision)
	}
	out := make([]record, 0, len(latest))
	for i := range records {
		if r := &records[i]; latest[r.key()] == r.Revision {
			out = append(out, *r)
		}
	}
	return out
}

// damage is a revision whose record cannot be read.
type damage struct {
	folder, path string
	err          error
}

func (d *damage) Error() string {
	return fmt.Sprintf("%s: %v; the act in this folder (%s) cannot be used", d.path, d.err, d.folder)
}

func (d *damage) Unwrap() error { return d.err }

func (d *damage) expression() string { return expressionOf(d.folder) }

// expressionOf returns the part of a folder name that names the expression,
// without hash and revision.
func expressionOf(folder string) string {
	parts := strings.Split(folder, ".")
	return strings.Join(parts[:min(4, len(parts))], ".")
}
