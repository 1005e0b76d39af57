package check

import (
	"strings"

	"zanger/internal/lang"
)

// Romanian, without diacritics: consolidated texts spell one word in three ways.
const (
	romanianLevels  = `art, articol*, alin, aliniat*, alineat*, lit, litera, literei, litere, literele, pct, punct, punctul, punctului, puncte, punctele, capitol*, cap, sectiun*, anex*, teza`
	romanianNeutral = `pana nu, pina nu, cel mult, maximum, minimum, maxim, minim, nu mai tarziu, nu mai tirziu, nu mai mult, nu mai putin, nu numai, nu doar, nu depas*, sa nu depas*, nu mai devreme, nu mai mica, nu mai mic, nu mai mare, cel putin, nu a implinit, nu au implinit, nu a atins, nu au atins, fara a aduce atingere, fara intirziere, fara intarzieri, fara aminare, fara amanare, fara intarziere`
	romanianBounds  = `mai tarziu, mai tirziu, mai mult de, mai putin de, mai devreme, mai mica, mai mic, mai mare, depas*, a implinit, au implinit, a atins`
	romanianHard    = `nu, fara, exceptia, exceptiile, exceptind, exceptand, n`
	romanianConcord = `nici, niciun, nicio, niciunul, niciuna, niciodata, nimeni, nimic`
	romanianSoft    = `indiferent, lips*, refuz*, interzi*, interzic*, doar, numai, decat, decit, afara, inceteaz*, incet*, privar*, privat de, privata de, lipsit*, scutit*, apatri*, inafara, respin*`
	romanianSpared  = `necesar*, necesit*, negoci*, neamului, net, nepot*, nevo*, neaparat*, nemijlocit*, nervo*, neurolog*`
)

var romanianLetters = strings.NewReplacer("ă", "a", "â", "a", "î", "i", "ș", "s", "ş", "s", "ț", "t", "ţ", "t")

func newRomanian() *language {
	return &language{
		code: lang.Romanian, fold: romanianLetters.Replace,
		levels: list(romanianLevels), listed: list("si, sau, ori, la, pana, pina"),
		neutral: list(romanianNeutral), bounds: list(romanianBounds), hard: list(romanianHard), concord: list(romanianConcord), soft: list(romanianSoft), spared: list(romanianSpared),
		negated: func(w string) polarity {
			if strings.HasPrefix(w, "ne") && len(w) > 5 || strings.HasPrefix(w, "incapa") || strings.HasPrefix(w, "imposib") || strings.HasPrefix(w, "ilegal") || strings.HasPrefix(w, "inadmis") {
				return softly
			}
			return plain
		},
		must: list("trebuie, obligat, obligata, obligati, obligate, obligatia, obligatiile, sunt datori, este dator"), asFact: list("urmeaza"),
		may: list("poate, pot, are dreptul, au dreptul, dreptul, drepturi, drept, in drept, beneficiaza"),
	}
}
