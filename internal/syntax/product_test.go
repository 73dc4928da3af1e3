package syntax

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestMultiply: both ways to multiply give the product, for any shape and
// distance of rows, and touch nothing beside it.
func TestMultiply(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	fill := func(n int) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = float32(rng.NormFloat64())
		}
		return out
	}
	for _, d := range [][4]int{{1, 1, 16, 0}, {4, 3, 32, 0}, {7, 20, 48, 3}, {9, 5, 16, 16}, {6, 7, 144, 1}, {3, 2, 64, 0}} {
		n, k, m, gap := d[0], d[1], d[2], d[3]
		a, b, c := fill(n*(k+gap)), fill(k*(m+gap)), fill(n*(m+gap))
		want := append([]float32(nil), c...)
		for i := range n {
			for j := range m {
				sum := float64(c[i*(m+gap)+j])
				for p := range k {
					sum += float64(a[i*(k+gap)+p]) * float64(b[p*(m+gap)+j])
				}
				want[i*(m+gap)+j] = float32(sum)
			}
		}
		plain := append([]float32(nil), c...)
		multiply(c, m+gap, a, k+gap, b, m+gap, n, k, m)
		multiplyPlain(plain, m+gap, a, k+gap, b, m+gap, n, k, m)
		for i := range want {
			if math.Abs(float64(want[i]-c[i])) > 1e-4 || math.Abs(float64(want[i]-plain[i])) > 1e-4 {
				t.Fatalf("%v: element %d is %v, plainly %v, want %v", d, i, c[i], plain[i], want[i])
			}
		}
	}
}

func BenchmarkMultiply(b *testing.B) {
	x, w, y := make([]float32, 24*192), make([]float32, 192*576), make([]float32, 24*576)
	for b.Loop() {
		multiply(y, 576, x, 192, w, 576, 24, 192, 576)
	}
	b.ReportMetric(float64(24*192*576*b.N)/b.Elapsed().Seconds()/1e9, "Gmul/s")
}
func BenchmarkMultiplyPlain(b *testing.B) {
	x, w, y := make([]float32, 24*192), make([]float32, 192*576), make([]float32, 24*576)
	for b.Loop() {
		multiplyPlain(y, 576, x, 192, w, 576, 24, 192, 576)
	}
	b.ReportMetric(float64(24*192*576*b.N)/b.Elapsed().Seconds()/1e9, "Gmul/s")
}

// TestCell: both ways to make a step of the recurrence give the same.
func TestCell(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 3))
	fill := func(n int) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = float32(rng.NormFloat64() * 3)
		}
		return out
	}
	const n = 24
	gates, before, in, own := fill(3*n), fill(n), fill(n), fill(4*n)
	gates[n], gates[n+1] = 500, -500
	run := func(do func(gates, c, out []float32)) []float32 {
		g, c, out := append([]float32(nil), gates...), make([]float32, n), make([]float32, n)
		do(g, c, out)
		return append(append(g, c...), out...)
	}
	plain := run(func(g, c, out []float32) { cell(g, before, c, in, out, own) })
	for i := range n {
		want := 1 / (1 + math.Exp(-float64(gates[n+i]+own[i]*before[i]+own[2*n+i])))
		if math.Abs(want-float64(plain[n+i])) > 1e-5 {
			t.Errorf("forget gate %d is %v, want %v", i, plain[n+i], want)
		}
	}
	if !fused {
		return
	}
	for i, v := range run(func(g, c, out []float32) { cellFused(n, &g[0], &before[0], &c[0], &in[0], &out[0], &own[0]) }) {
		if math.Abs(float64(v-plain[i])) > 1e-4 {
			t.Errorf("number %d is %v, plainly %v", i, v, plain[i])
		}
	}
}

// TestAdam: the step is the same for weights done eight at a time and one by
// one.
func TestAdam(t *testing.T) {
	w, g, m, v := make([]float32, 11), make([]float32, 11), make([]float32, 11), make([]float32, 11)
	for i := range w {
		w[i], g[i], m[i], v[i] = 1, 0.5, 0.25, 0.125
	}
	adam(w, g, m, v, 0.01, 2)
	wantM, wantV := 0.9*0.25+0.1, 0.98*0.125+0.02
	for i := range w {
		want := 1 - 0.01*wantM/math.Sqrt(wantV)
		if math.Abs(float64(w[i])-want) > 1e-6 || math.Abs(float64(m[i])-wantM) > 1e-6 || math.Abs(float64(v[i])-wantV) > 1e-6 {
			t.Errorf("weight %d: %v %v %v, want %v %v %v", i, w[i], m[i], v[i], want, wantM, wantV)
		}
	}
}
