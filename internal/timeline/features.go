package timeline

import (
	"math"
	"slices"

	"dateline/internal/event"
)

// feature is something that two reports have in common, or in which they
// differ, by which one judges whether they tell of the same event.
type feature int

// The features. Those that name a relation are 1 where it holds and 0 where
// not; the others are given in their comments.
const (
	always feature = iota // 1

	// When: one of these holds.
	sameDay       // the same day, named by both
	nextDay       // named days that follow each other
	nearDays      // named days two or three days apart
	apart         // days further apart
	softSame      // the same day, one of them that of publication alone
	softNear      // such days one or two apart
	softApart     // such days further apart
	inWeek        // a time of up to ten days that holds the other's
	inMonth       // one of up to three months
	inYear        // a longer one
	looseApart    // such times that do not meet
	undatedClose  // a date missing, published within two days of each other
	undatedApart  // a date missing, published longer apart
	pastPublished // a date missing from what was published before the other's day

	// How far apart the reports were published, where the date alone does not
	// settle it: the logarithm of 1 and the days.
	publishedApart

	// What: one of these holds.
	sameType
	nearType
	otherType
	sameMode
	otherMode
	sameTrigger
	otherMeans  // a drone there, a bomb here
	otherTarget // a market there, a hospital here
	otherDoing  // another type, told by a word of another meaning beside hardly a common word; or two of other means, another target and a far higher toll

	// Who.
	sharedParty   // a party with the same part
	sharedParties // two or more such
	noneShared    // parties on both sides, none of them shared
	eachOther     // each has one that the other lacks
	otherCompany  // who met or agreed was with others there
	swapped       // who did it there is whom it was done to here

	// Where: one of these holds, or none.
	sameCity
	nearCity    // up to 30 km apart
	sameRegion  // in the same country, one of them known no closer
	otherCity   // 30 to 100 km apart
	farCity     // further
	otherNation // in different countries

	// In which words; from 0 to 1, or as said.
	clauseWords   // of those around the triggers
	clauseSense   // how near they are in meaning
	triggerSense  // how near the triggers are
	sentenceWords // of the sentences
	titleWords
	titleSense
	crossTitle   // of one's title and the other's clause
	rareWords    // of the sentences, how many, up to 3
	commonWeight // the weight of all words that the sentences share, in tens, up to 4
	otherWords   // how little of the words of either, from 0 to 1

	// How many were hurt.
	sameToll
	otherToll // numbers that differ and were published on one day, or that fall
	farToll   // one more than three times the other

	// Which names and numbers stand beside the trigger.
	sharedName // how near one that both have stands, up to 1
	otherNames // each has some, of which the other has none
	sameCount  // as many of the same things
	otherCount // not as many of them

	// In what state.
	planFulfilled // planned here, happened there
	wished        // demanded or supposed here, not there
	denial        // denied here, not there

	sameSentence
	sameText // another sentence of the same article

	features
)

// vector is the value of every feature.
type vector [features]float64

func (v *vector) set(f feature, holds bool) {
	if holds {
		v[f] = 1
	}
}

// compare is the features of two reports, of which a is the first in the order
// of [Compare].
func compare(a, b *profile) vector {
	var v vector
	v[always] = 1
	v.when(a, b)
	v.what(a, b)
	v.who(a, b)
	v.where(a.Place, b.Place)
	v.words(a, b)
	v.toll(a, b)
	v.properNames(a, b)
	v.counted(a, b)
	v.doing()
	v.state(a.Status, b.Status)
	v.set(sameSentence, a.besides(b))
	v.set(sameText, a.text == b.text && a.Sentence != b.Sentence)
	return v
}

func (v *vector) when(a, b *profile) {
	f := relation(a, b)
	v[f] = 1
	if f != sameDay && f != nextDay {
		v[publishedApart] = math.Log1p(float64(max(0, b.pub-a.pub, a.pub-b.pub)))
	}
}

// relation is how the times of two reports lie to each other.
func relation(a, b *profile) feature {
	u, w := a.window, b.window
	switch {
	case u.grade == undated || w.grade == undated:
		return relationUndated(a, b)
	case u.grade == loose || w.grade == loose:
		return relationLoose(u, w)
	}
	gap := u.gap(w)
	switch {
	case u.grade == firm && w.grade == firm:
		switch {
		case gap == 0:
			return sameDay
		case gap == 1:
			return nextDay
		case gap <= 3:
			return nearDays
		}
	case gap == 0:
		return softSame
	case gap <= 2:
		return softNear
	default:
		return softApart
	}
	return apart
}

func relationLoose(u, w window) feature {
	if u.gap(w) > 1 {
		return looseApart
	}
	switch days := max(u.days(), w.days()); {
	case days <= 10:
		return inWeek
	case days <= 93:
		return inMonth
	}
	return inYear
}

func relationUndated(a, b *profile) feature {
	gap := max(a.pub-b.pub, b.pub-a.pub)
	if a.window.grade != undated {
		a, b = b, a
	}
	switch {
	case b.window.grade != undated && b.window.grade != loose && a.window.gap(b.window) > 0:
		return pastPublished
	case gap <= 2:
		return undatedClose
	}
	return undatedApart
}

// kin are the types that reports of one event are often given.
var kin = [][]event.Type{
	{event.Agree, event.Consult, event.Cooperate},
	{event.Assault, event.Coerce, event.Mobilize},
	{event.Accuse, event.Reject, event.Threaten, event.Request},
	{event.Support, event.Aid, event.Cooperate},
	{event.Concede, event.Retreat, event.Agree},
	{event.Sanction, event.Coerce},
	{event.Protest, event.Reject},
}

