import { getReading, isReadingOn, watchReading } from '../../storage/settings.ts';

/** Only switching off ends a reader: one that was asked for while reading is off stays. */
export function endWhenSwitchedOff(ending: AbortController): void {
  let on = false;
  void getReading().then((settings) => (on = isReadingOn(settings, location.href)));
  watchReading((settings) => {
    const now = isReadingOn(settings, location.href);
    if (on && !now) ending.abort();
    on = now;
  }, ending.signal);
}
