package report

import (
	"slices"
	"strings"

	"zanger/internal/pattern"
)

// attribute is a key with its value.
type attribute struct{ key, value string }

var (
	attributeForm = pattern.New(`^([\p{L}-]+)=(?:"([^"]*)"|([^\s"{}]+))(?:\s+|$)`)
	idForm        = pattern.New(`^#([\p{L}\p{N}_-]+)(?:\s+|$)`)
)

// readAttributes reads {#id key=word key="some words"}; the braces may be left
// out. What cannot be read is returned as rest.
func readAttributes(s string) (id string, attrs []attribute, rest string) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil, ""
	}
	inside, ok := strings.CutPrefix(s, "{")
	if ok != strings.HasSuffix(s, "}") {
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

// splitAttributes parts "kz-sss Article 6 {#n1 key=word}" or "kz-sss key=word"
// into the words before the attributes and the attributes, without braces.
func splitAttributes(s string) (words, attrs string) {
	s = strings.TrimSpace(s)
	braced := ""
	if strings.HasSuffix(s, "}") {
		if i := strings.LastIndex(s, "{"); i >= 0 {
			s, braced = strings.TrimSpace(s[:i]), strings.TrimSuffix(s[i+1:], "}")
		}
	}
	if m := bareAttributes.FindStringIndex(s); m != nil {
		s, braced = strings.TrimSpace(s[:m[0]]), strings.TrimSpace(s[m[0]:])+" "+braced
	}
	return s, braced
}

var bareAttributes = pattern.New(`(?:^|\s)[\p{L}-]+=(?:"[^"]*"|[^\s"{}]+)(?:\s+[\p{L}-]+=(?:"[^"]*"|[^\s"{}]+))*$`)

// attributes reads the attributes of a block. known lists the keys that it may
// have; a faulty one is noted.
func (p *parse) attributes(f fence, s string, known ...string) (id string, values map[string]string) {
	id, attrs, rest := readAttributes(s)
	if rest != "" {
		p.fail(f.at, `write attributes like {#id key=word key="some words"}`, "the attributes cannot be read at %q", clip(rest))
	}
	values = map[string]string{}
	for _, a := range attrs {
		_, twice := values[a.key]
		switch {
		case !slices.Contains(known, a.key):
			p.fail(f.at, meant(a.key, known), "unknown attribute %q of %q", clip(a.key), ":::"+f.name)
		case twice:
			p.fail(f.at, "", "the attribute %q is given twice", a.key)
		}
		values[a.key] = a.value
	}
	return id, values
}

// oneOf notes a value that is none of those known; an empty one is none given.
func (p *parse) oneOf(f fence, what, value string, known []string) string {
	if value != "" && !slices.Contains(known, value) {
		p.fail(f.at, meant(value, known), "unknown %s %q", what, clip(value))
	}
	return value
}
