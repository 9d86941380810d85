import { Inject, Injectable, Logger } from '@nestjs/common';
import { AuditRepository } from '../access/audit/audit.repository';
import { IntakeService } from '../pipeline/intake.service';
import { CLOCK, type Clock } from '../shared/clock';

/** After so long without a commit the connection is closed without acknowledgement: the broker would soon take the station for dead anyway. */
const LONGEST_HOLD_MS = 8_000;

interface IncomingPacket {
  readonly topic: string;
  readonly payload: string | Buffer;
  readonly retain: boolean;
  readonly qos: 0 | 1 | 2;
}

/** Whoever comes back with the same trespass again and again is recorded once in so long. */
const RECORD_EVERY_MS = 60_000;
const MOST_REMEMBERED = 1_000;

/** Hands what a station has published to the intake, and says whether it is committed. */
@Injectable()
export class StationMessages {
  private readonly logger = new Logger('StationMessages');
  private readonly recorded = new Map<string, number>();

  constructor(
    private readonly intake: IntakeService,
    private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(identity: string, packet: IncomingPacket): Promise<boolean> {
    const payload = Buffer.isBuffer(packet.payload) ? packet.payload : Buffer.from(packet.payload);
    const committed = this.intake
      .accept({ topic: packet.topic, payload, identity, receivedAt: this.clock.now(), retain: packet.retain, qos: packet.qos })
      .then(() => true)
      .catch((error: Error) => {
        this.logger.warn({ msg: 'A message could not be stored and was not acknowledged', station: identity, reason: error.message });
        return false;
      });
    return Promise.race([committed, after(LONGEST_HOLD_MS)]);
  }

  /** Publishing under another's topic is an attack or a wrong set-up: an administrator must see it. */
  async recordTrespass(identity: string, topic: string): Promise<void> {
    if (this.isRepeated(`${identity} ${topic.slice(0, 200)}`)) return;
    this.logger.warn({ msg: 'A client published under a topic that is not its own', client: identity, topic: topic.slice(0, 200) });
    await this.audit
      .append({ username: identity, action: 'broker.trespass', subject: topic.slice(0, 200).replaceAll('\0', '\uFFFD') })
      .catch((error: Error) => this.logger.warn({ msg: 'A trespass could not be recorded', reason: error.message }));
  }

  private isRepeated(trespass: string): boolean {
    const now = performance.now();
    if (now - (this.recorded.get(trespass) ?? -Infinity) < RECORD_EVERY_MS) return true;
    if (this.recorded.size >= MOST_REMEMBERED) this.recorded.clear();
    this.recorded.set(trespass, now);
    return false;
  }
}

function after(delayMs: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), delayMs).unref());
}
