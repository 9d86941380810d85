import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import { DETECTORS, LEVEL_UNITS, TRACES, type Detector, type LevelUnit, type Trace } from '../sweeps/sweep';
import type { Band, BandGrid } from './band';

interface BandRow {
  readonly id: number;
  readonly station_id: number;
  readonly start_hz: number;
  readonly step_hz: number;
  readonly bins: number;
  readonly rbw_hz: number;
  readonly unit: number;
  readonly detector: number;
  readonly trace: number;
}

const COLUMNS = 'id, station_id, start_hz, step_hz, bins, rbw_hz, unit, detector, trace';

@Injectable()
export class BandsRepository {
  constructor(private readonly database: Database) {}

  /** The bands of these grids, made where they were not known. */
  async ensure(grids: readonly BandGrid[], tx: Transaction): Promise<Band[]> {
    if (grids.length === 0) return [];
    const rows = await tx.query<BandRow>(
      `INSERT INTO band (station_id, start_hz, step_hz, bins, rbw_hz, unit, detector, trace)
       SELECT * FROM unnest($1::integer[], $2::float8[], $3::float8[], $4::integer[], $5::float8[], $6::smallint[], $7::smallint[], $8::smallint[])
       ON CONFLICT ON CONSTRAINT band_is_unique DO UPDATE SET bins = excluded.bins
       RETURNING ${COLUMNS}`,
      [
        grids.map((grid) => grid.stationId),
        grids.map((grid) => grid.startHz),
        grids.map((grid) => grid.stepHz),
        grids.map((grid) => grid.bins),
        grids.map((grid) => grid.rbwHz),
        grids.map((grid) => LEVEL_UNITS.indexOf(grid.unit)),
        grids.map((grid) => DETECTORS.indexOf(grid.detector)),
        grids.map((grid) => TRACES.indexOf(grid.trace)),
      ],
    );
    return rows.map(toBand);
  }

  async byId(id: number, tx: Transaction = this.database): Promise<Band | null> {
    const [row] = await tx.query<BandRow>(`SELECT ${COLUMNS} FROM band WHERE id = $1`, [id]);
    return row ? toBand(row) : null;
  }
}

function toBand(row: BandRow): Band {
  return {
    id: row.id,
    stationId: row.station_id,
    startHz: row.start_hz,
    stepHz: row.step_hz,
    bins: row.bins,
    rbwHz: row.rbw_hz,
    unit: LEVEL_UNITS[row.unit] as LevelUnit,
    detector: DETECTORS[row.detector] as Detector,
    trace: TRACES[row.trace] as Trace,
  };
}
