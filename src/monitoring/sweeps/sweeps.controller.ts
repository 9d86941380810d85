import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../../access/access.decorator';
import type { SignedInUser } from '../../access/signed-in-user';
import type { Page } from '../../config/page.dto';
import { SweepDto, SweepPageDto, SweepQueryDto } from './sweep.dto';
import type { SweepHeaderView, SweepView } from './sweep-resource';
import { SweepsService } from './sweeps.service';

@ApiTags('sweeps')
@Controller()
export class SweepsController {
  constructor(private readonly sweeps: SweepsService) {}

  @Get('stations/:code/sweeps')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Headers of the stored sweeps of a monitoring station, newest first' })
  @ApiOkResponse({ type: SweepPageDto })
  list(@CurrentUser() user: SignedInUser, @Param('code') code: string, @Query() query: SweepQueryDto): Promise<Page<SweepHeaderView>> {
    return this.sweeps.list(user, code, query);
  }

  @Get('sweeps/:id')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'One stored sweep with its levels, its noise floor and what stands above it' })
  @ApiOkResponse({ type: SweepDto })
  get(@CurrentUser() user: SignedInUser, @Param('id') id: string): Promise<SweepView> {
    return this.sweeps.get(user, id);
  }
}
