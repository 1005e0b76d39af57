package amend

import (
	"errors"
	"os"
	"strings"
	"testing"

	"zanger/internal/act/acttest"
	"zanger/internal/format"
)

// draftedText is the act of the gold in a language, of lamps in Czech.
func draftedText(t *testing.T, lang string) string {
	t.Helper()
	if lang == "cs" {
		return lampAct
	}
	src, err := os.ReadFile("testdata/kz/act_" + lang + ".md")
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// draftText reads an act as those of its country are read.
func draftText(t *testing.T, lang string, src []byte) *format.Parsed {
	t.Helper()
	if lang == "cs" {
		return parse(t, string(src))
	}
	return readKzText(t, "act.md", src, lang)
}

func tagOf(lang string) string {
	if lang == "cs" {
		return "cs-CZ"
	}
	return lang + "-KZ"
}

// drafted drafts the bill from old to new and checks that carrying it out gives new.
func drafted(t *testing.T, lang, old, new string) *Draft {
	t.Helper()
	dr := ByTag(tagOf(lang))
	a, b := draftText(t, dr.Lang, []byte(old)), draftText(t, dr.Lang, []byte(new))
	d, err := DraftBill(a, b, dr, DraftOptions{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	if !d.Exact || string(d.Result.Text) != new {
		t.Errorf("the bill does not give the new text:\n%s\n---\n%s", d.Bill, d.Result.Text)
	}
	if wrong := d.Result.Record.Verify([]byte(old), d.Result.Text); len(wrong) > 0 {
		t.Errorf("record: %q", wrong)
	}
	return d
}

// TestDraftedFormulae: which formula says which change.
func TestDraftedFormulae(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		edit       []string // pairs: what stands in the act, what comes in its place
		says       []string // paragraphs of the bill
	}{
		{"F9 words", "ru", []string{"чистым и исправным", "сухим и исправным"}, []string{"в пункте 1 статьи 5 слово «чистым» заменить словом «сухим»."}},
		{"F10 figures", "ru", []string{"12 расчетных", "14 расчетных"}, []string{"в пункте 2 статьи 5 цифры «12» заменить цифрами «14»."}},
		{"F8 words behind words", "ru", []string{"выдает пользователю расписку", "выдает пользователю заверенную расписку"}, []string{"пункт 3 статьи 5 после слова «пользователю» дополнить словом «заверенную»."}},
		{"F7 words at the end", "ru", []string{"расписку о возврате.", "расписку о возврате фонаря."}, []string{"пункт 3 статьи 5 дополнить словом «фонаря»."}},
		{"F12 words go", "ru", []string{"чистым и исправным", "исправным"}, []string{"в пункте 1 статьи 5 слова «чистым и» исключить."}},
		{"F1 new wording", "ru", []string{"3. Пункт проката выдает пользователю расписку о возврате.", "3. Расписка не выдается."}, []string{"пункт 3 статьи 5 изложить в следующей редакции:", "«3. Расписка не выдается.»."}},
		{"F3 heading", "ru", []string{"Статья 6. Жалоба", "Статья 6. Обжалование решений"}, []string{"заголовок статьи 6 изложить в следующей редакции:", "«Статья 6. Обжалование решений»."}},
		{"F4 point", "ru", []string{"2) документа, удостоверяющего личность;", "2) документа, удостоверяющего личность;\n\n2-1) адреса;"}, []string{"пункт 1 статьи 3 дополнить подпунктом 2-1) следующего содержания:", "«2-1) адреса;»."}},
		{"F5 abzac at the end", "ru", []string{"размер залога;", "размер залога;\n\nформу расписки;"}, []string{"подпункт 2) статьи 4 дополнить абзацем пятым следующего содержания:", "«форму расписки;»."}},
		{"F5 abzac between", "ru", []string{"порядок возврата фонарей;", "порядок ремонта фонарей;\n\nпорядок возврата фонарей;"}, []string{"в подпункте 2) статьи 4 после абзаца второго дополнить абзацем третьим следующего содержания:"}},
		{"F5 sentence", "ru", []string{"подать жалобу в управу.", "подать жалобу в управу. Жалоба подается письменно."}, []string{"пункт 1 статьи 6 дополнить предложением вторым следующего содержания:", "«Жалоба подается письменно.»."}},
		{"F5 sentence", "kk", []string{"әкімдікке шағым бере алады.", "әкімдікке шағым бере алады. Шағым жазбаша беріледі."}, []string{"6-баптың 1-тармағы мынадай мазмұндағы екінші сөйлеммен толықтырылсын:"}},
		{"F6 article", "ru", []string{"### Статья 6. Жалоба", "### Статья 5-1. Утрата\n\nОб утрате сообщают.\n\n### Статья 6. Жалоба"}, []string{"дополнить статьей 5-1 следующего содержания:", "«Статья 5-1. Утрата"}},
		{"F13 abzac goes", "ru", []string{"порядок возврата фонарей;\n\n", ""}, []string{"абзац третий подпункта 2) статьи 4 исключить."}},
		{"F15 several changes of one article", "ru", []string{"чистым и исправным", "сухим и исправным", "12 расчетных", "14 расчетных"}, []string{"в статье 5:", "в пункте 1 слово «чистым» заменить словом «сухим»;", "в пункте 2 цифры «12» заменить цифрами «14»."}},
		{"parts are counted", "ru", []string{"в тот же день", "на следующий день"}, []string{"в части второй пункта 2 статьи 3 слова «в тот же» заменить словами «на следующий»."}},
		{"a unit that goes without a trace", "ru", []string{"3. Пункт проката выдает пользователю расписку о возврате.\n\n", ""}, []string{"статью 5 изложить в следующей редакции:"}},

		{"F9 words", "kk", []string{"он бес күнтізбелік күн", "жиырма күнтізбелік күн"}, []string{"6-баптың 2-тармағындағы «он бес» деген сөздер «жиырма» деген сөзбен ауыстырылсын."}},
		{"F4 point", "kk", []string{"2) мыналарды бекітеді:", "1-1) шам сатып алады;\n\n2) мыналарды бекітеді:"}, []string{"4-бап мынадай мазмұндағы 1-1) тармақшамен толықтырылсын:"}},
		{"F13 abzac goes", "kk", []string{"шамдарды қайтару тәртібін;\n\n", ""}, []string{"4-баптың 2) тармақшасының үшінші абзацы алып тасталсын."}},
		{"F5 abzac between", "kk", []string{"шамдарды қайтару тәртібін;", "шамдарды жөндеу тәртібін;\n\nшамдарды қайтару тәртібін;"}, []string{"4-баптың 2) тармақшасының екінші абзацынан кейін мынадай мазмұндағы үшінші абзацпен толықтырылсын:"}},

		{"F9 words", "en", []string{"fifteen calendar days", "ten working days"}, []string{"in paragraph 2 of Article 6 the words “fifteen calendar” shall be replaced by the words “ten working”."}},
		{"F3 heading", "en", []string{"Article 6. Complaint", "Article 6. Complaints and their treatment"}, []string{"the heading of Article 6 shall be worded as follows:"}},

		{"words", "cs", []string{"do výše 500 Kč", "do výše 900 Kč"}, []string{"1. V § 3 odst. 1 se číslo „500“ nahrazuje číslem „900“."}},
		{"a sentence at the end", "cs", []string{"knihu lamp.", "knihu lamp. Kniha je veřejná."}, []string{"1. V § 1 se na konci odstavce 3 doplňuje věta „Kniha je veřejná.“."}},
		{"a heading", "cs", []string{"#### Pokuty", "#### Sankce"}, []string{"1. Nadpis § 3 zní: „Sankce“."}},
		{"a section", "cs", []string{"##### § 3\n", "##### § 2a\n\n#### Oleje\n\nOlej dodává obec.\n\n##### § 3\n"}, []string{"1. Za § 2 se vkládá nový § 2a, který včetně nadpisu zní:", "„§ 2a"}},
		{"a paragraph between, and those behind it move", "cs", []string{"(2) Pokutu vybírá", "(2) Pokuta se neukládá dětem ani tomu, kdo lampu sám opravil a o tom podal obci zprávu.\n\n(3) Pokutu vybírá"},
			[]string{"1. V § 3 se za odstavec 1 vkládá nový odstavec 2, který zní:", "Dosavadní odstavec 2 se označuje jako odstavec 3."}},
		{"a section goes with its heading", "cs", []string{"##### § 3\n\n#### Pokuty\n\n(1) Za rozbití lampy se uloží pokuta do výše 500 Kč.\n\n(2) Pokutu vybírá obec; správce lampy ji nevymáhá.\n\n", ""}, []string{"1. § 3 se včetně nadpisu zrušuje."}},
		{"a footnote", "cs", []string{"č. 1/1900", "č. 2/1901"}, []string{"1. Poznámka pod čarou č. 1 zní:", "„^1) Zákon č. 2/1901 Sb., o olejích.“."}},
	} {
		t.Run(c.lang+" "+c.name, func(t *testing.T) {
			old := draftedText(t, c.lang)
			for i := 0; i < len(c.edit); i += 2 {
				if !strings.Contains(old, c.edit[i]) {
					t.Fatalf("the act has no %q", c.edit[i])
				}
			}
			d := drafted(t, c.lang, old, strings.NewReplacer(c.edit...).Replace(old))
			var lines []string
			for _, l := range d.Lines {
				lines = append(lines, l.Text)
			}
			bill := strings.Join(lines, "\n")
			for _, s := range c.says {
				if !strings.Contains("\n"+bill+"\n", "\n"+s+"\n") && !strings.Contains(bill, ") "+s+"\n") {
					t.Errorf("the bill does not say %q:\n%s", s, bill)
				}
			}
		})
	}
}

// TestDraftedExclusions: where it is asked for, what is gone is excluded in the customary
// way, and the note in its place is all that the result has beside the new text.
func TestDraftedExclusions(t *testing.T) {
	old := draftedText(t, "ru")
	new := strings.Replace(old, "3. Пункт проката выдает пользователю расписку о возврате.\n\n", "", 1)
	new = strings.Replace(new, "чистым и исправным", "исправным", 1)
	d, err := DraftBill(draftText(t, "ru", []byte(old)), draftText(t, "ru", []byte(new)), ByTag("ru-KZ"), DraftOptions{Exclude: true})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(d.Bill), "пункт 3 исключить.") || !strings.Contains(string(d.Result.Text), "\n3. Исключен") || d.Noted != 1 || d.Exact {
		t.Errorf("%d notes, exact %v:\n%s", d.Noted, d.Exact, d.Bill)
	}
}

// TestDraftedFrames: what a bill says around its instructions.
func TestDraftedFrames(t *testing.T) {
	for lang, c := range map[string]struct {
		old, new string
		says     []string
	}{
		"ru": {"в тот же день", "сразу", []string{"О внесении изменения в Закон Республики Казахстан «О прокате фонарей»",
			"Статья 1. Внести в Закон Республики Казахстан от 3 марта 2015 года «О прокате фонарей» следующее изменение:"}},
		"kk": {"сол күні", "бірден", []string{"1-бап. «Шамдарды жалға беру туралы» 2015 жылғы 3 наурыздағы Қазақстан Республикасының Заңына мынадай өзгеріс енгізілсін:"}},
		"en": {"on the same day", "at once", []string{"On Amendment to the Law of the Republic of Kazakhstan “On the Lending of Lamps”"}},
		"cs": {"večer", "navečer", []string{"Zákon, kterým se mění zákon č. 7/2001 Sb., o pouličních lampách", "Zákon č. 7/2001 Sb., o pouličních lampách, se mění takto:"}},
	} {
		dr, old := ByTag(tagOf(lang)), draftedText(t, lang)
		new := strings.Replace(old, c.old, c.new, 1)
		d, err := DraftBill(draftText(t, lang, []byte(old)), draftText(t, lang, []byte(new)), dr,
			DraftOptions{Number: "7/2001", Date: acttest.Date("2015-03-03")})
		if err != nil {
			t.Errorf("%s: %v", lang, err)
			continue
		}
		for _, s := range c.says {
			if !strings.Contains(string(d.Bill), s) {
				t.Errorf("%s: the bill does not say %q:\n%s", lang, s, d.Bill)
			}
		}
	}
}

// TestNotDrafted: what no formula carries is named, and there is no bill.
func TestNotDrafted(t *testing.T) {
	for _, c := range []struct{ name, lang, old, new, why string }{
		{"a row of a table comes in", "ru", "# О маяках\n\n### Статья 1. Огни\n\n| маяк | огонь |\n|---|---|\n| север | белый |\n",
			"# О маяках\n\n### Статья 1. Огни\n\n| маяк | огонь |\n|---|---|\n| север | белый |\n| юг | красный |\n", "table"},
		{"an editorial note", "ru", "", "СНОСКА", "an editorial note differs"},
		{"the whole act in Czech", "cs", "# Zákon o lampách\n\n##### § 1\n\nLampa svítí.\n", "# Zákon o lampách\n\n## ČÁST PRVNÍ\n\n#### SVÍČKY\n\n##### § 7\n\nSvíčka hoří.\n", "the act as a whole"},
	} {
		old, new := c.old, c.new
		if old == "" {
			old = draftedText(t, c.lang)
			new = strings.Replace(old, "Сноска. Статья 5 с изменением", "Сноска. Статья 5 с изменениями", 1)
		}
		_, err := DraftBill(draftText(t, c.lang, []byte(old)), draftText(t, c.lang, []byte(new)), ByTag(tagOf(c.lang)), DraftOptions{})
		var not *NotDraftedError
		if !errors.As(err, &not) || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: got %v, want it refused for %q", c.name, err, c.why)
		}
	}
	old := draftedText(t, "ru")
	if _, err := DraftBill(draftText(t, "ru", []byte(old)), draftText(t, "ru", []byte(old)), ByTag("ru-KZ"), DraftOptions{}); !errors.Is(err, ErrNoChange) {
		t.Errorf("the same text twice: got %v", err)
	}
}

// TestWholeActRestated: the act as a whole is given new wording, and a note stays with
// the article of its number.
func TestWholeActRestated(t *testing.T) {
	for lang, c := range map[string][2]string{
		"ru": {"Закон изложить в следующей редакции:\n«Статья 5. Возврат\nФонарь возвращают.».", "### Статья 5. Возврат\n\nФонарь возвращают.\n\nСноска. Статья 5"},
		"kk": {"Заң мынадай редакцияда жазылсын:\n«5-бап. Қайтару\nШам қайтарылады.».", "### 5-бап. Қайтару\n\nШам қайтарылады.\n\nЕскерту. 5-бапқа"},
		"en": {"the Law shall be worded as follows:\n“Article 5. Return\nA lamp is returned.”.", "### Article 5. Return\n\nA lamp is returned.\n\nFootnote. "},
	} {
		res := carryKzBill(t, lang, c[0], Options{})
		if !strings.Contains(string(res.Text), c[1]) || strings.Contains(string(res.Text), "3)") {
			t.Errorf("%s: got\n%s%s", lang, res.Text, fatesOf(res.Bill))
		}
	}
}
