// Assembles src/science/signal/level-kernels.wat into the text that the program loads: `npm run kernels`.
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const FOLDER = new URL('../../src/science/signal/', import.meta.url);

const { parseWat } = await wabt();
const module = parseWat('level-kernels.wat', readFileSync(new URL('level-kernels.wat', FOLDER)), { simd: true });
module.validate();
const code = Buffer.from(module.toBinary({}).buffer).toString('base64');
writeFileSync(
  new URL('level-kernels-code.ts', FOLDER),
  `/** level-kernels.wat, assembled by \`npm run kernels\`; in Base64. */\nexport const KERNELS =\n  '${code}';\n`,
);
