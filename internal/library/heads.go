package library

import (
	"crypto/sha256"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"zanger/internal/act"
	"zanger/internal/disk"
	"zanger/internal/packed"
)

// headsMagic begins a file of heads and names its form.
const headsMagic = "zanger heads 1\n"

// settled is how old a record must be before its size and time are taken as its
// mark: two writings within the coarsest clock of a file system (FAT, two
// seconds) can look the same.
const settled = 3 * time.Second

// heads are the records of the user's acts and the front matter of those of the
// corpus, kept in the cache folder, so that opening the library reads neither
// again. Nothing rests on them: a record counts as known only while its file has
// the size and time that were noted, or no import has ended since; the front
// matter of a text of the corpus counts for its very bytes. A file of heads that
// is damaged, or of another form, is as none.
type heads struct {
	path string
	// sealed says that no import has ended since the heads were read, by the
	// mark of the catalogue then and now.
	sealed  bool
	mark    fileMark
	records map[string]headRecord // by folder
	corpus  map[string]head       // by SHA-256 of the file
	// used are those that were asked for; changed says that it is not what the
	// file holds.
	used    *heads
	changed bool
}

// head is what the list of acts must know of a text.
type head struct {
	Alias, Lang string
	Work        act.WorkURI
	Date        act.Date
	Authority   act.Authority
}

type headRecord struct {
	record
	mark fileMark
}

// fileMark is the size and time of a file, by which a change of it is seen; the
// zero mark fits none.
type fileMark struct{ size, time int64 }

func markOf(fi os.FileInfo) fileMark { return fileMark{fi.Size(), fi.ModTime().UnixNano()} }

// hasSettled reports whether a later change of the file would have another mark.
func hasSettled(fi os.FileInfo) bool { return time.Since(fi.ModTime()) > settled }

// readHeads reads the heads of the library in dir from the folder cache; there
// are none when there is no such folder.
func readHeads(cache, dir string) *heads {
	h := &heads{records: map[string]headRecord{}, corpus: map[string]head{}, used: &heads{records: map[string]headRecord{}, corpus: map[string]head{}}}
	if cache == "" {
		return h
	}
	if full, err := filepath.Abs(dir); err == nil {
		dir = full
	}
	h.path = filepath.Join(cache, "heads", hashOf([]byte(dir))[:16])
	b, err := os.ReadFile(h.path)
	if err == nil && !h.decode(b) {
		h.mark = fileMark{}
		clear(h.records)
		clear(h.corpus)
	}
	if fi, err := os.Stat(filepath.Join(dir, catalogueName)); err == nil && hasSettled(fi) {
		h.used.mark = markOf(fi)
		h.sealed = h.mark == h.used.mark
	}
	return h
}

// record returns the record in the folder name below dir, from the heads while
// its file is the one that was read for them.
func (h *heads) record(dir, name string) (record, error) {
	k, known := h.records[name]
	if known && h.sealed {
		h.used.records[name] = k
		return k.record, nil
	}
	path := filepath.Join(dir, name, recordName)
	fi, err := os.Stat(path)
	if err != nil {
		return record{}, err
	}
	if known && k.mark == markOf(fi) {
		h.used.records[name] = k
		return k.record, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return record{}, err
	}
	r, err := decodeRecord(b)
	if err != nil {
		return r, err
	}
	r.folder = name
	if hasSettled(fi) && int64(len(b)) == fi.Size() {
		h.used.records[name], h.changed = headRecord{r, markOf(fi)}, true
	}
	return r, nil
}

// text returns the head of a text of the corpus by its hash, peeking when it is
// not known.
func (h *heads) text(hash string, peek func() (head, error)) (head, error) {
	t, ok := h.corpus[hash]
	if !ok {
		var err error
		if t, err = peek(); err != nil {
			return t, err
		}
		h.changed = true
	}
	h.used.corpus[hash] = t
	return t, nil
}

// keep writes the heads that were asked for, when they are not those of the file.
// That it cannot be written is no fault: all is read again the next time.
func (h *heads) keep(files disk.Files) {
	if h.path == "" || !h.changed && h.mark == h.used.mark && len(h.used.records) == len(h.records) && len(h.used.corpus) == len(h.corpus) {
		return
	}
	_ = files.Sweep(filepath.Dir(h.path)) // of a process that was killed here
	_ = files.WriteDerived(h.path, h.used.encode())
}

// encode writes h: the magic, the SHA-256 of what follows it, and the fields of
// each head, each with its length before it.
func (h *heads) encode() []byte {
	var b packed.Writer
	mark := func(m fileMark) { b.Number(m.size); b.Number(m.time) }
	mark(h.mark)
	b.Count(len(h.records))
	for _, name := range slices.Sorted(maps.Keys(h.records)) {
		r := h.records[name]
		for _, s := range []string{name, r.Alias, r.Lang, string(r.Work), r.Date.String(), string(r.Authority), string(r.Coverage), r.SHA256, r.Format, r.Normal} {
			b.Text(s)
		}
		b.Number(int64(r.Revision))
		mark(r.mark)
	}
	b.Count(len(h.corpus))
	for _, hash := range slices.Sorted(maps.Keys(h.corpus)) {
		t := h.corpus[hash]
		for _, s := range []string{hash, t.Alias, t.Lang, string(t.Work), t.Date.String(), string(t.Authority)} {
			b.Text(s)
		}
	}
	sum := sha256.Sum256(b)
	return append(append([]byte(headsMagic), sum[:]...), b...)
}

// decode fills h from what encode wrote, and reports whether it is that.
func (h *heads) decode(b []byte) bool {
	rest, ok := strings.CutPrefix(string(b), headsMagic)
	if !ok || len(rest) < sha256.Size {
		return false
	}
	d := headsReader{Reader: packed.Read(rest[sha256.Size:])}
	if sum := sha256.Sum256(b[len(headsMagic)+sha256.Size:]); rest[:sha256.Size] != string(sum[:]) {
		return false
	}
	h.mark = d.mark()
	for n := d.Count(); n > 0 && d.OK(); n-- {
		r := headRecord{record: record{Schema: recordSchema, folder: d.Text(), Alias: d.Text(), Lang: d.Text(), Work: act.WorkURI(d.Text()), Date: d.date(),
			Authority: act.Authority(d.Text()), Coverage: act.Coverage(d.Text()), SHA256: d.Text(), Format: d.Text(), Normal: d.Text()}}
		r.Revision, r.mark = int(d.Number()), d.mark()
		h.records[r.folder] = r
	}
	for n := d.Count(); n > 0 && d.OK(); n-- {
		hash := d.Text()
		h.corpus[hash] = head{Alias: d.Text(), Lang: d.Text(), Work: act.WorkURI(d.Text()), Date: d.date(), Authority: act.Authority(d.Text())}
	}
	return d.Err() == nil && d.noDate == nil
}

// headsReader reads what encode wrote.
type headsReader struct {
	*packed.Reader
	noDate error // of a text that is no date
}

func (d *headsReader) mark() fileMark { return fileMark{size: d.Number(), time: d.Number()} }

func (d *headsReader) date() act.Date {
	t, err := act.ParseDate(d.Text())
	if err != nil {
		d.noDate = err
	}
	return t
}
