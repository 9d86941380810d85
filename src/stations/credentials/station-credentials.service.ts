import { Injectable, Logger } from '@nestjs/common';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Subject, type Observable } from 'rxjs';
import { AuditRepository } from '../../access/audit/audit.repository';
import { canSee, type SignedInUser } from '../../access/signed-in-user';
import { Database } from '../../config/database.service';
import { notFound } from '../../shared/errors';
import { STATION_CODE } from '../register/registered-station';
import { StationsRepository } from '../register/stations.repository';
import { StationCredentialsRepository, type StationCredential } from './station-credentials.repository';

/** 256 random bits: no guessing needs to be slowed by a slow hash. */
const SECRET_BYTES = 32;
const NO_SECRET = Buffer.alloc(32);

/** Who is let in as a station, by a secret that is known to the station alone. */
@Injectable()
export class StationCredentials {
  private readonly logger = new Logger('StationCredentials');
  private readonly ended = new Subject<string>();
  /** What each station was let in by that has signed in here. */
  private readonly letIn = new Map<string, StationCredential>();

  /** Codes of stations whose connection must be closed: their secret is a new one, or they have been ended or moved. */
  readonly ended$: Observable<string> = this.ended.asObservable();

  constructor(
    private readonly database: Database,
    private readonly stations: StationsRepository,
    private readonly credentials: StationCredentialsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** Null if the station may not sign in with that secret; as long as for a right one, whether there is such a station or not. */
  async verify(code: string, secret: string): Promise<{ code: string; prefecture: string } | null> {
    const [known] = STATION_CODE.test(code) ? await this.credentials.ofCodes([code]) : [];
    const right = timingSafeEqual(hashOf(secret), known?.secretHash ?? NO_SECRET);
    if (!known || !right) return null;
    this.letIn.set(code, known);
    return { code, prefecture: known.prefecture };
  }

  /**
   * A new secret for a station, known to who asked for it and to nobody else; the old one ends.
   *
   * @throws DomainError `station.not-found`
   */
  async issue(user: SignedInUser, code: string): Promise<{ username: string; secret: string }> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    await this.database.transaction(async (tx) => {
      const station = await this.stations.byCode(code, tx);
      if (!station || !canSee(user, station.prefecture)) throw notFound('station');
      await this.credentials.replace(station.id, hashOf(secret), tx);
      const { prefecture } = station;
      await this.audit.append({ username: user.username, action: 'station.secret-issued', subject: code, prefecture }, tx);
    });
    await this.noticeEnded();
    return { username: code, secret };
  }

  /** Compares what the stations were let in by with what would let them in now, whoever has changed it, in whatever process. */
  async noticeEnded(): Promise<void> {
    if (this.letIn.size === 0) return;
    try {
      const current = new Map((await this.credentials.ofCodes([...this.letIn.keys()])).map((known) => [known.code, known]));
      for (const [code, used] of this.letIn) if (!isSame(used, current.get(code))) this.close(code);
    } catch (error) {
      this.logger.warn({ msg: 'Ended secrets of stations could not be looked for; trying again soon', reason: (error as Error).message });
    }
  }

  private close(code: string): void {
    this.letIn.delete(code);
    this.logger.log({ msg: 'Connection of a station ended with its credential', station: code });
    this.ended.next(code);
  }
}

function isSame(used: StationCredential, current: StationCredential | undefined): boolean {
  return current !== undefined && current.prefecture === used.prefecture && current.secretHash.equals(used.secretHash);
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
