#include "textflag.h"

// func productFour(k int, a *float32, lda int, b *float32, ldb int, c *float32, ldc int)
//
// Four rows of a stand in R11 to R14, two registers of b in Y8 and Y9, and the
// sums of four rows by 16 columns in Y0 to Y7.
TEXT ·productFour(SB), NOSPLIT, $0-56
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), R11
	MOVQ lda+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ ldb+32(FP), R9
	MOVQ c+40(FP), DX
	MOVQ ldc+48(FP), R10
	SHLQ $2, R8
	SHLQ $2, R9
	SHLQ $2, R10
	LEAQ (R11)(R8*1), R12
	LEAQ (R12)(R8*1), R13
	LEAQ (R13)(R8*1), R8
	LEAQ (DX)(R10*1), SI
	LEAQ (SI)(R10*1), AX
	LEAQ (AX)(R10*1), BX
	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1
	VMOVUPS (SI), Y2
	VMOVUPS 32(SI), Y3
	VMOVUPS (AX), Y4
	VMOVUPS 32(AX), Y5
	VMOVUPS (BX), Y6
	VMOVUPS 32(BX), Y7
	XORQ R10, R10

four:
	VMOVUPS (DI), Y8
	VMOVUPS 32(DI), Y9
	VBROADCASTSS (R11)(R10*4), Y10
	VBROADCASTSS (R12)(R10*4), Y11
	VBROADCASTSS (R13)(R10*4), Y12
	VBROADCASTSS (R8)(R10*4), Y13
	VFMADD231PS Y8, Y10, Y0
	VFMADD231PS Y9, Y10, Y1
	VFMADD231PS Y8, Y11, Y2
	VFMADD231PS Y9, Y11, Y3
	VFMADD231PS Y8, Y12, Y4
	VFMADD231PS Y9, Y12, Y5
	VFMADD231PS Y8, Y13, Y6
	VFMADD231PS Y9, Y13, Y7
	ADDQ R9, DI
	INCQ R10
	CMPQ R10, CX
	JLT four

	VMOVUPS Y0, (DX)
	VMOVUPS Y1, 32(DX)
	VMOVUPS Y2, (SI)
	VMOVUPS Y3, 32(SI)
	VMOVUPS Y4, (AX)
	VMOVUPS Y5, 32(AX)
	VMOVUPS Y6, (BX)
	VMOVUPS Y7, 32(BX)
	VZEROUPPER
	RET

// func productFourWide(k int, a *float32, lda int, b *float32, ldb int, c *float32, ldc int)
//
// Four rows of a stand in R11 to R14, two registers of b in Z8 and Z9, and the
// sums of four rows by 32 columns in Z0 to Z7.
TEXT ·productFourWide(SB), NOSPLIT, $0-56
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), R11
	MOVQ lda+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ ldb+32(FP), R9
	MOVQ c+40(FP), DX
	MOVQ ldc+48(FP), R10
	SHLQ $2, R8
	SHLQ $2, R9
	SHLQ $2, R10
	LEAQ (R11)(R8*1), R12
	LEAQ (R12)(R8*1), R13
	LEAQ (R13)(R8*1), R8
	LEAQ (DX)(R10*1), SI
	LEAQ (SI)(R10*1), AX
	LEAQ (AX)(R10*1), BX
	VMOVUPS (DX), Z0
	VMOVUPS 64(DX), Z1
	VMOVUPS (SI), Z2
	VMOVUPS 64(SI), Z3
	VMOVUPS (AX), Z4
	VMOVUPS 64(AX), Z5
	VMOVUPS (BX), Z6
	VMOVUPS 64(BX), Z7
	XORQ R10, R10

