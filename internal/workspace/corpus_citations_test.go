package workspace

import (
	"errors"
	"testing"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// TestCorpusCitesItself follows every citation of a text that says "of this Law",
// or of this article, into the text. What a selection leaves out is not missing.
func TestCorpusCitesItself(t *testing.T) {
	w := open(t)
	followed := 0
	for _, alias := range w.lib().Aliases() {
		wk, err := w.lib().Work(alias)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range wk.Expressions {
			for p := range x.All() {
				for _, b := range p.Content {
					if !b.Quoted {
						followed += follow(t, x, p, b.Text)
					}
				}
			}
		}
	}
	if followed < 50 {
		t.Errorf("only %d citations were followed", followed)
	}
	t.Logf("%d citations lead to a provision", followed)
}

func follow(t *testing.T, x *act.Expression, p *act.Provision, text string) (followed int) {
	t.Helper()
	for _, m := range cite.Scan(text, cite.Options{Country: x.Country, Lang: x.Lang}) {
		if m.Whose != cite.ThisAct {
			continue
		}
		for _, c := range m.Citations {
			if !c.Rooted() || c.Act != "" {
				continue
			}
			_, err := cite.Resolve(c, x)
			var missing *cite.NotFoundError
			switch {
			case err == nil:
				followed++
			case errors.As(err, &missing) && missing.Selection:
			default:
				t.Errorf("%s %s: %q leads nowhere: %v", ref(x, ""), p.EID, text[m.Start:m.End], err)
			}
		}
	}
	return followed
}
