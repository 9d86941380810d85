import type { LicenseVersion } from '../../spectrum/licenses/license';
import type { Heard } from '../heard/heard';
import type { FieldPredictions } from './field-predictions';
import { fitLicense, isNearInFrequency, type LicenseFit } from './license-fit';

/** How what is heard lies to versions of licenses, each worked out once. */
export class LicenseFits {
  private readonly known = new Map<Heard, Map<LicenseVersion, LicenseFit | null>>();

  constructor(private readonly predictions: FieldPredictions) {}

  /** Whether a version may explain what is heard, at least in part; cheaper than to work out how it lies to it. */
  mayExplain(heard: Heard, version: LicenseVersion): boolean {
    return isNearInFrequency(heard, version.content, this.predictions) && (this.of(heard, version)?.score ?? 0) > 0;
  }

  /** Null for a version that assigns nothing. */
  of(heard: Heard, version: LicenseVersion): LicenseFit | null {
    let ofHeard = this.known.get(heard);
    if (!ofHeard) this.known.set(heard, (ofHeard = new Map<LicenseVersion, LicenseFit | null>()));
    let fit = ofHeard.get(version);
    if (fit === undefined) ofHeard.set(version, (fit = fitLicense(heard, version.content, this.predictions)));
    return fit;
  }
}
