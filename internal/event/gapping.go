package event

import (
	"dateline/internal/article"
)

// gapped is the mentions of clauses that leave their verb out because the one
// before has it: "Aleppo was lost on Friday, Hama on Sunday". Each is the mention
// of that verb with another place and day. told is the mentions of the verbs of
// the sentence.
func (r *reading) gapped(told []draft) []draft {
	var out []draft
	for k := 1; k < len(r.words); k++ {
		t, ok := r.gapAt(k)
		if !ok {
			continue
		}
		i := r.verbBehind(k)
		if i < 0 || !r.coded[i] || r.placeArgument(i) < 0 || len(r.times[i]) == 0 && r.words[k].name < 0 {
			continue
		}
		for _, m := range told {
			if m.Trigger.Start == r.words[r.verbs[i].start].Start {
				out = append(out, r.gappedMention(m, k, t))
				break
			}
		}
	}
	return out
}

// gapAt is the time expression of a clause without a verb whose place is word
// k: a comma, semicolon or "and" before it, and nothing behind its day.
func (r *reading) gapAt(k int) (t int, ok bool) {
	n := r.words[k].name
	if n < 0 || r.names[n].Place == nil || r.words[k-1].name >= 0 {
		return 0, false
	}
	if w := r.at(k - 1); w != "," && w != ";" && w != "and" {
		return 0, false
	}
	j := k + 1
	for j < len(r.words) && timePrepositions[r.at(j)] && r.words[j].time < 0 && j < k+3 {
		j++
	}
	if j >= len(r.words) || r.words[j].time < 0 {
		return 0, false
	}
	t = r.words[j].time
	for j < len(r.words) && r.words[j].time == t {
		j++
	}
	if j < len(r.words) && r.words[j].name < 0 && r.at(j) != "," && r.at(j) != ";" && r.at(j) != "." && r.at(j) != "and" {
		return 0, false
	}
	if j+1 < len(r.words) && r.words[j+1].verb >= 0 && r.verbs[r.words[j+1].verb].finite() && r.words[j+1].verb >= 0 && r.at(j) == "," {
		return 0, false // "Hama, on Sunday, fell"
	}
	return t, r.scan.times[t].Dates() || r.scan.times[t].Offset != nil
}

// verbBehind is the last verb that begins before word k and no other clause
// lies between, -1 for none.
func (r *reading) verbBehind(k int) int {
	for j := k - 1; j >= 0; j-- {
		if v := r.words[j].verb; v >= 0 {
			if !r.verbs[v].finite() {
				return -1
			}
			return v
		}
	}
	return -1
}

// placeArgument is the place that verb i says something of, its subject or
// object, -1 for none.
func (r *reading) placeArgument(i int) int {
	for _, k := range []int{r.tree.Object(r.node(i)), r.subjectWord(i, 2)} {
		if k >= 0 && r.words[k].name >= 0 && r.names[r.words[k].name].Place != nil {
			return k
		}
	}
	return -1
}

// gappedMention is m told of the place at word k on the day of expression t.
func (r *reading) gappedMention(m draft, k, t int) draft {
	m.Date = r.resolve(t)
	m.Place = placeFrom(r.names[r.words[k].name].Place)
	m.Trigger = article.Span{Start: r.words[k].Start, End: r.scan.times[t].End}
	m.Killed, m.Injured = nil, nil
	return m
}
