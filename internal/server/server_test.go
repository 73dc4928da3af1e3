package server

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/fault"
	"dateline/internal/timeline"
	"dateline/web"
)

func TestTimelineShowsEventsByDay(t *testing.T) {
	site := serve(t, &fakeStore{events: fullStore().events[:12]})
	page := get(t, site.URL+"/?collection=ukraine-talks")
	want := []string{"2022", "August 2024", "Tuesday 11 March 2025", "Wednesday 12 March 2025", "Thursday 13 March 2025",
		"Friday 14 March 2025", "Early May 2025", "No date given"}
	if diff := cmp.Diff(want, page.texts(".day h2")); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
	if got := page.one(t, ".total"); got != "10 events" {
		t.Errorf("total %q", got)
	}
	if got, want := page.texts(".gap"), []string{"the next day", "the next day", "the next day"}; !slices.Equal(got, want) {
		t.Errorf("gaps %q, want %q", got, want)
	}
	for _, entry := range find(page.doc, "li.entry") {
		if len(find(entry, "h3 a[href]")) != 1 || len(find(entry, ".source")) == 0 {
			t.Errorf("entry without heading or source: %q", text(entry))
		}
		if len(find(entry, "time[datetime]")) == 0 && len(find(entry, ".undated")) == 0 {
			t.Errorf("entry without date: %q", text(entry))
		}
	}
	if diff := cmp.Diff([]string{"Denied", "Planned", "Planned", "Demanded"}, page.texts(".badge.status")); diff != "" {
		t.Errorf("statuses (-want +got):\n%s", diff)
	}
}

func TestEvidenceSaysWhy(t *testing.T) {
	site := serve(t, fullStore())
	for _, path := range []string{"/?collection=ukraine-talks&from=2025-03-11&to=2025-03-11", "/events/01JP000000", "/articles/a0-0"} {
		page := get(t, site.URL+path)
		if got := page.texts("blockquote mark")[0]; got != "Tuesday" {
			t.Errorf("%s: marked %q", path, got)
		}
		want := "Why this date: Tuesday → 11 March 2025: weekday before publication on Friday 14 March 2025, past tense"
		if got := page.texts(".why")[0]; !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	planned := get(t, site.URL+"/events/01JP000004").texts(".why")[0]
	if want := "Why this date: 14 March 2025: no date in the sentence; reported as current at publication on Friday 14 March 2025"; !strings.HasPrefix(planned, want) {
		t.Errorf("%q, want %q", planned, want)
	}
}

// TestSameEventsEverywhere follows the pages of list and widget to their ends.
func TestSameEventsEverywhere(t *testing.T) {
	store := fullStore()
	site := serve(t, store)
	for _, query := range []string{"", "collection=sudan-2023", "q=drones&type=ASSAULT", "from=2025-03-01&to=2025-06-30&sort=-date",
		"actor=RUS&min_sources=2", "sort=importance", "status=planned&status=denied", "q=zeppelin"} {
		values, _ := url.ParseQuery(query)
		f, err := timeline.ParseFilter(values)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, e := range store.find(f) {
			want = append(want, e.ID)
		}
		slices.Sort(want)
		got := map[string][]string{
			"page":     follow(t, site, "/?"+query, "nav.pages a[rel=next]"),
			"embed":    follow(t, site, "/embed?limit=7&"+query, "a.button[target=_self]"),
			"events":   csvColumn(t, get(t, site.URL+"/events.csv?"+query)),
			"mentions": slices.Compact(csvColumn(t, get(t, site.URL+"/mentions.csv?"+query))),
		}
		for name, ids := range got {
			slices.Sort(ids)
			if diff := cmp.Diff(want, ids); diff != "" {
				t.Errorf("%q: %s (-want +got):\n%s", query, name, diff)
			}
		}
	}
}

func follow(t *testing.T, site *httptest.Server, path, next string) []string {
	t.Helper()
	var ids []string
	for range 50 {
		page := get(t, site.URL+path)
		if page.status != http.StatusOK {
			t.Fatalf("%s: status %d", path, page.status)
		}
		ids = append(ids, page.ids()...)
		links := find(page.doc, next)
		if len(links) == 0 {
			return ids
		}
		path = attr(links[0], "href")
	}
	t.Fatal("the pages do not end")
	return nil
}

func csvColumn(t *testing.T, a answer) []string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(a.body)).ReadAll()
	if err != nil || len(rows) == 0 || rows[0][0] != "event_id" {
		t.Fatalf("CSV: %v, status %d: %.200s", err, a.status, a.body)
	}
	var ids []string
	for _, row := range rows[1:] {
		ids = append(ids, row[0])
	}
	return ids
}

