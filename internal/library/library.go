package library

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/disk"
	"zanger/internal/format/akn"
	"zanger/internal/format/markdown"
)

// ErrUnknownAct is wrapped when no act has the alias asked for.
var ErrUnknownAct = errors.New("unknown act")

// Entry is one expression of the library.
type Entry struct {
	// ID names the entry for good: where it lies, from the corpus or the
	// library folder on, with slashes.
	ID string
	// Hash is the SHA-256 of the file, in hexadecimal.
	Hash  string
	Alias string
	Work  act.WorkURI
	Lang  string
	Date  act.Date
	// Authority says whose words the text gives.
	Authority act.Authority
	// User says that the user added it.
	User bool

	read func() ([]byte, error)
	// normal reads the normalised text, nil for a working text.
	normal func() ([]byte, error)
	// instead is the entry of the corpus whose place it takes.
	instead *Entry
}

// Library is the acts of the corpus and of the user.
type Library struct {
	dir     string
	files   disk.Files
	entries []*Entry
	// Problems are what was found damaged while opening; the rest works.
	problems []error

	mu     sync.Mutex
	loaded map[string]*loaded
	memory memory
	works  map[string]*act.Work // by alias; guarded by making
	making sync.Mutex
}

// loaded is the text of an entry, read once.
type loaded struct {
	once sync.Once
	x    *act.Expression
	err  error
	size int // of its source
}

// Options of Open; the zero value is good.
type Options struct {
	// Files writes below the folder; tests give it a hook.
	Files disk.Files
	// Cache is a folder for what can be made again at any time; "" for none.
	Cache string
	// Keep bounds the texts that are kept once they were read, in bytes of their
	// sources, for a program that runs for hours; 0 keeps all.
	Keep int
}

// Open lists the acts of corpus and of the folder dir, which need not exist.
func Open(corpus fs.FS, dir string, o Options) (*Library, error) {
	l := None()
	l.dir, l.files, l.memory = dir, o.Files, newMemory(o.Keep)
	var files []corpusFile
	var corpusErr error
	hashed := make(chan struct{})
	go func() { // the corpus takes as long as the user's acts
		defer close(hashed)
		files, corpusErr = hashCorpus(corpus)
	}()
	h := readHeads(o.Cache, dir)
	records, problems, err := knownRecords(l.actsDir(), h)
	<-hashed
	if corpusErr != nil {
		return nil, corpusErr
	}
	if err := l.addCorpus(corpus, files, h); err != nil {
		return nil, err
	}
	l.addUser(records, problems, err)
	h.keep(o.Files)
	return l, nil
}

// None returns a library without acts.
func None() *Library {
	return &Library{loaded: map[string]*loaded{}, works: map[string]*act.Work{}, memory: newMemory(0)}
}

// Dir returns the folder of the user's acts.
func (l *Library) Dir() string { return l.dir }

// Problems returns what was found damaged while opening.
func (l *Library) Problems() []error { return l.problems }

// Entries returns every current expression, sorted by ID.
func (l *Library) Entries() []*Entry { return l.entries }

func (l *Library) actsDir() string { return filepath.Join(l.dir, "acts") }

// Load reads the expression of an entry, the first time that it is asked for. Of
// different entries it can read several at once. While anybody uses an expression,
// it is the same one that is returned.
func (l *Library) Load(e *Entry) (*act.Expression, error) {
	l.mu.Lock()
	t := l.loaded[e.ID]
	if t == nil {
		t = &loaded{}
		l.loaded[e.ID] = t
	}
	l.mu.Unlock()
	t.once.Do(func() { l.fill(t, e) })
	if t.err == nil && l.memory.most > 0 {
		l.used(e, t)
	}
	return t.x, t.err
}

// Once reads the expression of an entry for someone who needs it but once, such as an
// index: unless it was there already, it is not kept.
func (l *Library) Once(e *Entry) (*act.Expression, error) {
	l.mu.Lock()
	t := l.loaded[e.ID]
	l.mu.Unlock()
	if t != nil {
		return l.Load(e)
	}
	x, _, err := e.expression()
	if err == nil {
		l.complete(x, e)
	}
	return x, err
}

func (l *Library) fill(t *loaded, e *Entry) {
	if t.x, t.size = l.faded(e.ID); t.x != nil {
		return
	}
	if t.x, t.size, t.err = e.expression(); t.err == nil {
		l.complete(t.x, e)
		return
	}
	l.mu.Lock() // the file may be mended
	delete(l.loaded, e.ID)
	l.mu.Unlock()
}

// complete adds to a text of e what other texts say of it.
func (l *Library) complete(x *act.Expression, e *Entry) {
	if e.instead != nil {
		if o, err := l.Load(e.instead); err == nil {
			keepChecks(x, o)
		}
	}
	l.shareIdentity(x, e)
}

