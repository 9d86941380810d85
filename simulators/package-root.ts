import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** The folder of package.json: data and scenarios lie there, whether this runs from the sources or compiled. */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the folder of package.json was not found');
    folder = parent;
  }
  return folder;
}
