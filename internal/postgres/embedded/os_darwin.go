package embedded

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

const (
	socketLimit = 103 // bytes in a socket's path
	userData    = "Library/Application Support/dateline"
)

// ctypes are the character classes to try for a new cluster, best first.
var ctypes = []string{"UTF-8", "C"}

// serves tells whether the process is a Postgres server on the data folder, by its command line.
func serves(pid int, data string) bool {
	out, err := exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(out), "postgres") && strings.Contains(string(out), data)
}

// strays cannot be told from other processes here: Postgres rewrites their command lines.
func strays(string) []int { return nil }

// endWithParent has no means here; the process ends when its work is done.
func endWithParent(*syscall.SysProcAttr) {}
