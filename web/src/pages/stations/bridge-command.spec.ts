import { bridgeCommand } from './bridge-command';

it('gives the line that connects a receiver, with the secret where other users of the machine cannot read it', () => {
  expect(bridgeCommand({ code: 'H01', prefecture: '230100' }, 's3cret', 'monitor.example')).toBe(
    "rtl_power -f 87M:108M:25k -i 1 - | SPECTRUM_SECRET='s3cret' npm run -s bridge -- rtl-power - --station H01 --prefecture 230100 --broker mqtt://monitor.example:1883",
  );
});
