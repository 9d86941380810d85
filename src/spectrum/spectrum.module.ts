import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ConfigModule } from '../config/config.module';
import { AllocationsController } from './allocations/allocations.controller';
import { AllocationsRepository } from './allocations/allocations.repository';
import { ExemptRulesRepository } from './exempt-rules/exempt-rules.repository';
import { LicenseListRepository } from './licenses/license-list.repository';
import { LicenseRegisterRepository } from './licenses/license-register.repository';
import { LicensesController } from './licenses/licenses.controller';
import { LicensesRepository } from './licenses/licenses.repository';
import { LicensesService } from './licenses/licenses.service';
import { PrefecturesController } from './prefectures/prefectures.controller';
import { PrefecturesRepository } from './prefectures/prefectures.repository';
import { ProtectedSitesRepository } from './protected-sites/protected-sites.repository';

const READERS = [PrefecturesRepository, AllocationsRepository, ExemptRulesRepository, ProtectedSitesRepository, LicensesRepository];

/** 管资源: what the spectrum is allocated to, and to whom it is licensed. */
@Module({
  imports: [ConfigModule, AccessModule],
  controllers: [PrefecturesController, AllocationsController, LicensesController],
  providers: [...READERS, LicenseListRepository, LicenseRegisterRepository, LicensesService],
  exports: [...READERS, LicensesService],
})
export class SpectrumModule {}
