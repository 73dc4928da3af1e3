package timex

import "slices"

// captures is what the nonterminals of a pattern read.
type captures struct {
	slots [2]slot
	note  note
	head  int // the expression's first token
	end   int // the token after its last
}

// slot holds one of each thing that a nonterminal can read.
type slot struct {
	month, day, year, weekday int
	n                         hundredths // a number; -1 where it is vague
	unit                      Unit
	plural                    bool
	ord                       int
	part, season              int
	third                     int // 1 early, 2 mid, 3 late
	mod                       modifier
	clock                     clock
	holiday                   int
	at                        int // token of the name (month, weekday) read last
	hasWeekday                bool
}

// nonterminal is a part of patterns with a meaning.
type nonterminal struct {
	classes class    // classes of the words that it can begin with
	digits  bool     // it can begin with digits
	words   []string // words that it can begin with, or contains
	heads   int      // how many of words can begin it; 0 for all
	read    func(c *call, i int, s *slot, k *captures) int
}

func (nt *nonterminal) first(lex *lexicon, s *wordSet) {
	if nt.digits {
		s.add(wordDigits)
	}
	for w := firstWord; int(w) < len(lex.lexemes); w++ {
		if lex.lexemes[w].class&nt.classes != 0 {
			s.add(w)
		}
	}
	heads := nt.words
	if nt.heads > 0 {
		heads = heads[:nt.heads]
	}
	for _, w := range heads {
		s.add(lex.lookup(w))
	}
}

// nonterminalNamed finds a nonterminal of a pattern.
func nonterminalNamed(name string) *nonterminal {
	nt, ok := nonterminals[name]
	if !ok {
		panic("timex: no nonterminal <" + name + ">")
	}
	return nt
}

var nonterminals = map[string]*nonterminal{
	"month":     {classes: isMonth, read: readMonth},
	"weekday":   {classes: isWeekday, read: readWeekday},
	"unit":      {classes: isUnit, read: readUnit},
	"units":     {classes: isPlural, read: readUnits},
	"number":    {classes: isCardinal, digits: true, words: numberWords, heads: 1, read: readNumber},
	"qty":       {classes: isCardinal, digits: true, words: qtyWords, heads: 15, read: readQty},
	"ord":       {classes: isOrdinal, digits: true, words: []string{"last", "final"}, read: readOrdinal},
	"day":       {classes: isOrdinal | isCardinal, digits: true, read: readDay},
	"year":      {digits: true, read: readYear},
	"yy":        {words: []string{"'"}, read: readShortYear},
	"twodigits": {digits: true, read: readTwoDigits},
	"decade":    {digits: true, words: []string{"'", "s"}, heads: 1, read: readDecade},
	"mm":        {digits: true, read: readMM},
	"dd":        {digits: true, read: readDD},
	"part":      {classes: isPart, read: readPart},
	"season":    {classes: isSeason, read: readSeason},
	"third":     {classes: isThird, read: readThird},
	"approx":    {words: approxWords, heads: approxHeads, read: readApprox},
	"clock":     {classes: 0, digits: true, words: clockWords, heads: 2, read: readClock},
	"zone":      {classes: isZone, read: readZone},
	"holiday":   {classes: isHoliday, read: readHoliday},
}

// lexeme is the entry of token i; that of an unknown word past the window.
func (c *call) lexeme(i int) *lexeme {
	if i < 0 || i >= c.limit {
		return &c.lex.lexemes[unknown]
	}
	return &c.lex.lexemes[c.toks[i].word]
}

// is reports whether token i has one of the classes.
func (c *call) is(i int, k class) bool { return c.lexeme(i).class&k != 0 }

// isWord reports whether token i is one of the words.
func (c *call) isWord(i int, words ...string) bool {
	if i < 0 || i >= len(c.toks) {
		return false
	}
	t := &c.toks[i]
	if t.kind == mark {
		return slices.Contains(words, c.lex.names[t.word])
	}
	text := c.text[t.start:t.end]
	for _, w := range words {
		if equalFold(w, text) {
			return true
		}
	}
	return false
}

