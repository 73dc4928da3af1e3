package postgres

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"
	"time"
)

// alphabet is Crockford's: no i, l, o and u, in the order of ASCII.
var alphabet = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// idLength is the length of the ids of events and articles: 80 bits.
const idLength = 16

// newID makes the id of an event: 45 bits of milliseconds since 1970, which
// last until the year 3084, so that ids sort by creation, and 35 random bits.
func newID(now time.Time) string {
	var b [16]byte
	rand.Read(b[:])
	binary.BigEndian.PutUint64(b[:8], uint64(now.UnixMilli())<<19|binary.BigEndian.Uint64(b[:8])&(1<<19-1))
	return alphabet.EncodeToString(b[:10])
}

// hashID makes an id of what identifies a thing.
func hashID(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return alphabet.EncodeToString(sum[:10])
}

// validID reports whether id could be one of an event or article.
func validID(id string) bool {
	return len(id) == idLength && strings.Trim(id, "0123456789abcdefghjkmnpqrstvwxyz") == ""
}

// idBefore is the id that sorts next before another, "" where there is none.
func idBefore(id string) string {
	const digits = "0123456789abcdefghjkmnpqrstvwxyz"
	b := []byte(id)
	for i := len(b) - 1; i >= 0; i-- {
		at := strings.IndexByte(digits, b[i])
		if at > 0 {
			b[i] = digits[at-1]
			return string(b)
		}
		b[i] = digits[len(digits)-1]
	}
	return ""
}
