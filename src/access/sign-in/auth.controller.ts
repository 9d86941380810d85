import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DomainError } from '../../shared/errors';
import { AllowBeforePasswordChange, AllowFrom, CurrentUser } from '../access.decorator';
import { PasswordChange } from '../passwords/password-change.service';
import { LiveSessions } from '../sessions/live-sessions.service';
import type { SignedInUser } from '../signed-in-user';
import { KeyDto, LoginDto, PasswordDto, SignedInDto } from './auth.dto';
import { clientAddress, isLoopback } from './client-address';
import { cameByTls, isSameOrigin } from './same-origin';
import { SESSION_COOKIE, sessionCookieOptions } from './session-cookie';
import { SignIn } from './sign-in.service';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: LiveSessions,
    private readonly passwords: PasswordChange,
  ) {}

  @Post('login')
  @HttpCode(200)
  @AllowFrom('public')
  @ApiOperation({ summary: 'Signs in: a token for 15 minutes, and the session as an HttpOnly cookie' })
  @ApiOkResponse({ type: SignedInDto })
  async login(
    @Body() { username, password }: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const { origin, host } = request.headers;
    if (!isSameOrigin(origin, host))
      throw new DomainError('forbidden', 'access.foreign-origin', 'A page of another origin may not sign in.');
    const { answer, refreshToken } = await this.signIn.byPassword(username, password, clientAddress(request.socket.remoteAddress));
    response.cookie(SESSION_COOKIE, refreshToken, sessionCookieOptions(request.secure || cameByTls(origin)));
    return answer;
  }

  @Post('key')
  @HttpCode(200)
  @AllowFrom('public')
  @ApiOperation({ summary: 'Signs the simulators of this machine in; heard from this machine alone' })
  @ApiOkResponse({ type: SignedInDto })
  byKey(@Body() { key }: KeyDto, @Req() { socket, headers }: Request): Promise<SignedInDto> {
    const isDirect = headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
    if (!isLoopback(socket.remoteAddress) || !isDirect) {
      throw new DomainError('forbidden', 'auth.not-local', 'The key opens from this machine alone.');
    }
    return this.signIn.byKey(key, clientAddress(socket.remoteAddress));
  }

  @Post('refresh')
  @HttpCode(200)
  @AllowFrom('viewer')
  @AllowBeforePasswordChange()
  @ApiOperation({ summary: 'A new token for the session of the cookie, or of the token while it is valid' })
  @ApiOkResponse({ type: SignedInDto })
  refresh(@CurrentUser() user: SignedInUser): Promise<SignedInDto> {
    return this.signIn.refresh(user);
  }

  @Post('logout')
  @HttpCode(204)
  @AllowFrom('viewer')
  @AllowBeforePasswordChange()
  @ApiOperation({ summary: 'Ends the session, and with it every token that names it' })
  @ApiNoContentResponse()
  async logout(@CurrentUser() user: SignedInUser, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(user.sessionId);
    response.clearCookie(SESSION_COOKIE, sessionCookieOptions(request.secure || cameByTls(request.headers.origin)));
  }

  @Post('password')
  @HttpCode(204)
  @AllowFrom('viewer')
  @AllowBeforePasswordChange()
  @ApiOperation({ summary: 'Changes one’s own password and ends one’s other sessions' })
  @ApiNoContentResponse()
  async password(@CurrentUser() user: SignedInUser, @Body() { current, next }: PasswordDto, @Req() { socket }: Request): Promise<void> {
    await this.passwords.change(user, current, next, clientAddress(socket.remoteAddress));
  }
}
