import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../config/metrics.service';
import { IntakeCounters, type IntakeCounts } from '../monitoring/readings/intake-counters.service';

const HELP: Record<keyof IntakeCounts, readonly [name: string, help: string]> = {
  stored: ['stored_messages', 'Messages that were new and are stored'],
  repeats: ['repeated_messages', 'Messages that were stored already'],
  expired: ['expired_messages', 'Messages older than the retention, acknowledged and not stored'],
  unknownFields: ['unknown_fields', 'Fields of messages that nobody knows'],
  retained: ['retained_messages', 'Messages other than statuses that were published with the retain flag'],
  unassured: ['unassured_messages', 'Messages that came with QoS 0'],
  failedBatches: ['failed_transactions', 'Transactions of the intake that failed'],
  handedBack: ['handed_back_messages', 'Messages that were not stored and come again'],
  lostAcknowledgements: ['lost_acknowledgements', 'Acknowledgements that could not be published'],
  batches: ['transactions', 'Transactions of the intake'],
};

/** Shows the intake's counters among the service's metrics. */
@Injectable()
export class IntakeMetrics {
  constructor({ registry }: Metrics, counters: IntakeCounters) {
    for (const [field, [name, help]] of Object.entries(HELP) as [keyof IntakeCounts, readonly [string, string]][]) {
      new Counter({
        name: `spectrum_intake_${name}_total`,
        help,
        registers: [registry],
        collect() {
          this.reset();
          this.inc(counters.counts[field]);
        },
      });
    }
    new Counter({
      name: 'spectrum_intake_rejected_messages_total',
      help: 'Dead letters by their code',
      labelNames: ['code'],
      registers: [registry],
      collect() {
        this.reset();
        for (const [code, count] of counters.rejected) this.inc({ code }, count);
      },
    });
  }
}
