import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../../access/access.decorator';
import type { SignedInUser } from '../../access/signed-in-user';
import type { Page } from '../../config/page.dto';
import type { StationView } from './station-resource';
import { NewStationDto, StationChangeDto, StationDto, StationPageDto, StationQueryDto, StationVersionDto } from './station.dto';
import { StationsService } from './stations.service';

@ApiTags('stations')
@ApiBearerAuth()
@Controller('stations')
export class StationsController {
  constructor(private readonly stations: StationsService) {}

  @Get()
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Monitoring stations by code' })
  @ApiOkResponse({ type: StationPageDto })
  list(@CurrentUser() user: SignedInUser, @Query() query: StationQueryDto): Promise<Page<StationView>> {
    return this.stations.list(user, query);
  }

  @Post()
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Registers a monitoring station' })
  @ApiCreatedResponse({ type: StationDto })
  create(@CurrentUser() user: SignedInUser, @Body() station: NewStationDto): Promise<StationView> {
    return this.stations.create(user, station);
  }

  @Get(':code')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'One monitoring station, with how it is' })
  @ApiOkResponse({ type: StationDto })
  get(@CurrentUser() user: SignedInUser, @Param('code') code: string): Promise<StationView> {
    return this.stations.get(user, code);
  }

  @Patch(':code')
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Changes what the register says of a station; null takes a field away' })
  @ApiOkResponse({ type: StationDto })
  change(
    @CurrentUser() user: SignedInUser,
    @Param('code') code: string,
    @Body() { version, ...change }: StationChangeDto,
  ): Promise<StationView> {
    return this.stations.change(user, code, version, change);
  }

  @Delete(':code')
  @AllowFrom('admin')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends a station for good: it is kept for old judgements alone, and its connection is closed' })
  @ApiNoContentResponse({ description: 'The station has been ended.' })
  end(@CurrentUser() user: SignedInUser, @Param('code') code: string, @Query() { version }: StationVersionDto): Promise<void> {
    return this.stations.end(user, code, version);
  }
}
