import { expect, test } from 'vitest';
import { comparePackages } from '../../scripts/check/rebuild-sources.ts';
import { unzip } from '../../scripts/check/unzip.ts';

/** a.txt packed, шрифт/b.txt and empty.txt as they are; written by Python's zipfile. */
const zipped =
  'UEsDBBQAAAAIAAAAIQBkenCvBgAAAGQAAAAFAAAAYS50eHRLTKQ9AABQSwMEFAAACAAAAAAhAPnvvnEBAAAAAQAA' +
  'ABAAAADRiNGA0LjRhNGCL2IudHh0YlBLAwQUAAAAAAAAACEAAAAAAAAAAAAAAAAACQAAAGVtcHR5LnR4dFBLAQIU' +
  'AxQAAAAIAAAAIQBkenCvBgAAAGQAAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4dFBLAQIUAxQAAAgAAAAAIQD5775x' +
  'AQAAAAEAAAAQAAAAAAAAAAAAAACAASkAAADRiNGA0LjRhNGCL2IudHh0UEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAA' +
  'AAAAAAkAAAAAAAAAAAAAAIABWAAAAGVtcHR5LnR4dFBLBQYAAAAAAwADAKgAAAB/AAAAAAA=';

function packageOf(files: Record<string, string>): Map<string, Buffer> {
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
}

test('what was zipped is read again, packed or as it is', () => {
  const files = { 'a.txt': 'a'.repeat(100), 'шрифт/b.txt': 'b', 'empty.txt': '' };
  expect(unzip(Buffer.from(zipped, 'base64'))).toEqual(packageOf(files));
});

test('what is no zip is told', () => {
  expect(() => unzip(Buffer.from('PK'))).toThrow('no zip file');
  expect(() => unzip(Buffer.alloc(100))).toThrow('no zip file');
});

test('packages that are not the same say where', () => {
  const first = packageOf({ same: '1', other: '1', gone: '1' });
  const second = packageOf({ same: '1', other: '2', fresh: '1' });
  expect(comparePackages(first, first)).toEqual([]);
  expect(comparePackages(first, second)).toEqual([
    'other differs in the package built from the sources',
    'gone is missing in the package built from the sources',
    'fresh is only in the package built from the sources',
  ]);
});
