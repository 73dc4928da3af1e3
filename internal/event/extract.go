package event

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// Extract returns the mentions of an article in the order of its text. The
// sentences and time expressions are those of the same text.
func Extract(a *article.Article, sentences []sentence.Sentence, times []timex.Expression) []Mention {
	x := extractor{article: a, lex: loaded(), memory: memory{bands: map[string]introduced{}, namedIn: map[string]int{}, nouns: map[string]Dating{}, kinds: map[int]Dating{}, types: map[Type]Dating{}, paragraph: -1, lead: -1}}
	names := findNames(a.Text, a.Published.Day)
	about, bodies, scene := ranked(a, names, whatItIsAbout), ranked(a, names, whoseBodies), ranked(a, names, whereItPlays)
	group := mainGroup(names)
	x.memory.homeState, x.memory.rebels = homeOfArmy(about, bodies, group), group
	x.memory.filed, _ = filedFrom(a)
	x.memory.about, x.memory.stage = about, homeOfArmy(about, about, group)
	inOpposition(a.Text, names)
	nativeOf(a.Text, names, x.memory.homeState)
	atHome(a.Text, names, x.memory.homeState, isClear(bodies))
	x.memory.women = findWomen(a.Text, names)
	x.memory.hero, x.memory.profile, x.memory.once = findHero(a.Title, names)
	x.memory.policed = tellsOfPolice(a.Text)
	x.memory.people = map[string]*gazetteer.Entry{}
	for i := range names {
		if n := &names[i]; n.entry != nil {
			x.memory.people[n.Text] = n.entry
		}
	}
	all, fights := standTogether(a.Text, sentences, names, x.memory.homeState)
	c := newCast(x.memory.homeState, scene, about, group, all, fights)
	c.venue = venueIn(a.Text, names)
	x.memory.court = courtOf(a.Text, sentences, names)
	c.court = x.memory.court
	x.memory.sides = c.sides
	if two := c.foesBefore(); two != nil {
		x.memory.sides = two
	} else if isClear(about) {
		if two := sidesAtHome(names, x.memory.homeState); two != nil {
			x.memory.sides, c.rivals = two, two
		}
	}
	logged := entries(a.Text, sentences, times, a.Published.Day)
	var drafts []draft
	if filed := filedOn(a, times); filed != nil {
		x.memory.filedOn = &entry{day: *filed}
		x.memory.head(*filed, a.Published.Day.AddDays(-filedWithin), a.Published.Day)
	}
	for _, s := range sentences {
		s = unlabelled(a.Text, s)
		var inNames []name
		var inTimes []timex.Expression
		inNames, names = cut(names, s.Span, func(n *name) article.Span { return n.Span })
		inTimes, times = cut(times, s.Span, func(t *timex.Expression) article.Span { return t.Span })
		x.memory.recall(inNames)
		e := logged[s.Paragraph]
		drafts = append(drafts, x.read(newScan(a.Text, x.lex, s, inNames, inTimes, e != nil), e)...)
	}
	redate(drafts, x.memory.daysOf)
	c.complete(drafts)
	out := make([]Mention, len(drafts))
	for i := range drafts {
		out[i] = drafts[i].Mention
		out[i].Traits = traitsOf(&drafts[i])
		out[i].Confidence = confidence(out[i].Traits)
	}
	return out
}

// cut takes the items inside span off the front of sorted items; what lies
// before it is dropped.
func cut[T any](items []T, span article.Span, of func(*T) article.Span) (in, rest []T) {
	for len(items) > 0 && of(&items[0]).Start < span.Start {
		items = items[1:]
	}
	n := 0
	for n < len(items) && of(&items[n]).End <= span.End {
		n++
	}
	return items[:n:n], items[n:]
}

// extractor reads the sentences of one article in turn.
type extractor struct {
	article *article.Article
	lex     *lexicon
	memory  memory
}

