import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/intake/fetch/public-address.ts';
import { fetchAttachment } from '../../src/intake/fetch-attachment.ts';
import { type FetchOptions, fetchPage } from '../../src/intake/fetch-page.ts';
import { UserError } from '../../src/text/user-error.ts';
import { startWebServer, type WebServer } from './web-server.ts';

const PAGE = '<title>Tide tables</title><p>High water at nine.</p>';
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const packed = (encoding: string, body: Uint8Array): RequestListener => {
  return (_, response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(body);
};
const redirect = (to: string): RequestListener => {
  return (_, response) => response.writeHead(302, { location: to }).end();
};
const status = (code: number): RequestListener => {
  return (_, response) => response.writeHead(code, HTML).end();
};
const typed = (type: string): RequestListener => {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end('x');
};
const BOMB = Buffer.alloc(60 * 1024 * 1024);

const PAGES: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) => response.writeHead(200, HTML).end(PAGE),
  '/untyped': (_, response) => response.end(PAGE),
  '/gzip': packed('gzip', gzipSync(PAGE)),
  '/br': packed('br', brotliCompressSync(PAGE)),
  '/deflate': packed('deflate', deflateSync(PAGE)),
  '/gzip-bomb': packed('gzip', gzipSync(BOMB)),
  '/br-bomb': packed('br', brotliCompressSync(BOMB)),
  '/twice-packed': packed('gzip, gzip', gzipSync(gzipSync(PAGE))),
  '/zstd': packed('zstd', Buffer.from('x')),
  '/broken-gzip': packed('gzip', Buffer.from('this is no gzip')),
  '/cut-gzip': packed('gzip', gzipSync(PAGE).subarray(0, 20)),
  '/1gb': (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': String(1024 ** 3) });
    response.write('x');
  },
  '/endless': (_, response) => {
    response.writeHead(200, HTML);
    const part = Buffer.alloc(256 * 1024, 'x');
    const more = () => {
      if (!response.destroyed) response.write(part, more);
    };
    more();
  },
  '/cut-off': (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '5000' });
    response.write('x', () => response.destroy());
  },
  '/silent': () => {},
  '/drip': (_, response) => {
    response.writeHead(200, HTML);
    response.write('<p>');
  },
  '/r1': redirect('/page'),
  '/r2': redirect('/r1'),
  '/r3': redirect('/r2'),
  '/r4': redirect('/r3'),
  '/loop': redirect('/loop'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-loopback': redirect('http://127.0.0.1:1/'),
  '/to-mapped': redirect('http://[::ffff:10.0.0.1]/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-secret': redirect('http://me:secret@example.com/'),
  '/to-port': redirect('http://example.com:22/'),
  '/to-nowhere': (_, response) => response.writeHead(302).end(),
  '/to-nonsense': redirect('http://['),
  '/to-changed-name': redirect('http://changes.test/'),
  '/401': status(401),
  '/403': status(403),
  '/410': status(410),
  '/500': status(500),
  '/204': status(204),
  '/picture': typed('image/png'),
  '/zip': typed('application/zip'),
  '/json': typed('application/json'),
};

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer(PAGES);
});
afterAll(() => server[Symbol.asyncDispose]());

/** The names of the test's own web; nothing else can be asked. */
const resolve = async (host: string): Promise<readonly string[]> => {
  const known: Readonly<Record<string, readonly string[]>> = {
    'news.test': ['127.0.0.1'],
    'inside.test': ['10.1.2.3'],
    'mixed.test': ['93.184.216.34', '192.168.0.1'],
    'mapped.test': ['::ffff:127.0.0.1'],
    'nothing.test': [],
  };
  const found = known[host];
  if (found) return found;
  throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
};

function get(address: string, options: FetchOptions = {}) {
  return fetchPage(address.replace('HERE', `news.test:${server.port}`), {
    resolve,
    allowLocal: [server.place],
    ...options,
  });
}

