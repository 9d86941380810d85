import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { AllowFrom, CurrentUser } from '../../access/access.decorator';
import type { SignedInUser } from '../../access/signed-in-user';
import type { Page } from '../../config/page.dto';
import { DeadLetterPageDto, DeadLetterQueryDto, deadLetterSchema, type DeadLetterResource } from './dead-letter.dto';
import { DeadLettersService } from './dead-letters.service';

class DeadLetterDto extends createZodDto(deadLetterSchema) {}

@ApiTags('dead letters')
@Controller('dead-letters')
export class DeadLettersController {
  constructor(private readonly deadLetters: DeadLettersService) {}

  @Get()
  @AllowFrom('admin')
  @ApiOperation({ summary: 'Messages that could not be taken, newest first' })
  @ApiOkResponse({ type: DeadLetterPageDto })
  list(@CurrentUser() user: SignedInUser, @Query() query: DeadLetterQueryDto): Promise<Page<DeadLetterResource>> {
    return this.deadLetters.list(user, query);
  }

  @Get(':id')
  @AllowFrom('admin')
  @ApiOperation({ summary: 'One message that could not be taken' })
  @ApiOkResponse({ type: DeadLetterDto })
  get(@CurrentUser() user: SignedInUser, @Param('id') id: string): Promise<DeadLetterResource> {
    return this.deadLetters.get(user, id);
  }
}
