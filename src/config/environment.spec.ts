import { readEnvironment, StartupError } from './environment';

const SECRET = 'x'.repeat(32);

/** The sentence with which the environment is refused; empty if it is not. */
function refusal(variables: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(variables);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(StartupError);
    return (error as Error).message;
  }
}

describe('the environment', () => {
  it('may be empty: everything is embedded, on the loopback interface, and the province is played', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      mqttPort: 1883,
      mqttHost: '127.0.0.1',
      simulate: 'province',
      clock: 'wall',
      adminUsername: 'admin',
      sweepRetentionDays: 30,
      dataMaxGb: 20,
      stationOfflineSeconds: 90,
      roles: new Set(['api', 'ingest', 'jobs']),
      logLevel: 'info',
      databaseUrl: undefined,
      mqttUrl: undefined,
      mqttTls: undefined,
    });
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    expect(readEnvironment({ PORT: '', ROLES: '', DATABASE_URL: '' })).toEqual(readEnvironment({}));
  });

  it.each([{ DATABASE_URL: 'postgres://db/spectrum', JWT_SECRET: SECRET }, { MQTT_URL: 'mqtt://broker' }])(
    'plays nothing beside the parts of others: %j',
    (variables) => {
      expect(readEnvironment(variables).simulate).toBe('off');
      expect(readEnvironment({ ...variables, SIMULATE: 'province' }).simulate).toBe('province');
    },
  );

  it.each([
    ['PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['PORT', 'http', 'must be a whole number from 0 to 65535'],
    ['PORT', '-1', 'must be a whole number from 0 to 65535'],
    ['MQTT_PORT', '1e9', 'must be a whole number from 0 to 65535'],
    ['MQTT_TLS_PORT', '8883.5', 'must be a whole number from 0 to 65535'],
    ['MQTT_TLS_PORT', '8883', 'needs MQTT_TLS_CERT and MQTT_TLS_KEY'],
    ['DATABASE_URL', 'mysql://db/spectrum', 'must begin with postgres://'],
    ['DATABASE_URL', 'postgres://db:port/spectrum', 'is no address such as'],
    ['MQTT_URL', 'http://broker', 'must begin with mqtt:// or mqtts://'],
    ['MQTT_URL', 'mqtt://', 'is no address such as'],
    ['MQTT_ACCOUNTS', 'ldap', 'expected one of'],
    ['MQTT_ACCOUNTS', 'mosquitto-dynsec', 'is not available in this version'],
    ['CLOCK', 'sundial', 'expected one of'],
    ['ADMIN_USERNAME', 'two words', 'must be 1 to 64 letters'],
    ['ADMIN_PASSWORD', 'short', 'must have at least 8 characters'],
    ['JWT_SECRET', 'x'.repeat(31), 'must have at least 32 bytes'],
    ['SWEEP_RETENTION_DAYS', '0', 'must be a whole number from 1 to 3650'],
    ['SWEEP_RETENTION_DAYS', '1.5', 'must be a whole number from 1 to 3650'],
    ['DATA_MAX_GB', 'much', 'must be a number greater than 0'],
    ['DATA_MAX_GB', '0', 'must be a number greater than 0'],
    ['STATION_OFFLINE_SECONDS', '-90', 'must be a number greater than 0'],
    ['ROLES', 'api,judge', 'expected one of'],
    ['LOG_LEVEL', 'loud', 'expected one of'],
  ])('refuses %s=%s in one line that names it', (variable, value, sentence) => {
    const said = refusal({ [variable]: value });
    expect(said).toMatch(new RegExp(`^${variable}: `));
    expect(said).toContain(sentence);
    expect(said).not.toContain('\n');
  });

  it('refuses a certificate without the port on which it would be used', () => {
    expect(refusal({ MQTT_TLS_CERT: 'server.crt', MQTT_TLS_KEY: 'server.key' })).toMatch(/^MQTT_TLS_PORT: is needed/);
  });

  it('wants a secret of its own for tokens where the database is not its own', () => {
    expect(refusal({ DATABASE_URL: 'postgres://db/spectrum' })).toMatch(/^JWT_SECRET: is required when DATABASE_URL is set/);
    expect(refusal({ DATABASE_URL: 'postgres://db/spectrum', JWT_SECRET: SECRET })).toBe('');
  });

  it.each(['DATABASE_URL', 'MQTT_URL', 'JWT_SECRET', 'ADMIN_PASSWORD'])('never repeats the value of %s', (variable) => {
    expect(refusal({ [variable]: 'hidden' })).not.toContain('hidden');
  });
});
