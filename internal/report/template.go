package report

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"zanger/internal/pattern"
)

// Templates are the starters of memos, from several folders; what an earlier one
// holds goes before what stands in a later one. A folder holds
//
//	NAME.md        a starter, in blocks that begin with <!-- block: BLOCK -->
//	NAME/BLOCK.md  one block, in the place of that of the starter
//	labels.yaml    words by language: summary: {en: Summary, ru: …, kk: …}
//
// {{summary}} in a starter becomes the word in the language asked for.
type Templates struct{ folders []fs.FS }

// NewTemplates reads from the folders, the user's own first. One that is not there
// counts as empty.
func NewTemplates(folders ...fs.FS) Templates { return Templates{folders} }

// TemplateError says that there is no template of a name.
type TemplateError struct {
	Name  string
	Known []string
}

func (e *TemplateError) Error() string { return fmt.Sprintf("there is no template %q", e.Name) }

// Hint names the templates that there are.
func (e *TemplateError) Hint() string { return meant(e.Name, e.Known) }

// Names lists the templates, sorted.
func (t Templates) Names() ([]string, error) {
	var out []string
	for _, f := range t.folders {
		list, err := fs.Glob(f, "*.md")
		if err != nil {
			return nil, err
		}
		for _, name := range list {
			out = appendNew(out, strings.TrimSuffix(name, ".md"))
		}
	}
	slices.Sort(out)
	return out, nil
}

var (
	blockMark = pattern.New(`(?m)^<!-- block: ([\p{L}\p{N}-]+) -->\n`)
	wordMark  = pattern.New(`\{\{([\p{L}\p{N}-]+)\}\}`)
)

// Starter returns the text of a new memo. values are words that are no label, such
// as the date.
func (t Templates) Starter(name, lang string, values map[string]string) ([]byte, error) {
	src, err := t.source(name)
	if err != nil {
		return nil, err
	}
	words, err := t.words(lang)
	if err != nil {
		return nil, err
	}
	for k, v := range values {
		words[k] = v
	}
	var unknown []string
	text := wordMark.ReplaceAllStringFunc(src, func(m string) string {
		key := wordMark.FindStringSubmatch(m)[1]
		if w, ok := words[key]; ok {
			return w
		}
		unknown = append(unknown, key)
		return m
	})
	if len(unknown) > 0 {
		return nil, fmt.Errorf("template %q: no word for %s in language %q", name, strings.Join(once(unknown), ", "), lang)
	}
	return []byte(text), nil
}

// Sections returns the headings of the first level that a memo of a template has,
// in a language; nothing where the template is not known.
func (t Templates) Sections(name, lang string) []string {
	text, err := t.Starter(name, lang, map[string]string{"as-of": "", "lang": lang})
	if err != nil {
		return nil
	}
	_, body, ok := strings.Cut(strings.TrimPrefix(string(text), "---\n"), "\n---\n")
	if !ok {
		return nil
	}
	var out []string
	for line := range strings.Lines(body) {
		if words, ok := strings.CutPrefix(line, "# "); ok {
			out = append(out, strings.TrimSpace(words))
		}
	}
	return out
}

// source is a template with the blocks that stand for its own.
func (t Templates) source(name string) (string, error) {
	src, ok := t.read(name + ".md")
	if !ok || strings.ContainsAny(name, `/\`) {
		known, err := t.Names()
		if err != nil {
			return "", err
		}
		return "", &TemplateError{name, known}
	}
	marks := blockMark.FindAllStringSubmatchIndex(src, -1)
	if len(marks) == 0 {
		return src, nil
	}
	out := src[:marks[0][0]]
	for i, m := range marks {
		end := len(src)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		block := src[m[1]:end]
		if own, ok := t.read(path.Join(name, src[m[2]:m[3]]+".md")); ok {
			block = strings.TrimRight(own, "\n") + "\n\n"
		}
		out += block
	}
	return strings.TrimRight(out, "\n") + "\n", nil
}

// read returns a file of the first folder that has it.
func (t Templates) read(name string) (string, bool) {
	for _, f := range t.folders {
		if data, err := fs.ReadFile(f, name); err == nil && len(data) <= maxSource {
			return strings.ReplaceAll(string(data), "\r\n", "\n"), true
		}
	}
	return "", false
}

const wordsFile = "labels.yaml"

// words are the labels in a language, those of earlier folders first, English
// where the language lacks one.
func (t Templates) words(lang string) (map[string]string, error) {
	if _, ok := labelsIn(lang); !ok {
		return nil, fmt.Errorf("no templates in language %q: known are %s", lang, strings.Join(labelLangs, ", "))
	}
	out := map[string]string{}
	for _, f := range slices.Backward(t.folders) {
		data, err := fs.ReadFile(f, wordsFile)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var file map[string]map[string]string
		if err := yaml.Load(data, &file); err != nil {
			return nil, fmt.Errorf("%s: %w", wordsFile, err)
		}
		for key, by := range file {
			if w := by[lang]; w != "" {
				out[key] = w
			} else if w := by["en"]; w != "" && out[key] == "" {
				out[key] = w
			}
		}
	}
	return out, nil
}
