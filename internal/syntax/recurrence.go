package syntax

import "math"

// recur runs one layer over the n words of a sentence. x is its input, u the
// products of x with the weights, out the output (each n rows of width); u is
// left with the gates, cells with the cells.
func (l *layer) recur(x, u, cells, out []float32, n, width int) {
	half := width / 2
	for direction := range 2 {
		from := direction * half
		own := l.own[4*from:][:4*half]
		before := zeros[:half]
		for t := range n {
			if direction == 1 {
				t = n - 1 - t
			}
			g := u[t*3*width+3*from:][:3*half]
			c, in, h := cells[t*width+from:][:half], x[t*width+from:][:half], out[t*width+from:][:half]
			if fused && half%8 == 0 {
				cellFused(half, &g[0], &before[0], &c[0], &in[0], &h[0], &own[0])
			} else {
				cell(g, before, c, in, h, own)
			}
			before = c
		}
	}
}

// cell is one step of recur in one direction: a gate forgets part of the cell
// before for the candidate, another lets part of the cell out, and part of the
// input past it.
func cell(gates, before, c, in, out, own []float32) {
	n := len(c)
	z, f, r := gates[:n], gates[n:2*n], gates[2*n:3*n]
	forget, reset, fb, rb := own[:n], own[n:2*n], own[2*n:3*n], own[3*n:4*n]
	before, in, out = before[:n], in[:n], out[:n]
	for i := range c {
		f[i] = sigmoid(f[i] + forget[i]*before[i] + fb[i])
		r[i] = sigmoid(r[i] + reset[i]*before[i] + rb[i])
		c[i] = z[i] + f[i]*(before[i]-z[i])
		out[i] = in[i] + r[i]*(c[i]-in[i])
	}
}

// zeros is the cell before the first word.
var zeros [1024]float32

// sigmoid is 1/(1+exp(-x)), to about six digits.
func sigmoid(x float32) float32 {
	if x < -16 {
		x = -16
	} else if x > 16 {
		x = 16
	}
	return 1 / (1 + exponential(-x))
}

// exponential is exp(x) for x between -80 and 80: two to the whole part of
// x/ln 2, by a polynomial for the rest.
func exponential(x float32) float32 {
	y := x * math.Log2E
	k := float32(int32(y+128)) - 128
	y -= k
	p := 1 + y*(0.69315308+y*(0.24015361+y*(0.05582632+y*(0.00898934+y*0.00187758))))
	return p * math.Float32frombits(uint32(int32(k)+127)<<23)
}

// unrecur is the way back through recur: gradient is that of out and becomes
// that of the highway's part of x; u, with the gates, becomes the gradient of
// itself. g takes up the gradients of the layer's own weights.
func (l *layer) unrecur(g *layer, x, u, cells, gradient []float32, n, width int) {
	half := width / 2
	carry := make([]float32, half)
	for direction := range 2 {
		from := direction * half
		forget, reset, own := l.own[4*from:][:half], l.own[4*from+half:][:half], g.own[4*from:][:4*half]
		gf, gr, gfb, grb := own[:half], own[half:][:half], own[2*half:][:half], own[3*half:][:half]
		clear(carry)
		for k := range n {
			t, last := n-1-k, n-2-k
			if direction == 1 {
				t, last = k, k+1
			}
			before := zeros[:half]
			if last >= 0 && last < n {
				before = cells[last*width+from:][:half]
			}
			gates := u[t*3*width+3*from:][:3*half]
			z, f, r := gates[:half], gates[half:2*half], gates[2*half:]
			c, in, dh := cells[t*width+from:][:half], x[t*width+from:][:half], gradient[t*width+from:][:half]
			for i := range c {
				dr := dh[i] * (c[i] - in[i]) * r[i] * (1 - r[i])
				dc := dh[i]*r[i] + carry[i]
				df := dc * (before[i] - z[i]) * f[i] * (1 - f[i])
				carry[i] = dc*f[i] + df*forget[i] + dr*reset[i]
				gf[i] += df * before[i]
				gr[i] += dr * before[i]
				gfb[i] += df
				grb[i] += dr
				dh[i] *= 1 - r[i]
				z[i], f[i], r[i] = dc*(1-f[i]), df, dr
			}
		}
	}
}
