package fetch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"time"
)

// order is one request: what is known already, how much is read, whether more
// is cut off instead of refused, and how long to let the site be afterwards.
type order struct {
	known Known
	limit int64
	cut   bool
	pause time.Duration
}

// reply is an answer, read to its end.
type reply struct {
	url    *url.URL
	status int
	header http.Header
	body   []byte
	// unbounded says that nothing told where the body ends.
	unbounded bool
}

// errWhole is the cause when a request took longer than it may as a whole.
var errWhole = errors.New("the time for the whole request is over")

// ask waits for the site's turn and sends one request.
func (c *Client) ask(ctx context.Context, s *Site, u *url.URL, o order) (*reply, error) {
	if wait := c.lanes[s.Name].Sub(c.now()); wait > 0 {
		if err := c.sleep(ctx, wait); err != nil {
			return nil, stopped(s, u, err)
		}
	}
	defer func() { c.lanes[s.Name] = c.now().Add(o.pause) }()
	ctx, cancel := context.WithTimeoutCause(ctx, c.whole, errWhole)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, c.unreached(ctx, s, u, err)
	}
	c.setHeaders(req.Header, s, o.known)
	resp, err := c.transport.RoundTrip(req)
	if err != nil {
		return nil, c.unreached(ctx, s, u, err)
	}
	defer resp.Body.Close()
	r := &reply{url: u, status: resp.StatusCode, header: resp.Header,
		unbounded: resp.ContentLength < 0 && !resp.Uncompressed && len(resp.TransferEncoding) == 0}
	if r.redirect() {
		return r, nil
	}
	return r, c.readBody(ctx, s, r, resp, o)
}

// setHeaders says who asks and for what. Accept-Encoding is left to the
// transport, which then also inflates.
func (c *Client) setHeaders(h http.Header, s *Site, known Known) {
	h.Set("User-Agent", c.agent)
	h.Set("Accept", or(s.accept, "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"))
	if known.ETag != "" {
		h.Set("If-None-Match", known.ETag)
	}
	if known.LastModified != "" {
		h.Set("If-Modified-Since", known.LastModified)
	}
}

// errorBody is how much is read of an answer that is not the text.
const errorBody = 128 << 10

// readBody reads the body of resp into r, counting inflated bytes. Of an answer
// that is not the text only the beginning is read and nothing is demanded.
func (c *Client) readBody(ctx context.Context, s *Site, r *reply, resp *http.Response, o order) error {
	if r.status != http.StatusOK {
		r.body, _ = io.ReadAll(io.LimitReader(resp.Body, errorBody))
		return nil
	}
	bad := func(problem, next string) error {
		return &BodyError{Site: s.Name, Address: r.url.String(), Problem: problem, Next: next}
	}
	if coding := resp.Header.Get("Content-Encoding"); coding != "" && coding != "identity" {
		return bad("sent the text in a coding that was not asked for", "try again later, or "+saveAndImport(r.url.String()))
	}
	tooLong := func() error {
		return bad("sent more than "+size(c.limit), "see in a browser what the page is; if it is the text, "+saveAndImport(r.url.String()))
	}
	if resp.ContentLength > o.limit && !o.cut {
		return tooLong()
	}
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(resp.Body, o.limit+1))
	switch {
	case ctx.Err() != nil:
		// Also without an error: a server that sees the connection closing may
		// end its answer properly before the last byte is refused.
		return c.unreached(ctx, s, r.url, cmp.Or(err, ctx.Err()))
	case n > o.limit && !o.cut:
		return tooLong()
	case n > o.limit:
		b.Truncate(int(o.limit))
	case err != nil && broken(err):
		return bad("sent the text incomplete", "try again")
	case err != nil:
		return c.unreached(ctx, s, r.url, err)
	}
	r.body = b.Bytes()
	return nil
}

// sleep waits for d or until ctx is done.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
