import { Injectable } from '@nestjs/common';
import { landTable } from '../config/land-table';
import type { Transaction } from '../config/transaction';
import type { RegisterMark } from '../monitoring/readings/register-mark';
import { rangeAround, type FrequencyRange } from '../shared/frequency-range';
import type { Meters } from '../shared/units';
import type { Allocation } from '../spectrum/allocations/allocation';
import { AllocationsRepository } from '../spectrum/allocations/allocations.repository';
import type { ExemptRule } from '../spectrum/exempt-rules/exempt-rule';
import { ExemptRulesRepository } from '../spectrum/exempt-rules/exempt-rules.repository';
import { assignedBands, transmittersOf } from '../spectrum/licenses/assigned-bands';
import type { LicenseHistory } from '../spectrum/licenses/license';
import { LicenseIndex } from '../spectrum/licenses/license-index';
import { LicensesRepository } from '../spectrum/licenses/licenses.repository';
import type { Prefecture } from '../spectrum/prefectures/prefecture';
import { PrefecturesRepository } from '../spectrum/prefectures/prefectures.repository';
import type { RegisteredStation } from '../stations/register/registered-station';
import { StationsRepository } from '../stations/register/stations.repository';
import type { Heard } from './heard/heard';
import { FieldPredictions } from './matching/field-predictions';

/** What is farther cannot be heard, ducting or not. @see docs/science.md 6.1 */
const FARTHEST_M: Meters = 600_000;

/** The registers as judgement needs them. */
export interface KnownRegisters {
  readonly stations: ReadonlyMap<number, RegisteredStation>;
  /** With those that have been ended: what they heard stays heard. */
  readonly everStations: ReadonlyMap<number, RegisteredStation>;
  readonly licenses: LicenseIndex;
  readonly exemptRules: readonly ExemptRule[];
  readonly allocations: readonly Allocation[];
  readonly prefectures: ReadonlyMap<string, Prefecture>;
}

/** The registers in the judge's memory: read whole once, and then what marks say has changed. */
@Injectable()
export class Registers {
  readonly fieldStrengths = landTable();
  readonly predictions = new FieldPredictions(this.fieldStrengths);
  private known: KnownRegisters | null = null;

  constructor(
    private readonly stations: StationsRepository,
    private readonly licenses: LicensesRepository,
    private readonly exemptRules: ExemptRulesRepository,
    private readonly allocations: AllocationsRepository,
    private readonly prefectures: PrefecturesRepository,
  ) {}

  /** The registers as they are in this transaction. If it fails, `forget` must be called. */
  async current(tx: Transaction, marks: readonly RegisterMark[]): Promise<KnownRegisters> {
    if (this.known === null || marks.some(({ kind }) => kind === 'reference')) this.known = await this.read(tx);
    else if (marks.length > 0) this.known = await this.refresh(this.known, tx, marks);
    return this.known;
  }

  /** Somebody else has judged meanwhile, or a transaction failed: what is in memory may not be what is in the tables. */
  forget(): void {
    this.known = null;
  }

  private async read(tx: Transaction): Promise<KnownRegisters> {
    return {
      ...(await this.readStations(tx)),
      licenses: new LicenseIndex(await this.licenses.histories(tx)),
      exemptRules: await this.exemptRules.all(tx),
      allocations: await this.allocations.all(tx),
      prefectures: new Map((await this.prefectures.all(tx)).map((prefecture) => [prefecture.code, prefecture])),
    };
  }

  private async refresh(known: KnownRegisters, tx: Transaction, marks: readonly RegisterMark[]): Promise<KnownRegisters> {
    const licenses = marks.flatMap(({ kind, subject }) => (kind === 'license' && subject !== null ? [subject] : []));
    for (const history of await this.licenses.historiesOf([...new Set(licenses)], tx)) known.licenses.replace(history);
    const isStation = marks.some(({ kind }) => kind === 'station');
    return isStation ? { ...known, ...(await this.readStations(tx)) } : known;
  }

  private async readStations(tx: Transaction): Promise<Pick<KnownRegisters, 'stations' | 'everStations'>> {
    const everStations = new Map((await this.stations.ever(tx)).map((station) => [station.id, station]));
    const living = new Set((await this.stations.all(tx)).map(({ id }) => id));
    return { everStations, stations: new Map([...everStations].filter(([id]) => living.has(id))) };
  }
}

/** Licenses whose assigned spectrum touches what is heard, from transmitters within 600 km of the station. */
export function licensesNear({ licenses }: KnownRegisters, { emission, station }: Heard): readonly LicenseHistory[] {
  const { centerHz, bandwidthHz, stepHz, centerUncertaintyHz } = emission;
  const width = bandwidthHz + 2 * Math.max(stepHz, 3 * centerUncertaintyHz);
  return licenses.nearStation(rangeAround(centerHz, width), station, FARTHEST_M);
}

/** The spectrum of a license, in all versions that it ever had. */
export function spectrumOf({ licenses }: KnownRegisters, licenseId: string): FrequencyRange[] {
  const history = licenses.byId(licenseId);
  return history ? [...transmittersOf(history)].flatMap(assignedBands) : [];
}
