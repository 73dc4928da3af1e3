package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"time"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/digest"
	"dateline/internal/pipeline"
	"dateline/internal/source"
	"dateline/internal/timex"
)

// timelineCommand scores digests against timelines that journalists wrote, by
// the protocol of Timeline17: a digest of the articles between the first and
// the last day of the gold, with as many days, and as many sentences a day on
// average.
type timelineCommand struct {
	Articles  string `arg:"" type:"existingfile" help:"Articles, as Article JSONL with a field \"topic\"."`
	Gold      string `arg:"" type:"existingfile" help:"Timelines as JSONL: dataset, topic, timeline, entries of date and sentences."`
	Stopwords string `type:"existingfile" placeholder:"FILE" help:"Words that do not count, one a line (default: none but marks)."`
	Output    string `short:"o" placeholder:"FILE" help:"Also write our timelines here, as JSONL in the form of the gold."`
}

// journal is a timeline of the gold.
type journal struct {
	Dataset  string         `json:"dataset"`
	Topic    string         `json:"topic"`
	Timeline string         `json:"timeline"`
	Entries  []digest.Entry `json:"entries"`
}

// piece is an article of the corpus, read for the digest and for the baselines.
type piece struct {
	published civil.Date
	report    *digest.Report
	named     []civil.Date // every mention of a day
}

// Run scores our digest and the two baselines.
func (c *timelineCommand) Run(w io.Writer) error {
	var golds []journal
	if err := readLines(c.Gold, func(g journal) { golds = append(golds, g) }); err != nil {
		return err
	}
	stop, err := readStopwords(c.Stopwords)
	if err != nil {
		return err
	}
	begin := time.Now()
	topics, err := readTopics(c.Articles)
	if err != nil {
		return err
	}
	read := time.Since(begin)
	var own []journal
	for _, m := range []struct {
		name   string
		digest func([]piece, journal) []digest.Entry
	}{{"ours", ours}, {"days by articles", byArticles}, {"days by mentions", byMentions}} {
		begin := time.Now()
		table := timelineTable{name: m.name, rouge: rouge{stop, map[string]string{}}}
		for _, g := range golds {
			system := m.digest(topics[g.Topic], g)
			table.add(g, system)
			if m.name == "ours" {
				g.Entries = system
				own = append(own, g)
			}
		}
		table.print(w, time.Since(begin))
	}
	fmt.Fprintf(w, "articles read in %.1f s\n", read.Seconds())
	return c.write(own)
}

// timelineTable is the scores of one method.
type timelineTable struct {
	name  string
	rouge rouge
	rows  []string
	all   []timelineScore
}

func (t *timelineTable) add(g journal, system []digest.Entry) {
	s := t.rouge.score(system, g.Entries)
	t.all = append(t.all, s)
	t.rows = append(t.rows, fmt.Sprintf("    %-24s %.3f    %.3f  %.3f", g.Topic+"/"+g.Timeline, s.dates.f1(), s.words.f1(), s.pairs.f1()))
}

// print gives F1 of the mean precision and the mean recall, as is published.
func (t *timelineTable) print(w io.Writer, took time.Duration) {
	var mean timelineScore
	n := float64(len(t.all))
	for _, s := range t.all {
		for _, x := range []struct {
			sum *ratio
			add ratio
		}{{&mean.dates, s.dates}, {&mean.words, s.words}, {&mean.pairs, s.pairs}} {
			x.sum.p += x.add.p / n
			x.sum.r += x.add.r / n
		}
	}
	fmt.Fprintf(w, "%-28s date F1 AR1    AR2\n%s\n", t.name, strings.Join(t.rows, "\n"))
	fmt.Fprintf(w, "    %-24s %.3f    %.3f  %.3f   %.1f s\n", "together", mean.dates.f1(), mean.words.f1(), mean.pairs.f1(), took.Seconds())
}

