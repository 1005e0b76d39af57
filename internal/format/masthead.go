package format

import "zanger/internal/pattern"

// masthead are the lines above the title of an act or a draft: that it is a draft,
// and what kind of act of which state. Law 480-V art. 22(2) names them apart from
// the title.
var masthead = pattern.New(`(?i)^(?:проект(?: закона)?|законопроект|жоба|заң жобасы|(?:конституционный )?(?:закон|кодекс) республики казахстан|` +
	`қазақстан республикасының (?:конституциялық )?(?:заңы|кодексі)|draft(?: law)?|law of the republic of kazakhstan|návrh(?: zákona)?|proiect(?: de lege)?|нацрт(?: закона)?|nacrt(?: zakona)?)$`)

// IsMasthead reports whether a line stands above the title of an act and is not it:
// "Проект", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН".
func IsMasthead(line string) bool { return masthead.MatchString(line) }
