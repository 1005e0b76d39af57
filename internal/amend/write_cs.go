package amend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
)

// The phrases of Czech bills; the reader's tables are in parse_cs.go.
var (
	// csNames are the levels in the nominative, the genitive, the locative and the
	// plural; in a place they are short.
	csNames = map[act.Kind][4]string{
		act.Schedule: {"příloha č.", "přílohy č.", "příloze č.", "přílohy č."}, act.Part: {"část", "části", "části", "části"},
		act.Title: {"hlava", "hlavy", "hlavě", "hlavy"}, act.Chapter: {"díl", "dílu", "dílu", "díly"},
		act.Subchapter: {"oddíl", "oddílu", "oddílu", "oddíly"}, act.Division: {"pododdíl", "pododdílu", "pododdílu", "pododdíly"},
		act.Article: {"čl.", "čl.", "čl.", "čl."}, act.Section: {"§", "§", "§", "§"},
		act.Subsection: {"odstavec", "odstavce", "odst.", "odstavce"}, act.Point: {"písmeno", "písmene", "písm.", "písmena"},
		act.Subpoint: {"bod", "bodu", "bod", "body"},
	}
	// csPlaces are the units of which the text is changed in one part.
	csPlaces = map[Part]string{LeadIn: "úvodní části ustanovení", Closing: "závěrečné části ustanovení"}
	csTexts  = map[Part]string{LeadIn: "úvodní část ustanovení", Closing: "závěrečná část ustanovení"}
)

const csForce = "Tento zákon nabývá účinnosti patnáctým dnem následujícím po dni jeho vyhlášení."

// Cases of csNames.
const (
	csNominative = iota
	csGenitive
	csLocative
	csPlural
)

// csNew is "new" for one unit and for several.
var csNew = map[act.Kind][2]string{act.Schedule: {"nová", "nové"}, act.Part: {"nová", "nové"}, act.Title: {"nová", "nové"},
	act.Point: {"nové", "nová"}, act.Subsection: {"nový", "nové"}, act.Section: {"nový", "nové"}, act.Subpoint: {"nový", "nové"},
	act.Chapter: {"nový", "nové"}, act.Subchapter: {"nový", "nové"}, act.Division: {"nový", "nové"}, act.Article: {"nový", "nové"}}

func csPrinted(k act.Kind, num string) string {
	switch k {
	case act.Point:
		return num + ")"
	case act.Part:
		if w, ok := csOrdinalOf(num); ok {
			return w
		}
	case act.Title:
		return csRoman(num)
	}
	return num
}

// csOrdinalOf is the ordinal by which a part is named, "první".
func csOrdinalOf(num string) (string, bool) {
	for i, w := range strings.Fields("první druhá třetí čtvrtá pátá šestá sedmá osmá devátá desátá jedenáctá dvanáctá třináctá čtrnáctá patnáctá") {
		if num == itoa(i+1) {
			return w, true
		}
	}
	return "", false
}

// csRoman writes the number of a title as acts print it.
func csRoman(num string) string {
	n := 0
	for _, r := range num {
		if r < '0' || r > '9' {
			return strings.ToUpper(num)
		}
		n = 10*n + int(r-'0')
	}
	return roman(n)
}

func csStep(s Step, form int) string {
	name := csNames[s.Kind][form]
	num := csPrinted(s.Kind, s.Num)
	if s.Kind == act.Part && form != csNominative {
		num = csOblique(num)
	}
	if s.Num == "" {
		return strings.TrimSuffix(name, " č.")
	}
	if s.To != "" {
		num += " až " + csPrinted(s.Kind, s.To)
	}
	return name + " " + num
}

// csOblique is the genitive and locative of a feminine ordinal.
func csOblique(w string) string {
	if r, ok := strings.CutSuffix(w, "á"); ok {
		return r + "é"
	}
	return w
}

// csPlace is a place in the locative: "V § 1 odst. 2 písm. b)".
func csPlace(p Path) string {
	if len(p) == 0 {
		return ""
	}
	var out []string
	for _, s := range p {
		if s.Part != "" {
			out = append(out, csPlaces[s.Part])
			continue
		}
		out = append(out, csStep(s, csLocative))
	}
	return "V " + strings.Join(out, " ")
}

// csWords names quoted words as what is acted on and as what is put.
func csWords(s string) (noun, by string, many bool) {
	switch nounFor(s) {
	case figures:
		return "číslo „" + s + "“", "číslem „" + s + "“", false
	case someWords:
		return "slova „" + s + "“", "slovy „" + s + "“", true
	}
	return "slovo „" + s + "“", "slovem „" + s + "“", false
}

func csVerbs(many bool, one, more string) string {
	if many {
		return more
	}
	return one
}

var csMarkNames = map[string][2]string{".": {"tečka", "tečkou"}, ",": {"čárka", "čárkou"}, ";": {"středník", "středníkem"}}

