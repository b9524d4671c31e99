import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/atlas.ts';
import { Stage } from './driver.ts';

/** `npm run screenshots`: the README's pictures, taken from the built app (`npm run build` first). */
const shots = [
  { name: 'desktop', width: 1440, height: 900, scheme: 'light', view: '' },
  {
    name: 'proposals',
    width: 1440,
    height: 900,
    scheme: 'dark',
    view: '#at=37.6,48.6,8&proposals=twenty-point-plan&select=proposal:twenty-point-plan',
  },
  { name: 'phone', width: 390, height: 844, scheme: 'light', view: '' },
] as const;

const folder = join(root, 'docs/screenshots');
mkdirSync(folder, { recursive: true });
const stage = await Stage.open();
for (const { name, width, height, scheme, view } of shots) {
  const reader = await stage.reader({ viewport: { width, height }, colorScheme: scheme });
  await reader.open(view);
  await reader.page.screenshot({ path: join(folder, `${name}.png`) });
  await reader.close();
}
await stage.close();
