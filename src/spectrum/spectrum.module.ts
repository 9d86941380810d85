import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module';
import { AllocationsRepository } from './allocations/allocations.repository';
import { ExemptRulesRepository } from './exempt-rules/exempt-rules.repository';
import { LicensesRepository } from './licenses/licenses.repository';
import { PrefecturesRepository } from './prefectures/prefectures.repository';
import { ProtectedSitesRepository } from './protected-sites/protected-sites.repository';

const REPOSITORIES = [PrefecturesRepository, AllocationsRepository, ExemptRulesRepository, ProtectedSitesRepository, LicensesRepository];

/** 管资源: what the spectrum is allocated to, and to whom it is licensed. */
@Module({
  imports: [ConfigModule],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class SpectrumModule {}
