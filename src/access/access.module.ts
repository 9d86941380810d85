import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ConfigModule } from '../config/config.module';
import { AccessGuard } from './access.guard';
import { AccessRetentionTask } from './access-retention.task';
import { AuditController } from './audit/audit.controller';
import { AuditRepository } from './audit/audit.repository';
import { AuditTrail } from './audit/audit.service';
import { PasswordChange } from './passwords/password-change.service';
import { PasswordHasher } from './passwords/password-hasher.service';
import { PasswordSignIn } from './password-sign-in.service';
import { AccessTokens } from './sessions/access-tokens.service';
import { LiveSessions } from './sessions/live-sessions.service';
import { SessionsRepository } from './sessions/sessions.repository';
import { AuthController } from './sign-in/auth.controller';
import { SignIn } from './sign-in/sign-in.service';
import { SignInLimitsRepository } from './sign-in/sign-in-limits.repository';
import { SimulatorAccount } from './sign-in/simulator-account.service';
import { FirstAdministrator } from './users/first-administrator.service';
import { UsersController } from './users/users.controller';
import { UsersRepository } from './users/users.repository';
import { UsersService } from './users/users.service';

/** Who may do what: users, their sessions, and the audit trail. The guard that it brings stands before every route. */
@Module({
  imports: [ConfigModule],
  controllers: [AuthController, UsersController, AuditController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccessRetentionTask,
    AccessTokens,
    AuditRepository,
    AuditTrail,
    FirstAdministrator,
    LiveSessions,
    PasswordChange,
    PasswordHasher,
    PasswordSignIn,
    SessionsRepository,
    SignIn,
    SignInLimitsRepository,
    SimulatorAccount,
    UsersRepository,
    UsersService,
  ],
  exports: [AuditRepository, FirstAdministrator, LiveSessions, PasswordHasher, PasswordSignIn, UsersRepository],
})
export class AccessModule {}
