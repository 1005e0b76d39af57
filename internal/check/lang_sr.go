package check

import (
	"strings"

	"zanger/internal/check/number"
	"zanger/internal/lang"
)

// Serbian, in Latin letters; texts in Cyrillic are folded to them.
const (
	serbianLevels  = `član, člana, članu, članom, članovi, članova, članovima, čl, stav, stava, stavu, stavom, stavovi, stavova, st, tačka, tačke, tački, tačku, tač, tačaka, tačkama, alineja, alineje, glava, glave, glavi, odeljak, odeljka, podtačka, podtačke`
	serbianNeutral = `dok ne, dok se ne, najmanje, najviše, najkasnije, najduže, najranije, ne duže, ne dužem, ne duži, ne kraće, ne kraći, ne kraćem, ne kasnije, ne više, ne manje, ne samo, nije navrši*, nisu navrši*, ne starij*, ne mlađ*, ne ranije, ni duži, ni kraći, ni duže, bez obzira, bez odlaganja`
	serbianBounds  = `duže od, dužem od, duži od, kraće od, kraći od, kraćem od, kasnije, više od, manje od, starij*, mlađ*, ranije, navrši*`
	serbianHard    = `ne, nije, nisu, neće, nema, nemaju, nemoj*, bez, osim, izuzetno od, izuzev, izuzetkom, nisam, nismo`
	serbianConcord = `ni, niti, nijed*, nikakv*, niko, nikog*, nikom*, ništa, nikad*`
	serbianSoft    = `osim ako, izuzetno, odbij*, odbi*, zabran*, samo, jedino, prestan*, prestaj*, lišen*, van, izvan, suprotno, lišav*, ukid*, apatrid*, onemoguć*, odust*`
	serbianSpared  = `nedelj*, neophod*, nega, nege, negu, nezi, neki, neke, neka, nekog, neko, nekom, nekim, neposredn*, nesreć*, nekretn*, nepokretn*, nezavisn*, negativn*, bezbed*, bezuslovn*, neposred*, nedugo, neodložn*`
)

func newSerbian() *language {
	return &language{
		code: lang.Serbian, fold: number.Latin,
		levels: list(serbianLevels), listed: list("i, ili, do"),
		neutral: list(serbianNeutral), bounds: list(serbianBounds), hard: list(serbianHard), concord: list(serbianConcord), soft: list(serbianSoft), spared: list(serbianSpared),
		negated: func(w string) polarity {
			if strings.HasPrefix(w, "ne") && len([]rune(w)) > 5 || strings.HasPrefix(w, "bez") && len([]rune(w)) > 6 {
				return softly
			}
			return plain
		},
		must: list("mora, moraju, dužan, dužna, dužno, dužni, dužne, obavezan, obavezna, obavezno, obavezni, obaveza, obaveze"), asFact: list(""),
		may: list("može, mogu, ima pravo, imaju pravo, pravo, prava, ovlašćen*"),
	}
}
