// Package timex finds and resolves the time expressions of English news.
package timex
