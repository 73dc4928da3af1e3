package event

import (
	"fmt"
)

// Type is a PLOVER event type.
type Type string

// The PLOVER event types, from the most cooperative to the most hostile.
const (
	Agree     Type = "AGREE"
	Consult   Type = "CONSULT"
	Support   Type = "SUPPORT"
	Concede   Type = "CONCEDE"
	Cooperate Type = "COOPERATE"
	Aid       Type = "AID"
	Retreat   Type = "RETREAT"
	Request   Type = "REQUEST"
	Accuse    Type = "ACCUSE"
	Reject    Type = "REJECT"
	Threaten  Type = "THREATEN"
	Protest   Type = "PROTEST"
	Sanction  Type = "SANCTION"
	Mobilize  Type = "MOBILIZE"
	Coerce    Type = "COERCE"
	Assault   Type = "ASSAULT"
)

// Types lists all types, from the most cooperative to the most hostile.
var Types = []Type{Agree, Consult, Support, Concede, Cooperate, Aid, Retreat,
	Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault}

// Quad is a quad class: words or deeds, cooperation or conflict.
type Quad string

// The quad classes.
const (
	VerbalCooperation   Quad = "verbal_cooperation"
	MaterialCooperation Quad = "material_cooperation"
	VerbalConflict      Quad = "verbal_conflict"
	MaterialConflict    Quad = "material_conflict"
)

// Quads lists all quad classes.
var Quads = []Quad{VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict}

// Quad is the quad class that PLOVER gives the type.
func (t Type) Quad() Quad {
	switch t {
	case Agree, Consult, Support, Concede:
		return VerbalCooperation
	case Cooperate, Aid, Retreat:
		return MaterialCooperation
	case Request, Accuse, Reject, Threaten:
		return VerbalConflict
	}
	return MaterialConflict
}

// ParseType reads a type's name.
func ParseType(s string) (Type, error) {
	for _, t := range Types {
		if s == string(t) {
			return t, nil
		}
	}
	return "", fmt.Errorf("%q is not an event type: use one of %v", s, Types)
}
