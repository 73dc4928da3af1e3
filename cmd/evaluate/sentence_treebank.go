package main

import (
	"fmt"
	"strings"

	"dateline/internal/article"
)

// readDocuments rebuilds the texts of a treebank from its words, the spaces
// that it notes, and its comments: a document begins at "# newdoc", a
// paragraph at "# newpar" with a blank line before it.
func readDocuments(path string) ([]passage, error) {
	file, err := readText(path)
	if err != nil {
		return nil, err
	}
	var docs []passage
	b := &documentBuilder{}
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			docs = b.finish(docs)
			_, name, _ := strings.Cut(line, "= ")
			b = &documentBuilder{name: name}
		case strings.HasPrefix(line, "# newpar"):
			b.gap = "\n\n"
		case line == "":
			b.endSentence()
		case line[0] != '#':
			if err := b.add(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
		}
	}
	b.endSentence()
	return b.finish(docs), nil
}

// documentBuilder puts one document together.
type documentBuilder struct {
	name         string
	text         strings.Builder
	gap          string // white space before the next token
	start        int    // of the sentence, -1 for none begun
	begun        bool
	parts        int          // words still to come of a multiword token
	part         article.Span // what is left of it
	gold, tokens []article.Span
}

// add takes a line of a word or of a multiword token.
func (b *documentBuilder) add(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	var from, to int
	switch {
	case strings.Contains(f[0], "."): // an empty node
		return nil
	case strings.Contains(f[0], "-"):
		if _, err := fmt.Sscanf(f[0], "%d-%d", &from, &to); err != nil {
			return err
		}
		b.part = b.surface(f[1], f[9])
		b.parts = to - from + 1
		return nil
	case b.parts > 0:
		b.addPart(f[1])
		return nil
	}
	b.tokens = append(b.tokens, b.surface(f[1], f[9]))
	return nil
}

// surface writes a token as it stands in the text.
func (b *documentBuilder) surface(form, misc string) article.Span {
	if b.text.Len() > 0 {
		b.text.WriteString(b.gap)
	}
	s := article.Span{Start: b.text.Len(), End: b.text.Len() + len(form)}
	b.text.WriteString(form)
	b.gap = " "
	if strings.Contains(misc, "SpaceAfter=No") && !strings.Contains(misc, "CorrectSpaceAfter=No") {
		b.gap = ""
	}
	if !b.begun {
		b.begun, b.start = true, s.Start
	}
	return s
}

// addPart gives a word of a multiword token its part of the form; a word that
// is written otherwise ("wanna" as "want", "to") gets what is left.
func (b *documentBuilder) addPart(form string) {
	b.parts--
	s := b.part
	if rest := b.text.String()[s.Start:s.End]; b.parts > 0 && strings.HasPrefix(rest, form) {
		s.End = s.Start + len(form)
	}
	if s.Len() > 0 {
		b.tokens = append(b.tokens, s)
	}
	b.part.Start = s.End
}

func (b *documentBuilder) endSentence() {
	if b.begun {
		b.gold = append(b.gold, article.Span{Start: b.start, End: b.text.Len()})
	}
	b.begun = false
}

func (b *documentBuilder) finish(docs []passage) []passage {
	if len(b.tokens) == 0 {
		return docs
	}
	return append(docs, passage{name: b.name, text: b.text.String(), whole: article.Span{Start: 0, End: b.text.Len()},
		gold: b.gold, words: b.tokens})
}
