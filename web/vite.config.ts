import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The running service, to which the development server hands what the console asks of it. */
const SERVICE = process.env.SERVICE_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/api': SERVICE } },
  // Everything comes from the service itself: its content security policy allows no data: scripts and no other host.
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1_200 },
});
