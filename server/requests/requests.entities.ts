import { ContactRequestSchema } from './contact-request.entity.js';
import { QuestionRequestSchema } from './question-request.entity.js';

export const requestEntities = [QuestionRequestSchema, ContactRequestSchema];