func (w csWriter) bill(ops []*draftOp, f draftFrame) []BillLine {
	form, rest := csTitle(f.title)
	name := form
	if f.number != "" {
		name += " č. " + f.number + " Sb."
		if !strings.HasPrefix(rest, ",") {
			name += ","
		}
	}
	name += rest
	verb := " se mění takto:"
	if f.number != "" || strings.HasPrefix(rest, ",") {
		verb = "," + verb
	}
	small := csLower(form) + name[len(form):]
	out := []BillLine{{Text: csAmending(form) + " se mění " + small, Level: 1}, {Text: "Čl. I", Level: 5}, {Text: name + verb}}
	for i, o := range ops {
		label := itoa(i+1) + ". "
		out = append(out, w.lines(o, label)...)
	}
	return append(out, BillLine{Text: "Čl. II", Level: 5}, BillLine{Text: "Účinnost", Level: 4}, BillLine{Text: csForce})
}

// csLower writes the first letter small.
func csLower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// csAmending is the form of the amending act: that of the amended one.
func csAmending(form string) string {
	switch form {
	case "Vyhláška":
		return form + ", kterou"
	case "Nařízení vlády", "Nařízení", "Ústavní zákon", "Zákonné opatření":
		return form + ", kterým"
	}
	return "Zákon, kterým"
}

// csTitle splits the title of an act into its form and what it is about, with the
// comma that stands before "kterým".
func csTitle(t string) (form, rest string) {
	t = strings.TrimSpace(t)
	for _, f := range []string{"Ústavní zákon", "Zákon", "Vyhláška", "Nařízení vlády", "Nařízení", "Zákonné opatření"} {
		for _, spelt := range []string{f, strings.ToUpper(f)} {
			if r, ok := strings.CutPrefix(t, spelt); ok && (strings.HasPrefix(r, " ") || strings.HasPrefix(r, ",")) {
				return f, r
			}
		}
	}
	return "Zákon", " " + t
}

// lines sets one point.
func (w csWriter) lines(o *draftOp, label string) []BillLine {
	s := w.sentence(o)
	var out []BillLine
	if len(o.payload) > 0 {
		out = append([]BillLine{{Text: label + s + ":"}}, quotedLines(o.payload, "„", "“", ".", true)...)
	} else if s != "" {
		out = []BillLine{{Text: label + s + "."}}
	}
	if len(o.from) == 0 {
		return out
	}
	ren := csRenumbered(o.from[0], o.to[0])
	switch {
	case o.kind == Renumbering:
		return []BillLine{{Text: label + strings.Replace(csPlace(o.at)+" se d"+ren[1:], " se se ", " se ", 1) + "."}}
	case len(o.payload) == 0:
		out[len(out)-1].Text += " " + ren + "."
		return out
	}
	return append(out, BillLine{Text: ren + "."})
}

func csRenumbered(from, to Step) string {
	form, verb := csNominative, "označuje"
	if from.To != "" {
		form, verb = csPlural, "označují"
	}
	former := map[act.Kind][2]string{act.Point: {"Dosavadní", "Dosavadní"}}[from.Kind]
	if former[0] == "" {
		former = [2]string{"Dosavadní", "Dosavadní"}
	}
	return former[0] + " " + csStep(from, form) + " se " + verb + " jako " + csStep(to, form)
}

// sentence is the order of a point without its new wording.
func (w csWriter) sentence(o *draftOp) string {
	last := o.at.last()
	switch {
	case o.kind == Renumbering:
		return ""
	case last.Part == Footnote && o.kind == Repeal:
		return "Poznámka pod čarou č. " + last.Num + " se zrušuje"
	case last.Part == Footnote:
		return "Poznámka pod čarou č. " + last.Num + " zní"
	case o.kind == Substitution && last.Part == Heading:
		return "Nadpis " + csGenitiveOf(o.at[:len(o.at)-1]) + " zní: „" + o.put + "“"
	case o.kind == Substitution && last.Part == Title:
		return "Název zákona zní: „" + o.put + "“"
	case o.kind == Substitution && last.Part != "":
		return csPlace(o.at[:len(o.at)-1]) + " " + csTexts[last.Part] + " zní: „" + o.put + "“"
	case o.kind == Substitution:
		return w.unit(o, "zní")
	case o.kind == Repeal && o.old == "":
		return w.repealed(o)
	case o.kind == Insertion && len(o.payload) > 0:
		return w.brought(o)
	}
	return w.wording(o)
}

// unit opens new wording of a unit: "V § 3 odstavec 1 zní", "§ 3 včetně nadpisu zní".
func (w csWriter) unit(o *draftOp, verb string) string {
	where, what := o.at[:len(o.at)-1], csStep(o.at.last(), csNominative)
	if o.headed {
		what += " včetně nadpisu"
	}
	if len(where) == 0 {
		return capitalised(what, true) + " " + verb
	}
	return csPlace(where) + " " + what + " " + verb
}

