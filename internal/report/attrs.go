package report

import (
	"regexp"
	"strings"
)

// attribute is a key with its value.
type attribute struct{ key, value string }

var (
	attributeForm = regexp.MustCompile(`^([\p{L}-]+)=(?:"([^"]*)"|([^\s"{}]+))(?:\s+|$)`)
	idForm        = regexp.MustCompile(`^#([\p{L}\p{N}_-]+)(?:\s+|$)`)
)

// readAttributes reads {#id key=word key="some words"}. What cannot be read is
// returned as rest.
func readAttributes(s string) (id string, attrs []attribute, rest string) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil, ""
	}
	inside, ok := strings.CutPrefix(s, "{")
	if !ok || !strings.HasSuffix(inside, "}") {
		return "", nil, s
	}
	inside = strings.TrimSpace(strings.TrimSuffix(inside, "}"))
	for inside != "" {
		if m := idForm.FindStringSubmatch(inside); m != nil && id == "" {
			id = m[1]
			inside = inside[len(m[0]):]
			continue
		}
		m := attributeForm.FindStringSubmatch(inside)
		if m == nil {
			return id, attrs, inside
		}
		attrs = append(attrs, attribute{m[1], clean(m[2] + m[3])})
		inside = inside[len(m[0]):]
	}
	return id, attrs, ""
}
