// Package event turns sentences into mentions: who did what to whom, where,
// on which day, and the sentence that says so.
package event
