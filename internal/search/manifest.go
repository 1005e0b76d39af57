package search

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// manifest says what a generation is. It is written last: a folder without the
// manifest that CURRENT promises does not exist.
type manifest struct {
	Schema    int                  `json:"schema"`
	Hash      string               `json:"hash"`
	Bleve     string               `json:"bleve"`
	Concepts  string               `json:"concepts,omitempty"` // hash of the thesaurus
	Documents int                  `json:"documents"`
	Sources   []origin             `json:"-"` // in a file of their own
	Fields    map[string]fieldStat `json:"fields"`
	Shards    []shardInfo          `json:"shards"`
	Files     []fileInfo           `json:"files"`
}

// fieldStat is what ranking needs of a field: documents that have it, and words.
type fieldStat struct {
	Docs  int `json:"docs"`
	Words int `json:"words"`
}

// shardInfo is one bleve index of the generation. Numbers of documents run
// through the shards in their order.
type shardInfo struct {
	Name    string `json:"name"`
	Country string `json:"country,omitempty"` // of its acts, if it is one
	// Documents counts all, Dead those of sources that have changed since.
	Documents int `json:"documents"`
	Dead      int `json:"dead,omitempty"`
}

type fileInfo struct {
	Path string `json:"path"`
	Size int64  `json:"size"`
	CRC  uint32 `json:"crc32c"`
}

const (
	currentFile  = "CURRENT"
	manifestFile = "manifest.json"
	tableFile    = "documents.bin"
	genPrefix    = "gen-"
	lockSuffix   = ".lock"
)

// NewerError says that the index was made by a later zanger. It is left alone.
type NewerError struct {
	Path         string
	Schema, Ours int
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("index %s was made by a newer zanger (schema %d; this one knows %d): update zanger or choose another cache folder",
		e.Path, e.Schema, e.Ours)
}

// problem is what is wrong with a generation, in a few words.
type problem struct {
	what    string
	damaged bool // not just missing or older
}

func (p *problem) Error() string { return p.what }

func damagedf(format string, args ...any) error { return &problem{fmt.Sprintf(format, args...), true} }
func stalef(format string, args ...any) error   { return &problem{fmt.Sprintf(format, args...), false} }

// current is the content of CURRENT: the generation, and size and CRC32C of its
// manifest, so that neither can change unseen.
type current struct {
	gen  string
	crc  uint32
	size int
}

func (c current) String() string { return fmt.Sprintf("%s %08x %d\n", c.gen, c.crc, c.size) }

func parseCurrent(b []byte) (current, error) {
	var c current
	_, err := fmt.Sscanf(string(b), "%s %x %d\n", &c.gen, &c.crc, &c.size)
	if err != nil || genNumber(c.gen) == 0 || c.String() != string(b) {
		return current{}, damagedf("%s is damaged", currentFile)
	}
	return c, nil
}

// genNumber returns n of "gen-n", 0 if name is no such thing.
func genNumber(name string) int {
	digits, ok := strings.CutPrefix(name, genPrefix)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || genPrefix+strconv.Itoa(n) != name {
		return 0
	}
	return n
}

// readCurrent returns the generation that CURRENT names and its manifest.
func readCurrent(fsys files, dir string) (current, *manifest, error) {
	b, err := fsys.ReadFile(filepath.Join(dir, currentFile))
	if err != nil {
		return current{}, nil, stalef("there was none")
	}
	c, err := parseCurrent(b)
	if err != nil {
		return current{}, nil, err
	}
	b, err = fsys.ReadFile(filepath.Join(dir, c.gen, manifestFile))
	if err != nil || len(b) != c.size || checksum(b) != c.crc {
		return c, nil, damagedf("%s/%s is damaged", c.gen, manifestFile)
	}
	m := &manifest{}
	wrong := json.Unmarshal(b, m)
	var head struct {
		Schema int `json:"schema"`
	}
	if wrong != nil && json.Unmarshal(b, &head) != nil {
		return c, nil, damagedf("%s/%s is damaged", c.gen, manifestFile)
	}
	if schema := max(m.Schema, head.Schema); schema > schemaNumber {
		return c, nil, &NewerError{Path: filepath.Join(dir, c.gen), Schema: schema, Ours: schemaNumber}
	}
	if wrong != nil || m.Schema != schemaNumber || m.Hash != schemaHash() {
		return c, nil, stalef("it was made by another version")
	}
	if err := m.readOrigins(func(name string) ([]byte, error) { return fsys.ReadFile(filepath.Join(dir, c.gen, name)) }); err != nil {
		return c, nil, damagedf("%s/%s is damaged", c.gen, sourcesFile)
	}
	return c, m, nil
}

