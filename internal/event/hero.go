package event

import "strings"

// minHeroic is how often a text names the person whom it is about.
const minHeroic = 3

// findHero is the person whom the article is about: of whom the title gives a
// profile ("Morgan Tsvangirai, the man who would not be broken", "Profile: Ann
// Lee"), else the one of its title whom it names more than twice as often as any
// other. Nil for none. Once is the surnames that stand once in the article.
func findHero(title string, names []name) (hero *name, profile bool, once map[string]bool) {
	count, first := map[string]int{}, map[string]*name{}
	once = map[string]bool{}
	for i := range names {
		n := &names[i]
		if !n.Person {
			continue
		}
		w := lastWord(n.Text)
		count[w]++
		once[w] = count[w] == 1
		if first[w] == nil {
			first[w] = n
		}
		if hero == nil && isProfile(title, n.Text) {
			hero = n
		}
	}
	if hero != nil {
		return hero, true, once
	}
	most, next := "", 0
	for i := range names {
		w := lastWord(names[i].Text)
		switch {
		case !names[i].Person || w == most:
		case most == "" || count[w] > count[most]:
			most, next = w, count[most]
		case count[w] > next:
			next = count[w]
		}
	}
	if count[most] >= minHeroic && count[most] > 2*next && hasWord(title, most) {
		return first[most], false, once
	}
	return nil, false, once
}

// hasWord reports whether w is a word of the title, or has "'s" there.
func hasWord(title, w string) bool {
	for _, f := range strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(" ,:;.?!'’\"“”", r) }) {
		if f == w {
			return true
		}
	}
	return false
}

// isProfile reports whether the title says that the article is about the person.
func isProfile(title, person string) bool {
	rest, first := strings.CutPrefix(title, person)
	if first && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ":")) {
		return true
	}
	for _, head := range []string{"Profile: ", "Obituary: ", "Who is ", "Who was "} {
		if strings.HasPrefix(title, head+person) {
			return true
		}
	}
	return false
}

// insteadOf is the person whom the article is about, where a pronoun that could
// mean last, who is named by the way, more likely means that one; else last. In a
// profile nobody whom the paragraph has not named takes the pronoun.
func (m *memory) insteadOf(last *name, female bool, paragraph int) *name {
	hero := m.hero
	if hero == nil || last == nil || last.Text == hero.Text || !m.fits(hero, female) {
		return last
	}
	w := lastWord(last.Text)
	if in, named := m.namedIn[w]; m.profile && (!named || in != paragraph) || m.once[w] && m.paragraph != paragraph {
		return hero
	}
	return last
}

// seeOnly keeps the one person whom the sentence names.
func (s *scan) seeOnly(m *memory) {
	m.only, m.onlyIn = nil, s.sent.Number
	for i := range s.names {
		switch n := &s.names[i]; {
		case !n.Person:
		case m.only != nil && m.only.Text != n.Text:
			m.only = nil
			return
		default:
			m.only = n
		}
	}
}

// namedAlone is the person of whose arrest or trial the sentence before told, where
// nobody acted in it whom a pronoun could mean: "A judge ordered the arrest of Ann
// Roe. She fled". Nil for none.
func (m *memory) namedAlone(female bool, sentence int) *name {
	if m.only == nil || m.accused == nil || m.only.Text != m.accused.Text || m.onlyIn != sentence-1 || m.actedIn >= sentence-1 || !m.fits(m.only, female) {
		return nil
	}
	return m.only
}

// atLaw is the person who was arrested or is tried, where the pronoun k, of whom a
// verb of courts and police is told, would else mean n who holds power; else n.
func (s *scan) atLaw(k int, n *name, m *memory) *name {
	who := m.accused
	if who == nil {
		who = m.hero
	}
	if n == nil || who == nil || who.Text == n.Text || !inPower(n.Code) || inPower(who.Code) || !m.fits(who, feminine[s.at(k)]) {
		return n
	}
	switch {
	case s.isPoliced(k):
		return who
	case s.tree.Is(k, "obj", "iobj") && k+1 < len(s.words) && mercies[s.at(k+1)]:
		return who // "granted him asylum"
	}
	return n
}

// isPoliced reports whether it is done to word k what police and courts do.
func (s *scan) isPoliced(k int) bool {
	g := s.tree.Governor(k)
	if g < 0 {
		return false
	}
	if s.words[g].verb < 0 {
		d := s.tree.Related(g, "xcomp", "advcl", "ccomp") // "fit to be extradited"
		return d > g && s.words[d].verb >= 0 && s.verbs[s.words[d].verb].passive && policed[s.verbs[s.words[d].verb].lemma]
	}
	v := &s.verbs[s.words[g].verb]
	return policed[v.lemma] && (v.passive && s.tree.Is(k, "nsubj:pass") || !v.passive && s.tree.Is(k, "obj"))
}

var mercies = words(`asylum refuge bail amnesty immunity clemency`)

// inPower reports whether the code is that of somebody whom police and courts serve.
func inPower(code string) bool {
	if len(code) != 6 {
		return false
	}
	switch code[3:] {
	case "GOV", "JUD", "COP", "LEG", "MIL":
		return true
	}
	return false
}

// policed are verbs of what police and courts do to somebody.
var policed = words(`charge arrest jail sentence convict acquit release detain extradite indict try free imprison pardon fine interrogate
	summon prosecute handcuff deport remand transfer question escort drag hold beat torture expel`)

// tellsOfPolice reports whether a text speaks of police more than of soldiers.
func tellsOfPolice(text string) bool {
	soldiers := 0
	for _, w := range []string{"army", "military", "oldier", "troops"} {
		soldiers += strings.Count(text, w)
	}
	return strings.Count(text, "olice") > soldiers
}
