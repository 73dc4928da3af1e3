package event

// listComma reports whether the comma at k separates names of a list: a name
// on both sides and "and" further on.
func (s *scan) listComma(k int) bool {
	if s.listOfNouns(k) {
		return true
	}
	if k == 0 || k+1 >= len(s.words) || s.words[k-1].name < 0 || s.words[k+1].name < 0 && !determiners[s.at(k+1)] {
		return false
	}
	for j := k + 1; j < len(s.words) && j < k+12 && s.words[j].verb < 0; j++ {
		if s.at(j) == "and" {
			return true
		}
	}
	return false
}

// listOfNouns reports whether the comma at k stands in a list of plain nouns
// that is a verb's subject: "jets, ships and submarines pounded".
func (s *scan) listOfNouns(k int) bool {
	joined := false
	for j := k + 1; j < len(s.words) && j < k+8; j++ {
		w := s.words[j]
		switch {
		case w.verb >= 0:
			return joined && s.verbs[w.verb].finite() && j-1 > k
		case w.lower == "and":
			if joined || j == k+1 {
				return false
			}
			joined = true
		case w.lower != "," && (w.time >= 0 || !s.nominal(j) || determiners[w.lower] || pronouns[w.lower]):
			return false
		}
	}
	return false
}

// endsList reports whether word k is the last of several names: "Egypt and the UAE".
func (s *scan) endsList(k int) bool {
	if s.words[k].name < 0 || s.names[s.words[k].name].Adjective {
		return false
	}
	j := k - 1
	if s.at(j) == "the" {
		j--
	}
	return j > 0 && s.at(j) == "and" && s.words[j-1].name >= 0
}
