import { Module } from '@nestjs/common';
import { OutboxRepository } from './outbox.repository';

/** Where what has been judged waits to be told. */
@Module({ providers: [OutboxRepository], exports: [OutboxRepository] })
export class OutboxModule {}
