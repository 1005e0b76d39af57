package workspace

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/evidence"
	"zanger/internal/ooxml"
	"zanger/internal/report"
)

// VerifiedReportSchema is the version of [VerifiedReport] as JSON.
const VerifiedReportSchema = 1

// VerifiedReport tells what has become of the law that a written memo rests on, and of
// the words of law in it.
type VerifiedReport struct {
	Schema int      `json:"schema"`
	File   string   `json:"file"`
	Title  string   `json:"title"`
	AsOf   act.Date `json:"as_of"`
	// Seal is that of the record in the file, to be compared with one kept elsewhere.
	Seal   string          `json:"seal"`
	Laws   []VerifiedLaw   `json:"laws"`
	Places []VerifiedPlace `json:"places"`
	// Tracked counts the tracked changes in the file: it was read as if they were
	// accepted.
	Tracked int `json:"tracked,omitempty"`
	// Unmarked says that another program dropped the names of all places: they were
	// looked for by their words.
	Unmarked bool `json:"unmarked,omitempty"`
}

// LawState says what has become of a provision.
type LawState string

// States of law.
const (
	LawSame    LawState = "same"    // the library has it as it was
	LawChanged LawState = "changed" // it has changed since the memo was built
	LawDiffers LawState = "differs" // the library has other words for the same wording or day
	LawUnknown LawState = "unknown" // the library cannot tell
)

// VerifiedLaw is a provision, or an act, that a memo rests on.
type VerifiedLaw struct {
	Ref       string        `json:"ref"`
	Act       string        `json:"act"`
	Work      act.WorkURI   `json:"work"`
	Language  string        `json:"language"`
	Edition   act.Date      `json:"edition"`
	EID       act.EID       `json:"eid,omitempty"`
	Authority act.Authority `json:"authority"`
	Cited     string        `json:"cited"`
	SHA256    string        `json:"sha256,omitempty"`
	State     LawState      `json:"state"`
	// Why says of what is unknown what is missing.
	Why string `json:"why,omitempty"`
	// Now is the edition that has other words, By the changes recorded since.
	Now *act.Date        `json:"now,omitempty"`
	By  []VerifiedChange `json:"by,omitempty"`
	// Gone says that the edition Now does not hold the provision any more.
	Gone bool `json:"gone,omitempty"`
	// Differs shows the words that differ, from the memo's to those of the library.
	Differs []VerifiedWords `json:"differs,omitempty"`
	// Later is the edition of later law that was known when the memo was built: that is
	// no difference.
	Later *act.Date `json:"later,omitempty"`
}

// VerifiedChange is an event that touched a provision.
type VerifiedChange struct {
	Type act.EventType `json:"type"`
	Act  act.WorkURI   `json:"act"`
	From act.Date      `json:"from"`
}

// VerifiedWords is a run of words: kept, deleted, inserted, or left out between.
type VerifiedWords struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

// PlaceState says what has become of a place of the memo.
type PlaceState string

// States of places.
const (
	PlaceSame    PlaceState = "same"
	PlaceAltered PlaceState = "altered"
	PlaceGone    PlaceState = "gone"
)

// VerifiedPlace is a stretch of the memo that sets words of law.
type VerifiedPlace struct {
	ID    string     `json:"id"`
	Use   string     `json:"use"`
	Cited []string   `json:"cited"`
	State PlaceState `json:"state"`
	// Tracked says that it is altered by tracked changes that are not accepted yet.
	Tracked bool            `json:"tracked,omitempty"`
	Differs []VerifiedWords `json:"differs,omitempty"`
}

// Same, Differing and Unknown count the law and the places by what was found.
func (v *VerifiedReport) Same() bool { return v.Differing() == 0 && v.Unknown() == 0 }

// Differing counts what is not as it was.
func (v *VerifiedReport) Differing() int {
	n := 0
	for _, l := range v.Laws {
		if l.State == LawChanged || l.State == LawDiffers {
			n++
		}
	}
	for _, p := range v.Places {
		if p.State != PlaceSame {
			n++
		}
	}
	return n
}

