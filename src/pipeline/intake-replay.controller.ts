import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../access/access.decorator';
import type { SignedInUser } from '../access/signed-in-user';
import { ReplayResultDto } from '../monitoring/dead-letters/dead-letter.dto';
import { DeadLettersService } from '../monitoring/dead-letters/dead-letters.service';
import { CLOCK, type Clock } from '../shared/clock';
import { IntakeService } from './intake.service';

/** A message that was refused may be good now: its station has been registered since, or the service has learned to read it. */
@ApiTags('dead letters')
@Controller('dead-letters')
export class DeadLetterReplayController {
  constructor(
    private readonly deadLetters: DeadLettersService,
    private readonly intake: IntakeService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':id/replay')
  @HttpCode(200)
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Sends a refused message through the intake again' })
  @ApiOkResponse({ type: ReplayResultDto })
  async replay(@CurrentUser() user: SignedInUser, @Param('id') id: string): Promise<ReplayResultDto> {
    const letter = await this.deadLetters.replayable(user, id);
    await this.intake.accept({ topic: letter.topic, payload: letter.payload, identity: null, receivedAt: this.clock.now(), retain: false });
    return this.deadLetters.afterReplay(letter);
  }
}
