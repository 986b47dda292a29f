import * as vscode from 'vscode';
import { counted } from '../wording/numbers';

/** A row that holds others: how many, and of what, as screen readers are told. */
export function groupItem(
  id: string,
  label: string,
  { count, of }: { readonly count: number; readonly of: string },
  icon: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${counted(count, of)}` };
  return item;
}
