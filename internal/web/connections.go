package web

import (
	"container/list"
	"net"
	"net/http"
	"sync"
)

// maxConnections bounds the connections that are open at once on an address.
const maxConnections = 512

// bounded accepts at most n connections at a time. When there are more, those on which
// nothing is asked make room, the longest idle first.
func bounded(l net.Listener, n int) net.Listener {
	return &boundedListener{Listener: l, free: make(chan struct{}, n), done: make(chan struct{}), idle: list.New()}
}

type boundedListener struct {
	net.Listener
	free chan struct{}
	done chan struct{}
	once sync.Once

	mu     sync.Mutex
	idle   *list.List // of *boundedConn, the longest idle first
	wanted int        // connections that wait for room
}

func (l *boundedListener) Accept() (net.Conn, error) {
	l.want(1)
	select {
	case l.free <- struct{}{}:
	case <-l.done:
		return nil, net.ErrClosed
	}
	l.want(-1)
	c, err := l.Listener.Accept()
	if err != nil {
		<-l.free
		return nil, err
	}
	return &boundedConn{Conn: c, of: l, leave: sync.OnceFunc(func() { <-l.free })}, nil
}

// want notes that one more, or one less, waits for room, and makes some.
func (l *boundedListener) want(n int) {
	l.mu.Lock()
	l.wanted += n
	l.mu.Unlock()
	l.makeRoom()
}

// makeRoom closes an idle connection if somebody waits and all places are taken.
func (l *boundedListener) makeRoom() {
	l.mu.Lock()
	var c *boundedConn
	if l.wanted > 0 && len(l.free) == cap(l.free) && l.idle.Len() > 0 {
		c = l.idle.Remove(l.idle.Front()).(*boundedConn)
		c.at = nil
	}
	l.mu.Unlock()
	if c != nil {
		_ = c.Close() // nothing was under way
	}
}

func (l *boundedListener) Close() error {
	l.once.Do(func() { close(l.done) })
	return l.Listener.Close()
}

type boundedConn struct {
	net.Conn
	of    *boundedListener
	at    *list.Element // in of.idle, nil while it is busy; guarded by of.mu
	leave func()
}

func (c *boundedConn) Close() error {
	c.setIdle(false)
	defer c.leave()
	return c.Conn.Close()
}

func (c *boundedConn) setIdle(idle bool) {
	c.of.mu.Lock()
	defer c.of.mu.Unlock()
	switch {
	case idle && c.at == nil:
		c.at = c.of.idle.PushBack(c)
	case !idle && c.at != nil:
		c.of.idle.Remove(c.at)
		c.at = nil
	}
}

// noteIdle keeps account of the connections that could be closed without harm.
func noteIdle(c net.Conn, state http.ConnState) {
	b, ok := c.(*boundedConn)
	if !ok {
		return
	}
	b.setIdle(state == http.StateIdle)
	if state == http.StateIdle {
		b.of.makeRoom()
	}
}
