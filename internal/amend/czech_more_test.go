package amend

import (
	"slices"
	"strings"
	"testing"
)

// TestCzechMore: formulae of the legislative rules, and of older custom, as a drafter may
// use them whether or not a real pair shows them.
func TestCzechMore(t *testing.T) {
	const (
		one   = "(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."
		two   = "(2) Knoty jsou"
		noted = "^9) Zákon č. 1/1900 Sb."
	)
	for _, c := range []struct {
		name, points string
		added, gone  []string
	}{
		{"sentences that do not stand side by side", "1. V § 5 odst. 1 větě první a třetí se slovo „Knot“ nahrazuje slovem „Provázek“.",
			[]string{"(1) Provázek je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Provázek se nepere."}, []string{one}},
		{"up to the last sentence", "1. V § 5 odst. 1 se věty druhá až poslední včetně poznámky pod čarou č. 9 zrušují.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán."}, []string{one, noted}},
		{"the sentence behind the semicolon", "1. V § 5 odst. 1 se věta za středníkem zrušuje.",
			[]string{"(1) Knot je z bavlny. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"the end of one unit and the end of another", "1. V § 5 se na konci textu odstavce 1 a na konci textu odstavce 2 písmene c) doplňují slova „vždy“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere vždy.", "- c) ploché vždy."}, []string{one, "- c) ploché."}},
		{"words before their place below the unit", "1. V § 5 se slovo „nepere“ v odstavci 1 nahrazuje slovem „pere“ a slovo „ploché“ v odstavci 2 se nahrazuje slovem „kulaté“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se pere.", "- c) kulaté."}, []string{one, "- c) ploché."}},
		{"words behind several words", "1. V § 5 odst. 2 se za slova „krátké“ a „dlouhé“ vkládá slovo „tenké“.",
			[]string{"- a) krátké tenké,", "- b) dlouhé tenké, nebo"}, []string{"- a) krátké,", "- b) dlouhé, nebo"}},
		{"words between words", "1. V § 6 se mezi slova „Knot“ a „hoří“ vkládá slovo „nikdy“.",
			[]string{"Knot nikdy hoří."}, []string{"Knot hoří."}},
		{"a sentence between sentences", "1. V § 5 odst. 1 se mezi větu první a druhou vkládá věta „Knot voní.“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot voní. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"words in one sentence and in a later one", "1. V § 5 odst. 1 větě první se za slovo „bavlny“ vkládají slova „nebo lnu“ a ve větě třetí se slovo „nepere“ nahrazuje slovem „pere“.",
			[]string{"(1) Knot je z bavlny nebo lnu; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se pere."}, []string{one}},
		{"sentences keep their count in one point", "1. V § 5 odst. 1 se věta první zrušuje a ve větě třetí se slovo „nepere“ nahrazuje slovem „pere“.",
			[]string{"(1) Knot se stříhá, čistí a suší^9). Knot se pere."}, []string{one}},
		{"a sentence at the end of the paragraph, not of the sentence named before", "1. V § 5 odst. 1 větě první se slovo „bavlny“ nahrazuje slovem „lnu“ a na konci se doplňuje věta „Knot voní.“.",
			[]string{"(1) Knot je z lnu; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere. Knot voní."}, []string{one}},
		{"a paragraph that is completed", "1. § 5 odst. 1 se doplňuje větou: „Knot voní.“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere. Knot voní."}, []string{one}},
		{"words that are completed", "1. V § 6 se slovo „Knot“ doplňuje slovem „vždy“.",
			[]string{"Knot vždy hoří."}, []string{"Knot hoří."}},
		{"words before others go", "1. V § 5 odst. 1 se slova „z bavlny; jiný“ před slovem „knot“ zrušují.",
			[]string{"(1) Knot je knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"words with the mark of their footnote", "1. V § 5 odst. 1 se slovo „suší“ včetně odkazu na poznámku pod čarou č. 9 nahrazuje slovem „žehlí“.\n\n2. Poznámka pod čarou č. 9 se zrušuje.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a žehlí. Knot se nepere."}, []string{one, noted}},
		{"a mark along with its footnote", "1. V § 5 odst. 1 se odkaz na poznámku pod čarou č. 9 včetně poznámky pod čarou zrušuje.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší. Knot se nepere."}, []string{one, noted}},
		{"a footnote named by its article too", "1. Poznámka pod čarou č. 9 k § 5 zní:\n\n„^9) Zákon č. 2/1900 Sb.“.",
			[]string{"^9) Zákon č. 2/1900 Sb."}, []string{noted}},
		{"from the inside out", "1. V písmenu c) odstavce 2 § 5 se slovo „ploché“ nahrazuje slovem „kulaté“.",
			[]string{"- c) kulaté."}, []string{"- c) ploché."}},
		{"the lead-in before its unit", "1. V úvodní části ustanovení § 5 odst. 2 se slovo „jsou“ nahrazuje slovem „bývají“.",
			[]string{"(2) Knoty bývají"}, []string{two}},
		{"the heading of a chapter of a part", "1. V nadpisu hlavy II části první se slovo „ZVLÁŠTNĚ“ nahrazuje slovem „JINDE“.",
			[]string{"#### JINDE"}, []string{"#### ZVLÁŠTNĚ"}},
		{"the heading in a chapter", "1. Nadpis v hlavě II zní: „JINDE“.",
			[]string{"#### JINDE"}, []string{"#### ZVLÁŠTNĚ"}},
		{"a paragraph that is counted", "1. V § 5 druhém odstavci písm. c) se slovo „ploché“ nahrazuje slovem „kulaté“.",
			[]string{"- c) kulaté."}, []string{"- c) ploché."}},
		{"a number by an ordinal word", "1. V § 5 odstavci druhém písm. c) se slovo „ploché“ nahrazuje slovem „kulaté“.",
			[]string{"- c) kulaté."}, []string{"- c) ploché."}},
		{"a number in the instrumental", "1. V § 5 odst. 2 se písmeno a) zrušuje; dosavadní písmena b) a c) se označují písmeny a) a b).",
			[]string{"- a) dlouhé, nebo", "- b) ploché."}, []string{"- a) krátké,", "- b) dlouhé, nebo", "- c) ploché."}},
		{"the rest is renumbered behind a new one", "1. V § 5 se za odstavec 1 vkládá nový odstavec 2, který zní:\n\n„(2) Knot voní.“.\n\nZbývající odstavce se přečíslují.",
			[]string{"(2) Knot voní.", "(3) Knoty jsou"}, []string{two}},
		{"the rest is renumbered behind one that went", "1. V § 5 se odstavec 1 včetně poznámky pod čarou č. 9 zrušuje. Ostatní odstavce § 5 se přečíslují.",
			[]string{"(1) Knoty jsou"}, []string{one, two, noted}},
		{"the mark behind a point", "1. V § 5 odst. 2 se za písmenem c) tečka nahrazuje čárkou a doplňuje se písmeno d), které zní: „d) kulaté.“.",
			[]string{"- c) ploché,", "- d) kulaté."}, []string{"- c) ploché."}},
		{"a footnote goes whose other mark goes later", "1. V § 6 se za slovo „Knot“ vkládá odkaz na poznámku pod čarou č. 9.\n\n2. V § 5 se slova „a suší^9)“ a poznámka pod čarou č. 9 zrušují.\n\n3. § 6 zní: „Knot doutná.“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí. Knot se nepere.", "Knot doutná."}, []string{one, "Knot hoří.", noted}},
		{"everywhere in the place", "1. V § 5 odst. 1 se slovo „je“ vždy nahrazuje slovem „bývá“.",
			[]string{"(1) Knot bývá z bavlny; jiný knot bývá zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"a paragraph with a new number and new wording", "1. V § 5 se odstavec 1 včetně poznámky pod čarou č. 9 zrušuje.\n\n2. V § 5 se dosavadní odstavec 2 označuje jako odstavec 1 a zní: „(1) Knoty voní.“.",
			[]string{"(1) Knoty voní."}, []string{one, two, "- a) krátké,", "- b) dlouhé, nebo", "- c) ploché.", noted}},
		{"words behind words, and others go", "1. V § 5 odst. 1 se za slovo „bavlny“ vkládají slova „nebo lnu“ a za slovo „nepere“ slova „ani nežehlí“ a slovo „stříhá“ se nahrazuje slovem „řeže“.",
			[]string{"(1) Knot je z bavlny nebo lnu; jiný knot je zakázán. Knot se řeže, čistí a suší^9). Knot se nepere ani nežehlí."}, []string{one}},
		{"words in one sentence and in another", "1. V § 5 odst. 1 se slovo „bavlny“ ve větě první nahrazuje slovem „lnu“ a slovo „nepere“ ve větě třetí slovem „pere“.",
			[]string{"(1) Knot je z lnu; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se pere."}, []string{one}},
		{"clauses by letters", "1. V § 5\n\na) v odstavci 1 se slovo „bavlny“ nahrazuje slovem „lnu“,\n\nb) v odstavci 2 písm. c) se slovo „ploché“ nahrazuje slovem „kulaté“.",
			[]string{"(1) Knot je z lnu; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere.", "- c) kulaté."}, []string{one, "- c) ploché."}},
		{"commas between the parts of one address", "1. V § 5, odst. 2, písm. c) se slovo „ploché“ nahrazuje slovem „kulaté“.",
			[]string{"- c) kulaté."}, []string{"- c) ploché."}},
		{"a sentence behind a comma", "1. V § 5 odst. 1, větě třetí se slovo „Knot“ nahrazuje slovem „Provázek“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Provázek se nepere."}, []string{one}},
		{"and further in another place", "1. V § 6 a dále v § 7 se slovo „Knot“ nahrazuje slovem „Provázek“.",
			[]string{"Provázek hoří.", "Provázek kouří."}, []string{"Knot hoří.", "Knot kouří."}},
		{"a range that repeats the sign", "1. V § 6 až § 7 se slovo „Knot“ nahrazuje slovem „Provázek“.",
			[]string{"Provázek hoří.", "Provázek kouří."}, []string{"Knot hoří.", "Knot kouří."}},
		{"a range with a dash", "1. V § 6–7 se slovo „Knot“ nahrazuje slovem „Provázek“.",
			[]string{"Provázek hoří.", "Provázek kouří."}, []string{"Knot hoří.", "Knot kouří."}},
		{"the lead-in with its number and no stop", "1. V § 5 odst. 2 úvodní část ustanovení zní: „(2) Knoty bývají“.",
			[]string{"(2) Knoty bývají"}, []string{two}},
		{"an article and the heading above it go", "1. § 5, nadpis nad ním a poznámka pod čarou č. 9 se zrušují.",
			nil, []string{"#### Výroba", "##### § 5", "#### Předmět", one, two, "- a) krátké,", "- b) dlouhé, nebo", "- c) ploché.", noted}},
		{"words in the place of others", "1. V § 6 se místo slova „hoří“ uvádějí slova „svítí jasně“.",
			[]string{"Knot svítí jasně."}, []string{"Knot hoří."}},
		{"what loses force", "1. Ustanovení § 7 pozbývá platnosti.",
			nil, []string{"##### § 7", "Knot kouří."}},
		{"into a paragraph", "1. Do § 6 se za slovo „Knot“ vkládá slovo „jasně“.",
			[]string{"Knot jasně hoří."}, []string{"Knot hoří."}},
		{"behind the semicolon", "1. V § 5 odst. 1 se za středník vkládají slova „v zimě je“.",
			[]string{"(1) Knot je z bavlny; v zimě je jiný knot je zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"a comma goes and words come", "1. V § 5 odst. 1 se za slovem „stříhá“ zrušuje čárka a vkládají se slova „nebo se“.",
			[]string{"(1) Knot je z bavlny; jiný knot je zakázán. Knot se stříhá nebo se čistí a suší^9). Knot se nepere."}, []string{one}},
		{"headings of two units and a paragraph", "1. V nadpisu § 5, v § 6 a v nadpisu hlavy II se na konci textu doplňuje slovo „VŽDY“.",
			[]string{"#### Předmět VŽDY", "Knot hoří VŽDY.", "#### ZVLÁŠTNĚ VŽDY"}, []string{"#### Předmět", "Knot hoří.", "#### ZVLÁŠTNĚ"}},
		{"a conjunction and a new point behind the last one", "1. V § 5 odst. 2 se na konci písmene b) zrušuje slovo „nebo“ a na konci písmene c) se tečka nahrazuje čárkou a doplňuje se slovo „nebo“ a písmeno d), které zní: „d) kulaté.“.",
			[]string{"- b) dlouhé,", "- c) ploché, nebo", "- d) kulaté."}, []string{"- b) dlouhé, nebo", "- c) ploché."}},
		{"a designation named before the unit that goes", "1. V § 5 se označení odstavce 2 a odstavec 1 včetně poznámky pod čarou č. 9 zrušují.",
			[]string{"Knoty jsou"}, []string{one, two, noted}},
		{"as often as is said", "1. V § 5 odst. 1 se slovo „je“ (dvakrát) nahrazuje slovem „bývá“.",
			[]string{"(1) Knot bývá z bavlny; jiný knot bývá zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"behind words as often as is said", "1. V § 5 odst. 1 se za slovo „je“ dvakrát vkládá slovo „prý“.",
			[]string{"(1) Knot je prý z bavlny; jiný knot je prý zakázán. Knot se stříhá, čistí a suší^9). Knot se nepere."}, []string{one}},
		{"in all forms, of which there is one", "1. V § 6 se slovo „hoří“ v příslušném tvaru nahrazuje slovem „doutná“.",
			[]string{"Knot doutná."}, []string{"Knot hoří."}},
		{"an article with the heading above it", "1. § 5 včetně nadpisu nad ním zní:\n\n#### „Stříhání\n\n##### § 5\n\nKnot se stříhá.^9)“.",
			[]string{"#### Stříhání", "Knot se stříhá.^9)"}, []string{"#### Výroba", "#### Předmět", one, two, "- a) krátké,", "- b) dlouhé, nebo", "- c) ploché."}},
		{"an article and the heading above it", "1. § 5 a nadpis nad ním znějí:\n\n#### „Stříhání\n\n##### § 5\n\nKnot se stříhá.^9)“.",
			[]string{"#### Stříhání", "Knot se stříhá.^9)"}, []string{"#### Výroba", "#### Předmět", one, two, "- a) krátké,", "- b) dlouhé, nebo", "- c) ploché."}},
		{"an article goes with the heading above it", "1. § 5 se včetně nadpisu nad § 5 a poznámky pod čarou č. 9 zrušuje.",
			nil, []string{"#### Výroba", "##### § 5", "#### Předmět", one, two, "- a) krátké,", "- b) dlouhé, nebo", "- c) ploché.", noted}},
		{"an article comes with the heading above it", "1. Za § 6 se vkládá nový § 6a, který včetně nadpisu nad § 6a zní:\n\n#### „Stříhání\n\n##### § 6a\n\nKnot se stříhá.“.",
			[]string{"#### Stříhání", "##### § 6a", "Knot se stříhá."}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := wick(t, c.points)
			added, gone := changed(wickAct, string(res.Text))
			if !slices.Equal(added, c.added) || !slices.Equal(gone, c.gone) {
				t.Errorf("new %q, gone %q; want %q, %q: %s", added, gone, c.added, c.gone, res.Record.Instructions[0].Reason)
			}
		})
	}
}

