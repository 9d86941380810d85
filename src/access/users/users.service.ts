import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../config/database.service';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import type { Transaction } from '../../config/transaction';
import { DomainError, notFound, staleVersion } from '../../shared/errors';
import { AuditRepository } from '../audit/audit.repository';
import { PasswordHasher } from '../passwords/password-hasher.service';
import { weaknessOf } from '../passwords/password-policy';
import { randomPassword } from '../passwords/random-password';
import { LiveSessions } from '../sessions/live-sessions.service';
import { SessionsRepository } from '../sessions/sessions.repository';
import { hasRole, visiblePrefectures, type Role, type SignedInUser } from '../signed-in-user';
import { isUuid } from '../../shared/uuid';
import { covers, isReservedName, type User } from './user';
import type { NewUserDto, UserChangeDto } from './user.dto';
import { prefectureOf, toUserView, type ChangedUserView, type UserView } from './user-resource';
import { UsersRepository } from './users.repository';

/** Users, for administrators: each sees and changes those whose prefectures are all his own. */
@Injectable()
export class UsersService {
  private readonly logger = new Logger('Users');

  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly live: LiveSessions,
    private readonly audit: AuditRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async list(manager: SignedInUser, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<UserView>> {
    const after = cursor === undefined ? null : (decodeCursor(cursor, ['string'])[0] as string);
    const rows = await this.users.page(visiblePrefectures(manager), after, limit + 1);
    return toPage(rows, limit, (user) => [user.username.toLowerCase()], toUserView);
  }

  async get(manager: SignedInUser, id: string): Promise<UserView> {
    return toUserView(await this.visible(manager, id, this.database));
  }

  /** @throws DomainError `user.rights-not-yours`, `user.name-taken`, `password.weak`, `prefecture.unknown` */
  async create(manager: SignedInUser, { username, role, prefectures, password }: NewUserDto): Promise<ChangedUserView> {
    await this.checkRights(manager, role, prefectures);
    const weakness = password === undefined ? null : weaknessOf(password, username);
    if (weakness) throw wrongField('password.weak', 'password', weakness);
    const given = password ?? randomPassword();
    const passwordHash = await this.hasher.hash(given);
    const isOneTime = password === undefined;
    const user = await this.database.transaction(async (tx) => {
      const made = isReservedName(username)
        ? null
        : await this.users.create({ username, passwordHash, role, prefectures, mustChangePassword: isOneTime }, tx);
      if (!made) throw new DomainError('conflict', 'user.name-taken', `The name ${username} is taken.`);
      await this.record(manager, 'user.created', made, { role, prefectures }, tx);
      return made;
    });
    return { ...toUserView(user), ...(isOneTime ? { oneTimePassword: given } : {}) };
  }

  /** @throws DomainError `user.not-found`, `user.stale-version`, `user.reserved`, `user.rights-not-yours`, `user.last-administrator` */
  async change(manager: SignedInUser, id: string, { version, resetPassword, ...change }: UserChangeDto): Promise<ChangedUserView> {
    const password = resetPassword ? randomPassword() : undefined;
    const secret = password === undefined ? {} : { passwordHash: await this.hasher.hash(password), mustChangePassword: true };
    const user = await this.database.transaction(async (tx) => {
      const before = await this.changeable(manager, id, version, tx);
      await this.checkRights(manager, change.role, change.prefectures);
      const after = { ...before, ...change };
      if (administersAll(before) && !administersAll(after) && !(await this.users.hasOtherAdministrator(id, tx))) {
        throw new DomainError('conflict', 'user.last-administrator', 'Nobody else administers the whole province.');
      }
      const changed = await this.users.change(id, version, { ...change, ...secret }, tx);
      if (!changed) throw staleVersion('user', toUserView(await this.visible(manager, id, tx)));
      if (changed.disabled || resetPassword) await this.sessions.endAll(id, null, tx);
      await this.record(manager, 'user.changed', changed, { ...change, ...(resetPassword ? { resetPassword } : {}) }, tx);
      return changed;
    });
    this.live.forget();
    return { ...toUserView(user), ...(password === undefined ? {} : { oneTimePassword: password }) };
  }

  private async visible(manager: SignedInUser, id: string, tx: Transaction): Promise<User> {
    const user = isUuid(id) ? await this.users.byId(id, tx) : null;
    if (!user || !covers(manager, user.prefectures)) throw notFound('user');
    return user;
  }

  private async changeable(manager: SignedInUser, id: string, version: number, tx: Transaction): Promise<User> {
    const user = await this.visible(manager, id, tx);
    if (isReservedName(user.username))
      throw new DomainError('forbidden', 'user.reserved', `${user.username} belongs to the service itself.`);
    if (user.version !== version) throw staleVersion('user', toUserView(user));
    return user;
  }

  /** Nobody gives a role or a prefecture that he does not have. */
  private async checkRights(manager: SignedInUser, role: Role | undefined, prefectures: string[] | undefined): Promise<void> {
    if ((role && !hasRole(manager, role)) || (prefectures && !covers(manager, prefectures))) {
      this.logger.warn({ msg: 'Refused to give rights that the giver does not have', username: manager.username, role, prefectures });
      throw new DomainError('forbidden', 'user.rights-not-yours', 'Nobody gives a role or a prefecture that he does not have.');
    }
    const codes = prefectures?.filter((code) => code !== '*') ?? [];
    const [unknown] = codes.length > 0 ? await this.users.unknownPrefectures(codes) : [];
    if (unknown !== undefined)
      throw wrongField('prefecture.unknown', `prefectures.${codes.indexOf(unknown)}`, 'is no prefecture of the province');
  }

  private async record(
    manager: SignedInUser,
    action: string,
    user: User,
    details: Readonly<Record<string, unknown>>,
    tx: Transaction,
  ): Promise<void> {
    await this.audit.append({ username: manager.username, action, subject: user.username, prefecture: prefectureOf(user), details }, tx);
  }
}

function administersAll({ role, prefectures, disabled }: Pick<User, 'role' | 'prefectures' | 'disabled'>): boolean {
  return role === 'admin' && prefectures.includes('*') && !disabled;
}

function wrongField(code: string, path: string, message: string): DomainError {
  return new DomainError('invalid', code, `${path} ${message}.`, { errors: [{ path, message }] });
}
