package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

// roomyStart lets the heap grow to some 16 MB before the first garbage collection, and
// then has the usual measure again. Most commands end before that, and what is not
// collected costs nothing. Whoever has set GOGC is obeyed. A command that goes on for
// hours calls end first and sets its own measure, which then stays.
func roomyStart() (end func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	const roomy = 400
	usual := debug.SetGCPercent(roomy)
	end = sync.OnceFunc(func() {
		if now := debug.SetGCPercent(usual); now != roomy { // another measure was set since
			debug.SetGCPercent(now)
		}
	})
	first := new([16]byte) // is gone with the first collection
	runtime.AddCleanup(first, func(int) { end() }, 0)
	return end
}
