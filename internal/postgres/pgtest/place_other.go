//go:build !linux && !darwin

package pgtest

import "os"

func place() string { return os.TempDir() }

func sweepFolders(string) {}
