/** The widest that lines are comfortable to read. */
const WIDEST = 100;

/**
 * A text behind a label, with further lines under its first. Words are never cut: an address must stay whole to be
 * copied.
 */
export function wrap(
  label: string,
  text: string,
  width = Math.min(process.stdout.columns || 80, WIDEST),
): string {
  const indent = ' '.repeat(label.length);
  const lines: string[] = [];
  let line = label;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += (isEmpty ? '' : ' ') + word;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
