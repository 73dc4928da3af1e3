package event

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// Extract returns the mentions of an article in the order of its text. The
// sentences and time expressions are those of the same text.
func Extract(a *article.Article, sentences []sentence.Sentence, times []timex.Expression) []Mention {
	x := extractor{article: a, lex: loaded(), memory: memory{nouns: map[string]Dating{}, paragraph: -1}}
	names := findNames(a.Text, a.Published.Day)
	x.memory.state = stateEntry(mainState(names))
	x.memory.filed = filedFrom(a)
	var out []Mention
	for _, s := range sentences {
		var inNames []name
		var inTimes []timex.Expression
		inNames, names = cut(names, s.Span, func(n *name) article.Span { return n.Span })
		inTimes, times = cut(times, s.Span, func(t *timex.Expression) article.Span { return t.Span })
		out = append(out, x.read(newScan(a.Text, x.lex, s, inNames, inTimes))...)
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
func (x *extractor) read(s *scan) []Mention {
	if len(s.verbs) == 0 {
		return nil
	}
	c := &calendar{scan: s, published: x.article.Published.Day, memory: &x.memory}
	c.assign()
	r := &reading{calendar: c, codes: make([]coding, len(s.verbs)), coded: make([]bool, len(s.verbs))}
	r.code()
	r.drop()
	var out []Mention
	for i := range s.verbs {
		if r.coded[i] {
			m := r.mention(i)
			r.keep(i, &m)
			r.memory.keepPair(m.Actors)
			out = append(out, m)
		}
	}
	out = append(out, r.nounMentions()...)
	r.memory.noun = r.lastNoun()
	r.tell(x.article.Published.Day)
	out = r.distinct(out)
	s.remember(&x.memory)
	return out
}

// keep remembers the event of verb i for the nouns by which the text may name
// it again, and its day as that of the story, if it is of the main line.
func (r *reading) keep(i int, m *Mention) {
	d := m.Date
	if m.Status != Happened || d.Basis == NoDate || d.Basis == Publication || d.Interval.Days() > 3 {
		return
	}
	mem := r.memory
	for k := range r.words {
		if n, ok := r.nounAt(k); ok && n.typ == m.Type {
			mem.nouns[n.noun] = d
		}
	}
	if noun := nounOfType[m.Type]; noun != "" {
		mem.nouns[noun] = d
	}
	if r.mainLine(i) {
		r.told = &d
		mem.settle(m.Place)
	}
}

// mainLine reports whether verb i carries the story on, and does not look
// back or aside.
func (r *reading) mainLine(i int) bool {
	v := &r.verbs[i]
	return v.mood == past && (!subordinators[v.opener] || v.opener == "that" || v.opener == "as" || v.opener == "when")
}

// tell moves the story to the day of this sentence: that of the last verb of
// the main line that has one, whether it reports an event or not. A new
// paragraph without a day of its own begins with none.
func (r *reading) tell(published civil.Date) {
	for i := range r.verbs {
		if !r.mainLine(i) {
			continue
		}
		d, ok := r.ownDate(i)
		if !ok && r.verbs[i].opener == "when" {
			d, ok = r.sharedDate(i)
		}
		if ok && d.Interval.Days() <= 3 && !d.Interval.Start.After(published) {
			r.told = &d
		}
	}
	m := r.memory
	if m.paragraph != r.sent.Paragraph {
		m.day = nil
	}
	m.paragraph = r.sent.Paragraph
	if r.told != nil {
		m.day, m.story = r.told, r.told
	}
}

// keepPair remembers the first two actors of an event who differ as the two
// sides that the text may go on to speak of.
func (m *memory) keepPair(actors []Actor) {
	for i := range actors {
		for _, b := range actors[i+1:] {
			if a := actors[i]; a.Code != "" && b.Code != "" && a.Code != b.Code {
				m.pair = []*name{{Text: a.Name, Code: a.Code}, {Text: b.Name, Code: b.Code}}
				return
			}
		}
	}
}

// nounOfType is the noun by which a text takes up an event of the type that
// it told by a verb.
var nounOfType = map[Type]string{Assault: "attack", Consult: "meeting", Agree: "agreement", Protest: "protest", Retreat: "withdrawal"}

// reading is the verbs of a sentence with what they are coded as.
type reading struct {
	*calendar
	codes []coding
	coded []bool
	told  *Dating // the day that the sentence leaves the story at, nil for none
}

// code codes every verb that reports an event. A verb that reports none but
// carries a date, or speaks of what is to come, is coded by the event noun of
// its clause: "came after talks in Jeddah on Tuesday".
func (r *reading) code() {
	for i := range r.verbs {
		v := &r.verbs[i]
		r.codes[i], r.coded[i] = r.codeVerb(i)
		if !r.coded[i] && v.negated && refusable[v.lemma] {
			r.codes[i], r.coded[i] = coding{typ: Reject}, true
		}
		if r.coded[i] {
			continue
		}
		dated := len(r.times[i]) > 0 || r.nounDated(v)
		if !dated && v.modal != "will" && v.modal != "would" {
			continue
		}
		if n := r.nounOf(i, dated); n != nil {
			r.codes[i], r.coded[i] = coding{n.typ, n.mode, n.noun}, true
		} else if dated && (r.briefing(v) || v.lemma == "be" && r.at(v.object) == "due") {
			r.codes[i], r.coded[i] = coding{typ: Consult}, true
		}
	}
}

// nounOf is the event noun that verb i says something of, nil for none: its
// subject, what its pronoun stands for, what its clause narrows, its object.
// Where the verb has no date only the subject counts.
func (r *reading) nounOf(i int, dated bool) *nounEntry {
	v := &r.verbs[i]
	clause := v // whose subject it is
	if v.mood == infinitive && v.matrix >= 0 {
		clause = &r.verbs[v.matrix]
	}
	if n := r.nounIn(clause.left, clause.start); n != nil {
		return n
	}
	if p := r.pronounIn(clause.left, clause.start); r.memory.noun != nil && runs[v.lemma] && (p == "it" || p == "they") {
		return r.memory.noun // "It ended on Sunday morning"
	}
	if !dated {
		return r.firstNoun(v.left, v.start) // "A decision on a phone call will be made"
	}
	if clause.mood == reducedClause || relativizers[clause.opener] {
		if n := r.firstNoun(max(0, clause.left-10), clause.left); n != nil {
			return n // "the talks held in Riyadh two days ago"
		}
	}
	end := v.right
	if i+1 < len(r.verbs) && r.verbs[i+1].mood == infinitive {
		end = r.verbs[i+1].right // "tried on Monday to revive mediation"
	}
	return r.firstNoun(v.object, end)
}

// firstNoun is the first event noun of words [from, to), nil for none.
func (r *reading) firstNoun(from, to int) *nounEntry {
	for k := from; k < to; k++ {
		if n, ok := r.nounAt(k); ok {
			return &n
		}
	}
	return nil
}

// lastNoun is the event noun that the next sentence may take up as "it": the
// first of this one, else what was so before.
func (r *reading) lastNoun() *nounEntry {
	if n := r.firstNoun(0, len(r.words)); n != nil {
		return n
	}
	return r.memory.noun
}

func (r *reading) nounDated(v *verb) bool {
	for k := v.left; k < v.right; k++ {
		if _, ok := r.nouns[k]; ok {
			return true
		}
	}
	return false
}

// briefing reports whether the verb tells of a statement made to somebody in
// public, which is an act even where what was said is none.
func (r *reading) briefing(v *verb) bool {
	return v.finite() && (v.lemma == "tell" || v.lemma == "inform" || v.lemma == "speak") &&
		r.hasAny(v.object, min(v.right, v.object+4), audiences)
}

var audiences = phrases{"reporter": {nil}, "journalist": {nil}, "lawmaker": {nil}, "parliament": {nil}, "council": {nil}, "congress": {nil},
	"ally": {nil}, "crowd": {nil}, "supporter": {nil}, "conference": {nil}, "television": {nil}, "radio": {nil}, "newspaper": {nil}}

// drop takes back codes of verbs that only tell more of another event, and
// gives their dates to that one.
func (r *reading) drop() {
	for i := range r.verbs {
		if r.coded[i] && (r.background(i) || r.codes[i].typ.Quad() == MaterialConflict && r.natural(i)) {
			r.coded[i] = false
		}
		if r.coded[i] && r.belongs(i) {
			r.coded[i] = false
			if q := r.verbs[i].matrix; q >= 0 {
				r.times[q] = append(r.times[q], r.times[i]...)
			}
		}
	}
	for i := range r.verbs { // a statement counts only where nothing else does
		v := &r.verbs[i]
		if r.coded[i] && r.briefing(v) && r.codes[i].noun == "" && r.others(i) {
			r.coded[i] = false
		}
	}
}

func (r *reading) others(i int) bool {
	for j := range r.coded {
		if j != i && r.coded[j] {
			return true
		}
	}
	return false
}

// natural reports whether a force of nature does what verb i tells: "An
// earthquake struck the coast, killing ten" is no attack.
func (r *reading) natural(i int) bool {
	v := &r.verbs[i]
	if !v.finite() && i > 0 {
		v = &r.verbs[r.leader(i)]
	}
	for k := v.left; k < v.start; k++ {
		w := r.at(k)
		if i := strings.LastIndexByte(w, '-'); i >= 0 {
			w = w[i+1:]
		}
		if forces[strings.TrimSuffix(w, "s")] {
			return true
		}
	}
	return false
}

var forces = words(`earthquake quake aftershock storm hurricane cyclone typhoon tornado flood flooding tsunami wildfire lightning
	heatwave drought virus pandemic epidemic disease outbreak landslide mudslide avalanche volcano eruption blizzard rain`)

// background reports whether the clause of verb i only says which time or whom
// is meant, with no day of its own: "since the war began", "which supports the
// army".
func (r *reading) background(i int) bool {
	v := &r.verbs[i]
	if _, dated := r.ownDate(i); dated {
		return false
	}
	return v.opener == "since" || v.opener == "until" || v.opener == "before" && v.mood == past ||
		(v.opener == "who" || v.opener == "which") && v.mood == present
}

// belongs reports whether the event of verb i is part of one that another
// verb of the sentence tells: a purpose, an effect, the content of a demand.
func (r *reading) belongs(i int) bool {
	v := &r.verbs[i]
	q := v.matrix
	if q < 0 {
		if v.opener == "and" && i > 0 && effects[v.lemma] && effects[r.verbs[i-1].lemma] && r.coded[i-1] {
			return true // "killed three and wounded five"
		}
		return false
	}
	m := &r.verbs[q]
	switch v.mood {
	case infinitive:
		if governsInfinitive[m.lemma] && !r.coded[q] {
			return false
		}
		return r.coded[q] && len(r.times[i]) == 0 || !r.coded[q] && !plans[m.lemma] && !demands[m.lemma]
	case participial:
		if r.coded[q] && (v.opener == "of" || v.opener == "from") {
			return true // "stopped short of backing": the content of the other
		}
		return r.coded[q] && (effects[v.lemma] || len(r.times[i]) == 0 && r.codes[i].typ == r.codes[q].typ)
	}
	return false
}

// mention makes the mention of verb i.
func (r *reading) mention(i int) Mention {
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
	m.Place = r.placeOf(i, code.typ, m.Date, r.memory)
	if m.Status == Happened && !m.Date.Interval.Start.IsZero() && m.Date.Interval.Start.After(r.published) {
		m.Status = Planned
	}
	if m.Status == Planned && m.Date.Basis != NoDate && m.Date.Interval.End.Before(r.published) && v.mood == modal && v.modal != "would" {
		m.Date = undated
	}
	m.Killed, m.Injured = r.casualties(i)
	m.Headline = r.headline(i)
	m.Confidence = confidence(&m)
	return m
}

// uttered turns what somebody says of their own acts into what the utterance
// is in PLOVER: not to accept is to REJECT; to say that one will do good is to
// AGREE, that one will do harm to THREATEN. These have happened when said.
func (r *reading) uttered(i int, code coding, status Status) (coding, Status) {
	v := &r.verbs[i]
	if v.negated && refusable[v.lemma] {
		return coding{typ: Reject}, Happened
	}
	if q := v.matrix; v.mood == participial && q >= 0 && stops[r.verbs[q].lemma] {
		return stopped(code), status
	}
	p := r.pronounIn(v.left, v.start)
	if status != Planned || len(r.times[i]) > 0 || v.passive || r.speechOver(i) < 0 || p != "he" && p != "she" && p != "it" && p != "they" {
		return code, status
	}
	switch code.typ.Quad() {
	case MaterialCooperation:
		return coding{typ: Agree}, Happened
	case MaterialConflict:
		return coding{typ: Threaten}, Happened
	}
	return code, status
}

// stops is verbs that end what their participle tells.
var stops = words(`stop halt cease quit suspend`)

// stopped is what it is to stop an act: to withhold help, or to yield.
func stopped(code coding) coding {
	switch code.typ.Quad() {
	case MaterialCooperation, VerbalCooperation:
		return coding{typ: Sanction, mode: code.mode}
	case MaterialConflict:
		return coding{typ: Retreat, mode: code.mode}
	}
	return code
}

// refusable is verbs whose denial is a refusal.
var refusable = words(`accept agree allow recognize recognise support back attend negotiate sign join cooperate comply
	yield surrender recognise ratify endorse approve`)

// distinct leaves out a mention that tells what one before it in the sentence
// told: the same type, day and place, by words that share a subject.
func (r *reading) distinct(ms []Mention) []Mention {
	out := ms[:0]
	for _, m := range ms {
		double := false
		for _, o := range out {
			double = double || o.Type == m.Type && o.Date.Interval == m.Date.Interval && o.Status == m.Status &&
				samePlace(o.Place, m.Place) && sameActors(o.Actors, m.Actors) && symmetric(m.Type)
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

// confidence is how sure the mention is, by what its date rests on and what
// the sentence gives. Not calibrated on labelled data.
func confidence(m *Mention) float64 {
	c := map[Basis]float64{Explicit: .9, Relative: .85, Narrative: .65, Publication: .5, NoDate: .4}[m.Date.Basis]
	if m.Date.Rule == "inherit/speech" {
		c = .6
	}
	if len(m.Actors) == 0 {
		c -= .1
	}
	if m.Status == Hypothetical {
		c -= .1
	}
	return float64(int(c*100+.5)) / 100
}