describe('a page is fetched', () => {
  it.each(['/page', '/untyped', '/gzip', '/br', '/deflate', '/r1', '/r3'])('%s', async (path) => {
    const fetched = await get(`http://HERE${path}`);
    expect(new TextDecoder().decode(fetched.bytes)).toBe(PAGE);
    expect(new URL(fetched.url).pathname).toBe(path.startsWith('/r') ? '/page' : path);
  });

  it('with a plain user agent and nothing that tells who asks', async () => {
    const seen: string[] = [];
    await using own = await startWebServer({
      '/': (request, response) => {
        seen.push(...Object.keys(request.headers));
        response.writeHead(200, HTML).end(PAGE);
      },
    });
    await fetchPage(`http://${own.place}/`, { allowLocal: [own.place] });
    expect(seen.sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });
});

const PRIVATE = /^This address leads into a private network.*: give one of the public web\.$/u;
const TOO_LARGE = /over 5 MB, the most that is read/u;
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['not an address', /^That is not a web address/u],
  ['http://', /^That is not a web address/u],
  ['file:///etc/passwd', /^Only addresses that begin with https/u],
  ['ftp://example.com/x', /^Only addresses that begin with https/u],
  ['data:text/html,<p>x', /^Only addresses that begin with https/u],
  ['javascript:alert(1)', /^Only addresses that begin with https/u],
  ['http://me@example.com/', /a name or a password/u],
  ['https://me:secret@example.com/', /a name or a password/u],
  ['http://example.com:22/', /names port 22, and only 80 and 443/u],
  ['https://example.com:8443/', /names port 8443/u],
  ['http://127.0.0.1/', PRIVATE],
  ['http://127.1/', PRIVATE],
  ['http://2130706433/', PRIVATE],
  ['http://0177.0.0.1/', PRIVATE],
  ['http://0x7f.0.0.1/', PRIVATE],
  ['http://0x7f000001/', PRIVATE],
  ['http://１２７.０.０.１/', PRIVATE],
  ['http://127。0。0。1/', PRIVATE],
  ['http://0.0.0.0/', PRIVATE],
  ['http://10.0.0.1/', PRIVATE],
  ['http://100.64.0.1/', PRIVATE],
  ['http://169.254.169.254/latest/meta-data/', PRIVATE],
  ['http://172.31.255.255/', PRIVATE],
  ['http://192.168.1.1/', PRIVATE],
  ['http://224.0.0.1/', PRIVATE],
  ['http://255.255.255.255/', PRIVATE],
  ['http://168.63.129.16/', PRIVATE],
  ['http://[::1]/', PRIVATE],
  ['http://[::]/', PRIVATE],
  ['http://[::ffff:127.0.0.1]/', PRIVATE],
  ['http://[::ffff:7f00:1]/', PRIVATE],
  ['http://[::127.0.0.1]/', PRIVATE],
  ['http://[64:ff9b::7f00:1]/', PRIVATE],
  ['http://[2002:7f00:1::]/', PRIVATE],
  ['http://[2001:0:7f00:1::]/', PRIVATE],
  ['http://[fe80::1]/', PRIVATE],
  ['http://[fd00:ec2::254]/', PRIVATE],
  ['http://[ff02::1]/', PRIVATE],
  ['http://inside.test/', PRIVATE],
  ['http://mixed.test/', PRIVATE],
  ['http://mapped.test/', PRIVATE],
  ['http://nothing.test/', /^No site has this name/u],
  ['http://unknown.test/', /^No site has this name/u],
  ['http://HERE/missing', /^There is no page at this address/u],
  ['http://HERE/410', /^There is no page at this address/u],
  ['http://HERE/401', /does not let the bot read this page \(status 401\)/u],
  ['http://HERE/403', /does not let the bot read this page \(status 403\)/u],
  ['http://HERE/500', /could not give the page \(status 500\)/u],
  ['http://HERE/204', /could not give the page \(status 204\)/u],
  ['http://HERE/picture', /gives "image\/png", and only pages/u],
  ['http://HERE/zip', /gives "application\/zip"/u],
  ['http://HERE/json', /gives "application\/json"/u],
  ['http://HERE/r4', /leads on to others over 3 times/u],
  ['http://HERE/loop', /leads on to others over 3 times/u],
  ['http://HERE/to-metadata', PRIVATE],
  ['http://HERE/to-loopback', /names port 1,/u],
  ['http://HERE/to-mapped', PRIVATE],
  ['http://HERE/to-file', /^Only addresses that begin with https/u],
  ['http://HERE/to-secret', /a name or a password/u],
  ['http://HERE/to-port', /names port 22/u],
  ['http://HERE/to-nowhere', /leads on to nowhere/u],
  ['http://HERE/to-nonsense', /leads on to nowhere/u],
  ['http://HERE/1gb', TOO_LARGE],
  ['http://HERE/endless', TOO_LARGE],
  ['http://HERE/gzip-bomb', TOO_LARGE],
  ['http://HERE/br-bomb', TOO_LARGE],
  ['http://HERE/twice-packed', /packs its page in a way that is not read/u],
  ['http://HERE/zstd', /packs its page in a way that is not read/u],
  ['http://HERE/broken-gzip', /packed in a broken way/u],
  ['http://HERE/cut-gzip', /packed in a broken way/u],
  ['http://HERE/cut-off', /cannot be reached/u],
];

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('It was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error.message;
  throw error;
}

