export interface SampleThread {
  kind: 'question' | 'discussion';
  /** 10–200 characters. */
  title: string;
  visibility: 'organisation' | 'community';
  /** Slug of a sample person; their organisation is the asking house. */
  author: string;
  daysAgo: number;
  /** Slugs of services. */
  services: string[];
  /** Slugs of components. */
  components: string[];
  phase: number | null;
  /** Markdown. */
  text: string;
  /** Keys of organisations, not the asking one; questions only. */
  affectsUs?: string[];
  /** Discussions have none. */
  answers: SamplePost[];
  /** On the opening. */
  comments?: SampleComment[];
}

export interface SamplePost {
  author: string;
  /** After the opening; a comment counts from the opening as well. */
  hoursLater: number;
  text: string;
  /** Slugs of people, never the author. */
  helpfulBy?: string[];
  solution?: { components?: string[] };
  comments?: SampleComment[];
  removed?: true;
}

export interface SampleComment {
  author: string;
  hoursLater: number;
  text: string;
}
