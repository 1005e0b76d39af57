package web

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// half sends the beginning of a request and stops.
func half(t *testing.T, addr, text string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if _, err := fmt.Fprint(c, text); err != nil {
		t.Fatal(err)
	}
	_ = c.SetReadDeadline(time.Now().Add(time.Minute)) // for a broken server: the test must end
	return c
}

func answerOn(t *testing.T, c net.Conn) int {
	t.Helper()
	r, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode
}

// TestSlowBodies: S7. More clients than are served at once send half a form and stop:
// others read on, and each of them is told that it took too long.
func TestSlowBodies(t *testing.T) {
	addr := newSite(t).serve()
	form := "POST /bill HTTP/1.1\r\nHost: " + addr + "\r\nOrigin: http://" + addr + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nact=kz-"
	var slow []net.Conn
	for range maxWorking + 10 {
		slow = append(slow, half(t, addr, form))
	}
	r, err := http.Get("http://" + addr + "/help")
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("beside slow clients: %v, %v", r, err)
	}
	_ = body(t, r)
	for _, c := range slow {
		if got := answerOn(t, c); got != http.StatusRequestTimeout {
			t.Fatalf("half a form: got %d, want 408", got)
		}
	}
}

// TestRefusedUnread: a body that is not even asked for is not waited for.
func TestRefusedUnread(t *testing.T) {
	addr := newSite(t).serve()
	c := half(t, addr, "POST /bill HTTP/1.1\r\nHost: "+addr+"\r\nOrigin: http://evil.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nact=")
	if got := answerOn(t, c); got != http.StatusForbidden {
		t.Errorf("got %d, want 403", got)
	}
}

// TestPasswordFormIsSmall: whoever has no password cannot make us read much.
func TestPasswordFormIsSmall(t *testing.T) {
	s := newSite(t, func(o *Options) { o.Token = "correct horse battery" })
	if w := s.post("/enter", map[string][]string{"token": {"correct horse battery"}, "x": {strings.Repeat("a", maxPassword)}}); w.Code != http.StatusUnauthorized {
		t.Errorf("got %d, want 401", w.Code)
	}
}

// TestIdleConnections: connections on which nothing is asked make room for others.
func TestIdleConnections(t *testing.T) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h := &http.Server{Handler: http.NotFoundHandler(), ConnState: noteIdle}
	go func() { _ = h.Serve(bounded(l, 4)) }()
	t.Cleanup(func() { _ = h.Close() })
	addr := l.Addr().String()
	for i := range 20 {
		c := half(t, addr, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
		if got := answerOn(t, c); got != http.StatusNotFound {
			t.Fatalf("connection %d: got %d", i, got)
		}
	}
}

// TestLongBill: what no parliament has ever passed is refused, not worked on for minutes.
func TestLongBill(t *testing.T) {
	s := newSite(t)
	ownLibrary(t)(&s.o)
	text := strings.Repeat("a", maxBill+1)
	if w := s.post("/bill", map[string][]string{"act": {"kz-sss"}, "text": {text}}); w.Code != http.StatusRequestEntityTooLarge || !strings.Contains(w.Body.String(), "4 MiB") {
		t.Errorf("typed: got %d", w.Code)
	}
	if w := s.upload("/bill", "file", "bill.txt", text, map[string][]string{"act": {"kz-sss"}}); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("as a file: got %d", w.Code)
	}
}

// TestMemoOfNoText: a file that is no text does not become a memorandum.
func TestMemoOfNoText(t *testing.T) {
	s := newSite(t)
	for _, content := range []string{"PK\x03\x04\x00\x00", "title: \xff\xfe"} {
		if w := s.upload("/memo", "file", "memo.docx", content, nil); w.Code != http.StatusBadRequest {
			t.Errorf("%q: got %d, want 400", content, w.Code)
		}
	}
	if w := s.upload("/memo", "file", "memo.md", "---\ntitle: A\n---\n", nil); w.Code != http.StatusSeeOther {
		t.Errorf("a text: got %d", w.Code)
	}
}
