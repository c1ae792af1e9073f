import {
  DestroyRef,
  Directive,
  ViewContainerRef,
  effect,
  inject,
  input,
  output,
  signal,
  type ComponentRef,
} from '@angular/core';
import type { Stored } from '../../platform';
import type { CellEditor } from './cell-editor';
import type { CellEnd, EditableColumn } from './editable-cells';

/**
 * Where a cell is edited. The editor checks by the schemas, and is loaded with them when the first cell is; not by
 * `@defer`, whose machinery every page would carry.
 */
@Directive({ selector: '[crmCellEditor]' })
export class CellEditorPlace {
  readonly customer = input.required<Stored<'customer'>>();
  readonly column = input.required<EditableColumn>();
  readonly closed = output<CellEnd>();

  readonly #place = inject(ViewContainerRef);
  readonly #editor = signal<ComponentRef<CellEditor> | null>(null);

  constructor() {
    let isGone = false;
    inject(DestroyRef).onDestroy(() => (isGone = true));
    void import('./cell-editor').then((file) => {
      if (!isGone) this.#open(file.CellEditor);
    });
    effect(() => {
      const editor = this.#editor();
      if (editor !== null) this.#tell(editor);
    });
  }

  #open(component: typeof CellEditor): void {
    const editor = this.#place.createComponent(component);
    editor.setInput('closed', (end: CellEnd) => this.closed.emit(end));
    this.#tell(editor);
    this.#editor.set(editor);
  }

  #tell(editor: ComponentRef<CellEditor>): void {
    editor.setInput('customer', this.customer());
    editor.setInput('column', this.column());
  }
}
