package amend

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// The table of contents stands before the act and is changed by instructions of its own:
// a heading comes in behind the one before it, is given new wording or other words
// (formula F20). It follows from no other instruction.

// contentsWords are the words for units in the lines of a table of contents.
var contentsWords = map[string]act.Kind{
	"статья": act.Article, "бап": act.Article, "article": act.Article, "глава": act.Chapter, "тарау": act.Chapter, "chapter": act.Chapter,
	"раздел": act.Title, lang.FoldScript("бөлім"): act.Title, "section": act.Title, "параграф": act.Subchapter, "subchapter": act.Subchapter,
}

// contentsLines are the lines of the table of contents.
func (d *doc) contentsLines() []*line {
	var out []*line
	for _, b := range d.parsed.Contents {
		if l := d.at(b.Span.Start); l != nil && !l.dead {
			out = append(out, l)
		}
	}
	out = append(out, d.contentsNew...)
	slices.SortFunc(out, func(a, b *line) int { return a.idx - b.idx })
	return out
}

// contentsPlace finds the line of the contents for the unit that a path names.
func (d *doc) contentsPlace(path Path) ([]place, error) {
	rest := path[slices.IndexFunc(path, func(s Step) bool { return s.Part == ContentsList })+1:]
	if len(rest) == 2 && rest[1].Part == Heading {
		rest = rest[:1]
	}
	if len(rest) != 1 || rest[0].Part != "" || rest[0].To != "" {
		return nil, refuse("%s is not in the act: the contents hold headings of units", path)
	}
	var found []*line
	for _, l := range d.contentsLines() {
		if num, kind := contentsNumber(l.text()); num == rest[0].Num && kind == rest[0].Kind {
			found = append(found, l)
		}
	}
	if len(found) != 1 {
		return nil, refuse("%s is not in the act: it stands in the contents %d times", path, len(found))
	}
	l := found[0]
	return []place{{node: d.root, step: Step{Part: ContentsList}, scope: []stretch{{l, 0, len(l.text())}}}}, nil
}

// insertContents puts lines into the table of contents, each behind the unit before it.
func (d *doc) insertContents(o *Order) error {
	if len(o.Payload) != len(o.Units) {
		return refuse("%d lines of the contents are announced and the new wording brings %d", len(o.Units), len(o.Payload))
	}
	var put *line // the line that the order has put in last
	for i, p := range o.Payload {
		num, kind := contentsNumber(p.Text)
		if num == "" || num != o.Units[i].Num || kind != o.Units[i].Kind {
			return refuse("%s is announced and the new wording brings %q", o.Units[i], clip(p.Text))
		}
		behind, err := d.contentsSlot(num, kind, put)
		if err != nil {
			return err
		}
		if put == nil {
			d.begin(o, place{node: d.root})
		}
		put = d.newLine(d.sep, marksOf(behind)+p.Text)
		d.insert(behind.idx, []*line{put})
		was := d.contentsNew
		d.undoLater(func() { d.contentsNew = was })
		d.contentsNew = append(was[:len(was):len(was)], put)
	}
	return nil
}

// contentsSlot is the line behind which that of a new unit goes; put is one that the
// same order has put in before it.
func (d *doc) contentsSlot(num string, kind act.Kind, put *line) (*line, error) {
	all := d.contentsLines()
	pred, last := -1, ""
	for i, l := range all {
		n, k := contentsNumber(l.text())
		switch {
		case k == kind && n == num:
			return nil, refuse("%s %s is there already in the contents", kind, num)
		case k == kind && act.CompareNum(n, num) < 0:
			pred, last = i, n
		}
	}
	if put != nil {
		n, k := contentsNumber(put.text())
		if k == kind && nextNumber(n, num) || kzRank[k] < kzRank[kind] && pred >= 0 && nextNumber(last, num) {
			return put, nil
		}
	}
	if pred < 0 || !nextNumber(last, num) {
		return nil, refuse("the contents have no place for %s %s: it does not follow", kind, num)
	}
	for pred+1 < len(all) { // what stands below the unit before it
		if _, k := contentsNumber(all[pred+1].text()); kzRank[k] <= kzRank[kind] {
			break
		}
		pred++
	}
	return all[pred], nil
}

// sameContents reports whether two lines of the contents are for one unit.
func sameContents(a, b string) bool {
	x, k := contentsNumber(a)
	y, l := contentsNumber(b)
	return x != "" && x == y && k == l
}

// contentsNumber is the number of a line of the contents, with the kind of its unit:
// 12-1 and article.
func contentsNumber(text string) (num string, kind act.Kind) {
	for _, t := range kzTokens(&kzGrammar{}, text) {
		switch {
		case t.kind == number && num == "":
			num = t.text
		case t.kind == word && kind == "":
			if kind = contentsWords[t.low]; kind == "" {
				return "", ""
			}
		}
		if num != "" && kind != "" {
			return num, kind
		}
	}
	return "", ""
}
