import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ServeStaticModule } from '@nestjs/serve-static';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import * as path from 'node:path';
import { AccessModule } from './access/access.module';
import { AlertsModule } from './alerts/alerts.module';
import { CalculationsModule } from './calculations/calculations.module';
import { dataSourceOptions } from './config/data-source';
import { ConfigModule } from './config/config.module';
import { ENVIRONMENT, type ServiceEnvironment } from './config/environment';
import { loggerOptions } from './config/logging';
import { packageRoot } from './config/package-root';
import { EmbeddedModule } from './embedded/embedded.module';
import { consoleFiles } from './http/console-files';
import { HttpModule } from './http/http.module';
import { InterferenceModule } from './interference/interference.module';
import { JudgementModule } from './pipeline/judgement.module';
import { IntakeModule } from './pipeline/intake.module';
import { SpectrumModule } from './spectrum/spectrum.module';
import { StationsModule } from './stations/stations.module';

/** The whole service. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      imports: [ConfigModule],
      inject: [ENVIRONMENT],
      useFactory: ({ databaseUrl }: ServiceEnvironment) => ({ ...dataSourceOptions(databaseUrl, 12), retryAttempts: 0 }),
    }),
    LoggerModule.forRootAsync({ imports: [ConfigModule], inject: [ENVIRONMENT], useFactory: loggerOptions }),
    ScheduleModule.forRoot(),
    ServeStaticModule.forRoot(consoleFiles(path.join(packageRoot(), 'web', 'dist'))),
    ConfigModule,
    AccessModule,
    SpectrumModule,
    StationsModule,
    InterferenceModule,
    IntakeModule,
    JudgementModule,
    AlertsModule,
    CalculationsModule,
    EmbeddedModule,
    HttpModule,
  ],
})
export class AppModule {}
