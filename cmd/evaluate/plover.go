package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/gazetteer"
	"dateline/internal/pipeline"
)

// ploverCommand scores the mentions of single sentences against a PLOVER gold
// standard. Each sentence is read like an article of its own.
type ploverCommand struct {
	File   string `arg:"" type:"existingfile" help:"Sentences as JSONL: id, event, source, target, text, textInfo."`
	Half   string `enum:"all,dev,test" default:"all" help:"Which half of the sentences, split by id: ${enum}."`
	Errors bool   `short:"e" help:"List every error."`
}

// coded is one sentence of the gold.
type coded struct {
	ID     string      `json:"id"`
	Event  string      `json:"event"`
	Date   string      `json:"date"`
	Text   string      `json:"text"`
	Source goldActors  `json:"source"`
	Target goldActors  `json:"target"`
	Info   markedWords `json:"textInfo"`
}

// goldActor is an actor of the gold: the code is a state's or a class of
// organisations.
type goldActor struct {
	Code   string `json:"code"`
	Sector string `json:"sector"`
}

func (a goldActor) String() string { return strings.TrimSuffix(a.Code+"."+a.Sector, ".") }

// goldActors is a list that some rows give as a string, which names nobody.
type goldActors []goldActor

// UnmarshalJSON reads a list of actors; anything else is none.
func (a *goldActors) UnmarshalJSON(data []byte) error {
	if data[0] != '[' {
		return nil
	}
	return json.Unmarshal(data, (*[]goldActor)(a))
}

// markedWords is a sentence with its parts marked: "Peru (EVT: recalled) its
// envoy". Some rows have it as a bare string.
type markedWords string

// UnmarshalJSON reads the markup, or the bare string.
func (m *markedWords) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, (*string)(m))
	}
	var info struct {
		Markup string `json:"markup"`
	}
	err := json.Unmarshal(data, &info)
	*m = markedWords(info.Markup)
	return err
}

// Run scores the sentences of the half and prints the shares.
func (c *ploverCommand) Run(w io.Writer) error {
	rows, err := readCoded(c.File)
	if err != nil {
		return err
	}
	s := ploverScore{terms: readTerms(), errors: io.Discard}
	if c.Errors {
		s.errors = w
	}
	p := pipeline.New()
	for i := range rows {
		r := &rows[i]
		if r.Text == "" || c.Half != "all" && r.half() != c.Half {
			continue
		}
		day, err := civil.Parse(r.Date)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", c.File, r.ID, err)
		}
		a := &article.Article{ID: r.ID, Text: r.Text, Published: article.Publication{Day: day}}
		a.Layout()
		s.sentence(r, p.Mentions(a))
	}
	s.print(w)
	return nil
}

// half is the half that the sentence belongs to, by its id: rules are
// developed on one and tested on the other.
func (r *coded) half() string {
	h := fnv.New32a()
	h.Write([]byte(r.ID))
	if h.Sum32()%2 == 0 {
		return "dev"
	}
	return "test"
}

func readCoded(path string) ([]coded, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []coded
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r coded
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", path, len(out)+1, err)
		}
		out = append(out, r)
	}
	return out, lines.Err()
}

// ploverScore counts what of the gold came out right.
type ploverScore struct {
	terms                            terms
	errors                           io.Writer
	gold, found, typ, source, target int
	both, sectors, all               int
}

// sentence compares a row of the gold with the mention that reports its event.
func (s *ploverScore) sentence(r *coded, mentions []event.Mention) {
	s.gold++
	typ := s.terms.typ(r.Event)
	source, target := s.terms.actors(r.Source), s.terms.actors(r.Target)
	m := reporting(r, typ, mentions)
	if m == nil {
		fmt.Fprintf(s.errors, "MISSED  %s  %s %v > %v\n    %s\n", r.ID, typ, source, target, r.Info)
		return
	}
	s.found++
	doers, recipients := parties(m)
	fits := func(same func(g goldActor, code string) bool) (bool, bool) {
		return names(doers, source, target, same), names(recipients, target, source, same)
	}
	src, tgt := fits(sameHome)
	exactSrc, exactTgt := fits(sameSector)
	right := typ == string(m.Type)
	count(&s.typ, right)
	count(&s.source, src)
	count(&s.target, tgt)
	count(&s.both, src && tgt)
	count(&s.sectors, exactSrc && exactTgt)
	count(&s.all, src && tgt && right)
	if !right || !src || !tgt {
		fmt.Fprintf(s.errors, "%s%s%s  %s  %s, want %s; %v > %v, want %v > %v\n    %s | %s\n", flag(right, "T"), flag(src, "S"), flag(tgt, "R"), r.ID,
			m.Type, typ, doers, recipients, source, target, m.Trigger.Of(r.Text), r.Info)
	}
}

