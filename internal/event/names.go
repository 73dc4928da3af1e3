package event

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/gazetteer"
	"dateline/internal/gazetteer/toponym"
	"dateline/internal/sentence"
)

// findNames is the actors and places of a text, in order: those of the
// gazetteer, those whom it does not know, and persons whom the text introduced
// and calls by their surname afterwards ("Peskov").
func findNames(text string, day civil.Date) []name {
	matches := gazetteer.Find(text)
	toponym.Settle(text, matches)
	out := make([]name, 0, len(matches))
	known := map[string]name{}
	for i := range matches {
		n, ok := nameOf(&matches[i], day)
		if !ok || n.Place != nil && followed(text, n.End, facilities) || n.Person && followed(text, n.End, named) || n.Place != nil && facilityLeads(text, n.Start) {
			continue
		}
		if k := len(out) - 1; n.Place != nil && k >= 0 && out[k].Place != nil && out[k].Place.Country != n.Place.Country && possesses[text[out[k].End:n.Start]] {
			continue // "Bamako's Independence Square"
		}
		if n.Kind == gazetteer.Company || n.Kind == gazetteer.Media {
			n.Text = n.Of(text) // those of a state that have no code of their own share a row
		}
		if full, ok := known[lastWord(n.Text)]; ok && n.Person && polite[matches[i].Role] && full.Text == n.Text && sectorCode(&full) && full.Code[3:] != "ELI" {
			n.Code, n.office = full.Code, full.office // as the text introduced them
		}
		if full, ok := known[n.Text]; ok && n.Person && n.Code == "" && n.Text == lastWord(n.Text) {
			full.Span = n.Span // "Mr. Amado"
			n = full
		}
		out = append(out, n)
		if family := surname(n.Text); n.Person && family != "" {
			if _, ok := known[family]; !ok || n.Code != "" {
				known[family] = n
			}
		}
	}
	tokens := sentence.Tokenize(text, article.Span{Start: 0, End: len(text)})
	out = withHalves(text, out)
	out = withUnknown(text, tokens, out)
	for i := range out {
		family := surname(out[i].Text)
		if _, ok := known[family]; !ok && family != "" && out[i].Person && out[i].Code == "" {
			known[family] = out[i]
		}
	}
	return withSurnames(text, tokens, out, known)
}

// possesses are what stands between whose something is and it.
var possesses = map[string]bool{"'s ": true, "’s ": true}

// halves are states of which a text that is about them says only which half
// they are, the likelier first.
var halves = []struct{ code, short string }{{"PRK", "North"}, {"KOR", "South"}, {"SSD", "South"}}

// minNamed is how often a text names a state that it is about.
const minNamed = 3

// withHalves adds "the North" where the text is about North Korea, and "the
// South" where it is about South Korea or South Sudan; both where it names both Koreas.
func withHalves(text string, names []name) []name {
	count := map[string]int{}
	for i := range names {
		count[names[i].state()]++
	}
	var more []name
	done := ""
	for _, h := range halves {
		both := h.code != "SSD" && count["PRK"] > 0 && count["KOR"] > 0
		if h.short == done || count[h.code] < minNamed && !both {
			continue
		}
		done = h.short
		for from := 0; ; {
			i := strings.Index(text[from:], "he "+h.short)
			if i < 0 {
				break
			}
			the := from + i - 1
			start := the + len("the ")
			from = start + len(h.short)
			if the >= 0 && (text[the] == 't' || text[the] == 'T') && endsName(text[from:]) && !covered(names, start) {
				more = append(more, name{Span: article.Span{Start: start, End: from}, Text: gazetteer.NameOf(h.code), Code: h.code, Kind: gazetteer.State})
			}
		}
	}
	names = append(names, more...)
	sort.SliceStable(names, func(i, j int) bool { return names[i].Start < names[j].Start })
	return names
}

// endsName reports whether no further word with a capital, nor more of the same
// word, follows.
func endsName(rest string) bool {
	r, n := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(r) || r == '-' {
		return false
	}
	return r != ' ' || !unicode.IsUpper(firstRune(rest[n:]))
}

// covered reports whether byte i lies in one of the names, which are sorted.
func covered(names []name, i int) bool {
	k := sort.Search(len(names), func(k int) bool { return names[k].End > i })
	return k < len(names) && names[k].Start <= i
}

