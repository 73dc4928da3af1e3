package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/internal/fault"
)

// input reads one argument of the command line.
func (r *Reader) input(name string, yield yieldFunc) bool {
	switch {
	case name == "-":
		if r.stdinRead {
			return yield(nil, refuse("-: standard input is given twice; it can be read once"))
		}
		r.stdinRead = true
		if r.opts.Stdin == nil {
			return yield(nil, refuse("-: standard input is empty"))
		}
		return r.stream(name, r.opts.Stdin, yield)
	case strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://"):
		return yield(nil, refuse("%s: an input is a file, a folder or -; save the article's text to a file and give that", name))
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return yield(nil, unreadable(name, err))
	case info.IsDir():
		return r.folder(name, yield)
	}
	return r.file(name, yield)
}

func (r *Reader) file(name string, yield yieldFunc) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(nil, unreadable(name, err))
	}
	defer f.Close()
	return r.stream(name, f, yield)
}

// unreadable says in a user's words why a path cannot be read.
func unreadable(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault.New(fault.NotFound, "%s: no such file or folder", name)
	case errors.Is(err, fs.ErrPermission):
		return refuse("%s: not readable: permission denied", name)
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fault.Wrap(fault.Invalid, err, "%s: not readable", name)
}

// extensions are those of the files of a folder that are read.
var extensions = []string{"", ".txt", ".text", ".md", ".markdown", ".json", ".jsonl", ".ndjson"}

// folder reads every text below a folder.
func (r *Reader) folder(root string, yield yieldFunc) bool {
	w := walk{reader: r, yield: yield, more: true}
	w.folder(root, 0)
	if w.more && w.read == 0 {
		return yield(nil, refuse("%s: no text in this folder: looked for files that end in %s%s",
			root, strings.Join(extensions[1:], " "), w.passedOver()))
	}
	return w.more
}

// maxDepth ends the walk through folders that hold themselves by a link.
const maxDepth = 64

type walk struct {
	reader *Reader
	yield  yieldFunc
	more   bool     // the consumer wants more
	read   int      // files and errors
	passed []string // extensions of the files that were passed over
}

func (w *walk) folder(dir string, depth int) {
	entries, err := os.ReadDir(dir)
	if err == nil && depth > maxDepth {
		err = errors.New("more than 64 folders deep")
	}
	if err != nil {
		w.read++
		w.more = w.yield(nil, unreadable(dir, err))
		return
	}
	for _, e := range entries {
		if !w.more {
			return
		}
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		w.entry(filepath.Join(dir, e.Name()), e, depth)
	}
}

func (w *walk) entry(path string, e fs.DirEntry, depth int) {
	ext := strings.ToLower(filepath.Ext(path))
	switch {
	case e.IsDir():
		w.folder(path, depth+1)
	case !slices.Contains(extensions, ext):
		if !slices.Contains(w.passed, ext) {
			w.passed = append(w.passed, ext)
		}
	default:
		// A link may lead to a folder, which is left alone, or nowhere.
		info, err := os.Stat(path)
		switch {
		case err != nil:
			w.read++
			w.more = w.yield(nil, unreadable(path, err))
		case info.Mode().IsRegular():
			w.read++
			w.more = w.reader.file(path, w.yield)
		}
	}
}

func (w *walk) passedOver() string {
	if len(w.passed) == 0 {
		return ""
	}
	return fmt.Sprintf("; passed over %s", strings.Join(w.passed, " "))
}

// Size is the number of bytes that the inputs hold, for a progress bar; -1
// where it cannot be known, as on standard input.
func Size(inputs ...string) int64 {
	var total int64
	for _, in := range inputs {
		info, err := os.Stat(in)
		switch {
		case in == "-" || (err == nil && !info.IsDir() && !info.Mode().IsRegular()):
			return -1
		case err == nil && info.IsDir():
			total += folderSize(in)
		case err == nil:
			total += info.Size()
		}
	}
	return total
}

func folderSize(root string) int64 {
	var total int64
	_ = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error { // what cannot be read counts nothing
		if err != nil {
			return nil
		}
		if path != root && strings.HasPrefix(e.Name(), ".") {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && slices.Contains(extensions, strings.ToLower(filepath.Ext(path))) {
			total += info.Size()
		}
		return nil
	})
	return total
}

// counted tells the reader's Progress of what passes through.
type counted struct {
	io.Reader
	report func(int64)
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	if n > 0 && c.report != nil {
		c.report(int64(n))
	}
	return n, err
}
