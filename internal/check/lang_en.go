package check

import (
	"strings"

	"zanger/internal/lang"
)

// English.
const (
	englishLevels = `article, articles, art, arts, section, sections, sec, secs, s, ss, subsection, subsections, paragraph, paragraphs, para, paras,
subparagraph, subparagraphs, point, points, letter, letters, item, items, part, parts, chapter, chapters, schedule, annex, clause, §, line, lines, sentence`
	englishNeutral = `without hindrance, without delay, without undue delay, without unnecessary delay, without unreasonable delay, no matter, if not earlier, at least, at most, at the latest, at the earliest, maximum, minimum, minimal, up to, not later, no later, not less, no less, not fewer, no fewer, not more, no more, not earlier, no earlier, not exceed*, not to exceed, not only,
not below, not lower, not higher, not older, not younger, not longer, no longer than, not above, not under, not over, whether or not, not shorter, has not attained, have not attained, has not reached, have not reached, not attained, not reached, not turned`
	englishHard = `not, cannot, without, except, excepting, unless, exception, no`
	englishSoft = `other than, stateless, absence, absent, lack*, refus*, fail*, prohibit*, forbid*, forbidden, irrespective, regardless, unable, inabil*,
incapa*, inact*, illegal*, unlawful*, non, only, besides, contrary, otherwise, depriv*, exempt*, cease*, no longer, in addition, under age, impossible, impossibility, ban, banned, exclud*,
apart from, outside, invalid, invalidity of, unreliab*, untrue, unjustified, unfounded, unaccompanied, undocumented, insufficient*, inadmissib*, inappropriat*, incomplete, incorrect*,
irregular, involuntar*, unemploy*, unfavourabl*, disappl*, disobey*`
	englishConcord = `nor, neither, nobody, none, nothing, never`
	englishBounds  = `later than, later, less than, fewer than, more than, earlier than, exceed*, older than, younger than, longer than, higher than, lower than, shorter than, has reached, have reached, has attained, have attained, reached the age, attained the age`
)

func newEnglish() *language {
	return &language{
		code: lang.English, fold: asIs,
		levels: list(englishLevels), listed: list("and, or, to, the, both"),
		neutral: list(englishNeutral), bounds: list(englishBounds), hard: list(englishHard), concord: list(englishConcord), soft: list(englishSoft),
		negated: func(w string) polarity {
			if strings.HasPrefix(w, "un") && len(w) > 6 && !strings.HasPrefix(w, "under") && !strings.HasPrefix(w, "uni") {
				return softly
			}
			return plain
		},
		must: list("must, obliged, duty, duties, required to, has to, have to, bound to, obligation"), asFact: list("shall"),
		may: list("may, can, entitled, right, rights, allowed, permitted, power"),
	}
}
