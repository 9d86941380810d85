/** A curve of straight pieces: its corners, rising in x. */
export type Corners = readonly (readonly [x: number, y: number])[];

/** Height of a curve of straight pieces at x; outside its corners that of the nearest one. Where two corners have the same x the later one holds there. */
export function interpolate(corners: Corners, x: number): number {
  const next = corners.findIndex(([at]) => at > x);
  if (next === 0) return (corners[0] as readonly [number, number])[1];
  if (next < 0) return (corners.at(-1) as readonly [number, number])[1];
  const [x0, y0] = corners[next - 1] as readonly [number, number];
  const [x1, y1] = corners[next] as readonly [number, number];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
