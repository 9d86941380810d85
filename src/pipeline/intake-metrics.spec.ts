import { Metrics } from '../config/metrics.service';
import { IntakeCounters } from '../monitoring/readings/intake-counters.service';
import { IntakeMetrics } from './intake-metrics.service';

it('shows what the intake has counted', async () => {
  const metrics = new Metrics();
  const counters = new IntakeCounters();
  new IntakeMetrics(metrics, counters);
  counters.add('stored', 3);
  counters.reject('unit');
  counters.reject('unit');
  await metrics.registry.metrics();
  const text = await metrics.registry.metrics();
  expect(text).toContain('spectrum_intake_stored_messages_total 3\n');
  expect(text).toContain('spectrum_intake_rejected_messages_total{code="unit"} 2\n');
});
