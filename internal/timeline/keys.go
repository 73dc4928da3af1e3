package timeline

import (
	"cmp"
	"slices"
	"strconv"
)

// Keys are the numbers by which the reports that may be of one event with r are
// found: those one of whose own keys is among the sought of r. It is the same
// from both sides: where r finds s, s finds r.
//
// A key is a cell of time and something of the event. Reports that say the day
// are looked for in the days around, by the place with the type, the trigger
// with a party, a rare word and the like; and, with those that say a month, in
// the month, by a telling word beside the trigger. The others may be of any day
// of a longer time, and have to have more in common: two rare words, or one and
// the type, within half a year. So no key gathers more reports than a few days
// bring, or than what is much alike in half a year.
func Keys(r *Report) (own, sought []int64) {
	p := profileOf(r)
	return p.own, p.sought
}

// around is how many days from its own a report looks for others.
const around = 1

// Half-years are the cells of longer times. A report that does not say when
// may be of something up to retold days before it was published, or ahead days
// after; one that is only taken to be of its day, of something a little before.
const (
	halfYear  = 183
	retold    = 365
	ahead     = 45
	mostCells = 8
)

// Months are the cells of times of up to mostMonths days.
const (
	month      = 30
	mostMonths = 62
)

func (p *profile) keys() (own, sought []int64) {
	k := keyring{}
	k.both("sentence", 0, 0, 1, []string{p.Evidence + strconv.Itoa(p.Trigger.Start-p.Span.Start)})
	w := p.window
	if w.grade == firm || w.grade == soft {
		fine := p.fine()
		k.add(&k.own, "around", w.first, w.last, 1, fine)
		k.add(&k.sought, "around", w.first-around, w.last+around, 1, fine)
		k.both("exact", w.first, w.last, 1, p.exact())
	}
	if w.grade != undated && w.days() <= mostMonths {
		k.both("month", w.first, w.last, month, p.monthly())
	}
	coarse := p.coarse()
	if w.grade == firm { // those of other days are of no use to it
		k.add(&k.own, "named", w.first, w.first, halfYear, coarse)
		k.add(&k.sought, "open", w.first, w.first, halfYear, coarse)
		return k.done()
	}
	switch w.grade {
	case soft:
		w.first -= ahead
	case undated:
		w.first, w.last = p.pub-retold, p.pub+ahead
	}
	k.both("open", w.first, w.last, halfYear, coarse)
	k.add(&k.sought, "named", w.first, w.last, halfYear, coarse)
	return k.done()
}

type keyring struct{ own, sought []int64 }

// add adds to a list the keys of whats under the cells that hold the days from
// first to last.
func (k *keyring) add(list *[]int64, kind string, first, last, cell int, whats []string) {
	from, to := floorDiv(first, cell), floorDiv(last, cell)
	for c := from; c <= min(to, from+mostCells); c++ {
		in := strconv.Itoa(c)
		for _, what := range whats {
			*list = append(*list, int64(hashOf(kind, in, what)))
		}
	}
}

// both adds keys that a report has and seeks.
func (k *keyring) both(kind string, first, last, cell int, whats []string) {
	k.add(&k.own, kind, first, last, cell, whats)
	k.add(&k.sought, kind, first, last, cell, whats)
}

func (k *keyring) done() (own, sought []int64) {
	slices.Sort(k.own)
	slices.Sort(k.sought)
	return slices.Compact(k.own), slices.Compact(k.sought)
}