// Unknown counts the law that the library cannot tell of.
func (v *VerifiedReport) Unknown() int {
	n := 0
	for _, l := range v.Laws {
		if l.State == LawUnknown {
			n++
		}
	}
	return n
}

// Untold is the error that the library cannot tell of some of the law, nil when it can.
func (v *VerifiedReport) Untold() error {
	n := v.Unknown()
	if n == 0 {
		return nil
	}
	return hint(inFile(v.File, fmt.Errorf("%d of the provisions cannot be held against this library", n)), "import the acts that are named as not known here")
}

// VerifyReport holds a written memo against the record it carries and against the
// library.
func (w *Workspace) VerifyReport(file string) (*VerifiedReport, error) {
	src, err := readFile(file)
	if err != nil {
		return nil, err
	}
	return w.VerifyMemo(file, src)
}

// VerifyMemo is [Workspace.VerifyReport] of a memo that was read already; file is its
// name.
func (w *Workspace) VerifyMemo(file string, src []byte) (*VerifiedReport, error) {
	if err := carriesNone(file); err != nil {
		return nil, err
	}
	memo, err := readMemo(src)
	if err == nil && memo.record() == nil {
		err = errNoEvidence
	}
	switch {
	case errors.Is(err, errNoEvidence):
		return nil, hint(inFile(file, err), "build the memo again with %q", "zanger report build MEMO.md -o "+filepath.Base(file))
	case err != nil:
		return nil, inFile(file, err)
	}
	rec, err := evidence.Read(memo.record())
	if err == nil {
		if wrong := rec.Wrong(); wrong != "" {
			err = errors.New(wrong)
		}
	}
	if err != nil {
		return nil, hint(inFile(file, fmt.Errorf("the evidence in the file cannot be relied on, it was edited or damaged: %s", err)),
			"take the file as it was sent, or build the memo again")
	}
	v := &VerifiedReport{Schema: VerifiedReportSchema, File: file, Title: rec.Title, AsOf: rec.AsOf, Seal: rec.Seal,
		Laws: []VerifiedLaw{}, Places: []VerifiedPlace{}, Tracked: memo.tracked(),
		Unmarked: !memo.named() && len(rec.Places) > 0}
	cited := map[string]string{}
	for i := range rec.Laws {
		l := &rec.Laws[i]
		cited[l.ID] = l.Cited
		v.Laws = append(v.Laws, w.verifyLaw(l))
	}
	finder := &placeFinder{file: memo, whole: memo.all()}
	for _, p := range rec.Places {
		v.Places = append(v.Places, finder.verify(p, cited))
	}
	if finder.work > maxPlaceWork {
		return nil, hint(inFile(file, errors.New("the places of the file are too many and too long to be compared")), "take the file as it was sent, or build the memo again")
	}
	return v, nil
}

// carriesNone refuses files of kinds that carry no evidence.
func carriesNone(file string) error {
	what := "a file of this kind carries no evidence"
	switch ext := strings.ToLower(filepath.Ext(file)); ext {
	case ".pdf":
		what = "a PDF file carries no evidence that can be read again"
	case ".md", ".markdown", ".txt", ".odt", ".json", ".csv", ".xml":
	default:
		return nil
	}
	source := strings.TrimSuffix(file, filepath.Ext(file)) + ".md"
	return hint(fmt.Errorf("%s: %s", file, what), "verify the memo as it was built for Word (.docx) or as a page (.html), or its source with %q", "zanger report check "+source)
}

// inFile names the file in an error; the hint is that of a refusal of package ooxml,
// if it has one.
func inFile(file string, err error) error {
	named := fmt.Errorf("%s: %w", file, err)
	var r *ooxml.Refusal
	if errors.As(err, &r) && r.Hint != "" {
		return hint(named, "%s", r.Hint)
	}
	return hint(named, "take the file as it was sent, or build the memo again")
}

