package source

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// kinds are the files that a user may take for text, by their first bytes.
var kinds = []struct{ magic, is string }{
	{"%PDF-", "is a PDF: save its text first (pdftotext FILE.pdf)"},
	{"PK\x03\x04", "is a ZIP archive or an office document: unpack it, or save it as plain text"},
	{"\x1f\x8b", "is compressed with gzip: unpack it first (gunzip)"},
	{"BZh", "is compressed with bzip2: unpack it first (bunzip2)"},
	{"\xfd7zXZ\x00", "is compressed with xz: unpack it first (unxz)"},
	{"\x28\xb5\x2f\xfd", "is compressed with zstd: unpack it first (unzstd)"},
	{"\xd0\xcf\x11\xe0", "is an office document: save it as plain text"},
	{"{\\rtf", "is an RTF document: save it as plain text"},
	{"\x89PNG", "is a picture (PNG)"},
	{"\xff\xd8\xff", "is a picture (JPEG)"},
	{"GIF8", "is a picture (GIF)"},
	{"\x7fELF", "is a program"},
	{"SQLite format 3", "is an SQLite database"},
}

// sniff refuses bytes that cannot be a text, by how they begin.
func sniff(head []byte) error {
	for _, k := range kinds {
		if bytes.HasPrefix(head, []byte(k.magic)) {
			return errors.New(k.is)
		}
	}
	if len(head) > 11 && string(head[:4]) == "RIFF" && (string(head[8:12]) == "WEBP" || string(head[8:12]) == "WAVE") {
		return errors.New("is a picture or a sound")
	}
	return nil
}

// wideEncoding is the UTF-16 that the bytes are in, by their byte order mark
// or because every other byte is zero; nil for none.
func wideEncoding(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	n := min(len(head), 512) &^ 1
	if n < 8 {
		return nil
	}
	var zeros [2]int
	for i, b := range head[:n] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := n / 2; {
	case zeros[0] == 0 && zeros[1] > half*3/4:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[1] == 0 && zeros[0] > half*3/4:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// decode turns bytes into text. Besides UTF-8 it knows the charsets that
// English news is still found in: Windows-1252, which includes ISO 8859-1, and
// Mac OS Roman.
func decode(b []byte) (string, error) {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if n := bytes.IndexByte(b, 0); n >= 0 {
		return "", fmt.Errorf("is binary, no text: it has a zero byte at offset %d", n)
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	runes, bad := countUTF8(b)
	if runes > bad { // UTF-8 with a few bytes broken
		return string(bytes.ToValidUTF8(b, []byte("\ufffd"))), nil
	}
	high := 0
	for _, c := range b {
		if c >= 0x80 {
			high++
		}
	}
	set := charmap.Windows1252
	if isMacRoman(b) {
		set = charmap.Macintosh
	}
	if 5*high > len(b) || bytes.ContainsAny(b, "\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18") {
		return "", errors.New("is not UTF-8, and its charset cannot be told: convert it (iconv -f CHARSET -t UTF-8)")
	}
	out, err := set.NewDecoder().Bytes(b)
	return string(out), err
}

// countUTF8 counts the runes beyond ASCII and the bytes that are in none.
func countUTF8(b []byte) (runes, bad int) {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			runes++
		}
		b = b[n:]
	}
	return runes, bad
}

// isMacRoman recognises the curly apostrophe of Mac OS Roman, which read as
// Windows-1252 is a capital Õ between small letters.
func isMacRoman(b []byte) bool {
	small := func(c byte) bool { return 'a' <= c && c <= 'z' }
	for i := 1; i+1 < len(b); i++ {
		if b[i] == 0xd5 && small(b[i-1]) && small(b[i+1]) {
			return true
		}
	}
	return false
}
