package cli

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime/debug"
	"testing"

	"zanger/internal/workspace"
)

func TestDoubleClicked(t *testing.T) {
	tests := []struct {
		name, system, program string
		args                  []string
		terminal, launched    bool
		want                  bool
	}{
		{"Windows Explorer, which opens a console of its own", "windows", `C:\Users\a\zanger.exe`, nil, true, true, true},
		{"Windows, no console", "windows", `zanger.exe`, nil, false, false, true},
		{"Windows, typed at a prompt", "windows", `zanger`, nil, true, false, false},
		{"Windows Explorer, with a file dropped on it", "windows", `zanger.exe`, []string{"law.docx"}, true, true, false},
		{"macOS Finder, which opens a Terminal", "darwin", "/Users/a/Downloads/zanger", nil, true, false, true},
		{"macOS, no terminal", "darwin", "zanger", nil, false, false, true},
		{"macOS, typed at a prompt", "darwin", "zanger", nil, true, false, false},
		{"macOS, typed in its folder", "darwin", "./zanger", nil, true, false, false},
		{"Linux, no terminal, as in a script", "linux", "/usr/bin/zanger", nil, false, false, false},
		{"Linux, by a desktop", "linux", "/usr/bin/zanger", nil, false, true, true},
		{"Linux, by a desktop in a terminal", "linux", "/usr/bin/zanger", nil, true, true, false},
		{"Linux, by a desktop to open a file", "linux", "/usr/bin/zanger", []string{"law.docx"}, false, true, false},
	}
	for _, tt := range tests {
		if got := doubleClicked(tt.system, tt.args, tt.program, tt.terminal, tt.launched); got != tt.want {
			t.Errorf("%s: got %v", tt.name, got)
		}
	}
}

func TestHostPort(t *testing.T) {
	for addr, want := range map[string]string{"127.0.0.1:7310": "localhost:7310", "[::1]:80": "localhost:80", "192.168.0.5:7310": "192.168.0.5:7310"} {
		a, err := net.ResolveTCPAddr("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		if got := hostPort(a); got != want {
			t.Errorf("%s: got %s, want %s", addr, got, want)
		}
	}
}

// TestNameIn: the name under which the page is told to be is one that it answers to.
func TestNameIn(t *testing.T) {
	for address, want := range map[string]string{"http://archive:7310": "archive", "http://[fe80::1]:80": "fe80::1", "http://192.168.0.5:7310": "192.168.0.5"} {
		if got := nameIn(address); got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
}

func TestNewTokenIsLongEnough(t *testing.T) {
	a, b := newToken(), newToken()
	if len(a) < leastToken || a == b {
		t.Errorf("got %q and %q", a, b)
	}
}

func TestFromDesktop(t *testing.T) {
	for _, tt := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, false},
		{map[string]string{"DISPLAY": ":0"}, false},
		{map[string]string{"XDG_ACTIVATION_TOKEN": "x"}, false},
		{map[string]string{"DISPLAY": ":0", "DESKTOP_STARTUP_ID": "x"}, true},
		{map[string]string{"WAYLAND_DISPLAY": "wayland-0", "XDG_ACTIVATION_TOKEN": "x"}, true},
	} {
		if got := fromDesktop(func(k string) string { return tt.env[k] }); got != tt.want {
			t.Errorf("%v: got %v", tt.env, got)
		}
	}
}

// TestRunsAt: a second double click finds the page, and takes no other for it.
func TestRunsAt(t *testing.T) {
	schemas, err := workspace.EncodeJSON(map[string][]string{"schemas": workspace.Schemas()})
	if err != nil {
		t.Fatal(err)
	}
	for body, want := range map[string]bool{string(schemas): true, "{}": false, "<!doctype html>": false, `{"schemas": ["x"]}`: false} {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, body) }))
		if got := runsAt(t.Context(), s.URL); got != want {
			t.Errorf("%.20q: got %v", body, got)
		}
		s.Close()
		if runsAt(t.Context(), s.URL) {
			t.Error("nobody answers: got true")
		}
	}
}

// TestEndOfRoomyStart: the measure that a long command sets is not taken back by what
// the first collection does.
func TestEndOfRoomyStart(t *testing.T) {
	t.Setenv("GOGC", "")
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	end := roomyStart()
	end()
	debug.SetGCPercent(servePercent)
	end()
	if got := debug.SetGCPercent(servePercent); got != servePercent {
		t.Errorf("got %d, want %d", got, servePercent)
	}
}
