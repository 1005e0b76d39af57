package amend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
)

// kzForms are the changes of words that are meant throughout a text, in every
// grammatical form (the formula "по всему тексту … соответственно"). In a plain run
// other forms than the bill's are refused, with what each would become.
func (d *doc) kzForms(pl place, path Path, old, put string, o *Order, opt Options) ([]change, error) {
	forms := slices.DeleteFunc(d.otherForms(pl, old, put), func(f form) bool {
		return slices.ContainsFunc(o.Old, func(w string) bool { return w != old && strings.EqualFold(w, f.at.words()) })
	}) // the bill says itself what becomes of forms that it lists
	exact, err := d.kzSpots(pl, path, old, true)
	if err != nil && len(forms) == 0 {
		return nil, err
	}
	var said []string
	known := true
	for _, f := range forms {
		s := f.at.words() + " → " + f.put
		if f.put == "" {
			s, known = f.at.words()+" → ?", false
		}
		if !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	switch {
	case !known:
		return nil, refuse("%s: %q stands there in other forms too, and what they become is not known", path, clip(old)).among(said...)
	case len(forms) > 0 && !opt.AcceptInflected:
		return nil, refuse("%s: %q stands there in other forms too; --accept-inflected replaces them", path, clip(old)).among(said...)
	}
	var cs []change
	for _, s := range exact {
		if o.Kind == Repeal {
			s = withSpace(s)
		}
		cs = append(cs, change{s, put})
	}
	for _, f := range forms {
		cs = append(cs, change(f))
	}
	return cs, nil
}

// otherForms finds words that look like forms of others, with what they become: ""
// where that is not known.
func (d *doc) otherForms(pl place, old, put string) []form {
	want := strings.Fields(old)
	code := d.bill.Drafting.Lang
	var out []form
	owners := d.claimedOwners(pl.node)
	for _, s := range pl.scope {
		if n := owners[s.line]; n != nil && d.rewritten(n) != nil {
			continue
		}
		words := wordsIn(s)
		for i := 0; i+len(want) <= len(words); i++ {
			at := stretch{s.line, words[i].from, words[i+len(want)-1].to}
			if at.words() == old || !looksLikeForm(code, words[i:i+len(want)], want) || d.putHere(at) != nil {
				continue
			}
			out = append(out, form{at, formOf(code, at.words(), old, put)})
		}
	}
	return out
}

// looksLikeForm reports whether words may be a form of those wanted. Kazakh declines
// the last word only, with suffixes of any length; English adds a few letters.
func looksLikeForm(code string, got []stretch, want []string) bool {
	for i, w := range want {
		a, b := strings.ToLower(got[i].words()), strings.ToLower(w)
		last := i+1 == len(want)
		switch {
		case a == b:
		case code == lang.Russian && sameStem(a, b):
		case code == lang.Kazakh && last && strings.HasPrefix(a, withoutLast(b)) && utf8.RuneCountInString(a) <= utf8.RuneCountInString(b)+9:
		case code == lang.English && last && (a == b+"s" || a == b+"es" || strings.HasSuffix(b, "y") && a == strings.TrimSuffix(b, "y")+"ies" || a+"s" == b || a+"es" == b):
		default:
			return false
		}
	}
	return true
}

// withoutLast cuts off a last letter that is voiced before a suffix.
func withoutLast(s string) string {
	r, n := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune("пкқ", r) {
		return s
	}
	return s[:len(s)-n]
}

// formOf returns put in the form in which form is of old, "" where that is not known.
func formOf(code, form, old, put string) string {
	if put == "" {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(form)
	if strings.EqualFold(form, old) {
		return capitalised(put, unicode.IsUpper(first))
	}
	got, ok := lang.Transfer(code, form, old, put)
	if !ok {
		return ""
	}
	if unicode.IsUpper(first) {
		return capitalised(got, true)
	}
	return got
}