func (w csWriter) repealed(o *draftOp) string {
	last := o.at.last()
	form, verb := csNominative, "zrušuje"
	if last.To != "" {
		form, verb = csPlural, "zrušují"
	}
	what := csStep(last, form)
	with := ""
	if o.headed {
		with = " včetně nadpisu"
		if last.To != "" {
			with = " včetně nadpisů"
		}
	}
	if len(o.at) == 1 {
		return capitalised(what, true) + " se" + with + " " + verb
	}
	return csPlace(o.at[:len(o.at)-1]) + " se " + what + " " + verb
}

// brought opens the wording of new units.
func (w csWriter) brought(o *draftOp) string {
	many := len(o.units) > 1
	u := o.units[0]
	var nums []string
	for _, x := range o.units {
		nums = append(nums, csPrinted(x.Kind, x.Num))
	}
	name := csStep(u, csNominative)
	which, reads := csWhichOf(u.Kind), "zní"
	if many {
		name, reads = csNames[u.Kind][csPlural]+" "+listed(nums, "a"), "znějí"
		which = "které"
		if u.Kind == act.Point {
			which = "která"
		}
		if len(nums) > 2 {
			name = csNames[u.Kind][csPlural] + " " + nums[0] + " až " + nums[len(nums)-1]
		}
	}
	if o.headed {
		reads = "včetně nadpisu " + reads
		if many {
			reads = strings.Replace(reads, "nadpisu", "nadpisů", 1)
		}
	}
	if len(o.beside) == 0 {
		return csPlace(o.at) + " se " + csVerbs(many, "doplňuje ", "doplňují ") + csAccusative(name) + ", " + which + " " + reads
	}
	newly := csNew[u.Kind][0]
	if many {
		newly = csNew[u.Kind][1]
	}
	behind := csAccusative(csStep(o.beside.last(), csNominative))
	verb := csVerbs(many, "vkládá ", "vkládají ")
	if len(o.beside) == 1 {
		return "Za " + behind + " se " + verb + newly + " " + name + ", " + which + " " + reads
	}
	return csPlace(o.beside[:len(o.beside)-1]) + " se za " + behind + " " + verb + newly + " " + name + ", " + which + " " + reads
}

func csWhichOf(k act.Kind) string {
	switch k {
	case act.Point:
		return "které"
	case act.Schedule, act.Part, act.Title:
		return "která"
	}
	return "který"
}

// csAccusative is the accusative of a unit named in the nominative: only feminine
// ones differ.
func csAccusative(s string) string {
	for _, f := range [][2]string{{"příloha ", "přílohu "}, {"hlava ", "hlavu "}} {
		if r, ok := strings.CutPrefix(s, f[0]); ok {
			return f[1] + r
		}
	}
	if r, ok := strings.CutPrefix(s, "část "); ok {
		if x, ok := strings.CutSuffix(r, "á"); ok {
			return "část " + x + "ou"
		}
	}
	return s
}

// csGenitiveOf names the unit whose heading is meant: "§ 3", "části druhé".
func csGenitiveOf(p Path) string {
	var out []string
	for i := len(p) - 1; i >= 0; i-- {
		out = append(out, csStep(p[i], csGenitive))
	}
	return strings.Join(out, " ")
}

// wording is an order on words, on a sentence, or on the mark at the end.
func (w csWriter) wording(o *draftOp) string {
	last := o.at.last()
	at := o.at
	if last.Part == Sentence || last.Part == Number {
		at = at[:len(at)-1]
	}
	end := "Na konci " + csGenitiveOf(at)
	if len(at) > 1 {
		end = csPlace(at[:len(at)-1]) + " se na konci " + csStep(at.last(), csGenitive)
	} else {
		end += " se"
	}
	switch {
	case last.Part == Sentence:
		return end + " doplňuje věta „" + o.put + "“"
	case last.Part == Number && len(o.put) == 1:
		return end + " " + csMarkNames[o.old][0] + " nahrazuje " + csMarkNames[o.put][1]
	case last.Part == Number:
		_, by, _ := csWords(o.put)
		return end + " " + csMarkNames[o.old][0] + " nahrazuje " + strings.Replace(by, "slovy", "slovem", 1)
	case o.kind == Replacement:
		old, _, many := csWords(o.old)
		_, by, _ := csWords(o.put)
		return csPlace(at) + " se " + old + " " + csVerbs(many, "nahrazuje", "nahrazují") + " " + by
	case o.kind == Repeal:
		old, _, many := csWords(o.old)
		return csPlace(at) + " se " + old + " " + csVerbs(many, "zrušuje", "zrušují")
	case o.mark != "":
		mark, _, _ := csWords(o.mark)
		put, _, many := csWords(o.put)
		return csPlace(at) + " se za " + mark + " " + csVerbs(many, "vkládá", "vkládají") + " " + put
	}
	put, _, many := csWords(o.put)
	verb := csVerbs(many, "doplňuje ", "doplňují ")
	if len(at) == 1 {
		return "Na konci textu " + csGenitiveOf(at) + " se " + verb + put
	}
	return csPlace(at[:len(at)-1]) + " se na konci textu " + csStep(at.last(), csGenitive) + " " + verb + put
}
