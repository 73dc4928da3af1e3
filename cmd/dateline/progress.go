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

// progress is a bar on a terminal, which appears when its delay has passed. The
// nil pointer shows nothing. It may be used by several goroutines.
type progress struct {
	mu    sync.Mutex
	bar   *progressbar.ProgressBar
	start time.Time
	delay time.Duration
	done  int64
	drawn bool
}

// startProgress returns a bar that counts to total, bytes or things; total < 0
// where it is not known.
func startProgress(out io.Writer, what string, total int64, bytes bool, delay time.Duration) *progress {
	bar := progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(out),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowBytes(bytes),
		progressbar.OptionShowCount(),
		progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(80*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)
	bar.StartWithoutRender() // its clock
	return &progress{start: time.Now(), delay: delay, bar: bar}
}

// newProgress returns a bar of bytes read, total < 0 where it is not known;
// nil where nobody would see it.
func newProgress(a *app, what string, total int64) *progress {
	if !isTerminal(a.err) {
		return nil
	}
	return startProgress(a.err, what, total, true, time.Second)
}

// newProgressBeside is [newProgress] for a command that prints results while it
// reads: none where the bar would stand amid them.
func newProgressBeside(a *app, what string, total int64) *progress {
	if isTerminal(a.out) {
		return nil
	}
	return newProgress(a, what, total)
}

// add counts what was done.
func (p *progress) add(n int64) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += n
	if time.Since(p.start) < p.delay {
		return
	}
	p.drawn = true
	_ = p.bar.Set64(p.done) // a bar that cannot be drawn stops nothing
}

// clear takes the bar off the screen; the next add draws it again.
func (p *progress) clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.drawn {
		_ = p.bar.Clear() // as above
	}
}
