package event

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed lexicon/verbs.tsv
var verbsTSV string

//go:embed lexicon/nouns.tsv
var nounsTSV string

//go:embed lexicon/irregular.tsv
var irregularTSV string

//go:embed lexicon/broad.tsv
var broadTSV string

//go:embed lexicon/common.txt
var commonTXT string

// verbEntry is a line of lexicon/verbs.tsv.
type verbEntry struct {
	lemma    string
	particle []string        // words that follow the verb
	objects  phrases         // what the object has to hold, in lower case; nil for anything
	actor    bool            // @actor: a name that acts will do
	place    bool            // @place: a place will do
	person   bool            // @person: a person or people
	doers    map[string]bool // who or what has to do it: kinds (actingNames) and nouns; nil for anybody
	typ      Type
	mode     string
	classes  map[string]float64 // classes of nouns that several of the objects are of, with their share; nil for none
}

// nounEntry is a line of lexicon/nouns.tsv.
type nounEntry struct {
	noun   string
	typ    Type
	mode   string
	plural bool // of the form met in the text
}

// lexicon is what the package knows of words.
type lexicon struct {
	verbs     map[string][]verbEntry  // by lemma
	usual     map[string]Type         // by lemma: the type of what no entry is met by; "" for no event
	broad     map[string][]broadEntry // by lemma
	forms     map[string][]form       // by inflected word
	nouns     map[string]nounEntry    // by singular or plural, up to two words
	irregular map[string]paradigm
	classes   map[string][]string // of objects, by noun: lexicon/classes.tsv
}

var loaded = sync.OnceValue(func() *lexicon {
	l, err := parseLexicon(verbsTSV, nounsTSV, broadTSV, irregularTSV, commonTXT)
	if err != nil {
		panic(err) // embedded data, checked by a test
	}
	if err := l.classify(classesTSV); err != nil {
		panic(err)
	}
	return l
})

func parseLexicon(verbs, nouns, broad, irregular, common string) (*lexicon, error) {
	l := &lexicon{verbs: map[string][]verbEntry{}, usual: map[string]Type{}, broad: map[string][]broadEntry{}, forms: map[string][]form{},
		nouns: map[string]nounEntry{}, irregular: map[string]paradigm{}}
	if err := eachRow(irregular, 3, l.addIrregular); err != nil {
		return nil, fmt.Errorf("irregular.tsv: %w", err)
	}
	if err := eachRow(verbs, 6, l.addVerb); err != nil {
		return nil, fmt.Errorf("verbs.tsv: %w", err)
	}
	if err := eachRow(nouns, 3, l.addNoun); err != nil {
		return nil, fmt.Errorf("nouns.tsv: %w", err)
	}
	if err := eachRow(broad, 2, l.addBroad); err != nil {
		return nil, fmt.Errorf("broad.tsv: %w", err)
	}
	for line := range strings.Lines(common) {
		if !strings.HasPrefix(line, "#") {
			for w := range strings.FieldsSeq(line) {
				l.addForms(w)
			}
		}
	}
	for _, list := range []map[string]bool{speech, plans, phases, effects} {
		for w := range list {
			l.addForms(w)
		}
	}
	return l, nil
}

// eachRow calls use with the cells of each line that is no comment; missing
// cells at the end are "".
func eachRow(tsv string, cells int, use func(cell []string) error) error {
	n := 0
	for line := range strings.Lines(tsv) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) > cells {
			return fmt.Errorf("line %d: %d cells, want %d", n, len(row), cells)
		}
		for len(row) < cells {
			row = append(row, "")
		}
		if err := use(row); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return nil
}

func (l *lexicon) addIrregular(c []string) error {
	l.irregular[c[0]] = paradigm{strings.Split(c[1], "/"), strings.Split(c[2], "/")}
	l.addForms(c[0])
	return nil
}

// What a row of verbs.tsv holds that says what a verb usually tells.
const (
	otherwise = "@else"
	noEvent   = "NONE"
)

func (l *lexicon) addVerb(c []string) error {
	e := verbEntry{lemma: c[0], particle: strings.Fields(c[1]), mode: c[4]}
	if c[2] == otherwise && c[3] == noEvent {
		l.usual[e.lemma] = ""
		return nil
	}
	var err error
	if e.typ, err = ParseType(c[3]); err != nil {
		return err
	}
	if c[2] == otherwise {
		l.usual[e.lemma] = e.typ
		return nil
	}
	for o := range strings.SplitSeq(c[2], "|") {
		switch o {
		case "":
		case "@person":
			e.person = true
		case "@actor":
			e.actor = true
		case "@place":
			e.place = true
		default:
			if e.objects == nil {
				e.objects = phrases{}
			}
			e.objects.add(o)
		}
	}
	if c[5] != "" {
		e.doers = map[string]bool{}
		for d := range strings.SplitSeq(c[5], "|") {
			e.doers[d] = true
		}
	}
	l.verbs[e.lemma] = append(l.verbs[e.lemma], e)
	l.addForms(e.lemma)
	return nil
}

func (l *lexicon) addNoun(c []string) error {
	typ, err := ParseType(c[1])
	if err != nil {
		return err
	}
	l.nouns[c[0]] = nounEntry{c[0], typ, c[2], false}
	p := plural(c[0])
	if first, second, ok := strings.Cut(c[0], " "); ok && particlePrepositions[second] {
		p = plural(first) + " " + second // "calls for"
	}
	if p != c[0] {
		l.nouns[p] = nounEntry{c[0], typ, c[2], true}
	}
	return nil
}

// addForms makes the inflected words of a lemma known, once.
func (l *lexicon) addForms(lemma string) {
	for _, f := range l.forms[lemma] {
		if f.lemma == lemma {
			return
		}
	}
	inflect(lemma, l.irregular, func(word string, f form) {
		l.forms[word] = append(l.forms[word], f)
	})
}

// formsOf is the readings of a lower-case word as a verb. An unknown word in
// -ed is taken for a past form with no lemma: it opens a clause all the same.
func (l *lexicon) formsOf(word string) []form {
	if f := l.forms[word]; f != nil {
		return f
	}
	if len(word) > 4 && strings.HasSuffix(word, "ed") && !notVerbs[word] && !strings.Contains(word, "-") {
		return unknownPast
	}
	return nil
}

var unknownPast = []form{{"", pastForm | participle}}

// tells reports whether a lower-case word is a noun or a form of a verb that
// can tell an event.
func (l *lexicon) tells(w string) bool {
	if _, ok := l.nouns[w]; ok {
		return true
	}
	for _, f := range l.forms[w] {
		if l.verbs[f.lemma] != nil || l.broad[f.lemma] != nil || refusable[f.lemma] {
			return true
		}
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		return l.tells(w[i+1:])
	}
	return false
}

// befalls reports whether a lower-case word is the participle of a verb that tells
// an event whatever it is done to.
func (l *lexicon) befalls(w string) bool {
	for _, f := range l.forms[w] {
		if f.infl&participle == 0 {
			continue
		}
		for _, e := range l.verbs[f.lemma] {
			if len(e.particle) == 0 && e.objects == nil && !e.person && !e.actor && !e.place && e.doers == nil {
				return true
			}
		}
	}
	return false
}
