package syntax

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"dateline/internal/syntax/treebank"
)

// WordClass is a word in lower case with the number of its cluster, from 1.
type WordClass struct {
	Word    string
	Cluster int
}

func sortedPairs(count map[tagPair]int) []tagPair {
	return slices.SortedFunc(maps.Keys(count), func(a, b tagPair) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a.UPOS+" "+a.XPOS, b.UPOS+" "+b.XPOS))
	})
}

// buildLexicon gives each word with a cluster that, each frequent word of the
// treebank the class of its tags, and the most frequent words a row of their
// own: those of the treebank first.
func (t *trainer) buildLexicon(train []treebank.Sentence) {
	entries, order := map[uint64]entry{}, []uint64{}
	clusters := 0
	seen := map[uint64]map[int]int{}
	for _, s := range train {
		for _, w := range s {
			h := formOf(w.Form, false).lower
			if seen[h] == nil {
				seen[h] = map[int]int{}
			}
			seen[h][t.tagIndex[tagPair{w.UPOS, w.XPOS}]]++
		}
	}
	for _, w := range t.Words { // by frequency
		h := formOf(w.Word, false).lower
		entries[h] = entry{cluster: uint16(w.Cluster)}
		clusters = max(clusters, w.Cluster)
		order = append(order, h)
	}
	classes := t.classify(seen, entries)
	t.giveRows(seen, entries, order)
	t.m.rows = rowPlan{clusters: t.WordRows + 1}
	t.m.rows.classes = t.m.rows.clusters + clusters + 1
	t.m.rows.hashed = t.m.rows.classes + classes + 1
	t.m.rows.all = t.Rows
	t.m.lexicon = pack(entries)
	t.log("lexicon: %d words, %d clusters, %d classes of tags, rows %+v", len(entries), clusters, classes, t.m.rows)
}

// classify numbers the classes of tags.
func (t *trainer) classify(seen map[uint64]map[int]int, entries map[uint64]entry) int {
	classes := map[string]uint16{}
	for _, h := range slices.Sorted(maps.Keys(seen)) {
		if class := classOf(seen[h]); class != "" {
			if classes[class] == 0 {
				classes[class] = uint16(len(classes) + 1)
			}
			e := entries[h]
			e.class = classes[class]
			entries[h] = e
		}
	}
	return len(classes)
}

// giveRows numbers the rows of words: of those seen twice in the treebank,
// then of the frequent ones of the text.
func (t *trainer) giveRows(seen map[uint64]map[int]int, entries map[uint64]entry, order []uint64) {
	row := 0
	give := func(h uint64) {
		if e := entries[h]; e.row == 0 && row < t.WordRows {
			row++
			e.row = uint16(row)
			entries[h] = e
		}
	}
	for _, h := range slices.Sorted(maps.Keys(seen)) {
		n := 0
		for _, c := range seen[h] {
			n += c
		}
		if n > 1 {
			give(h)
		}
	}
	for _, h := range order {
		give(h)
	}
}

// classOf names the tags that make up a twentieth of a word's uses, "" for a
// word seen less than three times.
func classOf(tags map[int]int) string {
	total := 0
	for _, n := range tags {
		total += n
	}
	if total < 3 {
		return ""
	}
	var b strings.Builder
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		if tags[tag]*20 >= total {
			b.WriteByte(byte(tag))
		}
	}
	return b.String()
}

// pack lays the entries out as find reads them.
func pack(entries map[uint64]entry) lexicon {
	n := len(entries)*3/2 + 1
	data := make([]byte, n*entrySize)
	for _, h := range slices.Sorted(maps.Keys(entries)) {
		i := int(slot(h*golden, n))
		for data[i*entrySize] != 0 {
			i = (i + 1) % n
		}
		out := binary.LittleEndian.AppendUint32(data[:i*entrySize], lexiconKey(h))
		for _, v := range [...]uint16{entries[h].row, entries[h].cluster, entries[h].class} {
			out = binary.LittleEndian.AppendUint16(out, v)
		}
	}
	return lexicon{string(data)}
}
