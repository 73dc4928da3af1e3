package event

import (
	"strconv"
	"strings"

	"dateline/internal/sentence"
)

// casualties is how many the event of verb i killed and injured, nil where no
// number is given. The verb itself may say so ("killed three"), or one that
// tells its effect (", killing at least three and injuring ten").
func (r *reading) casualties(i int) (killed, injured *int) {
	for j := i; j < len(r.verbs); j++ {
		v := &r.verbs[j]
		if j > i && !effects[v.lemma] {
			if !r.coded[j] && v.finite() && subordinators[v.opener] {
				continue // "as people were out shopping, killing nine"
			}
			break
		}
		n := r.toll(v)
		switch {
		case n == nil:
		case (v.lemma == "kill" || v.lemma == "die" || v.lemma == "claim") && killed == nil:
			killed = n
		case (v.lemma == "injure" || v.lemma == "wound") && injured == nil:
			injured = n
		}
	}
	return killed, injured
}

// toll is the number of people in the object of v, or in its subject where
// that is who suffers.
func (s *scan) toll(v *verb) *int {
	from, to := v.object, min(v.right, v.object+8)
	if v.passive || v.lemma == "die" {
		from, to = v.left, v.start
	}
	for k := from; k < to; k++ {
		if s.words[k].time >= 0 || s.words[k].Kind == sentence.Punct {
			continue
		}
		if n, ok := s.number(k); ok && !s.counts(k+1) {
			return &n
		}
	}
	return nil
}

// counts reports whether word k is a unit that makes the number before it no
// number of people.
func (s *scan) counts(k int) bool {
	switch w := s.at(k); w {
	case "%", "percent", "km", "kilometers", "kilometres", "miles", "million", "billion", "drones", "missiles", "buildings", "homes",
		"tanks", "vehicles", "times", "places", "regions":
		return true
	}
	return false
}

// number reads word k as a number below a million.
func (s *scan) number(k int) (int, bool) {
	w := s.at(k)
	if n, ok := numbers[w]; ok {
		return n, true
	}
	if s.words[k].Kind != sentence.Number {
		return 0, false
	}
	n, err := strconv.Atoi(strings.ReplaceAll(w, ",", ""))
	return n, err == nil && n < 1_000_000
}

var numbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
