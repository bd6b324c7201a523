import { inspectImage } from './image.js';
import { Refused, type InspectionAnswer, type InspectionTask } from './inspection.js';
import { inspectOffice } from './office.js';
import { inspectPdf } from './pdf.js';

// A process of its own for one file: whatever it does to the libraries that read it ends here.

process.once('message', (task: InspectionTask) => {
  void answerTo(task).then((answer) => process.send?.(answer, () => process.disconnect()));
});
process.once('disconnect', () => process.exit(0));

async function answerTo({ family, source, folder }: InspectionTask): Promise<InspectionAnswer> {
  try {
    const inspected = family === 'image' ? await inspectImage(source, folder) : family === 'pdf' ? await inspectPdf(source) : await inspectOffice(source);
    return { inspected };
  } catch (error) {
    return { refused: error instanceof Refused ? error.code : 'file_damaged' };
  }
}
