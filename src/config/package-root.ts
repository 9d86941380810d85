import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** The folder of package.json, seen from the sources as well as from `dist`. */
export function packageRoot(from: string = __dirname): string {
  return existsSync(path.join(from, 'package.json')) ? from : packageRoot(path.dirname(from));
}

/** A file of reference data that the service ships. */
export function dataFile(name: string): string {
  return path.join(packageRoot(), 'data', name);
}
