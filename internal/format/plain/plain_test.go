package plain

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zanger/internal/format"
)

func mustRead(t *testing.T, src string, h Hints) *format.Parsed {
	t.Helper()
	p, err := Read("t.md", []byte(src), h)
	if err != nil {
		t.Fatal(err)
	}
	out, err := p.Export()
	if err != nil || string(out) != src {
		t.Fatalf("export: %v\n%s", err, cmp.Diff(src, string(out)))
	}
	checkPieces(t, "t.md", p)
	return p
}

// paras joins lines as paragraphs with blank lines between them.
func paras(lines ...string) string { return strings.Join(lines, "\n\n") + "\n" }

func TestTraditions(t *testing.T) {
	cases := []struct {
		name, src, want string
		h               Hints
	}{
		{"a Kazakh act in Russian, with contents, notes and an excluded article", paras("## Оглавление", "Глава 1 . ОБЩЕЕ", "Статья 1 . Помощь",
			"Статья 2 . Исключена Законом РК от 01.02.2020 № 1-VI.", "# О помощи", "Примечание РЦПИ!", "Порядок введения см. ст. 2.", "Преамбула.",
			"## Глава 1 . ОБЩЕЕ", `<a id="st1"></a>`, "### Статья 1 . Помощь", "1. Помощь оказывают:", `   1\) орган;`, "   2 ) лицо:", "бес\u00adплатно;",
			"за плату; V090005560", "3) исключен Законом РК от 01.02.2020 № 1-VI;", "Подробности определяет орган.", "   > *Сноска. Статья 1 с изменением.*",
			"### Статья 2. Отказ", "Сноска. Статья 2 исключена Законом РК.", "Президент", "Республики А. Иванов"), `
chp_1 | Глава 1 | ОБЩЕЕ |  | note: Президент | note: Республики А. Иванов
art_1 | Статья 1 | Помощь |  | note: Сноска. Статья 1 с изменением.
art_1__para_1 | 1. |  | Помощь оказывают:
art_1__para_1__point_1 | 1) |  | орган;
art_1__para_1__point_2 | 2 ) |  | лицо:
art_1__para_1__point_2__al_2 |  |  | бесплатно;
art_1__para_1__point_2__al_3 |  |  | за плату;
art_1__para_1__point_3 | 3) |  |  | excluded | note: исключен Законом РК от 01.02.2020 № 1-VI;
art_1__para_1__subpara_2 |  |  | Подробности определяет орган.
art_2 | Статья 2 | Отказ |  | excluded | note: Сноска. Статья 2 исключена Законом РК.
`, Hints{}},
		{"a Kazakh act in Kazakh, units of all levels", paras("# Көмек туралы", "БІРІНШІ БӨЛІК. ЖАЛПЫ", "1-бөлім. Негіз", "1-кіші бөлім. Мән",
			"2-1-тарау. Түрлер", "1-параграф. Жай", "8-1-бап. Көмек", "1. Мыналарды:", "Орган бақылауды;", "үйлестіруді жүзеге асырады.",
			"Ескерту. 8-1-бап өзгертілді."), `
part_1 | БІРІНШІ БӨЛІК | ЖАЛПЫ | 
part_1__title_1 | 1-бөлім | Негіз | 
part_1__title_1__dvs_1 | 1-кіші бөлім | Мән | 
part_1__title_1__dvs_1__chp_2-1 | 2-1-тарау | Түрлер | 
part_1__title_1__dvs_1__chp_2-1__subchp_1 | 1-параграф | Жай | 
art_8-1 | 8-1-бап | Көмек |  | note: Ескерту. 8-1-бап өзгертілді.
art_8-1__para_1 | 1. |  | Мыналарды:
art_8-1__para_1__al_2 |  |  | Орган бақылауды;
art_8-1__para_1__al_3 |  |  | үйлестіруді жүзеге асырады.
`, Hints{}},
		{"Russian ordinals, Roman numerals with Cyrillic letters, a Latin C", paras("# О мерах", "РАЗДЕЛ ПЕРВЫЙ", "ОБЩАЯ ЧАСТЬ", "Глава ІІ. Сроки", "Cтатья 5-1. Срок",
			"Срок - один день."), `
title_1 | РАЗДЕЛ ПЕРВЫЙ | ОБЩАЯ ЧАСТЬ | 
title_1__chp_2 | Глава ІІ | Сроки | 
art_5-1 | Cтатья 5-1 | Срок | Срок - один день.
`, Hints{}},
		{"a part in the middle of a list belongs to the point before it", paras("### Статья 1. А", "1. Прилагаются:", "1) записка;", "2) расчеты.", "К расчетам нужна таблица.",
			"3) анализ.", "Иное определяет орган."), `
art_1 | Статья 1 | А | 
art_1__para_1 | 1. |  | Прилагаются:
art_1__para_1__point_1 | 1) |  | записка;
art_1__para_1__point_2 | 2) |  | расчеты.
art_1__para_1__point_2__subpara_2 |  |  | К расчетам нужна таблица.
art_1__para_1__point_3 | 3) |  | анализ.
art_1__para_1__subpara_2 |  |  | Иное определяет орган.
`, Hints{Country: "kz", Lang: "ru"}},
		{"a Czech act", paras("---\ntitle: \"Zákon o pomoci\"\ncountry: \"cz\"\neli: \"/eli/cz/sb/2020/5/2021-01-01\"\n---\n# Zákon o pomoci", "## ČÁST DRUHÁ",
			"#### POMOC", "### HLAVA IV", "#### DRUHY", "#### Díl 1", "#### Oddíl první", "##### § 31a", "#### Pomoc", "(1) Pomoc^1) je",
			"- a) úplná,", "- 1. v noci,", "- 2. ve dne,", "- b) částečná,", "poskytuje-li se doma.", "(2) Jinak není.", "#### Společně", "##### § 32",
			"Zákon platí.", "**Novák v. r.**", "^1) Předpis."), `
part_2 | ČÁST DRUHÁ | POMOC |  | note: Novák v. r. | note: ^1) Předpis.
part_2__title_4 | HLAVA IV | DRUHY | 
part_2__title_4__chp_1 | Díl 1 |  | 
part_2__title_4__chp_1__subchp_1 | Oddíl první |  | 
sec_31a | § 31a | Pomoc | 
sec_31a__subsec_1 | (1) |  | Pomoc^1) je / poskytuje-li se doma.
sec_31a__subsec_1__point_a | a) |  | úplná,
sec_31a__subsec_1__point_a__subpoint_1 | 1. |  | v noci,
sec_31a__subsec_1__point_a__subpoint_2 | 2. |  | ve dne,
sec_31a__subsec_1__point_b | b) |  | částečná,
sec_31a__subsec_2 | (2) |  | Jinak není.
part_2__title_4__chp_1__subchp_1__dvs_1 |  | Společně | 
sec_32 | § 32 |  | Zákon platí.
`, Hints{}},
		{"a Czech amending act", paras("# Zákon, kterým se mění zákon o pomoci", "##### Čl. I", "Zákon č. 5/2020 Sb. se mění takto:", "- 1. V § 5:", "- a) odstavec 1 zní:",
			"„(1) Pomoc je „úplná“.“,", "- b) odstavec 2 se zrušuje.", "- 2. Za § 6 se vkládá § 6a, který zní:", "##### „§ 6a", "#### Doprava",
			"(1) Doprava je", "- a) ranní,", "- b) noční.“.", "Dosavadní § 6a se označuje jako § 6b.", "##### Čl. II", "Zákon platí."), `
art_1 | Čl. I |  | Zákon č. 5/2020 Sb. se mění takto:
art_1__subpoint_1 | 1. |  | V § 5:
art_1__subpoint_1__point_a | a) |  | odstavec 1 zní: / „(1) Pomoc je „úplná“.“,
art_1__subpoint_1__point_b | b) |  | odstavec 2 se zrušuje.
art_1__subpoint_2 | 2. |  | Za § 6 se vkládá § 6a, který zní: / „§ 6a / Doprava / (1) Doprava je / a) ranní, / b) noční.“. / Dosavadní § 6a se označuje jako § 6b.
art_2 | Čl. II |  | Zákon platí.
`, Hints{}},
		{"a Kazakh item of an amending act: straight quotes, a heading in them", paras("# О внесении изменений в законы", `      17. В Закон "О помощи" (Ведомости, 2008 г., № 24, ст. 127; 2010 г., № 5):`,
			"      1) статью 8 изложить в следующей редакции:", `## "Статья 8. Орган`, "Орган:", "1) помогает;", `2) следит за Законом "О мерах".";`, "2) в статье 13:",
			"пункт 1 изложить в следующей редакции:", `"1. Лицо просит.";`, `дополнить словами "и пишет".`), `
para_17 | 17. |  | В Закон "О помощи" (Ведомости, 2008 г., № 24, ст. 127; 2010 г., № 5):
para_17__point_1 | 1) |  | статью 8 изложить в следующей редакции: / "Статья 8. Орган / Орган: / 1) помогает; / 2) следит за Законом "О мерах".";
para_17__point_2 | 2) |  | в статье 13:
para_17__point_2__al_2 |  |  | пункт 1 изложить в следующей редакции: / "1. Лицо просит.";
para_17__point_2__al_3 |  |  | дополнить словами "и пишет".
`, Hints{}},
		{"a Moldovan act with raised numbers, one of them lost", paras("LEGE", "Cu privire la ajutor", "T i t l u l  I", "DISPOZIȚII GENERALE", "Capitolul II. Ajutorul",
			"Articolul 27. Scop", "(1) Ajutorul este:", "a) total;", "a^1) rapid;", "b) parțial.", "(11) Se cere la:", "1) primar;", "a) la birou;", "(2) Altfel nu.",
			"[Art.27 al.(2) modificat prin LP1]", "Articolul 27<sup>1</sup>. Drept", "Ajutorul este liber în lege și se dă."), `
title_1 | T i t l u l I | DISPOZIȚII GENERALE | 
title_1__chp_2 | Capitolul II | Ajutorul | 
art_27 | Articolul 27 | Scop |  | note: [Art.27 al.(2) modificat prin LP1]
art_27__para_1 | (1) |  | Ajutorul este:
art_27__para_1__point_a | a) |  | total;
art_27__para_1__point_a-1 | a^1) |  | rapid;
art_27__para_1__point_b | b) |  | parțial.
art_27__para_1-1 | (11) |  | Se cere la:
art_27__para_1-1__point_1 | 1) |  | primar;
art_27__para_1-1__point_1__subpoint_a | a) |  | la birou;
art_27__para_2 | (2) |  | Altfel nu.
art_27-1 | Articolul 27^1 | Drept | Ajutorul este liber în lege și se dă.
`, Hints{}},
		{"a Serbian act: titles above, paragraphs counted, lists below them", paras("ЗАКОН", "О ПОМОЋИ", "I. ОСНОВНЕ ОДРЕДБЕ", "Предмет", "Члан 1.", "Овим законом уређује се помоћ.",
			"Помоћ је:", "1) потпуна;", "2) делимична:", "(1) дању;", "(2) ноћу.", "Помоћ је бесплатна.", "Корисник", "Члан 5а", "Корисник је лице.",
			"Члан 6.", "(1) Захтев се подноси.", "(2) О захтеву се одлучује:", "1) одмах;", "2) касније."), `
chp_1 | I | ОСНОВНЕ ОДРЕДБЕ | 
art_1 | Члан 1 | Предмет | 
art_1__para_1 |  |  | Овим законом уређује се помоћ.
art_1__para_2 |  |  | Помоћ је:
art_1__para_2__point_1 | 1) |  | потпуна;
art_1__para_2__point_2 | 2) |  | делимична:
art_1__para_2__point_2__subpoint_1 | (1) |  | дању;
art_1__para_2__point_2__subpoint_2 | (2) |  | ноћу.
art_1__para_3 |  |  | Помоћ је бесплатна.
art_5а | Члан 5а | Корисник | 
art_5а__para_1 |  |  | Корисник је лице.
art_6 | Члан 6 |  | 
art_6__para_1 | (1) |  | Захтев се подноси.
art_6__para_2 | (2) |  | О захтеву се одлучује:
art_6__para_2__point_1 | 1) |  | одмах;
art_6__para_2__point_2 | 2) |  | касније.
`, Hints{}},
		{"a British act", paras("Help Act 2020", "Part 1", "HELP", "Identifying need", "49 Guidance about help", "(1) The Secretary of State must issue guidance about—",
			"(a) the things which show that—", "(i) a person needs help, or", "(ii) a person needed it;", "(b) arrangements.", "and must publish it.",
			"50A Interpretation", "In this Part—", "“help” means—", "(a) money, or", "(b) advice;", "“person” means a human being."), `
part_1 | Part 1 | HELP | 
part_1__dvs_1 |  | Identifying need | 
sec_49 | 49 | Guidance about help | 
sec_49__subsec_1 | (1) |  | The Secretary of State must issue guidance about— / and must publish it.
sec_49__subsec_1__para_a | (a) |  | the things which show that—
sec_49__subsec_1__para_a__subpara_i | (i) |  | a person needs help, or
sec_49__subsec_1__para_a__subpara_ii | (ii) |  | a person needed it;
sec_49__subsec_1__para_b | (b) |  | arrangements.
sec_50a | 50A | Interpretation | In this Part—
sec_50a__al_2 |  |  | “help” means—
sec_50a__al_2__para_a | (a) |  | money, or
sec_50a__al_2__para_b | (b) |  | advice;
sec_50a__al_3 |  |  | “person” means a human being.
`, Hints{}},
		{"a British instrument with two numbers on one line", paras("The Help Regulations 2020", "Help", "49.—(1) A person may ask for help.", "(2) Help is free.", "(h) not a list",
			"Fees", "50. The fee is nil."), `
sec_49 | 49 | Help | 
sec_49__subsec_1 | (1) |  | A person may ask for help.
sec_49__subsec_2 | (2) |  | Help is free.
sec_49__subsec_2__para_h | (h) |  | not a list
sec_50 | 50 | Fees | The fee is nil.
`, Hints{Country: "gb", Lang: "en"}},
		{"an act of the European Union", paras("DIRECTIVE 2020/1 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL", "Whereas:", "(1) Help is needed in the Member States.", "CHAPTER II", "HELP",
			"Section 1", "Kinds", "Article 5", "Right to help", "1. Member States shall provide help:", "(a) at once;", "(b) where needed:", "(i) by day;", "(ii) by night.",
			"Help shall be free.", "2. Other help may follow.", "Article 6", "Definitions", "For this Directive:", "(1) ‘help’ means aid;", "(2) ‘aid’ means help."), `
chp_2 | CHAPTER II | HELP | 
chp_2__subchp_1 | Section 1 | Kinds | 
art_5 | Article 5 | Right to help | 
art_5__para_1 | 1. |  | Member States shall provide help:
art_5__para_1__point_a | (a) |  | at once;
art_5__para_1__point_b | (b) |  | where needed:
art_5__para_1__point_b__subpoint_i | (i) |  | by day;
art_5__para_1__point_b__subpoint_ii | (ii) |  | by night.
art_5__para_1__subpara_2 |  |  | Help shall be free.
art_5__para_2 | 2. |  | Other help may follow.
art_6 | Article 6 | Definitions | For this Directive:
art_6__point_1 | (1) |  | ‘help’ means aid;
art_6__point_2 | (2) |  | ‘aid’ means help.
`, Hints{}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := mustRead(t, c.src, c.h)
			if got := "\n" + outline(p); got != c.want {
				t.Errorf("read as %s %s\n%s", p.Expression.Country, p.Expression.Lang, cmp.Diff(c.want, got))
			}
		})
	}
}
