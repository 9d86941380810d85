import { AuditRepository } from '../../src/access/audit/audit.repository';
import { PasswordHasher } from '../../src/access/passwords/password-hasher.service';
import { PasswordSignIn } from '../../src/access/password-sign-in.service';
import { SessionsRepository } from '../../src/access/sessions/sessions.repository';
import type { SignedInUser } from '../../src/access/signed-in-user';
import { SignInLimitsRepository } from '../../src/access/sign-in/sign-in-limits.repository';
import type { User } from '../../src/access/users/user';
import { UsersRepository } from '../../src/access/users/users.repository';
import { WallClock } from '../../src/config/clock.service';
import { BrokerSignIn } from '../../src/embedded/broker-sign-in.service';
import { ConnectedPeople } from '../../src/embedded/connected-people.service';
import { EmbeddedBroker } from '../../src/embedded/mqtt.broker';
import { StationMessages } from '../../src/embedded/station-messages.service';
import { MessageBus } from '../../src/monitoring/mqtt/message-bus.service';
import { StationCredentialsRepository } from '../../src/stations/credentials/station-credentials.repository';
import { StationCredentials } from '../../src/stations/credentials/station-credentials.service';
import { StationsRepository } from '../../src/stations/register/stations.repository';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { RawClient } from '../support/raw-client';
import { createIntake, registerStations, type IntakeFixture } from './intake-fixture';

const ADMIN: SignedInUser = {
  id: 'nobody',
  username: 'admin',
  role: 'admin',
  prefectures: ['*'],
  sessionId: '-',
  mustChangePassword: false,
};

/** The embedded broker with the real intake behind it, on a real database; stations H01 and H02. */
export class BrokerFixture {
  readonly secrets: Record<string, string> = {};

  private constructor(
    readonly db: TestDatabase,
    readonly broker: EmbeddedBroker,
    readonly fixture: IntakeFixture,
    readonly people: ConnectedPeople,
    readonly users: UsersRepository,
    private readonly credentials: StationCredentials,
  ) {}

  static async start(tls?: { port: number; certFile: string; keyFile: string }): Promise<BrokerFixture> {
    const db = await createTestDatabase();
    const { database } = db;
    await registerStations(database, 'H01', 'H02');
    const [audit, users, sessions] = [new AuditRepository(database), new UsersRepository(database), new SessionsRepository(database)];
    const credentials = new StationCredentials(
      database,
      new StationsRepository(database),
      new StationCredentialsRepository(database),
      audit,
    );
    const passwords = new PasswordSignIn(users, sessions, new SignInLimitsRepository(database), new PasswordHasher());
    const fixture = createIntake(db);
    const people = new ConnectedPeople(users);
    const broker = new EmbeddedBroker(
      new MessageBus(),
      new BrokerSignIn(credentials, passwords, new WallClock()),
      new StationMessages(fixture.intake, audit, new WallClock()),
      credentials,
      people,
    );
    await broker.start({ mqttHost: '127.0.0.1', mqttPort: 0, mqttTls: tls });
    const started = new BrokerFixture(db, broker, fixture, people, users, credentials);
    for (const code of ['H01', 'H02']) await started.issue(code);
    return started;
  }

  get port(): number {
    return this.broker.ports[0] as number;
  }

  /** A new secret for a station; the old one ends. */
  async issue(code: string): Promise<string> {
    const { secret } = await this.credentials.issue(ADMIN, code);
    this.secrets[code] = secret;
    return secret;
  }

  /** A person with the password `seven cranes over the Songhua`. */
  async person(username: string, prefectures: string[]): Promise<User> {
    const passwordHash = await new PasswordHasher().hash('seven cranes over the Songhua');
    return (await this.users.create({ username, passwordHash, role: 'viewer', prefectures, mustChangePassword: false })) as User;
  }

  /** Signed in as a station. */
  async station(code = 'H01', fields: Parameters<typeof RawClient.greet>[1] = {}): Promise<RawClient> {
    const account = { clientId: code, username: code, password: Buffer.from(this.secrets[code] as string) };
    const client = await RawClient.greet(this.port, { ...account, ...fields });
    const { returnCode, reasonCode } = await client.answer('connack');
    if ((returnCode ?? reasonCode) !== 0) throw new Error(`${code} was not let in`);
    return client;
  }

  async stop(): Promise<void> {
    await this.fixture.intake.stop();
    await this.broker.stop();
    await this.fixture.close();
    await this.db.drop();
  }
}
