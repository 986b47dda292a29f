/** The parts of VS Code's window. They are its own and may change from version to version, so no other file names them. */
export const selectors = {
  workbench: '.monaco-workbench',
  activityBarItem: (title: string) => `.activitybar a.action-label[aria-label^="${title}"]`,
  viewHeader: (view: string) => `.pane-header[aria-label^="${view}"]`,
  treeRow: (view: string) => `.pane:has(> .pane-header[aria-label^="${view}"]) .monaco-list-row`,
  rowAction: (title: string) => `a.action-label[aria-label^="${title}"]`,
  selectedRow: '.tree-explorer-viewlet-tree-view .monaco-list-row.selected',
  editorLine: '.monaco-editor .view-line',
  editorText: '.monaco-editor .view-line span span',
  hover: '.monaco-resizable-hover .hover-contents',
  rowHover: '.workbench-hover',
  quickInput: '.quick-input-widget input',
  quickInputMessage: '.quick-input-message',
  quickInputRow: '.quick-input-list .monaco-list-row',
  notification: '.notifications-toasts .notification-toast',
  dialog: '.monaco-dialog-box',
  statusBar: '.part.statusbar',
} as const;
