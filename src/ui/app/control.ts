import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DisputedSettlement, GroundFacts } from '../../core/control/facts.ts';
import type { PackedSnapshot } from '../../core/control/packed.ts';
import { pendingView } from '../../core/control/view.ts';
import type { Day } from '../../core/model/ids.ts';
import type { LonLat } from '../../core/model/position.ts';
import { keepInBrowser } from '../../data/detail/keep.ts';
import type { State } from '../../state/state.ts';
import { otherSide } from '../../state/swipe.ts';
import type { ControlFrame, FrameRequest } from '../../workers/control-service.ts';
import { type ControlClient, openControl } from '../../workers/open-control.ts';

/** Control as the page sees it: the newest frame that the thread of control delivered. */
export interface Control {
  frame: ReadonlySignal<ControlFrame>;
  /** That of the right-hand side of a divided map; `null` where there is none. */
  other: ReadonlySignal<ControlFrame | null>;
  groundAt(position: LonLat, day: Day): Promise<GroundFacts | null>;
  /** Facts on the selected ground; `null` while unknown, and where nothing is known. */
  ground: ReadonlySignal<GroundFacts | null>;
  /** Settlements that the assessors mark differently on the frame's day; `null` while not known. */
  disputed: ReadonlySignal<readonly DisputedSettlement[] | null>;
  /** Whether anybody looks at them: only then are they asked for, and their names loaded. */
  disputedWanted: Signal<boolean>;
  /** Days of which the reader loaded an assessor's own outlines. */
  detail: ReadonlySignal<Readonly<Record<string, readonly Day[]>>>;
  /** Why control cannot be computed at all, in the words of what failed. */
  failure: ReadonlySignal<string | null>;
  /** Shows outlines and keeps them for the next visit; whether they could be kept. */
  addDetail(snapshots: readonly PackedSnapshot[]): Promise<boolean>;
  /** Goes back to reconstructions; whether the kept outlines are gone too. */
  clearDetail(): Promise<boolean>;
}

const requestOf = ({ day, source, compare, proposals, edits }: State): FrameRequest => ({
  day,
  source,
  compare,
  proposals,
  edits,
});

const sameRequest = (a: FrameRequest, b: FrameRequest): boolean =>
  a.day === b.day &&
  a.source === b.source &&
  a.compare === b.compare &&
  a.edits === b.edits &&
  JSON.stringify(a.proposals) === JSON.stringify(b.proposals);

/** Nothing yet: what a side shows before its first frame. */
const emptyFrame = (request: FrameRequest): ControlFrame => ({
  request,
  control: pendingView(request.day, request.source),
  advance: null,
  proposals: [],
  figures: [],
  edited: [],
});

/** The frames of one side: asked for whenever what they depend on changes. */
function frames(
  state: ReadonlySignal<State | null>,
  loads: ReadonlySignal<number>,
  ask: (request: FrameRequest) => Promise<ControlFrame | null>,
  report: (error: unknown) => void,
): Signal<ControlFrame | null> {
  const { value } = state;
  const frame = signal(value && emptyFrame(requestOf(value)));
  let asked: { request: FrameRequest; load: number } | undefined;
  effect(() => {
    if (!state.value) {
      frame.value = null;
      asked = undefined;
      return;
    }
    const request = requestOf(state.value);
    const load = loads.value;
    if (asked && asked.load === load && sameRequest(asked.request, request)) return;
    asked = { request, load };
    ask(request)
      .then((next) => {
        // A frame that a newer one overtook is not given at all.
        if (next && asked) frame.value = { ...next, request };
      })
      .catch(report);
  });
  return frame;
}

/** Follows the state: asks for a frame whenever what it depends on changes. */
export function followControl(state: ReadonlySignal<State>): Control {
  const client: ControlClient = openControl();
  const keeper = keepInBrowser();
  const ground = signal<GroundFacts | null>(null);
  const disputed = signal<readonly DisputedSettlement[] | null>(null);
  const detail = signal<Readonly<Record<string, readonly Day[]>>>({});
  const failure = signal<string | null>(null);
  const loads = signal(0);
  const report = (error: unknown): void => {
    failure.value = error instanceof Error ? error.message : String(error);
  };

  const own = frames(state, loads, client.frame, report);
  const frame = computed(() => own.value ?? emptyFrame(requestOf(state.value)));
  const other = frames(
    computed(() => otherSide(state.value)),
    loads,
    client.otherFrame,
    report,
  );

  let groundKey = '';
  effect(() => {
    const { selection } = state.value;
    const { day } = frame.value.control;
    const key = selection?.kind === 'ground' ? `${selection.position} ${day}` : '';
    if (key === groundKey) return;
    groundKey = key;
    if (selection?.kind !== 'ground') {
      ground.value = null;
      return;
    }
    client
      .groundAt(selection.position, day)
      .then((facts) => {
        if (groundKey === key) ground.value = facts;
      })
      .catch(report);
  });

  const disputedWanted = signal(false);
  let disputedDay = '';
  effect(() => {
    const { day, source, assessment } = frame.value.control;
    const wanted = disputedWanted.value && source === 'consensus' && assessment.kind === 'assessed';
    const key = wanted ? day : '';
    if (key === disputedDay) return;
    disputedDay = key;
    disputed.value = null;
    if (!key) return;
    client
      .disputedOn(day)
      .then((settlements) => {
        if (disputedDay === key) disputed.value = settlements;
      })
      .catch(report);
  });

  const reload = async (): Promise<void> => {
    detail.value = await client.detailDays();
    loads.value += 1;
  };
  void keeper
    .restore()
    .then(async (snapshots) => {
      if (snapshots.length === 0) return;
      await client.addDetail(snapshots);
      await reload();
    })
    .catch(report);
  return {
    frame,
    other,
    groundAt: client.groundAt,
    ground,
    disputed,
    disputedWanted,
    detail,
    failure,
    async addDetail(snapshots) {
      const kept = await keeper.save(snapshots);
      await client.addDetail(snapshots);
      await reload();
      return kept;
    },
    async clearDetail() {
      const gone = await keeper.clear();
      await client.clearDetail();
      await reload();
      return gone;
    },
  };
}
