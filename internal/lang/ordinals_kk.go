package lang

import "strings"

// Kazakh ordinals: units 1 to 10, tens alone, and tens before a unit.
const (
	kazakhUnits    = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы"
	kazakhOrdinals = kazakhUnits + " оныншы он_бірінші он_екінші он_үшінші он_төртінші он_бесінші " +
		"он_алтыншы он_жетінші он_сегізінші он_тоғызыншы"
	kazakhTenths = "жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы"
	kazakhTens   = "жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"
)

func kazakhTable() ordinalTable {
	t := ordinalTable{map[string]int{}, map[string]int{}}
	index(t.final, FoldKazakh(kazakhUnits), 1, 0)
	index(t.final, FoldKazakh("оныншы"), 10, 0)
	index(t.final, FoldKazakh(kazakhTenths), 10, 10)
	index(t.tens, "он", 10, 0)
	index(t.tens, FoldKazakh(kazakhTens), 10, 10)
	return t
}

// spaced turns the underscores of a table into spaces.
func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }
