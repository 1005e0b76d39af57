package definition

// The patterns are tried in order. A term is what stands before the verb or the dash.
const (
	quoted = `[“"«„](?P<term>[^“”"«»„]{2,120})[”"»“]`
	dash   = `^(?P<term>(?:[^—–:;.()]|\([^()]*\)){2,200}?)\s+[—–-]\s+(?P<body>.+)`
)

var english = rules{
	headings: []string{"definition", "interpretation", "notion", "meaning", "concept", "terms"},
	signs:    []string{"“", "\"", "«", "„", "mean", "is understood"},
	anywhere: []string{
		`^(?:For the purposes? of [^,]{1,80},\s*|In this [A-Za-z0-9 ]{1,40},?\s*)?(?:(?:A|An|The|a|an|the)\s+)?` + quoted +
			`[^.;]{0,60}?\s(?:means|mean|denotes|denote|shall mean|has the meaning|have the meaning|is understood as|is used as|has the same meaning)\b(?P<body>.+)`,
		`^(?:(?:A|An|The|a|an|the)\s+)?` + quoted + `(?:,[^,]{1,40},| of a person)?\s(?:is|are)\s(?P<body>(?:a|an|the|any|every|someone|whoever|anyone|one|those|what|such)\b.+)`,
		`^By ` + quoted + `[^.;]{0,40}?\s(?:means?)\b(?P<body>.+)`,
		`^(?:(?:For the purposes? of|In) this [A-Z][a-z]+\s+|For the purposes? of [^,]{1,60},\s*)?(?:(?:A|An|The|a|an|the)\s+)?(?P<term>[A-Za-z][A-Za-z’' -]{2,90}?) (?:shall mean|means|mean) (?P<body>(?:a|an|the|any|every|such|only|each|all|[a-z]).+)`,
		`^(?:(?:In|For the purposes? of) [^,]{1,60},\s*)?(?:(?:A|An|The|a|an|the)\s+)?(?P<term>[a-zA-Z][a-zA-Z ’'-]{2,80}?) is (?:understood as|understood to be) (?P<body>.+)`,
		`\bis\s` + quoted + `\s(?P<body>if\b.*)`,
	},
	inArticle: []string{dash},
	notTerm:   `^(?:what|to|need|consider|that|those|these|by|if|where)\b|\b(?:by|other|sufficient|what|any|all|which|own|of|no)$`,
}

var russian = rules{
	headings: []string{"понят", "определени", "термин", "толкован", "значени"},
	signs:    []string{"“", "\"", "«", "„", "понима", "означа", "призна", "считается"},
	anywhere: []string{
		quoted + `[^.;]{0,60}?\s(?:означает|означают|понимается|имеет то же значение|имеет значение)(?P<body>.+)`,
		quoted + `\s+[—–-]\s+(?P<body>.+)`,
		`^(?:В [^,]{1,60}\s)?[Пп]од\s+(?P<term>[^,.;:]{2,100}?)\s+(?:в настоящ[^ ]+ [^ ]+\s+|для целей настоящ[^ ]+ [^ ]+\s+)?понима[ею]тся\s+(?P<body>.+)`,
		`^(?P<term>[А-ЯЁа-яё][А-ЯЁа-яё -]{2,90}?) (?:означает|означают) (?P<body>.+)`,
		`^(?:Для целей [^,]{1,60}\s)?(?P<term>[А-ЯЁа-яё][а-яё -]{2,90}?) (?:признаётся|признается|считается) (?P<body>(?:лицо|физическое|человек|так|каждый|любой|любое).+)`,
	},
	inArticle: []string{dash},
}

var kazakh = rules{
	headings: []string{"ұғым", "анықтама", "термин"},
	signs:    []string{"“", "\"", "«", "„", "деп"},
	anywhere: []string{
		quoted + `\s+[—–-]\s+(?P<body>.+)`,
		`^(?P<term>[^,.;:—–]{2,100}?)\s+деп\s+(?P<body>.+(?:түсініледі|танылады).*)`,
	},
	inArticle: []string{dash},
}

var czech = rules{
	headings: []string{"vymezení", "pojm", "výklad", "definic"},
	signs:    []string{"rozum", "považuj"},
	anywhere: []string{
		`^(?P<term>\p{L}[\p{L} ]{2,90}?)\s+se\s+(?:pro účely [^,.;]{1,40}?\s+|v tomto zákoně\s+|podle tohoto zákona\s+)?rozum(?:í|ějí)\s+(?P<body>.+)`,
		`^(?:Pro účely [^,.;]{1,40}?\s)?se\s+(?P<term>\p{L}[\p{L} ]{2,90}?)\s+rozumí\s+(?P<body>.+)`,
		`^Za\s+(?P<term>\p{L}[\p{L} ]{2,60}?)\s+se\s+(?:pro účely [^,.;]{1,40}?\s+)?považuj[ei]\s+(?P<body>.+)`,
	},
	inArticle: []string{dash, `^(?P<term>\p{L}[\p{L} ]{2,90}?)\s+se\s+považuj[ei]\s+(?P<body>.+)`},
}

var romanian = rules{
	headings: []string{"noțiun", "definiț", "definit", "termen"},
	signs:    []string{"“", "\"", "«", "„", "înțelege"},
	anywhere: []string{
		quoted + `\s+(?:înseamnă|semnifică|desemnează)\s+(?P<body>.+)`,
		`^[Pp]rin\s+(?P<term>[^,.;:]{2,90}?)\s+se\s+înțelege\s+(?P<body>.+)`,
	},
	inArticle: []string{dash},
}

var serbian = rules{
	headings: []string{"значењ", "појмов", "појам", "дефиниц", "značenj", "pojmov", "pojam", "definic"},
	signs:    []string{"“", "\"", "«", "„", "подразумева", "podrazumeva", "смислу", "smislu"},
	anywhere: []string{
		quoted + `\s+(?:означава|označava|јесте|jeste|је|je)\s+(?P<body>.+)`,
		`^(?:Под|Pod)\s+(?P<term>[^,.;:]{2,90}?)\s+(?:се подразумева|se podrazumeva|подразумева се|podrazumeva se)\s+(?P<body>.+)`,
		`^(?P<term>\p{L}[\p{L} ]{2,60}?),?\s+(?:у смислу овог закона|u smislu ovog zakona),?\s+(?:јесте|jeste|је|je|сматра се|smatra se)\s+(?P<body>.+)`,
	},
	inArticle: []string{dash, `^(?P<term>\p{L}[\p{L} ]{2,60}?)\s+(?:јесте|jeste|означава|označava)\s+(?P<body>.+)`},
}
