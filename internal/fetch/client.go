package fetch

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"zanger/internal/act"
)

// Limits that hold unless [Options] say otherwise.
const (
	maxBody      = 64 << 20
	connectTime  = 10 * time.Second
	headerTime   = 30 * time.Second
	wholeTime    = 5 * time.Minute
	minPause     = time.Second
	maxPause     = 30 * time.Second // the longest crawl delay that is honoured
	maxRedirects = 5
)

// Options say who asks and within which limits. The zero value of a limit is
// the default named beside it.
type Options struct {
	// Version is that of the program, for the User-Agent.
	Version string
	// Contact is an address or web page that sites may write to; may be empty.
	Contact string
	// Today is the day that texts are said to be had on.
	Today act.Date
	// MaxSize bounds a text in bytes, inflated and with all its pages: 64 MiB.
	MaxSize int64
	// Connect bounds making a connection (10 s), Header waiting for the answer to
	// begin (30 s), Whole one request from start to end (5 min).
	Connect, Header, Whole time.Duration
	// Local is for tests only.
	Local *Local
}

// Local leads every connection to a server of a test instead of the sites.
type Local struct {
	// Addr is the host and port of the server.
	Addr string
	// Roots holds the certificate that vouches for it under the sites' names.
	Roots *x509.CertPool
	// Pause takes the place of the second between requests.
	Pause time.Duration
}

// Known is what an earlier [Text] said of itself. Where it is given and the site
// still has the same text, Get returns [ErrNotModified].
type Known struct {
	ETag, LastModified string
}

// Text is a text as a site gave it.
type Text struct {
	// Site is the name of the site, Address where the text was found in the end.
	Site, Address string
	// Body holds the bytes as they came; only the transfer coding is undone, and
	// a text given in pages is put together.
	Body []byte
	// ContentType is the header as sent, Charset the encoding the site declares
	// there or in the text, in lower case.
	ContentType, Charset string
	// SHA256 is the hash of Body in hexadecimal.
	SHA256 string
	// Had is the day it was had, as given by Options.Today.
	Had act.Date
	// ETag and LastModified may be given back as [Known].
	ETag, LastModified string
	// Warnings say what looks wrong with the text, one sentence each.
	Warnings []string
}

// Client asks the sites. It may be used from several goroutines; they take turns.
type Client struct {
	agent  string
	today  act.Date
	limit  int64
	header time.Duration
	whole  time.Duration
	pause  time.Duration

	sites     []Site
	transport *http.Transport
	turn      chan struct{} // holds a token while a Get is under way
	lanes     map[string]time.Time
	robots    map[string]*robots

	now   func() time.Time
	sleep func(context.Context, time.Duration) error
}

// New returns a client. It opens no connection.
func New(o Options) *Client {
	c := &Client{
		agent: agent(o), today: o.Today, limit: or(o.MaxSize, maxBody),
		header: or(o.Header, headerTime), whole: or(o.Whole, wholeTime), pause: minPause,
		sites: table(), turn: make(chan struct{}, 1), lanes: map[string]time.Time{}, robots: map[string]*robots{},
		now: time.Now, sleep: sleep,
	}
	if o.Local != nil {
		c.pause = o.Local.Pause
	}
	c.transport = transport(o, c.header)
	return c
}

// product is the name that robots.txt knows the program by.
const product = "zanger"

func agent(o Options) string {
	contact := "legal research tool"
	if o.Contact != "" {
		contact += "; " + o.Contact
	}
	return product + "/" + or(o.Version, "dev") + " (+" + contact + ")"
}

func or[T comparable](value, standard T) T {
	var zero T
	if value == zero {
		return standard
	}
	return value
}

// Get brings the text at an address of a supported site, as [Address] makes it.
// The text is whole or there is none. Errors name what happened and have a
// method Hint with the next step: [*UnsupportedError], [*AddressError],
// [*RobotsError], [*StatusError], [*ChallengeError], [*RedirectError],
// [*BodyError], [*ReachError] and [ErrNotModified].
func (c *Client) Get(ctx context.Context, address string, known Known) (*Text, error) {
	s, u, err := resolve(c.sites, address)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(s.Hosts, u.Host) {
		return nil, &AddressError{Site: s.Name, Address: address, Problem: "is not asked under this name", Next: "give an address at " + s.Hosts[0]}
	}
	u.Fragment = ""
	select {
	case c.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, stopped(&s, u, ctx.Err())
	}
	defer func() {
		c.transport.CloseIdleConnections()
		<-c.turn
	}()
	if s.paged != nil && s.paged(u) {
		return c.gather(ctx, &s, u)
	}
	r, err := c.visit(ctx, &s, u, order{known: known, limit: c.limit})
	if err != nil {
		return nil, err
	}
	return c.text(&s, r, true)
}

// text makes the result of a reply, if it is what it should be.
func (c *Client) text(s *Site, r *reply, whole bool) (*Text, error) {
	sum := sha256.Sum256(r.body)
	t := &Text{
		Site: s.Name, Address: r.url.String(), Body: r.body, ContentType: r.header.Get("Content-Type"),
		SHA256: hex.EncodeToString(sum[:]), Had: c.today,
	}
	if whole {
		t.ETag, t.LastModified = r.header.Get("ETag"), r.header.Get("Last-Modified")
	}
	if err := s.judge(t); err != nil {
		return nil, err
	}
	if r.unbounded {
		t.Warnings = append(t.Warnings, "the site did not say how long the text is: see that its end is there")
	}
	t.Charset, t.Warnings = charset(t.ContentType, t.Body, t.Warnings)
	return t, nil
}

// visit asks for u, having asked robots.txt, and follows redirects on the site.
func (c *Client) visit(ctx context.Context, s *Site, u *url.URL, o order) (*reply, error) {
	for range maxRedirects + 1 {
		delay, err := c.mayVisit(ctx, s, u)
		if err != nil {
			return nil, err
		}
		o.pause = delay
		r, err := c.ask(ctx, s, u, o)
		if err != nil {
			return nil, err
		}
		if !r.redirect() {
			return r, r.check(s, o.known)
		}
		if u, err = r.follow(c.sites, s); err != nil {
			return nil, err
		}
	}
	return nil, &RedirectError{Site: s.Name, From: u.String(), Problem: "leads on more than five times"}
}

// redirect reports whether r sends the client elsewhere.
func (r *reply) redirect() bool {
	switch r.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// follow returns where a redirect leads, if that is on the same site.
func (r *reply) follow(sites []Site, s *Site) (*url.URL, error) {
	location := r.header.Get("Location")
	bad := func(problem string) error {
		return &RedirectError{Site: s.Name, From: r.url.String(), To: location, Problem: problem}
	}
	to, err := r.url.Parse(location)
	if err != nil || location == "" {
		return nil, bad("leads to no address")
	}
	next, u, err := resolve(sites, to.String())
	var unsupported *UnsupportedError
	switch {
	case errors.As(err, &unsupported) || err == nil && (next.Name != s.Name || !slices.Contains(s.Hosts, u.Host)):
		return nil, bad("leads off the site")
	case err != nil:
		return nil, bad("leads to an address that is not followed")
	case strings.Contains(strings.ToLower(u.Path), "captcha"):
		return nil, &ChallengeError{Site: s.Name, Address: r.url.String(), Status: r.status, Sign: "a redirect to a captcha"}
	}
	u.Fragment = ""
	return u, nil
}
