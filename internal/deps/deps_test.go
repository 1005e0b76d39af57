package deps

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// ground is what every package may import.
const ground = "internal/pattern"

// mayImport lists, for each package, the packages of ours that it may import.
// "all above" stands for every package on the lines before.
var mayImport = []struct{ pkg, imports string }{
	{ground, ""},
	{"internal/lang", ""},
	{"internal/document", ""},
	{"internal/ooxml", ""},
	{"internal/disk", ""},
	{"internal/packed", ""},
	{"internal/check/number", "internal/lang"},
	{"internal/act", "internal/lang"},
	{"internal/act/acttest", "internal/act"},
	{"internal/evidence", "internal/act"},
	{"internal/cite", "internal/act internal/lang"},
	{"internal/thesaurus", "internal/lang"},
	{"internal/standards", "internal/act internal/cite internal/lang"},
	{"internal/format", "internal/act internal/lang"},
	{"internal/format/markdown", "internal/act internal/cite internal/lang internal/format"},
	{"internal/format/actjson", "internal/act internal/lang internal/format"},
	{"internal/format/akn/markup", "internal/act internal/format"},
	{"internal/format/akn", "internal/act internal/format internal/format/akn/markup"},
	{"internal/format/clml", "internal/act internal/format internal/format/akn/markup"},
	{"internal/library", "internal/act internal/lang internal/disk internal/packed internal/format internal/format/markdown internal/format/akn"},
	{"internal/format/plain", "internal/act internal/lang internal/format"},
	{"internal/format/docx", "internal/act internal/lang internal/format internal/format/plain internal/ooxml"},
	{"internal/format/pdf", "internal/act internal/format internal/format/plain"},
	{"internal/format/htmltext", "internal/act internal/lang internal/format internal/format/plain"},
	{"internal/format/htmltext/htmltest", "internal/act internal/format"},
	{"internal/format/adilet", "internal/act internal/lang internal/format internal/format/htmltext internal/format/plain"},
	{"internal/format/legis", "internal/act internal/lang internal/format internal/format/htmltext internal/format/plain"},
	{"internal/format/esbirka", "internal/act internal/lang internal/format internal/format/htmltext internal/format/plain"},
	{"internal/format/rs", "internal/act internal/lang internal/format internal/format/htmltext internal/format/plain"},
	{"internal/format/eurlex", "internal/act internal/lang internal/format internal/format/htmltext internal/format/plain"},
	{"internal/format/webpage", "internal/act internal/lang internal/format internal/format/htmltext"},
	{"internal/importer", "internal/act internal/lang internal/format internal/format/actjson internal/format/adilet internal/format/akn internal/format/clml internal/format/docx internal/format/esbirka internal/format/eurlex internal/format/legis internal/format/markdown internal/format/pdf internal/format/plain internal/format/rs internal/format/webpage"},
	{"internal/fetch", "internal/act internal/lang"},
	{"internal/fetch/fetchtest", "internal/fetch"},
	{"internal/search/analysis", "internal/lang"},
	{"internal/search", "internal/act internal/lang internal/disk internal/packed internal/thesaurus internal/search/analysis"},
	{"internal/diff/words", "internal/lang"},
	{"internal/diff", "internal/act internal/lang internal/diff/words"},
	{"internal/diff/difftest", "internal/act internal/act/acttest internal/diff"},
	{"internal/check", "internal/act internal/cite internal/lang internal/check/number"},
	{"internal/view/forms", ""},
	{"internal/compare/norm", "internal/lang internal/check/number"},
	{"internal/compare/definition", "internal/act internal/lang"},
	{"internal/compare", "internal/act internal/cite internal/lang internal/check/number internal/compare/norm internal/standards internal/thesaurus internal/diff"},
	{"internal/view", "internal/act internal/cite internal/lang internal/document internal/diff internal/diff/words internal/standards internal/compare internal/compare/norm internal/check internal/view/forms"},
	{"internal/amend", "internal/act internal/cite internal/lang internal/check/number internal/format internal/format/plain internal/diff internal/diff/words"},
	{"internal/report", "internal/act internal/cite internal/evidence internal/lang internal/document internal/diff internal/view internal/view/forms"},
	{"internal/document/documenttest", "internal/document"},
	{"internal/document/html", "internal/document"},
	{"internal/document/docx", "internal/document internal/ooxml"},
	{"internal/document/terminal", "internal/document"},
	{"internal/document/markdown", "internal/document"},
	{"internal/document/pdf", "internal/document"},
	{"internal/document/csv", "internal/document"},
	{"internal/workspace", "all above"},
	{"corpus", ""},
	{"templates", ""},
	{"internal/web", "internal/act internal/amend internal/cite internal/compare internal/disk internal/document internal/document/html internal/library internal/view internal/workspace"},
	{"internal/cli", "internal/web internal/workspace internal/document corpus templates"},
	{"internal/deps", ""},
	{"cmd/zanger", "internal/cli"},
}