// verifyLaw says what has become of a provision.
func (w *Workspace) verifyLaw(l *evidence.Law) VerifiedLaw {
	v := VerifiedLaw{Act: l.Alias, Work: l.Work, Language: l.Lang, Edition: l.Date, EID: l.EID, Authority: l.Authority, Cited: l.Cited,
		SHA256: l.Hash, State: LawSame}
	wk, err := w.work(w.lib().AliasOf(l.Work))
	if err != nil {
		v.Ref = l.Alias + ":" + l.Lang + "@" + l.Date.String()
		return v.unknown(NoAct)
	}
	v.Act = wk.Alias
	v.Ref = wk.Alias + ":" + l.Lang + "@" + l.Date.String()
	if l.EID != "" {
		v.Ref += "#" + string(l.EID)
	}
	if l.Hash != "" {
		if v.holds(wk, l); v.State != LawSame {
			return v
		}
	}
	v.since(wk, l)
	return v
}

// Reasons why the library cannot tell, as [VerifiedLaw.Why] has them.
const (
	NoAct     = "the act is not in the library"
	NoWording = "the wording is not in the library, and none for that day"
)

func (v VerifiedLaw) unknown(why string) VerifiedLaw {
	v.State, v.Why = LawUnknown, why
	return v
}

// holds holds the words of the memo against those of the same wording, or, when that is
// not in the library, of the day.
func (v *VerifiedLaw) holds(wk *act.Work, l *evidence.Law) {
	f := report.Found{Work: wk}
	i := slices.IndexFunc(wk.Expressions, func(x *act.Expression) bool {
		return x.Lang == l.Lang && x.Date == l.Date && x.Authority == l.Authority
	})
	now, answers := answer(wk, l)
	switch {
	case i >= 0:
		f.Expression = wk.Expressions[i]
		if l.EID != "" {
			f.Provision = f.Expression.Find(l.EID)
		}
	case l.EID == "" || !answers:
		*v = v.unknown(NoWording)
		return
	default:
		f = now
	}
	if v.differs(f, l) || i < 0 || !answers || !l.Answered {
		return
	}
	v.differs(now, l) // another wording may stand for that day now
}

// differs notes that the library has other words.
func (v *VerifiedLaw) differs(f report.Found, l *evidence.Law) bool {
	var lines []string
	if f.Provision != nil || l.EID == "" {
		lines = report.Words(f)
	}
	if evidence.Hash(lines) == l.Hash {
		return false
	}
	v.State, v.Now, v.Gone = LawDiffers, &f.Expression.Date, lines == nil
	if !v.Gone && len(l.Lines) > 0 {
		v.Differs = differing(l.Lines, lines)
	}
	return true
}

// since notes what has changed since the memo was built, and later law that was known
// by then.
func (v *VerifiedLaw) since(wk *act.Work, l *evidence.Law) {
	for _, e := range touching(wk, l.WID) {
		if slices.Contains(l.Changes, evidence.Change(e)) {
			continue
		}
		from, _ := e.Effective()
		v.State = LawChanged
		v.By = append(v.By, VerifiedChange{e.Type, e.By, from})
	}
	if l.EID == "" {
		return
	}
	last := lastWording(wk, l.Lang, l.WID)
	now := latestOf(last)
	switch {
	case now.Date.IsZero() || now.Hash == l.Hash:
	case now == l.Latest:
		v.Later, v.Gone = &now.Date, now.Hash == ""
		if !v.Gone && v.State == LawSame {
			v.Differs = differing(l.Lines, report.Words(last))
		}
	case now.Date.Before(l.Latest.Date), now.Hash == l.Latest.Hash && v.State == LawSame:
	default:
		v.State, v.Now, v.Gone = LawChanged, &now.Date, now.Hash == ""
		if !v.Gone {
			v.Differs = differing(l.Lines, report.Words(last))
		}
	}
}
