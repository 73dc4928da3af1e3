//go:build !linux && !darwin

package embedded

import "context"

// Server is a running server; there is none on this operating system.
type Server struct{}

// Start returns ErrUnsupported.
func Start(context.Context, Config) (*Server, error) { return nil, ErrUnsupported }

// DSN is never reached, as Start gives no Server.
func (s *Server) DSN(database string) string { return dsn("", database) }

// Close does nothing.
func (s *Server) Close() error { return nil }

// DefaultDataDir returns ErrUnsupported.
func DefaultDataDir() (string, error) { return "", ErrUnsupported }