// TestCzechMoreTraps: what these formulae do not fit is refused.
func TestCzechMoreTraps(t *testing.T) {
	for _, c := range []struct{ name, points, reason string }{
		{"no heading stands above", "1. § 6 včetně nadpisu nad ním zní:\n\n#### „Stříhání\n\n##### § 6\n\nKnot se stříhá.“.", "which heading"},
		{"none is brought", "1. § 5 včetně nadpisu nad ním zní:\n\n##### „§ 5\n\nKnot se stříhá.“.", "no heading above"},
		{"the heading above another article", "1. § 5 včetně nadpisu nad § 6 zní:\n\n#### „Stříhání\n\n##### § 5\n\nKnot se stříhá.“.", "the heading above"},
		{"words between words that do not meet", "1. V § 5 odst. 1 se mezi slova „Knot“ a „bavlny“ vkládá slovo „nikdy“.", "are not there"},
		{"the rest of what was not said", "1. V § 5 se ostatní odstavce přečíslují.", "without units"},
		{"a new wording of the last sentence after one has gone", "1. V § 5 odst. 1 se věta první zrušuje a věta třetí se nahrazuje větou „Knot voní.“.", "after one has come or gone"},
		{"more sentences than there are", "1. V § 5 odst. 1 větě první a páté se slovo „Knot“ zrušuje.", "there are 3 sentences"},
		{"from the last sentence to the last", "1. V § 5 odst. 1 se věty třetí až poslední zrušují.", "there are 3 sentences"},
		{"footnotes without a number", "1. § 6 se včetně poznámky pod čarou zrušuje.", "without their numbers"},
		{"less often than is said", "1. V § 5 odst. 1 se slovo „je“ třikrát nahrazuje slovem „bývá“.", "stand there 2 times"},
		{"in all forms, of which there are others", "1. V § 5 odst. 2 se slovo „krátký“ v příslušném pádě nahrazuje slovem „malý“, a v § 6 se slovo „hoří“ zrušuje.", "are not there"},
		{"in all forms, of which there are two", "1. V § 5 se slovo „Knot“ nahrazuje slovem „Provázek“ v příslušném pádě.", "other forms"},
		{"forms of a unit", "1. V § 5 se odstavec 2 v příslušném pádě zrušuje.", "no words"},
		{"an article whose wording begins with its second paragraph", "1. § 6 zní: „(2) Knot voní.“.", "brings"},
		{"new wording for what was not named", "1. V § 6 se slovo „hoří“ nahrazuje slovem „svítí“ a zní: „Knot voní.“.", "for nothing"},
		{"a unit and a part of it", "1. V § 5 a odst. 2 se slovo „Knoty“ zrušuje.", "not understood"},
		{"an article that becomes a paragraph", "1. § 6 se označuje jako písmeno a) a § 7 jako písmeno b).", "another kind"},
		{"places that nothing joins", "1. V § 5 odst. 1 větě třetí písm. a) se slovo „Knot“ zrušuje.", "not understood"},
		{"words before a point", "1. V § 5 odst. 2 se před písmenem b) slovo „krátké“ zrušuje.", "not understood"},
		{"everywhere without words", "1. V § 5 se odstavec 2 vždy zrušuje.", "no words"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := wick(t, c.points)
			in := res.Record.Instructions[0]
			if in.Status != Refused || !strings.Contains(in.Reason, c.reason) {
				t.Errorf("got %s: %s, want it refused for %q", in.Status, in.Reason, c.reason)
			}
			if string(res.Text) != wickAct {
				t.Error("the text was changed")
			}
		})
	}
}

