import { pictureName, themes, widthsOf, type Face } from './face.ts';

/** How much smaller than in the browser a face stands on the sheet: its words can still be read. */
const scale = 0.5;

const style = `
  :root { color-scheme: light; font: 14px/1.4 system-ui, 'Liberation Sans', sans-serif }
  body { width: max-content; margin: 24px; color: #1b1d21; background: #cfd5dc }
  h1 { margin: 0; font-size: 20px }
  h2 { margin: 0 0 8px; font-size: 14px; position: sticky; left: 24px; width: max-content }
  section { margin-top: 24px }
  .pictures { display: flex; gap: 16px; align-items: flex-start }
  figure { margin: 0 }
  figcaption { font-size: 12px }
  img { display: block; border: 1px solid #8a939d; background: #fff }
`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<"]/g, (sign) => entities[sign] ?? sign);
}

function figure(face: Face, theme: (typeof themes)[number], width: number): string {
  const file = `faces/${pictureName(face, theme, width)}`;
  return `<figure><a href="${file}"><img src="${file}" style="zoom: ${scale}" alt="${escape(face.title)}, ${theme}, ${width} px"></a><figcaption>${theme}, ${width}</figcaption></figure>`;
}

/** All faces on one page: a row each, both themes, every width; a picture leads to itself in full size. */
export function writeSheet(faces: readonly Face[]): string {
  const rows = faces.map((face) => {
    const figures = themes.flatMap((theme) =>
      widthsOf(face).map((width) => figure(face, theme, width)),
    );
    return `<section id="${face.id}"><h2>${escape(face.title)}</h2><div class="pictures">${figures.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Source Context: every face</title><style>${style}</style><h1>Source Context: every face</h1>${rows.join('\n')}</html>\n`;
}
