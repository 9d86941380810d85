import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowFrom } from '../access/access.decorator';
import { HealthIndicators } from '../config/health-indicators.service';
import { Metrics } from '../config/metrics.service';
import { LivenessDto, ReadinessDto } from './health.dto';

@ApiTags('probes')
@Controller()
export class HealthController {
  constructor(
    private readonly indicators: HealthIndicators,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @AllowFrom('public')
  @ApiOperation({ summary: 'Whether the process answers at all' })
  @ApiOkResponse({ type: LivenessDto })
  live(): LivenessDto {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @AllowFrom('public')
  @ApiOperation({ summary: 'Whether the database, the broker and the judgement work' })
  @ApiOkResponse({ type: ReadinessDto })
  @ApiServiceUnavailableResponse({ type: ReadinessDto })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessDto> {
    const works = Object.entries(await this.indicators.ask());
    const status = works.every(([, ok]) => ok) ? 'ok' : 'failing';
    response.status(status === 'ok' ? 200 : 503);
    const checks = Object.fromEntries(works.map(([name, ok]) => [name, ok ? 'ok' : 'failing'])) as ReadinessDto['checks'];
    return { status, checks };
  }

  @Get('metrics')
  @AllowFrom('public')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Counters and histograms in the format of Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Text exposition format 0.0.4' })
  print(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
