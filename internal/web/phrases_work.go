package web

// workPhrases are those of the pages on which something is made.
var workPhrases = map[string][2]string{
	"There is no folder for your work: it cannot be kept.": {"Нет папки для вашей работы: сохранить её нельзя.", "Жұмысыңызға арналған қалта жоқ: оны сақтау мүмкін емес."},
	"This piece of work is not here.":                      {"Такой работы здесь нет.", "Мұндай жұмыс мұнда жоқ."},
	"Throw this work away":                                 {"Удалить эту работу", "Бұл жұмысты жою"},
	"or a file":                                            {"или файл", "немесе файл"},
	"line %d":                                              {"строка %d", "%d-жол"},
	"What to look at: %d":                                  {"На что посмотреть: %d", "Назар аударыңыз: %d"},
	"Begin":                                                {"Начать", "Бастау"},

	// bill
	"Bill workbench": {"Работа с законопроектом", "Заң жобасымен жұмыс"},
	"Carry a bill out on an act and see what becomes of every instruction, or let zanger compare an edited text with the act.": {
		"Внесите законопроект в акт и посмотрите, что стало с каждой поправкой, или дайте сравнить с актом его исправленный текст.",
		"Заң жобасын актіге енгізіп, әр түзетудің не болғанын көріңіз немесе түзетілген мәтінді актімен салыстырыңыз."},
	"Act that is amended":      {"Изменяемый акт", "Өзгертілетін акт"},
	"As it stands on":          {"В редакции на день", "Мына күнгі редакцияда"},
	"Name of your work":        {"Название работы", "Жұмыс атауы"},
	"Kept work":                {"Сохранённая работа", "Сақталған жұмыс"},
	"What you give":            {"Что вы даёте", "Не бересіз"},
	"a bill with instructions": {"законопроект с поправками", "түзетулері бар заң жобасы"},
	"the act as it shall read": {"акт в будущей редакции", "актінің болашақ редакциясы"},
	"words replaced throughout: in their other grammatical forms too": {"замена слов по всему тексту: и в других грамматических формах", "бүкіл мәтіндегі сөздерді ауыстыру: басқа грамматикалық тұлғаларда да"},
	"Kept as a file: %s":                     {"Сохранено файлом: %s", "Файл түрінде сақталған: %s"},
	"The same bill in the other language":    {"Тот же законопроект на другом языке", "Сол заң жобасы басқа тілде"},
	"Keep and carry out":                     {"Сохранить и внести", "Сақтап, енгізу"},
	"Instructions":                           {"Поправки", "Түзетулер"},
	"Carried out: %d":                        {"Внесено: %d", "Енгізілгені: %d"},
	"Refused: %d":                            {"Не внесено: %d", "Енгізілмегені: %d"},
	"For another act: %d":                    {"Для другого акта: %d", "Басқа актіге: %d"},
	"No amendment: %d":                       {"Не поправка: %d", "Түзету емес: %d"},
	"Read: %d":                               {"Прочитано: %d", "Оқылғаны: %d"},
	"Carried out":                            {"Внесена", "Енгізілді"},
	"Refused":                                {"Не внесена", "Енгізілмеді"},
	"For another act":                        {"Для другого акта", "Басқа актіге"},
	"No amendment":                           {"Не поправка", "Түзету емес"},
	"Not yet in effect":                      {"Ещё не действует", "Әлі қолданысқа енбеген"},
	"Nearest:":                               {"Ближайшее:", "Ең жақыны:"},
	"What it comes to":                       {"Что получается", "Нәтижесі"},
	"Word with tracked changes":              {"Word с исправлениями", "Түзетулері бар Word"},
	"Consolidated text":                      {"Текст с изменениями", "Өзгерістер енгізілген мәтін"},
	"Record":                                 {"Протокол", "Хаттама"},
	"Nothing in the act changes.":            {"В акте ничего не меняется.", "Актіде ештеңе өзгермейді."},
	"The two language texts compared":        {"Сравнение текстов на двух языках", "Екі тілдегі мәтіндерді салыстыру"},
	"Choose an act and give the text first.": {"Сначала выберите акт и дайте текст.", "Алдымен актіні таңдап, мәтін беріңіз."},

	"The bill that makes it": {"Законопроект, который к этому приводит", "Осыған әкелетін заң жобасы"},

	"Carried out on the act, it gives this very text: %d changes.": {"Внесённый в акт, он даёт именно этот текст, изменений: %d.", "Актіге енгізілгенде дәл осы мәтінді береді, өзгерістер: %d."},

	// memorandum
	"Memoranda": {"Записки", "Жазбалар"},
	"A memorandum is plain Markdown. Every reference to law in it is looked up; one that does not resolve stops the build, with its line.": {
		"Записка — обычный Markdown. Каждая ссылка на право проверяется; неверная останавливает сборку с указанием строки.",
		"Жазба – кәдімгі Markdown. Құқыққа әр сілтеме тексеріледі; қатесі жолы көрсетіліп, құрастыруды тоқтатады."},
	"You have no memoranda yet.":               {"У вас ещё нет записок.", "Сізде әлі жазбалар жоқ."},
	"An empty memorandum":                      {"Пустая записка", "Бос жазба"},
	"A copy of the worked example":             {"Копия готового примера", "Дайын үлгінің көшірмесі"},
	"Open":                                     {"Открыть", "Ашу"},
	"Keep and check":                           {"Сохранить и проверить", "Сақтап, тексеру"},
	"Checks":                                   {"Проверки", "Тексерулер"},
	"Every reference resolves.":                {"Все ссылки верны.", "Барлық сілтемелер дұрыс."},
	"Citations: %d, recommendations: %d.":      {"Ссылок: %d, рекомендаций: %d.", "Сілтемелер: %d, ұсынымдар: %d."},
	"Preview":                                  {"Просмотр", "Қарап шығу"},
	"It cannot be built yet: %d to put right.": {"Пока не собирается, исправить: %d.", "Әзірге құрастырылмайды, түзетілетіні: %d."},
	"Editor":                                   {"Редактор", "Редактор"},
	emptyMemo:                                  {emptyMemoRu, emptyMemoKk},

	// import
	"Add a text of an act to your library: a Word file, a saved page of an official site, XML, PDF, Markdown or plain text. You see how it was read before anything is stored.": {
		"Добавьте в библиотеку текст акта: файл Word, сохранённую страницу официального сайта, XML, PDF, Markdown или простой текст. До сохранения вы увидите, как он прочитан.",
		"Кітапханаңызға акт мәтінін қосыңыз: Word файлы, ресми сайттың сақталған беті, XML, PDF, Markdown немесе жай мәтін. Сақталғанға дейін оның қалай оқылғанын көресіз."},
	"File":                 {"Файл", "Файл"},
	"or drag a file here":  {"или перетащите файл сюда", "немесе файлды осында сүйреңіз"},
	"Read it":              {"Прочитать", "Оқу"},
	"Choose a file first.": {"Сначала выберите файл.", "Алдымен файлды таңдаңыз."},
	"Your library has this very file already.": {"Этот самый файл уже есть в библиотеке.", "Дәл осы файл кітапханаңызда бар."},
	"Stored in your library.":                  {"Сохранено в вашей библиотеке.", "Кітапханаңызға сақталды."},
	"Short name":                               {"Краткое имя", "Қысқа атау"},
	"Found":                                    {"Найдено", "Табылды"},
	"Outline":                                  {"Структура", "Құрылымы"},
	"and %d more":                              {"и ещё %d", "және тағы %d"},
	"What the file does not say":               {"Чего файл не говорит", "Файлда айтылмағаны"},
	"Title":                                    {"Название", "Атауы"},
	"In force on":                              {"Действует на", "Қолданыста болған күні"},
	"Address of the act (IRI)":                 {"Адрес акта (IRI)", "Акт мекенжайы (IRI)"},
	"Read again":                               {"Прочитать заново", "Қайта оқу"},
	"Store in the library":                     {"Сохранить в библиотеке", "Кітапханаға сақтау"},

	// help
	"How to use zanger": {"Как пользоваться zanger", "zanger қалай қолданылады"},
	"Type words or an idea in any of six languages. “Words in quotation marks” are taken as they stand; a minus leaves a word out. A citation such as kz-sss Article 6(8) leads straight to the provision. Each hit says why it came.": {
		"Введите слова или понятие на любом из шести языков. «Слова в кавычках» ищутся как есть; минус исключает слово. Ссылка вроде kz-sss ст. 6 пп. 8) ведёт прямо к положению. У каждого найденного сказано, почему оно найдено.",
		"Алты тілдің кез келгенінде сөз не ұғым жазыңыз. «Тырнақшадағы сөздер» сол күйінде ізделеді; минус сөзді алып тастайды. kz-sss 6-баптың 8) тармақшасы сияқты сілтеме бірден ережеге апарады. Әр табылғанның қасында неге табылғаны айтылады."},
	"Reading": {"Чтение", "Оқу"},
	"Choose a day: you get the law as it stood. Where a later change may have touched a provision and nobody can vouch for it, zanger says so instead of guessing. Citations in the text are links; rest on one to see the provision.": {
		"Выберите день и получите закон, каким он был. Где положения могло коснуться позднейшее изменение и поручиться за него нельзя, zanger так и говорит, а не гадает. Ссылки в тексте ведут к положениям; задержитесь на ссылке, чтобы увидеть положение.",
		"Күнді таңдасаңыз, заңның сол күнгі мәтінін аласыз. Кейінгі өзгеріс қозғауы мүмкін, ешкім кепіл бола алмайтын ережелер туралы zanger болжамай, солай деп айтады. Мәтіндегі сілтемелер ережелерге апарады; ережені көру үшін сілтеменің үстінде тоқтаңыз."},
	"Every text says whose words it gives: official, a translation, or a working text. Working texts are our own rendering for reading and comparing, never the official words. “Checked” means that a second reader compared it with an official text.": {
		"Каждый текст говорит, чьи это слова: официальный текст, перевод или рабочий текст. Рабочие тексты — наше изложение для чтения и сравнения, а не официальные слова. «Сверено» значит, что второй читатель сравнил его с официальным текстом.",
		"Әр мәтін кімнің сөзі екенін айтады: ресми мәтін, аударма не жұмыс мәтіні. Жұмыс мәтіндері – оқып, салыстыруға арналған өз мазмұндауымыз, ресми сөздер емес. «Салыстырылған» – екінші оқырман оны ресми мәтінмен салыстырғанын білдіреді."},
	"Paste or upload a bill: each instruction is carried out or refused with the reason, and nothing else changes. You get the changes marked, the comparative table and the consolidated text.": {
		"Вставьте или загрузите законопроект: каждая поправка вносится или отклоняется с указанием причины, и ничего другого не меняется. Вы получите текст с выделенными изменениями, сравнительную таблицу и текст с изменениями.",
		"Заң жобасын қойыңыз не жүктеңіз: әр түзету енгізіледі немесе себебі айтылып, енгізілмейді, басқа ештеңе өзгермейді. Өзгерістер белгіленген мәтінді, салыстырма кестені және өзгерістер енгізілген мәтінді аласыз."},
	"Keys":                                 {"Клавиши", "Пернелер"},
	"to the search field":                  {"к полю поиска", "іздеу өрісіне"},
	"next and previous hit or provision":   {"следующее и предыдущее положение", "келесі және алдыңғы ереже"},
	"add the hit to the comparison":        {"добавить в сравнение", "салыстыруға қосу"},
	"close a preview":                      {"закрыть просмотр", "қарап шығуды жабу"},
	"For programs":                         {"Для программ", "Бағдарламаларға"},
	"The same answers can be had as data:": {"Те же ответы можно получить данными:", "Сол жауаптарды деректер түрінде алуға болады:"},
}

const emptyMemoRu = `---
title: Новая записка
as-of: 2013-05-24
lang: ru
---

# Действующее право

Основание закреплено в [@kz-sss ст. 6 пп. 8)].

:::gist kz-sss ст. 6 пп. 8)
:::
`

const emptyMemoKk = `---
title: Жаңа жазба
as-of: 2013-05-24
lang: kk
---

# Қолданыстағы құқық

Негіз мына жерде бекітілген: [@kz-sss 6-баптың 8) тармақшасы].

:::gist kz-sss 6-баптың 8) тармақшасы
:::
`
