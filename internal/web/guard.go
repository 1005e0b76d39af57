package web

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"
)

// policy is what a page may load and do: our own style sheet and script, no more.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Bounds of a request.
const (
	maxBody   = 34 << 20 // a file as large as the readers take, and the form around it
	maxAnswer = 60 * time.Second
)

// guard stands before every handler. The order matters: whoever is not meant to be
// here learns nothing and costs nothing.
func (s *Server) guard(next http.Handler) http.Handler {
	cross := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setHeaders(w.Header())
		defer s.recovered(w, r)
		steadied(w, r)
		if !s.ourHost(r.Host) {
			refuse(w, http.StatusForbidden, "This page is asked for under a name that is not its own.")
			return
		}
		if err := cross.Check(r); err != nil || !ownWrite(r) {
			refuse(w, http.StatusForbidden, "Only a page of this site may send this.")
			return
		}
		if r.ContentLength > maxBody {
			w.Header().Set("Connection", "close")
			s.visit(w, r).fail(tooLarge(maxBody))
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		if !s.entered(w, r) {
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), maxAnswer)
		defer cancel()
		leave, ok := s.gateOf(r).enter(ctx)
		if !ok {
			w.Header().Set("Retry-After", "2")
			s.visit(w, r).fail(&problem{http.StatusServiceUnavailable, "Too much is asked at once. Try again in a moment.", nil})
			return
		}
		defer leave()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func setHeaders(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
	h.Set("Cache-Control", "private, no-cache")
}

// refuse answers with a line and nothing of the site.
func refuse(w http.ResponseWriter, status int, line string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	fmt.Fprintln(w, line)
}

// ourHost reports whether a Host header names this page: a loopback name and a port
// that is listened on. A name that leads here by another's will (DNS rebinding) is
// none. With a token, addresses of this computer and the names given count too.
func (s *Server) ourHost(host string) bool {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = host, "80"
	}
	s.mu.Lock()
	known := s.ports[port]
	s.mu.Unlock()
	if !known || name == "" {
		return false
	}
	if strings.EqualFold(name, "localhost") || name == "127.0.0.1" || name == "::1" && strings.HasPrefix(host, "[") {
		return true
	}
	if s.o.Token == "" {
		return false
	}
	if slices.ContainsFunc(s.o.Hosts, func(h string) bool { return strings.EqualFold(h, name) }) {
		return true
	}
	ip, err := netip.ParseAddr(name) // an address cannot be rebound
	return err == nil && ip.Zone() == ""
}

// ownWrite reports whether a request that writes comes from a page of ours, or from a
// program that says it sends data: a form of another site can do neither.
// http.CrossOriginProtection lets pass what names no origin at all.
func ownWrite(r *http.Request) bool {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return true
	}
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if kind == "application/json" {
		return true
	}
	if kind != "application/x-www-form-urlencoded" && kind != "multipart/form-data" {
		return false
	}
	return r.Header.Get("Sec-Fetch-Site") == "same-origin" || r.Header.Get("Origin") != "" // which was compared
}

const tokenCookie = "zanger-token"

// entered reports whether whoever asks has the token, and otherwise asks for it.
func (s *Server) entered(w http.ResponseWriter, r *http.Request) bool {
	if s.o.Token == "" {
		return true
	}
	if c, err := r.Cookie(tokenCookie); err == nil && same(c.Value, tokenMark(s.o.Token)) {
		return true
	}
	if b, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok && same(b, s.o.Token) {
		return true
	}
	switch {
	case strings.HasPrefix(r.URL.Path, "/static/"):
		return true
	case r.URL.Path == "/enter" && r.Method == http.MethodPost && same(passwordIn(w, r), s.o.Token):
		http.SetCookie(w, &http.Cookie{Name: tokenCookie, Value: tokenMark(s.o.Token), Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return false
	}
	v := s.visit(w, r)
	v.render(http.StatusUnauthorized, "enter", v.frame("Password"), map[string]any{"Tried": r.Method == http.MethodPost})
	return false
}

// maxPassword bounds a form that holds no more than a password, in bytes.
const maxPassword = 4 << 10

func passwordIn(w http.ResponseWriter, r *http.Request) string {
	r.Body = http.MaxBytesReader(w, r.Body, maxPassword)
	if r.ParseForm() != nil {
		return ""
	}
	return r.PostForm.Get("token")
}

// tokenMark is what the cookie holds: not the token itself.
func tokenMark(token string) string {
	h := sha256.Sum256([]byte("zanger page " + token))
	return hex.EncodeToString(h[:])
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// gate bounds the requests that are worked on at once, and those that wait.
type gate struct{ working, waiting chan struct{} }

const (
	maxWorking = 64
	maxWaiting = 256
)

func newGate() gate {
	return gate{make(chan struct{}, maxWorking), make(chan struct{}, maxWaiting)}
}

// gateOf is where a request waits for its turn. What is sent has a gate of its own, so
// that whoever sends slowly keeps nobody from reading.
func (s *Server) gateOf(r *http.Request) gate {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return s.gate
	}
	return s.writes
}

func (g gate) enter(ctx context.Context) (leave func(), ok bool) {
	out := func() { <-g.working }
	select {
	case g.working <- struct{}{}:
		return out, true
	default:
	}
	select {
	case g.waiting <- struct{}{}:
	default:
		return nil, false
	}
	defer func() { <-g.waiting }()
	select {
	case g.working <- struct{}{}:
		return out, true
	case <-ctx.Done():
		return nil, false
	}
}

// recovered turns a fault of ours into an answer; the others go on being served.
func (s *Server) recovered(w http.ResponseWriter, r *http.Request) {
	x := recover()
	if x == nil {
		return
	}
	if x == http.ErrAbortHandler {
		panic(x)
	}
	refuse(w, http.StatusInternalServerError, fmt.Sprintf("A fault in zanger itself: %v. Please report it with the address %s", x, r.URL.Path))
}
