//go:build linux || darwin

package pgtest

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestSweepFolders(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	old := time.Now().Add(-2 * time.Hour)
	for name, stays := range map[string]bool{
		folderPrefix + "old": false,
		folderPrefix + "new": true,
		"other":              true,
	} {
		dir := filepath.Join(parent, name)
		if err := os.MkdirAll(filepath.Join(dir, "data.new"), 0o700); err != nil {
			t.Fatal(err)
		}
		if name != folderPrefix+"new" {
			if err := os.Chtimes(dir, old, old); err != nil {
				t.Fatal(err)
			}
		}
		sweepFolders(parent)
		if _, err := os.Stat(dir); (err == nil) != stays {
			t.Errorf("%s: %v", name, err)
		}
	}
}
