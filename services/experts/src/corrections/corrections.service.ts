import { Injectable } from '@nestjs/common';
import { corrections, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { CorrectionDesk, correct, onDesk, withdrawCorrection } from '@queqiao/records';
import { correctableInstitutions } from '../institutions/institutions.rows.js';
import { correctableLaboratories } from '../laboratories/laboratories.rows.js';
import { Prisma, type Tx } from '../prisma.js';

const {
  correctInstitution,
  withdrawInstitutionCorrection,
  correctLaboratory,
  withdrawLaboratoryCorrection,
  listInstitutionCorrectionsOfCity,
  listInstitutionCorrections,
  acceptInstitutionCorrection,
  declineInstitutionCorrection,
} = corrections;

/** 更正: what a city reads otherwise than a shared institution or laboratory says, and what the platform makes of it. */
@Injectable()
export class CorrectionsService {
  private readonly desk: CorrectionDesk<Tx>;

  constructor(private readonly prisma: Prisma) {
    this.desk = new CorrectionDesk<Tx>(prisma, [onDesk(correctableInstitutions), onDesk(correctableLaboratories)]);
  }

  @Answers(correctInstitution)
  correctInstitution(input: ParsedInputOf<typeof correctInstitution>, context: MessageContext) {
    return correct(this.prisma, correctableInstitutions, correctInstitution, input, context);
  }

  @Answers(withdrawInstitutionCorrection)
  withdrawInstitution(input: ParsedInputOf<typeof withdrawInstitutionCorrection>, context: MessageContext) {
    return withdrawCorrection(this.prisma, correctableInstitutions, withdrawInstitutionCorrection, input, context);
  }

  @Answers(correctLaboratory)
  correctLaboratory(input: ParsedInputOf<typeof correctLaboratory>, context: MessageContext) {
    return correct(this.prisma, correctableLaboratories, correctLaboratory, input, context);
  }

  @Answers(withdrawLaboratoryCorrection)
  withdrawLaboratory(input: ParsedInputOf<typeof withdrawLaboratoryCorrection>, context: MessageContext) {
    return withdrawCorrection(this.prisma, correctableLaboratories, withdrawLaboratoryCorrection, input, context);
  }

  @Answers(listInstitutionCorrectionsOfCity)
  listOfCity(input: ParsedInputOf<typeof listInstitutionCorrectionsOfCity>, { city }: MessageContext) {
    return this.desk.list(input, { city });
  }

  @Answers(listInstitutionCorrections)
  listAll(input: ParsedInputOf<typeof listInstitutionCorrections>) {
    return this.desk.list(input, {});
  }

  @Answers(acceptInstitutionCorrection)
  accept(input: ParsedInputOf<typeof acceptInstitutionCorrection>, context: MessageContext) {
    return this.desk.accept(acceptInstitutionCorrection, input, context);
  }

  @Answers(declineInstitutionCorrection)
  decline(input: ParsedInputOf<typeof declineInstitutionCorrection>, context: MessageContext) {
    return this.desk.decline(declineInstitutionCorrection, input, context);
  }
}
