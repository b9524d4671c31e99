import { dayOfNumber } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';

const msPerDay = 86_400_000;

/** Today's date in Universal Time, which assessments are dated by. */
export const today = (): Day => dayOfNumber(Math.floor(Date.now() / msPerDay));