// read is the mentions of one sentence.
func (x *extractor) read(s *scan, e *entry) []draft {
	x.readHeading(s)
	if s.tree == nil {
		s.seeNames(&x.memory)
		return nil
	}
	if len(s.verbs) == 0 && len(s.times) == 0 {
		return nil
	}
	if x.memory.lead < 0 {
		x.memory.lead = s.sent.Paragraph
	}
	if x.memory.paragraph != s.sent.Paragraph {
		clear(x.memory.types)
	}
	x.memory.enter(s.sent.Paragraph, e)
	c := &calendar{scan: s, published: x.article.Published.Day, memory: &x.memory, entry: e, codes: make([]coding, len(s.verbs))}
	c.assign()
	c.nameDays()
	r := &reading{calendar: c, coded: make([]bool, len(s.verbs))}
	r.meetingDays()
	r.code()
	r.resolves()
	r.contents()
	r.drop()
	var out []draft
	at := make([]int, len(s.verbs))
	for i := range s.verbs {
		at[i] = -1
		if r.coded[i] {
			m := r.mention(i)
			r.goWith(i, &m.Mention, out)
			r.keep(i, &m.Mention)
			r.memory.dealt(m.Actors)
			r.memory.hold(&m)
			r.memory.told, r.memory.lastTold = r.codes[i], s.sent.Number
			if r.fold(i, &m, out, at) {
				continue
			}
			at[i] = len(out)
			out = append(out, m)
		}
	}
	out = append(out, r.gapped(out)...)
	out = append(out, r.nounMentions()...)
	r.memory.noun = r.lastNoun()
	r.tell(x.article.Published.Day)
	out = r.distinct(out)
	for i := range out {
		out[i].beside = len(out) - 1
	}
	s.remember(&x.memory)
	return out
}

// enter begins an entry: the story is at its day.
func (m *memory) enter(paragraph int, e *entry) {
	if e == nil || m.paragraph == paragraph {
		return
	}
	day := e.day
	m.day, m.at, m.story, m.paragraph = &day, &day, &day, paragraph
}

// keep remembers the event of verb i for the nouns by which the text may name
// it again, and its day as that of the story, if it is of the main line.
func (r *reading) keep(i int, m *Mention) {
	d, mem := m.Date, r.memory
	if m.Status == Happened && d.Basis != NoDate && d.Interval.Days() <= 3 {
		mem.last, mem.lastIn, mem.types[m.Type] = &d, m.Sentence, d
	}
	if m.Status != Happened || d.Basis == NoDate || d.Basis == Publication || d.Rule == "inherit/head" || d.Interval.Days() > 3 {
		return
	}
	if d.Rule != "inherit/speech" { // else of the day on which it was reported
		r.keepNouns(i, m)
	}
	if r.mainLine(i) {
		r.told = &d
		mem.settle(m.Place)
	}
}

// keepNouns remembers the day of the event of verb i under the nouns by which
// the text may name it again.
func (r *reading) keepNouns(i int, m *Mention) {
	d, mem := m.Date, r.memory
	if kind := verbKinds[r.verbs[i].lemma]; kind > 0 {
		mem.kinds[kind] = d
	}
	mem.keepKind(m.Mode, d)
	from, to := 0, len(r.words)
	if v := &r.verbs[i]; v.mood == pluperfect {
		from, to = v.left, v.right // "ordered a siege of the town that they had stormed": no word of that siege
	}
	for k := from; k < to; k++ {
		if n, ok := r.nounAt(k); ok && n.typ == m.Type {
			mem.nouns[n.noun] = d
			mem.keepKind(n.noun, d)
		}
	}
	if noun := nounOfType[m.Type]; noun != "" {
		mem.nouns[noun] = d
		if m.Type != Assault || m.Mode == "" || ranged[m.Mode] {
			mem.keepKind(noun, d)
		}
	}
}

// tell moves the story to the day of this sentence: that of the last verb of
// the main line that has one, whether it reports an event or not. A new
// paragraph without a day of its own begins with none.
func (r *reading) tell(published civil.Date) {
	m := r.memory
	if m.paragraph != r.sent.Paragraph {
		m.day, m.at = nil, nil
	}
	m.paragraph, m.era = r.sent.Paragraph, nil
	for i := range r.verbs {
		if !r.mainLine(i) && !r.looksBack(i) && !r.movesOn(i) {
			continue
		}
		r.keepUncoded(i)
		d, ok := r.ownDate(i)
		if !ok {
			d, ok = r.ofImplied(i) // "tried to storm the port on Monday"
		}
		if !ok && r.verbs[i].opener == "when" {
			d, ok = r.sharedDate(i)
		}
		if ok && r.mainLine(i) && r.verbs[i].opener != "when" && d.Interval.Days() <= 366 {
			m.era, m.age = &d, &d
		}
		if !ok || d.Interval.Days() > 3 || d.Interval.Start.After(published) || d.Interval.Start == published && r.statusOf(i) == Planned {
			continue
		}
		if m.at = &d; r.mainLine(i) {
			r.told = &d
			m.dusk(&d)
		}
	}
	r.keepDated()
	if r.told != nil {
		m.day, m.story = r.told, r.told
		if m.at == nil {
			m.at = r.told
		}
		if r.entry == nil && r.sent.Paragraph <= m.lead+1 {
			m.head(*r.told, published.AddDays(-1), published)
		}
	}
}

