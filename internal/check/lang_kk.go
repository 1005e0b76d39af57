package check

import (
	"strings"

	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// Kazakh. Verbs negate by a suffix after the stem: бұзба-у, жасай ал-май-ды.
const (
	kazakhLevels = `бап, баптың, бабы, бабының, бабында, бабына, бабын, бабымен, бапта, бапқа, баптар*, бапты, баппен, бабтың, тармақ*, тармағ*, тармақша*, бөлік*, бөліг*, абзац*, тарау*, параграф*, бөлім*, сөйлем*`
	// kazakhNeutral: not less than, not more than, not later than, not only.
	kazakhNeutral = `кемінде, барынша, кем дегенде, ең көп, ең аз, ең төмен, ең жоғары, ең кемі, кем емес, кем болма*, артық емес, көп емес, аспайтын, аспауы*, аспауға, асырмай, аспайды, кешіктірмей, кешіктірілмей, кешіктірмейтін, кеш емес, бұрын емес, ғана емес, төмен емес, төмен болма*, жоғары емес, ерте емес, сирек емес, кешіктірілмейтін, қарамастан, кідіріссіз, толмаған, толмағанға`
	kazakhBounds  = `кем, артық, кеш, бұрын, асатын, асқан, асса, аса, жоғары, төмен, көп, ерте, толған*`
	kazakhHard    = `емес, еместігі*, жоқ, жоқтығы*, жоққа, болмаса, қоспағанда, қоспай`
	kazakhSoft    = `адамшылыққа жатпайтын, үкіметтік емес, мемлекеттік емес, ақталмайтын, бас тарт*, тыйым*, басқа, өзге*, тек, ғана, айырыл*, айыру*, онсыз, әрекетсіз*, тыс, немесе болмаса, азаматтығы жоқ, кәмелетке толма*, қатаң, әйтпесе, жойыл*, босат*, бұрын, шектеу*, азаматтығы болма*`
	kazakhSpared  = `немесе, қамау*, қамап, бағдарлама*, мәселе*, баспа*, мекеме*`
)

var kazakhNegated = pattern.New(`..(ма|ме|ба|бе|па|пе)(й|йды|йді|йтын|йтін|йтынд[а-яәғқңөұүһі]*|йтінд[а-яәғқңөұүһі]*|ған|ген|ғанда|генде|ғандығы|гендігі|ғаны|гені|ған[а-яәғқңөұүһі]*|ген[а-яәғқңөұүһі]*|са|се|стан|стен|у|уы|уі|уын|уін|уға|уге|уына|уіне|уының|уінің|удың|удан|уден)$`)

// kazakhWithout is "without" said of something that belongs to somebody:
// келісімінсіз. Without the possessive it makes adjectives: жұмыссыз.
var kazakhWithout = pattern.New(`(ын|ін)(сыз|сіз)$`)

func newKazakh() *language {
	return &language{
		code: lang.Kazakh, fold: asIs,
		levels: list(kazakhLevels), numberFirst: true, listed: list("және, немесе, мен, бен, пен"),
		neutral: list(kazakhNeutral), bounds: list(kazakhBounds), hard: list(kazakhHard), soft: list(kazakhSoft), spared: list(kazakhSpared),
		negated: func(w string) polarity {
			switch {
			case kazakhNegated.MatchString(w), kazakhWithout.MatchString(w):
				return firmly
			case strings.HasSuffix(w, "майынша"), strings.HasSuffix(w, "мейінше"):
				return softly // until
			case strings.Contains(w, "сыз") || strings.Contains(w, "сіз"):
				if len([]rune(w)) > 5 {
					return softly
				}
			}
			return plain
		},
		must: list("міндетті, міндеттімін, міндеттi, тиіс, тиісті емес"), asFact: list(""),
		may: list("құқылы, құқығы, құқықтары, мүмкін, алады, рұқсат"),
	}
}
