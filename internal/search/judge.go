package search

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
)

// Judged is a set of queries with the provisions that they must bring, graded by
// hand.
type Judged struct {
	// Acts are those that were judged: only they are searched.
	Acts    []string
	Queries []JudgedQuery
}

// JudgedQuery is a query with grades: 3 is about the very thing, 2 says something
// substantial of it, 1 touches on it.
type JudgedQuery struct {
	Lang, Kind, Text string
	Grades           map[UnitRef]int
}

// relevantFrom is the grade from which a provision answers a query, coreGrade that
// of what is about the very thing.
const (
	relevantFrom = 2
	coreGrade    = 3
)

// ReadJudged reads judged queries. Blocks begin with a line "= matter", then come
// lines of grades as alias#eId=grade, then queries as "language kind: words".
// A line "acts:" names the acts that were judged; # opens a comment.
func ReadJudged(r io.Reader) (*Judged, error) {
	j := &Judged{}
	var grades map[UnitRef]int
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		head, text, isQuery := strings.Cut(line, ": ")
		var err error
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "acts: "):
			j.Acts = strings.Fields(text)
		case strings.HasPrefix(line, "="):
			grades = map[UnitRef]int{}
		case grades == nil:
			err = fmt.Errorf("no block has begun")
		case isQuery:
			lang, kind, ok := strings.Cut(head, " ")
			if !ok {
				err = fmt.Errorf("%q names no language and kind", head)
			}
			j.Queries = append(j.Queries, JudgedQuery{lang, kind, text, grades})
		default:
			err = readGrades(line, grades)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return j, lines.Err()
}

func readGrades(line string, grades map[UnitRef]int) error {
	for f := range strings.FieldsSeq(line) {
		unit, grade, ok := strings.Cut(f, "=")
		alias, eid, ok2 := strings.Cut(unit, "#")
		n, err := strconv.Atoi(grade)
		if !ok || !ok2 || err != nil || n < 0 || n > 3 {
			return fmt.Errorf("%q is no grade: write alias#eId=3", f)
		}
		grades[UnitRef{alias, act.EID(eid)}] = n
	}
	return nil
}

// Measure is how well a ranking answers queries, each figure from 0 to 1.
type Measure struct {
	Queries int     `json:"queries"`
	NDCG    float64 `json:"ndcg_at_10"`
	// Recall is the share of all answers (grade 2 and 3) that are among the first ten.
	// Where there are more than ten it cannot be 1; OfTen counts them as ten.
	Recall float64 `json:"recall_at_10"`
	OfTen  float64 `json:"recall_at_10_of_ten"`
	MRR    float64 `json:"mrr"`
	// Core is as OfTen, of what is about the very thing (grade 3) alone.
	Core float64 `json:"core_recall_at_10_of_ten"`
	// Top3 is the share of queries with an answer among the first three.
	Top3 float64 `json:"top_3"`
}

// judgedDepth is how many hits are looked at.
const judgedDepth = 10

// Score measures one answer, the units in their order, against q. Units outside
// held are not asked for; nil is all. The second value is false when nothing that
// q asks for is held. The gain of a grade g is 2^g-1, discounted by the logarithm
// of its rank (Järvelin and Kekäläinen 2002; Burges and others 2005).
func (q JudgedQuery) Score(answer []UnitRef, held map[UnitRef]bool) (Measure, bool) {
	var ideal []int
	relevant, core := 0, 0
	for u, g := range q.Grades {
		if held != nil && !held[u] {
			continue
		}
		ideal = append(ideal, g)
		if g >= relevantFrom {
			relevant++
		}
		if g == coreGrade {
			core++
		}
	}
	if relevant == 0 {
		return Measure{}, false
	}
	slices.SortFunc(ideal, func(a, b int) int { return b - a })
	m := Measure{Queries: 1}
	found, foundCore, gained := 0, 0, 0.0
	for i, u := range answer[:min(len(answer), judgedDepth)] {
		g := q.Grades[u]
		gained += gain(g, i)
		if g == coreGrade {
			foundCore++
		}
		if g < relevantFrom {
			continue
		}
		if found++; found == 1 {
			m.MRR = 1 / float64(i+1)
			if i < 3 {
				m.Top3 = 1
			}
		}
	}
	best := 0.0
	for i, g := range ideal[:min(len(ideal), judgedDepth)] {
		best += gain(g, i)
	}
	m.NDCG, m.Recall, m.OfTen = gained/best, float64(found)/float64(relevant), float64(found)/float64(min(relevant, judgedDepth))
	if m.Core = m.OfTen; core > 0 {
		m.Core = float64(foundCore) / float64(min(core, judgedDepth))
	}
	return m, true
}

func gain(grade, i int) float64 { return (math.Exp2(float64(grade)) - 1) / math.Log2(float64(i+2)) }

// Mean is the mean of measures of single queries.
func Mean(ms []Measure) Measure {
	var sum Measure
	for _, m := range ms {
		sum.Queries += m.Queries
		sum.NDCG += m.NDCG
		sum.Recall += m.Recall
		sum.OfTen += m.OfTen
		sum.MRR += m.MRR
		sum.Core += m.Core
		sum.Top3 += m.Top3
	}
	if n := float64(len(ms)); n > 0 {
		sum.NDCG, sum.Recall, sum.OfTen, sum.Core = sum.NDCG/n, sum.Recall/n, sum.OfTen/n, sum.Core/n
		sum.MRR, sum.Top3 = sum.MRR/n, sum.Top3/n
	}
	return sum
}

// RootOf is the article or section that e lies in, or e itself: what a unit is
// judged by.
func RootOf(e act.EID) act.EID { return rootOf(e) }
