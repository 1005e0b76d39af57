package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lookAlikes are Cyrillic letters with the Latin letters that are drawn as they
// are. The short i and the upper one of Ukrainian and Kazakh stand in Roman
// numerals; h and ə are typed for Kazakh һ and ә.
var lookAlikes = func() map[rune]rune {
	m := map[rune]rune{}
	cyrillic, latin := []rune("авеіјкмнорстухһәАВЕІЈКМНОРСТУХҺӘ"), []rune("abeijkmhopctyxhəABEIJKMHOPCTYXHƏ")
	for i, c := range cyrillic {
		m[c] = latin[i]
	}
	for _, small := range "вкмнт" { // only the capitals of these look alike
		delete(m, small)
	}
	return m
}()

// sameWord reports whether two words differ only in how they are written, and
// adds to found in what.
func sameWord(old, new string, found map[Reason]bool) bool {
	a, b := strings.ReplaceAll(old, "\u00ad", ""), strings.ReplaceAll(new, "\u00ad", "")
	if a == b {
		found[Spacing] = true // soft hyphens
		return true
	}
	if isSign(a) || isSign(b) { // "№ 5" and "№5"
		if x, y := marks(a), marks(b); x == y {
			found[Spacing] = true
			return true
		}
		return false
	}
	first := !strings.HasSuffix(a, ")") && !strings.HasSuffix(b, ")") // "a)" is a label
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if r != s {
			why, ok := sameLetter(r, s, first && (len(a) > n || prepositions[fold(a)]))
			if !ok {
				return false
			}
			for _, w := range why {
				if w == FirstLetter && (isNumber(old) || isNumber(new)) {
					return false
				}
				found[w] = true
			}
		}
		a, b, first = a[n:], b[m:], false
	}
	return a == b
}

// sameLetter says in what two letters differ, if they are one letter all the
// same. The case of single letters counts: they are labels.
func sameLetter(r, s rune, first bool) ([]Reason, bool) {
	var why []Reason
	if strings.ContainsRune(dashes, r) && strings.ContainsRune(dashes, s) {
		return []Reason{Dash}, true
	}
	if strings.ContainsRune(quotes, r) && strings.ContainsRune(quotes, s) {
		return []Reason{Quotation}, true
	}
	if x, y := plainYo(r), plainYo(s); x != r || y != s {
		if r, s = x, y; !first && r != s {
			return nil, false
		}
		why = append(why, Yo)
	}
	if r != s && first && unicode.ToLower(r) == unicode.ToLower(s) {
		return append(why, FirstLetter), true
	}
	if r == s {
		return why, true
	}
	x, y := latin(r), latin(s)
	if x == y {
		return append(why, LookAlike), true
	}
	if first && unicode.ToLower(x) == unicode.ToLower(y) {
		return append(why, FirstLetter, LookAlike), true
	}
	return nil, false
}

// prepositions are words of one letter that begin sentences. In Latin script such
// a letter may just as well be a label.
var prepositions = wordSet("а в и к о с у я")

func plainYo(r rune) rune {
	switch r {
	case 'ё':
		return 'е'
	case 'Ё':
		return 'Е'
	}
	return r
}

func latin(r rune) rune {
	if l, ok := lookAlikes[r]; ok {
		return l
	}
	return r
}

// fold is a word in small letters, ё as е.
func fold(w string) string {
	for _, r := range w {
		if r == 'ё' || lower(r) != r {
			return strings.ReplaceAll(strings.ToLower(w), "ё", "е")
		}
	}
	return w // as most words are
}

// isSign reports whether a token is "№" or "§", with a number or without.
func isSign(tok string) bool { return strings.HasPrefix(tok, "№") || strings.HasPrefix(tok, "§") }

// isNumber reports whether a word has digits, or is a Roman numeral.
func isNumber(w string) bool {
	if w == "" {
		return false
	}
	roman := true
	for _, r := range w {
		if unicode.IsNumber(r) {
			return true
		}
		roman = roman && strings.ContainsRune("IVXLCDM", latin(r))
	}
	if r, n := utf8.DecodeRuneInString(w); n == len(w) { // C, D, L and M alone are letters
		return strings.ContainsRune("IVX", latin(r))
	}
	return roman
}

