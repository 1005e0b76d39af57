package lang

import "testing"

func TestTransfer(t *testing.T) {
	tests := []struct{ code, form, old, new, want string }{
		{Russian, "пользователю", "пользователь", "наниматель", "нанимателю"},
		{Russian, "пользователями", "пользователь", "получатель услуг", "получателями услуг"},
		{Russian, "оралманов", "оралман", "кандас", "кандасов"},
		{Russian, "социального работника", "социальный работник", "медицинский сотрудник", "медицинского сотрудника"},
		{Russian, "инвалидами", "инвалид", "лицо с особыми нуждами", "лицами с особыми нуждами"},
		{Russian, "уполномоченному органу", "уполномоченный орган", "местный орган", "местному органу"},
		{Russian, "решением", "решение", "заключение", "заключением"},
		{Russian, "иностранцев", "иностранец", "гражданин", "граждан"},
		{Russian, "фонаря", "фонарь", "лампа", ""}, // genitive or animate accusative
		{Russian, "фонарика", "фонарь", "прибор", ""},
		{Kazakh, "пайдаланушыларға", "пайдаланушы", "жалға алушы", "жалға алушыларға"},
		{Kazakh, "органның", "орган", "мекеме", "мекеменің"},
		{Kazakh, "кепілді", "кепіл", "ақы", "ақыны"},
		{English, "lamps", "lamp", "device", "devices"},
		{English, "parties", "party", "person", "persons"},
	}
	for _, tt := range tests {
		got, ok := Transfer(tt.code, tt.form, tt.old, tt.new)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s of %s as %s: got %q %t, want %q", tt.form, tt.old, tt.new, got, ok, tt.want)
		}
	}
}
