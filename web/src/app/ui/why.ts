import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { I18n } from '../platform';

/** One reason behind a computed number: what it is, its figure, what was found, and how much it counts (0 to 100). */
export interface WhyFactor {
  readonly text: string;
  readonly figure?: string;
  readonly detail?: string;
  readonly share?: number;
  readonly tone?: 'good' | 'watch' | 'risk';
}

/** A small "why?" beside a computed number that opens the reasons in words and numbers. */
@Component({
  selector: 'crm-why',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, A11yModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './why.html',
  styleUrl: './why.scss',
})
export class Why {
  /** What is explained, as a heading: "Health 82". */
  readonly heading = input.required<string>();
  readonly summary = input('');
  readonly factors = input.required<readonly WhyFactor[]>();
  protected readonly open = signal(false);
  protected readonly t = inject(I18n).text;
}