// task is what the gold asks of a digest.
func (g *journal) task() digest.Options {
	var days []civil.Date
	sentences := 0
	for _, e := range g.Entries {
		days = append(days, e.Date)
		sentences += len(e.Sentences)
	}
	slices.SortFunc(days, civil.Date.Compare)
	days = slices.Compact(days)
	perDate := int(math.RoundToEven(float64(sentences) / float64(len(days))))
	return digest.Options{Dates: len(days), PerDate: max(1, perDate), From: days[0], To: days[len(days)-1]}
}

func ours(pieces []piece, g journal) []digest.Entry { return digest.Make(reportsOf(pieces), g.task()) }

// byArticles takes the days on which most was published.
func byArticles(pieces []piece, g journal) []digest.Entry {
	return byCount(pieces, g, func(x *piece) []civil.Date { return []civil.Date{x.published} })
}

// byMentions takes the days that are named most often.
func byMentions(pieces []piece, g journal) []digest.Entry {
	return byCount(pieces, g, func(x *piece) []civil.Date { return x.named })
}

func byCount(pieces []piece, g journal, days func(*piece) []civil.Date) []digest.Entry {
	o := g.task()
	span := civil.Interval{Start: o.From, End: o.To}
	count := map[civil.Date]int{}
	for i := range pieces {
		if !span.Contains(pieces[i].published) {
			continue
		}
		for _, d := range days(&pieces[i]) {
			if span.Contains(d) {
				count[d]++
			}
		}
	}
	var order []civil.Date
	for d := range count {
		order = append(order, d)
	}
	slices.SortFunc(order, func(a, b civil.Date) int { return cmp.Or(count[b]-count[a], a.Compare(b)) })
	return digest.Tell(reportsOf(pieces), order[:min(len(order), o.Dates)], o)
}

func reportsOf(pieces []piece) []*digest.Report {
	out := make([]*digest.Report, len(pieces))
	for i := range pieces {
		out[i] = pieces[i].report
	}
	return out
}

// readTopics reads the articles of each topic.
func readTopics(path string) (map[string][]piece, error) {
	topic := map[string]string{}
	type row struct{ ID, Topic string }
	if err := readLines(path, func(r row) { topic[r.ID] = r.Topic }); err != nil {
		return nil, err
	}
	reader, err := source.New(source.Options{})
	if err != nil {
		return nil, err
	}
	p, out := pipeline.New(), map[string][]piece{}
	for a, err := range reader.Articles(path) {
		if err != nil {
			return nil, err
		}
		out[topic[a.ID]] = append(out[topic[a.ID]], newPiece(a, p.Tag(a)))
	}
	return out, nil
}

func newPiece(a *article.Article, found []timex.Expression) piece {
	x := piece{published: a.Published.Day, report: digest.Read(a, found)}
	for i := range found {
		if days := found[i].Interval; found[i].Dates() && !days.Start.IsZero() && days.Start == days.End {
			x.named = append(x.named, days.Start)
		}
	}
	return x
}

// readLines reads the JSON of every line.
func readLines[T any](path string, emit func(T)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, source.MaxLine)
	for n := 1; lines.Scan(); n++ {
		var x T
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			return fmt.Errorf("%s, line %d: %w", path, n, err)
		}
		emit(x)
	}
	return lines.Err()
}

// readStopwords are the words of a file and the marks of tokenised text.
func readStopwords(path string) (map[string]bool, error) {
	stop := map[string]bool{".": true, ",": true, ";": true, ":": true, "``": true, "''": true, "-": true, `"`: true}
	if path == "" {
		return stop, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	for l := range strings.Lines(string(data)) {
		stop[strings.TrimRight(l, "\r\n")] = true
	}
	return stop, nil
}

func (c *timelineCommand) write(own []journal) error {
	if c.Output == "" {
		return nil
	}
	f, err := os.Create(c.Output)
	if err != nil {
		return err
	}
	defer f.Close()
	out := json.NewEncoder(f)
	out.SetEscapeHTML(false)
	for _, g := range own {
		if err := out.Encode(g); err != nil {
			return err
		}
	}
	return f.Close()
}
