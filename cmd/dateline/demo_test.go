package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/internal/postgres/pgtest"
)

// screen is an output that can be read while it is written to.
type screen struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

var demoURL = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)

// startDemo runs the demo until its address stands on the screen, and returns
// it with a function that interrupts it and returns its exit status.
func startDemo(t *testing.T, port int) (out *screen, url string, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	out = &screen{}
	status := make(chan int, 1)
	go func() {
		status <- run(ctx, []string{"demo", "--no-browser", fmt.Sprintf("--port=%d", port)}, streams{strings.NewReader(""), out, out})
	}()
	for deadline := time.Now().Add(2 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if url := demoURL.FindString(out.String()); url != "" {
			return out, url, func() int { cancel(); return <-status }
		}
		if len(status) > 0 {
			break
		}
	}
	cancel()
	t.Fatalf("the demo printed no address:\n%s", out)
	return nil, "", nil
}

func get(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", url, response.Status, err)
	}
	return string(body)
}

func TestDemo(t *testing.T) {
	t.Setenv("DATABASE_URL", pgtest.New(t, nil))
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	out, url, stop := startDemo(t, port)
	if strings.Contains(url, fmt.Sprint(port)) {
		t.Errorf("the demo serves at %s, which was taken", url)
	}
	for _, collection := range []string{"sudan-2023", "ukraine-2025"} {
		if !strings.Contains(out.String(), collection) {
			t.Errorf("the summary lacks %s:\n%s", collection, out)
		}
	}
	if page := get(t, url); !strings.Contains(page, "<time") {
		t.Error("the page has no date")
	}
	first := get(t, url+"events.csv")
	if status := stop(); status != 0 {
		t.Errorf("status %d after an interrupt", status)
	}

	begun := time.Now()
	_, url, stop = startDemo(t, port)
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("the second start took %v", took)
	}
	if second := get(t, url+"events.csv"); second != first {
		t.Error("the second start has other events")
	}
	if status := stop(); status != 0 {
		t.Errorf("status %d after an interrupt", status)
	}
}
