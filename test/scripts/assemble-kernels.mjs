// Assembles src/science/signal/level-kernels.wat into the text that the program loads: `npm run kernels`.
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const FOLDER = new URL('../../src/science/signal/', import.meta.url);

/** @returns  the module's bytes in Base64 */
export async function assembleKernels() {
  const { parseWat } = await wabt();
  const module = parseWat('level-kernels.wat', readFileSync(new URL('level-kernels.wat', FOLDER)), { simd: true });
  try {
    module.validate();
    return Buffer.from(module.toBinary({}).buffer).toString('base64');
  } finally {
    module.destroy();
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const code = await assembleKernels();
  writeFileSync(
    new URL('level-kernels-code.ts', FOLDER),
    `/** level-kernels.wat, assembled by \`npm run kernels\`; in Base64. */\nexport const KERNELS =\n  '${code}';\n`,
  );
}
