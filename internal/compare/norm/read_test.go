package norm

import (
	"slices"
	"testing"
)

// TestReadMore holds what was found by reading the corpus beside what is found in it, in
// invented sentences of the same kind.
func TestReadMore(t *testing.T) {
	for _, tt := range []struct {
		code, text string
		want       []string
	}{
		{"en", "The officer must give to the person who has been brought in a chance to speak, must collect the papers and must at once decide.",
			[]string{"who: The officer", "must: must", "to: the person who has been brought in a chance to speak", "must: must", "must: must", "time at once: at once"}},
		{"en", "By regulations that amend subsection (5) the Secretary of State may put a body in.",
			[]string{"may: may"}},
		{"en", "In the cases laid down in the Act, the investigation body, the prosecutor or, as the case may be, the court are obliged to act.",
			[]string{"when: In the cases laid down in the Act", "who: the investigation body, the prosecutor or, as the case may be, the court", "must: are obliged to"}},
		{"en", "If the victim cannot attach the paper, he or she must name the office.",
			[]string{"when: If the victim cannot attach the paper", "who: he or she", "must: must"}},
		{"en", "Discrimination on the ground of race, sex, trade union or other conviction, or status, is prohibited.",
			[]string{"not: is prohibited"}},
		{"en", "The keeper must pay, and if a boat was lost as a result of the act, the keeper must pay at least 500 euros.",
			[]string{"who: The keeper", "must: must", "when: if a boat was lost as a result of the act", "who: the keeper", "must: must", "amount 500 EUR, least: at least 500 euros"}},
		{"en", "To a person without a home, services must be provided at once.",
			[]string{"to: a person", "must: must", "time at once: at once"}},
		{"en", "The statement may have been withdrawn.",
			nil},
		{"en", "Elsewhere in this Act, to be a keeper is to be a guard.",
			nil},
		{"en", "The guard must inform the master or the pilot.",
			[]string{"who: The guard", "must: must", "to: the master or the pilot"}},
		{"ru", "Полиция порта, органы, действующие в гавани, и субъекты, внесённые в реестр, обязаны информировать жертву.",
			[]string{"who: Полиция порта, органы, действующие в гавани, и субъекты, внесённые в реестр", "must: обязаны", "to: жертву"}},
		{"ru", "Опекун действует, пока ребёнку не исполнится 21 год.",
			[]string{"when: пока ребёнку не исполнится 21 год"}},
		{"ru", "Если жертвой является порт, маяк либо верфь, отозвать заявление они не вправе.",
			[]string{"when: Если жертвой является порт, маяк либо верфь", "not: не вправе"}},
		{"ru", "Решение должно быть открыто, за исключением решения, основания которого тайны.",
			[]string{"must: должно", "unless: за исключением решения, основания которого тайны"}},
		{"ru", "Чтобы ускорить возвращение, Сторона, гражданином которой является матрос, обязана согласиться.",
			[]string{"who: Сторона, гражданином которой является матрос", "must: обязана"}},
		{"ru", "В случае нарушения смотрителем, несущим вахту, правил о свете уполномоченный орган обязан ответить.",
			[]string{"when: В случае нарушения смотрителем, несущим вахту, правил о свете", "who: уполномоченный орган", "must: обязан"}},
		{"ru", "При назначении проверки государственный орган обязан известить хозяина.",
			[]string{"who: государственный орган", "must: обязан"}},
		{"ru", "Орган обязан направить в течение трех дней со дня окончания проверки смотрителям предписание.",
			[]string{"who: Орган", "must: обязан", "time 3 day, most: в течение трех дней со дня окончания проверки", "to: смотрителям"}},
		{"ru", "По проекту может проводиться проверка экспертами.",
			[]string{"may: может", "who: экспертами"}},
		{"ru", "По итогам посещений Уполномоченный имеет право обращаться к органам или должностным лицам.",
			[]string{"who: Уполномоченный", "entitled: имеет право"}},
		{"ru", "При дополнении реестра необходимо внести пометку.",
			[]string{"must: необходимо"}},
		{"ru", "Каждой Стороне следует беречь маяки.",
			[]string{"who: Каждой Стороне", "must: следует"}},
		{"ru", "Выяснить, необходимо ли помочь лицу, вправе суд.",
			[]string{"may: вправе", "who: суд"}},
		{"ru", "Если вследствие деяний, указанных в части 1, наступила смерть, виновный платит.",
			[]string{"when: Если вследствие деяний, указанных в части 1, наступила смерть"}},
		{"cs", "Žádost může obec podat správě nejpozději do 1 měsíce ode dne zápisu.",
			[]string{"may: může", "who: obec", "to: správě", "time 1 month, most: nejpozději do 1 měsíce ode dne zápisu"}},
		{"cs", "Jistotu může jeho držitel použít.",
			[]string{"may: může", "who: jeho držitel"}},
		{"cs", "Pokud strážce koná službu u majáku, přístavního zařízení nebo doku, poskytuje se mu jídlo.",
			[]string{"when: Pokud strážce koná službu u majáku, přístavního zařízení nebo doku"}},
		{"cs", "Na žádost majitele a za předpokladu vrácení listu je správce povinen vystavit nový list.",
			[]string{"when: za předpokladu vrácení listu", "must: je správce povinen", "who: správce"}},
		{"cs", "Policie prověřuje, jsou-li údaje potřebné.",
			nil},
		{"cs", "Maják nelze převést do uplynutí 10 let od zápisu.",
			[]string{"not: nelze", "time 10 year, least: do uplynutí 10 let od zápisu"}},
		{"cs", "Kdo získá cizí lampu, je povinen ji odevzdat.",
			[]string{"who: Kdo získá cizí lampu", "must: je povinen"}},
		{"cs", "Hranice obce lze měnit.",
			[]string{"may: lze"}},
		{"cs", "Shromáždění může svolat občan.",
			[]string{"may: může", "who: občan"}},
		{"cs", "Strážce nabývá oprávnění podle § 7 dnem zápisu.",
			nil},
		{"cs", "Přístav se otevírá v 8.00 hodin.",
			nil},
		{"cs", "Poskytování pomoci matce, která dítě porodila, nemůže skončit dříve.",
			[]string{"not: nemůže"}},
		{"cs", "Policista je v rozsahu potřebném pro splnění konkrétního úkolu stráže oprávněn vstoupit.",
			[]string{"who: Policista", "entitled: je v rozsahu potřebném pro splnění konkrétního úkolu stráže oprávněn"}},
		{"cs", "Orgán předá ve lhůtě 2 měsíců ode dne zápisu jednotlivým poskytovatelům zprávu.",
			[]string{"time 2 month, most: ve lhůtě 2 měsíců ode dne zápisu"}},
	} {
		if got := says(tt.code, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