// expression reads the text of e, a working text from its source, another from the
// normalised text beside it, and says how large that is.
func (e *Entry) expression() (x *act.Expression, size int, err error) {
	defer func() {
		if r := recover(); r != nil {
			x, err = nil, fmt.Errorf("%s: a fault in zanger itself: %v", e.ID, r)
		}
	}()
	read, parse := e.read, markdown.Read
	if e.normal != nil {
		read, parse = e.normal, akn.Read
	}
	b, err := read()
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", e.ID, err)
	}
	x, _, err = parse(e.ID, b)
	return x, len(b), err
}

// keepChecks keeps of the checks of x, which takes the place of o, only those of
// provisions that read as in o: a check is of words, not of numbers.
func keepChecks(x, o *act.Expression) {
	for e := range x.Checked {
		if p, q := x.Find(e), o.Find(e); p == nil || q == nil || p.Heading != q.Heading || p.FullText() != q.FullText() {
			delete(x.Checked, e)
		}
	}
}

// Entry returns the entry with the given ID, or nil.
func (l *Library) Entry(id string) *Entry {
	i, ok := slices.BinarySearchFunc(l.entries, id, func(e *Entry, id string) int { return strings.Compare(e.ID, id) })
	if !ok {
		return nil
	}
	return l.entries[i]
}

// Known returns the alias of a work that the library holds, "" for one that it
// does not.
func (l *Library) Known(u act.WorkURI) string {
	for _, e := range l.entries {
		if e.Work == u {
			return e.Alias
		}
	}
	return ""
}

// Aliases returns the aliases of all acts, sorted.
func (l *Library) Aliases() []string {
	var out []string
	for _, e := range l.entries {
		out = append(out, e.Alias)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// WorkOf returns the IRI of the act with an alias, "" for none.
func (l *Library) WorkOf(alias string) act.WorkURI {
	for _, e := range l.entries {
		if e.Alias == alias {
			return e.Work
		}
	}
	return ""
}

// AliasOf returns the alias of a work, or its country and number when the
// library does not hold it.
func (l *Library) AliasOf(u act.WorkURI) string {
	if a := l.Known(u); a != "" {
		return a
	}
	return u.ShortName()
}

// Work returns the act with an alias and all its expressions, the same one each
// time; it may be called from several goroutines at once. The error wraps
// [ErrUnknownAct] if there is none.
func (l *Library) Work(alias string) (*act.Work, error) {
	l.making.Lock()
	defer l.making.Unlock()
	if w := l.works[alias]; w != nil {
		return w, nil
	}
	w, err := l.makeWork(alias)
	if err == nil {
		l.works[alias] = w
	}
	return w, err
}

func (l *Library) makeWork(alias string) (*act.Work, error) {
	var xs []*act.Expression
	for _, e := range l.entries {
		if e.Alias != alias {
			continue
		}
		x, err := l.Load(e)
		if err != nil {
			return nil, err
		}
		xs = append(xs, x)
	}
	if len(xs) == 0 {
		return nil, fmt.Errorf("%w %q", ErrUnknownAct, alias)
	}
	return act.NewWork(xs...)
}

// Standing says what the front matter of a text tells of its place among the
// wordings, without reading the rest: whether it is a selection, and whether it
// records a repeal. It is not known of texts that are no working text of the
// corpus, whose front matter is always written in one way.
func (e *Entry) Standing() (selected, repeal, known bool) {
	front, ok := e.front()
	if !ok {
		return false, false, false
	}
	return bytes.Contains(front, []byte("\ncoverage: selected\n")), bytes.Contains(front, []byte("{type: repealed,")), true
}

// front returns the front matter of a working text of the corpus.
func (e *Entry) front() (front []byte, ok bool) {
	if e.User || e.normal != nil || e.instead != nil {
		return nil, false
	}
	b, err := e.read()
	if err != nil {
		return nil, false
	}
	front, _, ok = bytes.Cut(b, []byte("\n---\n"))
	return front, ok
}

// anonymous reports whether a text is known to say nothing of the identity of its units,
// without reading more than its front matter.
func (e *Entry) anonymous() bool {
	front, ok := e.front()
	return ok && !bytes.Contains(front, []byte("\nwids:"))
}

// shareIdentity gives the units of a text x of e that says nothing of their identity
// the wIds of another text of the same day: the wordings of one day, in whatever
// language, have the same units.
func (l *Library) shareIdentity(x *act.Expression, e *Entry) {
	if len(x.WIDs) > 0 {
		return
	}
	for _, o := range l.entries {
		if o == e || o.Alias != e.Alias || o.Date != e.Date || o.anonymous() {
			continue
		}
		y, _, err := o.expression() // not the one that is kept: it may be waiting for x
		if err != nil || len(y.WIDs) == 0 {
			continue
		}
		for p := range x.All() {
			if w, ok := y.WIDs[p.EID]; ok {
				p.WID = w
			}
		}
		return
	}
}

// Source returns the file of an entry as it came.
func (l *Library) Source(e *Entry) ([]byte, error) { return e.read() }