// glued reports whether token i exists and follows without a space.
func (c *call) glued(i int) bool { return i < c.limit && c.toks[i].glued }

// stop skips the full stop of an abbreviation.
func (c *call) stop(i int, l *lexeme) int {
	if l.class&isAbbreviation != 0 && c.glued(i) && c.isWord(i, ".") && c.toks[i-1].width() < 6 {
		return i + 1
	}
	return i
}

func readMonth(c *call, i int, s *slot, _ *captures) int {
	l, t := c.lexeme(i), &c.toks[i]
	if l.class&isMonth == 0 || l.class&needsCapital != 0 && !t.capital || c.titled(i) {
		return -1
	}
	s.month, s.at = l.value, i
	return c.stop(i+1, l)
}

// titled reports whether token i is the name of somebody with a title.
func (c *call) titled(i int) bool {
	return c.isWord(i-1, ".") && c.isWord(i-2, "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "prof")
}

func readWeekday(c *call, i int, s *slot, _ *captures) int {
	l, t := c.lexeme(i), &c.toks[i]
	if l.class&isWeekday == 0 || l.class&needsCapital != 0 && !t.capital || c.titled(i) {
		return -1
	}
	s.weekday, s.at, s.plural = l.value, i, l.class&isPlural != 0
	s.hasWeekday = true
	return c.stop(i+1, l)
}

func readUnit(c *call, i int, s *slot, _ *captures) int {
	l := c.lexeme(i)
	if l.class&isUnit == 0 {
		return -1
	}
	s.unit, s.plural = l.unit, l.class&isPlural != 0
	return i + 1
}

func readUnits(c *call, i int, s *slot, k *captures) int {
	if !c.is(i, isPlural) {
		return -1
	}
	return readUnit(c, i, s, k)
}

func readOrdinal(c *call, i int, s *slot, _ *captures) int {
	if c.toks[i].kind == digits {
		if c.toks[i].width() > 3 || !c.glued(i+1) || !c.isWord(i+1, "st", "nd", "rd", "th") {
			return -1
		}
		s.ord = c.toks[i].num
		return i + 2
	}
	if c.isWord(i, "last", "final") {
		s.ord = -1
		return i + 1
	}
	if c.is(i, isCardinal) && c.lexeme(i).value >= 20 && c.lexeme(i).value <= 90 && c.isWord(i+1, "-") && c.is(i+2, isOrdinal) {
		s.ord = c.lexeme(i).value + c.lexeme(i+2).value
		return i + 3
	}
	if !c.is(i, isOrdinal) {
		return -1
	}
	s.ord = c.lexeme(i).value
	return i + 1
}

// readDay reads the day of a month: 1 to 31, "3rd", "third", "twenty-first".
func readDay(c *call, i int, s *slot, k *captures) int {
	t := &c.toks[i]
	if t.kind == digits {
		if t.width() > 2 || t.num < 1 || t.num > 31 {
			return -1
		}
		s.day = t.num
		if c.glued(i+1) && c.isWord(i+1, "st", "nd", "rd", "th") {
			return i + 2
		}
		return i + 1
	}
	var o slot
	end := readOrdinal(c, i, &o, k)
	if end < 0 || o.ord < 1 || o.ord > 31 {
		return -1
	}
	s.day = o.ord
	return end
}

// readYear reads a year of four digits, or in words.
func readYear(c *call, i int, s *slot, _ *captures) int {
	t := &c.toks[i]
	if t.kind != digits || t.width() != 4 || t.num < 1000 || t.num > 2199 {
		return -1
	}
	if c.glued(i+1) && (c.toks[i+1].kind == letters || c.groups(i+1)) {
		return -1
	}
	s.year = t.num
	return i + 1
}

// groups reports whether token i joins two runs of digits into one number.
func (c *call) groups(i int) bool {
	return c.isWord(i, ",", ".") && c.glued(i+1) && c.toks[i+1].kind == digits
}

// readShortYear reads '98.
func readShortYear(c *call, i int, s *slot, _ *captures) int {
	if !c.isWord(i, "'") || !c.glued(i+1) || c.toks[i+1].kind != digits || c.toks[i+1].width() != 2 {
		return -1
	}
	if c.glued(i+2) && c.toks[i+2].kind != mark {
		return -1
	}
	s.year = c.fullYear(c.toks[i+1].num)
	return i + 2
}

// readTwoDigits reads the year of 31/12/98.
func readTwoDigits(c *call, i int, s *slot, _ *captures) int {
	if t := &c.toks[i]; t.kind != digits || t.width() != 2 || c.glued(i+1) && c.toks[i+1].kind != mark || c.groups(i+1) {
		return -1
	}
	s.year = c.fullYear(c.toks[i].num)
	return i + 1
}

// fullYear is the year that two digits stand for: no more than twenty years
// ahead of the reference, the nearest otherwise.
func (c *call) fullYear(yy int) int {
	y := c.ref.Year/100*100 + yy
	for y > c.ref.Year+20 {
		y -= 100
	}
	for y <= c.ref.Year-80 {
		y += 100
	}
	return y
}

// readDecade reads "1990s", "1990's", "'90s".
func readDecade(c *call, i int, s *slot, _ *captures) int {
	short := c.isWord(i, "'")
	if short {
		i++
	}
	if i >= c.limit || c.toks[i].kind != digits || short && !c.glued(i) {
		return -1
	}
	t, j := &c.toks[i], i+1
	if c.isWord(j, "'") && c.glued(j) {
		j++
	}
	if !c.isWord(j, "s") || !c.glued(j) || t.num%10 != 0 {
		return -1
	}
	switch {
	case t.width() == 4 && t.num >= 1000 && t.num <= 2190 && !short:
		s.year = t.num
	case t.width() == 2 && (short || t.num >= 20 && c.thirdBefore(i)):
		s.year = c.fullYear(t.num)
	default:
		return -1
	}
	return j + 1
}

// thirdBefore reports whether "early", "mid-" or "late" stands before token i,
// so that "80s" is a decade.
func (c *call) thirdBefore(i int) bool {
	if c.isWord(i-1, "-") {
		i--
	}
	return c.isWord(i-1, "early", "mid", "late")
}

func readMM(c *call, i int, s *slot, _ *captures) int {
	t := &c.toks[i]
	if t.kind != digits || t.width() > 2 || t.num < 1 || t.num > 12 {
		return -1
	}
	s.month = t.num
	return i + 1
}

func readDD(c *call, i int, s *slot, _ *captures) int {
	t := &c.toks[i]
	if t.kind != digits || t.width() > 2 || t.num < 1 || t.num > 31 {
		return -1
	}
	s.day = t.num
	return i + 1
}

func readPart(c *call, i int, s *slot, _ *captures) int {
	if !c.is(i, isPart) {
		return -1
	}
	s.part, s.plural = c.lexeme(i).value, c.is(i, isPlural)
	return i + 1
}

func readSeason(c *call, i int, s *slot, _ *captures) int {
	if !c.is(i, isSeason) {
		return -1
	}
	s.season = c.lexeme(i).value
	return i + 1
}

func readThird(c *call, i int, s *slot, _ *captures) int {
	if !c.is(i, isThird) || c.isWord(i, "end", "beginning", "middle", "start") && !c.isWord(i+1, "of") {
		return -1
	}
	s.third = c.lexeme(i).value + 1
	return i + 1
}

func readZone(c *call, i int, s *slot, _ *captures) int {
	if !c.is(i, isZone) || !c.toks[i].upper {
		return -1
	}
	return i + 1
}