// flag is the letter if something is wrong.
func flag(right bool, letter string) string {
	if right {
		return "-"
	}
	return letter
}

func count(n *int, ok bool) {
	if ok {
		*n++
	}
}

// reporting is the mention that reports the event of the row: the one whose
// trigger is marked as the event, of several one of the right type; nil if the
// sentence has none at all.
func reporting(r *coded, typ string, mentions []event.Mention) *event.Mention {
	marked := r.eventSpans()
	var best *event.Mention
	most := -1
	for i := range mentions {
		m := &mentions[i]
		n := 0
		for _, span := range marked {
			if span.Overlaps(m.Trigger) {
				n = 2
			}
		}
		if string(m.Type) == typ {
			n++
		}
		if n > most {
			best, most = m, n
		}
	}
	return best
}

// eventMark is the words that the markup calls the event; a few brackets of the
// gold do not fit.
var eventMark = regexp.MustCompile(`\(EVT:\s*([^(){}]*)`)

// eventSpans is where the marked words of the event stand in the text.
func (r *coded) eventSpans() []article.Span {
	var out []article.Span
	from := 0
	for _, m := range eventMark.FindAllStringSubmatch(string(r.Info), -1) {
		words := strings.TrimSpace(m[1])
		at := strings.Index(r.Text[from:], words)
		if words == "" || at < 0 {
			continue
		}
		out = append(out, article.Span{Start: from + at, End: from + at + len(words)})
		from += at + len(words)
	}
	return out
}

// parties is the codes of those who did it and of those to whom it was done;
// who took part is in both.
func parties(m *event.Mention) (doers, recipients []string) {
	for _, a := range m.Actors {
		if a.Code == "" {
			continue
		}
		if a.Role != event.Recipient {
			doers = append(doers, a.Code)
		}
		if a.Role != event.Doer {
			recipients = append(recipients, a.Code)
		}
	}
	return doers, recipients
}

// names reports whether every actor that the gold has in a part is among the
// codes. Where it has nobody, nobody may stand there but those of the other
// part: what two sides do together is given as done by both.
func names(codes []string, gold, other []goldActor, same func(goldActor, string) bool) bool {
	for _, g := range gold {
		if !slices.ContainsFunc(codes, func(c string) bool { return same(g, c) }) {
			return false
		}
	}
	if len(gold) > 0 {
		return true
	}
	for _, c := range codes {
		if !slices.ContainsFunc(other, func(g goldActor) bool { return same(g, c) }) {
			return false
		}
	}
	return true
}

// sameHome reports whether the code is one of the gold's state, or of its class
// of organisations.
func sameHome(g goldActor, code string) bool {
	state, class := gazetteer.Home(code)
	return state != "" && state == g.Code || class == g.Code
}

// sameSector reports also whether the code has the gold's sector, where the
// gold gives one: a state stands for its government.
func sameSector(g goldActor, code string) bool {
	_, sector := gazetteer.Home(code)
	return sameHome(g, code) && (g.Sector == "" || sector == g.Sector || sector == "" && g.Sector == "GOV" || sector == g.Code)
}

// print writes the shares, in per cent of all sentences.
func (s *ploverScore) print(w io.Writer) {
	for _, line := range []struct {
		name string
		n    int
	}{
		{"found", s.found}, {"type", s.typ}, {"source", s.source}, {"target", s.target},
		{"source and target", s.both}, {"their sectors too", s.sectors}, {"type, source and target", s.all},
	} {
		fmt.Fprintf(w, "%s %.1f\n", line.name, 100*float64(line.n)/float64(max(s.gold, 1)))
	}
	fmt.Fprintf(w, "of %d sentences\n", s.gold)
}
