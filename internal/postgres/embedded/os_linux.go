package embedded

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

const (
	socketLimit = 107 // bytes in a socket's path
	userData    = ".local/share/dateline"
)

// ctypes are the character classes to try for a new cluster, best first.
var ctypes = []string{"C.UTF-8", "C.utf8", "C"}

// serves tells whether the process belongs to a Postgres server on the data
// folder: all of a server's processes work in it, whatever their command lines say.
func serves(pid int, data string) bool {
	process := "/proc/" + strconv.Itoa(pid)
	exe, err := os.Readlink(process + "/exe")
	if err != nil || !strings.HasPrefix(filepath.Base(exe), "postgres") { // "postgres (deleted)" after an upgrade
		return false
	}
	cwd, err := os.Stat(process + "/cwd")
	if err != nil {
		return false
	}
	folder, err := os.Stat(data)
	return err == nil && os.SameFile(cwd, folder)
}

// strays are all processes of servers on the data folder.
func strays(data string) []int {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil
	}
	var pids []int
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil && serves(pid, data) {
			pids = append(pids, pid)
		}
	}
	return pids
}

// endWithParent has the process end when the one that starts it does.
func endWithParent(attr *syscall.SysProcAttr) { attr.Pdeathsig = syscall.SIGTERM }