// home names the one package that may import each of the big libraries.
var home = map[string][]string{
	"github.com/blevesearch/":         {"internal/search", "internal/search/analysis"},
	"github.com/sergi/go-diff":        {"internal/diff/words"},
	"github.com/yuin/goldmark":        {"internal/report"},
	"github.com/spf13/":               {"internal/cli"},
	"codeberg.org/go-pdf/":            {"internal/document/pdf"},
	"go.yaml.in/yaml":                 {"internal/compare", "internal/format/markdown", "internal/report", "internal/standards", "internal/thesaurus", "internal/view/forms"},
	"github.com/gofrs/flock":          {"internal/disk", "internal/search"},
	"pgregory.net/rapid":              {"internal/diff/difftest", "internal/document/documenttest"}, // tests
	"github.com/google/go-cmp":        {},
	"github.com/rogpeppe/go-internal": {},
}

func TestImportsFollowTheTable(t *testing.T) {
	allowed := map[string][]string{}
	var above []string
	for _, row := range mayImport {
		list := strings.Fields(row.imports)
		if row.imports == "all above" {
			list = slices.Clone(above)
		}
		for _, p := range list {
			if !slices.Contains(above, p) {
				t.Errorf("%s is told to import %s, which stands below it", row.pkg, p)
			}
		}
		allowed[row.pkg] = list
		above = append(above, row.pkg)
	}
	seen := map[string]bool{}
	for file, imports := range imports(t) {
		pkg := filepath.ToSlash(filepath.Dir(file))
		seen[pkg] = true
		list, known := allowed[pkg]
		if !known {
			t.Errorf("%s: the package %s is not in the table", file, pkg)
			continue
		}
		for _, imp := range imports {
			if ours, ok := strings.CutPrefix(imp, "zanger/"); ok && ours != ground && !slices.Contains(list, ours) {
				t.Errorf("%s imports %s, which the table does not allow", file, ours)
			}
			checkHome(t, file, pkg, imp)
		}
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("the table names %s, which has no Go file", pkg)
		}
	}
}

func checkHome(t *testing.T, file, pkg, imp string) {
	t.Helper()
	for lib, homes := range home {
		if strings.HasPrefix(imp, lib) && !slices.Contains(homes, pkg) {
			t.Errorf("%s imports %s, whose home is %s", file, imp, strings.Join(homes, ", "))
		}
	}
}

// imports reads the import lines of every Go file that is no test, below the
// folders of the project.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	root := filepath.Join("..", "..")
	out := map[string][]string{}
	for _, top := range []string{"cmd", "internal", "corpus", "templates"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && (d.Name() == "testdata" || d.Name() == "tools") {
				return filepath.SkipDir
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			rel, _ := filepath.Rel(root, path)
			list := []string{}
			for _, i := range f.Imports {
				p, _ := strconv.Unquote(i.Path.Value)
				list = append(list, p)
			}
			out[rel] = list
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestTopLevel keeps the top level of the project to what a newcomer is told.
func TestTopLevel(t *testing.T) {
	agreed := []string{"cmd", "internal", "corpus", "templates", "go.mod", "go.sum", "Makefile", "README.md"}
	made := []string{"bin", "build", "dist"} // ignored by git
	files, err := filepath.Glob(filepath.Join("..", "..", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("the top level cannot be read: %v", err)
	}
	for _, f := range files {
		name := filepath.Base(f)
		if !strings.HasPrefix(name, ".") && !slices.Contains(agreed, name) && !slices.Contains(made, name) {
			t.Errorf("%s does not belong at the top level", name)
		}
	}
}
