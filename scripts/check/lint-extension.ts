/** Reading what `web-ext lint --output json` says of a build: what the browsers' stores would say. */

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

export interface LintReport {
  errors: Finding[];
  warnings: Finding[];
}

function describe(kind: string, { code, message, file, line }: Finding): string {
  const place = file === undefined ? '' : ` in ${file}${line === undefined ? '' : `:${line}`}`;
  return `${kind} ${code}${place}: ${message}`;
}

/**
 * What stands against a build. One warning is known: Preact assigns `innerHTML` once, where it serves
 * `dangerouslySetInnerHTML`, which our own lint forbids us to write. So a file that has this word has
 * Preact, and may have that one warning; a second one would be ours.
 * @param readFile the text of a file of the build
 */
export function findFaults(report: LintReport, readFile: (file: string) => string): string[] {
  const faults = report.errors.map((error) => describe('error', error));
  const forgiven = new Set<string>();
  for (const warning of report.warnings) {
    const { code, file } = warning;
    const isPreact =
      code === 'UNSAFE_VAR_ASSIGNMENT' &&
      file !== undefined &&
      !forgiven.has(file) &&
      readFile(file).includes('dangerouslySetInnerHTML');
    if (isPreact) forgiven.add(file);
    else faults.push(describe('warning', warning));
  }
  return faults;
}
