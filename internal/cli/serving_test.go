package cli

import (
	"net"
	"testing"
)

func TestDoubleClicked(t *testing.T) {
	tests := []struct {
		name, system, program string
		args                  []string
		terminal, explorer    bool
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
		{"Linux, no terminal", "linux", "/usr/bin/zanger", nil, false, false, false},
	}
	for _, tt := range tests {
		if got := doubleClicked(tt.system, tt.args, tt.program, tt.terminal, tt.explorer); got != tt.want {
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

func TestNewTokenIsLongEnough(t *testing.T) {
	a, b := newToken(), newToken()
	if len(a) < leastToken || a == b {
		t.Errorf("got %q and %q", a, b)
	}
}
