package search

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
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
}

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
// returns those that find too little or too much.
func Truth(ctx context.Context, ix *Index, rows []TruthRow) ([]TruthMiss, error) {
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
		if miss := r.compare(res); len(miss.Missing)+len(miss.Extra) > 0 {
			out = append(out, miss)
		}
	}
	return out, nil
}

func (r TruthRow) compare(res *Result) TruthMiss {
	miss := TruthMiss{Query: r.Query}
	got := map[string]bool{}
	for _, h := range res.Hits {
		if steps, err := h.EID.Steps(); err == nil && steps[0].Kind.IsRoot() {
			got[h.Alias+":"+steps[0].Num] = true
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
