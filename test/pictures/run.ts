import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../src/config/package-root';
import { detectionCurve } from './detection-curve.picture';
import { ellipseCoverage } from './ellipse-coverage.picture';
import { floorOnRecording } from './floor-on-recording.picture';

const PICTURES = { 'detection-curve': detectionCurve, 'ellipse-coverage': ellipseCoverage, 'floor-on-recording': floorOnRecording };

/** Draws the pictures of docs/science.md anew, from the code. */
for (const [name, draw] of Object.entries(PICTURES)) {
  const picture = draw();
  if (picture === null) console.log(`${name}: left as it is, as what it shows is not at hand`);
  else writeFileSync(path.join(packageRoot(), 'docs/images', `${name}.svg`), picture);
}
