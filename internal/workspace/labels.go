package workspace

// labels are the words of lists in one language.
type labels struct {
	acts, repealed, checked, articles, known                                                                  string
	readAs, concepts, alsoAt, amending, checkedUnit                                                           string
	hits, noHits, page, version, title                                                                        string
	file, outcome, text, reason, ofFiles                                                                      string
	indexUpToDate, indexBuilt, allWell, wrong, corpus, revisions, index, noIndex, stale, ask, superseded, own string

	shelf map[string]string // by what was done
}

var labelTable = map[string]*labels{
	"en": {
		acts: "Acts", repealed: "repealed by %s, from %s",
		checked: "%d of %d articles checked", articles: "Articles", known: "known as of %s",
		hits: "Articles found: %d, for “%s”", noHits: "Nothing was found for “%s”.", page: "Shown: %d to %d. For more: --from %d",
		readAs: "Read as: %s", concepts: "concepts: %s", alsoAt: "see also %s", amending: "an amending act", checkedUnit: "checked",
		version: "also in %s", title: "Found in the title or headings",
		file: "File", outcome: "Outcome", text: "Text", reason: "Reason or findings", ofFiles: "Files",
		indexUpToDate: "The index is up to date: %d texts, %d provisions.", indexBuilt: "The index was built: %d texts, %d provisions.",
		allWell: "Nothing is wrong.", wrong: "Wrong", corpus: "%d texts come with the program",
		revisions: "%d revisions in your library", index: "index %s with %d provisions", noIndex: "no index yet: the first search builds it",
		superseded: "earlier wording, changed since", own: "your own file",
		stale: "texts changed since the index was built: the next search brings it up to date", ask: "%d queries asked, %d answered wrongly",
		shelf: map[string]string{"packed": "Packed into %s: %d revisions.", "added": "Added from %s: %d revisions.",
			"removed": "Removed %s: %d revisions.", "known": "Already there: %d.",
			"judgements": "Files of judgements on concordances: %d.", "judged": "%d judgements on concordances"},
	},
	"ru": {
		acts: "Акты", repealed: "утратил силу: %s, с %s",
		checked: "сверено статей: %d из %d", articles: "Статьи", known: "по состоянию на %s",
		hits: "Найдено статей: %d, запрос «%s»", noHits: "По запросу «%s» ничего не найдено.", page: "Показаны %d–%d. Дальше: --from %d",
		readAs: "Понято как: %s", concepts: "понятия: %s", alsoAt: "см. также %s", amending: "акт о внесении изменений", checkedUnit: "сверено",
		version: "также: %s", title: "Найдено в названии или заголовках",
		file: "Файл", outcome: "Итог", text: "Текст", reason: "Причина или замечания", ofFiles: "Файлы",
		indexUpToDate: "Указатель не требует обновления: текстов %d, положений %d.", indexBuilt: "Указатель построен: текстов %d, положений %d.",
		allWell: "Всё в порядке.", wrong: "Неверно", corpus: "текстов в составе программы: %d",
		revisions: "записей в вашей библиотеке: %d", index: "указатель %s, положений: %d", noIndex: "указателя ещё нет: его построит первый поиск",
		superseded: "прежняя редакция, с тех пор изменена", own: "ваш файл",
		stale: "тексты изменились после построения указателя: его обновит следующий поиск", ask: "запросов: %d, неверных ответов: %d",
		shelf: map[string]string{"packed": "Упаковано в %s, записей: %d.", "added": "Добавлено из %s, записей: %d.",
			"removed": "Удалено: %s, записей: %d.", "known": "Уже были: %d.",
			"judgements": "Файлов с суждениями о соответствии: %d.", "judged": "суждений о соответствии: %d"},
	},
	"kk": {
		acts: "Актілер", repealed: "күші жойылды: %s, %s бастап",
		checked: "салыстырылған баптар: %d/%d", articles: "Баптар", known: "%s жағдай бойынша",
		hits: "Табылған баптар: %d, сұрау «%s»", noHits: "«%s» сұрауы бойынша ештеңе табылмады.", page: "Көрсетілгені: %d–%d. Келесісі: --from %d",
		readAs: "Былай түсінілді: %s", concepts: "ұғымдар: %s", alsoAt: "қараңыз: %s", amending: "өзгерістер енгізетін акт", checkedUnit: "салыстырылған",
		version: "сондай-ақ: %s", title: "Атауынан немесе тақырыптардан табылды",
		file: "Файл", outcome: "Нәтиже", text: "Мәтін", reason: "Себебі немесе ескертулер", ofFiles: "Файлдар",
		indexUpToDate: "Көрсеткіш жаңартуды қажет етпейді: мәтін %d, ереже %d.", indexBuilt: "Көрсеткіш құрылды: мәтін %d, ереже %d.",
		allWell: "Бәрі дұрыс.", wrong: "Қате", corpus: "бағдарламамен бірге келетін мәтіндер: %d",
		revisions: "кітапханаңыздағы жазбалар: %d", index: "көрсеткіш %s, ережелер: %d", noIndex: "көрсеткіш әлі жоқ: оны алғашқы іздеу құрады",
		superseded: "бұрынғы редакция, содан бері өзгерген", own: "сіздің файлыңыз",
		stale: "көрсеткіш құрылғаннан кейін мәтіндер өзгерді: оны келесі іздеу жаңартады", ask: "сұраулар: %d, қате жауаптар: %d",
		shelf: map[string]string{"packed": "%s мұрағатына салынды, жазба: %d.", "added": "%s мұрағатынан қосылды, жазба: %d.",
			"removed": "Алынды: %s, жазба: %d.", "known": "Бұрыннан бар: %d.",
			"judgements": "Сәйкестік туралы пайым файлдары: %d.", "judged": "сәйкестік туралы пайымдар: %d"},
	},
}

func labelsFor(lang string) *labels {
	if l := labelTable[lang]; l != nil {
		return l
	}
	return labelTable["en"]
}
