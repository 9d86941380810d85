import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../../src/config/environment';
import { hasMosquitto } from '../support/mosquitto';

/** No container engine is at hand where the tests run: what it would read is read here. */
const ROOT = path.join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Service {
  readonly image?: string;
  readonly profiles?: string[];
  readonly environment?: Record<string, string | number>;
  readonly volumes?: string[];
}

const compose = read('docker-compose.yml');
const { services, volumes } = parse(compose) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const example = new Map(
  [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]): [string, string] => [name as string, value as string]),
);

describe('docker-compose.yml', () => {
  it('has PostgreSQL, Mosquitto and the service; the simulators in a profile of their own', () => {
    expect(Object.keys(services).sort()).toEqual(['mosquitto', 'postgres', 'service', 'simulators']);
    for (const [name, { profiles }] of Object.entries(services))
      expect(profiles).toEqual(name === 'simulators' ? ['simulators'] : undefined);
  });

  it('asks for nothing that .env.example does not name, and names nothing there that nobody asks for', () => {
    const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name as string);
    expect([...new Set(asked)].filter((name) => !example.has(name))).toEqual(['SCENARIO']);
    expect([...example.keys()].filter((name) => !asked.includes(name))).toEqual([]);
  });

  it('gives the service an environment with which it can start', () => {
    const secrets: Record<string, string> = { POSTGRES_PASSWORD: 'p', MQTT_PASSWORD: 'm', JWT_SECRET: 'x'.repeat(43) };
    const filled = (value: string | number): string =>
      String(value).replace(/\$\{([A-Z_]+)(?::[-?]([^}]*))?\}/g, (_, name: string, otherwise = '') => {
        return secrets[name] || example.get(name) || String(otherwise);
      });
    const given = Object.entries(services.service?.environment ?? {}).map(([name, value]) => [name, filled(value)] as const);
    const environment = readEnvironment(Object.fromEntries(given));
    expect(environment).toMatchObject({ databaseUrl: 'postgres://spectrum:p@postgres:5432/spectrum', mqttUrl: 'mqtt://mosquitto:1883' });
    expect(environment).toMatchObject({ mqttUsername: 'service', mqttPassword: 'm', simulate: 'off', host: '0.0.0.0', dataDir: '/data' });
    const known = new Set(read('docs/operations.md').match(/`[A-Z_]+`/g));
    expect(given.map(([name]) => name).filter((name) => !known.has(`\`${name}\``))).toEqual([]);
  });

  it('mounts what there is, and what the operator is told to write', () => {
    const mounts = Object.values(services).flatMap((service) => service.volumes ?? []);
    const sources = mounts.map((mount) => mount.split(':')[0] as string);
    expect(sources.filter((source) => source.startsWith('./') && !existsSync(path.join(ROOT, source)))).toEqual(['./deploy/stations.json']);
    expect(sources.filter((source) => !source.startsWith('./')).sort()).toEqual(Object.keys(volumes).sort());
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const final = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('ships what was built, for an ordinary user, without a compiler', () => {
    const copied = [...final.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, file]) => file as string);
    const built = ['node_modules', 'dist', 'web/dist'];
    expect(copied.filter((file) => !built.includes(file) && !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(built));
    expect(final).toMatch(/^ENV NODE_ENV=production$/m);
    expect(final.indexOf('\nUSER node\n')).toBeGreaterThan(0);
    expect(final.indexOf('\nUSER node\n')).toBeLessThan(final.indexOf('\nCMD '));
    expect(dockerfile).toMatch(/npm prune --omit=dev /);
  });

  it('keeps the native part of argon2, which npm calls optional', () => {
    const { optionalDependencies } = JSON.parse(read('node_modules/@node-rs/argon2/package.json')) as { optionalDependencies: object };
    expect(Object.keys(optionalDependencies)).toContain(`@node-rs/argon2-linux-${process.arch}-gnu`);
    expect(dockerfile.replace(/^#.*$/gm, '')).not.toContain('--omit=optional');
  });
});

(hasMosquitto ? describe : describe.skip)('deploy/init', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-deploy-'));
  for (const part of ['deploy', '.env.example']) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  const init = (): string => spawnSync(path.join(folder, 'deploy', 'init'), { encoding: 'utf8' }).stdout;
  const kept = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

  it('makes secrets that only the operator reads, a certificate, and the service’s account, once', () => {
    expect(init()).toContain('wrote .env');
    const secrets = ['POSTGRES_PASSWORD', 'MQTT_PASSWORD', 'JWT_SECRET'].map(
      (name) => new RegExp(`^${name}=(.+)$`, 'm').exec(kept('.env'))?.[1],
    );
    for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set(secrets).size).toBe(3);
    const passwords = path.join('deploy', 'mosquitto', 'config', 'passwords');
    for (const file of ['.env', passwords]) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
    expect(kept(passwords)).toMatch(/^service:\$7\$/);
    expect(kept('deploy/mosquitto/config/certs/server.crt')).toContain('BEGIN CERTIFICATE');

    const before = kept('.env');
    expect(init()).toContain('.env exists and is left as it is');
    expect(kept('.env')).toBe(before);
    expect(kept(passwords).trim().split('\n')).toHaveLength(1);
  });
});
