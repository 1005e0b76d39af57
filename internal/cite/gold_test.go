package cite_test

import (
	"bufio"
	"errors"
	"os"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/cite"
)

// points returns the points with the given numbers.
func points(nums ...string) []*act.Provision {
	var out []*act.Provision
	for _, n := range nums {
		out = append(out, acttest.Point(n, "point "+n+";"))
	}
	return out
}

func lines(nums ...string) []*act.Provision {
	var out []*act.Provision
	for _, n := range nums {
		out = append(out, acttest.Line(n, "line "+n+";"))
	}
	return out
}

func join(lists ...[]*act.Provision) []*act.Provision {
	var out []*act.Provision
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

func paras(nums ...string) []*act.Provision {
	var out []*act.Provision
	for _, n := range nums {
		out = append(out, acttest.Para(n, "Paragraph "+n+"."))
	}
	return out
}

// goldAct is an invented act with every trap of Kazakh numbering: inserted
// units, parts, lines, points without paragraphs, two units of one number.
func goldAct() *act.Expression {
	return acttest.Expression("kz-demo", "2020-01-01",
		acttest.Chapter("1", "General",
			acttest.ArticleText("1", "Terms", "In this Law:", points("1", "2", "2-1", "3")...),
			acttest.Article("2", "Aims", paras("1", "2", "2-1", "3")...)),
		acttest.Chapter("2", "Grounds",
			acttest.ArticleText("5", "Kinds", "One rule."),
			acttest.ArticleText("6", "Grounds", "The grounds are:", points("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")...),
			acttest.ArticleText("7", "Mixed", "The bodies are:", join(points("7", "8"), paras("8"))...)),
		acttest.Chapter("3", "Bodies",
			acttest.ArticleText("8", "Competence", "The body:",
				acttest.Point("1", "acts;"),
				acttest.Point("2", "approves:", lines("2", "3", "4", "5", "6")...),
				acttest.Point("3", "helps;"),
				acttest.Point("4", "ensures:", lines("2", "3")...),
				acttest.Point("4-1", "reports.")),
			acttest.Article("8-1", "Added",
				acttest.Para("1", "It:", points("1", "2", "2-1", "3", "4", "5")...),
				acttest.Para("2", "It may.")),
			acttest.ArticleText("11", "Local", "Local bodies act.")),
		acttest.Chapter("3-1", "Prevention",
			acttest.ArticleText("11-1", "A", "A."),
			acttest.ArticleText("11-2", "B", "B."),
			acttest.ArticleText("11-3", "C", "C.")),
		acttest.Chapter("4", "Provision",
			acttest.Article("13", "Application",
				acttest.Para("1", "Persons:", points("1", "2", "3")...),
				acttest.Para("2", "Applicants:", points("1", "2", "3", "4", "5")...),
				acttest.Para("3", "First. Second.")),
			acttest.Article("15", "Decision",
				acttest.Para("1", "One."),
				acttest.Para("2", "Part one.",
					acttest.Part("2", "Part two."),
					acttest.Part("3", "Part three:", points("1", "2")...)),
				acttest.Para("2-1", "Added."),
				acttest.Para("3", "Three."),
				acttest.Para("7", "Seven.")),
			acttest.ArticleText("16", "Parts", "Part one:",
				acttest.Point("1", "one;"),
				acttest.Point("2", "two."),
				acttest.Part("2", "Part two:", points("1", "2", "3")...),
				acttest.Part("3", "part three:", lines("2", "3")...)),
			acttest.Article("20", "Ranges", paras("1", "1-3", "2", "3")...)))
}

func TestGold(t *testing.T) {
	for name, x := range goldActs() {
		t.Run(name, func(t *testing.T) { checkGold(t, name, x) })
	}
	t.Run("a convention of the United Nations", func(t *testing.T) { checkGold(t, "treaty", treatyAct("un")) })
}

func checkGold(t *testing.T, name string, x *act.Expression) {
	f, err := os.Open("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text() == "" || strings.HasPrefix(s.Text(), "#") {
			continue
		}
		col := strings.Split(s.Text(), " | ")
		if len(col) != 3 {
			t.Fatalf("bad line %q", s.Text())
		}
		t.Run(col[0], func(t *testing.T) {
			if got := outcome(t, x, col[0], col[1]); got != col[2] {
				t.Errorf("got  %s\nwant %s", got, col[2])
			}
		})
	}
}

// outcome reads and resolves text and says what came of it in the gold's words.
func outcome(t *testing.T, x *act.Expression, text, lang string) string {
	cs, err := cite.Parse(text, cite.Options{Country: x.Country, Lang: lang})
	if err != nil {
		var se *cite.SyntaxError
		if !errors.As(err, &se) {
			t.Errorf("error of Parse is no SyntaxError: %v", err)
		}
		t.Log(err)
		return "! syntax"
	}
	var out []string
	for _, c := range cs {
		if c.Lang != lang {
			t.Errorf("read as %s, want %s", c.Lang, lang)
		}
		ps, err := cite.Resolve(c, x)
		var amb *cite.AmbiguousError
		var missing *cite.NotFoundError
		var other *cite.OtherActError
		switch {
		case errors.As(err, &amb):
			t.Log(err)
			out := []string{"! ambiguous"}
			for _, c := range amb.Candidates {
				out = append(out, string(c.EID))
			}
			return strings.Join(out, " ")
		case errors.As(err, &missing):
			t.Log(err)
			return "! not found"
		case errors.Is(err, cite.ErrNoArticle):
			t.Log(err)
			return "! no article"
		case errors.As(err, &other):
			t.Log(err)
			return "! other act"
		case err != nil:
			t.Fatal(err)
		}
		for _, p := range ps {
			out = append(out, string(p.EID))
		}
	}
	return strings.Join(out, " ")
}
