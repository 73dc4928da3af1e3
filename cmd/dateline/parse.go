package main

import (
	"fmt"

	"dateline/internal/article"
	"dateline/internal/sentence"
	"dateline/internal/source"
	"dateline/internal/syntax"
)

type parseCmd struct {
	Format string   `short:"f" default:"tree" enum:"tree,conllu" help:"How to print: ${enum} (default: ${default})."`
	Inputs []string `arg:"" name:"input" help:"Files, folders, or - for standard input: plain text or Article JSONL."`
}

// Help is the long help of the command.
func (parseCmd) Help() string {
	return fmt.Sprintf(`Prints the sentences of the articles with the tags and the grammar of their words, for people who want to know why a date went to a verb. No database and no publication date is needed.

tree draws each sentence with its words from top to bottom and the branches on the left: a word hangs on the one that its branch leads to. Behind it stand its relation, part of speech, dictionary form, and tense and voice of a verb. What is no running text (headline, dateline, byline, furniture of the page) stands in square brackets.

conllu is CoNLL-U, as treebanks and their tools have it: sent_id is the article and the number of the sentence as extract prints it; MISC has Start and End, in bytes of the article's decoded text. Both formats have the tags and relations of Universal Dependencies (https://universaldependencies.org/u/dep/).

A sentence of more than %d words is parsed in pieces of that many.

An input is a file, a folder or - for standard input; what it is is told by its content. Plain text is one article, as pasted from a web page; Article JSONL has one object a line, of which only "text" is required.

Examples:

    dateline parse article.txt
    echo "Russia struck Odesa on Tuesday." | dateline parse -
    dateline parse --format conllu news/ > news.conllu`, syntax.MaxWords)
}

// parsed is a sentence with its tree.
type parsed struct {
	sentence.Sentence
	tree *syntax.Tree
}

// parseArticle parses every sentence of an article.
func parseArticle(a *article.Article) []parsed {
	sentences := sentence.Split(a)
	out := make([]parsed, len(sentences))
	for i, s := range sentences {
		out[i] = parsed{s, syntax.Parse(a.Text, s.Tokens)}
	}
	return out
}

// Run parses.
func (c *parseCmd) Run(a *app) error {
	bar := newProgressBeside(a, "reading", source.Size(c.Inputs...))
	r, err := source.New(source.Options{Undated: true, Stdin: untilDone{a.ctx, a.in}, Progress: bar.add})
	if err != nil {
		return err
	}
	write := (&treeWriter{out: a.out}).write
	if c.Format == "conllu" {
		write = (&conlluWriter{out: a.out, used: map[string]int{}}).write
	}
	err = eachArticle(a, r.Articles(c.Inputs...), parseArticle, write)
	bar.clear()
	return err
}
