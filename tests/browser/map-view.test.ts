import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProposalId } from '../../src/core/model/ids.ts';
import { MapView } from '../../src/render/map/map-view.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { openScenes } from './scene-of.ts';

let scenes: Awaited<ReturnType<typeof openScenes>>;
let view: MapView | undefined;
const picked: (string | null)[] = [];

beforeAll(async () => {
  scenes = await openScenes();
});

afterEach(() => {
  view?.destroy();
  view = undefined;
  document.body.replaceChildren();
});

/** Opens a map on Donetsk oblast. */
function open(): MapView {
  const container = document.createElement('div');
  container.style.cssText = 'width:800px;height:600px';
  document.body.append(container);
  view = new MapView({
    container,
    label: 'map',
    camera: { center: [37.9, 48.6], zoom: 7.5 },
    reducedMotion: true,
    onMoved: () => undefined,
    onCamera: () => undefined,
    onHover: () => undefined,
    onPick: (card) => picked.push(card),
  });
  return view;
}

async function drawn(map: MapView, scene: Scene): Promise<void> {
  const idle = new Promise((resolve) => map.map.once('idle', resolve));
  map.draw(scene);
  await idle;
}

const count = (map: MapView, layer: string): number =>
  map.map.getLayer(layer) ? map.map.queryRenderedFeatures({ layers: [layer] }).length : 0;

describe('the map', () => {
  it('draws occupied land, the line, places and shares', async () => {
    const map = open();
    await drawn(map, scenes.sceneOf({}));
    for (const layer of ['occupied', 'line', 'place-labels', 'oblast-shares', 'state-border', 'events']) {
      expect(count(map, layer), layer).toBeGreaterThan(0);
    }
    const donetsk = map.map
      .queryRenderedFeatures({ layers: ['oblast-shares'] })
      .find(({ properties }) => properties.card === 'region:UA-14');
    expect(donetsk?.properties.share).toMatch(/^7[78]\.\d–7[89]\.\d %$/);
  });

  it('shows a proposal when it is switched on, and takes it away again', async () => {
    const map = open();
    const id = 'twenty-point-plan' as ProposalId;
    const off = scenes.sceneOf({});
    const on = scenes.sceneOf({ proposals: [{ id, params: {} }] });
    const layers = on.layers.map((layer) => layer.id).filter((layer) => layer.startsWith('proposal-'));
    expect(layers.length).toBeGreaterThan(3);
    await drawn(map, off);
    expect(layers.map((layer) => count(map, layer))).toEqual(layers.map(() => 0));
    await drawn(map, on);
    const fills = layers.filter((layer) => layer.endsWith('-fill'));
    for (const layer of fills) expect(count(map, layer), layer).toBeGreaterThan(0);
    expect(on.legend.length).toBe(off.legend.length + fills.length);
    await drawn(map, off);
    expect(layers.map((layer) => count(map, layer))).toEqual(layers.map(() => 0));
  });

  it('hides each layer that is switched off, on the map and in the legend', async () => {
    const map = open();
    await drawn(map, scenes.sceneOf({ layers: ['oblasts'] }));
    for (const layer of ['occupied', 'line', 'place-labels', 'events', 'towns', 'rivers']) {
      expect(count(map, layer), layer).toBe(0);
    }
    const legend = scenes.sceneOf({ layers: ['oblasts'] }).legend.map(({ id }) => id);
    expect(legend).toEqual(['state-border', 'oblast-borders']);
  });

  it('draws in the theme’s order whatever was drawn before', async () => {
    const map = open();
    await drawn(map, scenes.sceneOf({ layers: ['places'] }));
    const scene = scenes.sceneOf({ proposals: [{ id: 'battle-line-halt' as ProposalId, params: {} }] });
    await drawn(map, scene);
    expect(map.map.getStyle().layers.map(({ id }) => id)).toEqual(scene.layers.map(({ id }) => id));
  });

  it('knows what was clicked', async () => {
    const map = open();
    await drawn(map, scenes.sceneOf({ layers: ['places'] }));
    const siversk = scenes.atlas.places.find(({ id }) => id === 'siversk');
    if (!siversk) throw new Error('Siversk is missing');
    const point = map.map.project(siversk.position);
    const canvas = map.map.getCanvas();
    const box = canvas.getBoundingClientRect();
    const at = { clientX: box.left + point.x, clientY: box.top + point.y, bubbles: true };
    canvas.dispatchEvent(new MouseEvent('mousedown', at));
    canvas.dispatchEvent(new MouseEvent('mouseup', at));
    canvas.dispatchEvent(new MouseEvent('click', at));
    expect(picked.at(-1)).toBe('place:siversk');
  });
});
