import * as Comlink from 'comlink';
import type { SettlementNames } from '../core/model/control.ts';
import type { Day } from '../core/model/ids.ts';
import type { LonLat } from '../core/model/position.ts';
import { loadControl, loadSettlementNames, proposals } from '../data/bundled-control.ts';
import { type ControlService, createControlService, type FrameRequest } from './control-service.ts';

/**
 * The thread of control: a shell around `createControlService` that loads its own data. The names
 * of settlements are fetched when they are first asked for.
 */
let service: Promise<ControlService> | undefined;
const opened = (): Promise<ControlService> => {
  service ??= loadControl().then(({ facts, gazetteer }) =>
    createControlService(facts, proposals(), gazetteer),
  );
  return service;
};
let names: Promise<SettlementNames> | undefined;
const named = (): Promise<SettlementNames> => {
  names ??= loadSettlementNames();
  return names;
};

const api = {
  frame: async (request: FrameRequest) =>
    (await opened()).frame(request, request.edits.length > 0 ? await named() : null),
  groundAt: async (position: LonLat, day: Day) => (await opened()).groundAt(position, day, await named()),
  disputedOn: async (day: Day) => (await opened()).disputedOn(day, await named()),
  addDetail: async (...args: Parameters<ControlService['addDetail']>) => (await opened()).addDetail(...args),
  detailDays: async () => (await opened()).detailDays(),
  clearDetail: async () => (await opened()).clearDetail(),
};
export type ControlApi = typeof api;

Comlink.expose(api);
void opened().catch(() => {
  // Whoever asks for a frame is told; here the failure is only not left unhandled.
});