// keepDated remembers the days that the sentence gives to events which it names
// by a noun: "the election of 16 October", and then "on the eve of the vote".
func (r *reading) keepDated() {
	for k := range r.words {
		t, dated := r.nouns[k]
		n, ok := r.nounAt(k)
		if !dated || !ok || n.plural || r.scan.times[t].Offset != nil {
			continue
		}
		if d := r.resolve(t); d.Interval.Days() == 1 && !d.Interval.Start.After(r.published) {
			r.memory.nouns[n.noun] = d
			r.memory.keepKind(n.noun, d)
		}
	}
}

// keepUncoded remembers the day of verb i, which is no mention, for the noun
// that names it again.
func (r *reading) keepUncoded(i int) {
	kind := verbKinds[r.verbs[i].lemma]
	if kind == 0 || r.coded[i] {
		return
	}
	d, ok := r.ownDate(i)
	if !ok {
		d, ok = r.sharedDate(i)
	}
	if ok && d.Interval.Days() == 1 {
		r.memory.kinds[kind] = d
	}
}

// head takes d, the first day that the article tells of, for the day of its
// news, if it lies between from and the day of publication.
func (m *memory) head(d Dating, from, published civil.Date) {
	if m.headed || d.Interval.Days() > 1 {
		return
	}
	m.headed = true
	switch day := d.Interval.End; {
	case !day.Before(published):
	case !day.Before(from):
		m.news = &d
	case !day.Before(published.AddDays(-lateWithin)):
		m.lately = &d
	}
}

// lateWithin is how many days old the news of an article may be of which it
// tells what it leaves undated.
const lateWithin = 6

// readHeading takes the day of a heading without a verb ("Minutes of the
// meeting of 12 May") for that of the news.
func (x *extractor) readHeading(s *scan) {
	m, published := &x.memory, x.article.Published.Day
	if len(s.verbs) > 0 || len(s.times) != 1 || m.lead >= 0 || !s.times[0].Dates() || s.times[0].Name {
		return
	}
	if d := datingOf(&s.times[0], published); d.Interval.Days() == 1 && !d.Interval.End.After(published) {
		m.head(d, published.AddDays(-7), published)
	}
}

// nounOfType is the noun by which a text takes up an event of the type that
// it told by a verb.
var nounOfType = map[Type]string{Assault: "attack", Consult: "meeting", Agree: "agreement", Protest: "protest", Retreat: "withdrawal"}

// reading is the verbs of a sentence with what they are coded as.
type reading struct {
	*calendar
	coded []bool
	told  *Dating // the day that the sentence leaves the story at, nil for none
}

// mention makes the mention of verb i.
func (r *reading) mention(i int) draft {
	v, code := &r.verbs[i], r.codes[i]
	status := r.statusOf(i)
	code, status = r.uttered(i, code, status)
	m := Mention{
		Sentence: r.sent.Number, Span: r.sent.Span, Evidence: r.sent.Of(r.text),
		Trigger: article.Span{Start: r.words[v.start].Start, End: r.words[v.head].End},
		Type:    code.typ, Mode: code.mode, Status: status,
		Actors:      r.actorsOf(i, code.typ, r.memory),
		Attribution: r.attributionOf(i, r.memory),
		Date:        r.dateOf(i, status, code),
	}
	if r.isClaimed(i) {
		r.claim(i, &m)
	} else if j := r.readiness(i); j >= 0 {
		m.Date = r.dateOf(j, status, code)
	} else if r.isUtterance(i, code) {
		r.said(i, &m)
	}
	m.Place = r.placeOf(i, code.typ, m.Date, r.memory)
	if m.Status == Happened && !m.Date.Interval.Start.IsZero() && m.Date.Interval.Start.After(r.published) {
		m.Status = Planned
	}
	if m.Status == Planned && m.Date.Basis != NoDate && m.Date.Interval.End.Before(r.published) && v.mood == modal && v.modal != "would" {
		m.Date = undated
	}
	r.addComplements(i, &m)
	r.addAddressee(i, &m)
	r.recode(&m)
	m.Killed, m.Injured = r.casualties(i)
	m.Headline = r.headline(r.node(i), i, &m, r.memory)
	return draft{Mention: m, noun: r.toldNoun(i, code), passive: v.passive, agentless: r.agentless(i), trial: r.tries(i), appeals: code.typ == Request && r.appeals(i),
		signs: signs[v.lemma], gaoled: r.isGaoled(i), responds: r.respondsTo(i), agent: r.tree.Related(r.node(i), "obl:agent") >= 0, likewise: r.isLikewise(i) || r.joins(i), sure: code.sure, lead: r.sent.Paragraph <= r.memory.lead, named: coded(m.Actors)}
}

