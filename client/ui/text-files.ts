import { createContext, type ReactNode } from 'react';

/** How the files that a text names are shown. */
export interface TextFiles {
  /** In the place of a link to a file; the label is what the author wrote. */
  link: (id: string, label: ReactNode) => ReactNode;
  image: (id: string, alt: string) => ReactNode;
}

/** Whether one stands inside a link already: there can be no second one. */
export const InsideLink = createContext(false);
