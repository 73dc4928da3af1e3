package pipeline_test

import (
	"testing"

	"dateline/internal/article"
	"dateline/internal/pipeline"
)

func TestSafely(t *testing.T) {
	a := &article.Article{ID: "news/a.txt"}
	if got, err := pipeline.Safely(a, func(a *article.Article) int { return len(a.ID) }); got != 10 || err != nil {
		t.Errorf("got %d, %v", got, err)
	}
	_, err := pipeline.Safely(a, func(*article.Article) int { panic("boom") })
	if err == nil || err.Error() != "news/a.txt: cannot be read, which is a mistake of Dateline's: boom" {
		t.Errorf("a reading that panics gives %v", err)
	}
}
