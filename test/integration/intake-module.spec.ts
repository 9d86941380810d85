import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from '../../src/config/data-source';
import { provideEnvironment, readEnvironment } from '../../src/config/environment';
import { HealthIndicators } from '../../src/config/health-indicators.service';
import { MessageBus } from '../../src/monitoring/mqtt/message-bus.service';
import { IntakeModule } from '../../src/pipeline/intake.module';
import { IntakeService } from '../../src/pipeline/intake.service';
import { IntakeRetentionTask } from '../../src/pipeline/intake-retention.task';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aSweep, countRows, registerStations, sweepMessage } from './intake-fixture';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await registerStations(db.database, 'H01');
  provideEnvironment({ ...readEnvironment({}), databaseUrl: db.url, jwtSecret: 'x'.repeat(32), embeddedBroker: true });
});

afterAll(() => db.drop());

it('is put together by the framework, takes a message in, and closes', async () => {
  const module = await Test.createTestingModule({
    imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(db.url), retryAttempts: 0 }), IntakeModule],
  }).compile();
  await module.init();
  expect(await module.get(HealthIndicators, { strict: false }).ask()).toMatchObject({ broker: false });
  module.get(MessageBus, { strict: false }).attach({ connected: true, publish: () => Promise.resolve() });
  expect(await module.get(HealthIndicators, { strict: false }).ask()).toMatchObject({ broker: true });

  const intake = module.get(IntakeService);
  await intake.accept(sweepMessage('H01', aSweep()));
  await module.get(IntakeRetentionTask).run();
  expect(await countRows(db.database, 'sweep')).toBe(1);

  await intake.stop();
  await expect(intake.accept(sweepMessage('H01', aSweep({ seq: 1 })))).rejects.toMatchObject({ code: 'intake.unavailable' });
  await module.close();
  const left = await db.database.query(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'spectrum-watch intake' AND datname = current_database()",
  );
  expect(left).toEqual([]);
});