wide:
	VMOVUPS (DI), Z8
	VMOVUPS 64(DI), Z9
	VBROADCASTSS (R11)(R10*4), Z10
	VBROADCASTSS (R12)(R10*4), Z11
	VBROADCASTSS (R13)(R10*4), Z12
	VBROADCASTSS (R8)(R10*4), Z13
	VFMADD231PS Z8, Z10, Z0
	VFMADD231PS Z9, Z10, Z1
	VFMADD231PS Z8, Z11, Z2
	VFMADD231PS Z9, Z11, Z3
	VFMADD231PS Z8, Z12, Z4
	VFMADD231PS Z9, Z12, Z5
	VFMADD231PS Z8, Z13, Z6
	VFMADD231PS Z9, Z13, Z7
	ADDQ R9, DI
	INCQ R10
	CMPQ R10, CX
	JLT wide

	VMOVUPS Z0, (DX)
	VMOVUPS Z1, 64(DX)
	VMOVUPS Z2, (SI)
	VMOVUPS Z3, 64(SI)
	VMOVUPS Z4, (AX)
	VMOVUPS Z5, 64(AX)
	VMOVUPS Z6, (BX)
	VMOVUPS Z7, 64(BX)
	VZEROUPPER
	RET

// func productOne(k int, a, b *float32, ldb int, c *float32)
TEXT ·productOne(SB), NOSPLIT, $0-40
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ b+16(FP), DI
	MOVQ ldb+24(FP), R9
	MOVQ c+32(FP), DX
	SHLQ $2, R9
	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1
	XORQ R10, R10

one:
	VBROADCASTSS (SI)(R10*4), Y10
	VFMADD231PS (DI), Y10, Y0
	VFMADD231PS 32(DI), Y10, Y1
	ADDQ R9, DI
	INCQ R10
	CMPQ R10, CX
	JLT one

	VMOVUPS Y0, (DX)
	VMOVUPS Y1, 32(DX)
	VZEROUPPER
	RET

// func productOneLong(k int, a, b *float32, ldb int, c *float32)
TEXT ·productOneLong(SB), NOSPLIT, $0-40
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ b+16(FP), DI
	MOVQ ldb+24(FP), R9
	MOVQ c+32(FP), DX
	SHLQ $2, R9
	VMOVUPS 0(DX), Y0
	VMOVUPS 32(DX), Y1
	VMOVUPS 64(DX), Y2
	VMOVUPS 96(DX), Y3
	VMOVUPS 128(DX), Y4
	VMOVUPS 160(DX), Y5
	VMOVUPS 192(DX), Y6
	VMOVUPS 224(DX), Y7
	XORQ R10, R10

long:
	VBROADCASTSS (SI)(R10*4), Y10
	VFMADD231PS 0(DI), Y10, Y0
	VFMADD231PS 32(DI), Y10, Y1
	VFMADD231PS 64(DI), Y10, Y2
	VFMADD231PS 96(DI), Y10, Y3
	VFMADD231PS 128(DI), Y10, Y4
	VFMADD231PS 160(DI), Y10, Y5
	VFMADD231PS 192(DI), Y10, Y6
	VFMADD231PS 224(DI), Y10, Y7
	ADDQ R9, DI
	INCQ R10
	CMPQ R10, CX
	JLT long

	VMOVUPS Y0, 0(DX)
	VMOVUPS Y1, 32(DX)
	VMOVUPS Y2, 64(DX)
	VMOVUPS Y3, 96(DX)
	VMOVUPS Y4, 128(DX)
	VMOVUPS Y5, 160(DX)
	VMOVUPS Y6, 192(DX)
	VMOVUPS Y7, 224(DX)
	VZEROUPPER
	RET

// func addBytesFused(n int, sum *float32, row string, scale float32)
TEXT ·addBytesFused(SB), NOSPLIT, $0-36
	MOVQ n+0(FP), CX
	MOVQ sum+8(FP), DI
	MOVQ row_base+16(FP), SI
	VBROADCASTSS scale+32(FP), Y2

