package fetch

import (
	"compress/flate"
	"compress/gzip"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// ErrNotModified says that the site still has the text that is [Known].
var ErrNotModified error = notModified{}

type notModified struct{}

func (notModified) Error() string { return "the text has not changed since it was had" }

// Hint returns the next step.
func (notModified) Hint() string { return "nothing to do: the text in the library is the present one" }

// UnsupportedError says that an address is on no site that zanger asks.
type UnsupportedError struct {
	Address string
	// Names are those of the supported sites.
	Names []string
}

func (e *UnsupportedError) Error() string {
	return fmt.Sprintf("%q is not an address of a supported site", e.Address)
}

// Hint returns the next step.
func (e *UnsupportedError) Hint() string {
	return "supported are " + strings.Join(e.Names, ", ") + "; save any other page in a browser and import it with \"zanger import FILE\""
}

// AddressError says that a site cannot be asked in this way.
type AddressError struct {
	Site, Address string
	// Problem completes a sentence that begins with the site.
	Problem string
	Next    string
}

func (e *AddressError) Error() string { return fmt.Sprintf("%q: %s %s", e.Address, e.Site, e.Problem) }

// Hint returns the next step.
func (e *AddressError) Hint() string { return e.Next }

// RobotsError says that the site asks programs to leave an address alone.
type RobotsError struct {
	Site, Address string
	// Rule is the line of robots.txt that forbids it.
	Rule string
}

func (e *RobotsError) Error() string {
	return fmt.Sprintf("%s asks programs not to read %s (robots.txt: %q)", e.Site, e.Address, e.Rule)
}

// Hint returns the next step.
func (e *RobotsError) Hint() string { return saveAndImport(e.Address) }

// StatusError says that the site answered with something else than the text.
type StatusError struct {
	Site, Address string
	Status        int
	// RetryAfter says in words when to ask again, if the site said so.
	RetryAfter string
}

func (e *StatusError) Error() string {
	var s string
	switch e.Status {
	case http.StatusNotFound, http.StatusGone:
		return fmt.Sprintf("%s has no text at %s", e.Site, e.Address)
	case http.StatusBadRequest:
		s = "does not understand the address " + e.Address
	case http.StatusUnauthorized, http.StatusForbidden:
		s = "refuses " + e.Address
	case http.StatusTooManyRequests:
		s = "asks to wait after too many requests"
	case http.StatusInternalServerError, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		s = "cannot answer now"
	case http.StatusAccepted:
		s = "is still preparing " + e.Address
	default:
		s = "did not give the text of " + e.Address
	}
	s = fmt.Sprintf("%s %s (status %d)", e.Site, s, e.Status)
	if e.RetryAfter != "" {
		s += ", ask again " + e.RetryAfter
	}
	return s
}

// Hint returns the next step.
func (e *StatusError) Hint() string {
	switch {
	case e.RetryAfter != "":
		return "ask again " + e.RetryAfter + ", or " + saveAndImport(e.Address)
	case e.Status == http.StatusTooManyRequests || e.Status == http.StatusAccepted || e.Status >= 500:
		return "ask again in some minutes, or " + saveAndImport(e.Address)
	case e.Status == http.StatusNotFound || e.Status == http.StatusGone || e.Status == http.StatusBadRequest:
		return "see that number, language and day are right: some sites have a text only for the days of its editions"
	}
	return saveAndImport(e.Address)
}

// ChallengeError says that the site answered with a check of the browser, which
// a program is not meant to pass.
type ChallengeError struct {
	Site, Address string
	Status        int
	// Sign is what the check was known by.
	Sign string
}

func (e *ChallengeError) Error() string {
	return fmt.Sprintf("%s wants a browser: instead of the text of %s it sent %s (status %d)", e.Site, e.Address, e.Sign, e.Status)
}

// Hint returns the next step.
func (e *ChallengeError) Hint() string { return saveAndImport(e.Address) }

// RedirectError says that an address leads where the client does not go.
type RedirectError struct {
	Site, From, To string
	Problem        string
}

func (e *RedirectError) Error() string {
	s := fmt.Sprintf("%s: %s %s", e.Site, e.From, e.Problem)
	if e.To != "" {
		s += fmt.Sprintf(", to %q", e.To)
	}
	return s
}

// Hint returns the next step.
func (e *RedirectError) Hint() string { return saveAndImport(e.From) }

// BodyError says that what came is not the whole text.
type BodyError struct {
	Site, Address string
	// Problem completes a sentence that begins with the site.
	Problem string
	Next    string
}

func (e *BodyError) Error() string { return fmt.Sprintf("%s: %s %s", e.Address, e.Site, e.Problem) }

// Hint returns the next step.
func (e *BodyError) Hint() string { return e.Next }

// ReachError says that the site could not be reached or did not answer in time.
type ReachError struct {
	Site, Address string
	// Problem completes a sentence that begins with the site.
	Problem string
	Next    string
	// Err is what the network said.
	Err error
}

func (e *ReachError) Error() string { return e.Site + " " + e.Problem }

// Unwrap returns what the network said.
func (e *ReachError) Unwrap() error { return e.Err }

// Hint returns the next step.
func (e *ReachError) Hint() string { return e.Next }

// unreached says in words why there was no answer.
func (c *Client) unreached(ctx context.Context, s *Site, u *url.URL, err error) error {
	if context.Cause(ctx) != nil && !errors.Is(context.Cause(ctx), errWhole) {
		return stopped(s, u, context.Cause(ctx))
	}
	e := &ReachError{Site: s.Name, Address: u.String(), Err: err, Next: "see that this machine is online, try again later, or " + saveAndImport(u.String())}
	var op *net.OpError
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	var slow net.Error
	switch {
	case errors.Is(context.Cause(ctx), errWhole):
		e.Problem = "did not send the whole text within " + c.whole.String()
	case errors.Is(err, errPrivate):
		e.Problem = "resolves to a private address, which is not asked"
		e.Next = "see to the name service of this network, or " + saveAndImport(u.String())
	case errors.As(err, &cert):
		e.Problem = "shows a certificate that this machine does not trust: " + cert.Err.Error()
		e.Next = saveAndImport(u.String())
	case errors.As(err, &dns):
		e.Problem = "is not known to the name service"
	case errors.As(err, &op) && op.Op == "dial":
		e.Problem = "cannot be reached"
	case errors.As(err, &slow) && slow.Timeout():
		e.Problem = "did not begin to answer within " + c.header.String()
	default:
		e.Problem = "broke off the connection"
	}
	return e
}

// stopped says that the caller no longer wants the text.
func stopped(s *Site, u *url.URL, err error) error {
	return &ReachError{Site: s.Name, Address: u.String(), Err: err, Problem: "was not asked to the end: " + err.Error(), Next: "run the command again"}
}

// broken reports whether a body ended before its end or does not inflate.
func broken(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) ||
		errors.As(err, &corrupt)
}

// check turns the status of a reply into an error, nil for a text.
func (r *reply) check(s *Site, known Known) error {
	if sign := r.challenge(); sign != "" {
		return &ChallengeError{Site: s.Name, Address: r.url.String(), Status: r.status, Sign: sign}
	}
	switch {
	case r.status == http.StatusOK:
		return nil
	case r.status == http.StatusNotModified && known != (Known{}):
		return ErrNotModified
	}
	return &StatusError{Site: s.Name, Address: r.url.String(), Status: r.status, RetryAfter: retryAfter(r.header.Get("Retry-After"))}
}

// retryAfter puts a Retry-After header in words: a number of seconds or a time.
func retryAfter(h string) string {
	if digits(h, 0) && len(h) < 8 {
		return "after " + h + " seconds"
	}
	if t, err := http.ParseTime(h); err == nil {
		return "after " + t.UTC().Format(time.DateTime) + " UTC"
	}
	return ""
}

// saveAndImport says how a person gets a text that a program does not.
func saveAndImport(address string) string {
	return "open " + address + " in a browser, save the page as HTML, and run \"zanger import FILE\""
}

// size writes a number of bytes in the largest unit that divides it.
func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
