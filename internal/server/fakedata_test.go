package server

import (
	"fmt"
	"strings"
	"time"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// made describes an event in one line a field.
type made struct {
	collection string
	date       civil.Interval
	precision  civil.Precision
	expression string
	reason     string
	rule       string
	basis      event.Basis
	status     event.Status
	kind       event.Type
	mode       string
	headline   string
	evidence   string
	actors     []event.Actor
	said       string
	place      *event.Place
	killed     int
	sources    int
}

func day(s string) civil.Interval {
	d, err := civil.Parse(s)
	if err != nil {
		panic(err)
	}
	return civil.DayOf(d)
}

var (
	kremlin = event.Actor{Name: "Kremlin", Code: "RUSGOV", Role: event.Doer}
	russia  = event.Actor{Name: "Russia", Code: "RUS", Role: event.Recipient}
	usa     = event.Actor{Name: "United States", Code: "USAGOV", Role: event.Participant}
	ukraine = event.Actor{Name: "Ukraine", Code: "UKR", Role: event.Doer}
	saf     = event.Actor{Name: "Sudanese Armed Forces", Code: "SDNMIL", Role: event.Doer}
	rsf     = event.Actor{Name: "Rapid Support Forces", Code: "SDNREB", Role: event.Recipient}

	moscow   = &event.Place{Name: "Moscow", Country: "RU", Latitude: 55.75, Longitude: 37.62, Precision: "city"}
	jeddah   = &event.Place{Name: "Jeddah", Country: "SA", Latitude: 21.54, Longitude: 39.17, Precision: "city"}
	kursk    = &event.Place{Name: "Kursk region", Country: "RU", Precision: "region"}
	khartoum = &event.Place{Name: "Khartoum", Country: "SD", Latitude: 15.5, Longitude: 32.56, Precision: "city"}
)

const friday = "publication on Friday 14 March 2025"

func actors(list ...event.Actor) []event.Actor { return list }

var sample = []made{
	{"ukraine-talks", day("2025-03-11"), civil.Day, "Tuesday", "weekday before " + friday + ", past tense", "weekday/past", event.Relative, event.Happened, event.Agree, "",
		"US and Ukrainian officials agree on a 30-day ceasefire proposal in Jeddah",
		"The agreement that American and Ukrainian officials hammered out in the Saudi city of Jeddah on Tuesday has put the spotlight on Moscow.",
		actors(usa, event.Actor{Name: "Ukraine", Code: "UKRGOV", Role: event.Participant}), "", jeddah, 0, 5},
	{"ukraine-talks", day("2025-03-11"), civil.Day, "On Tuesday", "weekday before " + friday + ", past tense", "weekday/past", event.Relative, event.Happened, event.Assault, "drone",
		"Ukraine launches a record number of drones at Russia hours before the talks",
		"On Tuesday, Ukraine sent a record number of drones across the border overnight, hours before the talks began.",
		actors(ukraine, russia), "Russian Defence Ministry", moscow, 3, 3},
	{"ukraine-talks", day("2025-03-13"), civil.Day, "Thursday", "weekday before " + friday + ", past tense", "weekday/past", event.Relative, event.Happened, event.Consult, "",
		"Witkoff travels to Moscow to seek Russia’s consent to the truce",
		"Witkoff went to Moscow on Thursday to win over the Kremlin for a truce that Kyiv says it is ready to accept.",
		actors(event.Actor{Name: "Steve Witkoff", Code: "USAGOV", Role: event.Doer}, event.Actor{Name: "Vladimir Putin", Code: "RUSGOV", Role: event.Recipient}), "", moscow, 0, 4},
	{"ukraine-talks", day("2025-03-14"), civil.Day, "Friday", "the day of " + friday + ", past tense", "weekday/same", event.Relative, event.Happened, event.Assault, "drone",
		"Drones attack Moscow for the second time in a week; one hits a central district",
		"Drones struck the capital for the second time in a week on Friday, at least one of them close to government buildings.",
		actors(event.Actor{Name: "unknown drones", Role: event.Doer}, russia), "Sergei Sobyanin", moscow, 0, 2},
	{"ukraine-talks", day("2025-03-14"), civil.Day, "", "", "carry/publication", event.Publication, event.Planned, event.Consult, "",
		"Trump and Putin to speak by telephone once Witkoff has reported",
		"Whether the two presidents will speak is to be decided once the envoy has passed on what he heard.",
		actors(event.Actor{Name: "Donald Trump", Code: "USAGOV", Role: event.Participant}, event.Actor{Name: "Vladimir Putin", Code: "RUSGOV", Role: event.Participant}), "the Kremlin", nil, 0, 1},
	{"ukraine-talks", civil.MonthOf(2024, time.August), civil.Month, "in August", "the last August before " + friday + ", past tense", "month/past", event.Relative, event.Happened, event.Assault, "",
		"Ukrainian troops cross into the Kursk region in a surprise incursion",
		"Moscow’s army has won back ground that Ukrainian troops took there in August in an attack that surprised everyone.",
		actors(event.Actor{Name: "Ukrainian army", Code: "UKRMIL", Role: event.Doer}, russia), "", kursk, 0, 3},
	{"ukraine-talks", civil.YearOf(2022), civil.Year, "more than three-year-long", "a duration of more than three years up to " + friday, "duration/since", event.Relative, event.Happened, event.Assault, "",
		"Russia starts its full-scale war against Ukraine",
		"The more than three-year-long war has cost hundreds of thousands of lives.",
		actors(event.Actor{Name: "Russian army", Code: "RUSMIL", Role: event.Doer}, event.Actor{Name: "Ukraine", Code: "UKR", Role: event.Recipient}), "", nil, 0, 2},
	{"ukraine-talks", civil.ThirdOfMonth(2025, time.May, civil.Early), civil.Month, "early May", "the first third of the next May after " + friday + ", future", "month/part", event.Relative, event.Planned, event.Consult, "",
		"Peace conference expected in Riyadh in early May",
		"A wider conference in Riyadh is being prepared for early May, two diplomats said.",
		actors(event.Actor{Name: "Saudi Arabia", Code: "SAUGOV", Role: event.Doer}), "two diplomats", nil, 0, 1},
	{"ukraine-talks", civil.Interval{}, "", "", "", "none", event.NoDate, event.Demanded, event.Request, "",
		"Moscow asks for guarantees that Ukraine will not join NATO",
		"Moscow has again asked for guarantees that its neighbour will stay out of NATO.",
		actors(kremlin, event.Actor{Name: "NATO", Code: "NATO", Role: event.Recipient}), "the Kremlin", nil, 0, 1},
	{"ukraine-talks", day("2025-03-12"), civil.Day, "Wednesday", "weekday before " + friday + ", past tense", "weekday/past", event.Relative, event.Denied, event.Assault, "",
		"Shelling of a hospital in Belgorod, which Kyiv says did not take place",
		"Kyiv said on Wednesday that it had not shelled a hospital in Belgorod.",
		actors(ukraine), "Kyiv", nil, 0, 2},
	{"sudan-2023", day("2023-04-15"), civil.Day, "15 April 2023", "a full date in the text", "date/full", event.Explicit, event.Happened, event.Assault, "",
		"Fighting breaks out between Sudan’s army and the Rapid Support Forces in Khartoum",
		"On 15 April 2023 heavy gunfire and explosions were heard near the army’s headquarters in Khartoum.",
		actors(saf, rsf), "", khartoum, 56, 4},
	{"sudan-2023", day("2023-05-20"), civil.Day, "Saturday", "weekday before publication on Sunday 21 May 2023, past tense", "weekday/past", event.Relative, event.Happened, event.Agree, "ceasefire",
		"Sudan’s warring sides sign a seven-day ceasefire in Jeddah",
		"The two sides signed a truce of seven days late on Saturday after talks in Jeddah.",
		actors(saf, event.Actor{Name: "Rapid Support Forces", Code: "SDNREB", Role: event.Participant}), "", jeddah, 0, 3},
}

// richEvents is the sample, repeated over a year so that there are pages, and
// with it what breaks careless pages.
func richEvents() []timeline.Event {
	var out []timeline.Event
	for i, m := range sample {
		out = append(out, m.event(i))
	}
	for i := range 96 {
		m := sample[i%len(sample)]
		if m.date.IsZero() || m.date.Days() > 1 || m.collection != "sudan-2023" && i%3 > 0 {
			m = sample[10+i%2]
		}
		start := m.date.Start.AddDays(3 + i*5 - i%4)
		m.date = civil.DayOf(start)
		m.headline = fmt.Sprintf("%s (%d)", m.headline, i+2)
		m.kind = event.Types[i%len(event.Types)]
		out = append(out, m.event(100+i))
	}
	return out
}

// hardEvents are those that careless pages break on.
func hardEvents() []timeline.Event {
	long := sample[0]
	long.headline = strings.Repeat("Officials of seventeen governments and of the African Union agree, after a night of talks, ", 5)[:400]
	long.place = &event.Place{Name: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", Country: "GB"}
	many := sample[1]
	many.headline = "Sixty states sign the declaration"
	many.actors, many.sources = nil, 12
	for i := range 60 {
		many.actors = append(many.actors, event.Actor{Name: fmt.Sprintf("Delegation %d", i+1), Code: "USAGOV", Role: event.Participant})
	}
	arabic := sample[10]
	arabic.headline = "قوات الدعم السريع تعلن وقف إطلاق النار في الخرطوم"
	arabic.actors = actors(event.Actor{Name: "قوات الدعم السريع", Code: "SDNREB", Role: event.Doer}, event.Actor{Name: "عبد الفتاح البرهان", Code: "SDNMIL", Role: event.Recipient})
	evil := sample[3]
	evil.headline = `<script>alert("x")</script><img src=x onerror=alert(1)> style="color:red" ` + strings.Repeat("unbreakable", 30)
	evil.evidence = `Friday "</mark></blockquote><script>alert(2)</script>`
	evil.said = `<b onmouseover="alert(3)">nobody</b>`
	var out []timeline.Event
	for i, m := range []made{long, many, arabic, evil} {
		m.collection = "ukraine-talks"
		e := m.event(500 + i)
		if i == 3 {
			e.Sources[0].URL = "javascript:alert(4)"
		}
		out = append(out, e)
	}
	return out
}

var outlets = []string{"Harbour Wire", "Northern Post", "The Daily Ledger", "Capital Gazette", "Kontinent", "Al-Nahar al-Jadid"}

func articleTitle(id string) string {
	return "Envoy leaves Moscow with messages as truce talks go on: " + id
}

func (m made) event(n int) timeline.Event {
	published, _ := civil.Parse("2025-03-14")
	at := 1200
	dating := event.Dating{Interval: m.date, Precision: m.precision, EDTF: civil.EDTF(m.date, m.precision), Expression: m.expression,
		Rule: m.rule, Basis: m.basis, Reason: m.reason}
	if i := strings.Index(m.evidence, m.expression); m.expression != "" && i >= 0 {
		dating.Span = article.Span{Start: at + i, End: at + i + len(m.expression)}
	}
	e := timeline.Event{
		ID: fmt.Sprintf("01JP%06d", n), Revision: 1, Collections: []string{m.collection}, Date: dating, Status: m.status,
		Headline: m.headline, Type: m.kind, Mode: m.mode, Actors: m.actors, Place: m.place, Importance: float64(n*37%100) / 100,
		Confidence: 0.8, Mentions: m.sources, FirstPublished: time.Date(2025, 3, 14, 9, 35, 0, 0, time.UTC),
		Evidence: m.evidence, EvidenceAt: at, Published: published,
	}
	if m.said != "" {
		e.Attribution = []event.Attribution{{Name: m.said}}
	}
	if m.killed > 0 {
		e.Killed = &m.killed
	}
	if n%7 == 1 {
		e.Alternative = []timeline.Dated{{Interval: day("2025-03-10"), Precision: civil.Day, Reports: 1}}
	}
	for i := range m.sources {
		e.Sources = append(e.Sources, timeline.Source{Name: outlets[(n+i)%len(outlets)],
			URL: fmt.Sprintf("https://news%d.example/2025/03/14/story-%d", i, n), ArticleID: fmt.Sprintf("a%d-%d", n, i)})
	}
	return e
}
