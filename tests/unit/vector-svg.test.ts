import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { svgOf } from '../../src/render/vector/svg.ts';
import { escapeXml, short } from '../../src/render/vector/xml.ts';
import { type Drawn, labelsOf, openPictures, textOf } from '../support/vector.ts';

let drawn: Drawn;
let svg: string;
beforeAll(async () => {
  const pictureOf = await openPictures('2025-12-25', ['twenty-point-plan']);
  drawn = pictureOf('UA-14');
  svg = svgOf(drawn.picture, drawn.about, 2);
}, 30_000);

const count = (pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

describe('the SVG of a real scene', () => {
  it('is XML that a renderer reads, of the size that was asked for', () => {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
    expect([width, height]).toEqual([2400, 1600]);
  });

  it('names a group after each layer that drew something, in the order of the scene', () => {
    const groups = [...svg.matchAll(/<g id="([^"]+)" inkscape/g)].map(([, id]) => id);
    const layers = drawn.snapshot.scene.layers.map(({ id }) => id).filter((id) => groups.includes(id));
    expect(groups).toEqual(layers);
    expect(groups).toEqual(
      expect.arrayContaining(['background', 'oblasts', 'occupied', 'line', 'towns', 'events']),
    );
  });

  it('lists in its legend exactly what is seen', () => {
    const inLegend = svg.match(/class="legend"[^>]*>([^<]*)/g)?.join('\n') ?? '';
    for (const { id, label } of drawn.snapshot.scene.legend) {
      // All of these lie far from Donetsk oblast on that day.
      const isSeen = !['event-relocation', 'event-talks', 'abroad'].includes(id);
      expect(inLegend.includes(escapeXml(label).slice(0, 30)), id).toBe(isSeen);
    }
  });

  it('keeps text as text, one element a label, and has no images', () => {
    expect(count(/<text class="label"/g)).toBe(labelsOf(drawn.picture).length);
    expect(count(/<image/g)).toBe(0);
    expect(labelsOf(drawn.picture).map(textOf)).toEqual(
      expect.arrayContaining(['Mariupol', 'Siversk\nСіверськ', 'DONETSK OBLAST\n77.0–78.9 %']),
    );
    expect(svg).toContain('paint-order="stroke"');
  });

  it('repeats tiles as patterns, each defined once and each used', () => {
    const defined = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
    const used = new Set([...svg.matchAll(/url\(#(pattern-[^)]+)\)/g)].map(([, id]) => id));
    expect(defined).toHaveLength(used.size);
    expect(new Set(defined)).toEqual(used);
    expect(defined).toContain('pattern-provision-hatch-a-twenty-point-plan');
  });

  it('tells of itself', () => {
    expect(svg).toContain('<title id="title">Donetsk oblast: Line of contact, 25 December 2025</title>');
    expect(svg).toMatch(/<desc id="description">Map of Donetsk oblast on 25 December 2025\..*77\.0–78\.9 %/);
    expect(svg).toMatch(
      /<metadata>.*<dc:date>2025-12-25<\/dc:date>.*northlimit=.*<dc:source>.*<\/metadata>/s,
    );
  });

  it('rounds to hundredths of a pixel', () => {
    const paths = svg.match(/ d="[^"]*"/g)?.join('') ?? '';
    expect(paths).not.toMatch(/\.\d{3}/);
  });

  it('is the same when it is drawn again', async () => {
    const again = (await openPictures('2025-12-25', ['twenty-point-plan']))('UA-14');
    expect(svgOf(again.picture, again.about, 2)).toBe(svg);
  }, 30_000);
});

describe('XML', () => {
  it('escapes hostile names, and leaves out what XML cannot hold', () => {
    expect(escapeXml(`</text><script>alert("1")&'\u0000\ud800`)).toBe(
      '&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&amp;&apos;',
    );
  });

  it('carries a hostile name through a whole picture', () => {
    const hostile = '"><script>alert(1)</script>&\u0007]]>';
    const [text] = drawn.picture.furniture.filter((mark) => mark.kind === 'text');
    if (!text) throw new Error('no furniture');
    const [line] = text.lines;
    const [run] = line?.runs ?? [];
    if (!line || !run) throw new Error('no text');
    const mark = { ...text, lines: [{ ...line, runs: [{ ...run, text: hostile }] }] };
    const about = { ...drawn.about, title: hostile, description: hostile, permalink: hostile };
    const patterns = new Map([...drawn.picture.patterns].map(([, tile]) => [hostile, tile]));
    const layers = [{ id: hostile, marks: [mark] }];
    const out = svgOf({ ...drawn.picture, layers, patterns, furniture: [mark] }, about);
    expect(out).not.toContain('<script');
    expect(() => new Resvg(out, { font: { loadSystemFonts: false } })).not.toThrow();
  });

  it('writes numbers short', () => {
    expect([1.005, -0.001, 12, 0.126].map(short)).toEqual(['1', '0', '12', '0.13']);
  });
});
