/** The parts of VS Code's window. They are its own and may change from version to version, so no other file names them. */
export const selectors = {
  workbench: '.monaco-workbench',
  editorLine: '.monaco-editor .view-line',
  editorText: '.view-line span span',
  activityBarItem: (title: string) => `.activitybar [aria-label="${title}"]`,
  view: (title: string) => `.pane:has(.pane-header[aria-label^="${title}"])`,
  treeRow: '.tree-explorer-viewlet-tree-view .monaco-list-row',
  quickInput: '.quick-input-widget',
  quickInputRow: '.quick-input-list .monaco-list-row',
  hover: '.monaco-resizable-hover .hover-contents',
  notification: '.notifications-toasts .notification-toast',
  dialog: '.monaco-dialog-box',
  statusBar: '.part.statusbar',
} as const;
