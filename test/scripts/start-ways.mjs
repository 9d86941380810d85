/**
 * Shows that two commands are enough, for everybody: `npm ci && npm start` in a fresh clone gives within 60 s a service with an open event, and a
 * signal ends it within 10 s, leaving no process. To be run as root, which can be anybody:
 *
 *   node test/scripts/start-ways.mjs [way …]     root | root-700 | user; all three if none is named
 *
 * MODULES=<folder>  takes node_modules from there instead of `npm ci`, by hard links
 * TEST=1            runs `npm test` in each clone, too
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = path.join(import.meta.dirname, '..', '..');
const READY_WITHIN_MS = 60_000;
const END_WITHIN_MS = 10_000;
const USER = 'nobody';

const run = (command, args, options = {}) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });

/** How a command is run in each way, in a folder that only that way has. */
const WAYS = {
  root: { mode: 0o755, as: () => [] },
  'root-700': { mode: 0o700, as: withoutPostgresUser },
  user: { mode: 0o755, owner: USER, as: () => ['setpriv', `--reuid=${USER}`, '--regid=nogroup', '--clear-groups'] },
};

/** In a file system of its own, where nobody is called `postgres`. */
function withoutPostgresUser(home) {
  const passwd = path.join(home, 'passwd');
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  writeFileSync(passwd, users.filter((line) => !line.startsWith('postgres:')).join('\n'));
  return ['unshare', '--mount', 'sh', '-c', `mount --bind '${passwd}' /etc/passwd && exec "$@"`, 'sh'];
}

async function show(name) {
  const { mode, owner, as } = WAYS[name];
  const home = mkdtempSync(path.join(tmpdir(), `spectrum-${name}-`));
  chmodSync(home, mode);
  const clone = path.join(home, 'clone');
  run('git', ['clone', '--quiet', ROOT, clone]);
  if (process.env.MODULES) linkModules(process.env.MODULES, clone);
  if (owner) giveTo(owner, home, clone);
  const service = { name, home, clone, prefix: as(home) };
  try {
    if (!process.env.MODULES) await finish(service, ['npm', 'ci', '--no-audit', '--no-fund']);
    await startAndEnd(service, 'SIGTERM', (pid) => pid);
    await startAndEnd(service, 'SIGINT', (pid) => -pid);
    if (process.env.TEST) await finish(service, ['npm', 'test']);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function linkModules(from, clone) {
  for (const folder of ['node_modules', path.join('web', 'node_modules')]) {
    if (existsSync(path.join(from, folder))) run('cp', ['-al', path.join(from, folder), path.join(clone, folder)]);
  }
}

/** Files of linked modules stay their owner's: they are his, too. */
function giveTo(owner, home, clone) {
  run('chown', [owner, home]);
  run('find', [clone, '(', '-type', 'd', '-o', '-not', '-path', '*/node_modules/*', ')', '-exec', 'chown', '-h', owner, '{}', '+']);
}

function begin({ home, clone, prefix }, command, variables = {}) {
  const [file, ...args] = [...prefix, ...command];
  const env = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', ...variables };
  return spawn(file, args, { cwd: clone, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
}

async function finish(service, command) {
  const began = performance.now();
  const child = begin(service, command);
  child.stdout.resume();
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${service.name}: ${command.join(' ')} ended with ${code}`);
  report(service, command.join(' '), began);
}

async function startAndEnd(service, signal, whom) {
  const [port, mqttPort] = [await freePort(), await freePort()];
  const began = performance.now();
  const child = begin(service, ['npm', 'start'], {
    PORT: String(port),
    MQTT_PORT: String(mqttPort),
    ADMIN_PASSWORD: 'two commands are enough',
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  await until('the service to be ready', began, () => {
    if (child.exitCode !== null) throw new Error(`${service.name}: npm start ended with ${child.exitCode}`);
    return said.includes('Spectrum Watch is ready');
  });
  report(service, 'ready', began);
  const event = await until('an open event with a verdict', began, () => openEvent(`http://127.0.0.1:${port}`));
  report(service, `${event.number} ${event.type}: ${event.verdict.summaryEn}`, began);
  const wished = performance.now();
  process.kill(whom(child.pid), signal);
  const code = await Promise.race([ended, pause(END_WITHIN_MS, 'nothing')]);
  if (code !== 0) throw new Error(`${service.name}: ${signal} was followed by exit code ${code}`);
  await until('the last process to end', wished, () => processesIn(service.home).length === 0, END_WITHIN_MS);
  report(service, `${signal} to ${whom(1) < 0 ? 'the group of npm' : 'npm alone'}: exit code 0, no process left`, wished);
}

async function openEvent(url) {
  const body = JSON.stringify({ username: 'admin', password: 'two commands are enough' });
  const login = await fetch(`${url}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { accessToken } = await login.json();
  const answer = await fetch(`${url}/api/events?state=open`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { items } = await answer.json();
  return items.find(({ verdict }) => verdict.criteria.length > 0);
}

function processesIn(folder) {
  const mentions = (pid, file) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(folder);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && (mentions(pid, 'cmdline') || mentions(pid, 'environ')));
}

async function until(what, began, condition, limitMs = READY_WITHIN_MS) {
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (performance.now() - began > limitMs) throw new Error(`after ${limitMs} ms still waiting for ${what}`);
    await pause(200);
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function report({ name }, what, began) {
  console.log(`${name.padEnd(8)} ${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${what}`);
}

const wanted = process.argv.slice(2);
for (const way of wanted.length > 0 ? wanted : Object.keys(WAYS)) await show(way);
