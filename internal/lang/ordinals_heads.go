package lang

import (
	"strings"
	"sync"
)

// Ordinal words that number parts of acts in languages whose ordinals are not
// read elsewhere: část druhá, partea a doua, део други. Czech compounds have two
// words, as in dvacátá první. Each word stands for its place in the list;
// spellings of one number are joined by a slash.
const (
	czechStems = "prvn druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct " +
		"šestnáct sedmnáct osmnáct devatenáct"
	czechTenStems = "dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát"
	czechEndings  = "í ý á é ího ého ím ou ém ímu ému"

	romanianOrdinals = "întâi/întîi/întâia/întîia/unu doua/doilea/doi treia/treilea/trei patra/patrulea/patru cincea/cincilea/cinci " +
		"șasea/şasea/șaselea/şaselea șaptea/şaptea opta/optulea noua/nouălea zecea/zecelea"

	serbianStems = "prv/прв drug/друг treć/трећ četvrt/четврт pet/пет šest/шест sedm/седм osm/осм devet/девет deset/десет " +
		"jedanaest/једанаест dvanaest/дванаест trinaest/тринаест četrnaest/четрнаест petnaest/петнаест " +
		"šesnaest/шеснаест sedamnaest/седамнаест osamnaest/осамнаест devetnaest/деветнаест dvadeset/двадесет"
	serbianEndings = "i a o og oj om ом и а о ог ој"
)

var (
	czechOrdinals    = sync.OnceValue(func() map[string]int { return inflected(czechStems, czechEndings, 1) })
	czechTenOrdinals = sync.OnceValue(func() map[string]int { return inflected(czechTenStems, czechEndings, 10) })
	serbianOrdinals  = sync.OnceValue(func() map[string]int { return inflected(serbianStems, serbianEndings, 1) })
	romanianNumbers  = sync.OnceValue(func() map[string]int { return inflected(romanianOrdinals, "", 1) })
)

// inflected maps every stem with every ending to its number. Tens count from 20.
func inflected(stems, endings string, step int) map[string]int {
	ends := strings.Fields(endings)
	if len(ends) == 0 {
		ends = []string{""}
	}
	m := map[string]int{}
	for i, list := range strings.Fields(stems) {
		n := i + 1
		if step > 1 {
			n = (i + 2) * step
		}
		for stem := range strings.SplitSeq(list, "/") {
			for _, e := range ends {
				m[stem+e] = n
			}
		}
	}
	return m
}

// ReadHeadOrdinal reads an ordinal word in a heading, such as PRVNÍ in ČÁST PRVNÍ,
// at the start of words in any case of letters. It returns its value and how many
// words it took, 0 if there is none.
func ReadHeadOrdinal(code string, words []string) (n, used int) {
	if len(words) > 3 {
		words = words[:3]
	}
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = FoldScript(w)
	}
	if len(folded) == 0 {
		return 0, 0
	}
	switch code {
	case Czech:
		return czechOrdinal(folded)
	case Serbian:
		if n := serbianOrdinals()[folded[0]]; n > 0 {
			return n, 1
		}
		return 0, 0
	case Romanian:
		return romanianOrdinal(folded)
	}
	return ReadOrdinal(code, folded)
}

func czechOrdinal(words []string) (n, used int) {
	if ten := czechTenOrdinals()[words[0]]; ten > 0 {
		if len(words) > 1 {
			if unit := czechOrdinals()[words[1]]; unit > 0 && unit < 10 {
				return ten + unit, 2
			}
		}
		return ten, 1
	}
	if n := czechOrdinals()[words[0]]; n > 0 {
		return n, 1
	}
	return 0, 0
}

// romanianOrdinal reads întâi, a doua, al doilea.
func romanianOrdinal(words []string) (n, used int) {
	if (words[0] == "a" || words[0] == "al") && len(words) > 1 {
		n, used = romanianOrdinal(words[1:])
		if used > 0 {
			used++
		}
		return n, used
	}
	if n := romanianNumbers()[words[0]]; n > 0 {
		return n, 1
	}
	return 0, 0
}
