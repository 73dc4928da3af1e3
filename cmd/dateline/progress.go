package main

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// isTerminal reports whether a person sees what is written to w.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// terminalWidth is that of the terminal w in columns, 0 for none.
func terminalWidth(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			return width
		}
	}
	return 0
}

// progress is a bar on a terminal, which appears when a second has passed. The
// nil pointer shows nothing. It may be used by several goroutines.
type progress struct {
	mu    sync.Mutex
	bar   *progressbar.ProgressBar
	out   io.Writer
	start time.Time
	delay time.Duration
	done  int64
	total int64
	what  string
	bytes bool
}

// newProgress returns a bar of bytes read, total < 0 where it is not known;
// nil where nobody would see it or where it would stand amid the results.
func newProgress(a *app, what string, total int64) *progress {
	if !isTerminal(a.err) || isTerminal(a.out) {
		return nil
	}
	return &progress{out: a.err, start: time.Now(), delay: time.Second, total: total, what: what, bytes: true}
}

// add counts what was done.
func (p *progress) add(n int64) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += n
	if p.bar == nil {
		if time.Since(p.start) < p.delay {
			return
		}
		p.bar = progressbar.NewOptions64(p.total,
			progressbar.OptionSetWriter(p.out),
			progressbar.OptionSetDescription(p.what),
			progressbar.OptionShowBytes(p.bytes),
			progressbar.OptionShowCount(),
			progressbar.OptionSetWidth(30),
			progressbar.OptionThrottle(80*time.Millisecond),
			progressbar.OptionClearOnFinish(),
		)
	}
	_ = p.bar.Set64(p.done) // a bar that cannot be drawn stops nothing
}

// clear takes the bar off the screen; the next add draws it again.
func (p *progress) clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		_ = p.bar.Clear() // as above
	}
}
