/** `node tests/browser/serve.ts <folder> <port> [<base>]`: a plain static host, which knows files, what is compressed beside them, `index.html` and `404.html`, and nothing else. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const [, , folder = 'dist', port = '4321', base = '/'] = process.argv;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file that answers an address; none for one that is not below the base. */
function fileOf(address: string): string | undefined {
  const path = decodeURIComponent(new URL(address, 'http://local').pathname);
  if (!path.startsWith(base)) return undefined;
  const file = join(
    folder,
    normalize(`/${path.slice(base.length)}`),
    path.endsWith('/') ? 'index.html' : '',
  );
  return isFile(file) ? file : undefined;
}

createServer((request, response) => {
  const file = fileOf(request.url ?? '/');
  if (!file && !isFile(join(folder, '404.html'))) {
    response.writeHead(404).end(`No site is built in ${folder}.`);
    return;
  }
  const sent = file ?? join(folder, '404.html');
  const small = /\bbr\b/.test(String(request.headers['accept-encoding'])) && isFile(`${sent}.br`);
  response.writeHead(file ? 200 : 404, {
    'content-type': types[extname(sent)] ?? 'application/octet-stream',
    ...(small && { 'content-encoding': 'br' }),
  });
  createReadStream(small ? `${sent}.br` : sent).pipe(response);
}).listen(Number(port), 'localhost');
