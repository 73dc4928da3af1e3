// Package timeline decides which reports tell of the same event, and what the
// event then shows. It works on candidates handed to it and is pure: the store
// finds them, and keeps what is decided.
package timeline
