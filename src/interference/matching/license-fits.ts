import type { LicenseVersion } from '../../spectrum/licenses/license';
import type { Heard } from '../heard/heard';
import type { FieldPredictions } from './field-predictions';
import { fitLicense, type LicenseFit } from './license-fit';

/** How what is heard lies to versions of licenses, each worked out once. */
export class LicenseFits {
  private readonly known = new Map<Heard, Map<LicenseVersion, LicenseFit | null>>();

  constructor(private readonly predictions: FieldPredictions) {}

  /** Null for a version that assigns nothing. */
  of(heard: Heard, version: LicenseVersion): LicenseFit | null {
    let ofHeard = this.known.get(heard);
    if (!ofHeard) this.known.set(heard, (ofHeard = new Map<LicenseVersion, LicenseFit | null>()));
    let fit = ofHeard.get(version);
    if (fit === undefined) ofHeard.set(version, (fit = fitLicense(heard, version.content, this.predictions)));
    return fit;
  }
}
