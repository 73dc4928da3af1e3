package web

import (
	"bytes"
	"embed"
	"io/fs"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

//go:embed docs/*.md
var guideFiles embed.FS

// Guide is one guide of docs/, drawn from Markdown.
type Guide struct {
	Slug  string // "embedding", of docs/20-embedding.md
	Title string // the first heading
	HTML  string // the rest; our own text, so that it may stand as it is
}

// Guides lists the guides in the order of their numbers.
var Guides = sync.OnceValues(func() ([]Guide, error) {
	names, err := fs.Glob(guideFiles, "docs/*.md")
	if err != nil {
		return nil, err
	}
	// A style attribute for aligned cells would break the page's policy.
	table := extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone))
	markdown := goldmark.New(goldmark.WithExtensions(table), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	var out []Guide
	for _, name := range names {
		text, err := guideFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		title, body, _ := strings.Cut(strings.TrimPrefix(string(text), "# "), "\n")
		var html bytes.Buffer
		if err := markdown.Convert([]byte(body), &html); err != nil {
			return nil, err
		}
		slug := strings.TrimLeft(strings.TrimSuffix(strings.TrimPrefix(name, "docs/"), ".md"), "0123456789-")
		out = append(out, Guide{Slug: slug, Title: title, HTML: scrollTables(html.String())})
	}
	return out, nil
})

// scrollTables lets wide tables scroll by themselves, by keyboard too.
func scrollTables(html string) string {
	return strings.NewReplacer(`<table>`, `<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>`,
		`</table>`, `</table></div>`).Replace(html)
}
