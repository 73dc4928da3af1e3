package timex

// families lists the rules, the more specific families first: of proposals of
// the same length the first one stands.
var families = [][]rule{
	nameRules,
	rangeRules,
	clockRules,
	namedYearRules,
	monthRules,
	weekRules,
	listRules,
	partRules,
	weekdayRules,
	relativeRules,
	anaphoraRules,
	quarterRules,
	seasonRules,
	holidayRules,
	yearRules,
	setRules,
	durationRules,
	vagueRules,
}
