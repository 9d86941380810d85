import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowFrom } from '../../access/access.decorator';
import type { Page } from '../../config/page.dto';
import type { Prefecture } from './prefecture';
import { PrefectureQueryDto, PrefecturesDto } from './prefecture.dto';
import { PrefecturesRepository } from './prefectures.repository';

type PrefectureView = Prefecture & { readonly boundary?: object | null };

@ApiTags('prefectures')
@ApiBearerAuth()
@Controller('prefectures')
export class PrefecturesController {
  constructor(private readonly prefectures: PrefecturesRepository) {}

  @Get()
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'The prefectures of the province, by code' })
  @ApiOkResponse({ type: PrefecturesDto })
  async list(@Query() { boundary }: PrefectureQueryDto): Promise<Page<PrefectureView>> {
    const prefectures = await this.prefectures.all();
    if (!boundary) return { items: prefectures, nextCursor: null };
    const boundaries = await this.prefectures.boundaries();
    return {
      items: prefectures.map((prefecture) => ({ ...prefecture, boundary: boundaries.get(prefecture.code) ?? null })),
      nextCursor: null,
    };
  }
}