func floorDiv(a, b int) int {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

// mostTelling is how many words of a report find others in the days around,
// and how many parties.
const mostTelling = 4

// fine are the things of which one shared is enough within few days.
func (p *profile) fine() []string {
	trigger := string(p.Type) + " " + strconv.FormatUint(p.trigger, 36)
	country := ""
	var out []string
	if p.Place != nil {
		country = p.Place.Country
		out = append(out, "country "+trigger+" "+country)
	}
	parties := p.codes()
	for i, q := range parties {
		out = append(out, "party "+trigger+" "+q, "party "+string(p.Type)+" "+q+" "+country)
		for _, r := range parties[i+1:] {
			out = append(out, "parties "+string(p.Type)+" "+q+" "+r)
		}
	}
	if p.Place != nil && p.Place.Precision != "country" {
		city := p.Place.Name + " " + country
		out = append(out, "city "+string(p.Type)+" "+city, "city "+strconv.FormatUint(p.trigger, 36)+" "+city)
	}
	for _, t := range telling(p.evidence, mostTelling, func(t term) bool { return !p.named(t.stem) }) {
		out = append(out, "word "+strconv.FormatUint(t.stem, 36))
	}
	return out
}

// codes are the different parties, at most mostTelling.
func (p *profile) codes() []string {
	var out []string
	for _, q := range p.parties {
		if len(out) == 0 || out[len(out)-1] != q.code {
			out = append(out, q.code)
		}
	}
	return out[:min(mostTelling, len(out))]
}

// How many of the words near the trigger find others in longer times: with the
// trigger, with the type, and in pairs.
const (
	mostWithTrigger = 6
	mostWithType    = 4
	mostPaired      = 5
	mostExact       = 12
	mostMonthly     = 8 // by themselves, within a month
)

// coarse are the things of which one shared is enough within half a year.
func (p *profile) coarse() []string {
	near := telling(p.clause, mostWithTrigger, func(term) bool { return true })
	var out []string
	for i, t := range near {
		word := strconv.FormatUint(t.stem, 36)
		if t.stem != p.trigger {
			out = append(out, "trigger "+strconv.FormatUint(p.trigger, 36)+" "+word)
		}
		if i < mostWithType && t.weight >= typeWeight {
			out = append(out, "type "+string(p.Type)+" "+word)
		}
		for _, u := range near[min(i+1, mostPaired):min(len(near), mostPaired)] {
			out = append(out, "words "+strconv.FormatUint(min(t.stem, u.stem), 36)+" "+strconv.FormatUint(max(t.stem, u.stem), 36))
		}
	}
	return out
}

// telling are the n weightiest terms of a list that may be taken.
func telling(terms []term, n int, may func(term) bool) []term {
	var out []term
	for _, t := range terms {
		if t.weight >= tellingWeight && may(t) {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b term) int {
		return cmp.Or(cmp.Compare(b.weight*b.near, a.weight*a.near), cmp.Compare(a.stem, b.stem))
	})
	return out[:min(n, len(out))]
}

// tellingWeight is what a word weighs at least by which reports are found, that
// of one in nine articles; and typeWeight if nothing but the type is shared
// besides, that of one in twenty.
const (
	tellingWeight = 2.2
	typeWeight    = 3
)

// exact are the things of which one shared is enough on one day that both name:
// what is told later, or by the other side, hardly has another word in common.
func (p *profile) exact() []string {
	var out []string
	for _, t := range telling(p.evidence, mostExact, func(term) bool { return true }) {
		out = append(out, "word "+strconv.FormatUint(t.stem, 36))
	}
	for _, q := range p.codes() {
		out = append(out, "party "+q)
	}
	if p.Place != nil {
		out = append(out, "country "+p.Place.Country)
	}
	return out
}

// monthly are the things of which one shared is enough within a month.
func (p *profile) monthly() []string {
	var out []string
	for _, t := range telling(p.clause, mostMonthly, func(term) bool { return true }) {
		out = append(out, "word "+strconv.FormatUint(t.stem, 36))
	}
	if p.Place == nil {
		return out
	}
	out = append(out, "country "+strconv.FormatUint(p.trigger, 36)+" "+p.Place.Country)
	if p.Place.Precision == "country" {
		return out
	}
	for i, k := range kin {
		if slices.Contains(k, p.Type) {
			out = append(out, "city "+strconv.Itoa(i)+" "+p.Place.Name+" "+p.Place.Country)
		}
	}
	return out
}
