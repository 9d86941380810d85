import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from './config/package-root';
import { previewApi } from './preview-api.main';

/** `npm run openapi`: writes the description of the REST interface that is committed, without a database or a broker. */
async function main(): Promise<void> {
  const file = path.join(packageRoot(), 'docs', 'api', 'openapi.json');
  writeFileSync(file, await previewApi());
}

void main();
