export interface LiveFrame {
  readonly id?: number;
  readonly event: string;
  readonly data: unknown;
}

/** A client of server-sent events. @see HTML Living Standard, section 9.2.6 */
export class LiveReader {
  readonly frames: LiveFrame[] = [];
  hasEnded = false;

  private constructor(private readonly abort: AbortController) {}

  /** @throws Error  if the service does not open the stream */
  static async open(url: string, token: string, lastEventId?: string): Promise<LiveReader> {
    const abort = new AbortController();
    const headers = { authorization: `Bearer ${token}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
    const response = await fetch(url, { headers, signal: abort.signal });
    if (response.status !== 200 || !response.body) {
      abort.abort();
      throw new Error(`the stream was refused: ${response.status}`);
    }
    const reader = new LiveReader(abort);
    void reader.read(response.body).catch(() => undefined);
    return reader;
  }

  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        this.frames.push(...blocks.flatMap(toFrame));
      }
    } finally {
      this.hasEnded = true;
    }
  }
}

function toFrame(block: string): LiveFrame[] {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => [line.split(': ')[0] as string, line.slice(line.indexOf(': ') + 2)]),
  );
  const [event, data, id] = [fields.get('event'), fields.get('data'), fields.get('id')];
  if (event === undefined || data === undefined) return [];
  return [{ event, data: JSON.parse(data) as unknown, ...(id === undefined ? {} : { id: Number(id) }) }];
}
