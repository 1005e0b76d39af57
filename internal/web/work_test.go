package web

import (
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/workspace"
)

// lantern is the head of an invented Kazakh act in a language.
func lantern(lang, title, body string) string {
	return "---\nwork: /akn/kz/act/2015-03-03/9\nalias: kz-lamp\ncountry: kz\nlanguage: " + lang + "\ndate: 2015-03-03\nauthority: draft\ncoverage: whole\ntitle: {" +
		lang + ": " + title + "}\n---\n# " + title + "\n\n" + body
}

const (
	lanternRu = "### Статья 1. Право\n\nЖитель Республики Казахстан вправе получить фонарь.\n\n### Статья 2. Срок\n\n1. Фонарь выдается в течение десяти рабочих дней.\n\n2. Отказ оформляется письменно.\n"
	lanternKk = "### 1-бап. Құқық\n\nҚазақстан Республикасының тұрғыны шам алуға құқылы.\n\n### 2-бап. Мерзім\n\n1. Шам он жұмыс күні ішінде беріледі.\n\n2. Бас тарту жазбаша ресімделеді.\n"
	billRu    = `# О внесении изменений в Закон Республики Казахстан "О прокате фонарей"

Статья 1. Внести в Закон Республики Казахстан от 3 марта 2015 года "О прокате фонарей" следующие изменения и дополнения:

1) в статье 2:

в пункте 1 слова "десяти рабочих дней" заменить словами "трех рабочих дней";

дополнить пунктом 3 следующего содержания:

"3. Фонарь возвращается через 30 дней.";

2) в статье 1 слово "свеча" исключить.
`
	billKk = `# «Шамдарды жалға беру туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы

1-бап. «Шамдарды жалға беру туралы» 2015 жылғы 3 наурыздағы Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:

1) 2-бапта:

1-тармақ мынадай редакцияда жазылсын:

«1. Шам бес жұмыс күні ішінде беріледі.»;

мынадай мазмұндағы 3-тармақпен толықтырылсын:

«3. Шам 30 күннен кейін қайтарылады.».
`
)

