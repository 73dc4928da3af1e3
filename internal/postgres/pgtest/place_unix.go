//go:build linux || darwin

package pgtest

import (
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// place is where the throwaway server's files go: in memory where a gigabyte is
// free, else in the temporary folder. Root's server runs as another user, so for root
// that has to be one that everybody can reach.
func place() string {
	const memory = "/dev/shm"
	var fs syscall.Statfs_t
	if syscall.Statfs(memory, &fs) == nil && fs.Bavail*uint64(fs.Bsize) >= 1<<30 && writable(memory) {
		return memory
	}
	if os.Geteuid() == 0 {
		return "/tmp"
	}
	return os.TempDir()
}

// writable tries it: a container may have the folder and not let its user in.
func writable(dir string) bool {
	try, err := os.MkdirTemp(dir, "dateline-try-")
	return err == nil && os.Remove(try) == nil
}

// sweepFolders removes the folders of test processes that were killed before their
// server ran; a running server reads from the FIFO "alive". What belongs to
// another user stays.
func sweepFolders(parent string) {
	found, _ := filepath.Glob(filepath.Join(parent, folderPrefix+"*")) // the only error is a bad pattern
	for _, dir := range found {
		info, err := os.Stat(dir)
		if err != nil || time.Since(info.ModTime()) < time.Hour {
			continue
		}
		used, err := os.OpenFile(filepath.Join(dir, "alive"), os.O_WRONLY|syscall.O_NONBLOCK, 0)
		if err == nil {
			used.Close()
			continue
		}
		_ = os.RemoveAll(dir)
	}
}
