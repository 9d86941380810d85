import { Injectable } from '@nestjs/common';

export interface Publication {
  readonly topic: string;
  readonly payload: string | Buffer;
  readonly retain?: boolean;
}

/** Whatever carries messages to the outside: the embedded broker itself, or a client of an external one. */
export interface MessageTransport {
  readonly connected: boolean;
  /** Resolves when the broker has taken it (QoS 1). */
  publish(message: Publication): Promise<void>;
}

/** The one way out over MQTT; which transport is behind it, nobody else knows. */
@Injectable()
export class MessageBus {
  private transport: MessageTransport | null = null;

  attach(transport: MessageTransport): void {
    this.transport = transport;
  }

  get connected(): boolean {
    return this.transport?.connected ?? false;
  }

  async publish(message: Publication): Promise<void> {
    if (!this.transport) throw new Error('no broker is attached yet');
    await this.transport.publish(message);
  }
}
