import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ConnectedPeople } from './connected-people.service';

const EVERY_MS = 3_000;

@Injectable()
export class ConnectedPeopleTask {
  private readonly logger = new Logger('ConnectedPeople');

  constructor(private readonly people: ConnectedPeople) {}

  @Interval(EVERY_MS)
  async run(): Promise<void> {
    await this.people.dismissChanged().catch((error: Error) => {
      this.logger.warn({ msg: 'Changed accounts could not be looked for; trying again soon', reason: error.message });
    });
  }
}
