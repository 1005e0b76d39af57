// Package packed writes numbers and texts one after another and reads them again, for
// files that are read often and by nobody but the program.
package packed

import (
	"encoding/binary"
	"errors"
	"math"
)

// Writer puts numbers and texts one after another, each text with its length before it.
type Writer []byte

// Text adds s.
func (w *Writer) Text(s string) { *w = append(binary.AppendUvarint(*w, uint64(len(s))), s...) }

// Texts adds the number of texts and each of them.
func (w *Writer) Texts(list []string) {
	w.Count(len(list))
	for _, s := range list {
		w.Text(s)
	}
}

// Count adds n, which is not below 0.
func (w *Writer) Count(n int) { *w = binary.AppendUvarint(*w, uint64(n)) }

// Number adds n.
func (w *Writer) Number(n int64) { *w = binary.AppendVarint(*w, n) }

// Float adds f.
func (w *Writer) Float(f float64) { *w = binary.LittleEndian.AppendUint64(*w, math.Float64bits(f)) }

// ErrDamaged says that something was not written by a [Writer].
var ErrDamaged = errors.New("damaged")

// Reader reads what a [Writer] wrote. After an error it gives zeros.
type Reader struct {
	s   string
	err error
}

// Read returns a reader of s; the texts that it gives are parts of s.
func Read(s string) *Reader { return &Reader{s: s} }

// Err returns nil when everything was read and nothing is left.
func (r *Reader) Err() error {
	if r.err == nil && r.s != "" {
		return ErrDamaged
	}
	return r.err
}

// Fail says that what was read cannot be right.
func (r *Reader) Fail() { r.s, r.err = "", ErrDamaged }

// OK reports whether nothing has gone wrong so far.
func (r *Reader) OK() bool { return r.err == nil }

// Text reads a text.
func (r *Reader) Text() string { return r.take(r.Count()) }

func (r *Reader) take(n int) string {
	if n > len(r.s) {
		r.Fail()
		return ""
	}
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

// Texts reads a list of texts, nil for an empty one.
func (r *Reader) Texts() []string {
	n := r.Count()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = r.Text()
	}
	return out
}

// Count reads a number that is not below 0. As it counts things that follow, it is an
// error if there are fewer bytes than that.
func (r *Reader) Count() int {
	v, n := binary.Uvarint(r.head(binary.MaxVarintLen64))
	if n <= 0 || v > uint64(len(r.s)-n) {
		r.Fail()
		return 0
	}
	r.s = r.s[n:]
	return int(v)
}

// Number reads a number.
func (r *Reader) Number() int64 {
	v, n := binary.Varint(r.head(binary.MaxVarintLen64))
	if n <= 0 {
		r.Fail()
		return 0
	}
	r.s = r.s[n:]
	return v
}

// Float reads a number with a fraction.
func (r *Reader) Float() float64 {
	s := r.take(8)
	if len(s) < 8 {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(s)))
}

func (r *Reader) head(n int) []byte { return []byte(r.s[:min(len(r.s), n)]) }
