package web

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Why a piece was made of what was typed into another one: as the address of its page
// says it.
const (
	whyChanged = "1"    // the other was changed in another window
	whyGone    = "gone" // the other was thrown away
)

// markOf tells one text from another.
func markOf(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:8])
}

// copyID names the piece that is made of what was typed over piece of: the same when
// the form is sent twice, another when that one was worked on since. markAt is the
// mark of a piece, "" where there is none.
func copyID(kind, of, mark string, markAt func(id string) string) string {
	for n := 0; ; n++ {
		h := sha256.Sum256(fmt.Appendf(nil, "%s %s %d", of, mark, n))
		id := kind + "-" + hex.EncodeToString(h[:6])
		if at := markAt(id); at == "" || at == mark {
			return id
		}
	}
}

// goneOf reports whether err says that the piece of the address, one of kind, is not
// there.
func (v *visit) goneOf(kind string, err error) bool {
	return err != nil && strings.HasPrefix(v.r.PathValue("id"), kind+"-") && v.gone(err)
}
