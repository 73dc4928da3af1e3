package event

import (
	"slices"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/gazetteer"
)

// memory is what the reader of an article keeps in mind from one sentence to
// the next.
type memory struct {
	recent    []*name                     // the persons that acted, the last one last
	hero      *name                       // the person whom the article is about, nil for none
	profile   bool                        // it is a profile of the hero
	namedIn   map[string]int              // the paragraph in which a person was named last, by surname
	policed   bool                        // the article tells of police more than of soldiers
	actedIn   int                         // the sentence in which a person acted last
	only      *name                       // the one person whom the sentence before named, nil for none or several
	onlyIn    int                         // that sentence
	ranks     map[string]string           // the sector of people whom the text named more closely, by their noun: "political prisoners"
	accused   *name                       // the person arrested or tried last, nil for none
	once      map[string]bool             // surnames that stand once in the article
	women     map[string]bool             // surnames of whom the text says that they are, or are not
	person    *name                       // the last person that acted: "he", "she"
	group     *name                       // the last state or body that acted: "it"
	many      []*name                     // the last parties or people that acted: "they"
	several   []*name                     // the last that acted of whom there are several: "they"
	severalIn int                         // the sentence in which they did
	armed     *name                       // the armed group named last: "the militants"
	rebels    *name                       // the armed group of the story: "rebels"
	bodies    []*name                     // the organisations named last, the last one last: "the agency"
	court     *name                       // the court of no state before which the story plays, nil for none
	day       *Dating                     // the day that the story of this paragraph is at
	at        *Dating                     // the same, or what the paragraph went back to since
	story     *Dating                     // that of the article
	evening   *civil.Date                 // the day that the story has followed into its evening
	era       *Dating                     // the time of the sentence before, if its main clause has one, be it a year
	age       *Dating                     // the last of those
	news      *Dating                     // the day before publication, where the head of the article tells what was done then; nil for none
	lately    *Dating                     // a day up to a week before publication, where the head of the article tells what was done then; nil for none
	filedOn   *entry                      // the day of the dateline, where it is before publication; nil for none
	headed    bool                        // the head of the article has told its day
	learned   map[string]string           // the codes of persons by surname, as the text told
	titled    []*name                     // the persons with an office named last, the last one last
	heldIn    int                         // the sentence that told of them
	held      []*name                     // those who were arrested or tried last: "the defendants"
	pair      []*name                     // the two parties named last: "both camps"
	countries []*name                     // the two states of the last deed between two: "both countries"
	sides     []*name                     // the two sides of the story, nil for none
	persons   []*name                     // the two persons in office named last: "the two presidents"
	homeState string                      // code of the state whose army "the army" is
	stage     string                      // code of the state where the story most likely plays
	about     []standing                  // the states that the article speaks of, the first most
	noun      *nounEntry                  // the event that "it" may stand for
	bands     map[string]introduced       // whose the soldiers or gangs are that the text named, by their noun
	place     *Place                      // where the story is, nil for not known
	people    map[string]*gazetteer.Entry // persons of the tables by name
	filed     *gazetteer.Entry            // the state from which the article was filed
	named     *gazetteer.Entry            // the city or region named last
	lead      int                         // the first paragraph that tells something
	paragraph int                         // of the last sentence
	nouns     map[string]Dating
	kinds     map[int]Dating  // the last happening of a kind (kin.go) with a day
	types     map[Type]Dating // the last event of a type that the paragraph told with a day
	told      coding          // of the event told last
	lastTold  int             // the sentence that told it
	last      *Dating         // the day of the last event that the text told
	lastIn    int             // the sentence that told it
	daysOf    []namedDay      // the events that the text names by their day
}

