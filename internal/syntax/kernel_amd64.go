package syntax

import "golang.org/x/sys/cpu"

// fused says that the processor multiplies and adds eight numbers at a time.
var fused = cpu.X86.HasAVX2 && cpu.X86.HasFMA

// wide says that it does so with sixteen.
var wide = fused && cpu.X86.HasAVX512F

// productFour adds a·b to c for four rows of a and 16 columns of b; lda, ldb
// and ldc are the distances of their rows.
//
//go:noescape
func productFour(k int, a *float32, lda int, b *float32, ldb int, c *float32, ldc int)

// productFourWide is productFour for 32 columns.
//
//go:noescape
func productFourWide(k int, a *float32, lda int, b *float32, ldb int, c *float32, ldc int)

// productOne is productFour for one row.
//
//go:noescape
func productOne(k int, a, b *float32, ldb int, c *float32)

// productOneLong is productOne for 64 columns.
//
//go:noescape
func productOneLong(k int, a, b *float32, ldb int, c *float32)

// adamFused is adam for a number of weights that eight divides.
//
//go:noescape
func adamFused(n int, w, gradient, m, v *float32, rate, scale float32)

// addFused is add for a number of elements that eight divides.
//
//go:noescape
func addFused(n int, sum, v *float32)

// multiplyFused is multiply by fours of rows, and the rest one by one. Every
// element is summed up in the order of k, whatever it is worked on with.
func multiplyFused(c []float32, ldc int, a []float32, lda int, b []float32, ldb int, n, k, m int) {
	fours := n &^ 3
	j := 0
	for ; wide && j+2*lanes <= m; j += 2 * lanes {
		for i := 0; i < fours; i += 4 {
			productFourWide(k, &a[i*lda], lda, &b[j], ldb, &c[i*ldc+j], ldc)
		}
	}
	for ; j < m; j += lanes {
		for i := 0; i < fours; i += 4 {
			productFour(k, &a[i*lda], lda, &b[j], ldb, &c[i*ldc+j], ldc)
		}
	}
	for i := fours; i < n; i++ {
		j := 0
		for ; j+4*lanes <= m; j += 4 * lanes {
			productOneLong(k, &a[i*lda], &b[j], ldb, &c[i*ldc+j])
		}
		for ; j < m; j += lanes {
			productOne(k, &a[i*lda], &b[j], ldb, &c[i*ldc+j])
		}
	}
}

// addBytesFused adds n signed bytes of row, times scale, to sum.
//
//go:noescape
func addBytesFused(n int, sum *float32, row string, scale float32)

// cellFused is one step of recur in one direction: n units, whose gates and
// own weights lie one part after another.
//
//go:noescape
func cellFused(n int, gates, before, cell, in, out, own *float32)
