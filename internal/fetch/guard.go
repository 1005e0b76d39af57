package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"syscall"
	"time"
)

// transport makes the one transport of a client. It keeps one connection at a
// time and uses no other proxy than the environment's.
func transport(o Options, header time.Duration) *http.Transport {
	connect := or(o.Connect, connectTime)
	t := &http.Transport{
		TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:    connect,
		ResponseHeaderTimeout:  header,
		IdleConnTimeout:        2 * maxPause,
		MaxConnsPerHost:        1,
		MaxIdleConns:           1,
		MaxResponseHeaderBytes: 256 << 10,
	}
	if o.Local != nil {
		d := &net.Dialer{Timeout: connect}
		t.TLSClientConfig.RootCAs = o.Local.Roots
		t.DialContext = func(ctx context.Context, network, _ string) (net.Conn, error) {
			return d.DialContext(ctx, network, o.Local.Addr)
		}
		return t
	}
	g := &guard{proxies: map[string]bool{}}
	g.open.Timeout, g.checked.Timeout, g.checked.Control = connect, connect, publicOnly
	t.Proxy, t.DialContext = g.proxy, g.dial
	return t
}

// errPrivate says that a name stands for an address inside a network.
var errPrivate = errors.New("the address is private")

// guard makes connections to public addresses only. The names of the sites are
// ours, but what they resolve to is not. A proxy that the user has set may
// stand anywhere.
type guard struct {
	checked, open net.Dialer
	mu            sync.Mutex
	proxies       map[string]bool
}

// proxy returns the environment's proxy for a request and remembers it.
func (g *guard) proxy(r *http.Request) (*url.URL, error) {
	p, err := http.ProxyFromEnvironment(r)
	if p != nil {
		g.mu.Lock()
		g.proxies[hostPort(p)] = true
		g.mu.Unlock()
	}
	return p, err
}

// dial connects to a site, or to a proxy that was chosen before.
func (g *guard) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	g.mu.Lock()
	isProxy := g.proxies[addr]
	g.mu.Unlock()
	if isProxy {
		return g.open.DialContext(ctx, network, addr)
	}
	return g.checked.DialContext(ctx, network, addr)
}

func hostPort(u *url.URL) string {
	standard := map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}
	return net.JoinHostPort(u.Hostname(), or(u.Port(), standard[u.Scheme]))
}

// publicOnly is called with each resolved address before the connection is made.
func publicOnly(_, addr string, _ syscall.RawConn) error {
	ap, err := netip.ParseAddrPort(addr)
	if err != nil || !isPublic(ap.Addr()) {
		return errPrivate
	}
	return nil
}

// notPublic are the ranges that netip has no word for: this network, shared
// address space, special purpose, documentation, benchmarking, reserved; and of
// IPv6: local translation, discard, Teredo and ORCHID, documentation, 6to4,
// segment routing.
var notPublic = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
	"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
	"64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10")

// translated is the range in which IPv6 networks show IPv4 addresses (RFC 6052).
var translated = netip.MustParsePrefix("64:ff9b::/96")

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// isPublic reports whether a is an address of the open internet.
func isPublic(a netip.Addr) bool {
	a = a.Unmap()
	if translated.Contains(a) {
		b := a.As16()
		a = netip.AddrFrom4([4]byte(b[12:]))
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.Zone() != "" {
		return false
	}
	for _, p := range notPublic {
		if p.Contains(a) {
			return false
		}
	}
	return true
}
