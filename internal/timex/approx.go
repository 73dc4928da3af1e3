package timex

// Words before a quantity that make it rough or bound it, with their mods.

const approxHeads = 17

var approxWords = []string{
	"about", "around", "roughly", "approximately", "some", "nearly", "almost", "over", "more", "less", "fewer", "at", "up", "no", "under", "just", "nearly",
	"than", "least", "most", "to", "late", "as", "long", "many", "much", "circa", "only", "exactly",
}

// modifier is a TIMEX3 mod of a quantity.
type modifier uint8

const (
	noMod modifier = iota
	modApprox
	modLessThan
	modMoreThan
	modEqualOrMore
	modEqualOrLess
)

// String is the TIMEX3 name of m, "" for none.
func (m modifier) String() string {
	return [...]string{"", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}[m]
}

func readApprox(c *call, i int, s *slot, _ *captures) int {
	if c.isWord(i, "just") {
		if !c.isWord(i+1, "over", "under", "about") {
			return -1
		}
		i++
	}
	switch {
	case c.isWord(i, "about", "around", "roughly", "approximately", "some"):
		s.mod = modApprox
	case c.isWord(i, "nearly", "almost", "under"):
		s.mod = modLessThan
	case c.isWord(i, "over") && (c.isWord(i+1, "a", "an") && (c.is(i+2, isUnit) || c.isWord(i+2, "dozen", "hundred", "thousand", "half", "quarter")) || c.isWord(i-1, "just", "well", "for", "of")):
		s.mod = modMoreThan
	default:
		return c.approxPhrase(i, s)
	}
	return i + 1
}

func (c *call) approxPhrase(i int, s *slot) int {
	switch {
	case c.isWord(i, "more") && c.isWord(i+1, "than"):
		s.mod = modMoreThan
	case c.isWord(i, "less", "fewer") && c.isWord(i+1, "than"):
		s.mod = modLessThan
	case c.isWord(i, "at") && c.isWord(i+1, "least"):
		s.mod = modEqualOrMore
	case c.isWord(i, "at") && c.isWord(i+1, "most"), c.isWord(i, "up") && c.isWord(i+1, "to"):
		s.mod = modEqualOrLess
	case c.isWord(i, "no") && c.isWord(i+1, "more", "longer") && c.isWord(i+2, "than"):
		s.mod = modEqualOrLess
		return i + 3
	case c.isWord(i, "no") && c.isWord(i+1, "less", "fewer") && c.isWord(i+2, "than"):
		s.mod = modEqualOrMore
		return i + 3
	default:
		return -1
	}
	return i + 2
}
