/**
 * `npm start`: builds the service and the console, then becomes the service. One program from the first moment on, so that a signal finds it
 * whatever it is doing, and leaves nothing behind.
 */
import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM'];

const build = spawn('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const built = new Promise((resolve) => {
  build.once('exit', resolve);
  build.once('error', () => resolve(1));
});
let endWished = false;
const onSignal = () => {
  endWished = true;
  if (build.exitCode === null && build.signalCode === null) process.kill(-build.pid, 'SIGTERM');
};
for (const signal of SIGNALS) process.on(signal, onSignal);

const code = await built;
if (endWished) process.exit(0);
if (code !== 0) {
  process.stderr.write('Spectrum Watch did not start: it could not be built (npm run build)\n');
  process.exit(1);
}
await import('./dist/src/main.js');
for (const signal of SIGNALS) process.off(signal, onSignal);
if (endWished) process.kill(process.pid, 'SIGTERM');