// TestMarkLeftWithoutFootnote: a footnote is not repealed while its mark stays elsewhere.
func TestMarkLeftWithoutFootnote(t *testing.T) {
	res := wick(t, "1. V § 6 a 7 se za slovo „Knot“ vkládá odkaz na poznámku pod čarou č. 9.\n\n2. V § 5 se slova „a suší^9)“ a poznámka pod čarou č. 9 zrušují.")
	if in := res.Record.Instructions[1]; in.Status != Refused || !strings.Contains(in.Reason, "its mark would still stand") {
		t.Errorf("%s: %s", in.Status, in.Reason)
	}
	if !strings.Contains(string(res.Text), "suší^9)") || !strings.Contains(string(res.Text), "Knot^9) hoří") {
		t.Error("the rest was not carried out, or more than that")
	}
}

// TestHowSignsAreSet: a dash or a quotation mark that the act sets otherwise than the bill
// is of no weight where the words stand there once, and the full stops of abbreviations
// end no sentence.
func TestHowSignsAreSet(t *testing.T) {
	src := "# Zákon o svíčkách\n\n##### § 1\n\n(1) Svíčka váží 2–3 lóty (dále jen \"svíčka\"). Prodává ji Svíčka, s. r. o. Kutná Hora.\n\n(2) Svíčka 4–5 a svíčka 4 – 5.\n"
	for _, c := range []struct{ name, points, want, reason string }{
		{"a dash", "1. V § 1 odst. 1 se slova „2 - 3 lóty“ nahrazují slovy „2 až 3 lóty“.", "váží 2 až 3 lóty", ""},
		{"quotation marks", "1. V § 1 odst. 1 se slova „(dále jen „svíčka“)“ zrušují.", "3 lóty. Prodává", ""},
		{"an abbreviation", "1. V § 1 odst. 1 se na konci věty druhé doplňují slova „v zimě“.", "Kutná Hora v zimě.", ""},
		{"two of them", "1. V § 1 odst. 2 se slova „4—5“ zrušují.", "", "are not there"},
	} {
		p := parse(t, src)
		bill := "##### Čl. I\n\nZákon č. 3/2001 Sb., o svíčkách, se mění takto:\n\n" + c.points
		res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Titles: []string{"Zákon o svíčkách"}}), Options{})
		if err != nil {
			t.Fatal(err)
		}
		prove(t, src, res)
		in := res.Record.Instructions[0]
		if c.reason != "" && !strings.Contains(in.Reason, c.reason) || !strings.Contains(string(res.Text), c.want) {
			t.Errorf("%s: %s: %s", c.name, in.Reason, res.Text)
		}
	}
}