// negations turn a norm round, in each language.
var negations = wordSet(
	"no not nor never neither none cannot without except", // English
	"не нет ни нельзя без кроме",                          // Russian
	"емес жоқ", // Kazakh
	"ne není nejsou nesmí žádný žádná žádné bez kromě", // Czech
	"nu nici fără", // Romanian
	"ne ni nije nisu nema bez osim није нису нема осим", // Serbian
)

// prefixes negate the word that they begin: "недействителен", "neplatný".
var prefixes = [...]string{"не", "ne", "un", "in", "im", "non-", "без", "бес"}

// substantive says why a change of words may change the law. What both texts
// have at their ends is left out.
func substantive(a, b []piece) Verdict {
	head := 0
	for head < len(a) && head < len(b) && a[head].word == b[head].word {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail].word == b[len(b)-1-tail].word {
		tail++
	}
	found := map[Reason]bool{}
	for _, ps := range [][]piece{a, b} {
		for i := head; i < len(ps)-tail; i++ {
			found[kindOfWord(ps, i)] = true
		}
	}
	if negated(a[head:len(a)-tail], b[head:len(b)-tail]) {
		found[Negation] = true
	}
	return verdict(found)
}

// negated reports whether one text has a word that the other has with a prefix
// that negates it.
func negated(a, b []piece) bool {
	folded := func(ps []piece) map[string]bool {
		set := make(map[string]bool, len(ps))
		for _, p := range ps {
			set[fold(p.word)] = true
		}
		return set
	}
	x, y := folded(a), folded(b)
	for _, sets := range [][2]map[string]bool{{x, y}, {y, x}} {
		for w := range sets[0] {
			for _, p := range prefixes {
				if bare, ok := strings.CutPrefix(w, p); ok && bare != "" && sets[1][bare] {
					return true
				}
			}
		}
	}
	return false
}

// kindOfWord says what word i of a text is.
func kindOfWord(ps []piece, i int) Reason {
	w := ps[i].word
	small := fold(w)
	near := func(set map[string]bool) bool {
		return i > 0 && set[fold(ps[i-1].word)] || i+1 < len(ps) && set[fold(ps[i+1].word)]
	}
	switch {
	case negations[small]:
		return Negation
	case isSign(w) || units[small] || strings.HasSuffix(w, ")"): // "a)"
		return Citation
	case !isNumber(w):
		if months[small] {
			return Date
		}
		return Wording
	case isDate(w) || near(months):
		return Date
	case near(units) || i > 0 && isSign(ps[i-1].word) || strings.HasPrefix(ps[i].gap, ")") || strings.Contains(w, "-"):
		return Citation
	}
	return Number
}

// isDate reports whether a number is written as a day: "10.07.2012", "2012-07-10".
func isDate(w string) bool {
	digits, parts := 0, 1
	for _, r := range w {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '.' || r == '-' || r == '/':
			parts++
		default:
			return false
		}
	}
	return parts == 3 && digits >= 6 && digits <= 8
}

var (
	// units are the words beside which a number says where something stands.
	units = wordSet(
		"article articles section sections subsection paragraph paragraphs point schedule part chapter",
		"статья статьи статье статьей статей статью ст пункт пункта пункте пунктом пунктов п подпункт подпункта подпункте подпунктом подпунктов пп часть части частью абзац абзаца абзаце глава главы главе раздел раздела",
		"бап бабы бабының бабына бабында баптың бапта бапқа баптар тармақ тармағы тармағының тармақтың тармақта тармақша тармақшасы тармақшасының бөлік бөлігі бөлігінің тарау тарауы",
		"odst odstavec odstavce písm písmeno bod bodu čl článek hlava část zákona",
		"art articol articolul articolului alin alineat alineatul lit litera pct capitolul",
		"član člana članu stav stava tačka tačke члан члана члану став става тачка тачке",
	)
	months = wordSet(
		"january february march april may june july august september october november december",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря года",
		"қаңтар қаңтардағы ақпан ақпандағы наурыз наурыздағы сәуір сәуірдегі мамыр мамырдағы маусым маусымдағы шілде шілдедегі тамыз тамыздағы қыркүйек қыркүйектегі қазан қазандағы қараша қарашадағы желтоқсан желтоқсандағы жылғы жылдың",
		"ledna února března dubna května června července srpna září října listopadu prosince",
		"ianuarie februarie martie aprilie mai iunie iulie septembrie octombrie noiembrie decembrie",
		"januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра godine године",
	)
)