func TestExportAndEmbedCarryTheFilter(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/?collection=ukraine-talks&q=moscow&type=ASSAULT&type=CONSULT")
	if got, want := attr(find(page.doc, "a.tool")[0], "href"), "/events.csv?collection=ukraine-talks&q=moscow&type=ASSAULT&type=CONSULT"; got != want {
		t.Errorf("CSV link %q, want %q", got, want)
	}
	want := `<script src="` + site.URL + `/embed/v1.js" data-collection="ukraine-talks" data-q="moscow" data-type="ASSAULT,CONSULT" async></script>`
	if got := page.one(t, ".snippet"); got != want {
		t.Errorf("snippet %s, want %s", got, want)
	}
	if diff := cmp.Diff([]string{"Remove the filter Words “moscow” ×", "Remove the filter Type Attack ×", "Remove the filter Type Talks ×",
		"Only what three or more sources report 15"}, page.texts(".chip")); diff != "" {
		t.Errorf("chips (-want +got):\n%s", diff)
	}
	if got := attr(find(page.doc, "a.chip")[1], "href"); got != "/?collection=ukraine-talks&q=moscow&type=CONSULT" {
		t.Errorf("the chip of Attack leads to %q", got)
	}
	for _, box := range find(page.doc, "input[name=type]") {
		if want := attr(box, "value") == "ASSAULT" || attr(box, "value") == "CONSULT"; isMatch(box, "input[checked]") != want {
			t.Errorf("box %s checked: %v", attr(box, "value"), !want)
		}
	}
}

func TestWrongFiltersAreExplained(t *testing.T) {
	site := serve(t, fullStore())
	cases := []struct{ query, field, says string }{
		{"from=soonish&q=truce", "from", `From: "soonish" names no day that Dateline knows.`},
		{"view=pie&q=truce", "", `View: "pie" is not known: use digest, map.`},
		{"lanes=star&q=truce", "", `Lanes: "star" is not known`},
		{"view=map&map=1,2&q=truce", "", "is not latitude, longitude and zoom"},
		{"from=2025-03-14&to=2025-03-01&q=truce", "from", "From (2025-03-14) is after to (2025-03-01)."},
		{"type=WAR&q=truce", "", `Type: "WAR" is not known: use AGREE, CONSULT`},
		{"min_confidence=NaN&q=truce", "min_confidence", "Confidence, at least:"},
		{"cursor=%21&q=truce", "", "is none of this list"},
		{"q=truce&place=%00", "", "characters that are no text"},
		{"q=truce&place=%ff", "", "characters that are no text"},
		{"q=truce&from=%zz", "", "The address is broken"},
	}
	for _, c := range cases {
		page := get(t, site.URL+"/?"+c.query)
		if page.status != http.StatusBadRequest {
			t.Errorf("%s: status %d", c.query, page.status)
		}
		if got := page.one(t, ".problem"); !strings.Contains(got, c.says) {
			t.Errorf("%s: %q, want %q in it", c.query, got, c.says)
		}
		if got := attr(find(page.doc, "input[name=q]")[0], "value"); got != "truce" {
			t.Errorf("%s: the search holds %q", c.query, got)
		}
		if c.field != "" && len(find(page.doc, "[aria-invalid]")) != 1 {
			t.Errorf("%s: the field %s is not marked", c.query, c.field)
		}
		csv := get(t, site.URL+"/events.csv?"+c.query)
		if !strings.Contains(c.query, "cursor") && (csv.status != http.StatusBadRequest || !strings.HasPrefix(csv.header.Get("Content-Type"), "text/plain")) {
			t.Errorf("%s: the CSV has status %d, type %s", c.query, csv.status, csv.header.Get("Content-Type"))
		}
		if embed := get(t, site.URL+"/embed?"+c.query); embed.status != http.StatusBadRequest || len(find(embed.doc, ".widget .problem")) != 1 {
			t.Errorf("%s: the widget has status %d", c.query, embed.status)
		}
	}
}

