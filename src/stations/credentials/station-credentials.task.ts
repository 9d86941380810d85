import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { StationCredentials } from './station-credentials.service';

/** A secret that another process has replaced must not keep its connection for a minute. */
const EVERY_MS = 10_000;

@Injectable()
export class StationCredentialsTask {
  constructor(private readonly credentials: StationCredentials) {}

  @Interval(EVERY_MS)
  run(): Promise<void> {
    return this.credentials.noticeEnded();
  }
}
