import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** @see OWASP, Password Storage Cheat Sheet: Argon2id with 19 MiB of memory, 2 passes, 1 lane */
const COST = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes of passwords. A wrong user takes as long as a wrong password, so that the time does not tell which it was. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  /** Of a password that nobody knows. */
  private decoy: Promise<string> | null = null;

  /** Before anybody asks: the first unknown user would wait for it longer than a known one. */
  async onModuleInit(): Promise<void> {
    await this.decoyHash();
  }

  hash(password: string): Promise<string> {
    return hash(normal(password), COST);
  }

  /** @param stored  null, or something that is no hash, for a user who cannot sign in by password: the answer is no, after the same time */
  async matches(password: string, stored: string | null): Promise<boolean> {
    const usable = stored?.startsWith('$argon2') ? stored : null;
    const right = await verify(usable ?? (await this.decoyHash()), normal(password));
    return right && usable !== null;
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash(randomBytes(32).toString('base64'));
    return this.decoy;
  }
}

/** The same characters in another encoding are the same password. @see NIST SP 800-63B, section 5.1.1.2 */
function normal(password: string): string {
  return password.normalize('NFKC');
}
