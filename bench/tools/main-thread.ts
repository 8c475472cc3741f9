import type { Page } from 'playwright-core';

/** An event of the page's main thread, as the browser's own trace has it. Milliseconds. */
export interface TraceEvent {
  name: string;
  at: number;
  wall: number;
  /** Time on the processor: what other work on the machine took is not in it. */
  cpu: number;
  /** Of the evaluation of a script: the end of its address. */
  script?: string | undefined;
}

interface RawEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: unknown;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/**
 * Traces the page's main thread while `work` is done and for `restFor` milliseconds after it.
 * @param script the end of a script's address that `work` runs there: by it the thread is known
 */
export async function traceMainThread(
  page: Page,
  script: string,
  work: () => Promise<void>,
  restFor: number,
): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: RawEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as RawEvent[])),
  );
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await work();
  await page.waitForTimeout(restFor);
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const scriptOf = ({ name, args }: RawEvent) =>
    name === 'EvaluateScript' ? /\/[\w-]+\.js(?=")/.exec(JSON.stringify(args))?.[0] : undefined;
  const main = events.find((event) => scriptOf(event) === script);
  if (!main) throw new Error(`The trace has no ${script}.`);
  return events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid)
    .map((event) => ({
      name: event.name,
      at: event.ts / 1_000,
      wall: (event.dur ?? 0) / 1_000,
      cpu: (event.tdur ?? 0) / 1_000,
      script: scriptOf(event),
    }))
    .sort((a, b) => a.at - b.at);
}

const scriptEvents =
  /^(?:EvaluateScript|FunctionCall|TimerFire|v8\.(?:run|callFunction|compile)|RunMicrotasks|MinorGC|MajorGC)$/;
/** A frame in which marks are drawn takes at least this; the browser's housekeeping takes less. */
const leastFrame = 0.5;
const renderingEvents = /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer)$/;

/** Processor time in events of one kind, those inside others not counted twice. */
function sumOuter(events: readonly TraceEvent[], kind: RegExp): number {
  let sum = 0;
  let end = 0;
  for (const { name, at, wall, cpu } of events) {
    if (!kind.test(name) || at < end) continue;
    sum += cpu;
    end = at + wall;
  }
  return sum;
}

export function renderingIn(events: readonly TraceEvent[]): number {
  return sumOuter(events, renderingEvents);
}

export interface Task {
  at: number;
  wall: number;
  cpu: number;
  /** Of the processor time: compiling and running script, garbage collection in it included. */
  script: number;
  /** Of the processor time: style, layout, paint. */
  rendering: number;
  /** A script that is evaluated in it. */
  evaluates?: string | undefined;
  /** Done when the page had nothing else to do. */
  isIdle: boolean;
}

/** The tasks that have script or rendering in them. */
export function tasksIn(events: readonly TraceEvent[]): Task[] {
  return events
    .filter(({ name }) => name === 'RunTask')
    .map((task) => {
      const inside = events.filter(
        (one) => one !== task && one.at >= task.at && one.at < task.at + task.wall,
      );
      return {
        at: task.at,
        wall: task.wall,
        cpu: task.cpu,
        script: sumOuter(inside, scriptEvents),
        rendering: renderingIn(inside),
        evaluates: inside.find(({ script }) => script !== undefined)?.script,
        isIdle: inside.some(({ name }) => name === 'FireIdleCallback'),
      };
    })
    .filter((task) => task.script > 0 || task.rendering > 0);
}

/** All up to the frame that draws what was painted before a script came; idle work after it left out. */
export function tasksUntilDrawn(tasks: readonly Task[], script: string): Task[] {
  const came = tasks.findIndex(({ evaluates }) => evaluates === script);
  if (came < 0)
    throw new Error(`${script} has not come; nothing tells when its marks were painted.`);
  const painted = tasks.findLastIndex((task, i) => i < came && task.script > 0 && !task.isIdle);
  const drawn = tasks.findIndex(({ rendering }, i) => i > painted && rendering > leastFrame);
  return tasks.filter((_, i) => i <= painted || i === drawn);
}
