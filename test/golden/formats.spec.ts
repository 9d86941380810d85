import { parseToolRow, type ToolRow } from '../../simulators/bridge/tool-row';
import { stitchSweep } from '../../simulators/bridge/stitch-sweep';
import { parseBandRegistration, type BandRegistration } from '../../src/science/formats/band-registration';
import { rmtpTime } from '../../src/science/formats/rmtp-time';
import { checkVectors, type Input } from './vectors';

const STEP_HZ = 100_000;

/** The example of SM.1809 with some of its lines exchanged; null leaves one out. */
function registration(lines: Readonly<Record<string, string | null>>): BandRegistration {
  const header: Record<string, string | null> = {
    ...{ FileType: 'Standard Data exchange Format 2.0', LocationName: 'Harbin-01', Latitude: '45.45.00N', Longitude: '126.39.00E' },
    ...{ FreqStart: '87000', FreqStop: '108000', AntennaType: 'OMNI', FilterBandwidth: '25', LevelUnits: 'dBuV/m' },
    ...{ Date: '2026-07-01', DataPoints: '841', ScanTime: '1.0', Detector: 'RMS', ...lines },
  };
  const written = Object.entries(header).flatMap(([keyword, value]) => (value === null ? [] : [`${keyword} ${value}`]));
  return parseBandRegistration(written.join('\r\n'));
}

/** Rows of two bins each, given by lower edge and levels: `88.2 21 22` begins at 88.2 MHz. */
function rowsOf(input: Input): ToolRow[] {
  return input
    .text('rows')
    .split('/')
    .map((row) => {
      const [mhz, ...levels] = row.trim().split(' ').map(Number) as [number, ...number[]];
      const lowHz = Math.round(mhz * 1e6);
      const line = `2024-02-03, 11:45:28, ${lowHz}, ${lowHz + levels.length * STEP_HZ}, ${STEP_HZ}.00, 40, ${levels.join(', ')}`;
      return parseToolRow(line, 'rtl-power') as ToolRow;
    });
}

const padded = (value: number, digits = 2): string => String(value).padStart(digits, '0');

checkVectors('formats.csv', {
  'data-points': (input) =>
    registration({
      FreqStart: input.text('start'),
      FreqStop: input.text('stop'),
      FilterBandwidth: input.text('filter'),
      DataPoints: null,
    }).dataPoints,
  latitude: (input) => registration({ Latitude: input.text('angle') }).lat,
  longitude: (input) => registration({ Longitude: input.text('angle') }).lon,
  'rtl-power-levels': (input) =>
    stitchSweep(rowsOf(input))
      .map(({ levels }) => levels.join(' '))
      .join(' / '),
  'rmtp-time': (input) => {
    const time = rmtpTime(Uint8Array.from(input.text('bytes').split(' '), (byte) => parseInt(byte, 16)));
    const { year, month, day, hour, minute, second, millisecond } = time;
    return `${year}-${padded(month)}-${padded(day)} ${padded(hour)}:${padded(minute)}:${padded(second)}.${padded(millisecond, 3)}`;
  },
});
