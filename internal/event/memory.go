package event

import (
	"dateline/internal/gazetteer"
)

// memory is what the reader of an article keeps in mind from one sentence to
// the next.
type memory struct {
	person    *name                       // the last person that acted: "he", "she"
	group     *name                       // the last state or body that acted: "it"
	many      []*name                     // the last parties or people that acted: "they"
	armed     *name                       // the armed group named last: "the militants"
	body      *name                       // the organisation named last: "the agency"
	day       *Dating                     // the day that the story of this paragraph is at
	story     *Dating                     // the same, of the article
	pair      []*name                     // the two parties named last: "both camps"
	sides     []*name                     // the two sides of the story, nil for none
	persons   []*name                     // the two persons in office named last: "the two presidents"
	homeState string                      // code of the state whose army "the army" is
	noun      *nounEntry                  // the event that "it" may stand for
	place     *Place                      // where the story is, nil for not known
	people    map[string]*gazetteer.Entry // persons of the tables by name
	named     *gazetteer.Entry            // the city or region named last
	lead      int                         // the first paragraph that tells something
	paragraph int                         // of the last sentence
	nouns     map[string]Dating
}

// remember keeps the actors of the sentence for the pronouns of the next.
func (s *scan) remember(m *memory) {
	s.seePlaces(m)
	for i := range s.names {
		if n := &s.names[i]; n.Person && n.Code != "" {
			m.seePerson(n)
		}
		m.see(&s.names[i])
	}
	for i := range s.verbs {
		if s.verbs[i].finite() {
			m.acted(s.subjects(i, m))
		}
	}
}

// acted keeps those who did something as whom pronouns may mean.
func (m *memory) acted(who []*name) {
	if len(who) == 2 && who[0].actorCode() != who[1].actorCode() {
		m.pair = who
	}
	if len(who) > 1 || len(who) == 1 && !who[0].Person {
		m.many = who
	}
	for _, n := range who {
		if n.Person {
			m.person = n
		} else if n.actorCode() != "" && !n.common {
			m.group = n
		}
	}
}

// seePerson keeps n as the last of the two persons named last.
func (m *memory) seePerson(n *name) {
	switch {
	case len(m.persons) == 0:
		m.persons = []*name{n}
	case m.persons[len(m.persons)-1].Text != n.Text:
		m.persons = []*name{m.persons[len(m.persons)-1], n}
	}
}
