package gazetteer

import (
	"embed"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

//go:embed data/*.tsv
var data embed.FS

// flags say when a reading may be taken.
type flags uint8

const (
	weak     flags = 1 << iota // a place only beside evidence of one
	titled                     // a person only after a title
	surname                    // an alias that is a surname alone
	standing                   // a seat that always stands for its government
	forename                   // an alias that is the person's first name: "Abiy"
)

// reading is one thing that a phrase can mean.
type reading struct {
	entry *Entry
	form  Form
	flags flags
}

// phrase is everything that the same words can mean, the default first.
type phrase struct {
	readings []reading
	others   []*Entry
}

// sector is a row of sectors.tsv.
type sector struct {
	form   string // as matched, lower case
	code   string // three letters, or "=" for that of the noun before
	label  string
	kind   Kind
	title  bool
	local  bool
	group  bool
	named  bool // only with a name behind it
	home   bool // its people live where they are: "rebels in Darfur"
	office bool // without another noun it is the government's: "officials"
	plural bool
	abbrev bool
}

// addresses reports whether the noun only addresses a person ("Mr") and says
// nothing of an office.
func (s *sector) addresses() bool { return s.named && !s.group }

// tables is all that the package knows.
type tables struct {
	lex      lexicon
	names    *trie
	nouns    *trie
	phrases  []phrase
	sectors  []sector
	entries  []*Entry
	states   map[string]*Entry // by ISO3
	byISO2   map[string]*Entry
	byCode   map[string]*Entry
	adjs     map[string]string // ISO3 → the adjective used in composed names
	capitals map[string]string // city name + ISO2 → metonym code
	given    map[string]bool
	weak     map[string]bool
	// modifiers may stand between a name and its noun, and say whether the
	// office is over.
	institutions map[string]institution // by the words in names of bodies
	modifiers    map[string]bool
	quiet        map[string]bool // words that begin a sentence or name a day, never part of a name
}

// load reads the embedded tables. A broad mistake in them is a mistake of the
// program, so it panics; the tests read every row.
func load() *tables {
	t := &tables{
		lex: lexicon{forms: make(map[string]wordIDs)}, names: newTrie(), nouns: newTrie(),
		states: map[string]*Entry{}, byISO2: map[string]*Entry{}, byCode: map[string]*Entry{},
		adjs: map[string]string{"USA": "U.S."}, capitals: map[string]string{},
		given: map[string]bool{}, weak: map[string]bool{}, quiet: map[string]bool{},
		modifiers: map[string]bool{}, institutions: map[string]institution{},
	}
	t.readWords()
	for _, table := range tableFiles {
		for _, row := range rows(table.file) {
			table.add(t, row)
		}
	}
	t.finish()
	return t
}

// tableFiles lists the tables in order of precedence: where two of them know
// the same words, the earlier one has the default reading.
var tableFiles = []struct {
	file    string
	columns int
	add     func(*tables, []string)
}{
	{"states.tsv", 10, (*tables).addState},
	{"organisations.tsv", 7, (*tables).addOrganisation},
	{"bodies.tsv", 9, (*tables).addBody},
	{"groups.tsv", 7, (*tables).addGroup},
	{"people.tsv", 5, (*tables).addPerson},
	{"regions.tsv", 10, (*tables).addRegion},
	{"cities.tsv", 8, (*tables).addCity},
	{"sectors.tsv", 5, (*tables).addSector},
	{"institutions.tsv", 4, (*tables).addInstitution},
}

// rows returns the rows of a table, without comments and blank lines.
func rows(file string) [][]string {
	raw, err := data.ReadFile("data/" + file)
	if err != nil {
		panic(fmt.Sprintf("gazetteer: %v", err))
	}
	var out [][]string
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		out = append(out, strings.Split(line, "\t"))
	}
	return out
}

// list splits a cell of several values.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// readWords reads the lists of single words.
func (t *tables) readWords() {
	for _, row := range rows("words.tsv") {
		switch row[0] {
		case "modifier", "over":
			for _, w := range strings.Fields(row[1]) {
				t.modifiers[w] = row[0] == "over"
			}
			continue
		}
		set := map[string]map[string]bool{"given": t.given, "weak": t.weak, "quiet": t.quiet}[row[0]]
		for _, w := range strings.Fields(row[1]) {
			set[w] = true
		}
	}
}

func (t *tables) addEntry(e *Entry) *Entry {
	t.entries = append(t.entries, e)
	if e.Code != "" && t.byCode[e.Code] == nil && e.Kind != Person {
		t.byCode[e.Code] = e
	}
	return e
}

// addName gives a phrase one more reading, in every spelling that is the same
// name: without marks, with blanks for hyphens, with a capital first letter.
func (t *tables) addName(name string, r reading) {
	for _, s := range spellings(name) {
		t.addSpelling(s, r)
	}
}

