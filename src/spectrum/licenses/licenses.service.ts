import { Inject, Injectable } from '@nestjs/common';
import { AuditRepository } from '../../access/audit/audit.repository';
import { canSee, type SignedInUser } from '../../access/signed-in-user';
import { Database } from '../../config/database.service';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import type { Transaction } from '../../config/transaction';
import { CLOCK, type Clock } from '../../shared/clock';
import { DomainError, notFound, staleVersion } from '../../shared/errors';
import { formatInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import { PrefecturesRepository } from '../prefectures/prefectures.repository';
import { changedRecord, recordOf, type LicenseChange, type LicenseInput } from './license-input';
import type { LicenseFilter } from './license-filter';
import { LicenseListRepository } from './license-list.repository';
import { contentOf, type LicenseRecord } from './license-record';
import { LicenseRegisterRepository } from './license-register.repository';
import { changedFields, toLicenseView, type LicenseView, type RegisteredLicense } from './registered-license';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The register of frequency licenses: everybody reads all of it, the administrators of a prefecture write what is theirs. */
@Injectable()
export class LicensesService {
  constructor(
    private readonly database: Database,
    private readonly register: LicenseRegisterRepository,
    private readonly lists: LicenseListRepository,
    private readonly prefectures: PrefecturesRepository,
    private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ limit, cursor, ...filter }: LicenseFilter & { limit: number; cursor?: string }): Promise<Page<LicenseView>> {
    const now = this.clock.now();
    const after = cursor === undefined ? undefined : (decodeCursor(cursor, ['string'])[0] as string);
    const licenses = await this.lists.list({ ...filter, after, limit: limit + 1 }, now);
    return toPage(
      licenses,
      limit,
      ({ record }) => [record.number],
      (license) => toLicenseView(license, now),
    );
  }

  async get(id: string): Promise<LicenseView> {
    return this.shown(await this.existing(id));
  }

  /** @throws DomainError `license.unknown-prefecture`, `license.foreign-prefecture`, `license.number-taken`, `license.validity`, `license.bandwidth` */
  async create(user: SignedInUser, input: LicenseInput): Promise<LicenseView> {
    const record = recordOf(input);
    const license = await this.writing(async (tx) => {
      await this.requireOwn(user, record, tx);
      await this.requireFreeNumber(record.number, tx);
      const version = { by: user.username, effectiveFrom: contentOf(record).validFrom };
      const created = await this.register.create(record, version, tx);
      await this.note(user, 'license.created', created, {}, tx);
      return created;
    });
    return this.shown(license);
  }

  /** @throws DomainError `license.not-found`, `license.stale-version`, `license.effective-in-future`, and as `create` */
  async change(
    user: SignedInUser,
    id: string,
    version: number,
    change: LicenseChange,
    effectiveFrom: Instant = this.clock.now(),
  ): Promise<LicenseView> {
    if (effectiveFrom > this.clock.now()) throw effectiveInFuture();
    const license = await this.writing(async (tx) => {
      const before = await this.changeable(user, id, version, tx);
      const record = changedRecord(before.record, change);
      await this.requireOwn(user, record, tx);
      if (record.number !== before.record.number) await this.requireFreeNumber(record.number, tx);
      const changed = await this.register.change(before, record, { by: user.username, effectiveFrom }, tx);
      const details = { changed: changedFields(before.record, record), effectiveFrom: formatInstant(effectiveFrom) };
      await this.note(user, 'license.changed', changed, details, tx);
      return changed;
    });
    return this.shown(license);
  }

  /**
   * Ends a license: from now on it explains nothing, and is kept for old judgements alone.
   *
   * @throws DomainError `license.not-found`, `license.stale-version`, `license.foreign-prefecture`
   */
  async end(user: SignedInUser, id: string, version: number): Promise<void> {
    await this.writing(async (tx) => {
      const license = await this.changeable(user, id, version, tx);
      await this.register.end(license, { by: user.username, effectiveFrom: this.clock.now() }, tx);
      await this.note(user, 'license.ended', { ...license, version: license.version + 1 }, {}, tx);
    });
  }

  /** One writer after the other, so that what is looked up still holds when it is written. */
  private writing<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (tx) => {
      await this.register.beginWrite(tx);
      return work(tx);
    });
  }

  private async existing(id: string, tx?: Transaction): Promise<RegisteredLicense> {
    const license = UUID.test(id) ? await this.register.byId(id, tx) : null;
    if (!license) throw notFound('license');
    return license;
  }

  private async changeable(user: SignedInUser, id: string, version: number, tx: Transaction): Promise<RegisteredLicense> {
    const license = await this.existing(id, tx);
    requireAdministered(user, license.record.prefecture);
    if (license.version !== version) throw staleVersion('license', this.shown(license));
    return license;
  }

  /** A neighbor's transmitters may stand under codes outside the province; whoever administers the whole province writes them. */
  private async requireOwn(user: SignedInUser, { prefecture, reference }: LicenseRecord, tx: Transaction): Promise<void> {
    if (!reference && !(await this.prefectures.exists(prefecture, tx))) {
      throw new DomainError('invalid', 'license.unknown-prefecture', `There is no prefecture ${prefecture}.`, {
        errors: [{ path: 'prefecture', message: 'is no prefecture of the province' }],
      });
    }
    requireAdministered(user, prefecture);
  }

  private async requireFreeNumber(number: string, tx: Transaction): Promise<void> {
    if (!(await this.register.isNumberTaken(number, tx))) return;
    throw new DomainError('conflict', 'license.number-taken', `The number ${number} has been given before.`);
  }

  private note(
    { username }: SignedInUser,
    action: string,
    { version, record }: RegisteredLicense,
    details: object,
    tx: Transaction,
  ): Promise<void> {
    const { number, prefecture } = record;
    return this.audit.append({ username, action, subject: number, prefecture, details: { version, ...details } }, tx);
  }

  private shown(license: RegisteredLicense): LicenseView {
    return toLicenseView(license, this.clock.now());
  }
}

function requireAdministered(user: SignedInUser, prefecture: string): void {
  if (canSee(user, prefecture)) return;
  throw new DomainError('forbidden', 'license.foreign-prefecture', `You do not administer the prefecture ${prefecture}.`);
}

function effectiveInFuture(): DomainError {
  return new DomainError('invalid', 'license.effective-in-future', 'A change cannot hold from a time that is still to come.', {
    errors: [{ path: 'effectiveFrom', message: 'must not be in the future' }],
  });
}