// TestHugeSearch sends ten megabytes through the real server.
func TestHugeSearch(t *testing.T) {
	srv, err := New(Config{Store: fullStore()})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- srv.Serve(ctx, l) }()
	page := get(t, "http://"+l.Addr().String()+"/?q="+strings.Repeat("abcdefghij", 1<<20))
	if want := "Words is 10485760 letters long, and at most 300 are read."; page.status != http.StatusBadRequest || !strings.Contains(page.one(t, ".problem"), want) {
		t.Errorf("status %d, %q", page.status, page.texts(".problem"))
	}
	if n := len(attr(find(page.doc, "input[name=q]")[0], "value")); n != 300 {
		t.Errorf("the search holds %d letters", n)
	}
	stop()
	if err := <-done; err != nil {
		t.Errorf("serve: %v", err)
	}
}

func TestHeaders(t *testing.T) {
	site := serve(t, fullStore())
	for _, path := range []string{"/", "/?q=zeppelin", "/?from=x", "/events/01JP000001", "/events/none", "/articles/a1-0", "/docs", "/docs/reading", "/nothing", "/embed", "/events.csv"} {
		page := get(t, site.URL+path)
		policy := page.header.Get("Content-Security-Policy")
		want := "frame-ancestors 'none'"
		if path == "/embed" {
			want = "frame-ancestors *"
		}
		if !strings.HasPrefix(policy, "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action ") || !strings.HasSuffix(policy, want) {
			t.Errorf("%s: policy %q", path, policy)
		}
		if page.header.Get("X-Content-Type-Options") != "nosniff" || page.header.Get("Referrer-Policy") == "" || page.header.Get("Set-Cookie") != "" {
			t.Errorf("%s: headers %v", path, page.header)
		}
		if path == "/events.csv" {
			continue // no markup
		}
		for n := range page.doc.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s=%q>", path, n.Data, a.Key, a.Val)
				}
			}
			if n.Data == "style" || n.Data == "script" && attr(n, "src") == "" && n.Parent != nil && n.FirstChild != nil {
				t.Errorf("%s: inline <%s>", path, n.Data)
			}
		}
	}
}

var unsafeLink = regexp.MustCompile(`(?i)(href|src)="\s*(javascript|data|vbscript):`)

func TestUntrustedTextIsText(t *testing.T) {
	site := serve(t, fullStore())
	for _, path := range []string{"/?collection=ukraine-talks&sort=-date", "/events/01JP000503", "/articles/a503-0", "/embed?event=01JP000503",
		"/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%20onfocus%3D1", "/?collection=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"} {
		page := get(t, site.URL+path)
		if unsafeLink.MatchString(page.body) || strings.Contains(page.body, "<script>") || len(find(page.doc, "[onerror]")) > 0 || len(find(page.doc, "[onfocus]")) > 0 {
			t.Errorf("%s: text became markup", path)
		}
	}
}

// TestUnnamedSource: a report of an article that names no outlet is of the host
// of its address, as in the list of sources.
func TestUnnamedSource(t *testing.T) {
	e := fullStore().events[0]
	e.Sources = []timeline.Source{{URL: "https://www.wire.example/a", ArticleID: "a1"}}
	site := serve(t, &fakeStore{events: []timeline.Event{e}})
	if got := get(t, site.URL+"/events/"+e.ID).one(t, "li.report h3"); got != "wire.example" {
		t.Errorf("the event's report is of %q", got)
	}
	if got := get(t, site.URL+"/articles/a1").one(t, ".byline bdi"); got != "wire.example" {
		t.Errorf("the article is of %q", got)
	}
}

