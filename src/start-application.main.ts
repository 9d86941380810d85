import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import type { AddressInfo, Server } from 'node:net';
import { HealthIndicators } from './config/health-indicators.service';
import { FirstAdministrator } from './access/users/first-administrator.service';
import { LiveFeed } from './alerts/live-feed.service';
import { MqttRelay } from './alerts/mqtt-relay.service';
import { AppModule } from './app.module';
import type { ServiceEnvironment } from './config/environment';
import { EmbeddedBroker } from './embedded/mqtt.broker';
import { hostToReach, listen } from './embedded/listening';
import { configureHttp } from './http/configure-http.service';
import { answerProbesOnly } from './http/probes-only.middleware';
import { shownAddress } from './monitoring/mqtt/broker-address';
import { ExternalBroker } from './monitoring/mqtt/external-broker.client';
import { IntakeService } from './pipeline/intake.service';
import { JudgementService } from './pipeline/judgement.service';

export interface RunningApplication {
  readonly url: string;
  readonly brokerUrl: string;
  readonly greeting: string;
  stop(): Promise<void>;
}

/** Makes the application, opens its doors in the order in which they can be served, and says how to end it in the reverse order. */
export async function startApplication(environment: ServiceEnvironment): Promise<RunningApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    bufferLogs: true,
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
  });
  try {
    app.useLogger(app.get(Logger));
    app.flushLogs();
    if (!environment.roles.has('api')) app.use(answerProbesOnly);
    configureHttp(app);
    await app.init();
    const administrator = await app.get(FirstAdministrator).ensure();
    const url = await listenForPeople(app, environment);
    const brokerUrl = await openBroker(app, environment);
    if (environment.roles.has('jobs')) app.get(JudgementService).start();
    if (environment.roles.has(environment.embeddedBroker ? 'ingest' : 'jobs')) app.get(MqttRelay).start();
    return { url, brokerUrl, greeting: greet(url, environment, administrator), stop: () => stop(app) };
  } catch (error) {
    await stop(app);
    throw error;
  }
}

/** By the server itself: the framework would log a failure with its stack, beside the one line that says what to mend. */
async function listenForPeople(app: NestExpressApplication, { port, host }: ServiceEnvironment): Promise<string> {
  const server = app.getHttpServer() as Server;
  await listen(server, port, host, { port: 'PORT', host: 'HOST' });
  return `http://${hostToReach(host)}:${(server.address() as AddressInfo).port}`;
}

/** Last, because from here on stations send. */
async function openBroker(app: NestExpressApplication, environment: ServiceEnvironment): Promise<string> {
  const { mqttUrl, mqttHost, mqttPort, roles } = environment;
  if (mqttUrl !== undefined) {
    await app.get(ExternalBroker).start();
    return shownAddress(mqttUrl);
  }
  const broker = app.get(EmbeddedBroker);
  if (roles.has('ingest')) await broker.start(environment);
  // The broker is embedded in another process, whose readiness tells of it.
  else app.get(HealthIndicators).register('broker', () => true);
  return `mqtt://${hostToReach(mqttHost)}:${roles.has('ingest') ? (broker.ports[0] as number) : mqttPort}`;
}

/** The probe says so, streams end, nobody new is let in, what is in hand is committed and acknowledged; then the rest closes. */
async function stop(app: NestExpressApplication): Promise<void> {
  const quietly = async (step: () => Promise<void> | void): Promise<void> => {
    await Promise.resolve()
      .then(step)
      .catch(() => undefined);
  };
  await quietly(() => app.get(HealthIndicators).register('broker', () => false));
  await quietly(() => app.get(LiveFeed).close());
  await quietly(() => app.get(EmbeddedBroker).stopListening());
  await quietly(() => app.get(ExternalBroker).pause());
  await quietly(() => app.get(IntakeService).stop());
  await quietly(() => app.get(JudgementService).stop());
  await quietly(() => app.get(EmbeddedBroker).stop());
  await quietly(() => app.get(ExternalBroker).stop());
  await app.close();
}

function greet(url: string, { adminUsername }: ServiceEnvironment, administrator: { username: string; password: string } | null): string {
  const signIn = administrator
    ? `sign in as ${administrator.username} with the one-time password ${administrator.password} (shown only now; npm run reset-admin makes another)`
    : `sign in as ${adminUsername} with your password (lost? npm run reset-admin)`;
  return `Spectrum Watch is ready: ${url} – ${signIn}`;
}
