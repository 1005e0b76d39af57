package disk

import (
	"encoding/binary"
	"errors"
	"math"
)

// Packer puts numbers and texts one after another, each text with its length before
// it. It is for files that are read often and by nobody but the program.
type Packer []byte

// Text adds s.
func (p *Packer) Text(s string) { *p = append(binary.AppendUvarint(*p, uint64(len(s))), s...) }

// Texts adds the number of texts and each of them.
func (p *Packer) Texts(list []string) {
	p.Count(len(list))
	for _, s := range list {
		p.Text(s)
	}
}

// Count adds n, which is not below 0.
func (p *Packer) Count(n int) { *p = binary.AppendUvarint(*p, uint64(n)) }

// Number adds n.
func (p *Packer) Number(n int64) { *p = binary.AppendVarint(*p, n) }

// Float adds f.
func (p *Packer) Float(f float64) { *p = binary.LittleEndian.AppendUint64(*p, math.Float64bits(f)) }

// ErrPacked says that something was not written by a [Packer].
var ErrPacked = errors.New("damaged")

// Unpacker reads what a [Packer] wrote. After an error it gives zeros.
type Unpacker struct {
	s   string
	err error
}

// Unpack returns a reader of s; the texts that it gives are parts of s.
func Unpack(s string) *Unpacker { return &Unpacker{s: s} }

// Err returns nil when everything was read and nothing is left.
func (u *Unpacker) Err() error {
	if u.err == nil && u.s != "" {
		return ErrPacked
	}
	return u.err
}

func (u *Unpacker) fail() { u.s, u.err = "", ErrPacked }

// OK reports whether nothing has gone wrong so far.
func (u *Unpacker) OK() bool { return u.err == nil }

// Text reads a text.
func (u *Unpacker) Text() string { return u.take(u.Count()) }

func (u *Unpacker) take(n int) string {
	if n > len(u.s) {
		u.fail()
		return ""
	}
	s := u.s[:n]
	u.s = u.s[n:]
	return s
}

// Texts reads a list of texts, nil for an empty one.
func (u *Unpacker) Texts() []string {
	n := u.Count()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = u.Text()
	}
	return out
}

// Count reads a number that is not below 0. As it counts things that follow, it is an
// error if there are fewer bytes than that.
func (u *Unpacker) Count() int {
	v, n := binary.Uvarint(u.head(binary.MaxVarintLen64))
	if n <= 0 || v > uint64(len(u.s)-n) {
		u.fail()
		return 0
	}
	u.s = u.s[n:]
	return int(v)
}

// Number reads a number.
func (u *Unpacker) Number() int64 {
	v, n := binary.Varint(u.head(binary.MaxVarintLen64))
	if n <= 0 {
		u.fail()
		return 0
	}
	u.s = u.s[n:]
	return v
}

// Float reads a number with a fraction.
func (u *Unpacker) Float() float64 {
	s := u.take(8)
	if len(s) < 8 {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(s)))
}

func (u *Unpacker) head(n int) []byte { return []byte(u.s[:min(len(u.s), n)]) }
