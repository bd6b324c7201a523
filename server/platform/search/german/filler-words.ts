import { fold } from './fold.js';

// What people write around the words they mean. Not left out, for a name may consist of them; they only count for little.
const FILLERS = `
  ab aber alle als am an auch auf aus bei beim bin bis bitte brauche braucht da damit dann darf das dass dazu dem den denn der des dich die dies diese diesem
  diesen dieser dir doch dort du durch ein eine einem einen einer eines er es etwa für gegen geht gibt habe haben hat hier hin ich ihr ihre ihrem ihren
  im in ins ist ja jemand kann können könnte machen mal man mein meine meinem meinen meiner mich mir mit möchte möchten muss müssen nach nicht noch nun nur
  ob oder ohne per schon sein seine sich sie sind so soll sollen sollte über um und uns unser unsere unserem unseren unter vom von vor wann war warum was
  weil welche welchem welchen welcher welches wenn wer werden wie wieder will wir wird wo woher wohin wozu zu zum zur zwischen bekomme bekommen stelle tun
  gehört lasse lassen lässt wollen wollte brauchen online digital thema frage fragen hallo
`;
const FOLDED = new Set(FILLERS.split(/\s+/).filter(Boolean).map(fold));

/** Whether a folded word only holds a sentence together. */
export const isFiller = (folded: string): boolean => FOLDED.has(folded);