// TestEmbeddedEvent: the frame of one event is headed by its collection.
func TestEmbeddedEvent(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/embed?event=01JP000501")
	if got := page.one(t, "h1"); page.status != 200 || got != "Ukraine Talks" {
		t.Errorf("%d, headed %q", page.status, got)
	}
}

func TestEventPage(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/events/01JP000501")
	if got := page.one(t, ".single .dateline"); got != "Tuesday 11 March 2025" {
		t.Errorf("date %q", got)
	}
	if got := len(find(page.doc, "li.report")); got != 12 {
		t.Errorf("%d reports, want 12", got)
	}
	if got := page.one(t, "details.more-actors summary"); got != "+54 more" {
		t.Errorf("folded %q", got)
	}
	if got := find(page.doc, "a[rel=bookmark]"); len(got) != 1 || attr(got[0], "href") != site.URL+"/events/01JP000501" {
		t.Errorf("permalink %v", got)
	}
	for _, link := range find(page.doc, "li.report a") {
		if strings.HasPrefix(attr(link, "href"), "http") && !strings.Contains(attr(link, "rel"), "noopener") {
			t.Errorf("link without noopener: %s", attr(link, "href"))
		}
	}
	old := get(t, site.URL+"/events/old-01JP000501")
	if old.status != http.StatusPermanentRedirect || old.header.Get("Location") != "/events/01JP000501" {
		t.Errorf("a merged event: %d %s", old.status, old.header.Get("Location"))
	}
	if got := get(t, site.URL+"/events/%ff%00"); got.status != http.StatusNotFound {
		t.Errorf("an id that is no text: %d", got.status)
	}
}

func TestEmptyStates(t *testing.T) {
	bare := get(t, serve(t, &fakeStore{}).URL)
	if got := bare.one(t, ".notice"); !strings.Contains(got, "dateline ingest") {
		t.Errorf("empty: %q", got)
	}
	none := get(t, serve(t, fullStore()).URL+"/?q=zeppelin&type=AID&collection=sudan-2023")
	if got := none.texts(".drops li"); !slices.Equal(got, []string{"Without Words “zeppelin” 4 events"}) {
		t.Errorf("no match: %q", got)
	}
}

func TestErrors(t *testing.T) {
	cases := []struct {
		err    error
		status int
		says   string
	}{
		{fault.New(fault.Unavailable, "connect to /secret/path"), 503, "The timeline cannot be reached just now"},
		{errors.New("a secret"), 500, "Something went wrong on our side"},
		{context.DeadlineExceeded, 503, "This is taking too long"},
	}
	for _, c := range cases {
		site := serve(t, &fakeStore{down: c.err})
		page := get(t, site.URL+"/")
		if page.status != c.status || page.one(t, "h1") != c.says || strings.Contains(page.body, "secret") {
			t.Errorf("%v: %d %q", c.err, page.status, page.one(t, ".notice"))
		}
		if id := page.header.Get("X-Request-Id"); id == "" || page.one(t, ".notice code") != id {
			t.Errorf("%v: the page does not name request %q", c.err, id)
		}
		if ready := get(t, site.URL+"/readyz"); ready.status != 503 {
			t.Errorf("%v: readyz %d", c.err, ready.status)
		}
		if ok := get(t, site.URL+"/healthz"); ok.status != 200 || ok.body != "ok\n" {
			t.Errorf("%v: healthz %d", c.err, ok.status)
		}
	}
}

func TestNotFoundIsSaidPlainly(t *testing.T) {
	none := fault.New(fault.NotFound, `there is no event "x"`)
	for _, err := range []error{none, fault.Wrap(fault.NotFound, none, "read an event"), fmt.Errorf("read an event: %w", none)} {
		site := serve(t, &fakeStore{down: err})
		page := get(t, site.URL+"/events/x")
		if got := page.one(t, ".lead"); page.status != 404 || got != `There is no event "x".` {
			t.Errorf("%v: %d %q", err, page.status, got)
		}
	}
}

