package amend

import (
	"regexp"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

// czechGrammar holds the phrases of Czech amending acts. Legislative rules of the
// Government, part five (arts 54–66), and the older customs that consolidated texts
// still carry: "vypouští se" for repeals, "připojuje se" for insertions.
func czechGrammar() *grammar {
	g := &grammar{
		quotes:     quotes{open: "„", close: "“”"},
		everywhere: true, // as consolidated texts of the collection of laws have it
		verbs:      map[string]verb{},
		appends:    map[string]bool{},
		clauses:    map[string]Step{},
		clause:     set("část části částí"),
		wordings: set("slovo slova slov slova_v_závorce slovo_v_závorce číslo čísla číslice číslici číslovka číslovku číslovky text texty částka částku částky údaj údaje výraz výrazy",
			"zkratka zkratku zkratky spojka spojku datum data označení odkaz odkazy pojem pojmy tato_slova toto_slovo věta_slova slovní_spojení procento sazba písmeno_slova letopočet rok název symbol značka značku značky část_věty závěr_věty",
			"hodnota hodnotu hodnoty zlomek zlomky předložka předložku předložky lhůta lhůtu lhůty doba dobu koeficient koeficienty kód kódy znak znaky jméno jména citace citaci ustanovení písmeno písmena zájmeno zájmena adresa adresu vzorec formulace formulaci část_textu sousloví spojení_slov rozmezí interval římská_číslice římskou_číslici římské_číslice arabská_číslice arabskou_číslici pořadové_číslo"),
		by: set("slovem slovy číslem čísly číslicí číslicemi číslovkou číslovkami textem texty částkou částkami údajem údaji výrazem výrazy",
			"zkratkou zkratkami spojkou datem daty označením odkazem odkazy pojmem pojmy těmito_slovy letopočtem rokem názvem sazbou symbolem značkou značkami",
			"hodnotou hodnotami zlomkem zlomky předložkou předložkami lhůtou lhůtami dobou koeficientem koeficienty kódem kódy znakem znaky jménem citací ustanovením ustanoveními písmenem písmeny zájmenem adresou vzorcem formulací částí_textu procentem slovním_spojením slovními_spojeními souslovím rozmezím intervalem římskou_číslicí římskými_číslicemi arabskou_číslicí arabskými_číslicemi pořadovým_číslem spojkami názvy roky letopočty daty"),
		marks:       map[string]string{"tečka": ".", "tečku": ".", "čárka": ",", "čárku": ",", "středník": ";", "dvojtečka": ":", "dvojtečku": ":"},
		byMarks:     map[string]string{"tečkou": ".", "čárkou": ",", "středníkem": ";", "dvojtečkou": ":"},
		sentences:   set("věta větu věty větě větách vět tato_věta tyto_věty nová_věta"),
		bySentences: set("větou větami touto_větou těmito_větami"),
		in:          set("v ve k ke u do pod_označení pod_označením pod"),
		after:       set("za"),
		before:      set("před"),
		atEnd:       set("na_konci na_konec"),
		atStart:     set("na_začátku na_začátek na_počátku"),
		units:       map[string]act.Kind{},
		parts:       map[string]Step{},
		tables:      map[string]Part{},
		numberSigns: set("č.", "číslo"),
		ordinals:    map[string]int{},
		tens:        map[string]int{},
		to:          set("až"),
		and:         set("a i nebo"),
		which:       set("který která které jenž jež kterými"),
		with:        set("včetně i_s spolu_s s"),
		withMarks: set("včetně_odkazu_na_poznámku_pod_čarou včetně_odkazů_na_poznámku_pod_čarou včetně_odkazů_na_poznámky_pod_čarou a_to_včetně_odkazu_na_poznámku_pod_čarou a_to_včetně_odkazů_na_poznámku_pod_čarou a_to_včetně_odkazů_na_poznámky_pod_čarou",
			"včetně_odkazu_na_ni včetně_odkazů_na_ni včetně_odkazů_na_ně včetně_odkazu_na_tuto_poznámku_pod_čarou včetně_odkazů_na_tuto_poznámku_pod_čarou včetně_odkazů_na_tyto_poznámky_pod_čarou včetně_odkazů_na_tyto_poznámky včetně_středníku"),
		noteRef:   set("odkaz_na_poznámku_pod_čarou odkazu_na_poznámku_pod_čarou odkaz_na_poznámku odkaz odkazu_na_poznámku"),
		byNoteRef: set("odkazem_na_poznámku_pod_čarou odkazem_na_poznámku odkazem"),
		above:     set("nad nad_označení nad_číselné_označení"),
		except:    set("s_výjimkou kromě vyjma"),
		former:    set("dosavadní stávající dosavadního dosavadním"),
		as:        set("jako"),
		throughout: set("v_celém_textu_zákona v_celém_textu_vyhlášky v_celém_textu_nařízení v_celém_textu_nařízení_vlády v_celém_zákoně v_celé_vyhlášce v_celém_nařízení v_celém_textu v_textu_celé_vyhlášky v_textu_celého_zákona",
			"ve_všech_ustanoveních_zákona ve_všech_ustanoveních_vyhlášky ve_všech_ustanoveních_nařízení ve_všech_ustanoveních v_textu_zákona v_textu_vyhlášky v_textu_nařízení v_celém_znění v_celém_znění_zákona v_celém_znění_vyhlášky v_celém_předpise v_celém_předpisu v_zákoně ve_vyhlášce v_nařízení_vlády v_celém_nařízení_vlády v_celém_zákoníku v_celém_textu_zákoníku v_celém_textu_předpisu v_celém_textu_opatření v_textu_celého_nařízení v_textu_celého_nařízení_vlády v_celém_textu_tohoto_zákona v_celém_textu_této_vyhlášky v_textu_nařízení_vlády"),
		always: set("vždy všude ve_všech_případech na_všech_místech všechna všechny veškerá ve_všech_výskytech"),
		times:  map[string]int{},
		inflected: set("v_příslušném_pádě v_příslušném_pádu v_příslušných_pádech v_odpovídajícím_pádě v_odpovídajícím_pádu v_odpovídajících_pádech ve_všech_pádech v_příslušném_tvaru v_odpovídajícím_tvaru v_příslušných_tvarech v_příslušném_gramatickém_tvaru v_odpovídajícím_gramatickém_tvaru ve_všech_tvarech",
			"v_příslušném_čísle_a_pádě v_příslušném_pádě_a_čísle v_příslušném_mluvnickém_tvaru v_příslušných_gramatických_tvarech ve_správném_pádě ve_správném_tvaru v_jednotném_i_množném_čísle"),
		between:     set("mezi"),
		instead:     set("místo namísto na_místo"),
		wholes:      set("zákona vyhlášky nařízení nařízení_vlády opatření předpisu"),
		holders:     set("písmene odstavce bodu"),
		onto:        set("na"),
		byUnits:     set("odstavcem odstavci písmenem písmeny bodem body číslem čísly"),
		skip:        set("jakož do_zákona do_vyhlášky do_nařízení do_nařízení_vlády jednak zbývající ostatní následující novou novým novými následujícího v_následujícím v_tomto pod_označení_paragrafu pod_označením_paragrafu ustanoveních v_závorce tohoto této těchto tomto téže témže se nový nová nové nového novým nově zároveň současně dále též také tyto tento tato toto tímto těmito a_to ustanovení ustanovením další dalším text_: tak taktéž rovněž zní_takto takto přičemž mění_a k_zákonu k_vyhlášce k_nařízení k_nařízení_vlády"),
		back:        map[act.Kind]bool{act.Subsection: true, act.Point: true, act.Subpoint: true},
		numbering:   set("číslování_odstavců číslování_odstavce číslování_odstavce_1 označování_odstavců"),
		stops:       csStops,
		designation: set("označení číselné_označení"),
		rank: map[act.Kind]int{act.Schedule: 1, act.Part: 2, act.Title: 3, act.Chapter: 4, act.Subchapter: 5, act.Division: 6,
			act.Article: 7, act.Section: 8, act.Subsection: 9, act.Point: 10, act.Subpoint: 11},
	}
	each(g.appends, true, "doplňuje doplňují doplní připojuje připojují připojí")
	each(g.clauses, Step{Part: Clause, Num: ";", Ord: 2}, "za_středníkem")
	each(g.clauses, Step{Part: Clause, Num: ";", Ord: 1}, "před_středníkem")
	each(g.verbs, replaces, "nahrazuje nahrazují nahradí")
	each(g.verbs, inserts, "vkládá vkládají doplňuje doplňují připojuje připojují přidává přidávají vsouvá vsouvají vloží doplní zařazuje zařazují doplňuje_o doplňují_o rozšiřuje_o uvádí uvádějí vepíše")
	each(g.verbs, repeals, "zrušuje zrušují vypouští vypouštějí vypustí ruší škrtá škrtají pozbývá_platnosti pozbývají_platnosti pozbývá_účinnosti pozbývají_účinnosti")
	each(g.verbs, reads, "zní znějí mění_takto")
	each(g.verbs, renumbers, "označuje označují označí přečísluje přečíslují přečíslovávají přečíslovává přečíslovává_na přečíslovávají_na přečísluje_na přečíslují_na")

	each(g.units, act.Section, "§ §§ paragraf paragrafu paragrafy")
	each(g.units, act.Subsection, "odst. odst odstavec odstavce odstavci odstavcem odstavců odstavcích odstavcům")
	each(g.units, act.Point, "písm. písm písmeno písmena písmene písmenu písmeni písmenem písmeny písmenech písmen")
	each(g.units, act.Subpoint, "bod bodu bodě body bodem bodů bodech bodům")
	each(g.units, act.Article, "čl. čl článek článku článkem články článků článcích")
	each(g.units, act.Part, "část části částí částmi")
	each(g.units, act.Title, "hlava hlavy hlavě hlavu hlavou")
	each(g.units, act.Chapter, "díl dílu dílem díly dílů dílech kapitola kapitoly kapitole kapitolu kapitolou")
	each(g.units, act.Subchapter, "oddíl oddílu oddílem oddíly oddílů oddílech")
	each(g.units, act.Division, "pododdíl pododdílu pododdílem pododdíly")
	each(g.units, act.Schedule, "příloha přílohy příloze přílohu přílohou přílohách příloh")

	each(g.parts, Step{Part: Heading}, "nadpis_pod_ním nadpisu_pod_ním nadpis nadpisu nadpisem nadpisy nadpise nadpisů nadpisech nadpisům názvu název názvem")
	each(g.parts, Step{Part: GroupHeading}, "nadpis_nad_označením nadpisu_nad_označením nadpis_nad nadpisu_nad nadpise_nad nadpisem_nad nadpisy_nad nadpisech_nad skupinový_nadpis_nad skupinového_nadpisu_nad skupinovém_nadpisu_nad společný_nadpis_nad společném_nadpisu_nad nadpisu_nad_ním nadpis_nad_ním nadpisu_nad_nimi skupinového_nadpisu skupinovým_nadpisem")
	each(g.parts, Step{Part: LeadIn}, "úvodní_části_ustanovení úvodní_část_ustanovení úvodní_části_textu úvodní_část_textu úvodní_části úvodní_část návětí předvětí úvodní_větě úvodní_věta úvodní_text úvodním_textu uvozovací_větě uvozovací_věta uvozovací_části uvozovací_část úvodním_ustanovení uvozovacím_ustanovení úvodní_ustanovení uvozovací_ustanovení textu_před_písmenem_a) text_před_písmenem_a) části_před_písmenem_a) část_před_písmenem_a) slovech_před_písmenem_a) větě_před_písmenem_a) textu_před_bodem_1 text_před_bodem_1 úvodní_větě_vyhlášky úvodní_věta_vyhlášky úvodní_větě_nařízení úvodní_věta_nařízení úvodní_větě_nařízení_vlády úvodní_věta_nařízení_vlády úvodní_větě_zákona úvodní_věta_zákona uvozovací_větě_vyhlášky uvozovací_věta_vyhlášky preambuli preambule")
	each(g.parts, Step{Part: Closing}, "závěrečné_části_ustanovení závěrečná_část_ustanovení závěrečné_části_textu závěrečná_část_textu závěrečné_části závěrečná_část závěr_ustanovení závěru_ustanovení závěrečné_ustanovení závěrečném_ustanovení závěrečný_text závěrečném_textu")
	each(g.parts, Step{Part: Clause, Num: ";", Ord: 2}, "části_věty_za_středníkem část_věty_za_středníkem závěr_věty_za_středníkem text_za_středníkem textu_za_středníkem slova_za_středníkem slovech_za_středníkem za_středníkem věta_za_středníkem větu_za_středníkem větě_za_středníkem věty_za_středníkem část_za_středníkem části_za_středníkem")
	each(g.parts, Step{Part: Clause, Num: ";", Ord: 1}, "části_věty_před_středníkem část_věty_před_středníkem text_před_středníkem textu_před_středníkem slova_před_středníkem před_středníkem věta_před_středníkem větu_před_středníkem větě_před_středníkem část_před_středníkem části_před_středníkem")
	each(g.parts, Step{Part: OwnText}, "text textu textem dosavadní_znění_textu znění")
	each(g.parts, Step{Part: Title}, "názvu_zákona názvu_vyhlášky názvu_nařízení název_zákona název_vyhlášky název_nařízení názvu_nařízení_vlády název_nařízení_vlády")
	each(g.parts, Step{Part: Footnote}, "poznámka_pod_čarou poznámky_pod_čarou poznámce_pod_čarou poznámku_pod_čarou poznámkou_pod_čarou poznámek_pod_čarou poznámkách_pod_čarou poznámkami_pod_čarou poznámka poznámky poznámce poznámku poznámkou poznámek")

	each(g.tables, Table, "tabulka tabulky tabulce tabulku tabulkou tabulek tabulkách tabulkám")
	each(g.tables, Row, "řádek řádku řádky řádkem řádků řádcích řádkům řádek_s_pořadovým_číslem řádku_s_pořadovým_číslem řádky_s_pořadovým_číslem řádky_s_pořadovými_čísly řádcích_s_pořadovými_čísly řádek_číslo pořadové_číslo pořadovém_čísle pořadových_číslech položka položky položce položku položkou položek položkách")

	each(g.tables, Column, "sloupec sloupce sloupci sloupcem sloupců sloupcích")

	for i, stem := range fieldsOf(csOrdinals) {
		endings := fieldsOf("ý á é ého ému ém ým ou ých ými")
		if i == 0 || i == 2 {
			endings = fieldsOf("í ího ímu ím ích ími")
		}
		for _, e := range endings {
			g.ordinals[stem+e] = i + 1
		}
	}
	for i, stem := range fieldsOf(csTens) {
		for _, e := range fieldsOf("ý á é ého ému ém ým ou ých ými") {
			g.tens[stem+e] = 10 * (i + 2)
		}
	}
	each(g.times, 2, "dvakrát (_dvakrát) v_obou_případech na_obou_místech obě oboje")
	each(g.times, 3, "třikrát (_třikrát) ve_všech_třech_případech")
	each(g.times, 4, "čtyřikrát (_čtyřikrát)")
	each(g.ordinals, 1, "prvý prvá prvé prvého prvou prvém")
	each(g.ordinals, -1, "poslední posledního poslednímu posledním")
	return g
}

// czech is the drafting language of Czech amending acts.
func czech() *Drafting {
	return &Drafting{Tag: "cs-CZ", Country: "cz", Lang: "cs", read: readCzech, writer: csWriter{},
		Caption:     regexp.MustCompile(`^(?i:tabulka)(?:\s+(?:č\.\s*)?(\d+(?:\.\s?\d+)*[a-z]?)\b)?`),
		TableNote:   regexp.MustCompile(`^(?:Vysvětliv\p{L}+|Poznámk\p{L}+|Legenda):?$|^(?:\^(?:\d+|\*+)|\*+\)?) `),
		Unprintable: csUnprintable, Variants: csVariants, HeadNumber: csHeadNumber,
		Signs: map[act.Kind]string{act.Part: "Část|ČÁST", act.Title: "Hlava|HLAVA", act.Chapter: "Díl|DÍL|Kapitola|KAPITOLA", act.Subchapter: "Oddíl|ODDÍL", act.Article: "Článek|Čl.|ČLÁNEK"},
		Final: regexp.MustCompile(`(?i)(?:zákon|vyhláška|nařízení|opatření|předpis) nabýv\p{L}* účinnosti`)}
}

// csVariants: sums in acts from before 1993 are in crowns of Czechoslovakia.
func csVariants(words string) []string {
	if v := csCrown.ReplaceAllString(words, "${1}Kčs${2}"); v != words {
		return []string{v}
	}
	return nil
}

var csCrown = pattern.New(`(\d )Kč($|\P{L})`)
