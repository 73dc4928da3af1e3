package timex

// Numbers and quantities of units: "3", "1,250", "2.5", "2 1/2", "twenty-four",
// "two and a half", "a few", "several", "half a".

var (
	numberWords = []string{"a", "hundred", "thousand", "and", "half", "-", "/", ",", "."}
	qtyWords    = []string{"a", "an", "few", "several", "many", "some", "couple", "numerous", "dozens", "hundreds", "thousands", "half", "tens", "another", "quarter", "dozen", "of", "good"}
)

// readNumber reads a number, or the article of "a hundred".
func readNumber(c *call, i int, s *slot, _ *captures) int {
	n, end := c.number(i)
	if end < 0 {
		return -1
	}
	s.n = n
	return end
}

// number is the number that begins with token i, and the token after it.
func (c *call) number(i int) (hundredths, int) {
	if i >= c.limit {
		return 0, -1
	}
	if c.toks[i].kind == digits {
		return c.figures(i)
	}
	if c.isWord(i, "a") {
		if !c.isWord(i+1, "hundred", "thousand", "dozen") {
			return 0, -1
		}
		i++
	}
	return c.words(i)
}

// figures reads a number in digits.
func (c *call) figures(i int) (hundredths, int) {
	n := hundredths(c.toks[i].num) * 100
	i++
	for c.isWord(i, ",") && c.glued(i) && c.glued(i+1) && c.toks[i+1].kind == digits && c.toks[i+1].width() == 3 {
		n = min(n*1000+hundredths(c.toks[i+1].num)*100, maxNumber*100)
		i += 2
	}
	switch {
	case c.isWord(i, ".") && c.glued(i) && c.glued(i+1) && c.toks[i+1].kind == digits:
		n += decimals(&c.toks[i+1])
		i += 2
	case i+2 < c.limit && c.toks[i].kind == digits && c.fraction(i) > 0:
		n += c.fraction(i)
		i += 3
	case c.isWord(i, "-") && c.glued(i) && i+3 < c.limit && c.toks[i+1].kind == digits && c.fraction(i+1) > 0:
		n += c.fraction(i + 1)
		i += 4
	}
	for c.isWord(i, "hundred", "thousand", "million") {
		n = min(n*hundredths(c.lexeme(i).value), maxNumber*100)
		i++
	}
	end := c.andHalf(i, &n)
	return n, end
}

// decimals is the value of the first two digits after a decimal point.
func decimals(t *token) hundredths {
	n := t.num
	for w := min(t.width(), 9); w > 2; w-- {
		n /= 10
	}
	if t.width() == 1 {
		n *= 10
	}
	return hundredths(n % 100)
}

// fraction is the value of "1/2" at token i, 0 where there is none.
func (c *call) fraction(i int) hundredths {
	if i+2 >= c.limit || !c.isWord(i+1, "/") || !c.glued(i+1) || !c.glued(i+2) {
		return 0
	}
	a, b := &c.toks[i], &c.toks[i+2]
	if a.kind != digits || b.kind != digits || a.num >= b.num || b.num > 10 {
		return 0
	}
	return hundredths(a.num * 100 / b.num)
}

// words reads a number in words.
func (c *call) words(i int) (hundredths, int) {
	total, part, begin := 0, 0, i
	for ; ; i++ {
		if c.isWord(i, "-") && i > begin && c.glued(i) && c.is(i+1, isCardinal) {
			continue
		}
		if c.isWord(i, "and") && i > begin && part >= 100 && c.is(i+1, isCardinal) {
			continue
		}
		if !c.is(i, isCardinal) {
			break
		}
		v := c.lexeme(i).value
		switch {
		case v == 100, v == 12 && c.isWord(i, "dozen"):
			part = max(part, 1) * v
		case v >= 1000:
			total = min(total+max(part, 1)*v, maxNumber)
			part = 0
		case part%10 != 0 || part%100 != 0 && v >= 10:
			return hundredths(total+part) * 100, i // "three four": two numbers
		default:
			part += v
		}
		part = min(part, maxNumber)
	}
	if i == begin {
		return 0, -1
	}
	n := hundredths(total+part) * 100
	end := c.andHalf(i, &n)
	return n, end
}

// andHalf reads "and a half" behind a number.
func (c *call) andHalf(i int, n *hundredths) int {
	j := i
	if c.isWord(j, "-") {
		j++
	}
	if !c.isWord(j, "and") {
		return i
	}
	j++
	if c.isWord(j, "-") {
		j++
	}
	if !c.isWord(j, "a", "one") {
		return i
	}
	j++
	if c.isWord(j, "-") {
		j++
	}
	if !c.isWord(j, "half") {
		return i
	}
	*n += 50
	return j + 1
}

// quarterOf reads "a quarter of a", "quarter-" before a century; 0 where it
// does not stand there.
func (c *call) quarterOf(i int) int {
	if c.isWord(i, "a") {
		i++
	}
	switch {
	case !c.isWord(i, "quarter"):
	case c.isWord(i+1, "of") && c.isWord(i+2, "a") && c.isWord(i+3, "century"):
		return i + 3
	case c.isWord(i+1, "-") && c.isWord(i+2, "century"):
		return i + 2
	}
	return 0
}

// readQty reads a number, an article, or words for an unknown number.
func readQty(c *call, i int, s *slot, k *captures) int {
	if end := readNumber(c, i, s, k); end >= 0 {
		return end
	}
	s.n = 100
	begin := i
	switch {
	case c.quarterOf(i) > 0:
		s.n = 25
		return c.quarterOf(i)
	case c.isWord(i, "half"):
		i++
		if c.isWord(i, "-") || c.isWord(i, "a", "an") {
			i++
		}
		s.n = 50
		return i
	case c.isWord(i, "a") && c.isWord(i+1, "half") && !c.isWord(i+2, "of"):
		s.n = 50
		if c.isWord(i+2, "-") {
			i++
		}
		return i + 2
	case c.isWord(i, "another"):
		if end := readNumber(c, i+1, s, k); end >= 0 {
			return end
		}
		i++
	case c.isWord(i, "a", "an"):
		i++
	}
	switch {
	case c.isWord(i, "couple"):
		s.n = 200
		s.mod = modApprox
	case c.isWord(i, "few", "several", "many", "some", "numerous", "dozens", "hundreds", "thousands", "tens"):
		s.n = -1
	default:
		if i == begin {
			return -1
		}
		return i
	}
	if i++; c.isWord(i, "of") {
		i++
	}
	if c.isWord(i, "hundred", "thousand", "dozen", "million") && s.n < 0 {
		i++ // "several hundred"
	}
	return i
}