func spellings(name string) []string {
	out := []string{name}
	add := func(s string) {
		for _, o := range out {
			if o == s {
				return
			}
		}
		out = append(out, s)
	}
	add(folds.Replace(name))
	for _, s := range out[:len(out):len(out)] {
		add(strings.ReplaceAll(s, "-", " "))
	}
	for _, s := range out[:len(out):len(out)] {
		if rest, ok := strings.CutPrefix(s, "al"); ok && rest != "" && (rest[0] == '-' || rest[0] == ' ') {
			add("Al" + rest)
		}
	}
	return out
}

func (t *tables) addSpelling(name string, r reading) {
	words, gaps, ok := split(name)
	if !ok {
		panic(fmt.Sprintf("gazetteer: name %q cannot be matched", name))
	}
	ids := make([]uint32, len(words))
	for i, w := range words {
		ids[i] = t.lex.nameWord(w)
	}
	value := t.names.insert(ids, gaps)
	if *value == 0 {
		t.phrases = append(t.phrases, phrase{})
		*value = int32(len(t.phrases))
	}
	p := &t.phrases[*value-1]
	for _, old := range p.readings {
		if old.entry == r.entry {
			return
		}
	}
	p.readings = append(p.readings, r)
}

// finish orders the readings of each phrase.
func (t *tables) finish() {
	for i := range t.phrases {
		p := &t.phrases[i]
		sort.SliceStable(p.readings, func(a, b int) bool {
			return p.readings[a].rank() < p.readings[b].rank()
		})
		for _, r := range p.readings[1:] {
			p.others = append(p.others, r.entry)
		}
	}
}

// rank orders readings of the same words: sure ones before weak ones, and
// within a kind as the tables have them.
func (r reading) rank() int {
	switch {
	case r.flags&titled != 0:
		return 4
	case r.flags&weak != 0:
		return 3
	case r.form == Capital && r.entry.Metonym != "":
		return 1
	case r.entry.Kind == City && r.entry.Population > 0, r.entry.Kind == Region, r.entry.Kind == Person:
		return 2
	}
	return 0
}

func (t *tables) lookup(name string) []*Entry {
	words, gaps, ok := split(name)
	if !ok {
		return nil
	}
	node := int32(0)
	for i, w := range words {
		g := noGap
		if i > 0 {
			g = gaps[i-1]
		}
		if node = t.names.child(node, g, t.lex.forms[w].name); node == 0 {
			return nil
		}
	}
	value := t.names.values[node]
	if value == 0 {
		return nil
	}
	var out []*Entry
	for _, r := range t.phrases[value-1].readings {
		out = append(out, r.entry)
	}
	return out
}

// sectorNames are the plain words for the sectors, as NameOf uses them.
var sectorNames = map[string]string{
	"GOV": "government", "MIL": "military", "COP": "police", "SPY": "intelligence",
	"LEG": "parliament", "JUD": "judiciary", "PTY": "political party", "OPP": "opposition",
	"REB": "rebels", "UAF": "armed group", "CVL": "civilians", "MED": "media",
	"BUS": "business", "EDU": "education", "LAB": "unions", "REL": "clergy",
	"REF": "refugees", "HLH": "medics", "CRM": "criminals", "ELI": "public figure",
}

func (t *tables) nameOf(code string) string {
	if e := t.states[code]; e != nil {
		return e.Name
	}
	if state, sector := t.split(code); sector != "" {
		return t.adjective(t.states[state]) + " " + sectorNames[sector]
	}
	if e := t.byCode[code]; e != nil {
		return e.Name
	}
	return code
}

// split cuts a code into state and sector; both are "" for a code of another
// kind, the sector for a state's.
func (t *tables) split(code string) (state, sector string) {
	if len(code) >= 3 && t.states[code[:3]] != nil && (len(code) == 3 || len(code) == 6 && sectorNames[code[3:]] != "") {
		return code[:3], code[3:]
	}
	return "", ""
}

// home is the state and sector of a code.
func (t *tables) home(code string) (state, sector string) {
	if state, sector = t.split(code); state != "" {
		return state, sector
	}
	e := t.byCode[code]
	if e == nil {
		return "", ""
	}
	if s := t.byISO2[e.Country]; s != nil {
		state = s.Code
	}
	return state, e.Class
}

// adjective is the word for a state in composed names.
func (t *tables) adjective(e *Entry) string {
	if adj := t.adjs[e.Code]; adj != "" {
		return adj
	}
	return e.Name
}

func number(cell string) float64 {
	f, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		panic(fmt.Sprintf("gazetteer: %v", err))
	}
	return f
}

func integer(cell string) int {
	n, err := strconv.Atoi(cell)
	if err != nil {
		panic(fmt.Sprintf("gazetteer: %v", err))
	}
	return n
}
