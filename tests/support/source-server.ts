import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Day } from '../../src/core/model/ids.ts';
import type { ControlSource } from '../../src/data/sources/source.ts';
import { sources } from '../../src/data/sources.ts';
import { day, shared } from './control.ts';

/** How the server treats one request. */
export type Answer =
  | 'file'
  /** The file, without the header that lets other sites read it. */
  | 'file-without-cors'
  /** Nothing at all, not even headers. */
  | 'silence'
  /** Half of the file, then nothing more. */
  | 'stall'
  /** Half of the file, then the connection is cut. */
  | 'break-off'
  /** Half of the file as though it were the whole. */
  | 'half'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly bytes: Uint8Array };

type Corner = readonly [lon: number, lat: number];
const square = (west: number, south: number, size = 1): Corner[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];
const closed = (ring: Corner[]): Corner[] => [...ring, ...ring.slice(0, 1)];
const feature = (ring: Corner[], properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiPolygon', coordinates: [[closed(ring)]] },
});
const collection = (features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });

/** A small hand-made day as Project Owl publishes them: one square of occupied land. */
export const owlDay = (west = 38): string =>
  JSON.stringify({
    areas: [square(west, 47.5).map(([lon, lat]) => [lat, lon])],
    areas_ua: [],
    frontline: [],
    units: [],
  });

/** The same as DeepState's days are published. */
export const deepStateDay = (west = 38): string => collection([feature(square(west, 47.5), {})]);

/** All days in one file, one feature a day. */
export const archiveOf = (days: readonly string[]): Buffer =>
  gzipSync(collection(days.map((date, i) => feature(square(38, 47.5, 1 + i / 10), { date }))));

/** Days that the archive holds. */
export const archiveDays = ['2025-12-23', '2025-12-24', '2025-12-25'];

export const sourceOf = (id: string): ControlSource => {
  const source = sources.find((each) => each.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
};
export const owl = sourceOf('owl');
export const deepState = sourceOf('deepstate');

const pathOf = (url: string): string => new URL(url).pathname;

/** What is always there: three days of each source, the middle one of Owl's published empty. */
function handMade(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const put = (url: string, text: string): void => void files.set(pathOf(url), Buffer.from(text));
  for (const date of archiveDays.map(day)) {
    put(owl.dayUrl(date), date === '2025-12-24' ? '{"areas":[]}' : owlDay());
    put(deepState.dayUrl(date), deepStateDay());
  }
  files.set(pathOf(deepState.archiveUrl ?? ''), archiveOf(archiveDays));
  return files;
}

/** A day among the assessors' files, where they are at hand. */
function sharedFile(path: string): Uint8Array | undefined {
  const digits = /(\d{4})(\d\d)(\d\d)\.\w+$/.exec(path);
  if (!digits) return undefined;
  const date = day(digits.slice(1, 4).join('-'));
  const source = sources.find((each) => pathOf(each.dayUrl(date)) === path);
  const file = source && resolve(shared, source.fileName(date));
  return file && existsSync(file) ? readFileSync(file) : undefined;
}

/**
 * The sources' public servers, on this machine: day files and the archive under the paths of their
 * public addresses, and whatever misbehaviour a test asks for.
 */
export class SourceServer {
  /** Paths asked for, in order. */
  readonly requests: string[] = [];
  /** The most requests that were open at a time. */
  busiest = 0;
  private readonly pending = new Set<ServerResponse>();
  private readonly files = handMade();
  private readonly answers = new Map<string, Answer[]>();
  private held: (() => void)[] | null = null;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SourceServer> {
    const server = createServer();
    const sources = new SourceServer(server);
    // A connection that is kept would be cut between two tests, and the next request with it.
    server.on('request', (_, response) => response.setHeader('connection', 'close'));
    server.on('request', ({ url = '/' }, response) => sources.receive(pathOf(`http://any${url}`), response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return sources;
  }

  /** How many requests wait for their answer, or for the rest of it. */
  get open(): number {
    return this.pending.size;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Where a public address is served here. */
  local(url: string): string {
    return this.origin + pathOf(url);
  }

  /** A `fetch` that turns to this server instead of the public ones. */
  readonly fetch: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    return fetch(new Request(this.local(request.url), request));
  };

  /** Puts a file where a public address points to. */
  put(url: string, bytes: Uint8Array | string): void {
    this.files.set(pathOf(url), typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  }

  /** Answers the next requests for an address as told, one after the other; the last one stays. */
  answer(url: string, ...answers: Answer[]): void {
    this.answers.set(pathOf(url), answers);
  }

  /** Lets every request wait until the function that is given back is called. */
  hold(): () => void {
    this.held = [];
    return () => {
      const waiting = this.held ?? [];
      this.held = null;
      for (const go of waiting) go();
    };
  }

  /** How often an address was asked for. */
  asked(url: string): number {
    return this.requests.filter((path) => path === pathOf(url)).length;
  }

  /** Forgets what was asked for and every misbehaviour. */
  reset(): void {
    this.requests.length = 0;
    this.busiest = 0;
    this.answers.clear();
    for (const response of this.pending) response.destroy();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private receive(path: string, response: ServerResponse): void {
    this.requests.push(path);
    this.pending.add(response);
    this.busiest = Math.max(this.busiest, this.open);
    response.on('close', () => this.pending.delete(response));
    const answers = this.answers.get(path) ?? [];
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'file';
    const go = (): void => this.send(path, response, answer);
    if (this.held) this.held.push(go);
    else go();
  }

  private send(path: string, response: ServerResponse, answer: Answer): void {
    if (answer === 'silence') return;
    const cors: Record<string, string> =
      answer === 'file-without-cors' ? {} : { 'access-control-allow-origin': '*' };
    if (typeof answer === 'object' && 'status' in answer) {
      response.writeHead(answer.status, { ...cors, ...answer.headers }).end('no');
      return;
    }
    const bytes = typeof answer === 'object' ? answer.bytes : (this.files.get(path) ?? sharedFile(path));
    if (!bytes) {
      response.writeHead(404, cors).end('404: Not Found');
      return;
    }
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    const cut = answer === 'stall' || answer === 'break-off';
    const sent = cut || answer === 'half' ? half : bytes;
    response.writeHead(200, { ...cors, 'content-length': cut ? bytes.length : sent.length });
    if (!cut) response.end(sent);
    else if (answer === 'stall') response.write(half);
    else response.write(half, () => response.destroy());
  }
}

/** Days in a row, for many files. */
export const daysFrom = (first: string, count: number): Day[] =>
  Array.from({ length: count }, (_, i) =>
    day(new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10)),
  );
