import * as vscode from 'vscode';
import { imagePageScheme } from '../contract/imageUri.ts';

/** An image as its tab is named. */
export interface ImagePageTarget {
  /** `sha256:…` */
  readonly id: string;
  readonly name: string;
}

/** The tab that shows the image. */
export function imagePageUri({ id, name }: ImagePageTarget): vscode.Uri {
  return vscode.Uri.from({ scheme: imagePageScheme, path: `/${digits(id)}/${name}` });
}

/** The tab that compares two images. */
export function imageComparisonUri(before: ImagePageTarget, after: ImagePageTarget): vscode.Uri {
  const ids = `${digits(before.id)}..${digits(after.id)}`;
  const title = `${shortName(before.name)} ↔ ${shortName(after.name)}`;
  return vscode.Uri.from({ scheme: imagePageScheme, path: `/${ids}/${title}` });
}

function digits(id: string): string {
  return id.replace('sha256:', '');
}

function shortName(name: string): string {
  return name.replace(/^.*\//, '');
}
