import { Inject, Injectable } from '@nestjs/common';
import { PasswordSignIn } from '../access/password-sign-in.service';
import { CLOCK, type Clock } from '../shared/clock';
import { StationCredentials } from '../stations/credentials/station-credentials.service';
import { FailedSignIns } from './failed-sign-ins';
import type { BrokerIdentity } from './topic-rights';

/** Such names cannot be mistaken for a topic; and names that every object knows (`constructor`) are nobody's. */
const CLIENT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const USER_PREFIX = 'user-';

/** Return codes of CONNACK. @see MQTT 3.1.1, table 3.1 */
export const REFUSED = { identifier: 2, serverUnavailable: 3, badCredentials: 4, notAuthorized: 5 } as const;
export type Refusal = (typeof REFUSED)[keyof typeof REFUSED];

export type SignInResult = { readonly identity: BrokerIdentity } | { readonly returnCode: Refusal; readonly delayMs: number };

/** Decides who may connect to the embedded broker: stations by their secret, people by their password. */
@Injectable()
export class BrokerSignIn {
  private readonly failures = new FailedSignIns();

  constructor(
    private readonly stations: StationCredentials,
    private readonly people: PasswordSignIn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async signIn(clientId: string, username: string, secret: string, address: string): Promise<SignInResult> {
    if (!CLIENT_ID.test(clientId) || clientId in {}) return { returnCode: REFUSED.identifier, delayMs: 0 };
    const identity = clientId.startsWith(USER_PREFIX)
      ? await this.person(username, secret, address)
      : username === clientId
        ? await this.station(username, secret)
        : null;
    if (identity) return { identity };
    const returnCode = username === clientId || clientId.startsWith(USER_PREFIX) ? REFUSED.badCredentials : REFUSED.notAuthorized;
    return { returnCode, delayMs: this.failures.record(username, address, this.clock.now()) };
  }

  private async station(code: string, secret: string): Promise<BrokerIdentity | null> {
    const station = await this.stations.verify(code, secret);
    return station ? { kind: 'station', code: station.code, prefecture: station.prefecture } : null;
  }

  private async person(username: string, password: string, address: string): Promise<BrokerIdentity | null> {
    const user = await this.people.check(username, password, address);
    return user ? { kind: 'user', userId: user.id, version: user.version, prefectures: user.prefectures } : null;
  }
}
