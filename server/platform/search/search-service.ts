import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Directory } from './directory.js';
import { DirectoryKeeper, NAMED_KINDS } from './directory-keeper.js';
import { askedTerms, markIn, snippetOf } from './found.js';
import { analyseName, fitOf } from './name-fit.js';
import { understand, type Question } from './question.js';
import { rankTexts } from './ranking.js';
import type { Candidate } from './search-document.js';
import { Searcher, type FindOptions, type Found } from './searcher.js';
import { TextEngine } from './text-engine.js';
import { TitleFacts } from './title-facts.js';

/** Names from memory, texts from the engine, one understanding of the question and one ranking over both. */
@Injectable()
export class SearchService extends Searcher {
  private readonly titles: TitleFacts;

  constructor(
    private readonly directories: DirectoryKeeper,
    private readonly engine: TextEngine,
    database: Database,
  ) {
    super();
    this.titles = new TitleFacts(database);
  }

  /** One question to the engine and two statements. */
  async find(query: string, { kinds, limit }: FindOptions): Promise<Found> {
    const directory = await this.directories.directory();
    const question = understand(query, directory);
    const named = directory.find(question, kinds.filter((kind) => NAMED_KINDS.includes(kind)), limit);
    const texts = await this.texts(question, directory, kinds.filter((kind) => !NAMED_KINDS.includes(kind)), limit);
    const all = [...named, ...texts.ranked].sort(bestFirst);
    return { candidates: all.slice(0, limit), more: texts.ranked.length >= limit || all.length > limit, limited: texts.limited, ...fitting(question, directory) };
  }

  private async texts(question: Question, directory: Directory, kinds: FindOptions['kinds'], limit: number): Promise<{ ranked: Candidate[]; limited: boolean }> {
    if (kinds.length === 0 || question.words.length === 0) return { ranked: [], limited: false };
    const { candidates, limited } = await this.engine.find(question, kinds, limit);
    const facts = await this.titles.of(candidates, directory);
    return { ranked: rankTexts(question, candidates, ({ kind, id }) => facts.get(`${kind} ${id}`)), limited };
  }
}

const bestFirst = (one: Candidate, other: Candidate): number => other.score - one.score || (one.id < other.id ? 1 : -1);

function fitting(question: Question, directory: Directory): Pick<Found, 'fit' | 'mark' | 'snippet'> {
  const asked = askedTerms(question);
  return {
    fit: (name) => fitOf(question, analyseName(name, directory)),
    mark: (text) => markIn(text, asked, directory),
    snippet: (text, length) => snippetOf(text, length, asked, directory),
  };
}
