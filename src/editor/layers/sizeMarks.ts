import * as vscode from 'vscode';
import type { MeasuredLine, PlacedMeasurement } from '../../core/model/measurement.ts';
import { dockerfileLanguage } from './dockerfileLanguage.ts';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import { lineText, shownLines } from './lineText.ts';

/** Widths in pixels of the bar before an instruction, by its share of the image's own bytes. More would hide letters. */
const widths = [1, 2, 3] as const;

interface Mark {
  readonly width: number;
  readonly color: 'size' | 'waste' | 'edited';
}

/** Heavy ones take the whole ruler, so that they are seen from afar. */
const lanes: Readonly<Record<number, vscode.OverviewRulerLane>> = {
  1: vscode.OverviewRulerLane.Left,
  2: vscode.OverviewRulerLane.Center,
  3: vscode.OverviewRulerLane.Full,
};

const colors: Readonly<Record<Mark['color'], vscode.ThemeColor>> = {
  size: new vscode.ThemeColor('stevedore.layers.size'),
  waste: new vscode.ThemeColor('stevedore.layers.waste'),
  edited: new vscode.ThemeColor('disabledForeground'),
};

/** Draws a bar before every measured instruction, the wider the heavier, and a mark in the overview ruler. */
export function drawSizeMarks(
  measurements: Pick<LineMeasurements, 'of'>,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  const types = new Map<string, vscode.TextEditorDecorationType>();
  const typeOf = (mark: Mark) => {
    const key = keyOf(mark);
    const type = types.get(key) ?? createType(mark);
    types.set(key, type);
    return type;
  };

  function draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    if (document.languageId !== dockerfileLanguage) return;
    const placed = measurements.of(document);
    const ranges = new Map<string, vscode.Range[]>();
    for (const { mark, start, end } of placed ? marksOf(placed) : []) {
      typeOf(mark);
      const last = Math.min(end, document.lineCount) - 1;
      const range = new vscode.Range(Math.min(start - 1, last), 0, last, 0);
      ranges.set(keyOf(mark), [...(ranges.get(keyOf(mark)) ?? []), range]);
    }
    for (const [key, type] of types) editor.setDecorations(type, ranges.get(key) ?? []);
  }

  const drawAll = () => {
    for (const editor of vscode.window.visibleTextEditors) draw(editor);
  };
  drawAll();
  const listeners = vscode.Disposable.from(
    onDidChange(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === dockerfileLanguage) drawAll();
    }),
  );
  return new vscode.Disposable(() => {
    listeners.dispose();
    for (const type of types.values()) type.dispose();
  });
}

function marksOf(placed: PlacedMeasurement) {
  const own = placed.measurement.lines.reduce((sum, { bytes }) => sum + bytes, 0);
  return shownLines(placed)
    .filter((shown) => lineText(shown) !== undefined)
    .map(({ line, start, isEdited }) => ({
      mark: markOf(line, own, isEdited),
      start,
      end: isEdited ? start : start + line.end - line.start,
    }));
}

function markOf(line: MeasuredLine, own: number, isEdited: boolean): Mark {
  const share = own === 0 ? 0 : line.bytes / own;
  const width = widths[Math.min(widths.length - 1, Math.floor(share * widths.length))] ?? 1;
  if (isEdited) return { width, color: 'edited' };
  const wasted = line.exact?.wastedCreatedBytes ?? 0;
  return { width, color: wasted > 0 && wasted >= line.bytes / 2 ? 'waste' : 'size' };
}

function createType({ width, color }: Mark): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderStyle: 'solid',
    borderColor: colors[color],
    borderWidth: `0 0 0 ${width}px`,
    overviewRulerColor: colors[color],
    overviewRulerLane: lanes[width] ?? vscode.OverviewRulerLane.Left,
  });
}

function keyOf({ width, color }: Mark): string {
  return `${color} ${width}`;
}
