package amend

import (
	"strconv"
	"strings"
)

// letters is the order in which Czech acts letter their points; "ch" follows h.
// Other alphabets are tried after it.
var alphabets = []string{
	"a b c d e f g h ch i j k l m n o p q r s t u v w x y z",
	"a b c d e f g h i j k l m n o p q r s t u v w x y z",
	"а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я",
}

// maxSeries is the most units that are renumbered at once.
const maxSeries = 2000

// series lists the numbers from the first to the last, which must be n: 3, 4, 5 or
// c, d, e. It is nil if no way of counting gives n.
func series(first, last string, n int) []string {
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(last)
	if errA == nil && errB == nil {
		if b-a+1 != n || n < 1 || n > maxSeries {
			return nil
		}
		out := make([]string, n)
		for i := range out {
			out[i] = strconv.Itoa(a + i)
		}
		return out
	}
	if base, x, y, ok := sameBase(first, last); ok { // 5a to 5c
		if out := lettered(x, y, n); out != nil {
			for i := range out {
				out[i] = base + out[i]
			}
			return out
		}
		return nil
	}
	return lettered(first, last, n)
}

// sameBase splits 5a and 5c into 5, a and c.
func sameBase(first, last string) (base, x, y string, ok bool) {
	i := len(first) - len(strings.TrimLeft(first, "0123456789"))
	if i == 0 || !strings.HasPrefix(last, first[:i]) {
		return "", "", "", false
	}
	return first[:i], first[i:], last[i:], first[i:] != "" && last[i:] != ""
}

// lettered lists letters; after z comes aa.
func lettered(first, last string, n int) []string {
	for _, alphabet := range alphabets {
		letters := strings.Fields(alphabet)
		all := append([]string{}, letters...)
		for _, l := range letters {
			for _, m := range letters {
				if len(all) < 200 {
					all = append(all, l+m)
				}
			}
		}
		i, j := indexOf(all, first), indexOf(all, last)
		if i >= 0 && j >= i && j-i+1 == n {
			return all[i : j+1 : j+1]
		}
	}
	return nil
}

func indexOf(list []string, s string) int {
	for i, l := range list {
		if l == s {
			return i
		}
	}
	return -1
}
