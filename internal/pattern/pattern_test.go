package pattern

import (
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"
)

func TestAnswersAreThoseOfRegexp(t *testing.T) {
	const expr, s = `(?P<kind>art\.|čl\.)\s*(\d+)`, "art. 6, čl. 12 and art.7"
	p, re := New(expr), regexp.MustCompile(expr)
	b := []byte(s)
	for name, c := range map[string][2]any{
		"Match":                      {p.Match(b), re.Match(b)},
		"MatchString":                {p.MatchString("par. 1"), re.MatchString("par. 1")},
		"FindString":                 {p.FindString(s), re.FindString(s)},
		"FindStringIndex":            {p.FindStringIndex(s), re.FindStringIndex(s)},
		"FindIndex":                  {p.FindIndex(b), re.FindIndex(b)},
		"FindAllIndex":               {p.FindAllIndex(b, 2), re.FindAllIndex(b, 2)},
		"FindSubmatch":               {p.FindSubmatch(b), re.FindSubmatch(b)},
		"FindStringSubmatch":         {p.FindStringSubmatch(s), re.FindStringSubmatch(s)},
		"FindStringSubmatchIndex":    {p.FindStringSubmatchIndex(s), re.FindStringSubmatchIndex(s)},
		"FindAllString":              {p.FindAllString(s, 2), re.FindAllString(s, 2)},
		"FindAllStringIndex":         {p.FindAllStringIndex(s, -1), re.FindAllStringIndex(s, -1)},
		"FindAllStringSubmatch":      {p.FindAllStringSubmatch(s, -1), re.FindAllStringSubmatch(s, -1)},
		"FindAllStringSubmatchIndex": {p.FindAllStringSubmatchIndex(s, -1), re.FindAllStringSubmatchIndex(s, -1)},
		"ReplaceAll":                 {p.ReplaceAll(b, []byte("$2")), re.ReplaceAll(b, []byte("$2"))},
		"ReplaceAllString":           {p.ReplaceAllString(s, "<$2>"), re.ReplaceAllString(s, "<$2>")},
		"ReplaceAllStringFunc":       {p.ReplaceAllStringFunc(s, strings.ToUpper), re.ReplaceAllStringFunc(s, strings.ToUpper)},
		"Split":                      {p.Split(s, -1), re.Split(s, -1)},
		"SubexpIndex":                {p.SubexpIndex("kind"), re.SubexpIndex("kind")},
		"String":                     {p.String(), re.String()},
	} {
		if !reflect.DeepEqual(c[0], c[1]) {
			t.Errorf("%s: got %v, want %v", name, c[0], c[1])
		}
	}
}

func TestWrongExpressionIsToldInTests(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a wrong expression went unnoticed")
		}
	}()
	New(`(`)
}

func TestManyMayUseOne(t *testing.T) {
	p := &Pattern{text: `a+`} // as outside of tests: not compiled yet
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := p.FindString("baaa"); got != "aaa" {
				t.Errorf("got %q", got)
			}
		})
	}
	wg.Wait()
}
