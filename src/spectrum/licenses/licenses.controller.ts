import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom, CurrentUser } from '../../access/access.decorator';
import type { SignedInUser } from '../../access/signed-in-user';
import type { Page } from '../../config/page.dto';
import { LicenseQueryDto } from './license-query.dto';
import { LicenseChangeDto, LicenseDto, LicensePageDto, LicenseVersionDto, NewLicenseDto } from './license.dto';
import { LicensesService } from './licenses.service';
import type { LicenseView } from './registered-license';

@ApiTags('licenses')
@ApiBearerAuth()
@Controller('licenses')
export class LicensesController {
  constructor(private readonly licenses: LicensesService) {}

  @Get()
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'Licenses of all prefectures, by number' })
  @ApiOkResponse({ type: LicensePageDto })
  list(@Query() query: LicenseQueryDto): Promise<Page<LicenseView>> {
    return this.licenses.list(query);
  }

  @Post()
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Registers a license in a prefecture that one administers' })
  @ApiCreatedResponse({ type: LicenseDto })
  create(@CurrentUser() user: SignedInUser, @Body() license: NewLicenseDto): Promise<LicenseView> {
    return this.licenses.create(user, license);
  }

  @Get(':id')
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'One license' })
  @ApiOkResponse({ type: LicenseDto })
  get(@Param('id') id: string): Promise<LicenseView> {
    return this.licenses.get(id);
  }

  @Patch(':id')
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Makes a new version of a license; null takes an optional field away' })
  @ApiOkResponse({ type: LicenseDto })
  change(
    @CurrentUser() user: SignedInUser,
    @Param('id') id: string,
    @Body() { version, effectiveFrom, ...change }: LicenseChangeDto,
  ): Promise<LicenseView> {
    return this.licenses.change(user, id, version, change, effectiveFrom);
  }

  @Delete(':id')
  @AllowFrom('admin')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends a license: from now on it explains nothing, and is kept for old judgements alone' })
  @ApiNoContentResponse({ description: 'The license has been ended.' })
  end(@CurrentUser() user: SignedInUser, @Param('id') id: string, @Query() { version }: LicenseVersionDto): Promise<void> {
    return this.licenses.end(user, id, version);
  }
}
