package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/library"
	"zanger/internal/search"
	"zanger/internal/standards"
	"zanger/internal/thesaurus"
)

// Options of Open.
type Options struct {
	// Corpus holds the acts that come with the program.
	Corpus fs.FS
	// Templates holds the starters of memos that come with the program.
	Templates fs.FS
	// DataDir is the folder of the user's acts, CacheDir that of the index.
	DataDir, CacheDir string
	// Notify takes a line for people, such as that the index was rebuilt.
	Notify func(string)
	// Today is the day that imports are dated with; the zero Date is today.
	Today act.Date
	// Keep bounds the texts that are kept in memory, in bytes of their sources; 0 keeps
	// all that were read.
	Keep int
	// Later opens the library when it is first needed, which is never for two files
	// that are compared. What is wrong with it is then told to Notify.
	Later bool
}

// Workspace is the library and the index, opened together.
type Workspace struct {
	lib    func() *library.Library
	corpus fs.FS
	data   string
	cache  string
	notify func(string)
	today  act.Date

	// templates holds the starters of memos that come with the program.
	templates fs.FS

	vocabulary func() *search.Vocabulary
	// concepts reads the thesaurus of the corpus when it is first needed.
	concepts func() (*thesaurus.Thesaurus, error)
	// held is the index of a front that answers for hours, nil for one that ends.
	held *heldIndex
	// benchmark reads the standards when they are first needed.
	benchmark func() (*standards.Set, error)
}

// Open opens the library, at once unless o says later. The index is opened when it is
// first needed.
func Open(o Options) (*Workspace, error) {
	if o.Notify == nil {
		o.Notify = func(string) {}
	}
	if o.Today.IsZero() {
		y, m, d := time.Now().UTC().Date()
		o.Today = act.Date{Year: y, Month: m, Day: d}
	}
	w := &Workspace{corpus: o.Corpus, data: o.DataDir, cache: o.CacheDir, notify: o.Notify, today: o.Today, templates: o.Templates}
	open := sync.OnceValues(func() (*library.Library, error) { return openLibrary(o) })
	w.lib = sync.OnceValue(func() *library.Library {
		lib, err := open()
		if err != nil {
			o.Notify(err.Error())
			return library.None()
		}
		return lib
	})
	if !o.Later {
		if _, err := open(); err != nil {
			return nil, err
		}
	}
	w.vocabulary = sync.OnceValue(func() *search.Vocabulary { return readVocabulary(o.Corpus, o.Notify) })
	w.concepts = sync.OnceValues(func() (*thesaurus.Thesaurus, error) { return thesaurus.Load(o.Corpus) })
	w.benchmark = sync.OnceValues(w.readStandards)
	return w, nil
}

// openLibrary opens the library and tells what was found damaged.
func openLibrary(o Options) (*library.Library, error) {
	lib, err := library.Open(o.Corpus, o.DataDir, library.Options{Cache: o.CacheDir, Keep: o.Keep})
	if err != nil {
		return nil, err
	}
	for _, p := range lib.Problems() {
		o.Notify(p.Error())
	}
	return lib, nil
}

// Library returns the library of w.
func (w *Workspace) Library() *library.Library { return w.lib() }

// DefaultDirs returns the folders used when nothing else is said: $ZANGER_DATA or
// the user's data folder, and the user's cache folder. A folder that the system
// does not name comes back empty.
func DefaultDirs(getenv func(string) string) (data, cache string) {
	if c, err := os.UserCacheDir(); err == nil {
		cache = filepath.Join(c, "zanger")
	}
	if data = getenv("ZANGER_DATA"); data != "" {
		return data, cache
	}
	if base := dataHome(getenv); base != "" {
		data = filepath.Join(base, "zanger")
	}
	return data, cache
}

// dataHome returns the folder for a user's data by the custom of the system.
func dataHome(getenv func(string) string) string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return getenv("LocalAppData")
	case "darwin":
		if home != "" {
			return filepath.Join(home, "Library", "Application Support")
		}
	default:
		if x := getenv("XDG_DATA_HOME"); x != "" {
			return x
		}
		if home != "" {
			return filepath.Join(home, ".local", "share")
		}
	}
	return ""
}

// work returns the act with an alias; for an unknown one it suggests others.
func (w *Workspace) work(alias string) (*act.Work, error) {
	wk, err := w.lib().Work(alias)
	if !errors.Is(err, library.ErrUnknownAct) {
		return wk, err
	}
	if near := lang.Nearest(alias, w.lib().Aliases(), 3); len(near) > 0 {
		return nil, hint(err, "did you mean %s? List all acts with \"zanger list\"", strings.Join(near, " or "))
	}
	return nil, hint(err, "list the acts with \"zanger list\"")
}
