package web

import (
	"context"
	"errors"
	"html/template"
	"io/fs"
	"net"
	"net/http"
	"sync"
	"time"

	"zanger/internal/workspace"
)

// Options of New.
type Options struct {
	Live *workspace.Live
	// DataDir is the folder of the user, in which drafts and memoranda are kept; "" keeps
	// none.
	DataDir string
	// Examples holds worked memoranda in a folder examples; nil is none.
	Examples fs.FS
	// Hosts are further names under which the page may be asked for, with Token set.
	Hosts []string
	// Token is asked of everyone, as is needed when others than this computer can
	// reach the page; "" asks nobody.
	Token string
	// Version of the program.
	Version string
}

// Server is the page.
type Server struct {
	o      Options
	pages  map[string]*template.Template
	static map[string]asset
	stamp  string // of the static files, in their addresses
	drafts *store
	memos  *store
	gate   gate
	writes gate // of requests that send something
	// patience is how long a search waits for the index.
	patience time.Duration
	answers  *answers
	handler  http.Handler
	storing  sync.Mutex // one file is stored at a time

	mu    sync.Mutex
	ports map[string]bool // those listened on
	addrs map[string]bool // addresses listened on that are not loopback
}

// New prepares the page. The error is one of a template or of the folder of the user.
func New(o Options) (*Server, error) {
	s := &Server{o: o, gate: newGate(), writes: newGate(), patience: indexPatience, answers: newAnswers(), ports: map[string]bool{}, addrs: map[string]bool{}}
	var err error
	if s.static, s.stamp, err = loadStatic(); err != nil {
		return nil, err
	}
	if s.pages, err = loadPages(); err != nil {
		return nil, err
	}
	s.drafts, s.memos = newStore(o.DataDir, "drafts"), newStore(o.DataDir, "memos")
	s.handler = s.guard(s.routes())
	return s, nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Bounds of a connection. A header that does not come is given up on: see S7.
const (
	headerTime = 1500 * time.Millisecond
	readTime   = 30 * time.Second
	writeTime  = 90 * time.Second
	idleTime   = 60 * time.Second
	maxHeader  = 32 << 10
	closeTime  = 3 * time.Second
)

// Serve answers on listeners until ctx ends, then lets answers under way finish.
func (s *Server) Serve(ctx context.Context, listeners ...net.Listener) error {
	for _, l := range listeners {
		s.answerAt(l.Addr())
	}
	h := &http.Server{Handler: s, ConnState: noteIdle, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime,
		IdleTimeout: idleTime, MaxHeaderBytes: maxHeader, ErrorLog: quiet()}
	failed := make(chan error, len(listeners))
	for _, l := range listeners {
		go func() { failed <- h.Serve(bounded(l, maxConnections)) }()
	}
	var err error
	select {
	case <-ctx.Done():
	case err = <-failed:
	}
	end, cancel := context.WithTimeout(context.Background(), closeTime)
	defer cancel()
	if bad := h.Shutdown(end); bad != nil {
		_ = h.Close() // those that do not finish are cut off
	}
	if errors.Is(err, http.ErrServerClosed) {
		err = nil
	}
	return err
}

// answerAt notes that the page is asked for at a.
func (s *Server) answerAt(a net.Addr) {
	host, port, err := net.SplitHostPort(a.String())
	if err != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ports[port] = true
	if ip := net.ParseIP(host); ip != nil && !ip.IsLoopback() {
		s.addrs[host] = true
	}
}
