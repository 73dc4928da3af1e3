package syntax

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Features are hashed: a feature is a number of 64 bits, made by stepping from
// the number of its template through the values that it joins.
const golden = 0x9E3779B97F4A7C15

func step(h, v uint64) uint64 { return (bits.RotateLeft64(h, 23) ^ v) * golden }

func join1(template, a uint64) uint64    { return step(template*golden, a) }
func join2(template, a, b uint64) uint64 { return step(step(template*golden, a), b) }

// slot maps a hash to [0, n).
func slot(h uint64, n int) uint32 {
	return uint32(((h >> 32) * uint64(uint32(n))) >> 32)
}

// fold brings marks that are written in several ways to one, and digits to 0.
func fold(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return '0'
	case r == '’' || r == '‘':
		return '\''
	case r == '“' || r == '”':
		return '"'
	case r == '–' || r == '‑' || r == '—':
		return '-'
	case r == '£' || r == '€' || r == '¥':
		return '$'
	}
	return r
}

// form is what the features know of a word as written.
type form struct {
	lower  uint64    // hash without case
	suffix [5]uint64 // hashes of the last 1 to 5 letters, without case
	prefix [3]uint64
	shape  uint64 // runs of kinds of letter: "Xx-0"
}

// formOf looks at a word; first says that it opens the sentence.
func formOf(s string, first bool) form {
	var f form
	var last [6]rune
	n := 0
	kind, run := byte(0), 0
	for _, r := range s {
		if r == utf8.RuneError {
			r = '\ufffd'
		}
		r = fold(r)
		low := lower(r)
		f.lower = step(f.lower, uint64(low))
		if n < len(f.prefix) {
			f.prefix[n] = f.lower
		}
		if k := runeKind(r); k != kind {
			kind, run = k, 1
			f.shape = step(f.shape, uint64(k))
		} else if run++; run == 2 && k != 'x' {
			f.shape = step(f.shape, uint64(k)+256)
		}
		copy(last[1:], last[:5])
		last[0] = low
		n++
	}
	for i := range f.suffix {
		if i < n {
			f.suffix[i] = step(uint64(last[i]), f.suffixBefore(i))
		}
	}
	if first {
		f.shape = step(f.shape, 1)
	}
	return f
}

func (f *form) suffixBefore(i int) uint64 {
	if i == 0 {
		return 7
	}
	return f.suffix[i-1]
}

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

func runeKind(r rune) byte {
	switch {
	case r >= 'a' && r <= 'z':
		return 'x'
	case r >= 'A' && r <= 'Z':
		return 'X'
	case r == '0':
		return '0'
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	}
	return 'u'
}

// lexicon is an open hash table of the words that the model knows more of
// than their spelling; its keys are hashes, so that no string is kept or
// compared.
type lexicon struct{ data string }

// entry is what the lexicon says of a word, 0 for what it does not know.
type entry struct {
	row     uint16 // of its own in the network
	cluster uint16
	class   uint16 // the tags seen with it
}

// entrySize is 4 bytes of the hash and 2 for each part of an entry.
const entrySize = 10

func (l lexicon) find(h uint64) entry {
	n := len(l.data) / entrySize
	if n == 0 {
		return entry{}
	}
	key := lexiconKey(h)
	for i := int(slot(h*golden, n)); ; i++ {
		if i == n {
			i = 0
		}
		e := l.data[i*entrySize:][:entrySize]
		k := uint32(e[0]) | uint32(e[1])<<8 | uint32(e[2])<<16 | uint32(e[3])<<24
		if k == 0 {
			return entry{}
		}
		if k == key {
			return entry{uint16(e[4]) | uint16(e[5])<<8, uint16(e[6]) | uint16(e[7])<<8, uint16(e[8]) | uint16(e[9])<<8}
		}
	}
}

func lexiconKey(h uint64) uint32 { return uint32(h>>16) | 1 }
