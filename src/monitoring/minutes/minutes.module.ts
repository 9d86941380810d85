import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module';
import { SweepsModule } from '../sweeps/sweeps.module';
import { BandsRepository } from './bands.repository';
import { MinuteSweepsRepository } from './minute-sweeps.repository';
import { MinutesRepository } from './minutes.repository';
import { MinutesService } from './minutes.service';

/** Minutes of bands: mean spectra, visits, and what was on the air. */
@Module({
  imports: [ConfigModule, SweepsModule],
  providers: [BandsRepository, MinuteSweepsRepository, MinutesRepository, MinutesService],
  exports: [BandsRepository, MinutesRepository, MinutesService],
})
export class MinutesModule {}