bytes:
	VPMOVSXBD (SI), Y0
	VCVTDQ2PS Y0, Y0
	VMOVUPS (DI), Y1
	VFMADD231PS Y0, Y2, Y1
	VMOVUPS Y1, (DI)
	ADDQ $8, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JGT bytes
	VZEROUPPER
	RET

// What sigmoid is made of, eight times each.
DATA number<>+0(SB)/4, $0x41800000  // 16
DATA number<>+4(SB)/4, $0xC1800000  // -16
DATA number<>+8(SB)/4, $0xBFB8AA3B  // -1/ln 2
DATA number<>+12(SB)/4, $0x3AF61921 // 0.00187758
DATA number<>+16(SB)/4, $0x3C134806 // 0.00898934
DATA number<>+20(SB)/4, $0x3D64AA24 // 0.05582632
DATA number<>+24(SB)/4, $0x3E75EAD4 // 0.24015361
DATA number<>+28(SB)/4, $0x3F31727B // 0.69315308
DATA number<>+32(SB)/4, $0x3F800000 // 1
DATA number<>+36(SB)/4, $127
GLOBL number<>(SB), RODATA|NOPTR, $40

// SIGMOID puts 1/(1+exp(-x)) in place of x, by way of t.
#define SIGMOID(x, t, p) \
	VMINPS Y8, x, x                \
	VMAXPS Y9, x, x                \
	VMULPS Y10, x, x               \
	VROUNDPS $1, x, t              \
	VSUBPS t, x, x                 \
	VMOVAPS Y11, p                 \
	VFMADD213PS Y12, x, p          \
	VFMADD213PS Y13, x, p          \
	VFMADD213PS Y14, x, p          \
	VFMADD213PS Y15, x, p          \
	VFMADD213PS Y7, x, p           \
	VCVTPS2DQ t, t                 \
	VPADDD Y6, t, t                \
	VPSLLD $23, t, t               \
	VMULPS t, p, p                 \
	VADDPS Y7, p, p                \
	VDIVPS p, Y7, x

// func cellFused(n int, gates, before, cell, in, out, own *float32)
TEXT ·cellFused(SB), NOSPLIT, $0-56
	MOVQ n+0(FP), CX
	MOVQ gates+8(FP), SI
	MOVQ before+16(FP), R8
	MOVQ cell+24(FP), R9
	MOVQ in+32(FP), R10
	MOVQ out+40(FP), R11
	MOVQ own+48(FP), DI
	MOVQ CX, BX
	SHLQ $2, BX              // bytes from part to part
	LEAQ (SI)(BX*1), R12     // forget gate
	LEAQ (R12)(BX*1), R13    // reset gate
	LEAQ (DI)(BX*1), DX      // own: forget, reset, and their biases
	LEAQ (DX)(BX*1), AX
	LEAQ (AX)(BX*1), BX
	VBROADCASTSS number<>+0(SB), Y8
	VBROADCASTSS number<>+4(SB), Y9
	VBROADCASTSS number<>+8(SB), Y10
	VBROADCASTSS number<>+12(SB), Y11
	VBROADCASTSS number<>+16(SB), Y12
	VBROADCASTSS number<>+20(SB), Y13
	VBROADCASTSS number<>+24(SB), Y14
	VBROADCASTSS number<>+28(SB), Y15
	VBROADCASTSS number<>+32(SB), Y7
	VPBROADCASTD number<>+36(SB), Y6
	SHLQ $2, CX
	ADDQ CX, SI
	ADDQ CX, R8
	ADDQ CX, R9
	ADDQ CX, R10
	ADDQ CX, R11
	ADDQ CX, R12
	ADDQ CX, R13
	ADDQ CX, DI
	ADDQ CX, DX
	ADDQ CX, AX
	ADDQ CX, BX
	NEGQ CX

