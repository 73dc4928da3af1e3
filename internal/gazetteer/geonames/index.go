package geonames

import (
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
)

//go:embed places.bin
var raw []byte

// The file: a header of uint32 (magic, then the lengths of the sections), the
// countries (two letters each), the regions, the districts, the records, the
// offsets of the blocks, the first record of each block, and the blocks.
const (
	magic      = 0x314e4744 // "DGN1"
	recordSize = 14         // lat 3, lon 3, id 3, district 2, population 2, feature 1
	regionSize = 4          // record 3 (noRecord: none), country 1
	districtSz = 2          // region 2
	noRecord   = 0xffffff
	blockKeys  = 16
)

// file is the sections of places.bin.
type file struct {
	countries, regions, districts, records []byte
	offsets, firsts                        []byte // 4 bytes and 3 bytes a block
	blocks                                 []byte
}

var opened = sync.OnceValue(open)

// open finds the sections. A broken file is a mistake of the program.
func open() *file {
	if len(raw) < 32 || binary.LittleEndian.Uint32(raw) != magic {
		panic("geonames: places.bin is not what geonamesgen writes")
	}
	var f file
	rest := raw[32:]
	for i, section := range []*[]byte{&f.countries, &f.regions, &f.districts, &f.records, &f.offsets, &f.firsts, &f.blocks} {
		n := binary.LittleEndian.Uint32(raw[4+4*i:])
		*section, rest = rest[:n:n], rest[n:]
	}
	return &f
}

func uint24(b []byte) uint32 { return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 }

// degrees reads a coordinate; span is the degrees of the whole range.
func degrees(b []byte, span float64) float64 {
	return float64(uint24(b))/(1<<24-1)*span - span/2
}

func (f *file) place(i uint32) Place {
	b := f.records[i*recordSize:]
	return Place{
		Lat: degrees(b, 180), Lon: degrees(b[3:], 360), ID: int(uint24(b[6:])),
		district: binary.LittleEndian.Uint16(b[9:]), Population: population(binary.LittleEndian.Uint16(b[11:])),
		Feature: Feature(b[13]), index: i,
	}
}

func (f *file) regionOf(district uint16) uint16 {
	return binary.LittleEndian.Uint16(f.districts[int(district)*districtSz:])
}

func (f *file) regionPlace(region uint16) uint32 { return uint24(f.regions[int(region)*regionSize:]) }

func (f *file) countryOf(region uint16) string {
	c := int(f.regions[int(region)*regionSize+3]) * 2
	return string(f.countries[c : c+2])
}

// entry is a key of the table and the places that have it.
type entry struct {
	key     []byte
	shown   []byte // the name, if it is not the key with capitals
	first   uint32 // the first record of those whose own name it is
	own     uint32 // how many they are
	aliases uint32 // how many others have it as another name
	rest    []byte // their records, 3 bytes each
}

func (e *entry) nextAlias() uint32 {
	i := uint24(e.rest)
	e.rest = e.rest[3:]
	e.aliases--
	return i
}

// display is the name as it is written.
func (e *entry) display() string {
	if len(e.shown) > 0 {
		return string(e.shown)
	}
	return capitals(string(e.key))
}

// capitals puts a capital on each word of a key.
func capitals(key string) string {
	b := []byte(key)
	for i := range b {
		if (i == 0 || b[i-1] == ' ') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}

// find returns the entry of a key.
func (f *file) find(key string) (entry, bool) {
	if key == "" {
		return entry{}, false
	}
	lo, hi := 0, len(f.offsets)/4 // the first block whose first key is greater
	for lo < hi {
		mid := (lo + hi) / 2
		if string(f.firstKey(mid)) <= key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return entry{}, false
	}
	s := f.block(lo - 1)
	for s.next() {
		switch strings.Compare(string(s.key), key) {
		case 0:
			return s.entry, true
		case 1:
			return entry{}, false
		}
	}
	return entry{}, false
}

// firstKey is the first key of a block, which is not shortened.
func (f *file) firstKey(block int) []byte {
	b := f.blocks[binary.LittleEndian.Uint32(f.offsets[block*4:]):]
	return b[2 : 2+int(b[1])]
}

// scanner goes through the entries of a block.
type scanner struct {
	entry
	buf  [96]byte // holds the key
	data []byte
	left int
}

func (f *file) block(i int) *scanner {
	s := &scanner{data: f.blocks[binary.LittleEndian.Uint32(f.offsets[i*4:]):], left: blockKeys}
	s.first = uint24(f.firsts[i*3:])
	s.key = s.buf[:0]
	return s
}

// next reads one entry: the length of what the key shares with the one before,
// the length of the rest, the rest; how many have it as their own name, as
// another name; the length of the name shown, the name; the records of the
// others. It returns false at the end of the block.
func (s *scanner) next() bool {
	if s.left == 0 || len(s.data) == 0 {
		return false
	}
	s.left--
	s.first += s.own
	shared, n := int(s.data[0]), int(s.data[1])
	s.key = append(s.key[:shared], s.data[2:2+n]...)
	s.data = s.data[2+n:]
	s.own, s.aliases = s.number(), s.number()
	n = int(s.number())
	s.shown, s.data = s.data[:n], s.data[n:]
	s.rest, s.data = s.data[:3*s.aliases], s.data[3*s.aliases:]
	return true
}

func (s *scanner) number() uint32 {
	v, n := binary.Uvarint(s.data)
	s.data = s.data[n:]
	return uint32(v)
}

// nameOf is the own name of a record.
func (f *file) nameOf(record uint32) string {
	if record == noRecord {
		return ""
	}
	lo, hi := 0, len(f.firsts)/3 // the first block that begins behind the record
	for lo < hi {
		mid := (lo + hi) / 2
		if uint24(f.firsts[mid*3:]) <= record {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	s := f.block(lo - 1)
	for s.next() {
		if record < s.first+s.own {
			return s.display()
		}
	}
	return ""
}
