package server

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"dateline/internal/timeline"
)

// hear opens /live and gives the lines that come.
func hear(t *testing.T, ctx context.Context, url string) (*http.Response, <-chan string) {
	t.Helper()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/live?type=AID", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept-Encoding", "gzip")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = res.Body.Close() })
	lines := make(chan string)
	go func() {
		defer close(lines)
		for in := bufio.NewScanner(res.Body); in.Scan(); {
			if in.Text() != "" {
				lines <- in.Text()
			}
		}
	}()
	return res, lines
}

// next waits for a line that begins with a prefix.
func next(t *testing.T, lines <-chan string, prefix string) string {
	t.Helper()
	for late := time.After(10 * time.Second); ; {
		select {
		case line, ok := <-lines:
			if !ok {
				t.Fatalf("the stream ended before %q", prefix)
			}
			if rest, found := strings.CutPrefix(line, prefix); found {
				return rest
			}
		case <-late:
			t.Fatalf("no line %q", prefix)
		}
	}
}

func TestLiveCountsNewEvents(t *testing.T) {
	store := fullStore()
	srv, err := New(Config{Store: store, LivePause: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	site := httptest.NewServer(srv.Handler())
	defer site.Close()
	ctx, stop := context.WithCancel(t.Context())
	res, lines := hear(t, ctx, site.URL)
	if got := res.Header.Get("Content-Type"); got != "text/event-stream" || res.Header.Get("Content-Encoding") != "" {
		t.Errorf("type %q, encoding %q", got, res.Header.Get("Content-Encoding"))
	}
	next(t, lines, "event: hello")
	store.come(4)
	if got := next(t, lines, "data: {"); got != `"events":4,"more":false}` {
		t.Errorf("4 events are told as %s", got)
	}
	store.come(1)
	if got := next(t, lines, "data: {"); got != `"events":5,"more":false}` {
		t.Errorf("5 events are told as %s", got)
	}
	res, err = http.Get(site.URL + "/live?since=newest-2") // a page that is older
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	for in := bufio.NewScanner(res.Body); ; {
		if !in.Scan() {
			t.Fatal("the stream ended")
		}
		if got, ok := strings.CutPrefix(in.Text(), "data: {"); ok {
			if got != `"events":3,"more":false}` {
				t.Errorf("a page older by 3 events hears %s", got)
			}
			break
		}
	}
	_ = res.Body.Close()
	stop()
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		srv.live.mu.Lock()
		running := srv.live.stop != nil
		srv.live.mu.Unlock()
		if !running {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the loop goes on without a listener")
		}
	}
}

func TestLiveIsBoundedAndEnds(t *testing.T) {
	l := newLive(fullStore(), time.Hour)
	var who []*listener
	for range mostListeners {
		who = append(who, &listener{counts: make(chan timeline.Count, 1)})
		if !l.join(who[len(who)-1]) {
			t.Fatal("a listener is refused too early")
		}
	}
	if l.join(&listener{}) {
		t.Error("there is no bound")
	}
	l.leave(who[0])
	last := &listener{counts: make(chan timeline.Count, 1)}
	if !l.join(last) {
		t.Error("a place that became free stays taken")
	}
	l.end()
	if _, open := <-last.counts; open || l.join(&listener{}) {
		t.Error("the end is not told, or somebody can join after it")
	}
}

func TestBins(t *testing.T) {
	site := serve(t, fullStore())
	got := get(t, site.URL+"/bins?collection=sudan-2023&from=2023-04-14&to=2023-04-16", "Accept", "application/json")
	if want := `{"start":"2023-04-11","unit":"day","bins":[[4,0,0,0,1]`; got.status != 200 || !strings.HasPrefix(got.body, want) {
		t.Errorf("%d %s, want %s…", got.status, got.body, want)
	}
	if got := get(t, site.URL+"/bins?q=zeppelin"); got.body != `{"start":"","unit":"month","bins":[]}` {
		t.Errorf("none: %s", got.body)
	}
	if got := get(t, site.URL+"/bins?from=soonish"); got.status != 400 {
		t.Errorf("a wrong filter: %d", got.status)
	}
}
