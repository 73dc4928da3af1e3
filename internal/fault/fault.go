// Package fault names the few kinds of error that a user can meet. A function
// wraps an error once with its kind and its context; the command line turns a
// kind into an exit code and the server into a status, each in one place.
//
//	return fault.Wrap(fault.Invalid, err, "read %s", path)
//
// An error without a kind is our own mistake: exit code 1, status 500.
package fault

import (
	"errors"
	"fmt"
)

// Kind is a kind of error. It is itself an error, so that
// errors.Is(err, fault.NotFound) asks for it.
type Kind string

// Error makes a Kind a target of errors.Is.
func (k Kind) Error() string { return string(k) }

// The kinds.
const (
	Invalid     Kind = "invalid input" // the user can mend it; the message says how
	Usage       Kind = "wrong usage"   // a flag or argument of the command line
	NotFound    Kind = "not found"
	Conflict    Kind = "conflict"    // it clashes with what is stored
	Unavailable Kind = "unavailable" // the database or another server does not answer
)

type fault struct {
	kind Kind
	text string
	err  error
}

func (f *fault) Error() string {
	switch {
	case f.err == nil:
		return f.text
	case f.text == "":
		return f.err.Error()
	}
	return f.text + ": " + f.err.Error()
}

func (f *fault) Unwrap() []error {
	if f.err == nil {
		return []error{f.kind}
	}
	return []error{f.kind, f.err}
}

// New makes an error of a kind.
func New(kind Kind, format string, args ...any) error {
	return &fault{kind: kind, text: fmt.Sprintf(format, args...)}
}

// Wrap gives err a kind and the context in which it arose; nil stays nil.
func Wrap(kind Kind, err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	return &fault{kind: kind, text: fmt.Sprintf(format, args...), err: err}
}

// KindOf is the outermost kind of err, "" where it has none.
func KindOf(err error) Kind {
	var f *fault
	if errors.As(err, &f) {
		return f.kind
	}
	var k Kind
	if errors.As(err, &k) {
		return k
	}
	return ""
}
