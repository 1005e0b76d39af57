package check

import (
	"strings"

	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// Czech. The prefix ne- makes the negative verb; the same prefix of adjectives and
// nouns only answers a negation of other languages.
const (
	czechLevels = `§, odst, odstavec, odstavce, odstavci, odstavcem, odstavců, odstavcích, písm, písmeno, písmena, písmene, písmenu, písmeni, písmenem, písmen, písmeny, písmenech, písmenům, bod, bodu, bodem, body, bodů, bodech,
čl, článek, článku, článkem, články, článků, část, části, hlava, hlavy, hlavě, příloha, přílohy, příloze, věta, věty, větě`
	czechNeutral = `dokud ne, nejméně, nejvýše, nejpozději, nejdéle, nejdříve, alespoň, aspoň, maximálně, minimálně, ne déle, ne dříve, ne později, ne kratší, ne delší, ne více, ne méně, nejen, nedosáhl*, nedovršil*, nikoliv pouze, nikoli pouze, nepřesahuj*, nepřesáhn*, nepřekroč*, nepřekračuj*, ne starší, nikoliv starší, nikoli starší, nikoliv později, nikoliv déle, bez ohledu, bez odkladu, bez zbytečných průtahů, bez průtahů, bez zbytečného odkladu`
	czechBounds  = `déle než, dříve než, později než, později, kratší, delší, více než, méně než, přesahuj*, přesáhn*, překroč*, starší, dosáhl*, dovršil*`
	czechHard    = `ne, není, nejsou, nemá, nemají, nemůže, nemohou, nebrání, nesplní, neplní, nečiní, neučiní, nezmění, nemění, nestanoví, nejedná, nekoná, nesmí, nesmějí, nelze, bez, kromě, vyjma, výjimkou, výjimky, nikoli, nikoliv, ledaže`
	czechConcord = `nikdo, nikoho, nikomu, nic, ničeho, žádn*, nikdy, nijak*`
	czechSoft    = `ani, odmít*, zákaz*, zakáz*, zakaz*, pouze, jen, jinak, mimo, zbav*, zanik*, zánik*, jiné, jiný, jiného, jiných, jinou, zruš*, odejm*, odním*, vyluč*, vylouč*, opačném`
	czechSpared  = `nebo, neboť, než, nežli, nemoc*, nemovit*, neděl*, nech*, německ*, nehod*, neustál*, nepřetržit*, nezbytn*, neprodlen*, nejprve, nezávisl*, nenahraditeln*, nebezpeč*, nepřítel*, nedbalost*, bezúhonn*, nepříčetn*, nestrann*, nezletil*, nepřízniv*, neziskov*, nezaměstn*, nepřetrž*, nedílnou, neveřejn*`
)

// czechVerb are endings of finite verbs and participles. Adjectives end in ý, á,
// é and their cases; nouns in -ní, -tí, -ost.
var czechVerb = pattern.New(`(uje|ují|ne|mou|ze|že|hou|de|dou|jde|jí|l|lo|la|li|ly|je|zná|me|má|dá|ává|ívá|ká|ste|sí|čí|ží|dí|tí|ří|ví|at|it|et|ět|ít|át|out|ýt)$`)

// czechVerbalNoun are endings of nouns made of verbs: neposkytnutí may be
// "not to provide" or "failure to provide".
var czechVerbalNoun = pattern.New(`(ení|ání|nutí|etí|ením|áním|nutím)$`)

func newCzech() *language {
	return &language{
		code: lang.Czech, fold: asIs,
		levels: list(czechLevels), listed: list("a, nebo, až, i, do"),
		neutral: list(czechNeutral), bounds: list(czechBounds), hard: list(czechHard), concord: list(czechConcord), soft: list(czechSoft), spared: list(czechSpared),
		negated: czechNegated,
		must:    list("musí, musejí, povinen, povinna, povinno, povinni, povinny, povinnost, povinnosti, třeba"), asFact: list(""),
		may: list("může, mohou, lze, oprávněn, oprávněna, oprávněni, oprávněny, má právo, mají právo, právo, práva, nárok"),
	}
}

func czechNegated(w string) polarity {
	if !strings.HasPrefix(w, "ne") || len([]rune(w)) < 4 || strings.HasPrefix(w, "nej") && !strings.HasPrefix(w, "nejd") && !strings.HasPrefix(w, "nejs") && !strings.HasPrefix(w, "nejedn") {
		return plain
	}
	if czechVerb.MatchString(w) && !czechVerbalNoun.MatchString(w) {
		return firmly
	}
	return softly
}