func akin(t, u event.Type) bool {
	for _, k := range kin {
		if slices.Contains(k, t) && slices.Contains(k, u) {
			return true
		}
	}
	return false
}

func (v *vector) what(a, b *profile) {
	switch {
	case a.Type == b.Type:
		v[sameType] = 1
	case akin(a.Type, b.Type):
		v[nearType] = 1
	default:
		v[otherType] = 1
	}
	if a.Mode != "" && b.Mode != "" {
		v.set(sameMode, a.Mode == b.Mode)
		v.set(otherMode, a.Mode != b.Mode)
	}
	v.set(sameTrigger, a.trigger == b.trigger)
	v.set(otherMeans, otherThings(a.things[byMeans], b.things[byMeans]))
	v.set(otherTarget, otherThings(a.things[byTarget], b.things[byTarget]))
}

func (v *vector) who(a, b *profile) {
	if len(a.parties) == 0 || len(b.parties) == 0 {
		return
	}
	same, anyhow := 0, 0
	lacksA, lacksB := false, false
	for _, p := range a.parties {
		found, sameRole := p.in(b.parties)
		lacksB = lacksB || !found
		if found {
			anyhow++
		}
		if sameRole || found && mutual(a.Type) {
			same++
		}
		v.set(swapped, found && !sameRole && !mutual(a.Type) && p.opposed(b.parties))
	}
	for _, p := range b.parties {
		found, _ := p.in(a.parties)
		lacksA = lacksA || !found
	}
	v.set(sharedParty, same >= 1)
	v.set(sharedParties, same >= 2)
	v.set(noneShared, anyhow == 0)
	v.set(eachOther, anyhow > 0 && lacksA && lacksB)
	v.set(otherCompany, mutual(a.Type) && mutual(b.Type) && len(a.parties) > 1 && len(b.parties) > 1 && lacksA && lacksB)
}

// in reports whether the party is in the list, and whether in the same part.
func (p party) in(list []party) (found, sameRole bool) {
	for _, q := range list {
		if p.code == q.code {
			found = true
			sameRole = sameRole || p.role == q.role
		}
	}
	return found, sameRole
}

// opposed reports whether the list has the party as doer where p suffers it,
// or the other way round.
func (p party) opposed(list []party) bool {
	return p.role == event.Doer && slices.Contains(list, party{p.code, event.Recipient}) ||
		p.role == event.Recipient && slices.Contains(list, party{p.code, event.Doer})
}

func (v *vector) where(p, q *event.Place) {
	if p == nil || q == nil || p.Country == "" && q.Country == "" {
		return
	}
	close := func(p *event.Place) bool { return p.Precision == "city" || p.Precision == "landmark" }
	switch {
	case p.Name == q.Name && p.Country == q.Country && p.Precision != "country":
		v[sameCity] = 1
	case close(p) && close(q):
		switch km := distance(p, q); {
		case km <= 30:
			v[nearCity] = 1
		case km <= 100:
			v[otherCity] = 1
		default:
			v[farCity] = 1
		}
	case p.Country == q.Country:
		v[sameRegion] = 1
	default:
		v[otherNation] = 1
	}
}

// distance is the kilometres between two places, along a great circle.
func distance(p, q *event.Place) float64 {
	const degree, radius = math.Pi / 180, 6371
	dLat, dLon := (q.Latitude-p.Latitude)*degree/2, (q.Longitude-p.Longitude)*degree/2
	h := math.Pow(math.Sin(dLat), 2) + math.Cos(p.Latitude*degree)*math.Cos(q.Latitude*degree)*math.Pow(math.Sin(dLon), 2)
	return 2 * radius * math.Asin(math.Sqrt(min(1, h)))
}

func (v *vector) toll(a, b *profile) {
	x, y := tollOf(a.Report), tollOf(b.Report)
	if x == 0 || y == 0 {
		return
	}
	v.set(sameToll, x == y && x > 1)
	v.set(otherToll, x > y || x < y && a.pub == b.pub)
	v.set(farToll, x > 3*y || y > 3*x)
}

// tollOf is the killed, else the injured, else 0.
func tollOf(r *Report) int {
	switch {
	case r.Killed != nil && *r.Killed > 0:
		return *r.Killed
	case r.Injured != nil:
		return *r.Injured
	}
	return 0
}

func (v *vector) state(s, t event.Status) {
	if s == t {
		return
	}
	has := func(u event.Status) bool { return s == u || t == u }
	switch {
	case has(event.Demanded) || has(event.Hypothetical):
		v[wished] = 1
	case has(event.Denied):
		v[denial] = 1
	default:
		v[planFulfilled] = 1
	}
}

// otherMeaning is how near the meanings of two triggers are at most that tell of
// two things, and fewWords what the clauses have in common there at most.
const (
	otherMeaning = .6
	fewWords     = .3
)

// doing looks at type, trigger and clause together: reports of a crisis that
// share their day and country, and nothing of what was done, are easily of two
// events, though each of these alone is often misread.
func (v *vector) doing() {
	otherDeed := v[otherType] == 1 && v[sameTrigger] == 0 && v[triggerSense] < otherMeaning && v[clauseWords] < fewWords
	v.set(otherDoing, otherDeed || v[otherMeans]+v[otherTarget]+v[farToll] >= 2)
}
