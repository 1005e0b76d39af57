package cite_test

import (
	"testing"

	"zanger/internal/act/acttest"
	"zanger/internal/cite"
)

func TestParseRef(t *testing.T) {
	tests := []struct {
		in   string
		want cite.Ref
	}{
		{"kz-sss", cite.Ref{Alias: "kz-sss"}},
		{" KZ-SSS ", cite.Ref{Alias: "kz-sss"}},
		{"kz-sss:RU", cite.Ref{Alias: "kz-sss", Lang: "ru"}},
		{"kz-sss@2013-05-24", cite.Ref{Alias: "kz-sss", At: cite.OnDate, Date: acttest.Date("2013-05-24")}},
		{"kz-sss@before:kz-175-v", cite.Ref{Alias: "kz-sss", At: cite.Before, Bill: "kz-175-v"}},
		{"kz-sss@After:KZ-175-V#art_6", cite.Ref{Alias: "kz-sss", At: cite.After, Bill: "kz-175-v", EID: "art_6"}},
		{"kz-sss@enacted", cite.Ref{Alias: "kz-sss", At: cite.Enacted}},
		{"kz-sss:en@latest", cite.Ref{Alias: "kz-sss", Lang: "en", At: cite.Latest}},
		{"kz-sss#chp_3-1", cite.Ref{Alias: "kz-sss", EID: "chp_3-1"}},
		{"kz-sss:ru@2013-05-24#art_13__para_2__point_3", cite.Ref{Alias: "kz-sss", Lang: "ru", At: cite.OnDate,
			Date: acttest.Date("2013-05-24"), EID: "art_13__para_2__point_3"}},
	}
	for _, tt := range tests {
		got, err := cite.ParseRef(tt.in)
		if err != nil || got != tt.want {
			t.Errorf("ParseRef(%q) = %+v, %v, want %+v", tt.in, got, err, tt.want)
		}
		if again, err := cite.ParseRef(got.String()); err != nil || again != got {
			t.Errorf("%q reads back as %+v, %v", got, again, err)
		}
	}
}

func TestParseRefSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", `"" names no act: begin with its alias, such as kz-sss`},
		{"@2013-05-24", `"@2013-05-24" names no act: begin with its alias, such as kz-sss`},
		{"kz-sss@2013", `"2013" is a year, not a date: write it in full, such as 2013-05-24`},
		{"kz-sss@2013-02-30", `"2013-02-30" is not a date of the form 2013-05-24`},
		{"kz-sss@", `unknown point in time "@": write @2013-05-24, @before:kz-175-v, @after:kz-175-v, @enacted or @latest`},
		{"kz-sss@today", `unknown point in time "@today": write @2013-05-24, @before:kz-175-v, @after:kz-175-v, @enacted or @latest`},
		{"kz-sss@latest:x", `unknown point in time "@latest:x": write @2013-05-24, @before:kz-175-v, @after:kz-175-v, @enacted or @latest`},
		{"kz-sss@before", `"@before" names no act: write @before:kz-175-v`},
		{"kz-sss@before:", `"@before:" names no act: begin with its alias, such as kz-sss`},
		{"kz-sss:de", `unknown language "de": known are en, ru, kk, cs, ro, sr`},
		{"kz-sss:", `unknown language "": known are en, ru, kk, cs, ro, sr`},
		{"кз-sss", `alias "кз-sss" has "к": only Latin letters, digits and hyphens, such as kz-sss`},
		{"kz sss", `alias "kz sss" has " ": only Latin letters, digits and hyphens, such as kz-sss`},
		{"kz-", `alias "kz-": hyphens stand singly between letters or digits, as in kz-sss`},
		{"kz-sss#", `no eId after "#": write one such as #art_13__para_2`},
		{"kz-sss#art", `"art" is not an eId: "art" is no level such as art_6 or point_8-1`},
		{"kz-sss#art_6__foo_1", `"art_6__foo_1" is not an eId: "foo_1" is no level such as art_6 or point_8-1`},
		{"kz-sss#chp_1__art_6", `"chp_1__art_6" is not an eId: art_6 starts anew, write it first`},
		{"kz-sss#art_6 8", `"art_6 8" is not an eId: " " cannot stand in the number "6 8"`},
	}
	for _, tt := range tests {
		if _, err := cite.ParseRef(tt.in); err == nil || err.Error() != tt.want {
			t.Errorf("ParseRef(%q)\ngot  %v\nwant %s", tt.in, err, tt.want)
		}
	}
}

func TestEveryEIDReadsBack(t *testing.T) {
	for _, e := range units(goldAct()) {
		if got, err := cite.ParseEID(string(e)); err != nil || got != e {
			t.Errorf("ParseEID(%q) = %q, %v", e, got, err)
		}
	}
	if _, err := cite.ParseEID(""); err == nil {
		t.Error("the empty eId was read")
	}
}
