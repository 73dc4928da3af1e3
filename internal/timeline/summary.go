package timeline

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"

	"dateline/internal/event"
)

// Summarise says what the event that all of reports tell of shows. It depends
// on the set of reports, not on their order, and leaves ID, Revision,
// CreatedAt, UpdatedAt and Hidden to the store. There has to be a report.
//
// A copy adds a mention and its collections, and has no voice otherwise. The
// rest is chosen so:
//
//   - date: by the vote of the sources; the others that are given, and do not
//     agree with it, are listed as alternatives;
//   - evidence: the best report's, that is the one of that date with the surest
//     basis (explicit, relative, narrative, publication), then the highest
//     confidence, then the earliest;
//   - headline: of the reports of that date, the one that tells most in a line;
//   - status: what the latest report of "happened" or "denied" says ("happened"
//     of two of one moment), else planned, demanded, hypothetical;
//   - type: the most frequent, of several that of the better report;
//   - actors: all of the best report, and of the others those of another code;
//   - place: the most frequent that is closer than a country, else the country;
//   - killed and injured: of the last publication day that gives a number, the
//     most frequent, of several the highest;
//   - confidence: that not all sources err, each taken at its best report.
func Summarise(reports []Report) Event {
	s := newSummary(reports)
	best := s.ranked[0]
	e := Event{
		Collections: s.collections(),
		Date:        best.Date,
		Alternative: s.others,
		Status:      s.status(),
		Headline:    s.headline(),
		Type:        s.kind(),
		Mode:        s.mode(),
		Actors:      s.actors(),
		Attribution: s.attribution(),
		Place:       s.place(),
		Killed:      s.toll(func(r *Report) *int { return r.Killed }),
		Injured:     s.toll(func(r *Report) *int { return r.Injured }),
		Mentions:    len(reports),
		Sources:     s.sources(),
		Evidence:    best.Evidence,
		EvidenceAt:  best.Span.Start,
		Published:   best.Day,
	}
	e.Confidence = s.confidence()
	e.FirstPublished, e.LastPublished = s.bounds()
	e.Importance = Importance(&e)
	return e
}

// summary holds the reports of an event in the two orders that choices need.
type summary struct {
	all    []*Report // every report, in the order of Compare
	voices []*Report // those that are no copies, in the order of Compare
	ranked []*Report // the voices, the best first
	others []Dated   // dates that some give and that lost the vote
}

