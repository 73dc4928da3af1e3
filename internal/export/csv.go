package export

import (
	"bufio"
	"regexp"
	"strconv"
	"strings"
)

// csvEncoder writes RFC 4180. Package encoding/csv cannot serve: with CRLF at
// the ends of rows it also changes the ends of lines inside fields, which are
// evidence.
type csvEncoder struct {
	w     *bufio.Writer
	excel bool
}

func (c *csvEncoder) header(names []string) error {
	if c.excel {
		c.w.WriteString("\ufeff") // the buffer keeps an error until it is flushed
	}
	return c.line(names)
}

func (c *csvEncoder) row(values []any) error {
	fields := make([]string, len(values))
	for i, v := range values {
		fields[i] = csvText(v)
		if c.excel && isText(v) {
			fields[i] = defuse(fields[i])
		}
	}
	return c.line(fields)
}

func (c *csvEncoder) end() error { return nil }

func (c *csvEncoder) line(fields []string) error {
	for i, f := range fields {
		if i > 0 {
			c.w.WriteByte(',')
		}
		if strings.ContainsAny(f, ",\"\r\n") {
			f = `"` + strings.ReplaceAll(f, `"`, `""`) + `"`
		}
		c.w.WriteString(f)
	}
	_, err := c.w.WriteString("\r\n")
	return err
}

// csvText is a value as one field.
func csvText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []string:
		return joined(v)
	case actors:
		items := make([]string, len(v))
		for i, a := range v {
			items[i] = string(a.Role) + ":" + a.Code + ":" + a.Name
		}
		return joined(items)
	}
	return ""
}

// joined is a list as one field.
func joined(list []string) string {
	escaped := make([]string, len(list))
	for i, s := range list {
		escaped[i] = strings.ReplaceAll(s, "|", `\|`)
	}
	return strings.Join(escaped, "|")
}

func isText(v any) bool {
	switch v.(type) {
	case string, []string, actors:
		return true
	}
	return false
}

// plainNumber is text that a spreadsheet takes for a number, not a formula.
var plainNumber = regexp.MustCompile(`^[+-]?[0-9]+([.][0-9]+)?$`)

// defuse keeps a spreadsheet from running text as a formula.
func defuse(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(s)[0]) || plainNumber.MatchString(s) {
		return s
	}
	return "'" + s
}
