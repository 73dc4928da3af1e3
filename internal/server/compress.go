package server

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"sync"
)

var gzipPool = sync.Pool{New: func() any { return gzip.NewWriter(io.Discard) }}

// compressed writes text with gzip to readers that take it.
func compressed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		if r.Method == http.MethodHead || !takesGzip(r.Header.Get("Accept-Encoding")) {
			next.ServeHTTP(w, r)
			return
		}
		z := &gzipWriter{ResponseWriter: w}
		defer z.close()
		next.ServeHTTP(z, r)
	})
}

func takesGzip(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		coding, weight, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.EqualFold(strings.TrimSpace(coding), "gzip") {
			return strings.Trim(weight, " q=0.") != "" || weight == ""
		}
	}
	return false
}

// gzipWriter decides on the first byte, when the type of the answer is known.
type gzipWriter struct {
	http.ResponseWriter
	zip     *gzip.Writer // nil where the answer is written as it is
	decided bool
}

func (z *gzipWriter) WriteHeader(status int) {
	h := z.Header()
	if !z.decided && status != http.StatusNotModified && status != http.StatusNoContent && isText(h.Get("Content-Type")) {
		h.Set("Content-Encoding", "gzip")
		h.Del("Content-Length")
		z.zip = gzipPool.Get().(*gzip.Writer)
		z.zip.Reset(z.ResponseWriter)
	}
	z.decided = true
	z.ResponseWriter.WriteHeader(status)
}

func isText(contentType string) bool {
	if strings.HasPrefix(contentType, "text/event-stream") {
		return false // a stream of single lines gains nothing
	}
	return strings.HasPrefix(contentType, "text/") || strings.HasPrefix(contentType, "image/svg") || strings.HasPrefix(contentType, "application/json")
}

func (z *gzipWriter) Write(b []byte) (int, error) {
	if !z.decided {
		z.WriteHeader(http.StatusOK)
	}
	if z.zip == nil {
		return z.ResponseWriter.Write(b)
	}
	return z.zip.Write(b)
}

// FlushError sends what was written so far.
func (z *gzipWriter) FlushError() error {
	if z.zip != nil {
		if err := z.zip.Flush(); err != nil {
			return err
		}
	}
	return http.NewResponseController(z.ResponseWriter).Flush()
}

func (z *gzipWriter) Unwrap() http.ResponseWriter { return z.ResponseWriter }

// close ends the stream; an aborted answer has none, so that it is seen to be cut.
func (z *gzipWriter) close() {
	if z.zip == nil {
		return
	}
	if cause := recover(); cause != nil {
		z.zip.Reset(io.Discard)
		gzipPool.Put(z.zip)
		panic(cause)
	}
	_ = z.zip.Close() // the reader has gone
	gzipPool.Put(z.zip)
}
