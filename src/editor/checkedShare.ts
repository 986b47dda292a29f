import * as vscode from 'vscode';
import { Owner, Throttled } from '../lifetime';
import { draftInWords } from '../wording/drafts';
import { shareInWords } from '../wording/review';
import type { Decisions } from '../workspace/decisions';
import type { Drafts } from '../workspace/drafts';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import type { Sources } from '../workspace/sources';
import { byHandIn } from './checkedByHand';

/** A line in the status bar: how many quotations of the article at hand were gone through, or what the check of the draft found. */
export class CheckedShare extends Owner {
  private readonly item = this.own(
    vscode.window.createStatusBarItem('onTheRecord.share', vscode.StatusBarAlignment.Right, 90),
  );
  private readonly update = this.own(
    new Throttled(80, () => void this.show().catch((error: unknown) => this.log.error('Status bar', error))),
  );

  constructor(
    private readonly library: AsyncLibrary,
    private readonly sources: Sources,
    private readonly drafts: Drafts,
    private readonly decisions: Decisions,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.item.name = 'On the Record';
    this.own(sources.onDidChange(() => this.update.request()));
    this.own(drafts.onDidChange(() => this.update.request()));
    this.own(decisions.onDidChange(({ review }) => review && this.update.request()));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.update.request()));
    this.update.request();
  }

  private async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const check = document && this.drafts.of(document);
    if (document && this.sources.isSource(document.uri)) {
      const share = await this.library.reviewedIn(document.uri.toString());
      if (this.disposed || document !== vscode.window.activeTextEditor?.document) return;
      this.tell(
        share.total > 0 ? `$(pass) ${shareInWords(share)}` : '',
        'Show only quotations that nobody has checked, or others',
        'onTheRecord.showStatus',
      );
    } else if (document && check && check.quotations.length > 0 && check.sources > 0)
      this.tell(
        `$(quote) ${draftInWords(check, byHandIn(this.decisions, document))}`,
        'Open the report of this draft',
        'onTheRecord.checkDraft',
      );
    else this.tell('', '', '');
  }

  private tell(text: string, tooltip: string, command: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.accessibilityInformation = { label: `On the Record: ${text.replace(/\$\([^)]*\) /, '')}` };
    if (text === '') this.item.hide();
    else this.item.show();
  }
}
