package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robots are the rules of one host for this program, after RFC 9309.
type robots struct {
	rules []rule
	delay time.Duration
}

type rule struct {
	allow   bool
	pattern string
}

// robotsSize is how much of a robots.txt is read; the RFC asks for 500 KiB.
const robotsSize = 512 << 10

// mayVisit returns how long to let the site be after visiting u, or a
// [*RobotsError]. The robots.txt of a host is read once.
func (c *Client) mayVisit(ctx context.Context, s *Site, u *url.URL) (time.Duration, error) {
	rules, known := c.robots[u.Host]
	if !known {
		var err error
		if rules, err = c.readRobots(ctx, s, u.Host); err != nil {
			return 0, err
		}
		c.robots[u.Host] = rules
	}
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if r, ok := rules.match(path); ok && !r.allow {
		return 0, &RobotsError{Site: s.Name, Address: u.String(), Rule: r.pattern}
	}
	return max(c.pause, min(rules.delay, maxPause)), nil
}

// readRobots asks for the robots.txt of a host. Where there is none (status 4xx)
// all is allowed; where the site is in trouble or checks browsers nothing is.
func (c *Client) readRobots(ctx context.Context, s *Site, host string) (*robots, error) {
	u := &url.URL{Scheme: "https", Host: host, Path: "/robots.txt"}
	for range maxRedirects + 1 {
		r, err := c.ask(ctx, s, u, order{limit: robotsSize, cut: true, pause: c.pause})
		switch {
		case err != nil:
			return nil, err
		case r.redirect():
			if u, err = r.follow(c.sites, s); err != nil {
				return &robots{}, nil // no robots.txt on the site itself
			}
		case r.status == http.StatusOK && r.challenge() == "":
			return parseRobots(string(r.body), product), nil
		case r.challenge() == "" && r.status >= 400 && r.status < 500 && r.status != http.StatusTooManyRequests:
			return &robots{}, nil
		default:
			return nil, r.check(s, Known{})
		}
	}
	return &robots{}, nil
}

// parseRobots reads the groups for the named product, or those for all if none
// names it. Groups of the same name are one. Lines it does not know are skipped.
func parseRobots(text, name string) *robots {
	var own, all robots
	var found, inOwn, inAll, inRules bool
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		for part := range strings.SplitSeq(line, "\r") {
			key, value, ok := field(part)
			switch {
			case !ok:
			case key == "user-agent":
				if inRules {
					inOwn, inAll, inRules = false, false, false
				}
				inOwn = inOwn || strings.EqualFold(token(value), name)
				inAll = inAll || value == "*"
				found = found || inOwn
			case key == "allow" || key == "disallow" || key == "crawl-delay":
				inRules = true
				if inOwn {
					own.add(key, value)
				}
				if inAll {
					all.add(key, value)
				}
			}
		}
	}
	if found {
		return &own
	}
	return &all
}

// field splits a line into its key, in lower case, and its value.
func field(line string) (key, value string, ok bool) {
	line, _, _ = strings.Cut(line, "#")
	key, value, ok = strings.Cut(line, ":")
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value), ok
}

// token returns the product name that a User-agent line begins with.
func token(s string) string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-"
	return s[:len(s)-len(strings.TrimLeft(s, letters))]
}

func (r *robots) add(key, value string) {
	if key == "crawl-delay" {
		if n, err := strconv.ParseFloat(value, 64); err == nil && n > 0 {
			r.delay = max(r.delay, time.Duration(min(n, maxPause.Seconds())*float64(time.Second)))
		}
		return
	}
	if value != "" { // an empty rule says nothing
		r.rules = append(r.rules, rule{key == "allow", normal(value)})
	}
}

// match returns the longest rule that fits the path; of two as long the one
// that allows.
func (r *robots) match(path string) (best rule, ok bool) {
	path = strings.NewReplacer("*", "%2A", "$", "%24").Replace(normal(path))
	for _, x := range r.rules {
		better := len(x.pattern) > len(best.pattern) || len(x.pattern) == len(best.pattern) && x.allow
		if (!ok || better) && fits(x.pattern, path) {
			best, ok = x, true
		}
	}
	return best, ok
}

// fits reports whether path begins with what pattern says; * stands for any
// bytes, $ at the end for the end of the path.
func fits(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	for i, p := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(rest, p)
		}
		at := strings.Index(rest, p)
		if at < 0 {
			return false
		}
		rest = rest[at+len(p):]
	}
	return !whole || rest == ""
}

// normal writes a path in one form: bytes beyond ASCII and stray percent signs
// escaped, escapes in upper case, and unreserved characters not escaped.
func normal(s string) string {
	const hexDigits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		ch, n := s[i], 1
		if ch == '%' && i+2 < len(s) {
			if v, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				ch, n = byte(v), 3
			}
		}
		switch {
		case n == 3 && !unreserved(ch), n == 1 && ch == '%', ch <= ' ', ch >= 0x7f:
			b.WriteString(string([]byte{'%', hexDigits[ch>>4], hexDigits[ch&15]}))
		default:
			b.WriteByte(ch)
		}
		i += n - 1
	}
	return b.String()
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
