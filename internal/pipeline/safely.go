package pipeline

import (
	"fmt"

	"dateline/internal/article"
)

// Safely reads an article with a function of the pipeline's. One that makes it
// panic is a bad article, which the error names; the others shall not suffer
// for it.
func Safely[T any](a *article.Article, read func(*article.Article) T) (result T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: cannot be read, which is a mistake of Dateline's: %v", a.ID, p)
		}
	}()
	return read(a), nil
}
