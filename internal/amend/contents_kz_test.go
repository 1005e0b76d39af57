package amend

import (
	"fmt"
	"strings"
	"testing"
)

// contentsActs are an invented act with a table of contents, in three languages.
var contentsActs = map[string]string{
	"ru": "# О прокате фонарей\n\nОГЛАВЛЕНИЕ\n\nГлава 1. Общие положения\n\nСтатья 1. Понятия\n\nСтатья 2. Право на фонарь\n\nГлава 2. Возврат\n\nСтатья 3. Срок\n\n" +
		"## Глава 1. Общие положения\n\n### Статья 1. Понятия\n\nФонарь – прибор.\n\n### Статья 2. Право на фонарь\n\nЖитель вправе получить фонарь.\n\n## Глава 2. Возврат\n\n### Статья 3. Срок\n\nФонарь возвращают утром.\n",
	"kk": "# Шамдарды жалға беру туралы\n\nМАЗМҰНЫ\n\n1-тарау. Жалпы ережелер\n\n1-бап. Ұғымдар\n\n2-бап. Шам алу құқығы\n\n2-тарау. Қайтару\n\n3-бап. Мерзім\n\n" +
		"## 1-тарау. Жалпы ережелер\n\n### 1-бап. Ұғымдар\n\nШам – аспап.\n\n### 2-бап. Шам алу құқығы\n\nТұрғын шам алуға құқылы.\n\n## 2-тарау. Қайтару\n\n### 3-бап. Мерзім\n\nШам таңертең қайтарылады.\n",
	"en": "# On the Lending of Lamps\n\nCONTENTS\n\nChapter 1. General provisions\n\nArticle 1. Terms\n\nArticle 2. Right to a lamp\n\nChapter 2. Return\n\nArticle 3. Term\n\n" +
		"## Chapter 1. General provisions\n\n### Article 1. Terms\n\nA lamp is a device.\n\n### Article 2. Right to a lamp\n\nA resident may receive a lamp.\n\n## Chapter 2. Return\n\n### Article 3. Term\n\nA lamp is returned in the morning.\n",
}

// TestContentsKz changes the table of contents (F20): old and new are lines of it, new ""
// for an instruction that is refused.
func TestContentsKz(t *testing.T) {
	for _, c := range []struct{ lang, bill, old, new string }{
		{"ru", "оглавление дополнить заголовком статьи 2-1 следующего содержания:\n«Статья 2-1. Очередь»;", "Статья 2. Право на фонарь\n", "Статья 2. Право на фонарь\nСтатья 2-1. Очередь\n"},
		{"ru", "оглавление дополнить заголовками статей 2-1 и 2-2 следующего содержания:\n«Статья 2-1. Очередь\nСтатья 2-2. Запись»;", "Статья 2. Право на фонарь\n", "Статья 2. Право на фонарь\nСтатья 2-1. Очередь\nСтатья 2-2. Запись\n"},
		{"ru", "оглавление дополнить заголовком статьи 2-1 следующего содержания:\n«Статья 2-1. Очередь»;\nоглавление дополнить заголовком статьи 2-2 следующего содержания:\n«Статья 2-2. Запись»;", "Статья 2. Право на фонарь\n", "Статья 2. Право на фонарь\nСтатья 2-1. Очередь\nСтатья 2-2. Запись\n"},
		{"ru", "оглавление дополнить заголовком главы 1-1 следующего содержания:\n«Глава 1-1. Хранение»;", "Статья 2. Право на фонарь\n", "Статья 2. Право на фонарь\nГлава 1-1. Хранение\n"},
		{"ru", "1) в оглавлении:\nзаголовок статьи 3 изложить в следующей редакции:\n«Статья 3. Срок возврата»;", "Статья 3. Срок\n", "Статья 3. Срок возврата\n"},
		{"ru", "в оглавлении заголовок главы 2 изложить в следующей редакции:\n«Глава 2. Возврат фонарей»;", "Глава 2. Возврат\n", "Глава 2. Возврат фонарей\n"},
		{"ru", "в оглавлении слова «Статья 3. Срок» заменить словами «Статья 3. Срок возврата»;", "Статья 3. Срок\n", "Статья 3. Срок возврата\n"},
		{"kk", "мазмұны мынадай мазмұндағы 2-1-баптың тақырыбымен толықтырылсын:\n«2-1-бап. Кезек»;", "2-бап. Шам алу құқығы\n", "2-бап. Шам алу құқығы\n2-1-бап. Кезек\n"},
		{"kk", "мазмұнында:\n3-баптың тақырыбы мынадай редакцияда жазылсын:\n«3-бап. Қайтару мерзімі»;", "3-бап. Мерзім\n", "3-бап. Қайтару мерзімі\n"},
		{"en", "the contents shall be supplemented by the heading of Article 2-1 as follows:\n“Article 2-1. Queue”;", "Article 2. Right to a lamp\n", "Article 2. Right to a lamp\nArticle 2-1. Queue\n"},
		{"en", "in the contents:\nthe heading of Article 3 shall be worded as follows:\n“Article 3. Term of return”;", "Article 3. Term\n", "Article 3. Term of return\n"},
		// refused: a gap, a line that is there, another number, another unit, one that is not there
		{"ru", "оглавление дополнить заголовком статьи 5-1 следующего содержания:\n«Статья 5-1. Очередь»;", "", ""},
		{"ru", "оглавление дополнить заголовком статьи 2 следующего содержания:\n«Статья 2. Очередь»;", "", ""},
		{"ru", "оглавление дополнить заголовком статьи 2-1 следующего содержания:\n«Статья 2-2. Очередь»;", "", ""},
		{"ru", "в оглавлении заголовок статьи 3 изложить в следующей редакции:\n«Статья 4. Срок возврата»;", "", ""},
		{"ru", "в оглавлении заголовок статьи 9 изложить в следующей редакции:\n«Статья 9. Срок»;", "", ""},
		{"ru", "в оглавлении:\nв статье 3 слово «утром» заменить словом «вечером»;", "", ""},
		{"ru", "заголовок статьи 3 в оглавлении исключить;", "", ""},
		{"kk", "мазмұнындағы 9-баптың тақырыбы мынадай редакцияда жазылсын:\n«9-бап. Мерзім»;", "", ""},
		{"en", "the contents shall be supplemented by the heading of Article 9 as follows:\n“Article 9. Queue”;", "", ""},
	} {
		act := contentsActs[c.lang]
		p := readKzText(t, "act", []byte(act), c.lang)
		bill := fmt.Sprintf(goldFrames[c.lang], strings.ReplaceAll(c.bill, "\n", "\n\n"))
		b := Read(readKzText(t, "bill", []byte(bill), c.lang), ByTag(c.lang+"-KZ"), Amended{Any: true})
		res, err := Apply(p, b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := act
		if c.new != "" { // the contents stand first
			want = strings.Replace(act, strings.ReplaceAll(c.old, "\n", "\n\n"), strings.ReplaceAll(c.new, "\n", "\n\n"), 1)
		}
		if string(res.Text) != want || c.new == "" && res.Record.Counts.Refused != 1 {
			t.Errorf("%s:%s\ngot\n%s", c.bill, fatesOf(b), res.Text)
		}
	}
}
