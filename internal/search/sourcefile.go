package search

import (
	"errors"
	"slices"

	"zanger/internal/act"
	"zanger/internal/packed"
)

// sourcesFile holds the origins of a generation, countsFile what each source counts.
// Both are packed: every search reads the first, every update the second.
const (
	sourcesFile = "sources.bin"
	countsFile  = "counts.bin"
)

var errSources = errors.New("no sources")

// texts are the fields of o that are texts, in the order of the file.
func (o *origin) texts() []*string {
	return []*string{&o.ID, &o.Hash, (*string)(&o.URI), &o.Alias, &o.Short, &o.Lang, &o.Country, &o.Date, &o.From, &o.Until,
		(*string)(&o.Authority), &o.Kind, &o.Ended}
}

func packOrigins(origins []origin) []byte {
	var p packed.Writer
	p.Count(len(origins))
	for i := range origins {
		o := &origins[i]
		for _, s := range o.texts() {
			p.Text(*s)
		}
		p.Count(len(o.By))
		for _, by := range o.By {
			p.Text(string(by))
		}
		p.Count(len(o.Topics))
		for _, t := range o.Topics {
			p.Number(int64(t))
		}
	}
	return p
}

func unpackOrigins(b []byte) ([]origin, error) {
	u := packed.Read(string(b))
	out := make([]origin, u.Count())
	for i := range out {
		o := &out[i]
		for _, s := range o.texts() {
			*s = u.Text()
		}
		for n := u.Count(); n > 0; n-- {
			o.By = append(o.By, act.WorkURI(u.Text()))
		}
		for n := u.Count(); n > 0; n-- {
			o.Topics = append(o.Topics, uint16(u.Number()))
		}
	}
	return out, u.Err()
}

func packCounts(all []counts) []byte {
	var p packed.Writer
	p.Count(len(all))
	for _, c := range all {
		p.Count(len(c))
		for _, f := range sortedKeys(c) {
			p.Text(f)
			p.Number(int64(c[f].Docs))
			p.Number(int64(c[f].Words))
		}
	}
	return p
}

func unpackCounts(b []byte) ([]counts, error) {
	u := packed.Read(string(b))
	out := make([]counts, u.Count())
	for i := range out {
		n := u.Count()
		out[i] = make(counts, n)
		for ; n > 0; n-- {
			f := u.Text()
			out[i][f] = fieldStat{int(u.Number()), int(u.Number())}
		}
	}
	return out, u.Err()
}

// readOrigins reads the sources of m, whose file must be the one that m lists.
func (m *manifest) readOrigins(read func(name string) ([]byte, error)) error {
	i := slices.IndexFunc(m.Files, func(f fileInfo) bool { return f.Path == sourcesFile })
	if i < 0 {
		return errSources
	}
	b, err := read(sourcesFile)
	if err != nil || int64(len(b)) != m.Files[i].Size || checksum(b) != m.Files[i].CRC {
		return errSources
	}
	m.Sources, err = unpackOrigins(b)
	return err
}
