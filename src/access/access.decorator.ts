import { applyDecorators, createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Role, SignedInUser } from './signed-in-user';

export const LEAST_ROLE = 'least-role';
export const BEFORE_PASSWORD_CHANGE = 'before-password-change';

/** Every route names the least role that may call it, or `public`: the guard refuses a route that names none. */
export const AllowFrom = (role: Role | 'public'): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(LEAST_ROLE, role), ApiExtension('x-least-role', role), ...(role === 'public' ? [] : [ApiBearerAuth()]));

/** This route answers also to who must first change a one-time password. */
export const AllowBeforePasswordChange = (): CustomDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true);

/** The user whom the guard has let in. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): SignedInUser => {
  const request = context.switchToHttp().getRequest<Request & { user: SignedInUser }>();
  return request.user;
});
