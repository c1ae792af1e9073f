import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { PageHeader } from '../ui';
import { I18n } from '../platform';
import { EventList } from './event-list';
import { MailList } from './mail-list';
import { UndeliveredActions } from './undelivered-actions';

const views = ['failed', 'held', 'events', 'pending', 'sending', 'sent', 'discarded'] as const;

/** What the machinery could not do by itself: mails that were not sent, and events no attempt could handle. */
@Component({
  selector: 'crm-undelivered-page',
  imports: [EventList, MailList, PageHeader],
  providers: [UndeliveredActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header [heading]="t('messages.title')" [subtitle]="t('messages.subtitle')" />
    <div class="filters" role="group" [attr.aria-label]="t('messages.filter')">
      @for (each of views; track each) {
        <button type="button" class="crm-chip" [attr.aria-pressed]="view() === each" (click)="narrow(each)">
          {{ viewName(each) }}
        </button>
      }
    </div>
    <p class="crm-label">{{ viewText() }}</p>
    @if (actions.failed()) {
      <p class="failure" role="alert">{{ t('messages.failed') }}</p>
    }
    @let shown = view();
    @if (shown === 'events') {
      <crm-event-list />
    } @else {
      <crm-mail-list [state]="shown" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }

    crm-page-header {
      margin-bottom: 0;
    }

    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    p {
      margin: 0;
    }

    .failure {
      color: var(--crm-risk);
    }
  `,
})
export class UndeliveredPage {
  readonly show = input<string>();

  readonly #router = inject(Router);
  protected readonly actions = inject(UndeliveredActions);
  protected readonly t = inject(I18n).text;
  protected readonly views = views;
  protected readonly view = computed(() => views.find((view) => view === this.show()) ?? 'failed');

  protected readonly viewText = computed(() => this.t(`messages.viewText.${this.view()}`));

  protected viewName(view: (typeof views)[number]): string {
    return this.t(`messages.view.${view}`);
  }

  protected narrow(view: (typeof views)[number]): void {
    void this.#router.navigate([], { queryParams: { show: view === 'failed' ? null : view } });
  }
}
