package digest

// The weights of the evidence for a day. They are small numbers by reason, and
// were not fitted closer: on collections that they were not chosen on, steps of
// a quarter make no difference that can be told from chance.
const (
	// A mention one or two days later is the measure of the others: most of
	// news is written then.
	weightNextDays = 1.0
	// On the day itself every report says "on Friday", whatever it tells.
	weightSameDay = 0.5
	// Who names a day after most of a week, or much later, tells of something
	// that lasted, and names it on purpose.
	weightSameWeek = 2.0
	weightLater    = 2.0
	// An election or a summit is spoken of before; so is much that never comes.
	weightAhead = 0.5
	// Many reports mean that something happened, then or the day before.
	weightPublished = 0.5
	// New words are a sign of new events, the only one where no day is named.
	weightBurst = 0.2
)
