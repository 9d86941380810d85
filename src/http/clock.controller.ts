import { Body, Controller, Inject, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../access/access.decorator';
import { seesAll, type SignedInUser } from '../access/signed-in-user';
import { ReplayClock } from '../config/clock.service';
import { JudgementService } from '../pipeline/judgement.service';
import { CLOCK, type Clock } from '../shared/clock';
import { DomainError } from '../shared/errors';
import { formatInstant } from '../shared/time';
import { ClockDto, SetClockDto } from './clock.dto';

@ApiTags('clock')
@ApiBearerAuth()
@Controller('clock')
export class ClockController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly judgement: JudgementService,
  ) {}

  @Put()
  @AllowFrom('admin')
  @ApiOperation({
    summary: 'Puts the clock of a replay forward, never back; answers when judgement has caught up, with the time that it shows',
  })
  @ApiOkResponse({ type: ClockDto })
  async put(@CurrentUser() user: SignedInUser, @Body() { now }: SetClockDto): Promise<ClockDto> {
    if (!seesAll(user))
      throw new DomainError(
        'forbidden',
        'clock.whole-province',
        'The clock is everybody’s: only administrators of all prefectures put it.',
      );
    if (!(this.clock instanceof ReplayClock)) throw new DomainError('conflict', 'clock.wall', 'The service goes by the wall’s clock.');
    const shown = await this.clock.advance(now);
    await this.judgement.caughtUp();
    return { now: formatInstant(shown) };
  }
}
