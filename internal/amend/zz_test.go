package amend

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"zanger/internal/format/plain"
)

func TestZZ(t *testing.T) {
	f := os.Getenv("ZZ")
	if f == "" {
		t.Skip()
	}
	src, _ := os.ReadFile(f)
	p, err := plain.Read(f, src, plain.Hints{})
	if err != nil {
		t.Fatal(err)
	}
	d := newDoc(p)
	var show func(n *node, dep int)
	show = func(n *node, dep int) {
		fmt.Printf("%s%s %q num=%s head=%d own=%d wrap=%d notes=%d st=%s", strings.Repeat("  ", dep), n.eid, n.print, n.num, len(n.head), len(n.own), len(n.wrap), len(n.notes), n.status)
		if n.title != "" {
			fmt.Printf(" T=%q", clip(n.title))
		}
		if len(n.own) > 0 {
			fmt.Printf(" %q", clip(n.own[0].body()))
		}
		for _, l := range n.notes {
			fmt.Printf(" N:%q", clip(l.text()))
		}
		fmt.Println()
		for _, k := range n.kids {
			show(k, dep+1)
		}
	}
	show(d.root, 0)
}
