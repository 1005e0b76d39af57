package web

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"strconv"
	"strings"
	"syscall"
)

// DefaultAddr is where the page is found unless told otherwise.
const DefaultAddr = "localhost:7310"

// Listen opens the addresses that addr names, as host:port. The host "localhost", or
// none, means this computer alone, by both of its loopback addresses. wide says that
// other computers can reach the page: it then needs a token.
func Listen(addr string) (ls []net.Listener, wide bool, err error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, false, fmt.Errorf("--addr %q: write it as localhost:7310, with the port after a colon", addr)
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return nil, false, fmt.Errorf("--addr %q: %q is no port", addr, port)
	}
	if host == "" || host == "localhost" {
		ls, err := loopback(port)
		return ls, false, err
	}
	ip := net.ParseIP(host)
	if ip == nil {
		return nil, false, fmt.Errorf("--addr %q: name localhost or an IP address of this computer", addr)
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, false, busy(addr, err)
	}
	return []net.Listener{l}, !ip.IsLoopback(), nil
}

// loopback opens 127.0.0.1 and, where the system has it, ::1 at the same port.
func loopback(port string) ([]net.Listener, error) {
	four, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", port))
	if err != nil {
		return nil, busy("localhost:"+port, err)
	}
	_, port, _ = net.SplitHostPort(four.Addr().String())
	six, err := net.Listen("tcp6", net.JoinHostPort("::1", port))
	if err != nil {
		return []net.Listener{four}, nil
	}
	return []net.Listener{four, six}, nil
}

// BusyError says that another program answers at an address.
type BusyError struct{ Addr string }

func (e *BusyError) Error() string {
	return fmt.Sprintf("%s: another program is using this port", e.Addr)
}

// Hint returns the next step.
func (e *BusyError) Hint() string {
	return "maybe the page runs already: open http://" + e.Addr + "; or choose another port with --addr localhost:7311"
}

func busy(addr string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) || strings.Contains(err.Error(), "Only one usage of each socket address") { // Windows
		return &BusyError{addr}
	}
	return fmt.Errorf("%s: cannot listen: %w", addr, err)
}

// quiet drops what net/http says of clients that misbehave.
func quiet() *log.Logger { return log.New(io.Discard, "", 0) }
