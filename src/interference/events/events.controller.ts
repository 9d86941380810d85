import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../../access/access.decorator';
import type { SignedInUser } from '../../access/signed-in-user';
import type { Page } from '../../config/page.dto';
import { acceptedLanguage } from './accepted-language';
import { EventDto, EventPageDto, EventQueryDto, TransitionDto } from './event.dto';
import type { EventView } from './event-resource';
import { EventWorkflow } from './event-workflow.service';
import { EventsService } from './events.service';
import { idempotencyKey } from './idempotency-key';

const LANGUAGE = {
  name: 'accept-language',
  required: false,
  description: 'Language of `summary` and `why`: Chinese for zh, else English.',
};
const KEY = {
  name: 'idempotency-key',
  required: false,
  description: 'The same transition asked for again under its key within a day is made once and gets the same answer.',
};

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly workflow: EventWorkflow,
  ) {}

  @Get()
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Interference events, those opened last first' })
  @ApiHeader(LANGUAGE)
  @ApiOkResponse({ type: EventPageDto })
  list(
    @CurrentUser() user: SignedInUser,
    @Query() query: EventQueryDto,
    @Headers('accept-language') languages?: string,
  ): Promise<Page<EventView>> {
    return this.events.list(user, query, acceptedLanguage(languages));
  }

  @Get(':id')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'One interference event, with verdict, evidence and history' })
  @ApiHeader(LANGUAGE)
  @ApiOkResponse({ type: EventDto })
  get(@CurrentUser() user: SignedInUser, @Param('id') id: string, @Headers('accept-language') languages?: string): Promise<EventView> {
    return this.events.get(user, id, acceptedLanguage(languages));
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @AllowFrom('monitor')
  @ApiOperation({ summary: 'Moves an event: acknowledge, investigate, resolve, dismiss, merge, refer, close' })
  @ApiHeader(LANGUAGE)
  @ApiHeader(KEY)
  @ApiOkResponse({ type: EventDto })
  move(
    @CurrentUser() user: SignedInUser,
    @Param('id') eventId: string,
    @Body() transition: TransitionDto,
    @Headers('accept-language') languages?: string,
    @Headers('idempotency-key') key?: string,
  ): Promise<EventView> {
    return this.workflow.move({ user, eventId, transition, language: acceptedLanguage(languages), key: idempotencyKey(key) });
  }
}