func newSummary(reports []Report) *summary {
	s := &summary{}
	for _, i := range canonical(reports) {
		s.all = append(s.all, &reports[i])
	}
	for _, r := range s.all {
		if r.CopyOf == "" {
			s.voices = append(s.voices, r)
		}
	}
	if s.voices == nil {
		s.voices = s.all
	}
	won, others, dated := s.vote()
	s.ranked, s.others = slices.Clone(s.voices), others
	other := func(r *Report) int {
		if dated && r.Date.Interval != won {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(s.ranked, func(a, b *Report) int {
		return cmp.Or(
			cmp.Compare(other(a), other(b)),
			cmp.Compare(slices.Index(event.Bases, a.Date.Basis), slices.Index(event.Bases, b.Date.Basis)),
			cmp.Compare(b.Confidence, a.Confidence),
		)
	})
	return s
}

func (s *summary) collections() []string {
	var out []string
	for _, r := range s.all {
		out = append(out, r.Collections...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (s *summary) status() event.Status {
	var last *Report
	for _, r := range s.voices {
		if r.Status != event.Happened && r.Status != event.Denied {
			continue
		}
		if last == nil || r.Published.After(last.Published) || r.Status == event.Happened {
			last = r
		}
	}
	if last != nil {
		return last.Status
	}
	for _, status := range []event.Status{event.Planned, event.Demanded} {
		if slices.ContainsFunc(s.voices, func(r *Report) bool { return r.Status == status }) {
			return status
		}
	}
	return event.Hypothetical
}

func (s *summary) kind() event.Type {
	kind, _ := mostFrequent(s.ranked, func(r *Report) (event.Type, bool) { return r.Type, true })
	return kind
}

func (s *summary) mode() string {
	mode, _ := mostFrequent(s.ranked, func(r *Report) (string, bool) { return r.Mode, r.Mode != "" })
	return mode
}

func (s *summary) actors() []event.Actor {
	seen := map[string]bool{}
	var out []event.Actor
	for n, r := range s.ranked {
		for _, a := range r.Actors {
			key := cmp.Or(a.Code, strings.ToLower(a.Name))
			if n == 0 && !slices.Contains(out, a) || !seen[key] {
				out = append(out, a)
				seen[key] = true
			}
		}
	}
	slices.SortStableFunc(out, func(a, b event.Actor) int { return cmp.Compare(roleRank(a.Role), roleRank(b.Role)) })
	return out
}

func roleRank(r event.Role) int {
	return slices.Index([]event.Role{event.Doer, event.Recipient, event.Participant}, r)
}

func (s *summary) attribution() []event.Attribution {
	seen := map[string]bool{}
	var out []event.Attribution
	for _, r := range s.ranked {
		key := cmp.Or(r.Attribution.Code, strings.ToLower(r.Attribution.Name))
		if key != "" && !seen[key] {
			seen[key] = true
			out = append(out, r.Attribution)
		}
	}
	return out
}

func (s *summary) place() *event.Place {
	close, ok := mostFrequent(s.ranked, func(r *Report) (event.Place, bool) {
		if r.Place == nil || r.Place.Precision == "country" {
			return event.Place{}, false
		}
		return *r.Place, true
	})
	if ok {
		return &close
	}
	for _, r := range s.ranked {
		if r.Place != nil {
			p := *r.Place
			return &p
		}
	}
	return nil
}

func (s *summary) toll(of func(*Report) *int) *int {
	var last []*Report // those that give a number on the last day that has one
	for _, r := range s.voices {
		if of(r) == nil {
			continue
		}
		if len(last) > 0 && r.Day.After(last[0].Day) {
			last = last[:0]
		}
		if len(last) == 0 || r.Day == last[0].Day {
			last = append(last, r)
		}
	}
	slices.SortStableFunc(last, func(a, b *Report) int { return cmp.Compare(*of(b), *of(a)) })
	n, ok := mostFrequent(last, func(r *Report) (int, bool) { return *of(r), true })
	if !ok {
		return nil
	}
	return &n
}

func (s *summary) sources() []Source {
	texts, names := map[string]bool{}, map[string]bool{}
	var out []Source
	for _, r := range s.voices {
		name := SourceName(r)
		if texts[textOf(r)] || names[strings.ToLower(name)] {
			continue
		}
		texts[textOf(r)], names[strings.ToLower(name)] = true, true
		out = append(out, Source{Name: name, URL: r.URL, ArticleID: r.ArticleID})
	}
	return out
}

// SourceName is the outlet of a report; where the article names none, the host
// of its URL, else the file that it came from.
func SourceName(r *Report) string {
	if r.Source != "" {
		return r.Source
	}
	if u, err := url.Parse(r.URL); err == nil && u.Host != "" {
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	return path.Base(strings.ReplaceAll(cmp.Or(r.InputID, r.ArticleID), `\`, "/"))
}

// mostFrequent is the value that most reports give; of several, the one given
// by the earliest in the list.
func mostFrequent[T comparable](reports []*Report, of func(*Report) (T, bool)) (most T, ok bool) {
	count := map[T]int{}
	var values []T
	for _, r := range reports {
		if v, given := of(r); given {
			if count[v] == 0 {
				values = append(values, v)
			}
			count[v]++
		}
	}
	for _, v := range values {
		if count[v] > count[most] || !ok {
			most, ok = v, true
		}
	}
	return most, ok
}