// withUnknown adds the names of people and bodies that the gazetteer does not
// know: two to four words with capitals in a row. They act, without a code.
func withUnknown(text string, tokens []sentence.Token, names []name) []name {
	var more []name
	at := 0
	for i := 0; i < len(tokens); i++ {
		for at < len(names) && names[at].End <= tokens[i].Start {
			at++
		}
		limit := len(text)
		if at < len(names) {
			limit = names[at].Start
		}
		n := properWords(text, tokens[i:min(len(tokens), i+5)], limit)
		if n < 2 {
			i += max(0, n-1)
			continue
		}
		span := article.Span{Start: tokens[i].Start, End: tokens[i+n-1].End}
		if _, _, office := gazetteer.SectorOf(strings.ToLower(span.Of(text))); office || things[tokens[i+n-1].Of(text)] || thingsFirst[tokens[i].Of(text)] || followed(text, span.End, named) {
			i += n - 1
			continue
		}
		more = append(more, name{Span: span, Text: span.Of(text), Kind: gazetteer.Person, Person: true})
		i += n - 1
	}
	names = append(names, more...)
	sort.SliceStable(names, func(i, j int) bool { return names[i].Start < names[j].Start })
	return names
}

// things is the last words of names that nobody bears: treaties, days, prizes.
var things = words(`War Day Days Week Night Prize Cup Award Awards Act Treaty Plan Agreement Accord Accords Deal Declaration
	Resolution Street Square Avenue Road Bridge Hotel Park Tower River Mountains Valley Sea Ocean Bay Games Protocol Pact
	Airport Station Hospital Prison Jail Stadium Palace Cathedral Mosque Church Base Hall Island Islands County Province District Governorate
	Region Summit Conference Talks Process Crisis Revolution Uprising Spring Christmas Easter Ramadan`)

// thingsFirst is the first words of such names: storms, mountains, laws.
var thingsFirst = words(`Cyclone Hurricane Typhoon Storm Tropical Mount Lake Operation Resolution Article Chapter Highway Route Hotel`)

// properWords is how many of the first tokens are written as names are: a
// capital and small letters behind it, a single space between them.
func properWords(text string, tokens []sentence.Token, limit int) int {
	n := 0
	for n < len(tokens) && n < 4 {
		t := tokens[n]
		w := t.Of(text)
		if t.End > limit || t.Kind != sentence.Word || len(w) < 2 || !unicode.IsUpper(firstRune(w)) || calendarWords[w] ||
			w == strings.ToUpper(w) || n > 0 && t.Start != tokens[n-1].End+1 || n == 0 && commonStart(w) {
			break
		}
		n++
	}
	return n
}

