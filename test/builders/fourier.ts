/**
 * Fourier transform in place, of a power of two of values (Cooley and Tukey); the inverse one without the factor 1/n.
 */
export function transform(re: Float64Array, im: Float64Array, inverse = false): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j] as number, re[i] as number];
      [im[i], im[j]] = [im[j] as number, im[i] as number];
    }
  }
  for (let size = 2; size <= n; size *= 2) butterflies(re, im, size, ((inverse ? 2 : -2) * Math.PI) / size);
}

function butterflies(re: Float64Array, im: Float64Array, size: number, angle: number): void {
  const half = size / 2;
  for (let k = 0; k < half; k++) {
    const [c, s] = [Math.cos(angle * k), Math.sin(angle * k)];
    for (let start = k; start < re.length; start += size) {
      const [a, b] = [start, start + half];
      const real = (re[b] as number) * c - (im[b] as number) * s;
      const imaginary = (re[b] as number) * s + (im[b] as number) * c;
      re[b] = (re[a] as number) - real;
      im[b] = (im[a] as number) - imaginary;
      re[a] = (re[a] as number) + real;
      im[a] = (im[a] as number) + imaginary;
    }
  }
}
