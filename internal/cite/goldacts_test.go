package cite_test

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

// invented returns an act from its outline: one unit on a line, its last step of
// the eId and its printed number; what lies in a unit stands indented by two
// spaces. Units without a printed number are unnumbered.
func invented(country, lang, uri, title, outline string) *act.Expression {
	x := acttest.Expression("xx-lamp", "2020-01-01")
	x.Country, x.Lang, x.URI, x.Alias = country, lang, act.WorkURI(uri), country+"-lamp"
	x.Titles = map[string]string{"en": title}
	var open []*act.Provision
	for line := range strings.Lines(outline) {
		line = strings.TrimRight(line, "\n")
		body := strings.TrimLeft(line, " ")
		if body == "" {
			continue
		}
		depth := (len(line) - len(body)) / 2
		id, num, _ := strings.Cut(body, " ")
		steps, err := act.EID(id).Steps()
		if err != nil {
			panic(err)
		}
		p := &act.Provision{Kind: steps[0].Kind, Num: num, Content: []act.Block{{Text: "Text."}}}
		open = open[:depth]
		var parent act.EID
		if depth > 0 {
			up := open[depth-1]
			parent, up.Children = up.EID, append(up.Children, p)
			if numbered := p.Kind == act.Subsection || p.Kind == act.Paragraph; up.Kind.IsRoot() && numbered {
				up.Content = nil // an article of paragraphs has no text of its own
			}
		} else {
			x.Body = append(x.Body, p)
		}
		if p.Kind.IsHead() {
			p.Content = nil
		}
		p.EID = parent.Join(p.Kind, steps[0].Num)
		p.WID = p.EID
		open = append(open, p)
	}
	return x
}

func czAct() *act.Expression {
	return invented("cz", "cs", "/akn/cz/act/2019-03-14/77", "Lamp Act", `
part_1 ČÁST PRVNÍ
  title_1 HLAVA I
    sec_1 § 1
    sec_3 § 3
      point_a a)
      point_b b)
      point_g g)
      point_h h)
      point_ch ch)
      point_i i)
    sec_31l § 31l
  title_2 HLAVA II
    chp_1 Díl 1
      sec_57 § 57
        subsec_1 (1)
        subsec_2 (2)
          point_a a)
            subpoint_1 1.
            subpoint_2 2.
            subpoint_3 3.
          point_b b)
          point_c c)
        subsec_3 (3)
      sec_58 § 58
        subsec_1 (1)
        subsec_2 (2)
      sec_59 § 59
    chp_2 Díl 2
      sec_60 § 60
      sec_60a § 60a
        subsec_1 (1)
        subsec_2 (2)
          point_a a)
          point_b b)
      sec_311 § 311
part_2 ČÁST DRUHÁ
  title_1 HLAVA I
    sec_312 § 312
part_3 ČÁST TŘETÍ
  art_1 Čl. I
    subpoint_1 1.
    subpoint_2 2.
    subpoint_3 3.
      point_a a)
      point_b b)
  art_2 Čl. II
    subpoint_1 1.
    subpoint_2 2.
    subpoint_3 3.
att_1 Příloha č. 1
  point_a a)
att_2 Příloha č. 2
`)
}

func mdAct() *act.Expression {
	return invented("md", "ro", "/akn/md/act/2014-05-09/55-xx", "On Lamps", `
chp_1 Capitolul I
  art_1 Articolul 1
  art_2 Articolul 2
    point_1 1)
    point_2 2)
    point_3 3)
      subpoint_a a)
      subpoint_b b)
chp_2 Capitolul II
  subchp_1 Secțiunea 1
    art_15 Articolul 15
      para_1 (1)
      para_2 (2)
    art_16 Articolul 16
    art_17 Articolul 17
    art_20 Articolul 20
      para_1 (1)
      para_2 (2)
        point_a a)
          subpoint_1 1)
          subpoint_2 2)
        point_b b)
        point_b-1 b^1)
        point_c c)
      para_2-1 (2^1)
      para_3 (3)
  subchp_2 Secțiunea 2
    art_27 Articolul 27
    art_27-1 Articolul 27^1
      para_1 (1)
      para_1-1 (1^1)
      para_2 (2)
    art_27-2 Articolul 27^2
    art_28 Articolul 28
    art_29 Articolul 29
      subpara_2
      subpara_3
    art_30 Articolul 30
      al_2
      al_3
att_1 Anexa nr. 1
`)
}

