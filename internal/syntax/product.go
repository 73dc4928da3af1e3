package syntax

// lanes is how many columns of a matrix are worked on at a time: the number
// of columns of the right factor and of the product is a multiple of it.
const lanes = 16

// padded is the least multiple of lanes that is not below n.
func padded(n int) int { return (n + lanes - 1) / lanes * lanes }

// multiply adds the product of a (n rows of k) and b (k rows of m) to c (n
// rows of m). Rows lie lda, ldb and ldc apart.
func multiply(c []float32, ldc int, a []float32, lda int, b []float32, ldb int, n, k, m int) {
	if n == 0 || k == 0 || m == 0 {
		return
	}
	// Reach for the last element of each, which the fast path does not check.
	_, _, _ = c[(n-1)*ldc+m-1], a[(n-1)*lda+k-1], b[(k-1)*ldb+m-1]
	if fused {
		multiplyFused(c, ldc, a, lda, b, ldb, n, k, m)
		return
	}
	multiplyPlain(c, ldc, a, lda, b, ldb, n, k, m)
}

func multiplyPlain(c []float32, ldc int, a []float32, lda int, b []float32, ldb int, n, k, m int) {
	for i := range n {
		out := c[i*ldc:][:m]
		for p, v := range a[i*lda:][:k] {
			row := b[p*ldb:][:len(out)]
			for j := range out {
				out[j] += v * row[j]
			}
		}
	}
}

// transpose writes the columns of a (n rows of m) as the rows of out, which
// lie ld apart.
func transpose(out []float32, ld int, a []float32, n, m int) {
	for i := range n {
		for j, v := range a[i*m : (i+1)*m] {
			out[j*ld+i] = v
		}
	}
}