// commonStart reports whether a word with a capital only begins a sentence.
func commonStart(w string) bool {
	l := strings.ToLower(w)
	return determiners[l] || prepositions[l] || pronouns[l] || subordinators[l] || coordinators[l] || isAdverb(l)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

var calendarWords = words(`January February March April May June July August September October November December
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec GMT`)

// nameOf reads a match of the gazetteer; compounds ("Russian-backed") only
// colour another word, and nouns ("rebels") name no state: they are left out.
func nameOf(m *gazetteer.Match, day civil.Date) (name, bool) {
	if m.Form == gazetteer.Compound || m.Form == gazetteer.Noun && m.Kind != gazetteer.Person {
		return name{}, false
	}
	n := name{Span: m.Span, Text: m.Name, Code: m.Code, Kind: m.Kind,
		Adjective: m.Form == gazetteer.Demonym, Person: m.Kind == gazetteer.Person}
	if m.Entry != nil {
		if n.Person && m.Form == gazetteer.Name {
			n.entry = m.InOffice(day.String())
			n.Code, n.Text = n.entry.CodeOn(day.String()), n.entry.Name
		} else if n.Person && m.Entry.Kind == gazetteer.Person && polite[m.Role] {
			e := m.InOffice(day.String())
			n.Code, n.Text = e.CodeOn(day.String()), e.Name
		} else if n.Person && m.Entry.Kind == gazetteer.Person && (m.Former || m.Role == "leader" || m.Role == "politician") {
			n.Code = formerCode(m.Entry, n.Code, day.String())
		}
		n.Place, n.country = placeOfMatch(m), m.Entry.Country
		if n.Text == "" {
			n.Text = m.Entry.Name
		}
	}
	if n.Adjective && n.Code != "" {
		n.Text = gazetteer.NameOf(n.Code)
	}
	if n.Person {
		if !polite[m.Role] {
			n.office = m.Role
		}
		if n.entry != nil {
			n.office = n.entry.OfficeOn(day.String())
		}
	}
	n.Metonym = m.Metonym
	n.guessed = n.Person && m.Entry != nil && m.Entry.Kind == gazetteer.Person && len(n.Code) == 3 // in no office of the tables then
	if n.Person && n.Code == "" {
		n.sector = m.Sector
	}
	return n, true
}

// polite are titles that are no office, as the tables write them.
var polite = words(`mr mrs ms miss dr sir dame lord lady madame`)

// formerCode is the code of a person of the tables whom the text calls by an
// office that they had, or by none: that of the office they hold on the day, else
// the one that the text gives them.
func formerCode(e *gazetteer.Entry, code, day string) string {
	if now := e.CodeOn(day); now != "" && (len(now) != 6 || now[3:] != "GOV" || len(code) != 6 || code[3:] != "ELI") {
		return now
	}
	return code
}

// atHome gives persons whose office the text names without their state
// ("Defence Minister Kim Yong-hyun") the state that the text is about; if that
// is clear, persons of no known office too.
func atHome(text string, names []name, home string, clear bool) {
	if home == "" {
		return
	}
	for i := range names {
		n := &names[i]
		if n.Code == "" && n.sector != "" && n.sector != "ELI" {
			n.Code, n.homely = home+n.sector, true
		}
		if clear && n.Person && n.Code == "" && n.sector == "" && n.Kind == gazetteer.Person {
			n.Code, n.guessed, n.homely = home, true, true // whom nobody knows is at home where the story is
		}
		if home != "USA" && n.Code == "USALEG" && americanToo[n.Of(text)] {
			n.Code = home + "LEG"
			n.Text = gazetteer.NameOf(n.Code)
		}
	}
}

// inOpposition makes the parties of which the text says that they are in opposition ("the
// opposition Fidesz", "Fidesz, the main opposition party,") the opposition of their
// state.
func inOpposition(text string, names []name) {
	against := map[string]bool{}
	for i := range names {
		n := &names[i]
		if n.Person || !sectorCode(n) || n.Code[3:] != "PTY" {
			continue
		}
		behind, _, _ := strings.Cut(text[n.End:min(len(text), n.End+60)], "\n")
		behind, closed := strings.CutPrefix(behind, ", ")
		behind, _, _ = strings.Cut(behind, ",")
		if strings.HasSuffix(text[:n.Start], "opposition ") || closed && (strings.HasPrefix(behind, "the ") || strings.HasPrefix(behind, "an ")) && strings.Contains(behind, "opposition") {
			against[n.Text] = true
		}
	}
	for i := range names {
		if n := &names[i]; against[n.Text] && !n.Person {
			n.Code = n.Code[:3] + "OPP"
		}
	}
}

// nativeOf makes the Indians of a text that is about a state of America, and does
// not name India, people of that state.
func nativeOf(text string, names []name, home string) {
	if !withIndians[home] || strings.Contains(text, "India ") || strings.Contains(text, "India's") || strings.Contains(text, "New Delhi") {
		return
	}
	for i := range names {
		if n := &names[i]; n.Place == nil && !n.Person && stateCode(n.Code) == "IND" {
			n.Code = home + "CVL"
			n.Text, n.Adjective = gazetteer.NameOf(n.Code), false
		}
	}
}

// withIndians are the states of America where natives are called Indians.
var withIndians = words(`PER BOL ECU COL VEN CHL ARG BRA PRY MEX GTM HND SLV NIC CRI PAN`)

// americanToo are names that the parliaments of many states bear.
var americanToo = words(`Congress Senate`)

// followed reports whether the name that ends at byte end only names one of the
// buildings, streets or sites: "the Palestine Hotel", "Don Mueang airport".
func followed(text string, end int, sites map[string]bool) bool {
	rest, ok := strings.CutPrefix(text[end:], " ")
	if !ok {
		return false
	}
	i := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		i = len(rest)
	}
	return sites[rest[:i]]
}

