import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** Secrets of the stations that this simulator plays, in a file that only its user can read. */
export class SecretsFile {
  private readonly secrets: Record<string, string>;

  constructor(private readonly file: string) {
    this.secrets = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  }

  get(code: string): string | undefined {
    return this.secrets[code];
  }

  /** Kept before it is used: the service shows it only once. */
  keep(code: string, secret: string): void {
    this.secrets[code] = secret;
    mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.file}.new`, `${JSON.stringify(this.secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
