import type { NavigateFunction } from 'react-router';
import { paths } from '../../lib/paths.js';
import { useShortcuts } from '../../lib/shortcuts.js';

/** What the queue hands to the page of a case on the way there, and what it needs to lead back to the same place. */
export interface CaseFrom {
  /** The search part of the list's address. */
  list: string;
  /** The dialog to open with the page. */
  act?: 'hide' | 'no_breach';
}

/** What the page of a case hands to the queue on the way back. */
export interface BackFrom {
  case: string;
}

export const toList = (navigate: NavigateFunction, from: CaseFrom | null, id: string): void => {
  const back: BackFrom = { case: id };
  void navigate({ pathname: paths.moderation(), search: from?.list ?? '' }, { state: back });
};

interface ListKeys {
  claim: (id: string) => void;
  /** The page of the case opens with this dialog: nobody decides without having seen it. */
  decide: (id: string, act: NonNullable<CaseFrom['act']>) => void;
  help: () => void;
}

/** Single letters on the row that has the focus; `j`, `k` and the arrows are those of every list. */
export function useListKeys({ claim, decide, help }: ListKeys): void {
  const current = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.case;
  const onCurrent = (act: (id: string) => void) => (): void | false => {
    const id = current();
    return id === undefined ? false : act(id);
  };
  useShortcuts({ u: onCurrent(claim), h: onCurrent((id) => decide(id, 'hide')), e: onCurrent((id) => decide(id, 'no_breach')), '?': help });
}

/** Single letters on the page of a case. They press what is on the page, so they can do no more than the mouse. */
export function useCaseKeys({ back, help }: { back: () => void; help: () => void }): void {
  const press = (...acts: string[]) => (): void | false => {
    const button = acts.map((act) => document.querySelector<HTMLElement>(`[data-act="${act}"]`)).find((found) => found !== null);
    return button ? button.click() : false;
  };
  useShortcuts({ u: press('claim', 'release'), f: press('publish'), h: press('hide', 'refuse'), e: press('no_breach'), r: back, '?': help });
}
