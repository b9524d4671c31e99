import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import sirv from 'sirv';
import { root } from '../support/atlas.ts';
import { launch } from '../support/browser.ts';

/** The app is served below this path: it has to work from any. */
const subPath = '/some/where/map/';

/** The built app on a local server, and a browser to open it in. */
export class Stage {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    readonly address: string,
  ) {}

  static async open(): Promise<Stage> {
    const serve = sirv(join(root, 'dist'), { dev: true });
    const server = createServer((request, response) => {
      const url = request.url ?? '/';
      if (!url.startsWith(subPath)) {
        response.writeHead(404).end();
        return;
      }
      request.url = `/${url.slice(subPath.length)}`;
      serve(request, response, () => {
        response.writeHead(404).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await launch();
    const { port } = server.address() as AddressInfo;
    return new Stage(server, browser, `http://127.0.0.1:${port}${subPath}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** A new reader with a browser of their own, before they open anything. */
  async reader(options: BrowserContextOptions = {}): Promise<Reader> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    return new Reader(await context.newPage(), this.address);
  }
}

/** Somebody who uses the app; methods are named after what they do. */
export class Reader {
  readonly requests: string[] = [];
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Opens the app and waits until the map is drawn. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(this.address + fragment);
    await this.mapDrawn();
  }

  async mapDrawn(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('contact-line:first-idle').length > 0);
  }

  /** The day that the map and its figures show, which follows the day asked for. */
  shownDay(): Promise<string | null> {
    return this.page.locator('[data-control-day]').getAttribute('data-control-day');
  }

  /** The handle of the day on the timeline. */
  dayHandle() {
    return this.page.getByRole('slider', { name: 'Day on the map' });
  }

  async openWithoutMap(fragment = ''): Promise<void> {
    await this.page.goto(this.address + fragment);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  legend(): Promise<string[]> {
    return this.page
      .locator('[data-legend]')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-legend') ?? ''));
  }

  fragment(): string {
    return decodeURI(new URL(this.page.url()).hash);
  }

  async toggle(name: string): Promise<void> {
    await this.page.getByRole('checkbox', { name, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
