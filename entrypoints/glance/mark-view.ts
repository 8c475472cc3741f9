import type { TextBlock } from '../../core/article/text-blocks.ts';
import { collectRuns, findPlainNames } from '../../core/detection/plain-names.ts';
import { findCapitalisedWords } from '../../core/detection/words.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Painter } from '../../messaging/page-reading.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import { collectInView } from './in-view.ts';

/** Marks the plain names in view. Answers with the blocks that were looked at, and what was painted there. */
export async function markView(
  painter: Painter,
  signal: AbortSignal,
): Promise<Map<TextBlock, readonly Mention[]>> {
  const seen = new Map<TextBlock, readonly Mention[]>();
  const blocks = collectInView(document.body);
  const texts = blocks.map(({ text }) => ({ text, capitalised: findCapitalisedWords(text) }));
  const runs = collectRuns(texts);
  if (runs.size === 0) return seen;
  const view = { runs: [...runs], language: document.documentElement.lang };
  const { plain, settings } = await ask(() => sendMessage('openView', view), signal);
  if (signal.aborted) return seen;
  painter.use(settings);
  for (const [i, mentions] of findPlainNames(texts, plain).entries()) {
    const block = blocks[i];
    if (!block) continue;
    painter.paint(
      block,
      mentions.map((mention) => ({ mention })),
    );
    seen.set(block, mentions);
  }
  return seen;
}