// facilityLeads reports whether the place that begins at byte start only names
// a street or building, in a language that puts its kind first: "Plaza San
// Francisco", "Avenida Brasil".
func facilityLeads(text string, start int) bool {
	before, ok := strings.CutSuffix(text[:start], " ")
	if !ok {
		return false
	}
	return leadingFacilities[before[strings.LastIndexAny(before, " \n(\"“")+1:]]
}

var leadingFacilities = words(`Plaza Plaça Piazza Place Praça Calle Avenida Avenue Rue Paseo Boulevard Hotel Hôtel Palacio Estadio
	Maidan Midan Sharia Shari Jalan Rua Ponte Pont Puente`)

var facilities = words(`Hotel Street Square Avenue Road Bridge University Post Times Tower Boulevard Stadium Theatre Theater Palace
	Hospital Airlines Airways Station`)

// named are what is called after people.
var named = words(`Hotel Street Square Avenue Road Bridge University Tower Boulevard Stadium Theatre Theater Palace Hospital Station
	Airport Airfield Mosque Cathedral Prison Barracks Highway Dam Park Museum Mausoleum Camp School Harbour Harbor
	hotel street square avenue road bridge university tower boulevard stadium theatre theater hospital station
	airport airfield mosque cathedral prison barracks highway dam park museum mausoleum camp school harbour harbor`)

// placeOfMatch is where the match lies, if it is a place or a seat of power;
// an adjective ("Russian") is none, and an embassy lies in another state.
func placeOfMatch(m *gazetteer.Match) *gazetteer.Entry {
	switch {
	case m.Form == gazetteer.Demonym || m.Form == gazetteer.People || abroad[m.Role]:
		return nil
	case m.Kind.IsPlace():
		return m.Entry
	case m.Form == gazetteer.Metonym && m.Entry.Place != "":
		if at := gazetteer.Lookup(m.Entry.Place); len(at) > 0 && at[0].Kind.IsPlace() {
			return at[0]
		}
	}
	return nil
}

// abroad are premises of a state in another.
var abroad = words(`embassy consulate embassies consulates`)

func surname(full string) string {
	i := strings.LastIndexByte(full, ' ')
	if i < 0 || len(full)-i < 4 {
		return ""
	}
	return full[i+1:]
}

// withSurnames adds the later mentions of the persons in known.
func withSurnames(text string, tokens []sentence.Token, names []name, known map[string]name) []name {
	if len(known) == 0 {
		return names
	}
	var more []name
	at := 0
	for _, tok := range tokens {
		for at < len(names) && names[at].End <= tok.Start {
			at++
		}
		if at < len(names) && names[at].Overlaps(tok.Span) {
			continue
		}
		if n, ok := known[tok.Of(text)]; ok && n.Start < tok.Start && !(n.Code == "" && n.sector == "" && determined(text, tok.Start)) {
			n.Span = tok.Span
			more = append(more, n)
		}
	}
	names = append(names, more...)
	sort.Slice(names, func(i, j int) bool { return names[i].Start < names[j].Start })
	return names
}

// determined reports whether a determiner stands before byte i: "the Bill" is
// nobody.
func determined(text string, i int) bool {
	before := strings.TrimRight(text[max(0, i-12):i], " ")
	return determiners[strings.ToLower(before[strings.LastIndexAny(before, " \n(\"“")+1:])]
}

// actorCode is the code of the name where it acts: a capital stands for its
// government.
func (n *name) actorCode() string {
	if n.Code == "" {
		return n.Metonym
	}
	return n.Code
}

// acts reports whether the name can be an actor as it stands.
func (n *name) acts() bool { return n.actorCode() != "" || n.Person }

func (n *name) actor(r Role) Actor {
	code := n.actorCode()
	text := n.Text
	if n.Code == "" && n.Metonym != "" {
		text = gazetteer.NameOf(n.Metonym)
	}
	return Actor{Name: text, Code: code, Role: r}
}

// state is the alpha-3 code of the state that the name belongs to, "" for none.
func (n *name) state() string {
	if n.Place != nil && n.Place.Country != "" {
		return gazetteer.ISO3(n.Place.Country)
	}
	return stateCode(n.actorCode())
}
