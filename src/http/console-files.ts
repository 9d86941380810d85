const A_YEAR_S = 31_536_000;

interface ConsoleFiles {
  readonly rootPath: string;
  readonly exclude: string[];
  readonly serveStaticOptions: {
    readonly index: string[];
    setHeaders(response: { setHeader(name: string, value: string): unknown }, file: string): void;
  };
}

/**
 * How the console's built files are served: a name under `assets` holds a hash of its content and is kept for ever by the browser, the page that
 * names them is asked for each time. Any other path that is not the API's shows the console, which knows its own pages.
 *
 * @param rootPath  folder of the built console
 */
export function consoleFiles(rootPath: string): ConsoleFiles {
  return {
    rootPath,
    exclude: ['/api/{*path}', '/health/{*path}', '/metrics/{*path}'],
    serveStaticOptions: {
      index: ['index.html'],
      setHeaders: (response, file) => {
        const isHashed = /[\\/]assets[\\/]/.test(file);
        response.setHeader('cache-control', isHashed ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache');
      },
    },
  };
}
