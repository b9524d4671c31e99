import type { SourceFile } from '../../core/control/readers/common.ts';
import type { ReadResult } from '../../core/model/control.ts';
import type { AssessorId, Day } from '../../core/model/ids.ts';

/**
 * Someone who assesses, day by day, which land is occupied. A new one is a file beside this that
 * exports `source`; the build, the command line and the app find it by reading the folder.
 */
export type ControlSource = {
  readonly id: AssessorId;
  readonly name: string;
  readonly shortName: string;
  /** How to name them on the map and in exports. */
  readonly credit: string;
  readonly url: string;
  /** What may be done with the geometry. */
  readonly rights: string;
  /** Where a day lies under a folder of sources. */
  fileName(day: Day): string;
  /** Where a day is published. */
  dayUrl(day: Day): string;
  /** Where all days are published as one gzipped GeoJSON (`core/control/readers/archive.ts`), if they are. */
  readonly archiveUrl: string | null;
  /** A day's file as an area, a gap, or an error that says where the fault is. */
  read(file: SourceFile): ReadResult;
};