// TestTitleOfToday: the title that stands above a consolidated text is that of today.
func TestTitleOfToday(t *testing.T) {
	for _, points := range []string{
		"1. V názvu zákona se slovo „starých“ zrušuje.",
		"1. V názvu zákona se za slovo „o“ vkládá slovo „knotech“.",
		"1. V názvu zákona se slovo „svíčkách“ nahrazuje slovem „knotech“.",
	} {
		res := wick(t, points)
		if in := res.Record.Instructions[0]; in.Status != Applied || string(res.Text) != wickAct {
			t.Errorf("%s: %s %s", points, in.Status, in.Reason)
		}
	}
}

// TestEnactingWords: a consolidated text does not hold the sentence by which a decree is
// enacted, and what is ordered of it changes nothing.
func TestEnactingWords(t *testing.T) {
	res := oil(t, oilLead, "1. V úvodní větě vyhlášky se slova „podle § 3“ nahrazují slovy „podle § 4“.\n\n2. V § 1 odst. 1 se slovo „litr“ nahrazuje slovem „máz“.")
	in := res.Record.Instructions
	if in[0].Status != NoChange || !strings.Contains(in[0].Reason, "enacting words") || in[1].Status != Applied {
		t.Errorf("%s: %s; %s: %s", in[0].Status, in[0].Reason, in[1].Status, in[1].Reason)
	}
	res = oil(t, oilLead, "1. V § 2 se v úvodní větě slova „podle § 3“ zrušují.")
	if in := res.Record.Instructions[0]; in.Status != Refused {
		t.Errorf("the opening words of an article: %s", in.Status)
	}
}

