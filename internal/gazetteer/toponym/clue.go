package toponym

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/gazetteer/geonames"
)

// clue is what the words beside a name tell of the place: the larger one that
// it lies in, with all that this may mean, or whether it is a town or an area.
type clue struct {
	places   []candidate
	town     bool // only if there are no places
	area     bool
	strength float64
}

// What the words beside a name add to a candidate that fits them.
const (
	behindComma = 8.0 // "Paris, Texas"
	besideName  = 4.0 // "Gori in Georgia", "Iraq's Mosul"
	kindNamed   = 3.0 // "the city of Kursk", "Kursk province"
	nearbyKm    = 60  // how far a town lies at most from the one behind the comma: "Zamalek, Cairo"
)

// support is what the clue adds to the candidate.
func (k *clue) support(c *candidate) float64 {
	if k.town && c.settled() || k.area && c.area() {
		return k.strength
	}
	best := 0.0
	for i := range k.places {
		p := &k.places[i]
		s := 0.0
		switch {
		case p.state:
			if !c.state && p.country != 0 && c.country == p.country {
				s = k.strength
			}
		case p.area():
			if !c.state && c.lies(p) {
				s = k.strength
			}
		case c.settled() && p.settled() && c.prior < p.prior && c.country == p.country && geonames.Kilometres(c.lat, c.lon, p.lat, p.lon) < nearbyKm:
			s = k.strength / 2
		}
		best = max(best, s)
	}
	return best
}

// area reports whether the candidate is a region or district.
func (c *candidate) area() bool { return c.region >= 0 && !c.feature.Settlement() }

// settled reports whether the candidate is a town or a part of one.
func (c *candidate) settled() bool { return !c.state && c.point && c.feature.Settlement() }

// lies reports whether the candidate lies in the area, and is not the area.
func (c *candidate) lies(in *candidate) bool {
	if in.county >= 0 {
		return c.county == in.county && !c.area()
	}
	return c.region == in.region && !(c.area() && c.county < 0)
}

// cluesAt reads the words beside the name at span.
func (a atlas) cluesAt(text string, span article.Span) []clue {
	if span.End > len(text) || span.End <= span.Start {
		return nil
	}
	clues := before(text, span.Start)
	if kind := wordAt(text, span.End+1); areaWords[kind] && text[span.End] == ' ' {
		clues = append(clues, clue{area: true, strength: kindNamed})
	}
	return a.behind(clues, text, span.End)
}

// wordAt is the word that begins at byte i.
func wordAt(text string, i int) string {
	if i >= len(text) {
		return ""
	}
	n := strings.IndexFunc(text[i:], func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		return text[i:]
	}
	return text[i : i+n]
}

var areaWords = set(`region province oblast governorate state prefecture district county republic territory canton department`)

// behind adds the larger places behind a name that ends at byte i: "Alexandria,
// Rapides Parish, La.", "Paris (Texas)", "Gori in Georgia".
func (a atlas) behind(clues []clue, text string, i int) []clue {
	for range 2 {
		strength := behindComma
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, ", "), strings.HasPrefix(rest, " ("):
			i += 2
		case strings.HasPrefix(rest, " in "):
			i += 4
			strength = besideName
		default:
			return clues
		}
		if strings.HasPrefix(text[i:], "the ") {
			i += 4
		}
		places, end := a.placesAt(text, i)
		if end == i {
			return clues
		}
		clues = append(clues, clue{places: places, strength: strength})
		i = end
	}
	return clues
}

// before reads the words before the name: "Iraq's Mosul", "the Ukrainian city
// of Kharkiv".
func before(text string, start int) []clue {
	const reach = 48
	head := text[max(0, start-reach):start]
	var clues []clue
	owner := false
	for _, tail := range [...]string{"'s ", "’s "} {
		if rest, ok := strings.CutSuffix(head, tail); ok {
			head, owner = rest, true
		}
	}
	for _, noun := range [...]string{" city", " town", " village", " port"} {
		for _, tail := range [...]string{" of ", " "} {
			if rest, ok := strings.CutSuffix(head, noun+tail); ok {
				head, owner = rest, true
				clues = append(clues, clue{town: true, strength: kindNamed})
			}
		}
	}
	if !owner {
		return nil
	}
	if i := strings.LastIndexAny(head, " \n\"“("); i >= 0 {
		head = head[i+1:]
	}
	var places []candidate
	for _, e := range gazetteer.Lookup(head) {
		if e.Kind == gazetteer.State || e.Kind == gazetteer.Region {
			places = append(places, ofEntry(e))
		}
	}
	if len(places) > 0 {
		clues = append(clues, clue{places: places, strength: besideName})
	}
	return clues
}

// placesAt returns the places whose name begins at byte i, the longest name of
// words with capitals, and where it ends.
func (a atlas) placesAt(text string, i int) ([]candidate, int) {
	if e, end := gazetteer.ShortForm(text, i); e != nil {
		return []candidate{ofEntry(e)}, end
	}
	const longest = 5
	var ends [longest]int
	n := 0
	for at := i; n < longest; n++ {
		if r, _ := utf8.DecodeRuneInString(text[at:]); !unicode.IsUpper(r) {
			break
		}
		end := at + nameWord(text[at:])
		ends[n] = end
		if end >= len(text) || text[end] != ' ' {
			n++
			break
		}
		at = end + 1
	}
	for n--; n >= 0; n-- {
		name := strings.TrimRight(text[i:ends[n]], ".'’")
		for _, s := range [...]string{"'s", "’s"} {
			name = strings.TrimSuffix(name, s)
		}
		if c := a.named(name); len(c) > 0 {
			return c, i + len(name)
		}
	}
	return nil, i
}

// nameWord is the length of the word at the start of s, with the marks that
// names hold.
func nameWord(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'’-.", r) })
	if n < 0 {
		return len(s)
	}
	return n
}
