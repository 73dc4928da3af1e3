// Package importtest holds the test of the layers: a table that says which
// package may import which other of this module, and what the pure packages may
// use at all. It has no code of its own.
//
// A new package fails the test until it has a row in the table; that is the
// moment to think about where it belongs.
package importtest
