import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../../config/page.dto';
import { AllowFrom, CurrentUser } from '../access.decorator';
import type { SignedInUser } from '../signed-in-user';
import { AuditPageDto, AuditQueryDto, type AuditResource } from './audit.dto';
import { AuditTrail } from './audit.service';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Who did what, newest first' })
  @ApiOkResponse({ type: AuditPageDto })
  list(@CurrentUser() user: SignedInUser, @Query() query: AuditQueryDto): Promise<Page<AuditResource>> {
    return this.trail.list(user, query);
  }
}
