import type { Page } from 'playwright-core';

/** A task of the page's main thread, as the browser's own trace has it. Milliseconds. */
export interface Task {
  at: number;
  wall: number;
  /** Time on the processor: what other work on the machine took is not in it. */
  cpu: number;
  /** Of the wall time: running and compiling script, garbage collection in it included. */
  script: number;
  /** Of the wall time: style, layout, paint. */
  rendering: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

const script = /^(?:EvaluateScript|FunctionCall|v8\.(?:run|callFunction|compile)|RunMicrotasks|MinorGC|MajorGC)$/;
const rendering =
  /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer|HitTest)$/;

/** Time covered by events of one kind, those inside others not counted twice. */
function cover(events: readonly TraceEvent[], kind: RegExp): number {
  let covered = 0;
  let end = 0;
  for (const { name, ts, dur = 0 } of events) {
    if (!kind.test(name) || ts + dur <= end) continue;
    covered += ts + dur - Math.max(ts, end);
    end = ts + dur;
  }
  return covered / 1_000;
}

function tasksOf(events: readonly TraceEvent[], main: TraceEvent): Task[] {
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts);
  return own
    .filter(({ name }) => name === 'RunTask')
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const inside = own.filter((one) => one.name !== 'RunTask' && one.ts >= ts && one.ts < ts + dur);
      return {
        at: ts / 1_000,
        wall: dur / 1_000,
        cpu: tdur / 1_000,
        script: cover(inside, script),
        rendering: cover(inside, rendering),
      };
    });
}

/**
 * The tasks with script or rendering in them while `work` is done and the page comes to rest. The page
 * must have neither of its own then.
 */
export async function recordTasks(
  page: Page,
  work: () => Promise<void>,
  restFor: number,
): Promise<Task[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'v8',
        '__metadata',
      ],
    },
  });
  await work();
  await page.waitForTimeout(restFor);
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const main = events.find(
    ({ name, args }) => name === 'EvaluateScript' && JSON.stringify(args).includes('/reader.js'),
  );
  if (!main) throw new Error('The trace has no reader.');
  return tasksOf(events, main).filter((task) => task.script > 0 || task.rendering > 0);
}
