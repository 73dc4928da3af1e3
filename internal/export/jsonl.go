package export

import (
	"bufio"
	"bytes"
	"encoding/json"
)

// jsonEncoder writes one object a line, with its keys in the order of the columns.
type jsonEncoder struct {
	w    *bufio.Writer
	keys []string // each with its quotes and colon
}

func (j *jsonEncoder) header(names []string) error {
	for i, name := range names {
		lead := ","
		if i == 0 {
			lead = "{"
		}
		j.keys = append(j.keys, lead+`"`+name+`":`)
	}
	return nil
}

func (j *jsonEncoder) row(values []any) error {
	for i, v := range values {
		j.w.WriteString(j.keys[i]) // the buffer keeps an error until it is flushed
		text, err := jsonText(v)
		if err != nil {
			return err
		}
		j.w.Write(text)
	}
	_, err := j.w.WriteString("}\n")
	return err
}

func (j *jsonEncoder) end() error { return nil }

// jsonText is a value in JSON, with <, > and & as they are.
func jsonText(v any) ([]byte, error) {
	switch list := v.(type) {
	case actors:
		v = jsonActors(list)
	case []string:
		v = jsonList(list)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// jsonList has null for what is not known of one element: the code of an actor,
// the address of a source. It keeps its place, for names and codes are pairs.
func jsonList(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = text(s)
	}
	return out
}

type jsonActor struct {
	Name any    `json:"name"`
	Code any    `json:"code"`
	Role string `json:"role"`
}

func jsonActors(list actors) []jsonActor {
	out := make([]jsonActor, len(list))
	for i, a := range list {
		out[i] = jsonActor{text(a.Name), text(a.Code), string(a.Role)}
	}
	return out
}
