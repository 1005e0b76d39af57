package web

import (
	"io"
	"net/http"
	"time"
)

// Bounds of the sending of a body: how long may pass before its first byte, and how
// many bytes of it must then come in a second.
const (
	bodyTime = 1500 * time.Millisecond
	bodyRate = 64 << 10
)

// steadyBody gives up on a body that does not come: see S7. A large one has the time
// that a slow line needs for it.
type steadyBody struct {
	io.ReadCloser
	conn  *http.ResponseController
	began time.Time
	got   int64
}

func (b *steadyBody) Read(p []byte) (int, error) {
	if b.began.IsZero() { // waiting for a turn is not the sender's fault
		b.began = time.Now()
	}
	_ = b.conn.SetReadDeadline(b.began.Add(bodyTime + time.Duration(b.got)*time.Second/bodyRate)) // a test has no connection
	n, err := b.ReadCloser.Read(p)
	b.got += int64(n)
	if err == io.EOF {
		_ = b.conn.SetReadDeadline(time.Time{}) // what follows is the answer
	}
	return n, err
}

// steadied makes a request whose body must come steadily. Until it is read at all, or
// when it is refused unread, it is not waited for long.
func steadied(w http.ResponseWriter, r *http.Request) {
	if r.Body == nil || r.Body == http.NoBody {
		return
	}
	conn := http.NewResponseController(w)
	_ = conn.SetReadDeadline(time.Now().Add(bodyTime)) // a test has no connection
	r.Body = &steadyBody{ReadCloser: r.Body, conn: conn}
}