func TestOnlyReads(t *testing.T) {
	site := serve(t, fullStore())
	req, _ := http.NewRequest(http.MethodPost, site.URL+"/", strings.NewReader("x"))
	if a := do(t, req); a.status != http.StatusMethodNotAllowed || a.header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d, Allow %q", a.status, a.header.Get("Allow"))
	}
	req, _ = http.NewRequest(http.MethodHead, site.URL+"/events.csv", nil)
	if a := do(t, req); a.status != 200 || a.body != "" {
		t.Errorf("HEAD: %d, %q", a.status, a.body)
	}
}

func TestCaching(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/")
	if again := get(t, site.URL+"/", "If-None-Match", page.header.Get("ETag")); again.status != http.StatusNotModified {
		t.Errorf("page with its ETag: %d", again.status)
	}
	css := attr(find(page.doc, "link[rel=stylesheet]")[0], "href")
	if got := get(t, site.URL+css).header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
		t.Errorf("%s: Cache-Control %q", css, got)
	}
	if got := get(t, site.URL+"/static/dateline.000000000000.css"); got.status != http.StatusNotFound {
		t.Errorf("a stale file: %d", got.status)
	}
	zipped := get(t, site.URL+css, "Accept-Encoding", "gzip")
	if zipped.header.Get("Content-Encoding") != "gzip" || len(zipped.body) > 10<<10 {
		t.Errorf("style sheet: encoding %q, %d bytes", zipped.header.Get("Content-Encoding"), len(zipped.body))
	}
}

func TestAPanicIsAnAnswer(t *testing.T) {
	srv, err := New(Config{Store: panicking{fullStore()}})
	if err != nil {
		t.Fatal(err)
	}
	site := httptest.NewServer(srv.Handler())
	defer site.Close()
	if got := get(t, site.URL+"/events/x"); got.status != 500 || strings.Contains(got.body, "secret") {
		t.Errorf("status %d", got.status)
	}
}

type panicking struct{ *fakeStore }

func (panicking) Event(context.Context, string) (*timeline.Event, []timeline.Report, error) {
	panic("a secret")
}

func (panicking) EachEvent(_ context.Context, _ timeline.Filter, do func(*timeline.Event) error) error {
	for i := range 10_000 {
		e := made{headline: "x"}.event(i)
		if err := do(&e); err != nil {
			return err
		}
	}
	return errors.New("a secret")
}

// TestCutExport sees that an export that fails half-way does not look whole.
func TestCutExport(t *testing.T) {
	for _, encoding := range []string{"gzip", "identity"} {
		srv, err := New(Config{Store: panicking{fullStore()}})
		if err != nil {
			t.Fatal(err)
		}
		site := httptest.NewServer(srv.Handler())
		defer site.Close()
		req, _ := http.NewRequest(http.MethodGet, site.URL+"/events.csv", nil)
		req.Header.Set("Accept-Encoding", encoding)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			continue // cut before the first byte got here
		}
		defer res.Body.Close()
		if n, err := io.Copy(io.Discard, res.Body); err == nil {
			t.Errorf("%s: %d bytes arrived, and nothing says that more were to come", encoding, n)
		}
	}
}

func TestConfig(t *testing.T) {
	if _, err := New(Config{}); err == nil {
		t.Error("no store is accepted")
	}
	if _, err := New(Config{Store: fullStore(), BaseURL: "timeline.example.org"}); err == nil {
		t.Error("a base URL without scheme is accepted")
	}
	srv, err := New(Config{Store: fullStore(), BaseURL: "https://timeline.example.org/", PageTimeout: time.Second,
		Names: web.Names{Actor: func(string) string { return "named" }}})
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	srv.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/events/01JP000001", nil))
	if body := w.Body.String(); !strings.Contains(body, `href="https://timeline.example.org/events/01JP000001"`) || !strings.Contains(body, `title="named"`) {
		t.Error("base URL or names are not used")
	}
}