units:
	VMOVUPS (R8)(CX*1), Y0       // the cell before
	VMOVUPS (DI)(CX*1), Y1
	VFMADD213PS (R12)(CX*1), Y0, Y1
	VADDPS (AX)(CX*1), Y1, Y1
	SIGMOID(Y1, Y3, Y4)
	VMOVUPS Y1, (R12)(CX*1)
	VMOVUPS (DX)(CX*1), Y2
	VFMADD213PS (R13)(CX*1), Y0, Y2
	VADDPS (BX)(CX*1), Y2, Y2
	SIGMOID(Y2, Y3, Y4)
	VMOVUPS Y2, (R13)(CX*1)
	VMOVUPS (SI)(CX*1), Y3       // the candidate
	VSUBPS Y3, Y0, Y0
	VFMADD213PS Y3, Y1, Y0       // the cell
	VMOVUPS Y0, (R9)(CX*1)
	VMOVUPS (R10)(CX*1), Y3
	VSUBPS Y3, Y0, Y0
	VFMADD213PS Y3, Y2, Y0       // the output
	VMOVUPS Y0, (R11)(CX*1)
	ADDQ $32, CX
	JLT units
	VZEROUPPER
	RET

// The decays of adamFused, and what is left of 1.
DATA decay<>+0(SB)/4, $0x3F666666  // 0.9
DATA decay<>+4(SB)/4, $0x3DCCCCCD  // 0.1
DATA decay<>+8(SB)/4, $0x3F7AE148  // 0.98
DATA decay<>+12(SB)/4, $0x3CA3D70A // 0.02
DATA decay<>+16(SB)/4, $0x322BCC77 // 1e-8
GLOBL decay<>(SB), RODATA|NOPTR, $20

// func adamFused(n int, w, gradient, m, v *float32, rate, scale float32)
TEXT ·adamFused(SB), NOSPLIT, $0-48
	MOVQ n+0(FP), CX
	MOVQ w+8(FP), DI
	MOVQ gradient+16(FP), SI
	MOVQ m+24(FP), R8
	MOVQ v+32(FP), R9
	VBROADCASTSS rate+40(FP), Y8
	VBROADCASTSS scale+44(FP), Y9
	VBROADCASTSS decay<>+0(SB), Y10
	VBROADCASTSS decay<>+4(SB), Y11
	VBROADCASTSS decay<>+8(SB), Y12
	VBROADCASTSS decay<>+12(SB), Y13
	VBROADCASTSS decay<>+16(SB), Y14
	XORQ R10, R10

moments:
	VMULPS (SI)(R10*4), Y9, Y0   // the gradient
	VMULPS Y0, Y11, Y1
	VFMADD231PS (R8)(R10*4), Y10, Y1
	VMOVUPS Y1, (R8)(R10*4)
	VMULPS Y0, Y0, Y0
	VMULPS Y0, Y13, Y0
	VFMADD231PS (R9)(R10*4), Y12, Y0
	VMOVUPS Y0, (R9)(R10*4)
	VSQRTPS Y0, Y0
	VADDPS Y14, Y0, Y0
	VMULPS Y1, Y8, Y1
	VDIVPS Y0, Y1, Y1
	VMOVUPS (DI)(R10*4), Y2
	VSUBPS Y1, Y2, Y2
	VMOVUPS Y2, (DI)(R10*4)
	ADDQ $8, R10
	CMPQ R10, CX
	JLT moments
	VZEROUPPER
	RET

// func addFused(n int, sum, v *float32)
TEXT ·addFused(SB), NOSPLIT, $0-24
	MOVQ n+0(FP), CX
	MOVQ sum+8(FP), DI
	MOVQ v+16(FP), SI
	XORQ R10, R10

sums:
	VMOVUPS (DI)(R10*4), Y0
	VADDPS (SI)(R10*4), Y0, Y0
	VMOVUPS Y0, (DI)(R10*4)
	ADDQ $8, R10
	CMPQ R10, CX
	JLT sums
	VZEROUPPER
	RET
