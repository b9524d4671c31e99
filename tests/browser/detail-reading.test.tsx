import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/model/days.ts';
import { type Day, DaySchema } from '../../src/core/model/ids.ts';
import type { GivenFile } from '../../src/data/detail/recognise.ts';
import type { LoadEvent } from '../../src/data/remote/load.ts';
import { startReading } from '../../src/workers/open-reading.ts';
import type { ReadingRequest } from '../../src/workers/reading.worker.ts';

/** A day of Owl's with one square. */
function dayFile(date: Day, text = '{"areas":[[[48,37],[49,37],[49,38],[48,38]]]}'): GivenFile {
  const bytes = new TextEncoder().encode(text);
  return { name: `${date}.json`, bytes, size: bytes.length };
}
const first = v.parse(DaySchema, '2025-01-01');
const dates = Array.from({ length: 200 }, (_, i) => addDays(first, i));
const filesOf = (files: GivenFile[]): ReadingRequest => ({ kind: 'files', files, source: 'owl' });

describe('a thread that reads', () => {
  it('tells everything, in order, before it ends', async () => {
    const events: LoadEvent[] = [];
    await startReading(filesOf(dates.map((date) => dayFile(date))), (event) => events.push(event)).done;
    const read = events.flatMap((event) => (event.kind === 'day' ? [event.snapshot.date] : []));
    expect(read).toEqual(dates);
    expect(events.at(-1)).toMatchObject({ kind: 'progress', done: dates.length, total: dates.length });
  });

  it('goes on after a file that is none', async () => {
    const events: LoadEvent[] = [];
    const files = [dayFile(first, 'nothing'), dayFile(addDays(first, 1))];
    await startReading(filesOf(files), (event) => events.push(event)).done;
    const kinds = events.map(({ kind }) => kind).filter((kind) => kind !== 'progress');
    expect(kinds).toEqual(['failed', 'day']);
  });

  it('ends at once when cancelled, and tells nothing afterwards', async () => {
    const events: LoadEvent[] = [];
    const reading = startReading(filesOf(dates.map((date) => dayFile(date))), (event) => {
      events.push(event);
      if (event.kind === 'day') reading.cancel();
    });
    await reading.done;
    expect(events.filter(({ kind }) => kind === 'day')).toHaveLength(1);
    // A second reading, to its end, gives what was on its way the time to come.
    await startReading(filesOf([dayFile(first)]), () => undefined).done;
    expect(events.at(-1)?.kind).toBe('day');
  });

  it('says what it cannot do', async () => {
    const unknown = startReading({ kind: 'days', source: 'nobody', days: [first] }, () => undefined);
    await expect(unknown.done).rejects.toThrow('There is no source nobody.');
    const none = startReading({ kind: 'archive', source: 'owl' }, () => undefined);
    await expect(none.done).rejects.toThrow('publishes no archive');
  });
});