describe('an address is refused in one sentence', () => {
  it.each(REFUSED)('%s', async (address, sentence) => {
    const refusal = await refusalOf(get(address));
    expect(refusal).toMatch(sentence);
    expect(refusal).toMatch(/^\p{Lu}[^\n]+: [^\n]+\.$/u);
  });

  it.each(['/silent', '/drip'])('that takes too long: %s', async (path) => {
    expect(await refusalOf(get(`http://HERE${path}`, { timeoutMs: 80 }))).toMatch(
      /over 0\.08 seconds, the most it may/u,
    );
  });

  it('whose name takes too long to find', async () => {
    const never = () => new Promise<never>(() => {});
    expect(await refusalOf(get('http://slow.test/', { resolve: never, timeoutMs: 80 }))).toMatch(
      /over 0\.08 seconds/u,
    );
  });
});

describe('a name that means another address a moment later', () => {
  it('is asked once, and the connection is made to what was checked', async () => {
    let times = 0;
    const changing = async () => (times++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']);
    const fetched = await get('http://HERE/page', { resolve: changing });
    expect(fetched.bytes.length).toBe(PAGE.length);
    expect(times).toBe(1);
  });

  it('is checked again at each redirect', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.7']];
    const changing = async () => answers.shift() ?? [];
    const before = server.asked.length;
    expect(await refusalOf(get('http://HERE/r1', { resolve: changing }))).toMatch(PRIVATE);
    expect(server.asked.slice(before)).toEqual(['/r1']);
  });
});

describe('an attachment', () => {
  it('is fetched from a server on this machine that was named', async () => {
    const fetched = await fetchAttachment(`http://${server.place}/page`, [server.place]);
    expect(new TextDecoder().decode(fetched.bytes)).toBe(PAGE);
  });

  it.each([
    'https://example.com/a.txt',
    'http://cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com:8443/a.txt',
    'https://cdn.discordapp.com.example.com/a.txt',
    'https://me@cdn.discordapp.com/a.txt',
    'http://127.0.0.1:1/a.txt',
    'http://HERE/page',
  ])('is fetched from nowhere else: %s', async (address) => {
    const url = address.replace('HERE', server.place);
    const refusal = await refusalOf(fetchAttachment(url, ['127.0.0.1:4001']));
    expect(refusal).toMatch(/^Files are read only from where Discord keeps attachments/u);
  });

  it('is not followed away from there', async () => {
    const url = `http://${server.place}/to-metadata`;
    expect(await refusalOf(fetchAttachment(url, [server.place]))).toMatch(/^Files are read only/u);
  });
});

describe('addresses of the public internet', () => {
  it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '100.63.255.255', '2606:4700::1111'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each(['', 'example.com', '192.0.0.192', '198.19.0.1', '240.0.0.1', 'fe80::1%eth0', '3fff::1'])(
    '"%s" is none',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
});
