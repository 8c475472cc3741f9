import { describe, expect, test } from 'vitest';
import { csv } from '../../../../core/datasets/dataset-formats/csv.ts';

function read(text: string) {
  const parts = csv.read(text);
  if (!parts.ok) throw new Error(JSON.stringify(parts.error));
  return parts.value;
}

test('people, their names and roles; a further role stands on a further line', () => {
  const text =
    'id,name,aliases,role,organization,from\nruiz,Ana Ruiz,A. Ruiz| Ruiz,minister,Peru,2020\nruiz,,,senator,,2015\nokoye,"Okoye, Ben",,,,\n';
  expect(csv.recognizes(text)).toBe(true);
  expect(read(text).people).toEqual([
    {
      at: 'line 2',
      row: {
        id: 'ruiz',
        name: 'Ana Ruiz',
        aliases: ['A. Ruiz', 'Ruiz'],
        roles: [
          { title: 'minister', organization: 'Peru', from: '2020' },
          { title: 'senator', from: '2015' },
        ],
      },
    },
    { at: 'line 4', row: { id: 'okoye', name: 'Okoye, Ben' } },
  ]);
});

test('terms, with semicolons between cells as many spreadsheets write them', () => {
  const text =
    '\uFEFFid;kind;name;date;participants\r\nlima;event;Lima Summit;2025-01;ruiz|okoye\r\n';
  expect(read(text).terms).toEqual([
    {
      at: 'line 2',
      row: {
        id: 'lima',
        kind: 'event',
        name: 'Lima Summit',
        date: '2025-01',
        participants: ['ruiz', 'okoye'],
      },
    },
  ]);
});

test('statements with their source and quoted words', () => {
  const text =
    'id,speaker,date,summary,quote,quote_language,about,source_title,outlet,url\ns1,ruiz,2025-01-02,Said it,"the ""harbour""",en,lima,A day,Courier,https://a.example/\n';
  expect(read(text).statements[0]?.row).toEqual({
    id: 's1',
    speaker: 'ruiz',
    date: '2025-01-02',
    summary: 'Said it',
    quote: { text: 'the "harbour"', language: 'en' },
    about: ['lima'],
    source: { title: 'A day', outlet: 'Courier', url: 'https://a.example/' },
  });
});

describe('what is refused', () => {
  test('a column that the table has not, because a slip of the pen would lose it', () => {
    expect(csv.read('id,name,alias\nruiz,Ana,A\n')).toMatchObject({
      ok: false,
      error: [{ at: 'line 1', message: expect.stringContaining('alias') as string }],
    });
  });

  test.each(['', 'name,age\nAna,3\n', '{"id":1}'])('%j is no table of ours', (text) => {
    expect(csv.recognizes(text)).toBe(false);
  });
});
