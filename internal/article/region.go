package article

// RegionKind names what a stretch of text is, where it is not running prose.
type RegionKind string

// The kinds of region.
const (
	Headline  RegionKind = "headline"  // the title, where it stands in the text
	Dateline  RegionKind = "dateline"  // "KYIV, Ukraine (Harbour Wire) —", before the first sentence
	Byline    RegionKind = "byline"    // "By Jane Doe", "With assistance from …"
	DateLine  RegionKind = "date line" // "Published Friday, 14 March 2025"
	Furniture RegionKind = "furniture" // "Comments", "Read more", "©2025 …", rules of dashes
)

// Region is a stretch of an article's text that is not running prose.
type Region struct {
	Kind RegionKind
	Span
}