// remember keeps the actors of the sentence for the pronouns of the next.
func (s *scan) remember(m *memory) {
	s.seeNames(m)
	var main, bodies []*name
	for i := range s.verbs {
		v := &s.verbs[i]
		if !v.finite() {
			continue
		}
		who := s.subjects(i, m)
		m.acted(who)
		for _, n := range who {
			if n.Person {
				m.actedIn = s.sent.Number
			}
		}
		if len(who) > 1 || len(who) == 1 && s.isSeveral(who[0]) {
			m.several, m.severalIn = who, s.sent.Number
		}
		if v.matrix < 0 && !subordinators[v.opener] && !relativizers[v.opener] {
			bodies = append(bodies, who...)
		}
		if v.matrix < 0 {
			main = append(main, who...)
		}
	}
	for _, n := range main {
		m.actedSelf(n) // of two persons the one of the main clause is the likelier to be taken up
	}
	for _, n := range bodies {
		m.actedGroup(n)
		if s.isOnePerson(n) {
			c := *n
			c.Person = true
			m.actedSelf(&c)
		}
	}
}

// seeNames keeps the places, persons and bodies that the sentence names.
func (s *scan) seeNames(m *memory) {
	s.seePlaces(m)
	s.seeOnly(m)
	for k := range s.words {
		if n := s.words[k].name; n >= 0 && s.names[n].Start == s.words[k].Start {
			m.introduce(s, k)
		}
	}
	for i := range s.names {
		if s.names[i].Person {
			m.namedIn[lastWord(s.names[i].Text)] = s.sent.Paragraph
		}
		if n := &s.names[i]; n.Person && n.Code != "" {
			m.seePerson(n)
			if n.office != "" {
				m.titled = append(m.titled[max(0, len(m.titled)-7):len(m.titled):len(m.titled)], n)
			}
		}
		m.see(&s.names[i])
	}
}

// learn keeps what the text said of who somebody is for when it names them again.
func (m *memory) learn(ns []*name) {
	for _, n := range ns {
		if n.Person && n.Code != "" && !n.guessed {
			if m.learned == nil {
				m.learned = map[string]string{}
			}
			m.learned[lastWord(n.Text)] = n.Code
		}
	}
}

