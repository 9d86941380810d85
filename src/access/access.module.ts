import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ConfigModule } from '../config/config.module';
import { AccessGuard } from './access.guard';
import { AuditRepository } from './audit/audit.repository';
import { PasswordHasher } from './passwords/password-hasher.service';
import { PasswordSignIn } from './password-sign-in.service';
import { AccessTokens } from './sessions/access-tokens.service';
import { LiveSessions } from './sessions/live-sessions.service';
import { SessionsRepository } from './sessions/sessions.repository';
import { SignInLimitsRepository } from './sign-in/sign-in-limits.repository';
import { FirstAdministrator } from './users/first-administrator.service';
import { UsersRepository } from './users/users.repository';

/** Who may do what: users, their sessions, and the audit trail. The guard that it brings stands before every route. */
@Module({
  imports: [ConfigModule],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccessTokens,
    AuditRepository,
    FirstAdministrator,
    LiveSessions,
    PasswordHasher,
    PasswordSignIn,
    SessionsRepository,
    SignInLimitsRepository,
    UsersRepository,
  ],
  exports: [AuditRepository, FirstAdministrator, LiveSessions, PasswordHasher, PasswordSignIn, UsersRepository],
})
export class AccessModule {}
