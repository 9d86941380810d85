import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../../access/access.decorator';
import type { SignedInUser } from '../../access/signed-in-user';
import type { Page } from '../../config/page.dto';
import {
  EmissionDto,
  EmissionPageDto,
  EmissionQueryDto,
  EmissionSpectrumDto,
  EmissionSpectrumQueryDto,
  StationEmissionQueryDto,
} from './emission.dto';
import type { EmissionView } from './emission-resource';
import type { EmissionSpectrumView } from './emission-spectrum';
import { EmissionsService } from './emissions.service';

@ApiTags('emissions')
@Controller()
export class EmissionsController {
  constructor(private readonly emissions: EmissionsService) {}

  @Get('emissions')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Tracked emissions, those first heard latest first' })
  @ApiOkResponse({ type: EmissionPageDto })
  list(@CurrentUser() user: SignedInUser, @Query() query: EmissionQueryDto): Promise<Page<EmissionView>> {
    return this.emissions.list(user, query);
  }

  @Get('emissions/:id')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'One emission as one monitoring station hears it' })
  @ApiOkResponse({ type: EmissionDto })
  get(@CurrentUser() user: SignedInUser, @Param('id') id: string): Promise<EmissionView> {
    return this.emissions.get(user, id);
  }

  @Get('emissions/:id/spectrum')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Mean spectrum of one minute around an emission, with noise floor and threshold' })
  @ApiOkResponse({ type: EmissionSpectrumDto })
  spectrum(
    @CurrentUser() user: SignedInUser,
    @Param('id') id: string,
    @Query() query: EmissionSpectrumQueryDto,
  ): Promise<EmissionSpectrumView> {
    return this.emissions.spectrum(user, id, query);
  }

  @Get('stations/:code/emissions')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Emissions that a monitoring station hears, those first heard latest first' })
  @ApiOkResponse({ type: EmissionPageDto })
  listOfStation(
    @CurrentUser() user: SignedInUser,
    @Param('code') code: string,
    @Query() query: StationEmissionQueryDto,
  ): Promise<Page<EmissionView>> {
    return this.emissions.listOfStation(user, code, query);
  }
}