// recall gives persons of whom the sentence does not say who they are the code
// that the text gave them before.
func (m *memory) recall(names []name) {
	for i := range names {
		n := &names[i]
		if !n.Person || n.Code != "" && !n.guessed {
			continue
		}
		if code := m.learned[lastWord(n.Text)]; code != "" {
			n.Code, n.guessed = code, false
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
		m.actedSelf(n)
		m.actedGroup(n)
	}
}

// isOnePerson reports whether n names one person by a calling, whom "he"
// can take up.
func (s *scan) isOnePerson(n *name) bool {
	if n.Person || n.Code == "" {
		return false
	}
	first, _, _ := strings.Cut(n.Of(s.text), " ") // "prosecutor in Togo"
	return callings[strings.ToLower(lastWord(n.Of(s.text)))] || callings[strings.ToLower(first)]
}

// callings are nouns of one person who decides and acts.
var callings = words(`prosecutor judge magistrate minister general captain colonel major commander admiral governor mayor ambassador envoy
	bishop archbishop cleric gunman attacker bomber assailant pilot speaker chairman king emir sultan premier president`)

// isSeveral reports whether the name speaks of several people: "the soldiers",
// "Russian troops".
func (s *scan) isSeveral(n *name) bool {
	return !n.Person && n.Place == nil && n.actorCode() != "" && isPlural(lastWord(n.Of(s.text)))
}

// actedGroup keeps n, if a state or body, as whom "it" may mean.
func (m *memory) actedGroup(n *name) {
	if !n.Person && n.actorCode() != "" && (!n.common || n.body) {
		m.group = n
	}
}

// actedSelf keeps n, if a person, as whom "he" or "she" may mean.
func (m *memory) actedSelf(n *name) {
	if n.Person {
		m.person = n
		older := slices.DeleteFunc(slices.Clone(m.recent), func(o *name) bool { return o.Text == n.Text })
		m.recent = append(older[max(0, len(older)-5):], n)
	}
}

// dealt keeps the two states of a deed as "the two countries".
func (m *memory) dealt(as []Actor) {
	var two []*name
	for i := range as {
		st := stateCode(as[i].Code)
		switch {
		case st == "" || len(two) > 0 && two[0].Code == st || len(two) == 2 && two[1].Code == st:
		case len(two) == 2:
			return
		default:
			two = append(two, sideName(st))
		}
	}
	if len(two) == 2 {
		m.countries = two
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

// feminine are the pronouns of a woman.
var feminine = words(`she her hers herself`)

// fits reports whether a pronoun, of a woman or not, can stand for n, as far as
// the text tells.
func (m *memory) fits(n *name, female bool) bool {
	w, known := m.women[lastWord(n.Text)]
	return !known || w == female
}

// lastPerson is the person that acted last whom a pronoun, of a woman or not,
// can stand for; nil for none.
func (m *memory) lastPerson(female bool) *name {
	for i := len(m.recent) - 1; female && i >= 0; i-- {
		if m.women[lastWord(m.recent[i].Text)] {
			return m.recent[i]
		}
	}
	for i := len(m.recent) - 1; i >= 0; i-- {
		if m.fits(m.recent[i], female) {
			return m.recent[i]
		}
	}
	return nil
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// findWomen reads off the titles and given names of persons who of them is a
// woman, by surname.
func findWomen(text string, names []name) map[string]bool {
	out := map[string]bool{}
	for i := range names {
		n := &names[i]
		if !n.Person {
			continue
		}
		before := text[max(0, n.Start-12):n.Start]
		for _, w := range append(strings.Fields(n.Of(text)), strings.Fields(before[strings.LastIndexByte(before, '\n')+1:])...) {
			w = strings.TrimRight(w, ".")
			switch {
			case womanTitles[w] || womenNames[w]:
				out[lastWord(n.Text)] = true
			case manTitles[w]:
				out[lastWord(n.Text)] = false
			}
		}
	}
	return out
}

var (
	womanTitles = words(`Ms Mrs Miss Madame Queen Princess Lady Dame Baroness Begum chairwoman spokeswoman congresswoman`)
	manTitles   = words(`Mr King Prince Sir Sheikh Sultan Emir Pope Imam Father Cardinal Archbishop Bishop chairman`)
	// womenNames are given names that women in the news bear.
	womenNames = words(`Angela Theresa Margaret Hillary Condoleezza Madeleine Dilma Michelle Christine Ursula Hasina Khaleda Benazir Aung Giorgia
		Sanna Jacinda Nancy Kamala Elizabeth Liz Federica Catherine Zuzana Maia Ellen Joyce Cristina Yingluck Tsai Claudia Julia
		Helen Mary Tarja Vaira Dalia Kersti Kaja Mette Erna Katrin Magdalena Beata Ewa Viorica Ana Laura Violeta Xiomara Mia Portia
		Megawati Gloria Corazon Chandrika Sonia Sushma Nirmala Indira Hina Sherry Maryam Fatima Asma Samantha Susan Susana Nikki Linda Victoria
		Wendy Jennifer Samia Ameenah Winnie Graca Nkosazana Bineta Catherine Sahle-Work Tzipi Golda Hanan Leila Yulia Yuliya Valentina
		Svetlana Sviatlana Maria Marie Anna Anne Annalena Nathalie Segolene Marine Valerie Rachida Jeanine Roxana Rigoberta Keiko Dina Rosa Veronica
		Carrie Roza Atifete Salome Nino Vjosa Ilham Malala Narges Shirin Greta Fiona Nicola Priti Amber Yvette Jo Emma Sarah Rebecca Jane Alice
		Karen Kathleen Patricia Sandra Barbara Carol Diane Janet Joan Judith Ruth Deborah Lisa Helle Sheikha Park`)
)
