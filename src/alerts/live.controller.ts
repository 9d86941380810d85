import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { interval, switchMap, takeWhile } from 'rxjs';
import { AllowFrom, CurrentUser } from '../access/access.decorator';
import { LiveSessions } from '../access/sessions/live-sessions.service';
import { canSee, type SignedInUser } from '../access/signed-in-user';
import { notFound } from '../shared/errors';
import { frameText, HEARTBEAT } from './frame';
import { LiveQuery } from './live.dto';
import { LiveStream } from './live-stream.service';
import { OpenStreams } from './open-streams.service';

const HEARTBEAT_MS = 15_000;
const SESSION_CHECK_MS = 4_000;
/** A console that takes no more than this is cut off; it resumes by Last-Event-ID. */
const LARGEST_BACKLOG_BYTES = 1_000_000;

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(
    private readonly stream: LiveStream,
    private readonly sessions: LiveSessions,
    private readonly open: OpenStreams,
  ) {}

  @Get()
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Server-sent events: `event` and `station` frames in the order of commits, resumed by `Last-Event-ID`' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of frames; `reset` if too much has been missed to resume' })
  live(
    @CurrentUser() user: SignedInUser,
    @Query() query: LiveQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): void {
    if (query.prefecture && !canSee(user, query.prefecture)) throw notFound('prefecture');
    const closed = this.open.open(user.id);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(HEARTBEAT);
    const frames = this.stream
      .of({ user, prefecture: query.prefecture, topics: new Set(query.topics), lastEventId: eventId(lastEventId) })
      .subscribe({
        next: (frame) => {
          response.write(frameText(frame));
          if (response.writableLength > LARGEST_BACKLOG_BYTES) response.destroy();
        },
        error: () => response.end(),
        complete: () => response.end(),
      });
    const heartbeat = setInterval(() => response.write(HEARTBEAT), HEARTBEAT_MS);
    const session = interval(SESSION_CHECK_MS)
      .pipe(
        switchMap(() => this.sessions.isUnchanged(user)),
        takeWhile((unchanged) => unchanged),
      )
      .subscribe({ complete: () => response.end(), error: () => response.end() });
    response.on('close', () => {
      closed();
      clearInterval(heartbeat);
      frames.unsubscribe();
      session.unsubscribe();
    });
  }
}

function eventId(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