// answersFor returns nil if m was built from exactly these sources, which are
// sorted, and with this thesaurus.
func (m *manifest) answersFor(sources []Source, v *Vocabulary) error {
	if m.Concepts != v.hash {
		return stalef("the thesaurus has changed")
	}
	changed, i := 0, 0
	for _, s := range sources {
		for i < len(m.Sources) && m.Sources[i].ID < s.ID {
			i++
			changed++ // no longer there
		}
		if i == len(m.Sources) || m.Sources[i].ID != s.ID {
			changed++ // new
			continue
		}
		if m.Sources[i].Hash != s.Hash {
			changed++
		}
		i++
	}
	if changed += len(m.Sources) - i; changed > 0 {
		return stalef("%s", counted(changed, "text has", "texts have")+" changed")
	}
	return nil
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// alwaysChecked is the size up to which every byte is checked at each opening.
const alwaysChecked = 200 << 20

// check compares the files of generation gen with m: their names and sizes
// always, their bytes when the index is small or bytes is set. The bytes are compared
// while the caller goes on; checked waits for the result.
func (m *manifest) check(fsys files, dir, gen string, bytes bool) (checked func() error) {
	total, err := m.checkNames(fsys, dir, gen)
	if err != nil || !bytes && total >= alwaysChecked {
		return func() error { return err }
	}
	done := make(chan error, 1)
	go func() { done <- m.checkBytes(dir, gen) }()
	return func() error { return <-done }
}

func (m *manifest) checkNames(fsys files, dir, gen string) (total int64, err error) {
	have, err := filesBelow(fsys, filepath.Join(dir, gen))
	if err != nil {
		return 0, damagedf("%s is damaged", gen)
	}
	for _, f := range m.Files {
		info, err := fsys.Stat(filepath.Join(dir, gen, filepath.FromSlash(f.Path)))
		switch {
		case err != nil:
			return 0, damagedf("%s/%s is missing", gen, f.Path)
		case info.Size() != f.Size:
			return 0, damagedf("%s/%s has %d bytes instead of %d", gen, f.Path, info.Size(), f.Size)
		}
		total += f.Size
	}
	for _, name := range have {
		if name != manifestFile && !slices.ContainsFunc(m.Files, func(f fileInfo) bool { return f.Path == name }) {
			return 0, damagedf("%s/%s does not belong there", gen, name)
		}
	}
	documents := 0
	for _, s := range m.Shards {
		documents += s.Documents - s.Dead
	}
	if documents != m.Documents {
		return 0, damagedf("%s has %d documents instead of %d", gen, documents, m.Documents)
	}
	return total, nil
}

// numbers counts the numbers of documents, those of dead ones too.
func (m *manifest) numbers() int {
	n := 0
	for _, s := range m.Shards {
		n += s.Documents
	}
	return n
}

// checkBytes compares the bytes of all files with their sums, as many at once as there
// are processors. Of several that are damaged it names the first.
func (m *manifest) checkBytes(dir, gen string) error {
	queue := make(chan int, len(m.Files))
	for i := range m.Files {
		queue <- i
	}
	close(queue)
	damaged := make([]bool, len(m.Files))
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(m.Files)) {
		wg.Go(func() {
			buf := make([]byte, 1<<17)
			for i := range queue {
				f := m.Files[i]
				crc, _, err := checksumFile(filepath.Join(dir, gen, filepath.FromSlash(f.Path)), buf)
				damaged[i] = err != nil || crc != f.CRC
			}
		})
	}
	wg.Wait()
	if i := slices.Index(damaged, true); i >= 0 {
		return damagedf("%s/%s is damaged", gen, m.Files[i].Path)
	}
	return nil
}
