/** Symmetric 2×2 matrix of a covariance, in the order east, north. */
export interface Covariance2 {
  readonly ee: number;
  readonly en: number;
  readonly nn: number;
}

export interface PrincipalAxes {
  /** Variance along the major axis. */
  readonly major: number;
  /** Variance across it. */
  readonly minor: number;
  /** Direction of the major axis, radians clockwise from north, 0 to π. */
  readonly azimuth: number;
}

/**
 * Eigenvalues of a covariance in the plane, and the direction in which it is widest.
 *
 * λ = (ee + nn)/2 ± √((ee − nn)²/4 + en²), azimuth = ½·atan2(2·en, nn − ee)
 *
 * @throws RangeError  if the matrix is not finite or has a negative eigenvalue
 */
export function principalAxes({ ee, en, nn }: Covariance2): PrincipalAxes {
  const middle = (ee + nn) / 2;
  const spread = Math.hypot((ee - nn) / 2, en);
  const minor = middle - spread;
  if (!(Number.isFinite(spread) && minor >= -1e-9 * middle)) throw new RangeError('covariance: a positive definite matrix is needed');
  const azimuth = Math.atan2(2 * en, nn - ee) / 2;
  return { major: middle + spread, minor: Math.max(0, minor), azimuth: azimuth < 0 ? azimuth + Math.PI : azimuth };
}

/**
 * Inverse of a symmetric 2×2 matrix; `undefined` where it has none: its rows are parallel to one part in 10¹².
 */
export function inverseOf({ ee, en, nn }: Covariance2): Covariance2 | undefined {
  const determinant = ee * nn - en * en;
  if (!(determinant > 1e-12 * ee * nn)) return undefined;
  return { ee: nn / determinant, en: -en / determinant, nn: ee / determinant };
}
