//go:build !amd64

package syntax

const fused = false

func multiplyFused(c []float32, ldc int, a []float32, lda int, b []float32, ldb int, n, k, m int) {
	multiplyPlain(c, ldc, a, lda, b, ldb, n, k, m)
}

func addBytesFused(n int, sum *float32, row string, scale float32) {}

func cellFused(n int, gates, before, cell, in, out, own *float32) {}

func adamFused(n int, w, gradient, m, v *float32, rate, scale float32) {}

func addFused(n int, sum, v *float32) {}
