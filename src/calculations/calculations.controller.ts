import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBadRequestResponse, ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowFrom } from '../access/access.decorator';
import { Breath } from '../config/breath';
import { DomainError, notFound } from '../shared/errors';
import type { Answer, Calculation } from './defined.calculation';
import { CalculationsDto } from './calculations.dto';
import { CALCULATIONS } from './desk.calculation';

/** A list must not keep the service from everybody else's requests. */
const MOST_AT_ONCE = 1_000;
const ANYTHING = { oneOf: [{ type: 'object' as const }, { type: 'array' as const, items: { type: 'object' as const } }] };

@ApiTags('calculations')
@ApiBearerAuth()
@Controller('calculations')
export class CalculationsController {
  @Get()
  @AllowFrom('viewer')
  @ApiOperation({ summary: 'What the desk calculator can do, each with an example' })
  @ApiOkResponse({ type: CalculationsDto })
  list(): CalculationsDto {
    return { items: [...CALCULATIONS.values()].map(({ name, summary, example }) => ({ name, summary, example })) };
  }

  @Post(':name')
  @AllowFrom('viewer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Calculates for one object, or for each of a list; what cannot be calculated is answered with an `error`' })
  @ApiParam({ name: 'name', description: 'Of a calculation, such as `free-space`.' })
  @ApiBody({ schema: ANYTHING, description: 'The inputs, as the list of calculations shows them; at most 1,000.' })
  @ApiOkResponse({ schema: ANYTHING, description: 'The result, `cautions` and the defaults that were `assumed`; in a list also errors.' })
  @ApiBadRequestResponse({ schema: { type: 'object' }, description: 'The `error` of the one object: `code`, `message`, `argument`.' })
  async calculate(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer | Answer[]> {
    const calculation = CALCULATIONS.get(name);
    if (!calculation) throw notFound('calculation');
    if (Array.isArray(body)) return each(calculation, body);
    const answer = calculation.answer(body);
    if ('error' in answer) response.status(400);
    return answer;
  }
}

async function each(calculation: Calculation, inputs: readonly unknown[]): Promise<Answer[]> {
  if (inputs.length > MOST_AT_ONCE) {
    throw new DomainError('too-large', 'calculation.too-many', `At most ${MOST_AT_ONCE} inputs are calculated at once.`);
  }
  const breath = new Breath();
  const answers: Answer[] = [];
  for (const input of inputs) {
    answers.push(calculation.answer(input));
    await breath.take();
  }
  return answers;
}
