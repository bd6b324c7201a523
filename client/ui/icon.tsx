const PATHS = {
  add: 'M12 5v14M5 12h14',
  alert: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.4v.1',
  answer: 'M20 5H4v11h4v4l5-4h7z',
  'arrow-left': 'M19 12H5m6-6-6 6 6 6',
  'arrow-right': 'M5 12h14m-6-6 6 6-6 6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0',
  'bell-on': 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0M8.8 12l2.2 2.2 4.2-4.4',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z',
  building: 'M4 20h16M6 20V5h8v15M14 10h4v10M9 8.5h2M9 12h2M9 15.5h2',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'check-circle': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.3l2.8 2.8 5.2-5.6',
  'chevron-down': 'm6 9 6 6 6-6',
  'chevron-right': 'm9 6 6 6-6 6',
  'chevron-up': 'm6 15 6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2',
  close: 'm6 6 12 12M18 6 6 18',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5',
  comment: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12.3h5',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  delete: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
  edit: 'm4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  external: 'M14 4h6v6M20 4l-9 9M10 6H5v13h13v-5',
  filter: 'M4 6h16M7 12h10M10 18h4',
  flag: 'M6 21V4M6 5h12l-2.5 4L18 13H6',
  helpful: 'M7 20V10l4.5-7 1 .6a2 2 0 0 1 .9 2.2L12.5 9H18a2 2 0 0 1 2 2.4l-1.4 7a2 2 0 0 1-2 1.6zM7 10H4v10h3',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.3 9.5a2.8 2.8 0 1 1 4 2.5c-.9.4-1.3 1-1.3 1.9M12 16.9v.1',
  history: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.3l2.8 1.7',
  home: 'm3.5 11.5 8.5-7 8.5 7M6 9.8V20h12V9.8M10 20v-5.5h4V20',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.6v.1',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  keyboard: 'M3 7h18v10H3zM6.5 10.3h.1M9.5 10.3h.1M12.5 10.3h.1M15.5 10.3h.1M18 10.3h-.1M8 13.8h8',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1',
  'list-numbered': 'M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-.700V9M4 15.3c1-1 2.5-.5 2.5.6 0 1-2.5 2.1-2.5 3.1h2.7',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  mail: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  monitor: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  more: 'M5.5 12h.1M12 12h.1M18.5 12h.1',
  offline: 'M3 3l18 18M2.5 9.5A14 14 0 0 1 8 6.3M11.5 5.5c3.7 0 7.2 1.5 10 4M6 13a9 9 0 0 1 4.5-2.4M15 11.3a9 9 0 0 1 3 1.7M9.3 16.5a4 4 0 0 1 4.5-.5M12 19.7v.1',
  open: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  pause: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM10 9v6M14 9v6',
  people: 'M9 11a3.3 3.3 0 1 0 0-6.6A3.3 3.3 0 0 0 9 11zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 11.3a3 3 0 1 0-1.2-5.8M17 14.2c2.5.5 4 2.8 4 5.8',
  question: 'M20 5H4v11h4v4l5-4h7zM10.2 8.6a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3M12 13.4v.1',
  quote: 'M5 7h5v5c0 3-1.5 4.5-4 5M14 7h5v5c0 3-1.5 4.5-4 5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20',
  services: 'M4 4.5h7v7H4zM13 4.5h7v7h-7zM4 13.5h7v6H4zM13 13.5h7v6h-7z',
  signout: 'M10 4H5v16h5M9.5 12H20m-4-4 4 4-4 4',
  skip: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.8 5.8l12.4 12.4',
  solution: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.3l2.8 2.8 5.2-5.6',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M18.7 5.3l-1.8 1.8M7.1 16.9l-1.8 1.8',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4 3-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon of our own set. It is decoration: the words beside it carry the meaning, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 | 32 }) {
  return (
    <svg className={`icon icon-${size}`} width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={size >= 32 ? 1.5 : 1.8} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
