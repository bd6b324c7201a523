import { Controller } from '@nestjs/common';
import * as experiences from '../../shared/experiences/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { AskAboutReport } from './commands/ask-about-report.js';
import { ChangeReportState } from './commands/change-report-state.js';
import { MarkHelped } from './commands/mark-helped.js';
import { PublishReport } from './commands/publish-report.js';
import { SaveSection } from './commands/save-section.js';
import { StartReport } from './commands/start-report.js';
import { ExperienceReads } from './experiences.reads.js';

@Controller()
export class ExperiencesController {
  constructor(
    private readonly reads: ExperienceReads,
    private readonly startReport: StartReport,
    private readonly saving: SaveSection,
    private readonly publishing: PublishReport,
    private readonly state: ChangeReportState,
    private readonly marking: MarkHelped,
    private readonly asking: AskAboutReport,
  ) {}

  @Route(experiences.list)
  list(actor: Actor | null, { query }: InputOf<typeof experiences.list>) {
    return this.reads.list(actor, query);
  }

  // Before `:id`: own is a word, not an id.
  @Route(experiences.listOwn)
  own(actor: Actor) {
    return this.reads.own(actor);
  }

  @Route(experiences.read)
  read(actor: Actor | null, { params }: InputOf<typeof experiences.read>) {
    return this.reads.page(actor, params.id);
  }

  @Route(experiences.readDraft)
  draft(actor: Actor, { params }: InputOf<typeof experiences.readDraft>) {
    return this.reads.draft(actor, params.id);
  }

  @Route(experiences.listEditions)
  editions(actor: Actor, { params }: InputOf<typeof experiences.listEditions>) {
    return this.reads.editions(actor, params.id);
  }

  @Route(experiences.readEdition)
  edition(actor: Actor, { params }: InputOf<typeof experiences.readEdition>) {
    return this.reads.edition(actor, params.id, params.edition);
  }

  @Route(experiences.listLessons)
  lessons(actor: Actor | null, { query }: InputOf<typeof experiences.listLessons>) {
    return this.reads.lessons(actor, query);
  }

  @Route(experiences.listObstacles)
  obstacles(actor: Actor | null, { query }: InputOf<typeof experiences.listObstacles>) {
    return this.reads.obstacles(actor, query);
  }

  @Route(experiences.listThreads)
  threads(actor: Actor, { params, query }: InputOf<typeof experiences.listThreads>) {
    return this.reads.threads(actor, params.id, query);
  }

  @Route(experiences.start)
  start(actor: Actor, { body }: InputOf<typeof experiences.start>) {
    return this.startReport.execute(actor, body.serviceId);
  }

  @Route(experiences.saveSection)
  save(actor: Actor, { params, body, version }: InputOf<typeof experiences.saveSection>) {
    return this.saving.execute(actor, params.id, params.section, version, body);
  }

  @Route(experiences.requestReview)
  requestReview(actor: Actor, { params, version }: InputOf<typeof experiences.requestReview>) {
    return this.state.review(actor, params.id, version, true);
  }

  @Route(experiences.endReview)
  endReview(actor: Actor, { params, version }: InputOf<typeof experiences.endReview>) {
    return this.state.review(actor, params.id, version, false);
  }

  @Route(experiences.publish)
  publish(actor: Actor, { params, body, version }: InputOf<typeof experiences.publish>) {
    return this.publishing.execute(actor, params.id, version, body);
  }

  @Route(experiences.changeVisibility)
  changeVisibility(actor: Actor, { params, body, version }: InputOf<typeof experiences.changeVisibility>) {
    return this.state.visibility(actor, params.id, version, body.visibility);
  }

  @Route(experiences.openToPublic)
  openToPublic(actor: Actor, { params, version }: InputOf<typeof experiences.openToPublic>) {
    return this.state.open(actor, params.id, version);
  }

  @Route(experiences.keepFromPublic)
  keepFromPublic(actor: Actor, { params, version }: InputOf<typeof experiences.keepFromPublic>) {
    return this.state.keep(actor, params.id, version);
  }

  @Route(experiences.withdraw)
  withdraw(actor: Actor, { params, body, version }: InputOf<typeof experiences.withdraw>) {
    return this.state.withdraw(actor, params.id, version, body.reason);
  }

  @Route(experiences.remove)
  remove(actor: Actor, { params, version }: InputOf<typeof experiences.remove>) {
    return this.state.remove(actor, params.id, version);
  }

  @Route(experiences.markHelped)
  markHelped(actor: Actor, { params }: InputOf<typeof experiences.markHelped>) {
    return this.marking.execute(actor, params.id, 'helped', true);
  }

  @Route(experiences.unmarkHelped)
  unmarkHelped(actor: Actor, { params }: InputOf<typeof experiences.unmarkHelped>) {
    return this.marking.execute(actor, params.id, 'helped', false);
  }

  @Route(experiences.markReused)
  markReused(actor: Actor, { params }: InputOf<typeof experiences.markReused>) {
    return this.marking.execute(actor, params.id, 'reused', true);
  }

  @Route(experiences.unmarkReused)
  unmarkReused(actor: Actor, { params }: InputOf<typeof experiences.unmarkReused>) {
    return this.marking.execute(actor, params.id, 'reused', false);
  }

  @Route(experiences.ask)
  ask(actor: Actor, { params, body }: InputOf<typeof experiences.ask>) {
    return this.asking.execute(actor, params.id, body);
  }
}
