package cli

import (
	"os"
	"runtime"
	"runtime/debug"
)

// roomyStart lets the heap grow to some 16 MB before the first garbage collection, and
// then has the usual measure again. Most commands end before that, and what is not
// collected costs nothing. Whoever has set GOGC is obeyed.
func roomyStart() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(400)
	first := new([16]byte) // is gone with the first collection
	runtime.AddCleanup(first, func(int) { debug.SetGCPercent(usual) }, 0)
}
