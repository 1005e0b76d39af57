package search

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/search/analysis"
)

// TruthRow is a query with the provisions that it must find, as alias:number of
// the article or section.
type TruthRow struct {
	Query string
	IDs   []string
}

// TruthMiss is a query that finds other provisions than it must.
type TruthMiss struct {
	Query          string
	Missing, Extra []string
	// Forms are provisions found beside those planted because they hold the words
	// in other grammatical forms, as their text was seen to do. They are no fault.
	Forms []string
}

// Wrong reports whether anything is missing or should not be there.
func (m TruthMiss) Wrong() bool { return len(m.Missing)+len(m.Extra) > 0 }

// ReadTruth reads rows of query, count and comma-separated ids, parted by tabs.
func ReadTruth(r io.Reader) ([]TruthRow, error) {
	var out []TruthRow
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		f := strings.Split(lines.Text(), "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("line %d: %d columns instead of query, count and ids", n, len(f))
		}
		row := TruthRow{Query: f[0]}
		if f[2] != "" {
			row.IDs = strings.Split(f[2], ",")
		}
		if count, err := strconv.Atoi(f[1]); err != nil || count != len(row.IDs) {
			return nil, fmt.Errorf("line %d: the count is %q, the ids are %d", n, f[1], len(row.IDs))
		}
		out = append(out, row)
	}
	return out, lines.Err()
}

// Truth asks every query of rows as exact words in the acts that rows name, and
// returns those that find too little or too much. What is too much is looked up in
// the text, which load reads.
func Truth(ctx context.Context, ix *Index, rows []TruthRow, load func(source string) (*act.Expression, error)) ([]TruthMiss, error) {
	var acts []string
	for _, r := range rows {
		for _, id := range r.IDs {
			alias, _, _ := strings.Cut(id, ":")
			acts = append(acts, alias)
		}
	}
	slices.Sort(acts)
	acts = slices.Compact(acts)
	var out []TruthMiss
	for _, r := range rows {
		res, err := ix.Search(ctx, Query{Text: r.Query, Exact: true, Acts: acts, Size: -1})
		if err != nil {
			return nil, err
		}
		miss := r.compare(res)
		if err := miss.sift(r.Query, res, load); err != nil {
			return nil, err
		}
		if miss.Wrong() || len(miss.Forms) > 0 {
			out = append(out, miss)
		}
	}
	return out, nil
}

func (r TruthRow) compare(res *Result) TruthMiss {
	miss := TruthMiss{Query: r.Query}
	got := map[string]bool{}
	for _, h := range res.Hits {
		if id := truthID(h); id != "" {
			got[id] = true
		}
	}
	for _, id := range r.IDs {
		if !got[id] {
			miss.Missing = append(miss.Missing, id)
		}
		delete(got, id)
	}
	for id := range got {
		miss.Extra = append(miss.Extra, id)
	}
	slices.Sort(miss.Missing)
	slices.Sort(miss.Extra)
	return miss
}

// truthID names a hit as a row does, "" for what is no article or section.
func truthID(h Hit) string {
	if steps, err := h.EID.Steps(); err == nil && steps[0].Kind.IsRoot() {
		return h.Alias + ":" + steps[0].Num
	}
	return ""
}

// sift moves from Extra to Forms what holds the words of query in other forms only.
func (m *TruthMiss) sift(query string, res *Result, load func(string) (*act.Expression, error)) error {
	if len(m.Extra) == 0 || load == nil {
		return nil
	}
	extra := m.Extra
	m.Extra = nil
	for _, id := range extra {
		i := slices.IndexFunc(res.Hits, func(h Hit) bool { return truthID(h) == id })
		x, err := load(res.Hits[i].Source)
		if err != nil {
			return err
		}
		p := x.Find(res.Hits[i].EID)
		if p != nil && inOtherForms(query, p.FullText()+"\n"+p.Heading, x.Lang) {
			m.Forms = append(m.Forms, id)
		} else {
			m.Extra = append(m.Extra, id)
		}
	}
	return nil
}

// inOtherForms reports whether text holds every part of query by stems, and not
// every part as it is written.
func inOtherForms(query, text, lang string) bool {
	an := analysis.For(lang)
	words := an.Words(text)
	written := make([]string, len(words))
	for i, w := range words {
		written[i] = an.Fold(text[w.Start:w.End])
	}
	literal := true
	for _, c := range parse(query).clauses {
		var stems, folded []string
		for _, w := range an.Words(c.text) {
			stems = append(stems, w.Term)
			folded = append(folded, an.Fold(c.text[w.Start:w.End]))
		}
		held, as := false, false
		for i := range words {
			held = held || followed(words[i:], stems)
			as = as || len(written[i:]) >= len(folded) && slices.Equal(written[i:i+len(folded)], folded)
		}
		if !held {
			return false
		}
		literal = literal && as
	}
	return !literal
}
