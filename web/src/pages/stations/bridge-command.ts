import type { MonitoringStation } from '../../api/stations';

const BROKER_PORT = 1883;

/**
 * The line that connects a receiver with rtl_power on the machine where it is typed. The secret goes by the environment: arguments can be read by
 * every user of that machine.
 *
 * @param host  where the broker is thought to be: the name by which the console was called
 */
export function bridgeCommand({ code, prefecture }: Pick<MonitoringStation, 'code' | 'prefecture'>, secret: string, host: string): string {
  const broker = `mqtt://${host}:${BROKER_PORT}`;
  const receiver = 'rtl_power -f 87M:108M:25k -i 1 -';
  return `${receiver} | SPECTRUM_SECRET='${secret}' npm run -s bridge -- rtl-power - --station ${code} --prefecture ${prefecture} --broker ${broker}`;
}
