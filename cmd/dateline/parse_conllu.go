package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"dateline/internal/article"
	"dateline/internal/syntax"
)

// conlluWriter writes CoNLL-U, one document an article. Every word is a line;
// those that are written together ("did", "n't") have SpaceAfter=No. FEATS and
// DEPS stay empty.
type conlluWriter struct {
	out  io.Writer
	used map[string]int // names of documents
}

func (w *conlluWriter) write(a *article.Article, found []parsed) error {
	var b bytes.Buffer
	name := w.name(a.ID)
	fmt.Fprintf(&b, "# newdoc id = %s\n", name)
	paragraph := -1
	for _, p := range found {
		if p.Paragraph != paragraph {
			b.WriteString("# newpar\n")
			paragraph = p.Paragraph
		}
		fmt.Fprintf(&b, "# sent_id = %s-%d\n# text = ", name, p.Number)
		for i, word := range p.tree.Words {
			b.WriteString(word.Of(a.Text))
			if spaceAfter(p.tree, i) && i+1 < len(p.tree.Words) {
				b.WriteByte(' ')
			}
		}
		b.WriteByte('\n')
		for i := range p.tree.Words {
			writeWord(&b, p.tree, i)
		}
		b.WriteByte('\n')
	}
	if len(found) == 0 {
		return nil
	}
	_, err := w.out.Write(b.Bytes())
	return err
}

// name makes an id of letters that a sent_id may have: no white space, no
// slash, and no two articles with the same.
func (w *conlluWriter) name(id string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '/' {
			return '_'
		}
		return r
	}, id)
	if w.used[name]++; w.used[name] > 1 {
		name = fmt.Sprintf("%s_%d", name, w.used[name])
		return w.name(name)
	}
	return name
}

// spaceAfter reports whether white space stands behind word i. Behind the last
// one there is always some, for a tool that joins the sentences again.
func spaceAfter(t *syntax.Tree, i int) bool {
	if i+1 == len(t.Words) {
		return true
	}
	return strings.ContainsFunc(t.Text[t.Words[i].End:t.Words[i+1].Start], unicode.IsSpace)
}

func writeWord(b *bytes.Buffer, t *syntax.Tree, i int) {
	word := t.Words[i]
	misc := ""
	if !spaceAfter(t, i) {
		misc = "SpaceAfter=No|"
	}
	fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%sStart=%d|End=%d\n",
		i+1, t.Form(i), t.Lemma(i), word.UPOS, word.XPOS, word.Head+1, word.Relation, misc, word.Start, word.End)
}
