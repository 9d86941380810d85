import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../../access/access.decorator';
import type { SignedInUser } from '../../access/signed-in-user';
import { NoFieldsDto, StationCredentialsDto } from './station-credentials.dto';
import { StationCredentials } from './station-credentials.service';

@ApiTags('stations')
@ApiBearerAuth()
@Controller('stations/:code/credentials')
export class StationCredentialsController {
  constructor(private readonly credentials: StationCredentials) {}

  @Post()
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Gives a station a new MQTT secret, shown once; the old one and its connection end at once' })
  @ApiBody({ type: NoFieldsDto, required: false })
  @ApiCreatedResponse({ type: StationCredentialsDto })
  issue(@CurrentUser() user: SignedInUser, @Param('code') code: string, @Body() _: NoFieldsDto): Promise<StationCredentialsDto> {
    return this.credentials.issue(user, code);
  }
}
