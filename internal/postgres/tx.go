package postgres

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"dateline/internal/fault"
)

// attempts is how often a transaction is tried that the server ends for the
// sake of another.
const attempts = 8

// write runs f in a transaction and commits it. f may run several times: a
// transaction that fell to a deadlock or to a conflict of serialization is
// tried again here and nowhere else.
func (db *DB) write(ctx context.Context, f func(pgx.Tx) error) error {
	for n := 1; ; n++ {
		err := pgx.BeginTxFunc(ctx, db.pool, pgx.TxOptions{}, f)
		if n == attempts || !again(err) {
			return err
		}
		pause := time.Duration(rand.IntN(1<<n)) * 5 * time.Millisecond
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}

// read runs f in a transaction that sees one snapshot and changes nothing.
func (db *DB) read(ctx context.Context, f func(pgx.Tx) error) error {
	return pgx.BeginTxFunc(ctx, db.pool, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, f)
}

func again(err error) bool {
	code := sqlState(err)
	return code == "40001" || code == "40P01"
}

func sqlState(err error) string {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code
	}
	return ""
}

// kind gives an error of the driver its kind, and the context in which it
// arose; nil stays nil, and an error that has a kind already keeps it.
func kind(err error, format string, args ...any) error {
	code := sqlState(err)
	var connect *pgconn.ConnectError
	switch {
	case err == nil:
		return nil
	case fault.KindOf(err) != "" || errors.Is(err, context.Canceled):
		return fmt.Errorf(format+": %w", append(args, err)...)
	case errors.As(err, &connect) || len(code) > 1 && (code[:2] == "08" || code[:2] == "57" || code[:2] == "53"),
		code == "" && pgconn.SafeToRetry(err), errors.Is(err, context.DeadlineExceeded):
		return fault.Wrap(fault.Unavailable, err, format, args...)
	case code == "22021":
		return fault.Wrap(fault.Invalid, err, format, args...)
	}
	return fmt.Errorf(format+": %w", append(args, err)...)
}

// mostLocks is how many locks of a class a transaction takes singly: the server
// has room for some thousand in all.
const mostLocks = 200

// lock waits for the named locks and holds them until the transaction ends.
// A transaction takes locks of classes in a fixed order and here those of one
// class in the order of their numbers, so that no two wait for each other. Who
// needs very many takes the whole class, of which the others hold a share.
func lock(ctx context.Context, tx pgx.Tx, class string, names []string) error {
	numbers := make([]int64, len(names))
	for i, name := range names {
		numbers[i] = lockNumber(class, name)
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	batch := &pgx.Batch{}
	if len(numbers) > mostLocks {
		batch.Queue("SELECT pg_advisory_xact_lock($1)", lockNumber(class, ""))
		return tx.SendBatch(ctx, batch).Close()
	}
	batch.Queue("SELECT pg_advisory_xact_lock_shared($1)", lockNumber(class, ""))
	for _, n := range numbers {
		batch.Queue("SELECT pg_advisory_xact_lock($1)", n)
	}
	return tx.SendBatch(ctx, batch).Close()
}

func lockNumber(class, name string) int64 {
	sum := sha256.Sum256([]byte(class + "\x00" + name))
	return int64(binary.BigEndian.Uint64(sum[:]))
}
