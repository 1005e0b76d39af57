package search

import (
	index "github.com/blevesearch/bleve_index_api"

	"zanger/internal/search/analysis"
)

// entry is a unit as bleve takes it: its key and its fields, their words already
// cut and counted. It implements index.Document.
type entry struct {
	key    string
	fields []*fieldEntry
}

func (e *entry) ID() string                                 { return e.key }
func (e *entry) Size() int                                  { return 0 }
func (e *entry) VisitComposite(index.CompositeFieldVisitor) {}
func (e *entry) HasComposite() bool                         { return false }
func (e *entry) NumPlainTextBytes() uint64                  { return 0 }
func (e *entry) StoredFieldsBytes() uint64                  { return uint64(len(e.key)) }
func (e *entry) Indexed() bool                              { return true }

func (e *entry) VisitFields(visit index.FieldVisitor) {
	for _, f := range e.fields {
		visit(f)
	}
}

// AddIDField adds the key, the only thing that is stored: the library has the text.
func (e *entry) AddIDField() {
	e.fields = append(e.fields, &fieldEntry{
		name: "_id", value: []byte(e.key), options: index.IndexField | index.StoreField, length: 1,
		terms: index.TokenFrequencies{e.key: once(e.key)},
	})
}

func once(term string) *index.TokenFreq {
	f := &index.TokenFreq{Term: []byte(term)}
	f.SetFrequency(1)
	return f
}

// fieldEntry is a field of an entry. It implements index.Field.
type fieldEntry struct {
	name    string
	value   []byte
	options fieldOptions
	length  int // in words
	terms   index.TokenFrequencies
}

func (f *fieldEntry) Name() string                                     { return f.name }
func (f *fieldEntry) Value() []byte                                    { return f.value }
func (f *fieldEntry) ArrayPositions() []uint64                         { return nil }
func (f *fieldEntry) EncodedFieldType() byte                           { return 't' }
func (f *fieldEntry) Analyze()                                         {} // done when it was made
func (f *fieldEntry) Options() index.FieldIndexingOptions              { return f.options }
func (f *fieldEntry) AnalyzedLength() int                              { return f.length }
func (f *fieldEntry) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.terms }
func (f *fieldEntry) NumPlainTextBytes() uint64                        { return 0 }

// fieldOptions say what is kept of a field.
type fieldOptions = index.FieldIndexingOptions

// Fields with places can be asked for phrases.
const (
	withPlaces = index.IndexField | index.IncludeTermVectors
	bare       = index.IndexField
	keysOnly   = index.IndexField | index.SkipFreqNorm
)

// keyFieldOf is the field of the numbers and names that a unit answers to.
func keyFieldOf(keys []string) *fieldEntry {
	f := &fieldEntry{name: keyField, options: keysOnly, length: len(keys), terms: make(index.TokenFrequencies, len(keys))}
	for _, k := range keys {
		f.terms[k] = &index.TokenFreq{Term: []byte(k)}
	}
	return f
}

// counter counts the words of one text after another in one language.
type counter struct {
	at    []int32 // by number of a word: one more than its place in found
	found []heldTerm
}

// heldTerm is a term of the text at hand.
type heldTerm struct {
	term   string
	number uint32
	count  int
}

// field makes a field of words.
func (c *counter) field(name string, words []analysis.Word, options fieldOptions) *fieldEntry {
	c.count(words)
	f := &fieldEntry{name: name, options: options, length: len(words), terms: make(index.TokenFrequencies, len(c.found))}
	freqs := make([]index.TokenFreq, len(c.found))
	var places []index.TokenLocation
	var lists []*index.TokenLocation
	if options.IncludeTermVectors() {
		places, lists = make([]index.TokenLocation, len(words)), make([]*index.TokenLocation, len(words))
	}
	from := 0
	for i, t := range c.found {
		freqs[i].SetFrequency(t.count)
		if lists != nil {
			freqs[i].Locations = lists[from : from : from+t.count]
			from += t.count
		}
	}
	if lists != nil {
		for i, w := range words {
			places[i].Position = i + 1 // where in the text it stands nobody asks
			t := &freqs[c.at[w.Number]-1]
			t.Locations = append(t.Locations, &places[i])
		}
	}
	for i, t := range c.found {
		if same := f.terms[t.term]; same != nil {
			same.Locations = append(same.Locations, freqs[i].Locations...)
			same.SetFrequency(same.Frequency() + t.count)
		} else {
			f.terms[t.term] = &freqs[i]
		}
		c.at[t.number] = 0
	}
	return f
}

func (c *counter) count(words []analysis.Word) {
	c.found = c.found[:0]
	for _, w := range words {
		if int(w.Number) >= len(c.at) {
			c.at = append(c.at, make([]int32, int(w.Number)+1024-len(c.at))...)
		}
		i := c.at[w.Number]
		if i == 0 {
			c.found = append(c.found, heldTerm{term: w.Term, number: w.Number})
			i = int32(len(c.found))
			c.at[w.Number] = i
		}
		c.found[i-1].count++
	}
}
