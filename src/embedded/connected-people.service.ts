import { Injectable, Logger } from '@nestjs/common';
import { UsersRepository } from '../access/users/users.repository';
import type { BrokerIdentity } from './topic-rights';

type Person = Extract<BrokerIdentity, { kind: 'user' }>;

interface Connection {
  close(): void;
}

/** Those who hear events over MQTT, as long as they are the users who signed in: after any change of his account a person signs in again. */
@Injectable()
export class ConnectedPeople {
  private readonly logger = new Logger('ConnectedPeople');
  private readonly connections = new Map<Connection, Person>();

  constructor(private readonly users: UsersRepository) {}

  joined(connection: Connection, person: Person): void {
    this.connections.set(connection, person);
  }

  left(connection: Connection): void {
    this.connections.delete(connection);
  }

  /** Closes the connections of those whose password, role, prefectures or existence has changed, in whatever process. */
  async dismissChanged(): Promise<void> {
    for (const [connection, { userId, version }] of this.connections) {
      const user = await this.users.byId(userId);
      if (user?.version === version) continue;
      this.logger.log({ msg: 'Connection of a person ended with a change of the account', userId });
      this.connections.delete(connection);
      connection.close();
    }
  }
}
