package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"path"
	"strings"
	"sync"
)

//go:embed static
var staticFiles embed.FS

// File is a static file and the address under which it never changes.
type File struct {
	Name string // "dateline.css"
	Path string // "/static/dateline.1a2b3c4d5e6f.css"
	Hash string
	Data []byte
}

// Static lists the static files, from their plain and from their hashed names.
var Static = sync.OnceValue(func() map[string]File {
	out := map[string]File{}
	entries, err := fs.ReadDir(staticFiles, "static")
	if err != nil {
		panic(err) // the files are part of the program
	}
	for _, entry := range entries {
		data, err := staticFiles.ReadFile("static/" + entry.Name())
		if err != nil {
			panic(err)
		}
		sum := sha256.Sum256(data)
		hash, ext := hex.EncodeToString(sum[:6]), path.Ext(entry.Name())
		hashed := strings.TrimSuffix(entry.Name(), ext) + "." + hash + ext
		f := File{Name: entry.Name(), Path: "/static/" + hashed, Hash: hash, Data: data}
		out[f.Name], out[hashed] = f, f
	}
	return out
})

// Asset is the hashed address of a static file.
func Asset(name string) string { return Static()[name].Path }