func rsAct() *act.Expression {
	return invented("rs", "sr", "/akn/rs/act/2024-05-09/lampe", "On Lamps", `
chp_1 I
  art_1 Члан 1
    para_1
  art_3 Члан 3
    para_1
      point_1 1)
      point_2 2)
      point_3 3)
      point_4 4)
      point_5 5)
  art_40 Члан 40
    para_1
    para_2
      point_1 1)
      point_2 2)
      point_3 3)
    para_3
  art_41 Члан 41
    para_1 (1)
      point_1 1)
      point_2 2)
        subpoint_1 (1)
        subpoint_2 (2)
    para_2 (2)
  art_42 Члан 42
    para_1
    para_2
      al_2
      al_3
chp_2 II
  art_65 Члан 65
    para_1
  art_65а Члан 65а
    para_1
  art_65б Члан 65б
    para_1
  art_65в Члан 65в
    para_1
    para_2
  art_65г Члан 65г
    para_1
  art_66 Члан 66
    para_1
`)
}

func gbAct() *act.Expression {
	return invented("gb", "en", "/akn/gb/act/ukpga/2031/7", "Lamp Act 2031", `
part_1 Part 1
  chp_1 Chapter 1
    sec_a1 A1
    sec_1 1
  chp_2 Chapter 2
    sec_2 2
part_5 Part 5
  chp_1 Chapter 1
    sec_49 49
      subsec_1 (1)
        para_a (a)
        para_b (b)
          subpara_i (i)
          subpara_ii (ii)
            point_a (A)
            point_b (B)
        para_ba (ba)
        para_c (c)
        para_d (d)
      subsec_1a (1A)
      subsec_2 (2)
        al_2
        al_3
      subsec_3 (3)
    sec_50 50
    sec_50za 50ZA
    sec_50a 50A
      subsec_1 (1)
      subsec_2 (2)
    sec_51 51
      para_a (a)
      para_b (b)
    sec_52 52
att_1 SCHEDULE 1
  part_1 Part 1
    para_1 1
    para_2 2
      subpara_1 (1)
      subpara_2 (2)
  part_2 Part 2
    para_3 3
att_3 SCHEDULE 3
  para_1 1
  para_2 2
    subpara_1 (1)
      point_a (a)
        subpoint_i (i)
        subpoint_ii (ii)
      point_b (b)
    subpara_2 (2)
  para_2a 2A
  para_3 3
    point_a (a)
    point_b (b)
att_4a SCHEDULE 4A
`)
}

func gbRegs() *act.Expression {
	return invented("gb", "en", "/akn/gb/act/uksi/2032/8", "The Lamp Regulations 2032", `
art_3 3
art_4 4
art_7 7
  para_1 (1)
  para_2 (2)
  para_3 (3)
    subpara_a (a)
    subpara_b (b)
      point_i (i)
      point_ii (ii)
`)
}

func euAct() *act.Expression {
	return invented("eu", "en", "/akn/eu/act/directive/2031-05-09/9", "Lamp Directive", `
chp_1 CHAPTER I
  art_2 Article 2
    point_1 (1)
    point_2 (2)
      subpoint_a (a)
      subpoint_b (b)
chp_2 CHAPTER II
  subchp_1 SECTION 1
    art_11 Article 11
      para_1 1.
      para_2 2.
      para_3 3.
      para_4 4.
        subpara_2
        subpara_3
          point_a (a)
          point_b (b)
      para_5 5.
        point_a (a)
        point_b (b)
          subpoint_i (i)
          subpoint_ii (ii)
        point_c (c)
      para_5a 5a.
    art_11a Article 11a
      para_1 1.
  subchp_2 SECTION 2
    art_12 Article 12
    art_13 Article 13
      para_1 1.
      para_2 2.
att_1 ANNEX I
`)
}

func treatyAct(house string) *act.Expression {
	return invented(house, "en", "/akn/"+house+"/act/convention/2031-05-09/9", "Convention on Lamps", `
chp_1 CHAPTER I
  art_4 Article 4
    point_a a
    point_b b
    point_c c
    point_d d
    point_e e
chp_2 CHAPTER II
  art_6 Article 6
    para_1 1.
    para_2 2.
    para_3 3.
      point_a a)
      point_b b)
        subpoint_i i)
        subpoint_ii ii)
      point_c c)
chp_3 CHAPTER III
  art_10 Article 10
  art_11 Article 11
  art_12 Article 12
    para_1 1.
      point_a (a)
      point_b (b)
      point_c (c)
    para_2 2.
    para_3 3.
    para_4 4.
  art_13 Article 13
`)
}

// goldActs are the acts that the gold files cite.
func goldActs() map[string]*act.Expression {
	return map[string]*act.Expression{"kz": goldAct(), "cz": czAct(), "md": mdAct(), "rs": rsAct(), "gb": gbAct(), "gbsi": gbRegs(),
		"eu": euAct(), "treaty": treatyAct("coe")}
}
