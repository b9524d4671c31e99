import * as Comlink from 'comlink';
import type { DisputedSettlement, GroundFacts } from '../core/control/facts.ts';
import { buffersOf, type PackedSnapshot } from '../core/control/packed.ts';
import type { Day } from '../core/model/ids.ts';
import type { LonLat } from '../core/model/position.ts';
import type { ControlApi } from './control.worker.ts';
import type { ControlFrame, FrameRequest } from './control-service.ts';
import { newestOnly } from './newest.ts';

/** The thread of control as the page uses it. Failures reject with an Error in words. */
export interface ControlClient {
  /** A frame, or `null` where a newer request overtook this one. */
  frame(request: FrameRequest): Promise<ControlFrame | null>;
  /** The same for the other side of a divided map: the two do not overtake each other. */
  otherFrame(request: FrameRequest): Promise<ControlFrame | null>;
  groundAt(position: LonLat, day: Day): Promise<GroundFacts | null>;
  disputedOn(day: Day): Promise<readonly DisputedSettlement[]>;
  /** Takes the snapshots' memory: they cannot be used afterwards. */
  addDetail(snapshots: readonly PackedSnapshot[]): Promise<void>;
  detailDays(): Promise<Readonly<Record<string, readonly Day[]>>>;
  clearDetail(): Promise<void>;
  close(): void;
}

/** Starts the thread. */
export function openControl(): ControlClient {
  const worker = new Worker(new URL('./control.worker.ts', import.meta.url), { type: 'module' });
  const remote = Comlink.wrap<ControlApi>(worker);
  return {
    frame: newestOnly((request: FrameRequest) => remote.frame(request)),
    otherFrame: newestOnly((request: FrameRequest) => remote.frame(request)),
    groundAt: (position, day) => remote.groundAt(position, day),
    disputedOn: (day) => remote.disputedOn(day),
    addDetail: (snapshots) =>
      remote.addDetail(Comlink.transfer([...snapshots], snapshots.flatMap(buffersOf))),
    detailDays: () => remote.detailDays(),
    clearDetail: () => remote.clearDetail(),
    close: () => worker.terminate(),
  };
}