// lanterns is a site whose library holds the act in Russian and Kazakh.
func lanterns(t *testing.T) *site {
	t.Helper()
	s := newSite(t)
	ownLibrary(t)(&s.o)
	dir := t.TempDir()
	var files []string
	for name, text := range map[string]string{"lamp-ru.md": lantern("ru", "О прокате фонарей", lanternRu), "lamp-kk.md": lantern("kk", "Шамдарды жалға беру туралы", lanternKk)} {
		f := filepath.Join(dir, name)
		if err := os.WriteFile(f, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	w, err := s.o.Live.Fresh()
	if err != nil {
		t.Fatal(err)
	}
	if res, err := w.Import(t.Context(), files, workspace.ImportHints{}, nil); err != nil || res.Counts[workspace.Refused] > 0 {
		t.Fatal(err, res)
	}
	if err := s.o.Live.Renew(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// begin makes a draft with a form and returns its address.
func (s *site) begin(form url.Values) string {
	s.t.Helper()
	w := s.post("/bill", form)
	to := w.Header().Get("Location")
	if w.Code != 303 || !strings.HasPrefix(to, "/bill/bill-") {
		s.t.Fatalf("got %d to %q: %s", w.Code, to, w.Body)
	}
	return to
}

// TestBill: each instruction with its fate, the redline, the table, the text; kept on disk.
func TestBill(t *testing.T) {
	s := lanterns(t)
	to := s.begin(url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "title": {"Фонари <b>"}, "text": {billRu}})
	page := s.read(to)
	doc := parse(t, to, page)
	if a, r := len(find(doc, "applied")), len(find(doc, "refused")); a != 2 || r != 1 {
		t.Errorf("%d carried out, %d refused: %s", a, r, textOf(doc))
	}
	for _, want := range []string{"свеча", "#art_2__para_1", "<ins>трех", "<del>десяти", "3. Фонарь возвращается"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	if strings.Contains(page, s.o.DataDir) {
		t.Error("the page names the folder of the drafts")
	}
	for path, want := range map[string]string{"/redline": "трех", "/table": "трех", "/redline?as=docx": "PK", "/table?as=docx": "PK", "/text": "через 30 дней", "/text?as=docx": "PK", "/text?as=xml": "<akomaNtoso", "/text?as=record": `"applied": 2`} {
		if got := s.read(to + path); !strings.Contains(got, want) {
			t.Errorf("%s: %q is missing in %.300s", path, want, got)
		}
	}
	if text := s.read(to + "/text"); !strings.Contains(text, "вправе получить фонарь") || strings.Contains(text, "десяти") {
		t.Errorf("got the text\n%s", text)
	}
	// another process of the program finds the draft again
	again, err := New(s.o)
	if err != nil {
		t.Fatal(err)
	}
	again.ports["7310"] = true
	other := &site{again, t, s.host}
	if got := other.read(to); !strings.Contains(got, "заменить словами") {
		t.Error("the draft is lost when the program is started anew")
	}
	if list := other.read("/bill"); !strings.Contains(list, "Фонари &lt;b&gt;") {
		t.Error("the list of drafts does not name it")
	}
	if w := s.post(to+"/remove", nil); w.Code != 303 {
		t.Errorf("remove: got %d", w.Code)
	}
	if w := s.get(to); w.Code != 404 {
		t.Errorf("after it: got %d", w.Code)
	}
}

// TestBillInTwoLanguages: both carried out, and what disagrees is said.
func TestBillInTwoLanguages(t *testing.T) {
	s := lanterns(t)
	to := s.begin(url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "text": {strings.Replace(billRu, `;

2) в статье 1 слово "свеча" исключить.`, ".", 1)}, "other": {billKk}})
	page := s.read(to)
	parse(t, to, page)
	if !strings.Contains(page, "The two language texts compared") || !strings.Contains(page, "art_2__para_1") || !strings.Contains(page, "number") {
		t.Errorf("three days and five: %s", textOf(parse(t, to, page)))
	}
	if strings.Contains(page, s.o.DataDir) {
		t.Error("the page names the folder of the drafts")
	}
}

// TestBillAsFile: an upload is kept as it came; saving the form again does not lose it.
func TestBillAsFile(t *testing.T) {
	s := lanterns(t)
	w := s.upload("/bill", "file", "поправки.md", billRu, url.Values{"act": {"kz-lamp"}, "in": {"ru"}})
	to := w.Header().Get("Location")
	if w.Code != 303 {
		t.Fatalf("got %d: %s", w.Code, w.Body)
	}
	if !strings.Contains(s.read(to), "<ins>трех") {
		t.Error("the file was not carried out")
	}
	if w := s.post(to, url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "text": {"Статья 1. Ничего."}}); w.Code != 303 {
		t.Fatalf("got %d", w.Code)
	}
	if page := s.read(to); !strings.Contains(page, `class="fault"`) || strings.Contains(page, "<ins>трех") {
		t.Error("what was typed over the file does not count")
	}
}

// TestBillEdited: an edited text is compared with the act.
func TestBillEdited(t *testing.T) {
	s := lanterns(t)
	edited := strings.Replace(lantern("ru", "О прокате фонарей", lanternRu), "десяти", "трех", 1)
	to := s.begin(url.Values{"act": {"kz-lamp"}, "in": {"ru"}, "kind": {"edited"}, "text": {edited}})
	page := s.read(to)
	if doc := parse(t, to, page); !strings.Contains(page, "<ins>трех") || len(find(doc, "drafted")) != 1 || !strings.Contains(textOf(find(doc, "drafted")[0]), "слово «десяти» заменить словом «трех»") {
		t.Errorf("got %s", textOf(doc))
	}
	for as, want := range map[string]string{"md": "слово «десяти» заменить", "docx": "PK", "pdf": "%PDF"} {
		if got := s.read(to + "/draft?as=" + as); !strings.Contains(got, want) {
			t.Errorf("%s: %.100s", as, got)
		}
	}
}

// TestBillFaults: what cannot be done is said on the page of the draft, which stays.
func TestBillFaults(t *testing.T) {
	s := lanterns(t)
	for name, form := range map[string]url.Values{
		"no such act":       {"act": {"kz-lmap"}, "text": {billRu}},
		"a file as act":     {"act": {"../../etc/passwd"}, "text": {billRu}},
		"a day in doubt":    {"act": {"kz-sss"}, "at": {"2013-07-20"}, "text": {billRu}},
		"no bill":           {"act": {"kz-lamp"}, "in": {"ru"}, "text": {"Просто письмо."}},
		"broken characters": {"act": {"kz-lamp"}, "in": {"ru"}, "text": {"\xff\xfe"}},
	} {
		to := s.begin(form)
		page := s.read(to)
		parse(t, name, page)
		if !strings.Contains(page, `class="fault"`) {
			t.Errorf("%s: no fault is said", name)
		}
		if strings.Contains(page, "root:") || strings.Contains(page, s.o.DataDir) {
			t.Errorf("%s: the page says too much", name)
		}
	}
}

// TestMemo: the list, the editor with its checks, the preview, the files.
func TestMemo(t *testing.T) {
	s := newSite(t)
	w := s.post("/memo", url.Values{})
	to := w.Header().Get("Location")
	if w.Code != 303 || !strings.HasPrefix(to, "/memo/memo-") {
		t.Fatalf("got %d to %q", w.Code, to)
	}
	page := s.read(to)
	parse(t, to, page)
	if !strings.Contains(page, "Every reference resolves") {
		t.Errorf("the empty memo does not build: %s", textOf(parse(t, to, page)))
	}
	if got := s.read(to + "/preview"); !strings.Contains(got, "Article 6(8)") {
		t.Error("the preview lacks the provision")
	}
	for ext, begin := range map[string]string{"docx": "PK", "pdf": "%PDF", "html": "<!DOCTYPE"} {
		if got := s.read(to + "/preview?as=" + ext); !strings.HasPrefix(got, begin) {
			t.Errorf("%s: %.20q", ext, got)
		}
	}
	if w := s.post(to+"/pin", nil); w.Code != 303 || !strings.Contains(s.read(to), "Pin the law anew") {
		t.Errorf("pin: got %d %s", w.Code, w.Body)
	}
	bad := "---\ntitle: <i>A</i>\nas-of: 2013-05-24\nlang: en\n---\n\nSee [@kz-sss Article 99] and [@nothing Article 1].\n"
	if w := s.post(to, url.Values{"text": {bad}}); w.Code != 303 {
		t.Fatalf("got %d", w.Code)
	}
	page = s.read(to)
	doc := parse(t, to, page)
	if !strings.Contains(page, "It cannot be built yet: 2 to put right") || !strings.Contains(page, `data-line="7"`) || strings.Contains(page, "<i>A") || strings.Contains(page, s.o.DataDir) {
		t.Errorf("got %s", textOf(doc))
	}
	if w := s.get(to + "/preview"); w.Code == 200 {
		t.Error("a memo with wrong references is shown as built")
	}
	r := httptest.NewRequest("POST", to+"?part=1", strings.NewReader(url.Values{"text": {strings.Replace(bad, " and [@nothing Article 1]", "", 1)}}.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://"+s.host)
	r.Header.Set("X-Zanger", "1")
	if got := s.do(r).Body.String(); strings.Contains(got, "<html") || !strings.Contains(got, "1 to put right") {
		t.Errorf("the script is given %s", got)
	}
	if list := s.read("/memo"); !strings.Contains(list, "&lt;i&gt;A&lt;/i&gt;") {
		t.Error("the list does not name it")
	}
	if w := s.post(to+"/remove", nil); w.Code != 303 || s.get(to).Code != 404 {
		t.Error("it is not gone")
	}
	for _, l := range []string{"ru", "kk"} { // an empty memo builds in each language
		r := httptest.NewRequest("POST", "/memo", strings.NewReader(""))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Origin", "http://"+s.host)
		r.Header.Set("Accept-Language", l)
		if page := s.read(s.do(r).Header().Get("Location")); !strings.Contains(page, "Every reference resolves") {
			t.Errorf("%s: %s", l, textOf(parse(t, l, page)))
		}
	}
}

// TestMemoFromTheExample: the worked example builds as it comes.
func TestMemoFromTheExample(t *testing.T) {
	s := newSite(t)
	names := (&visit{s: s.Server}).examples()
	if len(names) == 0 {
		t.Fatal("no examples")
	}
	for _, n := range names {
		w := s.post("/memo", url.Values{"example": {n}})
		if page := s.read(w.Header().Get("Location")); !strings.Contains(page, "Every reference resolves") {
			t.Errorf("%s: %s", n, textOf(parse(t, n, page)))
		}
	}
}
