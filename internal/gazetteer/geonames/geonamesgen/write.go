package main

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"dateline/internal/gazetteer/geonames"
)

// middles makes places of the regions and districts that have names. GeoNames'
// cities say nothing of borders: the middle of an area lies between the middle
// of its bounds and the median of its places, a twentieth at each end left out,
// for some places are recorded in the wrong area.
func (w *world) middles() {
	firstDistrict := map[int]int{}
	for i, d := range w.districts {
		if _, ok := firstDistrict[d.above]; !ok || d.name == "" {
			firstDistrict[d.above] = i
		}
	}
	for i := range w.regions {
		w.addArea(&w.regions[i], geonames.Region, firstDistrict[i])
	}
	for i := range w.districts {
		w.addArea(&w.districts[i], geonames.District, i)
	}
}

func (w *world) addArea(a *area, f geonames.Feature, district int) {
	name := clean(plain(a.name))
	key := geonames.Key(name)
	if key == "" || len(a.lats) == 0 || len(key) > 90 {
		return
	}
	p := place{name: name, key: key, feature: f, population: a.population, district: district,
		lat: middle(a.lats), lon: middle(a.lons)}
	if core, cut := geonames.Core(p.key); cut && len(core) > 2 {
		p.others = append(p.others, core)
	}
	a.place = len(w.places)
	w.places = append(w.places, p)
	w.areas++
}

// middle is half way between the median and the middle of the bounds.
func middle(v []float64) float64 {
	slices.Sort(v)
	cut := len(v) / 20
	return (v[cut] + v[len(v)-1-cut] + 2*v[len(v)/2]) / 4
}

// encode writes the file that index.go of package geonames describes.
func (w *world) encode() []byte {
	order, at := w.sorted()
	sections := [][]byte{
		[]byte(strings.Join(w.countries, "")), w.encodeRegions(at), w.encodeDistricts(), w.encodeRecords(order),
	}
	sections = append(sections, w.encodeKeys(order, at)...)
	out := binary.LittleEndian.AppendUint32(nil, 0x314e4744)
	for _, s := range sections {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(s)))
	}
	for _, s := range sections {
		out = append(out, s...)
	}
	return out
}

// sorted is the places in the order of their keys, the most populous of a key
// first, and where each place of w.places is in that order.
func (w *world) sorted() (order, at []int) {
	order = make([]int, len(w.places))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		p, q := &w.places[a], &w.places[b]
		return cmp.Or(strings.Compare(p.key, q.key), cmp.Compare(q.population, p.population))
	})
	at = make([]int, len(order))
	for i, p := range order {
		at[p] = i
	}
	return order, at
}

func put24(b []byte, v int) []byte { return append(b, byte(v), byte(v>>8), byte(v>>16)) }

func (w *world) encodeRegions(at []int) []byte {
	var b []byte
	for _, r := range w.regions {
		record := 0xffffff
		if r.place >= 0 {
			record = at[r.place]
		}
		b = append(put24(b, record), byte(r.above))
	}
	return b
}

func (w *world) encodeDistricts() []byte {
	var b []byte
	for _, d := range w.districts {
		b = binary.LittleEndian.AppendUint16(b, uint16(d.above))
	}
	return b
}

func (w *world) encodeRecords(order []int) []byte {
	var b []byte
	for _, i := range order {
		p := &w.places[i]
		b = put24(b, degrees(p.lat, 180))
		b = put24(b, degrees(p.lon, 360))
		b = put24(b, p.id)
		b = binary.LittleEndian.AppendUint16(b, uint16(p.district))
		b = binary.LittleEndian.AppendUint16(b, figure(p.population))
		b = append(b, byte(p.feature))
	}
	return b
}

func degrees(v, span float64) int { return int(math.Round((v + span/2) / span * (1<<24 - 1))) }

// figure rounds a number to three digits and a power of ten.
func figure(n int) uint16 {
	power := 0
	for ; n > 999; power++ {
		n = (n + 5) / 10
	}
	return uint16(power<<10 | n)
}

// keyEntry is a key with the records that have it.
type keyEntry struct {
	key, shown string
	own        int
	others     []int
}

// entries lists the keys in order.
func (w *world) entries(order, at []int) []keyEntry {
	byKey := map[string]*keyEntry{}
	of := func(key string) *keyEntry {
		e := byKey[key]
		if e == nil {
			e = &keyEntry{key: key}
			byKey[key] = e
		}
		return e
	}
	for _, i := range order {
		p := &w.places[i]
		e := of(p.key)
		if e.own == 0 && p.name != capitals(p.key) {
			e.shown = p.name
		}
		e.own++
		for _, k := range p.others {
			o := of(k)
			o.others = append(o.others, at[i])
		}
	}
	list := make([]keyEntry, 0, len(byKey))
	for _, e := range byKey {
		list = append(list, *e)
	}
	slices.SortFunc(list, func(a, b keyEntry) int { return strings.Compare(a.key, b.key) })
	w.keys = len(list)
	return list
}

// capitals puts a capital on each word of a key, as the reader does.
func capitals(key string) string {
	b := []byte(key)
	for i := range b {
		if (i == 0 || b[i-1] == ' ') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}

// encodeKeys writes the offsets of the blocks, their first records, and the
// blocks of 16 keys.
func (w *world) encodeKeys(order, at []int) [][]byte {
	const blockKeys = 16
	var offsets, firsts, blocks []byte
	record, before := 0, ""
	for i, e := range w.entries(order, at) {
		if i%blockKeys == 0 {
			offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(blocks)))
			firsts = put24(firsts, record)
			before = ""
		}
		shared := 0
		for shared < len(before) && shared < len(e.key) && before[shared] == e.key[shared] {
			shared++
		}
		blocks = append(blocks, byte(shared), byte(len(e.key)-shared))
		blocks = append(blocks, e.key[shared:]...)
		blocks = binary.AppendUvarint(blocks, uint64(e.own))
		blocks = binary.AppendUvarint(blocks, uint64(len(e.others)))
		blocks = binary.AppendUvarint(blocks, uint64(len(e.shown)))
		blocks = append(blocks, e.shown...)
		for _, o := range e.others {
			blocks = put24(blocks, o)
		}
		record += e.own
		before = e.key
	}
	return [][]byte{offsets, firsts, blocks}
}
