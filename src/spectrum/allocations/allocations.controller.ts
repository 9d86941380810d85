import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom } from '../../access/access.decorator';
import type { Page } from '../../config/page.dto';
import { allocationsAt, type Allocation } from './allocation';
import { AllocationQueryDto, AllocationsDto } from './allocation.dto';
import { AllocationsRepository } from './allocations.repository';

@ApiTags('allocations')
@ApiBearerAuth()
@Controller('allocations')
export class AllocationsController {
  constructor(private readonly allocations: AllocationsRepository) {}

  @Get()
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'The allocation table, lowest row first, or what holds at one frequency' })
  @ApiOkResponse({ type: AllocationsDto })
  async list(@Query() { atHz }: AllocationQueryDto): Promise<Page<Allocation>> {
    const table = await this.allocations.all();
    return { items: atHz === undefined ? table : allocationsAt(table, atHz), nextCursor: null };
  }
}
