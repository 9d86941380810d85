import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

const REQUEST = [
  'req',
  '-x509',
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-days',
  '2',
  '-subj',
  '/CN=broker',
];

/** A certificate for the loopback interface that nobody but itself vouches for, and its key. */
export function selfSigned(): { certFile: string; keyFile: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-tls-'));
  const [certFile, keyFile] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
  const made = spawnSync('openssl', [...REQUEST, '-addext', names, '-keyout', keyFile, '-out', certFile]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr.toString()}`);
  return { certFile, keyFile };
}
