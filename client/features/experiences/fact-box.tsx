import { useId, useState } from 'react';
import { Link } from 'react-router';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { keyFacts, saidGroups, type Fact, type FactValue, type ReadableReport } from './facts.js';
import './experiences.css';

interface FactBoxProps {
  report: ReadableReport;
  level: 2 | 3;
  /** Services and components lead on. */
  linked: boolean;
}

/** What can be compared of a report, group by group; only what was said. Where it stands above the story, the details unfold. */
export function FactBox({ report, level, linked }: FactBoxProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [Heading, Group] = [`h${level}` as 'h2', `h${level + 1}` as 'h3'];
  const key = keyFacts(report);
  return (
    <section className="fact-box card" aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`}>{t('experiences.facts.title')}</Heading>
      {key.length > 0 && (
        <dl className="key-facts">
          {key.map((fact) => (
            <div key={fact.key}>
              <dt>{fact.label}</dt>
              <dd>
                <Values fact={fact} linked={false} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Button className="fact-box-open" size="small" icon={open ? 'chevron-up' : 'chevron-down'} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? t('experiences.facts.fewer') : t('experiences.facts.all')}
      </Button>
      <div id={id} className={open ? 'fact-groups' : 'fact-groups fact-groups-folded'}>
        {saidGroups(report).map(({ name, facts }) => (
          <div key={name} className="fact-group">
            <Group>{t(`experiences.facts.group.${name}`)}</Group>
            <dl className="facts">
              {facts.map((fact) => (
                <div key={fact.key} className="facts-pair">
                  <dt>{fact.label}</dt>
                  <dd>
                    <Values fact={fact} linked={linked} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

const Values = ({ fact, linked }: { fact: Fact; linked: boolean }) =>
  fact.values.map((value, index) => (
    <span key={index} className="fact-value">
      <Value value={value} linked={linked} />
    </span>
  ));

const Value = ({ value, linked }: { value: FactValue; linked: boolean }) =>
  linked && value.to ? <Link to={value.to}>{value.text}</Link> : <span className={value.text === t('experiences.facts.unknown') ? 'muted' : undefined}>{value.text}</span>;