// addComplements adds those whom the words that complete verb i name, where
// these report no event of their own: "voted to remove the president".
func (r *reading) addComplements(i int, m *Mention) {
	list := actorList(m.Actors)
	for j := range r.verbs {
		if j == i || !r.completes(j, i, 3) {
			continue
		}
		if r.coded[j] {
			r.addCharged(&list, i, j, m.Type)
			continue
		}
		k := r.node(j)
		if s := r.tree.Subject(k); s >= 0 && r.verbs[j].finite() {
			for _, n := range r.parties(s, r.memory) {
				list.add(n.actor(Recipient))
			}
		}
		for d := range r.tree.Dependents(k) {
			r.addArgument(&list, j, d, m.Type, r.memory)
		}
	}
	m.Actors = list
}

// addCharged adds who is to do, or is said to have done, what verb j tells as an
// event of its own, as whom verb i is directed at: "demanded that Russia withdraw".
func (r *reading) addCharged(list *actorList, i, j int, t Type) {
	if !directed[t] && (t != Coerce || !r.verbs[j].passive) || !r.verbs[j].finite() && r.verbs[j].mood != infinitive {
		return
	}
	s := r.tree.Subject(r.node(j))
	if s < 0 || !r.tree.Is(r.node(j), "ccomp", "xcomp") {
		return
	}
	for _, n := range r.parties(s, r.memory) {
		list.add(n.actor(Recipient))
	}
}

// completes reports whether verb j is the complement or purpose of verb i.
func (r *reading) completes(j, i, depth int) bool {
	k := r.node(j)
	if depth == 0 || !r.tree.Is(k, "xcomp", "ccomp", "advcl", "acl", "conj") || r.tree.Is(k, "acl:relcl") ||
		r.tree.Is(k, "advcl") && r.verbs[j].mood != infinitive || r.tree.Is(k, "conj") && r.verbs[j].finite() {
		return false
	}
	for g, n := r.tree.Governor(k), 0; g >= 0 && n < 4; g, n = r.tree.Governor(g), n+1 {
		if g == r.node(i) {
			return true
		}
		if q := r.words[g].verb; q >= 0 && q != j {
			return !r.coded[q] && r.completes(q, i, depth-1)
		}
	}
	return false
}

// recode gives persons in office the code that they had on the day of the
// event.
func (r *reading) recode(m *Mention) {
	day := m.Date.Interval.Start
	if m.Date.Basis == NoDate || m.Date.Interval.Days() > 31 {
		day = r.published.AddDays(-remembered) // who left office this month is still known by it
	}
	for i := range m.Actors {
		a := &m.Actors[i]
		if e := r.memory.people[a.Name]; e != nil {
			code := e.CodeOn(day.String())
			if was := e.CodeOn(day.AddDays(-remembered).String()); fallen[code[min(3, len(code)):]] && strings.HasSuffix(was, "GOV") {
				code = was // who lost office this month is still known by it
			}
			if code != "" && !strings.HasSuffix(code, "ELI") {
				a.Code = code
			}
		}
	}
}

// remembered is for how many days those who left an office are known by it.
const remembered = 30

// fallen are the sectors of those who have been driven from office.
var fallen = words(`OPP ELI REB CVL`)

// distinct leaves out a mention that tells what one before it in the sentence
// told: the same type, day and place, by words that share a subject: a march is
// one, whether people wave flags, chant or cheer.
func (r *reading) distinct(ms []draft) []draft {
	out := ms[:0]
	for _, m := range ms {
		double := false
		for _, o := range out {
			double = double || o.Type == m.Type && o.Date.Interval == m.Date.Interval && o.Status == m.Status &&
				samePlace(o.Place, m.Place) && sameActors(o.Actors, m.Actors) && (symmetric(m.Type) || m.Type == Protest)
		}
		if !double {
			out = append(out, m)
		}
	}
	return out
}

func samePlace(a, b *Place) bool { return a == b || a != nil && b != nil && a.Name == b.Name }

func sameActors(a, b []Actor) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Code != b[i].Code {
			return false
		}
	}
	return true
}
