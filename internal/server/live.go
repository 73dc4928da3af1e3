package server

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"dateline/internal/fault"
	"dateline/internal/timeline"
)

// The bounds of the live channel.
const (
	mostListeners = 200
	livePause     = 3 * time.Second  // between two looks at the store
	liveBeat      = 25 * time.Second // between two signs of life, for proxies
)

// live tells readers how many events of their filter have come since they
// loaded the page. One loop looks at the store for all of them, and only while
// there is somebody to tell.
type live struct {
	store  Store
	pause  time.Duration
	mu     sync.Mutex
	heard  map[*listener]bool
	newest string
	stop   context.CancelFunc // ends the loop; nil where none runs
	ended  bool
}

// listener is one reader's page.
type listener struct {
	filter timeline.Filter
	since  string // the newest event when the page was loaded
	counts chan timeline.Count
}

func newLive(store Store, pause time.Duration) *live {
	if pause <= 0 {
		pause = livePause
	}
	return &live{store: store, pause: pause, heard: map[*listener]bool{}}
}

// join adds a listener; it is false where there are too many.
func (l *live) join(who *listener) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ended || len(l.heard) >= mostListeners {
		return false
	}
	l.heard[who] = true
	if l.stop == nil {
		var ctx context.Context
		ctx, l.stop = context.WithCancel(context.Background())
		l.newest = who.since
		go l.loop(ctx)
	}
	return true
}

func (l *live) leave(who *listener) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.heard, who)
	if len(l.heard) == 0 && l.stop != nil {
		l.stop()
		l.stop = nil
	}
}

// end closes every listener's channel, for a server that stops.
func (l *live) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended = true
	for who := range l.heard {
		close(who.counts)
	}
	clear(l.heard)
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
}

func (l *live) loop(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(l.pause):
		}
		l.look(ctx)
	}
}

// look asks for the newest event, and where it is another one, counts for each
// filter that somebody reads. A store that does not answer is asked again later.
func (l *live) look(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	newest, err := l.store.Newest(ctx)
	l.mu.Lock()
	if err != nil || newest == l.newest {
		l.mu.Unlock()
		return
	}
	l.newest = newest
	asked := map[string][]*listener{}
	for who := range l.heard {
		key := who.since + "?" + who.filter.Query().Encode()
		asked[key] = append(asked[key], who)
	}
	l.mu.Unlock()
	for _, same := range asked {
		n, err := l.store.CountNewer(ctx, same[0].filter, same[0].since)
		if err == nil && n.Events > 0 {
			l.tell(same, n)
		}
	}
}

func (l *live) tell(list []*listener, n timeline.Count) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, who := range list {
		if !l.heard[who] {
			continue
		}
		select {
		case who.counts <- n:
		default: // has not taken the last one yet; the next look counts anew
			select {
			case <-who.counts:
			default:
			}
			who.counts <- n
		}
	}
}

// errFull says that too many readers listen.
var errFull = fault.New(fault.Unavailable, "too many readers listen for new events")

// liveEvents answers /live with server-sent events "new", each with the number
// of events that were stored after the one that "since" names, which is where the
// page stood; without it, since the connection was made.
func (s *Server) liveEvents(w http.ResponseWriter, r *http.Request) error {
	req, err := s.readRequest(r)
	if err != nil {
		return err
	}
	since := r.URL.Query().Get("since")
	if !isID(since) {
		if since, err = s.cfg.Store.Newest(r.Context()); err != nil {
			return err
		}
	}
	if r.Method == http.MethodHead {
		return nil
	}
	who := &listener{filter: req.filter, since: since, counts: make(chan timeline.Count, 1)}
	if !s.live.join(who) {
		return errFull
	}
	defer s.live.leave(who)
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // proxies must not hold it back
	control := http.NewResponseController(w)
	if n, err := s.cfg.Store.CountNewer(r.Context(), req.filter, since); err == nil && n.Events > 0 {
		s.live.tell([]*listener{who}, n) // came while nobody listened
	}
	if _, err := w.Write([]byte("retry: 10000\nevent: hello\ndata: 0\n\n")); err != nil || control.Flush() != nil {
		return nil
	}
	return s.sendCounts(w, r, control, who)
}

func (s *Server) sendCounts(w http.ResponseWriter, r *http.Request, control *http.ResponseController, who *listener) error {
	beat := time.NewTicker(liveBeat)
	defer beat.Stop()
	for {
		line := ": still here\n\n"
		select {
		case <-r.Context().Done():
			return nil
		case n, open := <-who.counts:
			if !open {
				return nil
			}
			line = fmt.Sprintf("event: new\ndata: {\"events\":%d,\"more\":%t}\n\n", n.Events, n.AtLeast)
		case <-beat.C:
		}
		if _, err := w.Write([]byte(line)); err != nil || control.Flush() != nil {
			return nil // the reader has gone
		}
	}
}