// TestLettersOfAnnexPoints: a point of an annex holds lettered ones, and a row does not
// give its items to the annex.
func TestLettersOfAnnexPoints(t *testing.T) {
	src := strings.Replace(oilDecree, "2. Výkaz B\n\nVýkaz B obsahuje počet sudů.\n", "2. Výkaz B obsahuje\n\n- a) počet sudů,\n\n- b) cenu sudů.\n", 1)
	run := func(points string) *Result {
		p := parse(t, src)
		bill := "##### Čl. I\n\n" + oilLead + "\n\n" + points
		res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Number: "5/2003", Titles: []string{p.Expression.Title("cs")}}), Options{})
		if err != nil {
			t.Fatal(err)
		}
		prove(t, src, res)
		return res
	}
	res := run("1. V příloze č. 2 bodu 2 se na konci písmene b) tečka nahrazuje čárkou a doplňuje se písmeno c), které zní: „c) stav sudů.“.")
	added, gone := changed(src, string(res.Text))
	if !slices.Equal(added, []string{"- b) cenu sudů,", "- c) stav sudů."}) || !slices.Equal(gone, []string{"- b) cenu sudů."}) {
		t.Errorf("new %q, gone %q: %s", added, gone, res.Record.Instructions[0].Reason)
	}
	res = run("1. V příloze č. 2 položce 1 se písmeno b) zrušuje.")
	if in := res.Record.Instructions[0]; in.Status != Refused || string(res.Text) != src {
		t.Errorf("an item of a row: %s", in.Status)
	}
	res = run("1. V příloze č. 1 a v § 1 odst. 1 se slovo „litr“ nahrazuje slovem „máz“.")
	if in := res.Record.Instructions[0]; in.Status != Refused || !strings.Contains(in.Reason, "attachment 1") {
		t.Errorf("an annex without the words: %s: %s", in.Status, in.Reason)
	}
}
